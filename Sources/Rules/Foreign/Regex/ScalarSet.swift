/// A set of characters (or of bytes) as ranges of their numbers.
///
/// The ranges rise, do not touch and stay within `limit`.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  /// The characters behind ASCII.
  static let beyondASCII = ScalarSet([0x80...lastScalar])
  /// The number of the last character.
  static let lastScalar: UInt32 = 0x10FFFF

  /// Takes ranges in any order, overlapping or not.
  ///
  /// - Complexity: O(n log n).
  init(_ ranges: [ClosedRange<UInt32>]) {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last,
        range.lowerBound <= last.upperBound || range.lowerBound == last.upperBound + 1
      {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  /// The characters of an ASCII text.
  init(_ characters: String) {
    self.init(characters.unicodeScalars.map { $0.value...$0.value })
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether a character is in the set.
  ///
  /// - Complexity: O(log n).
  func contains(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// All that the set lacks, up to a last number.
  func complement(upTo last: UInt32) -> ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges where next <= last {
      if range.lowerBound > next { gaps.append(next...min(range.lowerBound - 1, last)) }
      next = range.upperBound + 1
    }
    if next <= last { gaps.append(next...last) }
    return ScalarSet(gaps)
  }

  /// What both sets hold.
  ///
  /// - Complexity: O(n + m).
  func intersection(_ other: ScalarSet) -> ScalarSet {
    var common: [ClosedRange<UInt32>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      let (one, two) = (ranges[left], other.ranges[right])
      let (low, high) = (
        max(one.lowerBound, two.lowerBound), min(one.upperBound, two.upperBound)
      )
      if low <= high { common.append(low...high) }
      if one.upperBound < two.upperBound { left += 1 } else { right += 1 }
    }
    return ScalarSet(common)
  }

  func subtracting(_ other: ScalarSet) -> ScalarSet {
    intersection(other.complement(upTo: Self.lastScalar))
  }
}

extension ScalarSet {
  static let digits = ScalarSet([0x30...0x39])
  static let upper = ScalarSet([0x41...0x5A])
  static let lower = ScalarSet([0x61...0x7A])
  static let letters = upper.union(lower)
  static let word = letters.union(digits).union(ScalarSet("_"))
  /// `\s` of RE2; without the vertical tab, which PCRE2 counts as space.
  static let goSpace = ScalarSet("\t\n\u{C}\r ")
  static let rustSpace = ScalarSet([0x09...0x0D, 0x20...0x20])
  static let lineFeed = ScalarSet("\n")

  /// A class by its name in POSIX, as in `[[:alpha:]]`.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": letters.union(digits)
    case "alpha": letters
    case "ascii": ScalarSet([0...0x7F])
    case "blank": ScalarSet("\t ")
    case "cntrl": ScalarSet([0...0x1F, 0x7F...0x7F])
    case "digit": digits
    case "graph": ScalarSet([0x21...0x7E])
    case "lower": lower
    case "print": ScalarSet([0x20...0x7E])
    case "punct": ScalarSet([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "space": rustSpace
    case "upper": upper
    case "word": word
    case "xdigit": digits.union(ScalarSet([0x41...0x46, 0x61...0x66]))
    default: nil
    }
  }

  /// The set with the other case of each letter.
  var caseless: ScalarSet {
    var more: [ClosedRange<UInt32>] = []
    for range in intersection(Self.upper).ranges {
      more.append(range.lowerBound + 32...range.upperBound + 32)
    }
    for range in intersection(Self.lower).ranges {
      more.append(range.lowerBound - 32...range.upperBound - 32)
    }
    let beyond = intersection(Self.beyondASCII)
    if !beyond.isEmpty, beyond != Self.beyondASCII {
      for (scalar, others) in Self.casePairs where beyond.contains(scalar) {
        more += others.map { $0...$0 }
      }
    }
    return ScalarSet(ranges + more)
  }

  /// The characters behind ASCII that have other cases; found once, in some milliseconds, when first asked for.
  private static let casePairs: [(UInt32, [UInt32])] = (UInt32(0x80)...0x1FFFF).compactMap {
    scalar in
    let others = otherCases(of: scalar)
    return others.isEmpty ? nil : (scalar, others)
  }

  /// The other cases of a character behind ASCII, where each is one such character.
  static func otherCases(of scalar: UInt32) -> [UInt32] {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return [] }
    return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { text in
      guard text.unicodeScalars.count == 1, let other = text.unicodeScalars.first?.value,
        other > 0x7F, other != scalar
      else { return nil }
      return other
    }
  }
}
