import Detection
import Findings

/// The table that `--profile-rules` writes.
enum RuleProfileTable {
  /// Writes the rules that were searched, the dearest first.
  static func print(_ rules: [RuleReference], _ costs: [RuleCost]) {
    let searched = zip(rules, costs).filter { $0.1.candidates > 0 }
      .sorted { ($0.1.nanoseconds, $1.0.id) > ($1.1.nanoseconds, $0.0.id) }
    let rows = searched.map { rule, cost in
      let numbers = [cost.candidates, cost.searches, cost.matches, cost.nanoseconds]
      return numbers.map { column("\($0)") }.joined() + "  " + rule.id
    }
    let head = ["candidates", "searches", "matches", "nanoseconds"].map(column).joined() + "  rule"
    Terminal.say(([head] + rows).joined(separator: "\n"))
  }

  private static func column(_ text: String) -> String {
    String(repeating: " ", count: max(14 - text.count, 1)) + text
  }
}
