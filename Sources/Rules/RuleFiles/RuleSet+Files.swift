extension RuleSet {
  /// The rules of several files, and those built in if wanted.
  ///
  /// A rule replaces an earlier one of the same id, in its place, or adds to it where its file says so; the built-in
  /// rules are the earliest. Every global allowlist then holds for the rules of all files and for the built-in ones.
  ///
  /// - Parameters:
  ///   - files: the files, in their order.
  ///   - includingBuiltin: whether the built-in rules come first.
  ///   - allowing: whether the global allowlists are put into the rules.
  ///   - onLoss: gets what cannot be done since a rule is not there that another one adds to or needs.
  public init(
    files: [RuleFile],
    includingBuiltin: Bool,
    allowing: Bool = true,
    onLoss: (RuleFileError) -> Void = { _ in }
  ) {
    if files.isEmpty, includingBuiltin {
      self = .builtin
      return
    }
    var rules = includingBuiltin ? RuleSet.builtin.rules : []
    for file in files {
      rules.removeAll { file.disabledRules.contains($0.id) }
      var places = Dictionary(
        rules.indices.map { (rules[$0].id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for rule in file.rules {
        if let place = places[rule.id] {
          rules[place] = file.extendsOthers ? rules[place].extended(by: rule) : rule
        } else if rule.pattern.isEmpty, rule.judged == nil {
          onLoss(
            file.loss(
              of: rule,
              "left out: it adds to a rule that is not there",
              "give the file with that rule first, with --rules"
            )
          )
        } else {
          places[rule.id] = rules.count
          rules.append(rule)
        }
      }
    }
    let ids = Set(rules.map(\.id))
    for file in files {
      for rule in file.rules {
        for required in rule.requires where ids.contains(rule.id) && !ids.contains(required.rule) {
          onLoss(
            file.loss(
              of: rule,
              "finds nothing: it needs the rule \"\(required.rule)\", which is not there",
              "give that rule, too"
            )
          )
        }
      }
    }
    self = RuleSet(trusted: rules).allowing(allowing ? files.flatMap(\.allowlists) : [])
  }

  /// The same rules, each with the global allowlists that hold for it behind its own.
  public func allowing(_ globals: [GlobalAllowlist]) -> RuleSet {
    guard !globals.isEmpty else { return self }
    return RuleSet(
      trusted: rules.map { rule in
        var rule = rule
        rule.allowlists +=
          globals.filter { $0.targetRules.isEmpty || $0.targetRules.contains(rule.id) }
          .map(\.allowlist)
        return rule
      }
    )
  }
}

extension RuleFile {
  fileprivate func loss(of rule: Rule, _ problem: String, _ remedy: String) -> RuleFileError {
    RuleFileError(
      file: label,
      line: lines[rule.id],
      rule: rule.id,
      problem: problem,
      remedy: remedy
    )
  }
}

extension Rule {
  /// This rule with what another one of the same id says on top, as gitleaks extends rules: lists grow, all else is
  /// replaced where it is given.
  fileprivate func extended(by other: Rule) -> Rule {
    let isNewPattern = !other.pattern.isEmpty
    return Rule(
      id: id,
      name: other.name == other.id ? name : other.name,
      summary: other.summary == other.id ? summary : other.summary,
      pattern: isNewPattern ? other.pattern : pattern,
      anchors: isNewPattern ? nil : anchors,
      judged: isNewPattern ? nil : judged,
      secretGroup: other.secretGroup ?? secretGroup,
      entropy: other.entropy ?? entropy,
      keywords: keywords + other.keywords,
      path: other.path ?? path,
      allowlists: allowlists + other.allowlists,
      placeholders: placeholders,
      severity: severity,
      confidence: confidence,
      leaks: leaks,
      checksum: checksum,
      maximumLength: maximumLength,
      requires: other.requires.isEmpty ? requires : other.requires,
      isReported: other.isReported && isReported,
      reportsFillIns: reportsFillIns,
      tags: tags + other.tags,
      templates: .texts(examples: exampleTemplates, counterexamples: counterexampleTemplates)
    )
  }
}
