import TOMLKit

/// Reads the tables of one rule file in TOML and collects all that is wrong with them.
struct RuleFileReader {
  let label: String
  let lines: LineIndex
  var errors: [RuleFileError] = []
  var notices: [RuleFileError] = []
  /// Whose format the file has.
  var format = RuleFileFormat.keyhaul

  private static let topKeys = [
    "format", "title", "description", "version", "minVersion", "extend", "allowlist", "allowlists",
    "rules",
  ]

  /// Keys of rules that only this project has.
  private static let ownKeys = [
    "name", "placeholders", "severity", "confidence", "leaks", "checksum", "max_length", "requires",
    "examples", "counterexamples", "fill_ins",
  ]

  /// Keys of rules that gitleaks has.
  private static let sharedKeys = [
    "id", "description", "regex", "secretGroup", "entropy", "keywords", "path", "allowlist",
    "allowlists", "tags", "required", "skipReport",
  ]

  init(text: String, label: String) {
    self.label = label
    lines = LineIndex(text)
  }

  /// Reads the file; what it returns counts only when `errors` stays empty.
  mutating func read(_ text: String) -> RuleFile {
    guard let table = parse(text) else { return RuleFile(format: .keyhaul) }
    // Values point into the table's memory and do not keep it alive.
    return withExtendedLifetime(table) { read(table) }
  }

  private mutating func read(_ table: TOMLTable) -> RuleFile {
    let top = RuleFileSection(table: table, place: "", rule: nil)
    format = Self.format(of: top)
    if let named = text("format", in: top), named != format.rawValue {
      report("format", in: top, "\"\(named)\" is no format of TOML files", "write \"keyhaul\"")
    }
    let isBetterleaks = format == .betterleaks
    let more = isBetterleaks ? ["betterleaksMinVersion", "filter", "prefilter"] : []
    checkKeys(of: top, known: Self.topKeys + more)
    var file = RuleFile(format: format)
    file.label = label
    readExtend(in: top, into: &file)
    for section in tables("rules", in: top) {
      guard let rule = lenient({ $0.readRule(section, extends: file.extendsOthers) }) else {
        continue
      }
      let place = lines[section.place]
      if let known = file.rules.firstIndex(where: { $0.id == rule.id }) {
        report("id", in: section, "the id \"\(rule.id)\" is taken", "give each rule its own id")
        if format.isForeign {
          // gitleaks, too, keeps the last one.
          file.rules.remove(at: known)
          notices.append(errors.removeLast())
        }
      }
      file.lines[rule.id] = place
      file.rules.append(rule)
    }
    let sections = tables("allowlist", in: top) + tables("allowlists", in: top)
    for section in sections {
      let targets = texts("targetRules", in: section)
      guard let allowlist = lenient({ $0.readAllowlist(section, more: ["targetRules"]) }) else {
        continue
      }
      add(GlobalAllowlist(allowlist, targetRules: targets), to: &file)
    }
    if isBetterleaks {
      for key in ["prefilter", "filter"] {
        for allowlist in readFilter(key, in: top, canTestEntropy: false).allowlists {
          add(GlobalAllowlist(allowlist), to: &file)
        }
      }
    }
    for rule in file.rules {
      file.allowed += rule.allowlists.flatMap { $0.allowedCommits(rule: rule.id) }
    }
    return file
  }

  private func add(_ global: GlobalAllowlist, to file: inout RuleFile) {
    file.allowlists.append(global)
    let rules: [String?] = global.targetRules.isEmpty ? [nil] : global.targetRules
    file.allowed += rules.flatMap { global.allowlist.allowedCommits(rule: $0) }
  }

  /// Ours is what says so, or has a key or a construct in a pattern that the others do not have.
  private static func format(of top: RuleFileSection) -> RuleFileFormat {
    if top.table["format"] != nil { return .keyhaul }
    let ours = ["(?=", "(?!", "(?<=", "(?<!", "(?>", "(?|"]
    var isBetterleaks = ["filter", "prefilter", "betterleaksMinVersion"].contains {
      top.table[$0] != nil
    }
    let rules = top.table["rules"]?.array.map { Array($0) } ?? []
    for rule in rules {
      guard let rule = rule.table else { continue }
      let pattern = rule["regex"]?.string ?? ""
      if ownKeys.contains(where: { rule[$0] != nil }) || ours.contains(where: pattern.holds) {
        return .keyhaul
      }
      isBetterleaks = isBetterleaks || rule["filter"] != nil || rule["validate"] != nil
    }
    return isBetterleaks ? .betterleaks : .gitleaks
  }

  /// Reads a part of the file; of another tool's, what is wrong costs that part alone.
  private mutating func lenient<Part>(_ read: (inout Self) -> Part?) -> Part? {
    let before = errors.count
    let part = read(&self)
    guard format.isForeign, errors.count > before else { return part }
    notices += errors[before...].map {
      RuleFileError(
        file: $0.file,
        line: $0.line,
        rule: $0.rule,
        problem: "left out: \($0.problem)",
        remedy: $0.remedy
      )
    }
    errors.removeLast(errors.count - before)
    return nil
  }

  /// Parses the text; the parser would end it, or a text in it, at a NUL.
  mutating func parse(_ text: String) -> TOMLTable? {
    for nul in ["\0", "\\u0000", "\\U00000000"] {
      guard let offset = text.offset(of: nul) else { continue }
      let line = text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
      errors.append(
        RuleFileError(
          file: label,
          line: line,
          rule: nil,
          problem: "the file holds a NUL",
          remedy: "leave it out; in a pattern write \\x00"
        )
      )
      return nil
    }
    if let (hazard, line) = TOMLHazards.first(in: text) {
      let problem =
        switch hazard {
        case .dots: "a name with more than \(TOMLHazards.mostDots) dots"
        case .namelessTable: "no valid TOML: a table without a name"
        }
      errors.append(
        RuleFileError(
          file: label,
          line: line,
          rule: nil,
          problem: problem,
          remedy: "correct the syntax"
        )
      )
      return nil
    }
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      errors.append(
        RuleFileError(
          file: label,
          line: error.source.begin.line,
          rule: nil,
          problem: "no valid TOML: \(error.description)",
          remedy: "correct the syntax"
        )
      )
    } catch {
      errors.append(
        RuleFileError(
          file: label,
          line: nil,
          rule: nil,
          problem: "no valid TOML",
          remedy: "correct the syntax"
        )
      )
    }
    return nil
  }

  // MARK: Rules

  private mutating func readRule(_ unnamed: RuleFileSection, extends: Bool) -> Rule? {
    let id = text("id", in: unnamed)
    let section = RuleFileSection(table: unnamed.table, place: unnamed.place, rule: id)
    let betterleaks = format == .betterleaks ? ["filter", "validate", "specificity"] : []
    checkKeys(of: section, known: Self.sharedKeys + Self.ownKeys + betterleaks)
    guard let id else {
      if section.table["id"] == nil {
        report("id", in: section, "the rule has no id", "add id = \"…\"")
      }
      return nil
    }
    guard section.table["regex"] != nil || section.table["path"] == nil || extends else {
      notice("path", in: section, "left out: a rule for paths alone", "add a regex for the content")
      return nil
    }
    let pattern = pattern("regex", in: section)
    // What is wrong with it is told already.
    if pattern == nil, section.table["regex"] != nil { return nil }
    for key in ["validate", "specificity"] where section.table[key] != nil {
      notice(key, in: section, "\"\(key)\" is not carried over", "nothing is asked online here")
    }
    let filter = readFilter("filter", in: section, canTestEntropy: true)
    let own = number("entropy", in: section).flatMap { $0 == 0 ? nil : $0 }
    let rule = Rule(
      id: format.isForeign ? RuleFile.id(from: id) : id,
      name: text("name", in: section) ?? text("description", in: section) ?? id,
      summary: text("description", in: section),
      pattern: pattern ?? "",
      secretGroup: integer("secretGroup", in: section).flatMap { $0 == 0 ? nil : $0 },
      // Theirs must be passed, ours be reached.
      entropy: (format.isForeign ? own?.nextUp : own) ?? filter.entropy,
      keywords: texts("keywords", in: section),
      path: self.pattern("path", in: section),
      allowlists: (tables("allowlist", in: section) + tables("allowlists", in: section))
        .compactMap { readAllowlist($0) } + filter.allowlists,
      placeholders: texts("placeholders", in: section),
      severity: choice("severity", in: section) ?? .medium,
      confidence: choice("confidence", in: section) ?? .medium,
      leaks: text("leaks", in: section) ?? "",
      checksum: choice("checksum", in: section),
      maximumLength: integer("max_length", in: section),
      requires: texts("requires", in: section).map { RequiredRule($0) }
        + tables("required", in: section).compactMap { readRequired($0) },
      isReported: !(truth("skipReport", in: section) ?? false),
      reportsFillIns: truth("fill_ins", in: section) ?? format.isForeign,
      tags: texts("tags", in: section),
      examples: texts("examples", in: section),
      counterexamples: texts("counterexamples", in: section)
    )
    for fault in rule.faults where !(extends && fault == .emptyPattern) {
      report(fault.key, in: section, fault.rawValue, "correct it")
    }
    return rule
  }

  private mutating func readRequired(_ section: RuleFileSection) -> RequiredRule? {
    let distances = ["withinLines", "withinColumns", "withinBytes"]
    checkKeys(of: section, known: ["id"] + distances)
    guard let id = text("id", in: section) else {
      report("id", in: section, "the required rule has no id", "add id = \"…\"")
      return nil
    }
    let numbers = distances.map { integer($0, in: section) }
    for (key, number) in zip(distances, numbers) {
      if let number, number < 0 { report(key, in: section, "\(key) is negative", "correct it") }
    }
    return RequiredRule(
      format.isForeign ? RuleFile.id(from: id) : id,
      withinLines: numbers[0],
      withinColumns: numbers[1],
      withinBytes: numbers[2]
    )
  }
}
