/// A set of byte values.
struct ByteSet: Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  static let empty = ByteSet()
  static let all = ByteSet(0...255)

  init() {}

  init(_ range: ClosedRange<UInt8>) {
    insert(range)
  }

  /// One byte; if wanted, a lower-case letter and its upper case.
  init(_ byte: UInt8, bothCases: Bool) {
    insert(byte)
    if bothCases { insert(byte ^ 0x20) }
  }

  init(_ bytes: StaticString) {
    for byte in bytes.description.utf8 { insert(byte) }
  }

  static func == (left: ByteSet, right: ByteSet) -> Bool {
    left.words == right.words
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  var count: Int {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount
      + words.2.nonzeroBitCount + words.3.nonzeroBitCount
  }

  var isEmpty: Bool { words == (0, 0, 0, 0) }

  func contains(_ byte: UInt8) -> Bool {
    word(byte >> 6) & (1 << UInt64(byte & 63)) != 0
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range { insert(byte) }
  }

  mutating func formUnion(_ other: ByteSet) {
    words.0 |= other.words.0
    words.1 |= other.words.1
    words.2 |= other.words.2
    words.3 |= other.words.3
  }

  func union(_ other: ByteSet) -> ByteSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersection(_ other: ByteSet) -> ByteSet {
    complement.union(other.complement).complement
  }

  var complement: ByteSet {
    var result = self
    result.words = (~words.0, ~words.1, ~words.2, ~words.3)
    return result
  }

  func isDisjoint(with other: ByteSet) -> Bool {
    intersection(other).isEmpty
  }

  func isSubset(of other: ByteSet) -> Bool {
    isDisjoint(with: other.complement)
  }

  /// The set and, for each ASCII letter in it, the letter's other case.
  ///
  /// PCRE2's built-in tables fold nothing else outside UTF mode.
  var caseFolded: ByteSet {
    var result = self
    // Upper and lower case lie 32 apart within the second word.
    let upper = words.1 & 0x07FF_FFFE
    let lower = words.1 & (0x07FF_FFFE << 32)
    result.words.1 |= upper << 32 | lower >> 32
    return result
  }

  /// The number of members, where both cases of a letter count as one.
  var countOfFoldedPairsAsOne: Int {
    let pairs = words.1 & (words.1 >> 32) & 0x07FF_FFFE
    return count - pairs.nonzeroBitCount
  }

  /// The members, but both cases of a letter as one pair, which its lower case stands for.
  var foldedMembers: [(byte: UInt8, isPair: Bool)] {
    var members: [(byte: UInt8, isPair: Bool)] = []
    forEach { byte in
      let isPair = ByteSet.letters.contains(byte) && contains(byte ^ 0x20)
      if !isPair || ByteSet.lower.contains(byte) { members.append((byte, isPair)) }
    }
    return members
  }

  /// Calls for each member in ascending order.
  func forEach(_ body: (UInt8) -> Void) {
    for index in 0..<UInt8(4) {
      var rest = word(index)
      while rest != 0 {
        body(index << 6 | UInt8(rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  private func word(_ index: UInt8) -> UInt64 {
    switch index {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    default: words.3
    }
  }
}

/// The classes that escapes name, as PCRE2's built-in ("C" locale) tables define them.
extension ByteSet {
  static let digits = ByteSet(0x30...0x39)
  static let upper = ByteSet(0x41...0x5A)
  static let lower = ByteSet(0x61...0x7A)
  static let letters = upper.union(lower)
  static let alphanumerics = letters.union(digits)
  static let octalDigits = ByteSet(0x30...0x37)
  static let hexDigits = digits.union(ByteSet("abcdefABCDEF"))
  static let word = letters.union(digits).union(ByteSet("_"))
  static let space = ByteSet(0x09...0x0D).union(ByteSet(" "))
  static let lineFeed = ByteSet("\n")
  static let horizontalSpace = ByteSet("\t ").union(ByteSet(0xA0...0xA0))
  /// Letters (and 0) that after a backslash stand for one byte, in a class or not.
  static let byteEscapes = ByteSet("aefnrtcxo0")
  /// What stands within a quantifier's braces.
  static let insideBraces = digits.union(ByteSet(", \t"))
  static let verticalSpace = ByteSet(0x0A...0x0D).union(ByteSet(0x85...0x85))
}
