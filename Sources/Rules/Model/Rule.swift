public import Judgement
public import PersonalData

/// One kind of secret: a pattern, the filters a match must pass, and what the secret opens.
///
/// A rule is pure data. `pattern`, `path` and the patterns of `allowlists` are PCRE2 patterns over bytes
/// (no UTF mode), compiled by others; nothing here has checked that they compile.
public struct Rule: Sendable, Hashable {
  /// The unique name in records and on the command line: kebab-case, the provider first.
  public let id: String

  /// What people call this secret.
  public let name: String

  /// One sentence on what the rule finds (TOML: `description`).
  public let summary: String

  /// The PCRE2 pattern that finds the secret (TOML: `regex`).
  public let pattern: String

  /// What the judge finds for this rule, in place of a pattern; nil for rules with a pattern.
  ///
  /// The `pattern` of such a rule is empty.
  public let judged: SecretKind?

  /// Of which personal data this rule tells contents that hold many values, in place of a pattern; nil
  /// for rules that find secrets.
  ///
  /// The `pattern` of such a rule is empty; its `keywords` are the words that name a column or a key of
  /// such values, and no demand on the content.
  public let counted: PersonalDataKind?

  /// The capture group that holds the secret, 0 for the whole match.
  ///
  /// Nil: the first group that took part and is not empty, or the whole match when there is none.
  public let secretGroup: Int?

  /// The least Shannon entropy of the secret, in bits a byte.
  public let entropy: Double?

  /// Words of which one must occur in the content, in any case of letters; empty: no such demand.
  public let keywords: [String]

  /// A pattern that the path must match; nil: every path.
  public let path: String?

  /// What is known not to be a secret although it matches.
  public internal(set) var allowlists: [Allowlist]

  /// Sample values from documentation that are never reported.
  ///
  /// Compared with the secret in any case of letters; a trailing `*` stands for any rest.
  public let placeholders: [String]

  /// How much harm a leak does.
  public let severity: Severity

  /// How sure a match is.
  public let confidence: Confidence

  /// One line: what the secret opens.
  public let leaks: String

  /// The check that a genuine secret carries in itself.
  public let checksum: Checksum?

  /// The longest match, in bytes, for patterns that set no limit themselves (TOML: `max_length`).
  public let maximumLength: Int?

  /// Rules of which each must have a match near; see `RequiredRule`.
  public let requires: [RequiredRule]

  /// Whether matches are findings of their own; those of other rules may need them in any case (TOML: `skipReport`).
  public internal(set) var isReported: Bool

  /// Whether values that people write where a secret belongs are reported, too (TOML: `fill_ins`).
  public let reportsFillIns: Bool

  /// Free words for grouping.
  public let tags: [String]

  /// Templates of texts in each of which the rule reports exactly one secret; see `ExampleTemplate`.
  public var exampleTemplates: [String] { templates.examples }

  /// Templates of texts in which the rule reports nothing, or a secret with an invalid checksum.
  public var counterexampleTemplates: [String] { templates.counterexamples }

  private let templates: Templates

  /// Where the templates come from.
  enum Templates: Sendable, Hashable {
    case texts(examples: [String], counterexamples: [String])
    /// They follow from the rule's words and are made when somebody asks: no scan does.
    indirect case word(WordRule)

    fileprivate var examples: [String] {
      switch self {
      case .texts(let examples, _): examples
      case .word(let word): word.examples
      }
    }

    fileprivate var counterexamples: [String] {
      switch self {
      case .texts(_, let counterexamples): counterexamples
      case .word(let word): word.counterexamples
      }
    }
  }

  /// What is known of the pattern beforehand; nil for patterns that are to be analysed.
  package let anchors: PatternAnchors?

  /// Creates a rule; nothing is validated here (see `RuleSet` and `RuleFile`).
  @inline(never)
  public init(
    id: String,
    name: String,
    summary: String? = nil,
    pattern: String,
    judged: SecretKind? = nil,
    counted: PersonalDataKind? = nil,
    secretGroup: Int? = nil,
    entropy: Double? = nil,
    keywords: [String] = [],
    path: String? = nil,
    allowlists: [Allowlist] = [],
    placeholders: [String] = [],
    severity: Severity = .medium,
    confidence: Confidence = .medium,
    leaks: String = "",
    checksum: Checksum? = nil,
    maximumLength: Int? = nil,
    requires: [RequiredRule] = [],
    isReported: Bool = true,
    reportsFillIns: Bool = false,
    tags: [String] = [],
    examples: [String] = [],
    counterexamples: [String] = []
  ) {
    self.init(
      id: id,
      name: name,
      summary: summary,
      pattern: pattern,
      anchors: nil,
      judged: judged,
      counted: counted,
      secretGroup: secretGroup,
      entropy: entropy,
      keywords: keywords,
      path: path,
      allowlists: allowlists,
      placeholders: placeholders,
      severity: severity,
      confidence: confidence,
      leaks: leaks,
      checksum: checksum,
      maximumLength: maximumLength,
      requires: requires,
      isReported: isReported,
      reportsFillIns: reportsFillIns,
      tags: tags,
      templates: .texts(examples: examples, counterexamples: counterexamples)
    )
  }

  /// Creates a rule whose pattern need not be analysed.
  @inline(never)
  init(
    id: String,
    name: String,
    summary: String? = nil,
    pattern: String,
    anchors: PatternAnchors?,
    judged: SecretKind? = nil,
    counted: PersonalDataKind? = nil,
    secretGroup: Int? = nil,
    entropy: Double? = nil,
    keywords: [String] = [],
    path: String? = nil,
    allowlists: [Allowlist] = [],
    placeholders: [String] = [],
    severity: Severity = .medium,
    confidence: Confidence = .medium,
    leaks: String = "",
    checksum: Checksum? = nil,
    maximumLength: Int? = nil,
    requires: [RequiredRule] = [],
    isReported: Bool = true,
    reportsFillIns: Bool = false,
    tags: [String] = [],
    templates: Templates
  ) {
    self.id = id
    self.name = name
    self.summary = summary ?? name
    self.pattern = pattern
    self.anchors = anchors
    self.judged = judged
    self.counted = counted
    self.secretGroup = secretGroup
    self.entropy = entropy
    self.keywords = keywords
    self.path = path
    self.allowlists = allowlists
    self.placeholders = placeholders
    self.severity = severity
    self.confidence = confidence
    self.leaks = leaks
    self.checksum = checksum
    self.maximumLength = maximumLength
    self.requires = requires
    self.isReported = isReported
    self.reportsFillIns = reportsFillIns
    self.tags = tags
    self.templates = templates
  }
}
