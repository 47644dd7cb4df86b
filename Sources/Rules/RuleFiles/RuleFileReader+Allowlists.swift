extension RuleFileReader {
  mutating func readAllowlist(
    _ section: RuleFileSection,
    more: [String] = []
  ) -> Allowlist? {
    let known = [
      "description", "condition", "regexes", "regexTarget", "stopwords", "paths", "commits",
    ]
    checkKeys(of: section, known: known + more)
    let faults = errors.count
    let allowlist = Allowlist(
      summary: text("description", in: section) ?? "",
      condition: readCondition(section),
      regexes: patterns("regexes", in: section),
      regexTarget: choice("regexTarget", in: section) ?? .secret,
      stopwords: texts("stopwords", in: section),
      paths: patterns("paths", in: section),
      commits: texts("commits", in: section)
    )
    if allowlist.isEmpty {
      report(
        "condition",
        in: section,
        "the allowlist allows nothing",
        "give it regexes, stopwords, paths or commits"
      )
    }
    if allowlist.condition == .and, !allowlist.commits.isEmpty {
      notice(
        "commits",
        in: section,
        "the allowlist allows nothing: commits are not known together with other criteria",
        "give the commits an allowlist of their own"
      )
    }
    guard format.isForeign, errors.count > faults else { return allowlist }
    // An allowlist that is not understood costs itself alone: more is reported, not less.
    notices += errors[faults...].map {
      RuleFileError(
        file: $0.file,
        line: $0.line,
        rule: $0.rule,
        problem: "an allowlist is left out: \($0.problem)",
        remedy: $0.remedy
      )
    }
    errors.removeLast(errors.count - faults)
    return nil
  }

  private mutating func readCondition(_ section: RuleFileSection) -> Allowlist.Condition {
    guard let text = text("condition", in: section) else { return .or }
    switch text.uppercased() {
    case "OR", "||": return .or
    case "AND", "&&": return .and
    default:
      report("condition", in: section, "\"\(text)\" is no condition", "it is \"OR\" or \"AND\"")
      return .or
    }
  }
}

extension Allowlist {
  /// What the allowlist says of commits alone.
  func allowedCommits(rule: String?) -> [AllowRule] {
    guard condition == .or || (regexes.isEmpty && stopwords.isEmpty && paths.isEmpty) else {
      return []
    }
    return commits.map {
      AllowRule(
        reason: summary.isEmpty ? "a commit of an allowlist" : summary,
        rule: rule.map { Glob($0) },
        commit: $0
      )
    }
  }
}
