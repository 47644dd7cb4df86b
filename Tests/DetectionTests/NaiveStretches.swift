import Containers

/// docs/DECODING.md written down as code for the outermost stretches of a text, with no thought of
/// speed: every place is tried.
enum NaiveStretches {
  /// A stretch and what it becomes.
  struct Stretch: Hashable {
    let kind: InnerStep.Kind
    let start: Int
    let decoded: [UInt8]
  }

  static func find(in content: [UInt8]) -> [Stretch] {
    runs(content) + Self.kinds.flatMap { NaiveEscapes(content, $0).stretches }
  }

  private static let kinds: [InnerStep.Kind] = [
    .percent, .escapes, .htmlEntities, .quotedPrintable,
  ]

  /// The text of the line around a range, with something else in its place.
  static func inLine(_ content: [UInt8], _ range: Range<Int>, _ decoded: [UInt8]) -> [UInt8] {
    let context = lines(content, range)
    let isBehindDot = range.lowerBound > 0 && content[range.lowerBound - 1] == UInt8(ascii: ".")
    let first = isBehindDot ? range.lowerBound : context.lowerBound
    return content[first..<range.lowerBound] + decoded
      + content[range.upperBound..<context.upperBound]
  }

  /// 128 bytes before and 64 behind a range, and on to the ends of tokens, `most` at most; but on its lines.
  static func lines(_ content: [UInt8], _ range: Range<Int>, most: Int = 248) -> Range<Int> {
    let before = content[..<range.lowerBound]
    let behind = content[range.upperBound...]
    let first =
      before.suffix(128).lastIndex(of: 0x0A).map { $0 + 1 } ?? before.suffix(128).startIndex
    let last = behind.prefix(64).firstIndex(of: 0x0A) ?? behind.prefix(64).endIndex
    let token = Set(letters + Array("+/-_=.~".utf8))
    let more = before.suffix(most)[..<first]
    let rest = behind.prefix(most)[last...]
    return
      (more.lastIndex { !token.contains($0) }.map { $0 + 1 } ?? more.startIndex)..<(rest.firstIndex
    {
      !token.contains($0)
    } ?? rest.endIndex)
  }

  // MARK: Runs of digits

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8
  )
  private static let standard = Set(letters + Array("+/".utf8))
  private static let url = Set(letters + Array("-_".utf8))

  private static func runs(_ content: [UInt8]) -> [Stretch] {
    var found: [Stretch] = []
    var place = 0
    while place < content.count {
      guard let (kind, range) = run(content, at: place) else {
        place += 1
        continue
      }
      let digits = content[range].filter { value($0) != nil }
      let decoded = kind == .hex ? bytes(digits, 4) : bytes(digits, 6)
      var end = range.upperBound
      while end < min(range.upperBound + 2, content.count), content[end] == UInt8(ascii: "=") {
        end += 1
      }
      // What is opened stands alone.
      let isAlone = Expander.isContainer(decoded.span)
      let text = isAlone ? decoded : inLine(content, place..<end, decoded)
      found.append(Stretch(kind: kind, start: place, decoded: text))
      place = end
    }
    return found
  }

  /// The stretch of digits that begins at a place.
  private static func run(_ content: [UInt8], at start: Int) -> (InnerStep.Kind, Range<Int>)? {
    func run(_ digits: Set<UInt8>, from place: Int) -> Range<Int> {
      var end = place
      while end < content.count, digits.contains(content[end]) { end += 1 }
      return place..<end
    }
    let before = start > 0 ? content[start - 1] : 0x20
    if letters.contains(before) {
      let prefix = content[max(0, start - 3)..<start]
      let isPrefix =
        prefix.suffix(2) == Array("0x".utf8)[...] || prefix.suffix(2) == Array("\\x".utf8)[...]
      let isApart = prefix.count < 3 || !letters.contains(prefix.first ?? 0)
      let digits = run(Set("0123456789abcdefABCDEF".utf8), from: start)
      return isPrefix && isApart && isHex(content, digits) ? (.hex, digits) : nil
    }
    if !url.contains(before) {
      let digits = run(url, from: start)
      let first = content[digits].first { !letters.contains($0) }
      if let first, first != content[start], isBase64(content, digits), !isHex(content, digits) {
        return (.base64, digits)
      }
    }
    guard !standard.contains(before) else { return nil }
    var line = run(standard, from: start)
    let kind: InnerStep.Kind? =
      isHex(content, line) ? .hex : isBase64(content, line) ? .base64 : nil
    guard let kind else { return nil }
    // On to the next lines.
    while line.count >= 32 {
      var next = line.upperBound
      if next < content.count, content[next] == 0x0D { next += 1 }
      guard next < content.count, content[next] == 0x0A else { break }
      next += 1
      var blanks = 0
      while next < content.count, blanks < 64, [0x20, 0x09].contains(content[next]) {
        (next, blanks) = (next + 1, blanks + 1)
      }
      let digits = run(standard, from: next)
      guard !digits.isEmpty else { break }
      line = digits
    }
    return (kind, start..<line.upperBound)
  }

  private static func value(_ digit: UInt8) -> Int? {
    let usual =
      digit == UInt8(ascii: "-")
      ? UInt8(ascii: "+") : digit == UInt8(ascii: "_") ? UInt8(ascii: "/") : digit
    return (letters + Array("+/".utf8)).firstIndex(of: usual)
  }

  /// What digits of so many bits stand for.
  private static func bytes(_ digits: some Sequence<UInt8>, _ width: Int) -> [UInt8] {
    var bits: [Bool] = []
    for digit in digits {
      let number =
        width == 4 ? Int(String(UnicodeScalar(digit)), radix: 16) : value(digit)
      guard let number else { continue }
      for bit in (0..<width).reversed() { bits.append(number >> bit & 1 == 1) }
    }
    return (0..<bits.count / 8).map { byte in
      bits[8 * byte..<8 * byte + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
  }

  private static func isHex(_ content: [UInt8], _ run: Range<Int>) -> Bool {
    guard run.count >= 32 else { return false }
    let start = content[run].prefix(32)
    guard start.allSatisfy({ Int(String(UnicodeScalar($0)), radix: 16) != nil }) else {
      return false
    }
    return isPromising(bytes(start, 4), ascii: 4)
  }

  private static func isBase64(_ content: [UInt8], _ run: Range<Int>) -> Bool {
    run.count >= 22 && isPromising(bytes(content[run].prefix(24), 6), ascii: 6)
  }

  /// Whether they begin like text, or like something that can be opened.
  private static func isPromising(_ bytes: [UInt8], ascii: Int) -> Bool {
    let isASCII = bytes[..<ascii].enumerated().allSatisfy {
      isPlain($1) || $0 > 0 && $1 == 0
    }
    // gzip, zstd, xz, zip, and byte order marks before a letter of ASCII.
    let heads: [[ClosedRange<UInt8>]] = [
      [0x1F...0x1F, 0x8B...0x8B, 8...8], [0x28...0x28, 0xB5...0xB5, 0x2F...0x2F],
      [0xFD...0xFD, 0x37...0x37, 0x7A...0x7A], [0x50...0x50, 0x4B...0x4B, 3...5],
      [0xFF...0xFF, 0xFE...0xFE, 0...0x7F], [0xFE...0xFE, 0xFF...0xFF, 0...0x3F],
      [0xEF...0xEF, 0xBB...0xBB, 0x80...0xBF],
    ]
    let isKnown = heads.contains { zip($0, bytes).allSatisfy { $0.contains($1) } }
    return isASCII && isText(bytes) || (isASCII || isKnown) && Expander.isContainer(bytes.span)
      || bytes[0] == 0xEF && isKnown && isText(bytes)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) || [9, 10, 13].contains(byte)
  }

  /// Whether all but one are characters of ASCII and UTF-8, of which the last may be cut.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    var others = 0
    var rest = bytes[...]
    while let byte = rest.first {
      let length = [0xC2...0xDF, 0xE0...0xEF, 0xF0...0xF4].firstIndex { $0.contains(byte) } ?? -1
      let character = rest.prefix(2 + length)
      if length >= 0, character.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }) {
        rest = rest.dropFirst(character.count)
      } else {
        others += isPlain(byte) ? 0 : 1
        rest = rest.dropFirst()
      }
    }
    return others <= 1
  }
}
