import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Secrets in archives, compressed streams and documents.
@Suite struct ContainerTests {
  /// What a secret is packed into, and the steps that its finding must tell, outermost first.
  struct Case: CustomTestStringConvertible {
    let layers: [String]
    let steps: [InnerPlace]

    init(_ layers: String..., steps: InnerPlace...) {
      self.layers = layers
      self.steps = steps
    }

    var testDescription: String { layers.joined(separator: " > ") }
  }

  static func named(_ kind: String, _ name: String = Packing.name) -> InnerPlace {
    InnerPlace(kind: kind, path: Array(name.utf8))
  }

  static let gzip = InnerPlace(kind: "gzip")

  static let cases = [
    Case("zip", steps: named("zip")),
    Case("stored-zip", steps: named("zip")),
    Case("tar", steps: named("tar")),
    Case("ar", steps: named("ar", "file.txt")),
    Case("7z", steps: named("7z")),
    Case("7z-plain", steps: named("7z")),
    Case("cab", steps: named("cab")),
    Case("cpio", steps: named("cpio")),
    Case("cpio.gz", steps: gzip, named("cpio")),
    Case("cpio", "gzip", steps: named("cpio"), gzip),
    Case("rpm", steps: InnerPlace(kind: "rpm", offset: 172), gzip, named("cpio")),
    Case(
      "rpm-xz",
      steps: InnerPlace(kind: "rpm", offset: 172),
      InnerPlace(kind: "xz"),
      named("cpio")
    ),
    Case("script-zip", steps: named("zip")),
    Case("script-zip-set", steps: named("zip")),
    Case("exe-zip", steps: named("zip")),
    Case("elf-zip", steps: named("zip")),
    Case("script-tar.gz", steps: gzip, named("tar")),
    Case("7z", "script-zip", steps: named("7z"), named("zip")),
    Case("zlib", steps: InnerPlace(kind: "zlib")),
    Case("gzip", steps: gzip),
    Case("bzip2", steps: InnerPlace(kind: "bzip2")),
    Case("xz", steps: InnerPlace(kind: "xz")),
    Case("zstd", steps: InnerPlace(kind: "zstd")),
    Case("sqlite", steps: named("sqlite", "files/1/body")),
    Case("pdf", steps: InnerPlace(kind: "pdf", offset: 62)),
    Case("utf-16le", steps: InnerPlace(kind: "utf-16le")),
    Case("utf-16be", steps: InnerPlace(kind: "utf-16be")),
    Case("utf-16le-bare", steps: InnerPlace(kind: "utf-16le")),
    Case("tar.gz", steps: gzip, named("tar")),
    Case("zip", "tar.xz", steps: named("zip"), InnerPlace(kind: "xz"), named("tar")),
    Case("zip", "zip", "zip", steps: named("zip"), named("zip"), named("zip")),
    Case("gzip", "gzip", "gzip", steps: gzip, gzip, gzip),
    Case(
      "ar",
      "tar.xz",
      "gzip",
      steps: named("ar", "file.txt"),
      InnerPlace(kind: "xz"),
      named("tar"),
      gzip
    ),
    Case(
      "tar.gz",
      "sqlite",
      "zip",
      steps: gzip,
      named("tar"),
      named("sqlite", "files/1/body"),
      named("zip")
    ),
    Case("zip", "pdf", steps: named("zip"), InnerPlace(kind: "pdf", offset: 62)),
    Case("zip", "utf-16le", steps: named("zip"), InnerPlace(kind: "utf-16le")),
  ]

  @Test(arguments: cases)
  func aSecretInAFileIsFoundWithTheWayToIt(_ fixture: Case) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let content = Array("first line\n".utf8) + sample.text
    let path = try folder.write(try Packing.pack(fixture.layers, content), to: "packed")
    let run = try Scanned(path)
    let finding = try #require(run.finding(sample))
    #expect(finding.location.inner == fixture.steps)
    #expect(finding.location.line == 2)
    #expect(finding.location.column == sample.line.count - sample.secret.count + 1)
    #expect(finding.location.offset == content.count - sample.secret.count - 1)
    #expect(run.problems == [])
  }

  @Test(arguments: cases)
  func aSecretInADeletedBlobIsFoundWithTheWayToIt(_ fixture: Case) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(2)
    let work = try WorkTree(in: folder)
    try work.commitAndRemove(try Packing.pack(fixture.layers, sample.text), as: "packed")
    let run = try Scanned(work.path + "/.git")
    let finding = try #require(run.finding(sample))
    #expect(finding.location.inner == fixture.steps)
    #expect(finding.location.kind == .blob)
    #expect(finding.occurrences.objects == 1)
    #expect(run.problems == [])
    #expect(
      finding.fingerprint == Fingerprinter().fingerprint(rule: sample.rule, secret: finding.secret)
    )
  }

  @Test func nothingIsOpenedWhereThatIsNotWanted() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(3)
    let path = try folder.write(try Packing.pack(["gzip"], sample.text), to: "packed")
    let run = try Scanned(path) { $0.maximumDepth = 0 }
    #expect(run.findings == [])
    #expect(run.problems == [])
  }

  @Test func aSecretInAnOpenArchiveIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(4)
    let path = try folder.write(try Packing.pack(["tar"], sample.text), to: "packed")
    #expect(try Scanned(path).findings.count == 1)
  }
}
