/// Groups of digits that single separators hold together, such as `+62 812-3456-7890`.
struct NumberChain {
  /// What stands between two groups.
  enum Separator: UInt64 {
    case space = 1, point, hyphen, slash
    /// Up to three bytes, parentheses among them.
    case parenthesis
  }

  /// The groups, at most ``mostGroups``.
  private(set) var groups: [Range<Int>] = []
  /// What stands before each group but the first.
  private(set) var separators: [Separator] = []

  /// Longer chains are tables of numbers, of which none is looked at.
  static let longest = 48
  private static let mostGroups = 9

  /// The chain around a digit.
  ///
  /// - Returns: whether there is one; nothing but the bytes around decides, as far as ``longest``.
  /// - Precondition: a digit stands at `place`.
  mutating func read(_ text: Span<UInt8>, around place: Int) -> Bool {
    groups.removeAll(keepingCapacity: true)
    separators.removeAll(keepingCapacity: true)
    var start = place
    while true {
      while start > 0, text[start - 1].isDigit {
        start -= 1
        if place - start > Self.longest { return false }
      }
      guard let before = Self.separatorBehind(text, start) else { break }
      start -= before
      if place - start > Self.longest { return false }
    }
    var at = start
    while true {
      var end = at
      while end < text.count, text[end].isDigit {
        end += 1
        if end - start > Self.longest { return false }
      }
      groups.append(at..<end)
      if groups.count > Self.mostGroups { return false }
      guard let (separator, count) = Self.separator(text, end) else { return true }
      separators.append(separator)
      at = end + count
    }
  }

  /// Where a chain too long to be read ends, so that its other marks need not be tried: it is too long seen from each.
  ///
  /// - Parameters:
  ///   - text: the content.
  ///   - place: a digit of the chain.
  ///   - last: where to stop looking.
  /// - Returns: the offset behind the chain.
  static func end(_ text: Span<UInt8>, from place: Int, upTo last: Int) -> Int {
    var end = place
    while end < last {
      while end < text.count, end < last, text[end].isDigit { end += 1 }
      guard let (_, count) = separator(text, end) else { return end }
      end += count
    }
    return end
  }

  /// How many digits there are in all groups.
  var digits: Int { groups.reduce(0) { $0 + $1.count } }
  var start: Int { groups.first?.lowerBound ?? 0 }
  var end: Int { groups.last?.upperBound ?? 0 }

  /// The separator that follows a group at an offset, if another group follows that.
  static func separator(
    _ text: Span<UInt8>,
    _ at: Int
  ) -> (separator: Separator, count: Int)? {
    var end = at
    while end - at < 3, isSeparator(text[orSpace: end]), end < text.count { end += 1 }
    guard end > at, text[orSpace: end].isDigit else { return nil }
    if end == at + 1 { return (single(text[at]), 1) }
    let hasParenthesis = (at..<end).contains { text[$0] | 1 == 0x29 }
    return hasParenthesis ? (.parenthesis, end - at) : nil
  }

  /// How long the separator is that ends before an offset, if a group stands before it.
  static func separatorBehind(_ text: Span<UInt8>, _ at: Int) -> Int? {
    var start = at
    while at - start < 3, start > 0, isSeparator(text[start - 1]) { start -= 1 }
    guard start < at, text[orSpace: start - 1].isDigit, start > 0 else { return nil }
    return separator(text, start).map(\.count) == at - start ? at - start : nil
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte | 1 == 0x29 || byte == 0x2D || byte | 1 == 0x2F
  }

  private static func single(_ byte: UInt8) -> Separator {
    switch byte {
    case 0x20: .space
    case 0x2D: .hyphen
    case 0x2E: .point
    case 0x2F: .slash
    default: .parenthesis
    }
  }
}
