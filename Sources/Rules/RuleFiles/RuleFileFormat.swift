/// Whose rule file a file is; told by its content, never by its name.
public enum RuleFileFormat: String, Sendable, Hashable, CaseIterable {
  case keyhaul, gitleaks, betterleaks, kingfisher
  case noseyParker = "Nosey Parker"
  case trufflehog

  /// Whether the file is another tool's: what of it cannot be carried over is named, and the rest is used.
  public var isForeign: Bool { self != .keyhaul }

  /// The dialect of the patterns; nil for PCRE2's.
  var dialect: RegexDialect? {
    switch self {
    case .keyhaul: nil
    case .gitleaks, .betterleaks, .trufflehog: .go
    case .kingfisher, .noseyParker: .rust
    }
  }
}

extension RuleFileFormat {
  /// Whether a text is YAML, told by its first line that says anything; else it is taken for TOML.
  static func isYAML(_ text: String) -> Bool {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let statement = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      guard let first = statement.first, first != UInt8(ascii: "#") else { continue }
      switch first {
      case UInt8(ascii: "["): return false
      case _ where "-{%?&!|>*".utf8.contains(first): return true
      default:
        let sign = statement.first { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
        return sign == UInt8(ascii: ":")
      }
    }
    return false
  }
}
