/// How often windows occur in source text, by the probability of each byte after the one before it.
///
/// Bytes that the first stage cannot tell apart are one class: those that differ in bits 5 and 7
/// only, such as the cases of a letter. Rough on purpose: the model only ranks the windows of a
/// literal.
struct LiteralMatcherModel: Sendable {
  /// How many classes there are.
  static let classes = 64

  /// P(column | row), row by row.
  private let follows: [Float]

  /// P(class).
  private let frequency: [Float]

  /// P(window) of the most frequent windows, by `key`.
  private let frequent: [Int: Float]

  /// The model that is built in.
  static let sourceCode = LiteralMatcherModel(followers, frequentWindows)

  /// The share of the most frequent window's rank in P(window): as in many texts, the frequency of
  /// a window is about inverse to its rank, here from the 100th to the 2,000th within a fifth.
  private static let zipf: Float = 0.17

  /// The class of a byte.
  static func classOf(_ byte: UInt8) -> Int {
    Int(byte & 31 | (byte & 0x40) >> 1)
  }

  private init(_ followers: StaticString, _ frequentWindows: StaticString) {
    let n = Self.classes
    var follows = Self.letters(of: followers).map(Self.probability(ofDigit:))
    precondition(follows.count == n * n, "one digit for each pair of classes")
    for row in 0..<n {
      let sum = follows[row * n..<(row + 1) * n].reduce(0, +)
      for column in 0..<n { follows[row * n + column] /= sum }
    }
    // The frequency of each class is what following goes to in the long run.
    var frequency = [Float](repeating: 1 / Float(n), count: n)
    for _ in 0..<16 {
      var next = [Float](repeating: 0, count: n)
      for row in 0..<n {
        for column in 0..<n { next[column] += frequency[row] * follows[row * n + column] }
      }
      frequency = next
    }
    self.follows = follows
    self.frequency = frequency

    let letters = Self.letters(of: frequentWindows)
    precondition(letters.count.isMultiple(of: 3), "three letters for each window")
    var frequent = [Int: Float](minimumCapacity: letters.count / 3)
    for index in stride(from: 0, to: letters.count, by: 3) {
      let key = Self.key(
        Self.classOf(letters[index]),
        Self.classOf(letters[index + 1]),
        Self.classOf(letters[index + 2])
      )
      frequent[key] = Self.zipf / Float(index / 3 + 1)
    }
    self.frequent = frequent
  }

  /// The lines' bytes.
  private static func letters(of text: StaticString) -> [UInt8] {
    let bytes = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return unsafe Array(bytes).filter { $0 != 0x0A }
  }

  /// What the first stage sees of three classes.
  private static func key(_ a: Int, _ b: Int, _ c: Int) -> Int {
    (a << 6 | b) << 5 | c & 31
  }

  /// 2 ^ (-level / 3), where `A` stands for level 0, `Z` for 25, `a` for 26.
  private static func probability(ofDigit digit: UInt8) -> Float {
    let cubeRootOfHalf: Float = 0.793_700_5
    let level = digit < 0x61 ? digit - 0x41 : digit - 0x61 + 26
    return (0..<level).reduce(Float(1)) { power, _ in power * cubeRootOfHalf }
  }

  /// The share of positions in a text where a window passes the first stage.
  func probability(of window: LiteralMatcherWindow) -> Float {
    let n = Self.classes
    let (a, b, c) = (
      window.bytes.0.map(Self.classOf), window.bytes.1.map(Self.classOf),
      window.bytes.2.map(Self.classOf)
    )
    guard let b else { return 1 }
    // Anything may be before the first fixed byte.
    let start = a.map { frequency[$0] * follows[$0 * n + b] } ?? frequency[b]
    guard let c else { return start }
    if let a, let known = frequent[Self.key(a, b, c)] { return known }
    // Of the third byte, the first stage sees 5 bits.
    let probability = start * (follows[b * n + c] + follows[b * n + (c ^ 32)])
    return a == nil ? probability : min(probability, Self.zipf / Float(frequent.count))
  }
}
