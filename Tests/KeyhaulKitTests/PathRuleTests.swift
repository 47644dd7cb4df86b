import Foundation
import TestSupport
import Testing

/// In mirrors, too, rules and allowlists for paths mean what they say.
@Suite struct PathRuleTests {
  private static let rules = """
    format = "keyhaul"
    [[rules]]
    id = "env"
    regex = 'env_[0-9]{6}'
    path = '[.]env$'
    fill_ins = true
    [[rules]]
    id = "any"
    regex = 'any_([0-9]{6})'
    fill_ins = true
      [[rules.allowlists]]
      paths = ['^vendor/']
      [[rules.allowlists]]
      condition = "AND"
      paths = ['^docs/']
      regexes = ['^any_1']
      regexTarget = "match"
    """

  @Test func aFindingIsLeftOutWhereNoPathOfItIsMeant() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(Array(Self.rules.utf8), to: "rules.toml")
    let work = try WorkTree(in: folder)
    let files = [
      ("a.env", "env_111111 any_111111"), ("b.txt", "env_222222"), ("vendor/c", "any_222222"),
      ("docs/d", "any_133333 any_333333"), ("vendor/e", "any_444444"), ("other/e", "any_444444"),
    ]
    for (path, text) in files { try work.commit(Array("\(text)\n".utf8), as: path) }
    let arguments = ["-q", "-f", "jsonl", "--rules", rules, "--no-builtin-rules"]
    let result = try Program.run(["scan", work.path + "/.git"] + arguments)
    let secrets = try result.records().compactMap(\.secret).sorted()
    #expect(secrets == ["111111", "333333", "444444", "env_111111"])
    #expect(String(decoding: result.output, as: UTF8.self).contains("\"out_of_place\":3"))
    // Without places nothing is known of paths.
    let placeless = try Program.run(["scan", work.path + "/.git", "--no-attribution"] + arguments)
    #expect(try placeless.records().compactMap(\.secret).count == 7)
  }
}
