import TOMLKit

extension RuleFileReader {
  /// A pattern in PCRE2's syntax; of another tool's file, one carried over into it.
  mutating func pattern(_ key: String, in section: RuleFileSection) -> String? {
    guard let text = text(key, in: section) else { return nil }
    return carriedOver(text, key, in: section)
  }

  /// A list of patterns.
  mutating func patterns(_ key: String, in section: RuleFileSection) -> [String] {
    texts(key, in: section).compactMap { carriedOver($0, key, in: section) }
  }

  private mutating func carriedOver(
    _ text: String,
    _ key: String,
    in section: RuleFileSection
  ) -> String? {
    guard let dialect = format.dialect else { return text }
    do throws(ForeignRegexError) {
      let regex = try ForeignRegex(text, dialect: dialect)
      for loss in regex.losses { notice(key, in: section, loss, "write the pattern anew") }
      return regex.pattern
    } catch {
      report(key, in: section, "\(key): \(error.problem)", "write the pattern anew")
      return nil
    }
  }

  /// A filter expression of betterleaks.
  mutating func readFilter(
    _ key: String,
    in section: RuleFileSection,
    canTestEntropy: Bool
  ) -> FilterExpression {
    guard format == .betterleaks, let source = text(key, in: section) else {
      return FilterExpression()
    }
    let filter = FilterExpression(source, canTestEntropy: canTestEntropy)
    for loss in filter.losses {
      notice(key, in: section, "more is reported: \(loss)", "write it as an allowlist")
    }
    return filter
  }

  /// `[extend]` of gitleaks.
  ///
  /// Files are never loaded because another file says so; the user names all.
  mutating func readExtend(in top: RuleFileSection, into file: inout RuleFile) {
    for section in tables("extend", in: top) {
      checkKeys(of: section, known: ["useDefault", "path", "url", "disabledRules"])
      for key in ["path", "url"] where section.table[key] != nil {
        file.extendsOthers = true
        notice(
          key,
          in: section,
          "the other file is not loaded",
          "give it with --rules before this one"
        )
      }
      if truth("useDefault", in: section) ?? false {
        file.extendsOthers = true
        notice(
          "useDefault",
          in: section,
          "gitleaks' own rules are not here; this file adds to the built-in rules instead",
          "give gitleaks' file with --rules before this one and leave ours out with --no-builtin-rules"
        )
      }
      let disabled = texts("disabledRules", in: section)
      file.disabledRules += format.isForeign ? disabled.map { RuleFile.id(from: $0) } : disabled
    }
  }
}

extension RuleFile {
  /// The id that a rule of another tool has here: what ids may not hold becomes a hyphen.
  static func id(from text: String) -> String {
    var id = text.utf8.prefix(128).map { byte -> UInt8 in
      byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "-")
    }
    if let first = id.first, !first.isAlphanumeric {
      id.insert(UInt8(ascii: "r"), at: 0)
      id = Array(id.prefix(128))
    }
    return String(decoding: id, as: UTF8.self)
  }
}
