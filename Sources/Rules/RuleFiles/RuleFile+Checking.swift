extension RuleFile {
  /// Takes out what PCRE2 does not accept of another tool's file, and says so.
  ///
  /// A rule without its pattern is none; without an allowlist it reports more.
  ///
  /// - Parameter fault: says what is wrong with a pattern; nil where nothing is.
  public mutating func leaveOutInvalid(_ fault: (String) -> String?) {
    guard format.isForeign else { return }
    var kept: [Rule] = []
    for var rule in rules {
      let wrong = ([rule.pattern] + (rule.path.map { [$0] } ?? [])).compactMap(fault).first
      if let wrong {
        note(rule.id, "left out: \(wrong)")
        continue
      }
      let lists = rule.allowlists.filter { list in
        guard let wrong = Self.fault(of: list, fault) else { return true }
        note(rule.id, "an allowlist is left out, more is reported: \(wrong)")
        return false
      }
      if lists.count < rule.allowlists.count { rule.allowlists = lists }
      kept.append(rule)
    }
    rules = kept
    allowlists = allowlists.filter { global in
      guard let wrong = Self.fault(of: global.allowlist, fault) else { return true }
      note(nil, "an allowlist is left out, more is reported: \(wrong)")
      return false
    }
    samples = samples.filter { sample in kept.contains { $0.id == sample.rule } }
  }

  private static func fault(of list: Allowlist, _ fault: (String) -> String?) -> String? {
    (list.regexes + list.paths).lazy.compactMap(fault).first
  }

  /// Notes something about a rule.
  public mutating func note(_ rule: String?, _ problem: String) {
    notices.append(
      RuleFileError(
        file: label,
        line: rule.flatMap { lines[$0] },
        rule: rule,
        problem: problem,
        remedy: "see docs/FOREIGN-RULES.md"
      )
    )
  }
}
