import Bytes
import Findings
import Merging
import Reports
import TestSupport
import Testing

@Suite struct MergeTests {
  private let first = Sample(path: "a.git", introduced: "11", at: 1_512_000_000)

  @Test func aForkSharesTheSecretAndTheOrigin() throws {
    let fork = Sample(path: "fork.git", introduced: "11", at: 1_512_000_000)
    let other = Sample(path: "z.git", introduced: "22", at: 1_400_000_000, author: "b@c.example")
    let (secrets, outcome) = try merged([[first.finding, fork.finding, other.finding]])
    let secret = try #require(secrets.first)
    #expect(secrets.count == 1)
    #expect(secret.mirrors == 3)
    #expect(secret.independentMirrors == 2)
    #expect(secret.authors == 2)
    #expect(secret.firstSeen?.repository.path == Array("z.git".utf8))
    #expect(secret.lastSeen == nil)
    #expect(secret.live == 3)
    #expect(
      secret.holders.map(\.repository?.path) == [first, fork, other].map { Array($0.path.utf8) }
    )
    #expect(outcome.findings == 3)
    #expect(outcome.isComplete)
  }

  @Test func aLaterRunReplacesTheEarlierOneOfTheSameMirror() throws {
    var later = first
    later.removed = 1_663_200_000
    let (secrets, _) = try merged([[first.finding], [later.finding]])
    #expect(secrets.map(\.mirrors) == [1])
    #expect(secrets.first?.lastSeen?.commit.date?.seconds == 1_663_200_000)
    let (reversed, _) = try merged([[later.finding], [first.finding]])
    #expect(reversed.first?.lastSeen == nil)
  }

  @Test func aSecretIsGoneOnlyWhenAllMirrorsAreRidOfIt() throws {
    var gone = Sample(path: "b.git", introduced: "22", at: 1_500_000_000)
    gone.removed = 1_600_000_000
    #expect(try merged([[first.finding, gone.finding]]).0.first?.lastSeen == nil)
    var last = first
    last.removed = 1_650_000_000
    let event = try merged([[last.finding, gone.finding]]).0.first?.lastSeen
    #expect(event?.repository.path == Array("a.git".utf8))
  }

  @Test func aValueInManyUnrelatedMirrorsLosesItsConfidence() throws {
    let many = (0..<8).map { Sample(path: "m\($0).git", introduced: "3\($0)", at: 1_500_000_000) }
    let secret = try #require(try merged([many.map(\.finding)]).0.first)
    #expect(secret.rule.confidence == .low)
    #expect(secret.confidenceReason?.contains("8 mirrors") == true)
    let forks = (0..<8).map { Sample(path: "m\($0).git", introduced: "33", at: 1_500_000_000) }
    let shared = try #require(try merged([forks.map(\.finding)]).0.first)
    #expect(shared.rule.confidence == .high)
    #expect(shared.confidenceReason == nil)
  }

  @Test func theLeastHarmlessSettingIsTold() throws {
    func setting(_ settings: [Setting]) throws -> Setting? {
      let findings = settings.enumerated().map { number, setting in
        var finding = Sample(path: "m\(number).git", introduced: "11", at: 0).finding
        finding.settings = SettingSet(setting)
        return finding
      }
      return try merged([findings]).0.first?.setting
    }
    #expect(try setting([.test, .example]) == .example)
    #expect(try setting([.production, .test]) == .production)
    #expect(try setting([.test, .unknown]) == .unknown)
    // A later run of the same mirror counts.
    var (earlier, later) = (first.finding, first.finding)
    earlier.settings = SettingSet(.production)
    later.settings = SettingSet(.test)
    #expect(try merged([[earlier], [later]]).0.first?.setting == .test)
  }

  @Test func mirrorsWithoutKnownHistoryAreNotTakenForIndependent() throws {
    let many = (0..<20).map { number -> FindingRecord in
      var finding = Sample(path: "m\(number).git", introduced: "11", at: 0).finding
      finding.exposure = nil
      return finding
    }
    let secret = try #require(try merged([many]).0.first)
    #expect(secret.independentMirrors == 1)
    #expect(secret.reachable == nil)
    #expect(secret.rule.confidence == .high)
  }

  @Test func bytesThatAreNotTextComeThroughExactly() throws {
    var odd = Sample(path: "a.git", introduced: "11", at: 0, secret: [0xFF, 0x0A, 0x22, 0x80])
      .finding
    odd.repository = nil
    odd.location.path = [0x2F, 0xFE]
    odd.occurrences.paths = [[0x2F, 0xFE]]
    let secret = try #require(try merged([[odd]]).0.first)
    #expect(secret.secret.bytes == [0xFF, 0x0A, 0x22, 0x80])
    #expect(secret.files == 1)
    #expect(secret.listedPaths == [[0x2F, 0xFE]])
  }

  @Test func aSmallMemoryGivesTheSameSecrets() throws {
    var random = SeededRandom()
    let findings = (0..<400).map { _ in
      Sample(
        path: "m\(Int.random(in: 0..<40, using: &random)).git",
        introduced: "\(Int.random(in: 10..<14, using: &random))",
        at: 1_500_000_000,
        secret: [UInt8.random(in: 65..<90, using: &random)]
      ).finding
    }
    let large = try merged([findings])
    let small = try merged([findings], memory: 320)
    #expect(large.0 == small.0, "\(random)")
    #expect(
      large.0.reduce(0) { $0 + $1.mirrors }
        == Set(findings.map { [$0.secret.bytes, $0.repository?.path ?? []] }).count
    )
  }

  @Test func whatCannotBeReadIsNamedAndTheRestIsJoined() throws {
    let folder = try TemporaryFolder()
    let good = Sample.lines([first.finding])
    let lines = Array("{\"record\":\"finding\",\"schema\":1}\nnot json\n".utf8) + good
    let file = try folder.write(lines, "run.jsonl")
    let cut = try folder.write(Array(good.prefix(good.count - 40)), "cut.jsonl")
    var faults: [String] = []
    var secrets = 0
    let merge = Merge(files: [file, cut, folder.path("absent")].map { BytePath($0) })
    let outcome = try merge.run(
      onFault: { faults.append("\($0)") },
      onSecret: { _ in secrets += 1 }
    )
    #expect(secrets == 1)
    #expect(faults.count == 4)
    #expect(faults.first?.hasPrefix("\(file):1: ") == true)
    #expect(outcome.incompleteRuns == 1)
    #expect(!outcome.isComplete)
    withExtendedLifetime(folder) {}
  }

  /// Who gives a compressed file or another program's report by mistake is not to read a page for each line.
  @Test func ofAFileOfAnotherKindFewLinesAreTold() throws {
    let folder = try TemporaryFolder()
    for (count, rest) in [
      (8, []), (9, ["1 further line is no record either"]),
      (5000, ["4992 further lines are no records either"]),
    ] {
      let lines = [String](repeating: "no record\n", count: count).joined()
      let file = BytePath(try folder.write(Array(lines.utf8), "\(count).jsonl"))
      var faults: [Merge.Fault] = []
      let outcome = try Merge(files: [file]).run(onFault: { faults.append($0) }, onSecret: { _ in })
      #expect(outcome.faults == count)
      #expect(faults.compactMap(\.line) == Array(1...8))
      #expect(faults.dropFirst(8).map(\.detail) == rest)
      let told = ImpactReader(files: [file]).faults.filter { !$0.detail.contains("no summary") }
      #expect(told.map(\.description) == faults.map(\.description))
    }
    withExtendedLifetime(folder) {}
  }

  @Test func fingerprintsOfDifferentKeysAreTold() throws {
    let folder = try TemporaryFolder()
    let names = [("a", "plain"), ("b", "plain"), ("c", "keyed:0123456789abcdef")]
    var files = try names.map { name, mark in
      BytePath(try folder.write(Sample.lines([first.finding], fingerprints: mark), name))
    }
    #expect(try faults(of: [files[0], files[1]]).isEmpty)
    #expect(try faults(of: [files[2]]).isEmpty)
    #expect(try faults(of: files).map(\.file) == [files[2]])
    #expect(try faults(of: files).first?.detail.contains("another key") == true)
    #expect(try faults(of: files.reversed()).map(\.file) == [files[1], files[0]])
    // Two runs in one file, and a run of a version that did not tell it.
    let both = Sample.lines([], fingerprints: "plain") + Sample.lines([], fingerprints: names[2].1)
    files.append(BytePath(try folder.write(both, "both")))
    #expect(try faults(of: [files[3]]).first?.detail.contains("its runs") == true)
    let untold = #"{"record":"summary","schema":1,"state":"complete"}"# + "\n"
    files.append(BytePath(try folder.write(Array(untold.utf8), "untold")))
    #expect(try faults(of: [files[4], files[0], files[4]]).isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test func aSecretTellsHowItsFingerprintWasMade() throws {
    let folder = try TemporaryFolder()
    let mark = "keyed:0123456789abcdef"
    let file = BytePath(try folder.write(Sample.lines([first.finding], fingerprints: mark), "run"))
    var output: [UInt8] = []
    _ = try Merge(files: [file]).run(onFault: { Issue.record("\($0)") }) { secret in
      #expect(secret.fingerprints == mark)
      JSONLinesWriter().append(secret, to: &output)
    }
    #expect(try SchemaValidator.problems(in: output) == [])
    let merged = BytePath(try folder.write(output, "merged"))
    #expect(throws: Merge.Fault.self) { try Baseline(merged) }
    withExtendedLifetime(folder) {}
  }

  /// What is wrong with joining the files; counting them for an impact must tell the same.
  private func faults(of files: [BytePath]) throws -> [Merge.Fault] {
    var faults: [Merge.Fault] = []
    let outcome = try Merge(files: files).run(onFault: { faults.append($0) }, onSecret: { _ in })
    #expect(outcome.faults == faults.count)
    #expect(ImpactReader(files: files).faults.map(\.description) == faults.map(\.description))
    return faults
  }

  @Test func refsBeyondTheListedAreCountedAndDoubtsAreKept() throws {
    var finding = first.finding
    finding.exposure?.tips = 424
    finding.exposure?.mayBeOlder = true
    let exposure = try #require(try merged([[finding]]).0.first?.holders.first?.exposure)
    #expect(exposure == finding.exposure)
    finding.exposure?.atTips = []
    finding.exposure?.tips = 0
    finding.exposure?.reachable = false
    finding.exposure?.keptByReflog = true
    #expect(try merged([[finding]]).0.first?.holders.first?.exposure == finding.exposure)
  }

  @Test func theLeastHarmlessPathIsShown() throws {
    var finding = first.finding
    finding.location.path = Array("tests/a.env".utf8)
    finding.location.line = 7
    finding.occurrences.paths = [Array("tests/a.env".utf8), Array("src/a.env".utf8)]
    finding.settings = SettingSet(.production)
    let holder = try #require(try merged([[finding]]).0.first?.leadingHolder)
    #expect(holder.path == Array("src/a.env".utf8) && holder.line == nil)
    finding.occurrences.paths.removeLast()
    let other = try #require(try merged([[finding]]).0.first?.leadingHolder)
    #expect(other.path == Array("tests/a.env".utf8) && other.line == 7)
    // A file outside of mirrors is named by its path, whatever it may be called elsewhere.
    finding.repository = nil
    finding.occurrences.paths.append(Array("src/a.env".utf8))
    let file = try #require(try merged([[finding]]).0.first?.leadingHolder)
    #expect(file.path == Array("tests/a.env".utf8))
  }

  @Test func recordsAreOfTheirSchema() throws {
    var output: [UInt8] = []
    var plain = first.finding
    plain.exposure = nil
    for secret in try merged([[first.finding]]).0 + merged([[plain]]).0 {
      JSONLinesWriter().append(secret, to: &output)
    }
    #expect(try SchemaValidator.problems(in: output) == [])
  }

  private func merged(
    _ runs: [[FindingRecord]],
    memory: Int = 1 << 20
  ) throws -> ([SecretRecord], Merge.Outcome) {
    let folder = try TemporaryFolder()
    let files = try runs.enumerated().map {
      BytePath(try folder.write(Sample.lines($0.element), "run-\($0.offset).jsonl"))
    }
    var options = Merge.Options()
    options.maximumMemory = memory
    options.temporaryFolder = BytePath(folder.path)
    var secrets: [SecretRecord] = []
    let outcome = try Merge(files: files, options: options).run(
      onFault: { Issue.record("\($0)") },
      onSecret: { secrets.append($0) }
    )
    withExtendedLifetime(folder) {}
    return (secrets, outcome)
  }
}
