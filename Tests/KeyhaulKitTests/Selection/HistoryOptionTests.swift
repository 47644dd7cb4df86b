import TestSupport
import Testing

/// The options that choose a part of history, as users write them.
@Suite struct HistoryOptionTests {
  @Test func optionsThatContradictEachOtherAreRefused() throws {
    for options in [
      ["--history", "none", "--ref", "main"], ["--history", "all", "--since", "2020-01-01"],
      ["--history", "none", "--since-commit", "main"], ["--history", "some"],
      ["--since", "yesterday"], ["--since", "2020-13-01"],
    ] {
      let result = try Program.run(["scan"] + options + ["/dev/null"])
      #expect(result.status == 2, "\(options)")
      // Where what was written cannot be, the message says what that was.
      if let history = options.dropFirst().first, options.count == 4 {
        #expect(result.errorText.contains("--history \(history)"), "\(options)")
      }
    }
  }

  @Test func datesCommitsAndRefsImplyRefs() throws {
    let sample = try Sample(1)
    let script = try HistoryScript()
    let old = script.commit([], at: 1_600_000_000, ["key": sample.text])
    script.ref("refs/heads/main", script.commit([old], at: 1_650_000_000, ["new": [1]]))
    try script.finish()
    for (options, isFound) in [
      (["--since", "2020-09-13T12:26:40Z"], true), (["--since", "2020-09-13"], true),
      (["--since", "2020-09-14"], false), (["--since-commit", "main~"], true),
      (["--since-commit", "main"], false), (["--ref", "main"], true), (["--ref", "ma*"], true),
      (["--history", "none"], true), (["--history", "refs", "--since", "2021-01-01"], false),
    ] {
      let result = try Program.run(["scan", "-q", "-f", "jsonl"] + options + [script.path])
      let isThere = try result.records().contains { $0.record == "finding" }
      #expect(isThere == isFound, "\(options)")
    }
  }
}
