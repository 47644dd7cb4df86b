/// A secret that only a word beside it tells from other text of its shape: `datadog_api_key = "…32 hex digits…"`.
///
/// All such rules share one pattern (``pattern``); they differ in data. A word is the provider's name; it must be
/// rare in source code, since each place where it stands costs a search. One that is not rare is `joined`: it counts
/// only where it is tied to what follows (`box_`, `box-`, `boxToken`). A `name` names the secret itself and needs no
/// word such as "key" behind it. An `openName` in the rest of the name says that everybody may see the value
/// (`algolia_search_key`).
struct WordRule: Sendable, Hashable {
  let id: String
  let severity: Severity
  let name: String
  let words: [String]
  let joined: [String]
  let names: [String]
  let openNames: [String]
  /// Texts of at most 16 bytes, in lower case, directly behind which a name is one of another rule.
  let notBehind: [String]
  let value: ValueShape
  let keys: Keys
  let checksum: Checksum?
  let confidence: Confidence

  /// What the secret is called in the assignment, one of these texts at least, in any case of letters.
  enum Keys: String, Sendable {
    /// Any of the usual words.
    case any = "key|token|secret|pass|pwd|auth|cred|api"
    /// Values of which another one, that is no secret, has the same shape.
    case secret = "secret|private|pass|sign"
    case key = "key|api"
    case token = "token|auth|bearer|pat"
    case password = "pass|pwd|cred|token|secret"
    case certificate = "certificate|secret"

    /// What stands in examples.
    var example: String {
      switch self {
      case .any: "api_key"
      case .secret: "secret"
      case .key: "key"
      case .token: "token"
      case .password: "password"
      case .certificate: "certificate"
      }
    }
  }

  @inline(never)
  init(
    _ id: String,
    _ severity: Severity,
    _ name: String,
    _ words: [String] = [],
    joined: [String] = [],
    names: [String] = [],
    openNames: [String] = [],
    notBehind: [String] = [],
    _ value: ValueShape,
    of keys: Keys = .any,
    checksum: Checksum? = nil,
    _ confidence: Confidence = .medium
  ) {
    self.id = id
    self.severity = severity
    self.name = name
    self.words = words
    self.joined = joined
    self.names = names
    self.openNames = openNames
    self.notBehind = notBehind
    self.value = value
    self.keys = keys
    self.checksum = checksum ?? (value == .webToken ? .jwt : nil)
    self.confidence = confidence
  }

  /// Whether a value is told behind the word alone: it looks like no digest, or no public value has the same form.
  var mayStandAlone: Bool {
    !words.isEmpty && (value.looksLikeDigest ? keys == .any : keys != .secret)
  }

  /// The rule that this data stands for.
  ///
  /// - Parameter leaks: one line: what the secret opens.
  /// - Returns: the rule.
  func rule(leaks: String) -> Rule {
    Rule(
      id: id,
      name: name,
      pattern: pattern,
      anchors: anchors,
      secretGroup: 1,
      entropy: value.entropy,
      severity: severity,
      confidence: confidence,
      leaks: leaks,
      checksum: checksum,
      tags: ["word"],
      templates: .word(self)
    )
  }
}

/// Word rules of secrets that open the same.
struct WordGroup: Sendable {
  /// One line: what the secrets open.
  let leaks: String
  let rules: [WordRule]

  init(_ leaks: String, _ rules: WordRule...) {
    self.leaks = leaks
    self.rules = rules
  }
}
