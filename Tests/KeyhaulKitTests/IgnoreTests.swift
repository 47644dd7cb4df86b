import Foundation
import TestSupport
import Testing

/// Marks in texts and `.gitleaksignore` count on request only, and what they leave out is counted.
@Suite struct IgnoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["keyhaul:allow", "gitleaks:allow"])
  func aMarkOnTheLineCountsOnRequest(mark: String) throws {
    let text = try Sample(1).line + Array(" # \(mark)\n".utf8) + Sample(2).text
    let file = try folder.write(text, to: "marked/a.env")
    #expect(try scan(file).listed.count == 2)
    let honoured = try scan(file, "--honor-ignores")
    #expect(honoured.listed.map(\.secret) == [try secret(2)])
    #expect(honoured.suppressed.filter { $0.value > 0 } == ["marked": 1])
    #expect(honoured.status == 1)
  }

  @Test(arguments: ["keyhaul:allo", "keyhaul: allow", "KEYHAUL:ALLOW", "haul:allow"])
  func whatIsNoMarkCountsNot(text: String) throws {
    let file = try folder.write(Sample(1).line + Array(" # \(text)\n".utf8), to: "a.env")
    #expect(try scan(file, "--honor-ignores").listed.count == 1)
  }

  @Test func aMarkInAnotherLineCountsNot() throws {
    let text = Array("# keyhaul:allow\n".utf8) + (try Sample(1).text) + Array("keyhaul:allow".utf8)
    let file = try folder.write(text, to: "a.env")
    #expect(try scan(file, "--honor-ignores").listed.count == 1)
  }

  @Test func everyPlaceInAMirrorMustBeMarked() throws {
    let work = try WorkTree(in: folder)
    try work.commit(try Sample(1).line + Array(" # keyhaul:allow\n".utf8), as: "one")
    let mirror = work.path + "/.git"
    let marked = try scan(mirror, "--honor-ignores")
    #expect(marked.listed.isEmpty && marked.suppressed["marked"] == 1 && marked.status == 0)
    try work.commit(Array("x\n".utf8) + (try Sample(1).text), as: "two")
    #expect(try scan(mirror, "--honor-ignores").listed.count == 1)
  }

  @Test func aListInAFolderIgnoresPlacesInItsFiles() throws {
    let file = try folder.write(Array("\n".utf8) + (try Sample(1).text), to: "root/sub/a.env")
    try folder.write(try Sample(1).text, to: "root/b.env")
    let root = String(file.dropLast("/sub/a.env".utf8.count))
    let list = "# known\nsub/a.env:\(Sample.rule):2\r\nb.env:\(Sample.rule):9\nnonsense\n"
    try folder.write(Array(list.utf8), to: "root/.gitleaksignore")
    #expect(try scan(root).listed.count == 2)
    for path in [root, root + "/"] {
      let honoured = try scan(path, "--honor-ignores")
      #expect(honoured.listed.map { $0.location?.path?.hasSuffix("/b.env") } == [true])
      #expect(honoured.suppressed["ignored"] == 1)
    }
  }

  /// The ids are those of gitleaks' rules: one that is ours too means that rule, any other whatever is found there.
  @Test func aRuleOfGitleaksStandsForAnyAtItsPlace() throws {
    let two = try Sample(1).line + Array(" ".utf8) + Sample(2).text
    try folder.write(try Sample(1).text, to: "theirs/a.env")
    try folder.write(two, to: "theirs/b.env")
    for (rule, left) in [("a-rule-of-gitleaks", 1), (Sample.rule, 1), ("generic-password", 3)] {
      try folder.write("b.env:\(rule):1\n", to: "theirs/.gitleaksignore")
      #expect(try scan(folder.path("theirs"), "--honor-ignores").listed.count == left, "\(rule)")
    }
  }

  @Test(arguments: [false, true])
  func aListInAMirrorIgnoresItsPlaces(isBare: Bool) throws {
    let work = try WorkTree(in: folder)
    try work.commit(try Sample(1).text, as: "a:b.env")
    try work.commit(try Sample(2).text, as: "c.env")
    let commit = try #require(work.git("rev-parse", "HEAD").lines.first)
    let list = "a:b.env:\(Sample.rule):1\n\(commit):c.env:\(Sample.rule):1\n"
    try work.commit(Array(list.utf8), as: ".gitleaksignore")
    var path = work.path
    if isBare {
      path = folder.path("bare.git")
      try work.git("clone", "-q", "--mirror", ".", path)
    } else {
      path += "/.git"
    }
    #expect(try scan(path).listed.count == 2)
    let honoured = try scan(path, "--honor-ignores")
    #expect(honoured.listed.isEmpty && honoured.suppressed["ignored"] == 2)
    // The same secret under another path is another place.
    try work.git("mv", "c.env", "d.env")
    try work.git("commit", "-q", "-m", "move")
    if isBare { try work.git("push", "-q", path, "HEAD:refs/heads/more") }
    #expect(try scan(path, "--honor-ignores").listed.map(\.secret) == [try secret(2)])
  }

  @Test func aLinkIsNoList() throws {
    let file = try folder.write(try Sample(1).text, to: "root/a.env")
    let root = String(file.dropLast("/a.env".utf8.count))
    let list = try folder.write(Array("a.env:\(Sample.rule):1\n".utf8), to: "elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/.gitleaksignore",
      withDestinationPath: list
    )
    #expect(try scan(root, "--honor-ignores").listed.count == 1)
  }

  // MARK: Helpers

  private struct Outcome {
    var status: Int32
    var listed: [OutputRecord]
    var suppressed: [String: Int]
  }

  private struct Summary: Decodable {
    struct Findings: Decodable { var suppressed: [String: Int] }
    var findings: Findings
  }

  private func scan(_ arguments: String...) throws -> Outcome {
    let result = try Command([Program.path, "scan", "-q", "-f", "jsonl"] + arguments).run()
    let last = try #require(result.output.split(separator: 0x0A).last)
    return Outcome(
      status: Int32(result.status),
      listed: try result.records().filter { $0.record == "finding" },
      suppressed: try JSONDecoder().decode(Summary.self, from: Data(last)).findings.suppressed
    )
  }

  private func secret(_ number: Int) throws -> String {
    String(decoding: try Sample(number).secret, as: UTF8.self)
  }
}
