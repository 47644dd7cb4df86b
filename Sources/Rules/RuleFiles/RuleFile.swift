/// What one rule file says: rules, allowlists for all rules, and notices.
///
/// The format of its own is TOML, described in docs/RULES.md; docs/FOREIGN-RULES.md tells of those of other tools.
public struct RuleFile: Sendable, Hashable {
  /// Whose format the file has.
  public let format: RuleFileFormat

  /// The rules in the order of the file, ids unique within it, each valid as far as that goes without
  /// compiling patterns; where ``extendsOthers`` some lack what they take over.
  public internal(set) var rules: [Rule] = []

  /// The file's global allowlists; see `RuleSet.allowing(_:)`.
  public internal(set) var allowlists: [GlobalAllowlist] = []

  /// What its allowlists say of commits, which are known only when a finding has its place in history.
  public internal(set) var allowed: [AllowRule] = []

  /// Ids of rules of earlier files, and of built-in ones, that the file switches off.
  public internal(set) var disabledRules: [String] = []

  /// Whether the file's rules add to earlier ones of the same id, instead of replacing them.
  public internal(set) var extendsOthers = false

  /// Texts that the file says its rules find, or must not find.
  public internal(set) var samples: [RuleSample] = []

  /// What the reader understood but does not do, and what it could not carry over; for the user to see.
  public internal(set) var notices: [RuleFileError] = []

  /// Whether there is anything in the file that counts.
  public var saysAnything: Bool {
    !(rules.isEmpty && allowlists.isEmpty && disabledRules.isEmpty && allowed.isEmpty)
  }

  /// The longest file, in bytes.
  static let maximumLength = 16 << 20

  /// Reads the text of a rule file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - label: What messages call the file, such as its path.
  /// - Throws: `RuleFileErrors` with everything that is wrong in the file; after a syntax error, that alone.
  public init(text: String, label: String) throws(RuleFileErrors) {
    guard text.utf8.count <= Self.maximumLength else {
      throw RuleFileErrors(
        file: label,
        line: nil,
        problem: "the file is larger than \(Self.maximumLength >> 20) MiB",
        remedy: "split it"
      )
    }
    if RuleFileFormat.isYAML(text) {
      self = try YAMLRuleFile(text, label: label).file
    } else {
      var reader = RuleFileReader(text: text, label: label)
      self = reader.read(text)
      guard reader.errors.isEmpty else { throw RuleFileErrors(errors: reader.errors) }
      notices = reader.notices
    }
  }

  /// A file without anything in it.
  init(format: RuleFileFormat) { self.format = format }

  /// What messages call the file.
  public internal(set) var label = ""

  /// The line of each rule, by its id.
  var lines: [String: Int] = [:]
}

/// A text that comes with a rule of another tool.
public struct RuleSample: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// The text.
  public let text: String
  /// Whether the rule finds something in it.
  public let isFound: Bool
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
