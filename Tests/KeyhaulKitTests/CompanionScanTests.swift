import Foundation
import TestSupport
import Testing

/// Rules that need another rule's match near report only what has it, however mirrors are scanned.
@Suite struct CompanionScanTests {
  /// A rule that needs another one near, and that one, which is not reported by itself.
  static let rules = """
    format = "keyhaul"
    [[rules]]
    id = "pair"
    regex = 'sec_([a-z0-9]{6})'
    fill_ins = true
      [[rules.required]]
      id = "name"
      withinLines = 2
    [[rules]]
    id = "name"
    regex = 'id_[a-z0-9]{4}'
    skipReport = true
    fill_ins = true
    """

  @Test func onlyWhatHasItsCompanionIsReported() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(Array(Self.rules.utf8), to: "rules.toml")
    let text = "sec_aaa111\n\n\nid_ab12\nsec_bbb222\nsec_ccc333\n.\n.\nsec_ddd444\n"
    let file = try folder.write(Array(text.utf8), to: "file.txt")
    #expect(try secrets(file, rules) == ["bbb222", "ccc333"])
    // The rule that is needed comes along when one is chosen.
    #expect(try secrets(file, rules, "--only-rule", "pair") == ["bbb222", "ccc333"])
    #expect(try secrets(file, rules, "--skip-rule", "name") == ["bbb222", "ccc333"])
  }

  @Test func deltasMakeNoDifference() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(Array(Self.rules.utf8), to: "rules.toml")
    let work = try WorkTree(in: folder)
    var lines = (0..<400).map { "line \($0) of a file that git stores as deltas" }
    lines[100] = "sec_far000"
    lines[200] = "sec_pos200"
    for version in 0..<40 {
      // The companion comes, goes and moves, while the secrets' lines are copied.
      lines[199 - version % 6] = version % 3 == 0 ? "id_v\(100 + version)" : "nothing \(version)"
      lines[300] = "sec_v\(10000 + version)"
      lines[300 + version % 5] += version % 5 == 0 ? "" : " id_w\(100 + version)"
      try work.commit(Array(lines.joined(separator: "\n").utf8), as: "file.txt")
    }
    try work.git("repack", "-q", "-a", "-d", "-f", "--depth=50")
    let mirror = work.path + "/.git"
    let found = try secrets(mirror, rules)
    #expect(found == (try secrets(mirror, rules, "--no-deltas")))
    #expect(found.contains("pos200") && !found.contains("far000"))
  }

  @Test func aRuleWhoseCompanionIsNotThereIsNamed() throws {
    let folder = try TemporaryFolder()
    let text = "[[rules]]\nid = \"a\"\nregex = \"abc\"\nrequires = [\"gone\"]\n"
    let rules = try folder.write(Array(text.utf8), to: "rules.toml")
    let file = try folder.write(Array("abc".utf8), to: "file.txt")
    let result = try Program.run("scan", file, "--rules", rules, "--no-builtin-rules")
    #expect(result.status == 0)
    #expect(result.errorText.contains("it needs the rule \"gone\""))
  }

  private func secrets(_ path: String, _ rules: String, _ more: String...) throws -> [String] {
    let result = try Program.run(
      ["scan", path, "-q", "-f", "jsonl", "--rules", rules, "--no-builtin-rules"] + more
    )
    return try result.records().compactMap(\.secret).sorted()
  }
}
