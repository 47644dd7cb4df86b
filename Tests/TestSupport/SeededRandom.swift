/// A random generator whose whole course follows from its seed.
///
/// The algorithm is SplitMix64 (Steele, Lea and Flood, 2014).
/// Write `"\(random)"` into the message of an expectation: pasted into the test it repeats the run.
public struct SeededRandom: RandomNumberGenerator, CustomStringConvertible, Sendable {
  /// What the generator was made with.
  public let seed: UInt64

  private var state: UInt64

  /// Makes a generator that repeats the course of every other one with the same seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// Makes a generator with the run's seed.
  public init() {
    self.init(seed: TestEnvironment.seed)
  }

  /// The expression that makes the same generator again.
  public var description: String { "SeededRandom(seed: 0x\(String(seed, radix: 16)))" }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// Whether an event happens that happens `times` times `outOf` times on average.
  public mutating func chance(_ times: Int, outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &self) < times
  }

  /// One element of `choices`.
  ///
  /// - Precondition: `choices` is not empty.
  public mutating func pick<C: RandomAccessCollection>(_ choices: C) -> C.Element {
    let distance = Int.random(in: 0..<choices.count, using: &self)
    return choices[choices.index(choices.startIndex, offsetBy: distance)]
  }
}
