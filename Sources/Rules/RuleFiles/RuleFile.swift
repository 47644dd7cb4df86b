/// What one rule file says: rules, allowlists for all rules, and notices.
///
/// The format is TOML, a superset of the one of gitleaks; docs/RULES.md describes it.
public struct RuleFile: Sendable, Hashable {
  /// The rules in the order of the file, ids unique within it, each valid as far as that goes without
  /// compiling patterns.
  public let rules: [Rule]

  /// The file's global allowlists; see `RuleSet.allowing(_:)`.
  public let allowlists: [GlobalAllowlist]

  /// What the reader understood but does not do; for the user to see.
  public let notices: [RuleFileError]

  /// Reads the text of a rule file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - label: What messages call the file, such as its path.
  /// - Throws: `RuleFileErrors` with everything that is wrong in the file; after a syntax error, that alone.
  public init(text: String, label: String) throws(RuleFileErrors) {
    var reader = RuleFileReader(text: text, label: label)
    let content = reader.read(text)
    guard reader.errors.isEmpty else { throw RuleFileErrors(errors: reader.errors) }
    rules = content.rules
    allowlists = content.allowlists
    notices = reader.notices
  }
}

/// An allowlist that a file sets up for all rules, or for some by their ids.
public struct GlobalAllowlist: Sendable, Hashable {
  /// What is not to be reported.
  public let allowlist: Allowlist

  /// The ids of the rules that it holds for; empty: all.
  public let targetRules: [String]

  /// Creates an allowlist for the rules with the ids in `targetRules`, or for all when there are none.
  public init(_ allowlist: Allowlist, targetRules: [String] = []) {
    self.allowlist = allowlist
    self.targetRules = targetRules
  }
}

extension RuleSet {
  /// The rules of several files, and those built in if wanted.
  ///
  /// A rule replaces an earlier one of the same id, in its place; the built-in rules are the earliest. Every
  /// global allowlist then holds for the rules of all files and for the built-in ones.
  public init(files: [RuleFile], includingBuiltin: Bool) {
    let start = includingBuiltin ? RuleSet.builtin : RuleSet(trusted: [])
    self = files.reduce(start) { $0.replacing(with: RuleSet(trusted: $1.rules)) }
      .allowing(files.flatMap(\.allowlists))
  }

  /// The same rules, each with the global allowlists that hold for it behind its own.
  public func allowing(_ globals: [GlobalAllowlist]) -> RuleSet {
    guard !globals.isEmpty else { return self }
    return RuleSet(
      trusted: rules.map { rule in
        rule.allowing(
          globals.filter { $0.targetRules.isEmpty || $0.targetRules.contains(rule.id) }
            .map(\.allowlist)
        )
      }
    )
  }
}

extension Rule {
  /// The rule with more allowlists.
  func allowing(_ more: [Allowlist]) -> Rule {
    guard !more.isEmpty else { return self }
    return Rule(
      id: id,
      name: name,
      summary: summary,
      pattern: pattern,
      secretGroup: secretGroup,
      entropy: entropy,
      keywords: keywords,
      path: path,
      allowlists: allowlists + more,
      placeholders: placeholders,
      severity: severity,
      confidence: confidence,
      leaks: leaks,
      checksum: checksum,
      maximumLength: maximumLength,
      requires: requires,
      tags: tags,
      examples: exampleTemplates,
      counterexamples: counterexampleTemplates
    )
  }
}
