import Bytes
import Findings
import KeyhaulKit
import Rules
import TestSupport
import Testing

/// What a mirror holds beside its objects: settings and reflogs.
@Suite struct MirrorTextTests {
  @Test func credentialsInAConfigAreFound() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let (token, password) = (try Sample(1), Self.password(7))
    try script.git(
      "config",
      "remote.origin.url",
      "https://deploy:\(password)@git.example.com/x.git"
    )
    try script.git("config", "http.extraHeader", "Authorization: Basic \(Self.basic(password))")
    try script.git("config", "some.token", String(decoding: token.secret, as: UTF8.self))
    // Nothing of it is carried out or followed.
    try script.git("config", "core.fsmonitor", "touch \(script.root)/obeyed")
    try script.git("config", "include.path", "\(script.root)/included")
    try TestFile("\(script.root)/included").write(try Sample(2).text)
    for history in ScanPlan.History.allCases {
      let scanned = try Scanned(script.path) { $0.history = history }
      let found = scanned.findings.filter { $0.location.kind == .config }
      let texts = Set(found.map { String(decoding: $0.secret.bytes, as: UTF8.self) })
      #expect(scanned.finding(token)?.location.path?.elementsEqual("config".utf8) == true)
      #expect(texts.contains { $0.contains(password) }, "\(history)")
      #expect(texts.contains { $0.contains(Self.basic(password)) }, "\(history)")
      #expect(scanned.finding(try Sample(2)) == nil)
      #expect(found.allSatisfy { $0.location.object == nil && $0.exposure == nil })
      #expect(scanned.summary.state == .complete)
      #expect(scanned.repositories[0].repository.remote?.description.contains(password) == false)
    }
    #expect(try Command(["ls", script.root]).runChecked().lines.contains("obeyed") == false)
    // No field of a redacted run tells it.
    let result = try Program.run("scan", "-q", "--redact", "-f", "jsonl", script.path)
    #expect(!String(decoding: result.output, as: UTF8.self).contains(password))
    #expect(try result.records().contains { $0.location?.kind == "config" })
  }

  @Test func reflogsAreSearchedAlsoThoseOfLinkedWorkTrees() throws {
    let (message, branch, name) = try (Sample(1), Sample(2), Sample(3))
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit([1], as: "readme")
    try work.git("commit", "-q", "--allow-empty", "-m", "use \(Self.text(message))")
    try work.git("commit", "-q", "--amend", "--allow-empty", "-m", "use nothing")
    try work.git("worktree", "add", "-q", "-b", "other", folder.path("linked"))
    try Git(in: folder.path("linked"))(
      "update-ref",
      "--create-reflog",
      "-m",
      "moved for \(Self.text(branch))",
      "HEAD",
      "main~1"
    )
    let log = TestFile("\(work.path)/.git/worktrees/linked/logs/HEAD")
    let lines = try log.read()
    #expect(branch.isIn(lines))
    let id = try work.git("rev-parse", "main").text
    let line = "\(id) \(id) \(Self.text(name)) <x@example.com> 1500000000 +0200\tmoved\n"
    try log.write(lines + Array(line.utf8))
    let scanned = try Scanned("\(work.path)/.git")
    let logs = scanned.findings.filter { $0.location.kind == .reflog }
    #expect(Set(logs.map(\.secret.bytes)) == [message.secret, branch.secret, name.secret])
    let moved = try #require(logs.first { $0.secret.bytes == branch.secret })
    #expect(moved.location.path?.elementsEqual("logs/refs/heads/other".utf8) == true)
    let linked = try #require(logs.first { $0.secret.bytes == name.secret })
    #expect(linked.location.path?.elementsEqual("worktrees/linked/logs/HEAD".utf8) == true)
    let own = try #require(logs.first { $0.secret.bytes == message.secret })
    #expect(own.location.path?.elementsEqual("logs/HEAD".utf8) == true)
    #expect(own.location.line == 2)
    #expect(own.occurrences.objects == 2)
    #expect(own.occurrences.more)
    #expect(own.commit == nil)
    // The commit that was amended away is kept by the reflog alone.
    let commits = scanned.findings.filter { $0.location.kind == .commit }
    #expect(commits.map(\.secret.bytes) == [message.secret])
    #expect(commits[0].exposure?.reachable == false)
    #expect(commits[0].exposure?.keptByReflog == true)
    #expect(scanned.summary.objects.addsUp)
    // What only reflogs lead to is not what refs lead to.
    let refs = try Scanned("\(work.path)/.git") { $0.history = .refs }
    #expect(refs.findings.isEmpty)
    // Each is a line of its own, and the same secret.
    #expect(Set([own.fingerprint, commits[0].fingerprint]).count == 1)
  }

  @Test func anOldStashIsKeptByItsReflogOnly() throws {
    let (old, new, lost) = try (Sample(1), Sample(2), Sample(3))
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit([1], as: "readme")
    for sample in [old, new] {
      try work.write(sample.text, as: "readme")
      try work.git("stash", "-q")
    }
    try work.git("hash-object", "-w", "--stdin", input: lost.text)
    let scanned = try Scanned("\(work.path)/.git")
    #expect(scanned.finding(old)?.exposure?.reachable == false)
    #expect(scanned.finding(old)?.exposure?.keptByReflog == true)
    #expect(scanned.finding(new)?.exposure?.reachable == true)
    #expect(scanned.finding(new)?.exposure?.keptByReflog == false)
    #expect(scanned.finding(lost)?.exposure?.keptByReflog == false)
  }

  @Test func namesAndAddressesInCommitsAndNotesAreSearched() throws {
    let samples = try (0..<4).map { try Sample($0) }
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let tree = try script.git("rev-parse", "main^{tree}").text
    var commits: [String] = []
    for (number, line) in ["author", "committer"].enumerated() {
      let name = Self.text(samples[number])
      let other = line == "author" ? "committer" : "author"
      let text =
        "tree \(tree)\n\(line) \(name) <x@example.com> 1500000000 +0000\n\(other) A <a@example.com> 1500000000 +0000\n\nmessage\n"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let sorted = line == "author" ? lines : [lines[0], lines[2], lines[1]] + lines[3...]
      commits.append(
        try script.git(
          "hash-object",
          "-t",
          "commit",
          "-w",
          "--stdin",
          input: Array(sorted.joined(separator: "\n").utf8)
        ).text
      )
    }
    let mail =
      "tree \(tree)\nauthor A <\(Self.text(samples[2]))@example.com> 1500000000 +0000\ncommitter A <a@example.com> 1500000000 +0000\n\nmessage\n"
    commits.append(
      try script.git("hash-object", "-t", "commit", "-w", "--stdin", input: Array(mail.utf8)).text
    )
    try script.git("notes", "add", "-m", Self.text(samples[3]), "main")
    let scanned = try Scanned(script.path)
    for number in 0..<3 {
      let finding = try #require(scanned.finding(samples[number]), "\(number)")
      #expect(finding.location.kind == .commit)
      #expect(finding.location.object == commits[number])
      #expect(finding.commit?.id == commits[number])
    }
    let note = try #require(scanned.finding(samples[3]))
    #expect(note.location.kind == .blob)
    #expect(
      note.exposure?.atTips.map { String(decoding: $0, as: UTF8.self) } == ["refs/notes/commits"]
    )
  }

  @Test func linksAreNotFollowed() throws {
    let sample = try Sample(1)
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    try TestFile("\(script.root)/outside").write(sample.text)
    try Command(["mkdir", "-p", "\(script.path)/logs/refs"]).runChecked()
    for name in ["logs/HEAD", "logs/refs/heads", "config.worktree"] {
      try Command(["ln", "-s", "\(script.root)/outside", "\(script.path)/\(name)"]).runChecked()
    }
    let scanned = try Scanned(script.path)
    #expect(scanned.findings.isEmpty)
    #expect(scanned.problems.count == 3)
    #expect(scanned.problems.allSatisfy { $0.kind == .unreadable })
  }

  @Test func folderOfLogsThatIsTooDeepIsToldOf() throws {
    let script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
    let deep = "logs" + String(repeating: "/d", count: 70)
    try Command(["mkdir", "-p", "\(script.path)/\(deep)"]).runChecked()
    let scanned = try Scanned(script.path)
    #expect(scanned.problems.map(\.kind) == [.limit])
  }

  private static func text(_ sample: Sample) -> String {
    String(decoding: sample.secret, as: UTF8.self)
  }

  /// A password as people make them, another for each number.
  private static func password(_ number: UInt64) -> String {
    var random = SeededRandom(seed: number)
    let letters = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    return String((0..<18).map { _ in random.pick(letters) })
  }

  private static func basic(_ password: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    let bytes = Array("deploy:\(password)".utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
