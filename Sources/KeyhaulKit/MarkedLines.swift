import Bytes

/// The lines of a content whose author says, in a comment, that the secrets in them are known: `keyhaul:allow` and
/// `gitleaks:allow`.
struct MarkedLines {
  /// Where the lines stand, without their ends, in rising order.
  private var lines: [Range<Int>] = []

  /// Looks for the marks.
  ///
  /// - Complexity: O(n).
  init(_ content: Span<UInt8>) {
    for at in content.indices where content[at] == UInt8(ascii: ":") {
      guard at >= lines.last?.upperBound ?? 0, Self.isMark(content, at) else { continue }
      var (start, end) = (at, at)
      while start > 0, content[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      while end < content.count, content[end] != UInt8(ascii: "\n") { end += 1 }
      lines.append(start..<end)
    }
  }

  /// Whether a match lies on a marked line, with any of its bytes.
  ///
  /// - Complexity: O(log n).
  func hold(_ match: Range<Int>) -> Bool {
    let next = lines.partitioningIndex { $0.upperBound > match.lowerBound }
    return next < lines.count && lines[next].lowerBound < match.upperBound
  }

  /// Whether the colon of a mark stands there.
  private static func isMark(_ content: Span<UInt8>, _ colon: Int) -> Bool {
    ["keyhaul", "gitleaks"].contains { tool in
      let start = colon - tool.utf8.count
      return start >= 0 && holds(content, tool, at: start) && holds(content, "allow", at: colon + 1)
    }
  }

  private static func holds(_ content: Span<UInt8>, _ text: String, at start: Int) -> Bool {
    guard start + text.utf8.count <= content.count else { return false }
    var at = start
    for byte in text.utf8 {
      guard content[at] == byte else { return false }
      at += 1
    }
    return true
  }
}
