/// Writes rules as a rule file of our own format (docs/RULES.md).
public struct RuleFileWriter {
  private var lines: [String] = []

  /// The text of a file with these rules and allowlists.
  ///
  /// Reading it gives the same rules again, apart from what is derived from them.
  public static func text(rules: [Rule], allowlists: [GlobalAllowlist] = []) -> String {
    var writer = RuleFileWriter()
    writer.lines.append("format = \"keyhaul\"")
    for rule in rules { writer.write(rule) }
    for global in allowlists {
      writer.write(global.allowlist, header: "[[allowlists]]", targets: global.targetRules)
    }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ rule: Rule) {
    lines += ["", "[[rules]]"]
    write("id", rule.id)
    write("name", rule.name)
    if rule.summary != rule.name { write("description", rule.summary) }
    write("regex", rule.pattern)
    if let group = rule.secretGroup { lines.append("secretGroup = \(group)") }
    if let entropy = rule.entropy { lines.append("entropy = \(entropy)") }
    write("keywords", rule.keywords)
    if let path = rule.path { write("path", path) }
    write("placeholders", rule.placeholders)
    write("severity", rule.severity.rawValue)
    write("confidence", rule.confidence.rawValue)
    if !rule.leaks.isEmpty { write("leaks", rule.leaks) }
    if let checksum = rule.checksum { write("checksum", checksum.rawValue) }
    if let most = rule.maximumLength { lines.append("max_length = \(most)") }
    if !rule.isReported { lines.append("skipReport = true") }
    if rule.reportsFillIns { lines.append("fill_ins = true") }
    write("tags", rule.tags)
    write("examples", rule.exampleTemplates)
    write("counterexamples", rule.counterexampleTemplates)
    for required in rule.requires {
      lines += ["", "  [[rules.required]]"]
      write("id", required.rule)
      for (key, distance) in [
        ("withinLines", required.withinLines), ("withinColumns", required.withinColumns),
        ("withinBytes", required.withinBytes),
      ] {
        if let distance { lines.append("\(key) = \(distance)") }
      }
    }
    for list in rule.allowlists { write(list, header: "  [[rules.allowlists]]", targets: []) }
  }

  private mutating func write(_ list: Allowlist, header: String, targets: [String]) {
    lines += ["", header]
    if !list.summary.isEmpty { write("description", list.summary) }
    write("targetRules", targets)
    if list.condition == .and { write("condition", list.condition.rawValue) }
    write("regexes", list.regexes)
    if list.regexTarget != .secret { write("regexTarget", list.regexTarget.rawValue) }
    write("stopwords", list.stopwords)
    write("paths", list.paths)
    write("commits", list.commits)
  }

  private mutating func write(_ key: String, _ text: String) {
    lines.append("\(key) = \(Self.quoted(text))")
  }

  private mutating func write(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    guard texts.count > 1 else {
      lines.append("\(key) = [\(Self.quoted(texts[0]))]")
      return
    }
    lines.append("\(key) = [")
    lines += texts.map { "  \(Self.quoted($0))," }
    lines.append("]")
  }

  /// A text in the quotes that need the least escaping.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
        && $0.properties.generalCategory != .format
    }
    if isPlain, !text.holds("'") { return "'\(text)'" }
    if isPlain, !text.holds("'''"), text.utf8.last != UInt8(ascii: "'") { return "'''\(text)'''" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      // A TOML text holds no NUL here; see the reader.
      case "\0": quoted += "\\uFFFD"
      case let scalar
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.properties.generalCategory == .format:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
