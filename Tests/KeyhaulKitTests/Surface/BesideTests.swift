import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Files in a mirror's own folder that are none of git's: what Git LFS keeps, hooks, what was left behind.
@Suite struct BesideTests {
  private let script: HistoryScript
  private let kept: Sample
  private let keptName: String
  private let lostName: String

  /// A mirror with pointers to two files: one that it has, removed in the end, and one that it has not.
  init() throws {
    script = try HistoryScript()
    kept = try Sample(1)
    keptName = try Self.name(of: kept.text)
    lostName = try Self.name(of: try Sample(2).text)
    let pointer = Self.pointer(keptName)
    let first = script.commit([], ["data/a.csv": pointer, "lost.csv": Self.pointer(lostName)])
    let second = script.commit([first], ["data/a.csv": nil, "b.csv": pointer])
    script.ref("refs/tags/old", second)
    script.ref("refs/heads/main", script.commit([second], ["b.csv": nil]))
    try script.finish()
    try Self.keep(kept.text, in: script.path)
  }

  private static func name(of bytes: [UInt8]) throws -> String {
    String(try Command(["sha256sum"], input: bytes).runChecked().text.prefix(64))
  }

  private static func pointer(_ name: String) -> [UInt8] {
    Array("version https://git-lfs.github.com/spec/v1\noid sha256:\(name)\nsize 1\n".utf8)
  }

  /// Puts a file where Git LFS would.
  private static func keep(_ bytes: [UInt8], in mirror: String) throws {
    let name = try name(of: bytes)
    let folder = "\(mirror)/lfs/objects/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))"
    try Command(["mkdir", "-p", folder]).runChecked()
    try TestFile("\(folder)/\(name)").write(bytes)
  }

  @Test(arguments: [1, 4]) func filesOfLFSHaveThePlaceOfTheirPointers(jobs: Int) throws {
    let scanned = try Scanned(script.path) { $0.jobs = jobs }
    let finding = try #require(scanned.finding(kept))
    #expect(finding.location.kind == .lfs)
    #expect(finding.location.object == keptName)
    #expect(finding.location.path?.elementsEqual("data/a.csv".utf8) == true)
    #expect(Set(finding.occurrences.paths) == [Array("data/a.csv".utf8), Array("b.csv".utf8)])
    #expect(finding.occurrences.commits == 2)
    let ids = try script.git("rev-list", "--reverse", "main").lines
    #expect(finding.commit?.id == ids[0])
    #expect(finding.exposure?.introduced?.id == ids[0])
    #expect(finding.exposure?.removed?.id == ids[2])
    #expect(finding.exposure?.atTips == [Array("refs/tags/old".utf8)])
    #expect(finding.exposure?.reachable == true)
  }

  @Test func filesThatTheMirrorLacksAreTold() throws {
    let scanned = try Scanned(script.path)
    #expect(scanned.problems.count == 1)
    #expect(scanned.problems.first?.kind == .missingObject)
    #expect(scanned.problems.first?.detail.contains("Git LFS keeps a file apart") == true)
    #expect(scanned.summary.state == .incomplete)
    let files = scanned.summary.objects[.file]
    #expect(files.problems == 1 && files.addsUp)
    #expect(scanned.repositories[0].objects[.file] == files)
    try Self.keep(try Sample(2).text, in: script.path)
    let whole = try Scanned(script.path)
    #expect(whole.summary.state == .complete)
    #expect(whole.finding(try Sample(2))?.exposure?.removed == nil)
    #expect(whole.finding(try Sample(2))?.exposure?.introduced != nil)
  }

  @Test func withoutPlacesTheirOwnPathIsTold() throws {
    let scanned = try Scanned(script.path) { $0.readsHistory = false }
    let finding = try #require(scanned.finding(kept))
    let path = "lfs/objects/\(keptName.prefix(2))/\(keptName.dropFirst(2).prefix(2))/\(keptName)"
    #expect(finding.location.path?.elementsEqual(path.utf8) == true)
    #expect(finding.exposure == nil)
    // So it is where no blob points to it.
    try Self.keep(try Sample(3).text, in: script.path)
    let stray = try #require(try Scanned(script.path).finding(try Sample(3)))
    #expect(stray.location.path?.starts(with: "lfs/objects/".utf8) == true)
    #expect(stray.exposure?.introduced == nil)
  }

  @Test func ofChosenHistoryWhatItPointsToIsScanned() throws {
    try script.git("tag", "-d", "old")
    try Self.keep(try Sample(2).text, in: script.path)
    try Self.keep(try Sample(3).text, in: script.path)
    let tip = try Scanned(script.path) { $0.history = .none }
    #expect(tip.findings.map(\.secret.bytes) == [try Sample(2).secret])
    #expect(tip.summary.state == .complete)
    let refs = try Scanned(script.path) { $0.history = .refs }
    #expect(Set(refs.findings.map(\.secret.bytes)) == [kept.secret, try Sample(2).secret])
  }

  /// Pointers are looked at in every run and every mirror, whatever was found in their blobs.
  @Test func laterRunsAndCopiesTellTheSame() throws {
    try script.git("repack", "-adq")
    try Command(["sleep", "2.1"]).runChecked()
    let whole = try Scanned(script.path)
    for _ in 0..<2 {
      let run = try Scanned(script.path) { $0.stateFile = BytePath("\(script.root)/state") }
      #expect(Set(run.findings) == Set(whole.findings))
      #expect(Set(run.problems) == Set(whole.problems))
      #expect(run.summary.objects[.file] == whole.summary.objects[.file])
    }
    // Of a copy the files are its own.
    try Command(["cp", "-r", script.path, "\(script.root)/copy.git"]).runChecked()
    try Command(["rm", "-r", "\(script.root)/copy.git/lfs"]).runChecked()
    try Self.keep(try Sample(2).text, in: "\(script.root)/copy.git")
    for jobs in [1, 4] {
      let both = try Scanned(script.path, "\(script.root)/copy.git") { $0.jobs = jobs }
      #expect(both.findings.count == 2)
      #expect(both.finding(kept)?.repository?.path.elementsEqual(script.path.utf8) == true)
      #expect(both.finding(try Sample(2))?.exposure?.introduced != nil)
      #expect(both.problems.count == 2)
    }
  }

  @Test func otherFilesInTheFolderAreSearched() throws {
    let places = ["FETCH_HEAD", "description", "hooks/pre-push", "info/exclude", "annex/x/y/z"]
    for (number, place) in places.enumerated() {
      let file = "\(script.path)/\(place)"
      try Command(["mkdir", "-p", String(file[..<file.lastIndex(of: "/")!])]).runChecked()
      try TestFile(file).write(try Sample(10 + number).text)
    }
    // Of what is git's, of samples and of links nothing is told here, nor twice of a repository in this one.
    try Command(["mkdir", "-p", "\(script.path)/modules"]).runChecked()
    try Git(in: script.root)("init", "-q", "--bare", "\(script.path)/modules/sub")
    try TestFile("\(script.path)/modules/sub/description").write(try Sample(20).text)
    try TestFile("\(script.path)/hooks/pre-push.sample").write(try Sample(21).text)
    try TestFile("\(script.root)/elsewhere").write(try Sample(22).text)
    try Command(["ln", "-s", "\(script.root)/elsewhere", "\(script.path)/link"]).runChecked()
    let scanned = try Scanned(script.path)
    for (number, place) in places.enumerated() {
      let finding = try #require(scanned.finding(try Sample(10 + number)), "\(place)")
      #expect(finding.location.kind == .mirrorFile)
      #expect(finding.location.path?.elementsEqual(place.utf8) == true)
      #expect(finding.location.object == nil && finding.exposure == nil)
    }
    let nested = try #require(scanned.finding(try Sample(20)))
    #expect(nested.repository?.path.elementsEqual("\(script.path)/modules/sub".utf8) == true)
    for number in [21, 22] { #expect(scanned.finding(try Sample(number)) == nil) }
    #expect(scanned.summary.objects.addsUp)
    // Who asks for a part of the history does not ask for these.
    #expect(
      try Scanned(script.path) { $0.history = .refs }.findings.allSatisfy {
        $0.location.kind == .lfs
      }
    )
  }

  /// In folders that git keeps for other things nobody looks for repositories; what looks like one is scanned as files.
  @Test func repositoriesInFoldersOfOthersAreSearchedAsFiles() throws {
    let places = ["hooks/inner.git", "info/inner", "lfs/inner.git", "objects/inner.git"]
    for (number, place) in places.enumerated() {
      let inner = "\(script.path)/\(place)"
      try Git(in: script.root)("init", "-q", "--bare", inner)
      try Git(in: inner)("hash-object", "-w", "--stdin", input: try Sample(40 + number).text)
    }
    let scanned = try Scanned(script.path)
    for (number, place) in places.enumerated() {
      let finding = try #require(scanned.finding(try Sample(40 + number)), "\(place)")
      #expect(finding.location.kind == .mirrorFile)
      #expect(finding.location.path?.starts(with: "\(place)/objects/".utf8) == true)
    }
    #expect(scanned.repositories.count == 1)
  }

  @Test func whatCannotBeReadIsTold() throws {
    try Command(["mkfifo", "\(script.path)/pipe"]).runChecked()
    let deep = "\(script.path)/x" + String(repeating: "/x", count: 400)
    try Command(["mkdir", "-p", deep]).runChecked()
    try TestFile("\(deep)/file").write(try Sample(30).text)
    let scanned = try Scanned(script.path)
    #expect(scanned.finding(try Sample(30)) != nil)
    // The file that Git LFS should have, and that nobody searches so deep for further repositories.
    #expect(Set(scanned.problems.map(\.kind)) == [.missingObject, .limit])
    #expect(scanned.problems.count == 2)
  }

  /// Many small files and some large ones, so that there are several units.
  @Test func theOrderOfUnitsDoesNotMatter() throws {
    var random = SeededRandom()
    try Command(["mkdir", "-p", "\(script.path)/extra"]).runChecked()
    for number in 0..<30 {
      let text = random.text(number % 5 == 0 ? 700_000 : 300) + [0x0A]
      try TestFile("\(script.path)/extra/\(number)").write(text + (try Sample(100 + number)).text)
    }
    let one = try Scanned(script.path) { $0.jobs = 1 }
    let four = try Scanned(script.path) { $0.jobs = 4 }
    #expect(one.timeless == four.timeless)
    for number in 0..<30 { #expect(one.finding(try Sample(100 + number)) != nil) }
  }
}
