extension ExampleTemplate {
  /// A piece of a template.
  indirect enum Part: Hashable {
    case text(String)
    case raw([UInt8])
    case random(CharacterSet, least: Int, most: Int)
    case uuid
    case encoded([Part], url: Bool)
    case checksum, wrongChecksum
    case secretStart, secretEnd
  }

  /// The longest run that one part generates; a longer one is ordinary text, so that no template is a bomb.
  static let longestRun = 1 << 16

  /// Cuts a template into parts.
  static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      guard let close = closing(rest[open...]) else { break }
      let inner = rest[rest.index(after: open)..<close]
      let next = rest.index(after: close)
      if inner.isEmpty {
        parts.append(.text(String(rest[..<open])))
        rest = rest[next...]
      } else if let part = part(inner) {
        parts.append(.text(String(rest[..<open])))
        parts.append(part)
        rest = rest[next...]
      } else {
        let behind = rest.index(after: open)
        parts.append(.text(String(rest[..<behind])))
        rest = rest[behind...]
      }
    }
    parts.append(.text(String(rest)))
    return parts.filter { $0 != .text("") }
  }

  /// The `>` that ends a part: behind the bracket of a set, else the one that closes nested parts too.
  private static func closing(_ text: Substring) -> Substring.Index? {
    if text.dropFirst().first == "[" {
      guard let bracket = text.firstIndex(of: "]") else { return nil }
      return text[bracket...].firstIndex(of: ">")
    }
    var depth = 0
    for index in text.indices {
      if text[index] == "<" { depth += 1 }
      if text[index] == ">" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func part(_ inner: Substring) -> Part? {
    switch inner {
    case "uuid": return .uuid
    case "checksum": return .checksum
    case "wrong-checksum": return .wrongChecksum
    case "secret": return .secretStart
    case "/secret": return .secretEnd
    default: break
    }
    guard let colon = inner.lastIndex(of: ":") else { return nil }
    if let digits = inner.removingPrefix("raw:") { return bytes(of: digits).map(Part.raw) }
    if let text = inner.removingPrefix("base64-of:") {
      return .encoded(parts(of: text), url: false)
    }
    if let text = inner.removingPrefix("base64url-of:") {
      return .encoded(parts(of: text), url: true)
    }
    let name = inner[..<colon]
    let set =
      name.first == "[" && name.last == "]"
      ? CharacterSet(ranges: name.dropFirst().dropLast()) : CharacterSet.named(name)
    let bounds = inner[inner.index(after: colon)...]
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let set, let least = bounds.first.flatMap({ Int($0) }),
      let most = bounds.last.flatMap({ Int($0) }), bounds.count <= 2,
      least >= 0, least <= most, most <= longestRun
    else { return nil }
    return .random(set, least: least, most: most)
  }

  /// The bytes that are written in hexadecimal; nil where there is none, or something else.
  private static func bytes(of digits: String) -> [UInt8]? {
    let digits = Array(digits)
    guard !digits.isEmpty, digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index].hexDigitValue, let low = digits[index + 1].hexDigitValue else {
        return nil
      }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}

extension Substring {
  /// The text behind `prefix`; nil when it begins otherwise.
  fileprivate func removingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
