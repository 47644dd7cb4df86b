/// A `.gitleaksignore` file: findings that gitleaks is not to report, one a line, as `commit:file:rule:line` or
/// `file:rule:line`.
///
/// Its rules are those of gitleaks. A rule that the scan has under that id is that one; of any other nobody here can say which
/// of ours it is, so that such an entry holds for every finding on its line.
public struct IgnoreFile: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    var commit: String?
    var path: [UInt8]
    /// Nil where it stands for any rule.
    var rule: String?
    var line: Int
  }

  private struct Place: Sendable, Hashable {
    var path: [UInt8]
    var rule: String?
  }

  private var entries: Set<Entry> = []
  private var places: Set<Place> = []

  /// Reads a file; lines of another form, comments among them, ignore nothing.
  ///
  /// - Parameters:
  ///   - text: the file's bytes.
  ///   - rules: the ids of the rules of this scan.
  /// - Complexity: O(n).
  public init(_ text: [UInt8], rules: Set<String>) {
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let trimmed = line.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
      guard trimmed.first != UInt8(ascii: "#"), var entry = Self.entry(Array(trimmed)) else {
        continue
      }
      if let rule = entry.rule, !rules.contains(rule) { entry.rule = nil }
      entries.insert(entry)
      places.insert(Place(path: entry.path, rule: entry.rule))
    }
  }

  /// Whether nothing is ignored.
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether a finding is ignored.
  ///
  /// - Parameters:
  ///   - rule: the rule's id.
  ///   - path: the path, from the folder in which the file lies.
  ///   - line: the line, counted from 1.
  ///   - commits: the ids of the commits to which the finding is attributed; none outside of mirrors.
  /// - Returns: whether an entry names this place.
  public func ignores(rule: String, path: [UInt8], line: Int, commits: [String] = []) -> Bool {
    ([nil] + commits).contains { commit in
      [rule, nil].contains { rule in
        entries.contains(Entry(commit: commit, path: path, rule: rule, line: line))
      }
    }
  }

  /// Whether some finding of a rule in a file is ignored.
  public func mentions(rule: String, path: [UInt8]) -> Bool {
    [rule, nil].contains { places.contains(Place(path: path, rule: $0)) }
  }

  /// The last two parts are rule and line; a path may hold colons.
  private static func entry(_ text: [UInt8]) -> Entry? {
    var parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 3, let line = Int(String(decoding: parts.removeLast(), as: UTF8.self))
    else {
      return nil
    }
    let rule = String(decoding: parts.removeLast(), as: UTF8.self)
    var commit: String?
    if parts.count > 1, [40, 64].contains(parts[0].count), parts[0].allSatisfy(\.isHexDigit) {
      commit = String(decoding: parts.removeFirst(), as: UTF8.self).lowercased()
    }
    let path = parts.joined(separator: [UInt8(ascii: ":")])
    return Entry(commit: commit, path: Array(path), rule: rule, line: line)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
  }
}
