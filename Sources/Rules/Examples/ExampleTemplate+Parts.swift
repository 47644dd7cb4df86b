extension ExampleTemplate {
  /// A piece of a template.
  enum Part: Hashable {
    case text(String)
    case random(CharacterSet, least: Int, most: Int)
    case uuid
    case encoded(String, url: Bool)
    case checksum, wrongChecksum
    case secretStart, secretEnd
  }

  /// The longest run that one part generates; a longer one is ordinary text, so that no template is a bomb.
  static let longestRun = 1 << 16

  /// The template cut into parts.
  var parts: [Part] {
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

  /// The `>` that ends a part: the first one, behind the bracket if the part begins with a set in brackets.
  private func closing(_ text: Substring) -> Substring.Index? {
    var start = text.startIndex
    if text.dropFirst().first == "[" {
      guard let bracket = text.firstIndex(of: "]") else { return nil }
      start = bracket
    }
    return text[start...].firstIndex(of: ">")
  }

  private func part(_ inner: Substring) -> Part? {
    switch inner {
    case "uuid": return .uuid
    case "checksum": return .checksum
    case "wrong-checksum": return .wrongChecksum
    case "secret": return .secretStart
    case "/secret": return .secretEnd
    default: break
    }
    guard let colon = inner.lastIndex(of: ":") else { return nil }
    if let text = inner.removingPrefix("base64-of:") { return .encoded(text, url: false) }
    if let text = inner.removingPrefix("base64url-of:") { return .encoded(text, url: true) }
    let name = inner[..<colon]
    let set =
      name.first == "[" && name.last == "]"
      ? CharacterSet(ranges: name.dropFirst().dropLast()) : CharacterSet.named(name)
    let bounds = inner[inner.index(after: colon)...]
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let set, let least = bounds.first.flatMap({ Int($0) }),
      let most = bounds.last.flatMap({ Int($0) }), bounds.count <= 2,
      least >= 0, least <= most, most <= Self.longestRun
    else { return nil }
    return .random(set, least: least, most: most)
  }
}

extension Substring {
  /// The text behind `prefix`; nil when it begins otherwise.
  fileprivate func removingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
