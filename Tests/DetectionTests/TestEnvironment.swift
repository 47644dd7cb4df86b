#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the environment asks of the tests.
enum TestEnvironment {
  /// A variable's text.
  static func text(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// A variable's number.
  static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  /// The seed with which to repeat a failed run: `KEYHAUL_TEST_SEED`.
  static var seed: UInt64? { text("KEYHAUL_TEST_SEED").flatMap { UInt64($0) } }
}
