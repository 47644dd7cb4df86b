import ArgumentParser
import KeyhaulKit
import Rules

/// `keyhaul rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List, show and check rules.",
    subcommands: [List.self, Show.self, Check.self]
  )

  /// `keyhaul rules list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the rules.")
    @OptionGroup var ruleOptions: RuleOptions

    func run() throws {
      let rules = try ruleOptions.chosenRules().rules.rules
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules {
        let id = rule.id.padding(to: width)
        let severity = rule.severity.rawValue.padding(to: 8)
        print("\(id)  \(severity)  \(rule.confidence.rawValue.padding(to: 6))  \(rule.name)")
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
      print(RuleExplanation(rule))
    }
  }

  /// `keyhaul rules check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that patterns compile, examples are found and counterexamples are not."
    )
    @OptionGroup var ruleOptions: RuleOptions

    func run() throws {
      let chosen = try ruleOptions.chosenRules()
      let check = try RuleCheck(chosen.rules)
      for notice in check.notices { print(chosen.text(notice)) }
      for fault in check.faults { Terminal.say(chosen.text(fault)) }
      guard check.faults.isEmpty else { throw ExitCode(2) }
      print(
        "\(chosen.rules.rules.count) rules, \(check.exampleCount) examples: all as they should be"
      )
    }
  }
}

extension String {
  /// The text, filled up with spaces.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
