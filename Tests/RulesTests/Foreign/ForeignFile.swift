import Foundation
import Rules
import Testing

/// Rule files of other tools, put together for tests.
enum ForeignFile {
  /// A gitleaks file with one rule for each pattern, called `p0` and so on.
  static func gitleaks(_ patterns: [String], more: String = "") throws -> RuleFile {
    let rules = patterns.enumerated().map { number, pattern in
      "[[rules]]\nid = \"p\(number)\"\nregex = \(quoted(pattern))\n\(more)"
    }
    return try RuleFile(text: rules.joined(separator: "\n"), label: "gitleaks.toml")
  }

  /// A Nosey Parker file with one rule for each pattern.
  static func noseyParker(_ patterns: [String]) throws -> RuleFile {
    let rules = patterns.enumerated().map { number, pattern in
      "- id: p\(number)\n  name: P\n  pattern: \(quoted(pattern))\n"
    }
    return try RuleFile(text: "rules:\n" + rules.joined(), label: "rules.yml")
  }

  /// A text in double quotes, as TOML and YAML both read it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
