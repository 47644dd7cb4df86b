import Yams

/// Reads rule files in YAML: of Nosey Parker, kingfisher, and trufflehog's custom detectors.
///
/// The parser bounds nesting. Aliases are refused, since a few of them can stand for any number of values.
struct YAMLRuleFile {
  private(set) var file: RuleFile
  let label: String
  var losses: [RuleFileError] = []

  init(_ text: String, label: String) throws(RuleFileErrors) {
    self.label = label
    file = RuleFile(format: .noseyParker)
    file.label = label
    let root = try Self.root(of: text, label: label)
    let (top, items) = try items(of: root)
    file = RuleFile(format: Self.format(top, items))
    file.label = label
    for item in items {
      let rules =
        file.format == .trufflehog ? readDetector(item) : readRule(item).map { [$0] } ?? []
      for rule in rules { add(rule, of: item) }
    }
    file.notices = losses
  }

  private static func root(of text: String, label: String) throws(RuleFileErrors) -> Node {
    if let line = YAMLAliases.line(in: text) {
      throw RuleFileErrors(
        file: label,
        line: line,
        problem: "aliases (*name) are not read",
        remedy: "write the values out"
      )
    }
    do {
      if let root = try compose(yaml: text) { return root }
    } catch let error as YamlError {
      // The parser's own words show the text, which may be a secret.
      throw RuleFileErrors(
        file: label,
        line: error.line,
        problem: "no valid YAML",
        remedy: "correct the syntax"
      )
    } catch {}
    throw RuleFileErrors(
      file: label,
      line: nil,
      problem: "no valid YAML",
      remedy: "correct the syntax"
    )
  }

  /// The list of rules, and the key that it stands under.
  private func items(of root: Node) throws(RuleFileErrors) -> (key: String, items: [Node]) {
    for key in ["rules", "detectors"] {
      guard let list = root.value(key) else { continue }
      guard let sequence = list.sequence else {
        throw fault(list, "\"\(key)\" is no list", "write a list of rules")
      }
      return (key, Array(sequence))
    }
    throw fault(root, "neither \"rules\" nor \"detectors\" is in it", "is this a rule file?")
  }

  /// Kingfisher's keys are those of Nosey Parker and more.
  private static func format(_ top: String, _ items: [Node]) -> RuleFileFormat {
    guard top == "rules" else { return .trufflehog }
    let more = [
      "min_entropy", "confidence", "visible", "validation", "depends_on_rule", "prevalidated",
      "pattern_requirements",
    ]
    let isKingfisher = items.contains { item in
      more.contains { item.value($0) != nil }
        || item.value("id")?.scalar?.string.hasPrefix("kingfisher.") ?? false
    }
    return isKingfisher ? .kingfisher : .noseyParker
  }

  private mutating func add(_ rule: Rule, of item: Node) {
    let faults = rule.faults
    guard faults.isEmpty else {
      for fault in faults { lose(item, rule.id, "left out: \(fault.rawValue)") }
      return
    }
    if let known = file.rules.firstIndex(where: { $0.id == rule.id }) {
      lose(item, rule.id, "an earlier rule of this id is left out")
      file.rules.remove(at: known)
    }
    file.lines[rule.id] = item.line
    file.rules.append(rule)
  }

  mutating func addSamples(_ texts: [String], of rule: String, areFound: Bool) {
    file.samples += texts.map { RuleSample(rule: rule, text: $0, isFound: areFound) }
  }

  func fault(_ node: Node?, _ problem: String, _ remedy: String) -> RuleFileErrors {
    RuleFileErrors(file: label, line: node?.line, problem: problem, remedy: remedy)
  }

  // MARK: Values

  /// Takes note of something that is not carried over.
  mutating func lose(
    _ node: Node?,
    _ rule: String?,
    _ problem: String,
    _ remedy: String = "write the rule anew"
  ) {
    losses.append(
      RuleFileError(file: label, line: node?.line, rule: rule, problem: problem, remedy: remedy)
    )
  }

  /// A value of a table.
  func value(_ key: String, in table: Node) -> Node? {
    table.value(key)
  }

  mutating func text(_ key: String, in table: Node, _ rule: String?) -> String? {
    guard let node = value(key, in: table) else { return nil }
    if let text = node.scalar?.string { return text }
    lose(node, rule, "\"\(key)\" is no text")
    return nil
  }

  mutating func number(_ key: String, in table: Node, _ rule: String?) -> Double? {
    guard let text = text(key, in: table, rule) else { return nil }
    if let number = Double(text), number.isFinite { return number }
    lose(table, rule, "\"\(key)\" is no number")
    return nil
  }

  mutating func truth(_ key: String, in table: Node, _ rule: String?) -> Bool? {
    guard let text = text(key, in: table, rule) else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      lose(table, rule, "\"\(key)\" is neither true nor false")
      return nil
    }
  }

  /// A list of texts.
  mutating func texts(_ key: String, in table: Node, _ rule: String?) -> [String] {
    guard let node = value(key, in: table) else { return [] }
    if let text = node.scalar?.string { return text.isEmpty ? [] : [text] }
    guard let list = node.sequence else {
      lose(node, rule, "\"\(key)\" is no list of texts")
      return []
    }
    return list.compactMap { $0.scalar?.string }
  }

  /// Names the keys that nothing is made of.
  mutating func loseKeys(of table: Node, except known: [String], _ rule: String?) {
    guard let mapping = table.mapping else { return }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, !known.contains(name) else { continue }
      lose(
        value,
        rule,
        "\"\(name.prefix(64))\" is not carried over",
        name.hasPrefix("valid") || name == "verify"
          ? "nothing is asked online here" : "see docs/FOREIGN-RULES.md"
      )
    }
  }

  /// A pattern in PCRE2's syntax.
  mutating func carriedOver(_ pattern: String, _ node: Node, _ rule: String?) -> ForeignRegex? {
    guard let dialect = file.format.dialect else { return nil }
    do throws(ForeignRegexError) {
      let regex = try ForeignRegex(pattern, dialect: dialect)
      for loss in regex.losses { lose(node, rule, loss, "write the pattern anew") }
      return regex
    } catch {
      lose(node, rule, "left out: the pattern: \(error.problem)", "write the pattern anew")
      return nil
    }
  }
}

extension Node {
  /// A value by its key; the first of several.
  ///
  /// Compares texts only: comparing nodes would look at what kind of text each is.
  func value(_ key: String) -> Node? {
    mapping?.first { $0.key.scalar?.string == key }?.value
  }

  /// The line that the value begins in, counted from 1.
  var line: Int? { mark?.line }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
