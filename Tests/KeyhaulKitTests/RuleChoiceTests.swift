import TestSupport
import Testing

/// Rules of the user's, and the choice among all.
@Suite struct RuleChoiceTests {
  private static let ownRule = """
    [[rules]]
    id = "house-key"
    description = "A key of the house"
    regex = '''house-[0-9]{6}'''
    confidence = "medium"
    examples = ["door <secret>house-<[0-9]:6></secret>"]
    """

  /// The ids of the rules with findings, sorted.
  private func rules(_ arguments: String..., in folder: TemporaryFolder) throws -> [String] {
    let result = try Command(
      [Program.path, "scan", "-f", "jsonl"] + arguments + [folder.path("text")]
    ).run()
    return try result.records().compactMap { $0.rule?.id }.sorted()
  }

  private func makeFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.ownRule, to: "own.toml")
    var random = SeededRandom()
    let number = random.string(6, from: Array("0123456789".utf8))
    try folder.write(Array("house-\(number)\n".utf8) + Sample(1).text, to: "text")
    return folder
  }

  @Test func rulesOfAFileAreAddedAndChosen() throws {
    let folder = try makeFolder()
    let own = folder.path("own.toml")
    #expect(try rules(in: folder) == [Sample.rule])
    #expect(try rules("--rules", own, in: folder) == [Sample.rule, "house-key"])
    #expect(try rules("--rules", folder.path, in: folder) == [Sample.rule, "house-key"])
    #expect(try rules("--rules", own, "--no-builtin-rules", in: folder) == ["house-key"])
    #expect(try rules("--rules", own, "--only-rule", "house-*", in: folder) == ["house-key"])
    #expect(try rules("--rules", own, "--skip-rule", "house-*", in: folder) == [Sample.rule])
    #expect(try rules("--rules", own, "--min-confidence", "high", in: folder) == [Sample.rule])
  }

  @Test func rulesMayComeThroughAPipe() throws {
    let folder = try makeFolder()
    let script = "\"$0\" scan -f jsonl --rules <(cat \"$1\") --only-rule house-key \"$2\""
    let arguments = [Program.path, folder.path("own.toml"), folder.path("text")]
    let result = try Command(["bash", "-c", script] + arguments).run()
    #expect(try result.records().first?.rule?.id == "house-key")
  }

  @Test(arguments: ["scan", "rules check"])
  func aWrongPatternIsNamedWithItsPlace(command: String) throws {
    let folder = try TemporaryFolder()
    let rule = "[[rules]]\nid = \"odd\"\nname = \"Odd\"\nregex = 'abc(def'\n"
    let file = try folder.write(rule, to: "odd.toml")
    let words = command.split(separator: " ").map(String.init)
    let result = try Command([Program.path] + words + ["--rules", file]).run()
    #expect(result.status == 2)
    #expect(result.errorText.contains("\(file): rule \"odd\": The pattern is not valid at byte 7"))
  }

  @Test(arguments: ["[[rules]]\nid = 7\n", "[[rules", "[[rules]]\nid = \"a\"\nregexx = 'a'\n"])
  func aWrongFileIsNamedWithItsLine(text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "wrong.toml")
    let result = try Program.run("scan", "--rules", file, "/dev/null")
    #expect(result.status == 2)
    #expect(result.errorText.contains("\(file):"))
  }

  @Test func rulesCanBeListedShownAndChecked() throws {
    let folder = try makeFolder()
    let own = folder.path("own.toml")
    let list = try Program.run("rules", "list", "--rules", own)
    #expect(list.status == 0)
    #expect(list.lines.contains { $0.hasPrefix("house-key ") })
    let show = try Program.run("rules", "show", "--rules", own, "house-key")
    #expect(show.status == 0)
    #expect(show.text.contains("house-[0-9]{6}"))
    #expect(try Program.run("rules", "show", "no-such-rule").status == 2)
    #expect(try Program.run("rules", "check", "--rules", own).status == 0)
    #expect(try Program.run("rules", "check").status == 0)
  }

  @Test func anExampleThatIsNotFoundFailsTheCheck() throws {
    let folder = try TemporaryFolder()
    let rule = Self.ownRule.replacing("<[0-9]:6>", with: "<[0-9]:5>")
    let file = try folder.write(rule, to: "own.toml")
    let result = try Program.run("rules", "check", "--rules", file, "--no-builtin-rules")
    #expect(result.status == 2)
    #expect(result.errorText.contains("\(file): rule \"house-key\": an example is not reported"))
  }

  @Test func aRuleThatGivesUpIsTold() throws {
    let folder = try TemporaryFolder()
    let rule = "[[rules]]\nid = \"slow\"\nregex = 'zq(?:x+x+)+y'\n"
    let file = try folder.write(rule, to: "slow.toml")
    let slow = Array(("zq" + String(repeating: "x", count: 60) + "\n").utf8)
    let sample = try Sample(1)
    try folder.write(slow + slow + sample.text, to: "text")
    let result = try Program.run("scan", "-f", "jsonl", "--rules", file, folder.path("text"))
    #expect(result.status == 3)
    let records = try result.records()
    let problems = records.filter { $0.record == "problem" }
    #expect(problems.count == 1)
    #expect(problems.first?.kind == "limit")
    #expect(problems.first?.detail?.contains("rule slow gave up at byte 0") == true)
    #expect(records.contains { $0.rule?.id == Sample.rule })
  }
}
