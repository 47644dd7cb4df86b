import ArgumentParser
import Bytes
import KeyhaulKit
import Reports
import Rules

/// The flags that choose the rules, shared by all commands that use them.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Rule file (ours in TOML, or another tool's), or a folder of such files; adds to the built-in rules or replaces those of the same id.",
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

  /// What is told of other tools' files.
  enum Telling { case nothing, howMany, everyLoss }

  /// Reads the rule files and selects.
  ///
  /// - Throws: ``UsageError`` that says everything that is wrong with the files.
  func chosenRules(naming: Telling = .howMany) throws -> ChosenRules {
    let files = try Self.load(self.files, naming: naming)
    var origins: [String: String] = [:]
    for file in files { for rule in file.rules { origins[rule.id] = file.label } }
    let all = RuleSet(files: files, includingBuiltin: !leavesOutBuiltin) { loss in
      if naming != .nothing { Terminal.say("keyhaul: \(loss)") }
    }
    do throws(RuleSelectionError) {
      return ChosenRules(
        rules: try all.selecting(only: only, skip: skip),
        files: files,
        origins: origins
      )
    } catch {
      throw UsageError("no rule's id matches \(error.glob); `keyhaul rules list` names all")
    }
  }

  /// Reads rule files, and tells what of them is not done.
  ///
  /// - Throws: ``UsageError`` that says everything that is wrong with the files.
  static func load(_ arguments: [String], naming: Telling) throws -> [RuleFile] {
    var files: [RuleFile] = []
    var faults: [String] = []
    for path in try arguments.flatMap(Self.ruleFiles) {
      do {
        var file = try RuleFile(text: readNamedText(path), label: path.description)
        file.leaveOutInvalid()
        guard file.saysAnything else {
          faults += file.notices.map(\.description) + ["\(path): no rule of it can be used"]
          continue
        }
        if naming == .everyLoss || naming == .howMany && !file.format.isForeign {
          for notice in file.notices { Terminal.say("keyhaul: \(notice)") }
        } else if naming == .howMany, !file.notices.isEmpty {
          Terminal.say(
            "keyhaul: \(path): \(file.format.rawValue): \(Human.count(file.rules.count, "rule")), "
              + "\(Human.count(file.notices.count, "loss", "losses")); `keyhaul rules check --rules` names them"
          )
        }
        files.append(file)
      } catch {
        faults.append("\(error)")
      }
    }
    guard faults.isEmpty else { throw UsageError(faults.joined(separator: "\n")) }
    return files
  }

  /// A file itself, or the TOML and YAML files directly in a folder, by name.
  private static func ruleFiles(_ argument: String) throws -> [BytePath] {
    let path = BytePath(argument: argument)
    guard let folder = try? Directory(path: path) else { return [path] }
    let files = try folder.names().filter { name in
      [".toml", ".yml", ".yaml"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
    guard !files.isEmpty else {
      throw UsageError("\(argument): no .toml, .yml or .yaml file is in this folder")
    }
    return files.map { path.appending($0) }
  }
}

/// The rules in force, and where they come from.
struct ChosenRules {
  let rules: RuleSet
  /// The files given.
  let files: [RuleFile]
  /// The file of each rule that is not built in, by the rule's id.
  let origins: [String: String]

  /// A remark on a rule with the place where the rule stands.
  func text(_ remark: RuleRemark) -> String {
    "\(origins[remark.rule] ?? "built in"): rule \"\(remark.rule)\": \(remark.text)"
  }
}
