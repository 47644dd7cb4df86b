/// Makes stretches of the escapes of one kind, which it is told of in rising order.
///
/// A *chain* is escapes with nothing between them but what tokens consist of. It is worth decoding
/// if it makes part of a long token readable. Chains near to one another on a line are one stretch.
/// docs/DECODING.md tells why.
struct EscapeChain {
  /// The shortest token of interest, in letters, digits and escapes.
  static let shortestToken = 16
  /// How many bytes of a token may stand between two escapes of a chain, or are looked at around it.
  static let widestGap = 64
  /// How far two chains of a stretch may lie apart, in bytes.
  static let widestSpace = 128
  /// How many escapes show that a text is in quoted-printable, where no certain sign does.
  static let fewestEquals = 6

  private let kind: InnerStep.Kind
  /// Where the first escape begins and the last one ends; empty before the first.
  private var range = 0..<0
  private var count = 0
  /// How long the token is that ends with the last escape.
  private var token = 0
  /// Whether the token differs from what stands there.
  private var isChanged = false
  private var isWorthwhile = false
  /// Whether a sign was seen that is frequent in no other text.
  private var isCertain = false
  /// The chains before that are worth decoding and make up one stretch.
  private var stretch: Range<Int>?

  init(_ kind: InnerStep.Kind) { self.kind = kind }

  /// Where the last escape ends that it was told of; nil where there was none.
  var end: Int? { count > 0 ? range.upperBound : nil }

  /// Takes the next escape.
  ///
  /// - Parameters:
  ///   - link: where it stands, behind all before.
  ///   - byte: what it stands for, a printable character or white space; nil for a line break that
  ///     is none.
  ///   - content: the text.
  ///   - stretches: where stretches go that are complete.
  mutating func add(
    _ link: Range<Int>,
    _ byte: UInt8?,
    in content: Span<UInt8>,
    to stretches: inout [Stretch]
  ) {
    if count > 0, let letters = lettersBetween(range.upperBound, link.lowerBound, content) {
      token += letters
      range = range.lowerBound..<link.upperBound
    } else {
      close(content, to: &stretches)
      range = link
      (token, isChanged, isWorthwhile, isCertain) = (
        Self.tokenLength(before: link.lowerBound, content), false, false, false
      )
    }
    count += 1
    if byte ?? 0 <= 0x20, byte != nil {
      if isChanged, token >= Self.shortestToken { isWorthwhile = true }
      token = 0
    } else if byte == UInt8(ascii: "="), isSurely(link, content) {
      isWorthwhile = true
      isCertain = true
    } else if byte == nil {
      isCertain = true
    } else {
      token += 1
    }
    isChanged = true
  }

  /// Hands out what is complete since no escape follows.
  mutating func finish(_ content: Span<UInt8>, to stretches: inout [Stretch]) {
    close(content, to: &stretches)
    if let stretch { stretches.append(Stretch(kind: kind, range: stretch)) }
    stretch = nil
  }

  /// Ends the chain.
  private mutating func close(_ content: Span<UInt8>, to stretches: inout [Stretch]) {
    defer { count = 0 }
    guard count > 0, kind != .quotedPrintable || isCertain || count >= Self.fewestEquals,
      isWorthwhile
        || token + Self.tokenLength(behind: range.upperBound, content) >= Self.shortestToken
    else { return }
    if let before = stretch {
      if isNear(before.upperBound..<range.lowerBound, content) {
        stretch = before.lowerBound..<range.upperBound
        return
      }
      stretches.append(Stretch(kind: kind, range: before))
    }
    stretch = range
  }

  /// How many letters and digits stand between two escapes; nil where other bytes do.
  private func lettersBetween(_ start: Int, _ end: Int, _ content: Span<UInt8>) -> Int? {
    guard end >= start, end - start <= Self.widestGap else { return nil }
    var end = end
    if kind == .escapes {
      while end > start, content[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    }
    var letters = 0
    for place in start..<end {
      guard content[place].isTokenByte else { return nil }
      if content[place].isAlphanumeric { letters += 1 }
    }
    return letters
  }

  private func isNear(_ space: Range<Int>, _ content: Span<UInt8>) -> Bool {
    guard space.count <= Self.widestSpace else { return false }
    for place in space where content[place] == 0x0A {
      let before = content[place - 1] == 0x0D ? content[place - 2] : content[place - 1]
      guard kind == .quotedPrintable, before == UInt8(ascii: "=") else { return false }
    }
    return true
  }

  /// Whether `=` was meant: `%3d` is more often a format.
  private func isSurely(_ link: Range<Int>, _ content: Span<UInt8>) -> Bool {
    kind != .percent || content[link.upperBound - 1] == UInt8(ascii: "D")
  }

  private static func tokenLength(before end: Int, _ content: Span<UInt8>) -> Int {
    var length = 0
    var place = end
    while place > 0, end - place < widestGap, content[place - 1].isTokenByte {
      place -= 1
      if content[place].isAlphanumeric { length += 1 }
    }
    return length
  }

  private static func tokenLength(behind start: Int, _ content: Span<UInt8>) -> Int {
    var length = 0
    var place = start
    while place < content.count, place - start < widestGap, content[place].isTokenByte {
      if content[place].isAlphanumeric { length += 1 }
      place += 1
    }
    return length
  }
}
