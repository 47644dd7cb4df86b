import Bytes
import Findings
import Foundation
import Merging
import Reports
import TestSupport
import Testing

@Suite struct ImpactReaderTests {
  @Test func thePeriodAndWhatWasNotFoundAreTold() throws {
    var moved = Sample(path: "car.git", introduced: "11", at: 1_512_086_400)
    moved.removed = 1_663_200_000
    let text = try text([moved.finding], problems: 2)
    #expect(text.contains("since 2017-12-01, until 2022-09-15"))
    #expect(text.contains("not found: secrets that open payments and funds"))
    #expect(text.contains("nothing is known of it: 2 missing-object"))
  }

  @Test func aFileOfWhichNotAllWasReadIsNotSaidToBeRead() throws {
    var writer = JSONLinesWriter()
    var lines: [UInt8] = []
    let name = Array("notes-".utf8) + [0xFF]
    writer.append(
      .problem(ProblemRecord(repository: nil, file: name, kind: .limit, detail: "too much")),
      to: &lines
    )
    lines += Sample.lines([], lookedFor: ["payments"])
    let folder = try TemporaryFolder()
    let file = BytePath(try folder.write(lines, "run.jsonl"))
    let reader = ImpactReader(files: [file])
    #expect(reader.places[name]?.problems == ["limit": 1])
    #expect(reader.overall.problems == ["limit": 1])
  }

  @Test func aSecretThatIsStillThereHasNoEnd() throws {
    var gone = Sample(path: "car.git", introduced: "11", at: 1_512_086_400)
    gone.removed = 1_663_200_000
    let here = Sample(path: "fork.git", introduced: "11", at: 1_512_086_400)
    let text = try text([gone.finding, here.finding])
    let overall = try #require(text.components(separatedBy: "Over all").last)
    #expect(overall.contains("still on a branch (1)"))
    #expect(!overall.contains("until"))
    #expect(overall.contains("1 secret in 2 places"))
    #expect(overall.contains("All was read."))
  }

  @Test func whatOnlyRequestsToPullHoldIsOnNoBranch() throws {
    var finding = Sample(path: "car.git", introduced: "11", at: 1_512_086_400).finding
    finding.exposure?.atTips = ["refs/pull/7/head", "refs/tags/v1"].map { Array($0.utf8) }
    let text = try text([finding])
    #expect(text.contains("since 2017-12-01, still held by other refs (1)"))
    #expect(!text.contains("on a branch"))
  }

  @Test func whatOnlyTestsHoldIsCounted() throws {
    func finding(_ number: Int, in path: String, _ setting: Setting) -> FindingRecord {
      let secret = Array("secret\(number)".utf8)
      var finding = Sample(path: path, introduced: "11", at: 0, secret: secret).finding
      finding.settings = SettingSet(setting)
      return finding
    }
    let text = try text([
      finding(1, in: "a.git", .test), finding(2, in: "a.git", .test),
      finding(3, in: "a.git", .example),
      finding(4, in: "a.git", .production), finding(2, in: "b.git", .production),
    ])
    #expect(text.contains("4 secrets (2 only in tests, 1 only in examples);"))
    #expect(text.contains("4 secrets in 2 places (1 only in tests, 1 only in examples);"))
  }

  @Test(arguments: ["", "no record\n", "cut"])
  func whereNotAllIsReadThatIsSaid(text: String) throws {
    let folder = try TemporaryFolder()
    var lines = Sample.lines(
      [Sample(path: "a.git", introduced: "11", at: 0).finding],
      lookedFor: []
    )
    if text == "cut" {
      let end = try #require(lines.dropLast().lastIndex(of: 0x0A))
      lines.removeSubrange((end + 1)...)
    } else {
      lines = Array(text.utf8)
    }
    let file = BytePath(try folder.write(lines, "run.jsonl"))
    let reader = ImpactReader(files: [file])
    #expect(!reader.isComplete && !reader.faults.isEmpty)
    var output: [UInt8] = []
    ImpactText(usesColor: false).append(
      reader.overall,
      title: [],
      isWhole: reader.faults.isEmpty,
      to: &output
    )
    let told = String(decoding: output, as: UTF8.self)
    #expect(told.contains("Not all is known") && !told.contains("All was read"))
  }

  @Test func doubtfulFindingsAreNoExposure() throws {
    var finding = Sample(path: "a.git", introduced: "11", at: 0).finding
    finding.rule.confidence = .low
    let text = try text([finding])
    #expect(text.contains("Nothing was found that is more than doubtful."))
    #expect(!text.contains("not found: secrets that open other services"))
  }

  @Test func whatTheRunDidNotListIsNotSaidToBeAbsent() throws {
    var counts = FindingCounts()
    for _ in 0..<3 { counts.add(.baseline) }
    counts.add(.setting)
    counts.add(.outOfPlace)
    let text = try text([], counts: counts)
    #expect(text.contains("  Not told of: 4 findings that the run was asked not to list"))
    #expect(text.contains("Looked for and not found beside that: secrets that open payments"))
    #expect(try !self.text([]).contains("Not told of"))
  }

  @Test func whatIsNotListedIsToldOfItsMirror() throws {
    let reader = try reader(
      of: Sample.lines(
        [Sample(path: "a.git", introduced: "11", at: 0).finding],
        counts: counts(known: 8),
        mirrors: [
          RepositoryRecord("a.git", unlisted: 0), RepositoryRecord("b.git", unlisted: 3),
          RepositoryRecord("c.git", unlisted: 5),
        ]
      )
    )
    #expect(reader.overall.unlisted == 8)
    let numbers = reader.places.mapValues { [$0.unlisted, $0.perhapsUnlisted] }
    #expect(
      numbers == [
        Array("a.git".utf8): [0, 0], Array("b.git".utf8): [3, 0], Array("c.git".utf8): [5, 0],
      ]
    )
  }

  @Test func whatIsNotListedOfFilesMayBeOfAnyOfThem() throws {
    var file = Sample(path: "", introduced: "11", at: 0).finding
    file.repository = nil
    let reader = try reader(
      of: Sample.lines(
        [file],
        counts: counts(known: 8),
        mirrors: [RepositoryRecord("b.git", unlisted: 3)]
      )
    )
    let place = try #require(file.location.path)
    #expect(reader.places[place]?.unlisted == 0 && reader.places[place]?.perhapsUnlisted == 5)
    #expect(reader.places[Array("b.git".utf8)]?.perhapsUnlisted == 0)
    let told = text(reader, place)
    #expect(told.contains("  Not told of: 5 findings, here or elsewhere, that the run was asked"))
  }

  @Test func ofRecordsOfFormerVersionsTheMirrorIsNotKnown() throws {
    let record = RepositoryRecord("a.git", unlisted: 0)
    let lines = String(
      decoding: Sample.lines(
        [Sample(path: "a.git", introduced: "11", at: 0).finding],
        counts: counts(known: 8),
        mirrors: [record]
      ),
      as: UTF8.self
    )
    let member = try #require(lines.firstRange(of: #/"suppressed":\{[^}]*\},/#))
    let reader = try reader(of: Array(lines.replacingCharacters(in: member, with: "").utf8))
    #expect(reader.places[Array("a.git".utf8)]?.perhapsUnlisted == 8)
  }

  /// The last line is often cut, too.
  @Test(arguments: ["", "{\"record\":\"find", "broken\n{\"record\":\"find"])
  func whereARunIsCutOffTheMirrorsThatWereDoneAreKnown(end text: String) throws {
    var lines = Sample.lines(
      [Sample(path: "a.git", introduced: "11", at: 0).finding],
      mirrors: [RepositoryRecord("a.git", unlisted: 2)]
    )
    let end = try #require(lines.dropLast().lastIndex(of: 0x0A))
    lines.removeSubrange((end + 1)...)
    let other = Sample(path: "b.git", introduced: "11", at: 0).finding
    var writer = JSONLinesWriter()
    writer.append(.finding(other), to: &lines)
    let reader = try reader(of: lines + Array(text.utf8))
    #expect(!reader.isComplete && reader.overall.unlisted == 2)
    #expect(reader.isWhole(Array("a.git".utf8)) == !text.contains("broken"))
    #expect(!reader.isWhole(Array("b.git".utf8)))
  }

  @Test func eachObjectThatCouldNotBeReadIsCounted() throws {
    var record = RepositoryRecord("a.git", unlisted: 0)
    record.objects[.blob].problems = 1200
    record.objects[.unknown].problems = 34
    let problem = ProblemRecord(repository: record.repository, kind: .corrupt, detail: "cut off")
    var writer = JSONLinesWriter()
    var lines: [UInt8] = []
    writer.append(.problem(problem), to: &lines)
    let reader = try reader(of: lines + Sample.lines([], mirrors: [record]))
    #expect(
      text(reader, Array("a.git".utf8)).contains(
        "is known of it: 1 corrupt; in all 1,234 objects.\n"
      )
    )
    #expect(reader.overall.unreadObjects == 1234)
  }

  private func counts(known: Int) -> FindingCounts {
    var counts = FindingCounts()
    for _ in 0..<known { counts.add(.baseline) }
    return counts
  }

  private func reader(of lines: [UInt8]) throws -> ImpactReader {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    return ImpactReader(files: [BytePath(try folder.write(lines, "run.jsonl"))])
  }

  private func text(_ reader: ImpactReader, _ place: [UInt8]) -> String {
    var output: [UInt8] = []
    if let impact = reader.places[place] {
      ImpactText(usesColor: false).append(impact, title: place, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func whatMergingWroteIsRefused() throws {
    let folder = try TemporaryFolder()
    let finding = Sample(path: "a.git", introduced: "11", at: 0).finding
    let run = BytePath(try folder.write(Sample.lines([finding]), "run.jsonl"))
    let writer = JSONLinesWriter()
    var lines: [UInt8] = []
    _ = try Merge(files: [run]).run(onFault: { _ in }) { writer.append($0, to: &lines) }
    let merged = BytePath(try folder.write(lines, "merged.jsonl"))
    #expect(ImpactReader(files: [merged]).faults.map(\.detail) == [faultOfMerged])
    var faults: [String] = []
    let outcome = try Merge(files: [merged, run]).run(onFault: { faults.append($0.detail) }) { _ in
    }
    #expect(faults == [faultOfMerged])
    #expect(outcome.secrets == 1 && !outcome.isComplete)
    withExtendedLifetime(folder) {}
  }

  private let faultOfMerged = "it is what `merge` wrote; give the files of the runs themselves"

  private func text(
    _ findings: [FindingRecord],
    problems: Int = 0,
    counts: FindingCounts = FindingCounts()
  ) throws -> String {
    let folder = try TemporaryFolder()
    var lines: [UInt8] = []
    var writer = JSONLinesWriter()
    for _ in 0..<problems {
      let problem = ProblemRecord(
        repository: RepositoryReference(path: Array("car.git".utf8)),
        kind: .missingObject,
        detail: "absent"
      )
      writer.append(.problem(problem), to: &lines)
    }
    lines += Sample.lines(findings, lookedFor: ["payments", "other"], counts: counts)
    let file = BytePath(try folder.write(lines, "run.jsonl"))
    let reader = ImpactReader(files: [file])
    #expect(reader.isComplete)
    var output: [UInt8] = []
    for (place, impact) in reader.places {
      ImpactText(usesColor: false).append(impact, title: place, to: &output)
    }
    ImpactText(usesColor: false)
      .append(reader.overall, title: Array("Over all".utf8), to: &output)
    withExtendedLifetime(folder) {}
    return String(decoding: output, as: UTF8.self)
  }
}
