import Containers

/// The stretches of escapes of one kind, as docs/DECODING.md says what they are.
struct NaiveEscapes {
  private typealias Link = (range: Range<Int>, text: [UInt8])

  private let content: [UInt8]
  private let kind: InnerStep.Kind

  init(_ content: [UInt8], _ kind: InnerStep.Kind) {
    self.content = content
    self.kind = kind
  }

  var stretches: [NaiveStretches.Stretch] {
    var joined: [Range<Int>] = []
    for chain in chains where isWorthwhile(chain) {
      let range = chain[0].range.lowerBound..<chain[chain.count - 1].range.upperBound
      if let last = joined.last, isNear(last.upperBound..<range.lowerBound) {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined.map { .init(kind: kind, start: $0.lowerBound, decoded: decode($0)) }
  }

  // MARK: Chains

  private var chains: [[Link]] {
    var chains: [[Link]] = []
    var place = 0
    while place < content.count {
      guard let link = link(at: place) else {
        place += 1
        continue
      }
      if let last = chains.last?.last, isJoined(last.range.upperBound..<place) {
        chains[chains.count - 1].append(link)
      } else {
        chains.append([link])
      }
      place = link.range.upperBound
    }
    return chains
  }

  /// An escape that stands for a printable character or white space, or a soft line break.
  private func link(at place: Int) -> Link? {
    guard let link = escape(at: place, end: content.count) else { return nil }
    let next = link.range.upperBound < content.count ? content[link.range.upperBound] : 0
    guard let byte = link.text.first else {
      let start = content[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let isInWord = place > 0 && content[place - 1] > 0x20 && next > 0x20
      return isInWord && (60...76).contains(place + 1 - start) ? link : nil
    }
    guard link.text.count == 1, (0x20...0x7E).contains(byte) || [9, 10, 13].contains(byte) else {
      return nil
    }
    let isName = Self.letters.contains(next) || next == UInt8(ascii: "_")
    switch (kind, content[place + 1]) {
    case (.escapes, UInt8(ascii: "n")), (.escapes, UInt8(ascii: "r")),
      (.escapes, UInt8(ascii: "t")):
      return isName ? link : nil
    case (.escapes, UInt8(ascii: "/")): return isName || next == UInt8(ascii: "\\") ? link : nil
    case (.escapes, UInt8(ascii: "\"")), (.escapes, UInt8(ascii: "'")),
      (.escapes, UInt8(ascii: "`")):
      return nil
    case (.escapes, UInt8(ascii: "x")), (.escapes, 0x30...0x33):
      return isBeginOfText(place) ? link : nil
    default: return link
    }
  }

  /// Whether the next two bytes are text too, or an earlier one with which this one hangs together
  /// begins text.
  private func isBeginOfText(_ place: Int) -> Bool {
    let isHex = content[place + 1] == UInt8(ascii: "x")
    func isText(_ place: Int) -> Bool? {
      guard place + 1 < content.count, content[place] == UInt8(ascii: "\\"),
        isHex ? content[place + 1] == UInt8(ascii: "x") : (0x30...0x33).contains(content[place + 1])
      else { return nil }
      guard let byte = escape(at: place, end: content.count)?.text.first else {
        return isHex ? false : nil
      }
      return (0x20...0x7E).contains(byte) || [9, 10, 13].contains(byte)
    }
    var start = place
    while true {
      if isText(start + 4) ?? true, isText(start + 4) == nil || isText(start + 8) ?? true {
        return true
      }
      guard start >= 4, isText(start - 4) == true else { return false }
      start -= 4
    }
  }

  private static let letters = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8
  )
  private static let token = letters.union("+/-_=.~".utf8)

  private func isJoined(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 64 else { return false }
    var between = content[gap]
    if kind == .escapes {
      while between.last == UInt8(ascii: "\\") { between.removeLast() }
    }
    return between.allSatisfy { Self.token.contains($0) }
  }

  private func isNear(_ space: Range<Int>) -> Bool {
    guard space.count <= 128 else { return false }
    return space.allSatisfy { place in
      guard content[place] == 0x0A else { return true }
      let isSoft =
        content[place - 1] == UInt8(ascii: "=")
        || content[place - 1] == 0x0D && content[place - 2] == UInt8(ascii: "=")
      return kind == .quotedPrintable && isSoft
    }
  }

  private func isWorthwhile(_ chain: [Link]) -> Bool {
    let isAssignment = chain.contains { link in
      link.text == [UInt8(ascii: "=")]
        && (kind != .percent || content[link.range.upperBound - 1] == UInt8(ascii: "D"))
    }
    if kind == .quotedPrintable, chain.count < 6, !isAssignment,
      !chain.contains(where: { $0.text.isEmpty })
    {
      return false
    }
    if isAssignment { return true }
    // Tokens between white space; the first counts only if an escape is in it.
    func letters(_ range: Range<Int>) -> Int { content[range].count { Self.letters.contains($0) } }
    let start = chain[0].range.lowerBound
    var first = start
    while first > 0, start - first < 64, Self.token.contains(content[first - 1]) { first -= 1 }
    var tokens = [(length: letters(first..<start), isChanged: false)]
    for (number, link) in chain.enumerated() {
      if number > 0 {
        tokens[tokens.count - 1].length += letters(
          chain[number - 1].range.upperBound..<link.range.lowerBound
        )
      }
      if let byte = link.text.first, byte <= 0x20 {
        tokens.append((0, true))
      } else {
        tokens[tokens.count - 1].length += link.text.count
        tokens[tokens.count - 1].isChanged = true
      }
    }
    let end = chain[chain.count - 1].range.upperBound
    var last = end
    while last < content.count, last - end < 64, Self.token.contains(content[last]) { last += 1 }
    tokens[tokens.count - 1].length += letters(end..<last)
    return tokens.contains { $0.isChanged && $0.length >= 16 }
  }

  // MARK: Decoding

  private var lead: UInt8 {
    switch kind {
    case .percent: UInt8(ascii: "%")
    case .quotedPrintable: UInt8(ascii: "=")
    case .htmlEntities: UInt8(ascii: "&")
    default: UInt8(ascii: "\\")
    }
  }

  private func decode(_ range: Range<Int>) -> [UInt8] {
    let most = kind == .quotedPrintable ? 248 : 4096
    let context = NaiveStretches.lines(content, range, most: most)
    var decoded: [UInt8] = []
    var place = context.lowerBound
    while place < context.upperBound {
      var last = place
      if kind == .escapes, content[place] == UInt8(ascii: "\\") {
        while last + 1 < context.upperBound, content[last + 1] == content[place] { last += 1 }
      }
      if let escape = escape(at: last, end: context.upperBound) {
        decoded += escape.text
        place = escape.range.upperBound
      } else {
        decoded += content[place...last]
        place = last + 1
      }
    }
    return decoded
  }

  /// The escape at a place, and what it stands for.
  private func escape(at place: Int, end: Int) -> Link? {
    guard place < end, content[place] == lead else { return nil }
    let text = String(
      decoding: content[place..<min(place + 12, end)].map { $0 < 0x80 ? $0 : 0x1F },
      as: UTF8.self
    )
    func match(_ pattern: String) -> Substring? {
      guard let regex = try? Regex("^" + pattern).matchingSemantics(.unicodeScalar),
        let match = text.firstMatch(of: regex)
      else { return nil }
      return match.0
    }
    func link(_ matched: Substring, _ bytes: [UInt8]) -> Link {
      (place..<place + matched.utf8.count, bytes)
    }
    func number(_ matched: Substring, radix: Int) -> [UInt8]? {
      let digits = matched.filter { $0.isHexDigit }
      guard let number = UInt32(digits, radix: radix),
        number <= 0x10FFFF || matched.hasPrefix("\\U")
      else { return nil }
      return Array(String(UnicodeScalar(number).map(Character.init) ?? "\u{FFFD}").utf8)
    }
    switch kind {
    case .percent:
      return match("%[0-9A-Fa-f]{2}").map { link($0, [UInt8($0.dropFirst(), radix: 16) ?? 0]) }
    case .quotedPrintable:
      if let soft = match("=\r?\n") { return link(soft, []) }
      return match("=[0-9A-F]{2}").map { link($0, [UInt8($0.dropFirst(), radix: 16) ?? 0]) }
    case .htmlEntities:
      for (name, byte) in ["quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">"] {
        if let named = match("&\(name);") { return link(named, Array(byte.utf8)) }
      }
      if let decimal = match("&#[0-9]{1,7};") {
        return number(decimal, radix: 10).map { link(decimal, $0) }
      }
      return match("&#[xX][0-9A-Fa-f]{1,7};").flatMap { found in
        number(found, radix: 16).map { link(found, $0) }
      }
    default:
      let plain = ["n": 0x0A, "r": 0x0D, "t": 0x09, "\"": 0x22, "'": 0x27, "/": 0x2F, "`": 0x60]
      for (letter, byte) in plain where text.hasPrefix("\\" + letter) {
        return link(text.prefix(2), [UInt8(byte)])
      }
      if let byte = match(#"\\x[0-9A-Fa-f]{2}"#) {
        return link(byte, [UInt8(byte.dropFirst(2), radix: 16) ?? 0])
      }
      if let byte = match(#"\\[0-3][0-7]{2}"#) {
        return link(byte, [UInt8(byte.dropFirst(), radix: 8) ?? 0])
      }
      for pattern in [#"\\u[0-9A-Fa-f]{4}"#, #"\\U[0-9A-Fa-f]{8}"#, #"\\u\{[0-9A-Fa-f]{1,7}\}"#] {
        if let found = match(pattern) { return number(found, radix: 16).map { link(found, $0) } }
      }
      return nil
    }
  }
}
