#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the environment asks of the tests.
public enum TestEnvironment {
  /// A variable's text.
  public static func text(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// A variable's number.
  public static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  /// The seed of every random course that has none of its own: the number in `KEYHAUL_TEST_SEED`, or a new one each time where
  /// that is `random`.
  ///
  /// Unset it is always the same, so that what passed once passes for whoever builds the same sources.
  public static var seed: UInt64 {
    switch text("KEYHAUL_TEST_SEED") {
    case "random": .random(in: 0 ... .max)
    case let text: text.flatMap { UInt64($0) } ?? 2022_09_15
    }
  }
}
