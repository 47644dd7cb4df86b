import Findings
import Foundation
import KeyhaulKit
import Rules
import TestSupport
import Testing

/// Findings tell what their paths are for, and can be left out by it.
@Suite struct SettingScanTests {
  @Test func aMirrorsFindingsTellTheLeastHarmlessOfTheirPlaces() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    let samples = try (0..<6).map { try Sample($0) }
    try work.commit(samples[0].text, as: "tests/a")
    try work.commit(samples[1].text, as: "tests/b")
    try work.commit(samples[1].text + Array("more\n".utf8), as: "src/b")
    try work.commit(samples[2].text, as: "docs/c")
    // Only in history, and under a name of another folder before.
    try work.commit(samples[3].text, as: "conf/d")
    try work.git("mv", "conf", "examples")
    try work.git("commit", "-q", "-m", "move")
    for number in 0..<12 {
      try work.commit(samples[4].text + Array("\(number)\n".utf8), as: "tests/many/\(number)")
    }
    try work.git(
      "commit",
      "-q",
      "--allow-empty",
      "-m",
      String(decoding: samples[5].line, as: UTF8.self)
    )
    // These hold the message, too.
    try FileManager.default.removeItem(atPath: work.path + "/.git/logs")
    try FileManager.default.removeItem(atPath: work.path + "/.git/COMMIT_EDITMSG")
    let expected: [Setting] = [.test, .production, .documentation, .production, .unknown, .unknown]
    let run = try Scanned(work.path + "/.git")
    #expect(samples.map { run.finding($0)?.setting } == expected)
    // Without places no path is known.
    let placeless = try Scanned(work.path + "/.git") { $0.readsHistory = false }
    #expect(samples.allSatisfy { placeless.finding($0)?.setting == .unknown })

    let left = try Scanned(work.path + "/.git") {
      $0.suppression.settings = [SettingSet(.test), SettingSet(.documentation)]
    }
    #expect(left.findings.count == 4)
    #expect(left.summary.findings.suppressed == [.setting: 2])
    #expect(samples[0].isLeftOut(of: left) && samples[2].isLeftOut(of: left))
    withExtendedLifetime(folder) {}
  }

  @Test func insideOfArchivesBothPathsCount() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    let (plain, twice) = (try Sample(1), try Sample(2))
    for name in ["tests", "conf"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name),
        withIntermediateDirectories: true
      )
    }
    try folder.write(plain.text + twice.text, to: "tests/a")
    try folder.write(twice.text, to: "conf/a")
    _ = try Command(
      ["tar", "cf", work.path + "/release.tar", "tests/a", "conf/a"],
      in: folder.path("")
    ).run()
    try work.git("add", ".")
    try work.git("commit", "-q", "-m", "release")
    let run = try Scanned(work.path + "/.git")
    #expect(run.finding(plain)?.setting == .test)
    #expect(run.finding(twice)?.setting == .production)
    withExtendedLifetime(folder) {}
  }

  @Test func ofFilesWhatFollowsTheGivenFolderCounts() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    try folder.write(sample.text, to: "tests/app/conf/a")
    try folder.write(sample.text, to: "tests/app/spec/b")
    let root = folder.path("tests/app")
    let settings = try Scanned(root).findings.map(\.setting).sorted()
    #expect(settings == [.test, .production])
    #expect(try Scanned(root + "/").findings.map(\.setting).sorted() == settings)
    #expect(try Scanned(root + "/spec/b").findings.map(\.setting) == [.production])
    #expect(try Scanned(folder.path("")).findings.map(\.setting) == [.test, .test])
    withExtendedLifetime(folder) {}
  }

  @Test func theCommandLineLeavesOutSettings() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Sample(1).text, to: "app/tests/a")
    try folder.write(try Sample(2).text, to: "app/examples/b")
    let arguments = ["scan", "-q", "-f", "jsonl", folder.path("app")]
    let all = try Program.run(arguments)
    #expect(try all.records().count { $0.record == "finding" } == 2)
    let some = try Program.run(arguments + ["--skip-setting", "test"])
    #expect(some.status == 1)
    #expect(try some.records().count { $0.record == "finding" } == 1)
    #expect(String(decoding: some.output, as: UTF8.self).contains("\"setting\":\"example\""))
    let none = try Program.run(arguments + ["--skip-setting", "test,example"])
    #expect(none.status == 0)
    #expect(String(decoding: none.output, as: UTF8.self).contains("\"setting\":2}"))
    #expect(try Program.run(arguments + ["--skip-setting", "tests"]).status == 2)
    withExtendedLifetime(folder) {}
  }
}

extension Sample {
  fileprivate func isLeftOut(of run: Scanned) -> Bool {
    !run.findings.contains { $0.secret.bytes == secret }
  }
}
