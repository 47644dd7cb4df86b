import ArgumentParser
import Bytes
import KeyhaulKit
import Reports
import Rules

/// `keyhaul rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, show, check and try rules.",
    subcommands: [List.self, Show.self, Check.self, Test.self, Explain.self, Import.self]
  )

  /// `keyhaul rules list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the rules.")
    @OptionGroup var ruleOptions: RuleOptions

    @Option(name: .shortAndLong, help: "table, or jsonl: one JSON object a rule.")
    var format = Format.table

    /// The forms of the list.
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

    func run() throws {
      let rules = try ruleOptions.chosenRules().rules.rules
      let output = StandardOutput()
      guard format == .table else {
        for rule in rules { try output.say(RuleListing.json(of: rule)) }
        return
      }
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules {
        let id = rule.id.padding(to: width)
        let severity = rule.severity.rawValue.padding(to: 8)
        let confidence = rule.confidence.rawValue.padding(to: 6)
        try output.say("\(id)  \(severity)  \(confidence)  \(rule.name)")
      }
    }
  }

  /// `keyhaul rules show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show one rule.")
    @OptionGroup var ruleOptions: RuleOptions
    @Argument(help: "The rule's id.") var id: String

    func run() throws {
      let rules = try ruleOptions.chosenRules().rules
      guard let rule = rules.rules.first(where: { $0.id == id }) else {
        throw UsageError("no rule has the id \(id); `keyhaul rules list` names all")
      }
      try StandardOutput().say(RuleExplanation(rule).description)
    }
  }

  /// `keyhaul rules check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that patterns compile, examples are found and counterexamples are not."
    )
    @OptionGroup var ruleOptions: RuleOptions
    @Flag(help: "Name the rules that report an example of another rule.") var overlaps = false

    func run() throws {
      let chosen = try ruleOptions.chosenRules(naming: .everyLoss)
      let check = try RuleCheck(chosen.rules)
      var samples = 0
      for var file in chosen.files {
        let known = file.notices.count
        samples += file.trySamples()
        for notice in file.notices[known...] { Terminal.say("keyhaul: \(notice)") }
      }
      let output = StandardOutput()
      for notice in check.notices { try output.say(chosen.text(notice)) }
      if overlaps { for remark in check.overlaps { try output.say(chosen.text(remark)) } }
      for fault in check.faults { Terminal.say(chosen.text(fault)) }
      guard check.faults.isEmpty else { throw ExitCode(2) }
      try output.say(
        "\(Human.count(chosen.rules.rules.count, "rule")), \(Human.count(check.exampleCount + samples, "example")): all as they should be"
      )
    }
  }
}

extension RulesCommand {
  /// `keyhaul rules test`.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say where a rule matches in a file, and why a match is no finding."
    )
    @OptionGroup var ruleOptions: RuleOptions
    @Argument(help: "The rule's id.") var id: String
    @Argument(help: "The file; \"-\" is standard input.") var file: String

    func run() throws {
      let rules = try ruleOptions.chosenRules().rules
      guard rules.rules.contains(where: { $0.id == id }) else {
        throw UsageError("no rule has the id \(id); `keyhaul rules list` names all")
      }
      let path = BytePath(argument: file)
      let trial = try RuleTrial(
        of: rules.selecting(only: [id]),
        on: readNamedFile(path),
        path: path
      )
      let output = StandardOutput()
      for match in trial.matches { try output.say("\(path):\(match)") }
      if trial.matches.isEmpty { try output.say("\(path): no match") }
      guard trial.matches.contains(where: \.isAccepted) else { throw ExitCode(1) }
    }
  }
}

extension String {
  /// The text, filled up with spaces.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
