import ArgumentParser
import Bytes
import KeyhaulKit
import Rules

/// The flags that choose the rules, shared by all commands that use them.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Rule file (TOML), or a folder of such files; adds to the built-in rules or replaces those of the same id.",
      valueName: "file|dir"
    )
  )
  var files: [String] = []

  @Flag(name: .customLong("no-builtin-rules"), help: "Use only the rules given with --rules.")
  var leavesOutBuiltin = false

  @Option(
    name: .customLong("only-rule"),
    help: ArgumentHelp("Use only rules whose id matches, such as 'aws-*'.", valueName: "glob")
  )
  var only: [String] = []

  @Option(
    name: .customLong("skip-rule"),
    help: ArgumentHelp("Leave out rules whose id matches.", valueName: "glob")
  )
  var skip: [String] = []

  /// Reads the rule files and selects.
  ///
  /// - Throws: ``UsageError`` that says everything that is wrong with the files.
  func chosenRules() throws -> ChosenRules {
    var files: [RuleFile] = []
    var origins: [String: String] = [:]
    var faults: [String] = []
    for path in try self.files.flatMap(Self.ruleFiles) {
      do {
        let file = try RuleFile(text: readNamedText(path), label: path.description)
        for notice in file.notices { Terminal.say("keyhaul: \(notice)") }
        for rule in file.rules { origins[rule.id] = path.description }
        files.append(file)
      } catch {
        faults.append("\(error)")
      }
    }
    guard faults.isEmpty else { throw UsageError(faults.joined(separator: "\n")) }
    let all = RuleSet(files: files, includingBuiltin: !leavesOutBuiltin)
    do throws(RuleSelectionError) {
      return ChosenRules(rules: try all.selecting(only: only, skip: skip), origins: origins)
    } catch {
      throw UsageError("no rule's id matches \(error.glob); `keyhaul rules list` names all")
    }
  }

  /// A file itself, or the TOML files directly in a folder, by name.
  private static func ruleFiles(_ argument: String) throws -> [BytePath] {
    let path = BytePath(argument: argument)
    guard let folder = try? Directory(path: path) else { return [path] }
    let files = try folder.names().filter { $0.suffix(5).elementsEqual(".toml".utf8) }
    guard !files.isEmpty else { throw UsageError("\(argument): no .toml file is in this folder") }
    return files.map { path.appending($0) }
  }
}

/// The rules in force, and where they come from.
struct ChosenRules {
  let rules: RuleSet
  /// The file of each rule that is not built in, by the rule's id.
  let origins: [String: String]

  /// A remark on a rule with the place where the rule stands.
  func text(_ remark: RuleRemark) -> String {
    "\(origins[remark.rule] ?? "built in"): rule \"\(remark.rule)\": \(remark.text)"
  }
}
