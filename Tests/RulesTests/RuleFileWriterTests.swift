import Foundation
import Rules
import Testing

/// What is written reads as the same rules.
@Suite struct RuleFileWriterTests {
  @Test func everyFieldSurvives() throws {
    let rule = Rule(
      id: "a",
      name: "A's \"key\"",
      summary: "two\nlines\t\u{1}\u{202E}'",
      pattern: #"'''(?:\\|"x")'"#,
      secretGroup: 2,
      entropy: 3.0.nextUp,
      keywords: ["k", "l'"],
      path: "p$",
      allowlists: [
        Allowlist(
          summary: "s",
          condition: .and,
          regexes: ["r"],
          regexTarget: .line,
          stopwords: ["w"],
          paths: ["q", "'"],
          commits: ["abc"]
        )
      ],
      placeholders: ["ph*"],
      severity: .critical,
      confidence: .low,
      leaks: "all",
      checksum: .jwt,
      maximumLength: 99,
      requires: [
        RequiredRule("b"), RequiredRule("c", withinLines: 1, withinColumns: 0, withinBytes: 9),
      ],
      isReported: false,
      reportsFillIns: true,
      tags: ["t"],
      examples: ["<base62:8>"],
      counterexamples: ["no"]
    )
    let global = GlobalAllowlist(Allowlist(paths: ["x"]), targetRules: ["a"])
    let text = RuleFileWriter.text(rules: [rule], allowlists: [global])
    let file = try RuleFile(text: text, label: "out.toml")
    #expect(file.format == .keyhaul)
    #expect(file.rules == [rule])
    #expect(file.allowlists == [global])
  }

  @Test func builtInRulesSurvive() throws {
    let rules = RuleSet.builtin.rules.filter { $0.judged == nil && $0.counted == nil }
    let file = try RuleFile(text: RuleFileWriter.text(rules: rules), label: "f")
    for (read, rule) in zip(file.rules, rules) {
      #expect(read.pattern == rule.pattern && read.exampleTemplates == rule.exampleTemplates)
      #expect(read.leaks == rule.leaks && read.placeholders == rule.placeholders)
    }
    #expect(file.rules.count == rules.count)
  }

  /// A real file of another tool, where the environment names one (`KEYHAUL_FOREIGN_RULES`).
  @Test(.enabled(if: ProcessInfo.processInfo.environment["KEYHAUL_FOREIGN_RULES"] != nil))
  func aRealFileIsReadAndWrittenAndReadAgain() throws {
    let path = try #require(ProcessInfo.processInfo.environment["KEYHAUL_FOREIGN_RULES"])
    let file = try RuleFile(text: String(contentsOfFile: path, encoding: .utf8), label: path)
    #expect(file.format.isForeign)
    #expect(!file.rules.isEmpty)
    #expect(file.notices.allSatisfy { $0.line != nil && ($0.rule != nil || !$0.problem.isEmpty) })
    let text = RuleFileWriter.text(rules: file.rules, allowlists: file.allowlists)
    let again = try RuleFile(text: text, label: "again")
    #expect(again.rules == file.rules)
    #expect(again.allowlists == file.allowlists)
  }
}
