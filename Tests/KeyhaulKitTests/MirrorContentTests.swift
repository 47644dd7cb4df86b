import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Secrets in every corner of a repository.
@Suite struct MirrorContentTests {
  @Test func secretsAreFoundWhereverARepositoryKeepsThem() throws {
    let mirror = try SecretMirror()
    let run = try Scanned(mirror.path)
    #expect(run.summary.state == .complete)
    for (place, sample) in mirror.samples {
      let finding = try #require(run.finding(sample), "\(place)")
      #expect(finding.location.kind == place.kind, "\(place)")
      #expect(finding.verified.checksum == .valid, "\(place)")
      #expect(finding.rule.confidence == .high, "\(place)")
      #expect(finding.repository?.path == Array(mirror.path.utf8), "\(place)")
      let content = try mirror.content(of: try #require(finding.location.object))
      let end = finding.location.offset + finding.location.length
      try #require(content.count >= end, "\(place)")
      #expect(content[finding.location.offset..<end].elementsEqual(sample.secret), "\(place)")
    }
    #expect(run.findings.count == mirror.samples.count)
    #expect(run.summary.findings.total == mirror.samples.count)
    #expect(run.repositories.map(\.findings) == [mirror.samples.count])
  }

  @Test func occurrencesCountTheObjectsThatHoldTheSecret() throws {
    let folder = try TemporaryFolder()
    let repository = try WorkTree(in: folder)
    let sample = try Sample(1)
    for number in 1...3 {
      try repository.commit([UInt8](repeating: 0x61, count: number) + sample.text, as: "file")
    }
    let run = try Scanned(repository.path + "/.git")
    let finding = try #require(run.finding(sample))
    #expect(finding.occurrences.objects == 3)
    // The smallest id is the first place, whichever worker came there first.
    let blobs = try (1...3).map { try repository.git("rev-parse", "main~\(3 - $0):file").text }
    #expect(finding.location.object == blobs.min())
  }

  @Test func theRemoteIsToldWithoutItsCredentials() throws {
    let mirror = try SecretMirror()
    let sample = try Sample(99)
    let secret = String(decoding: sample.secret, as: UTF8.self)
    try Git(in: mirror.path)("remote", "add", "origin", "https://me:\(secret)@example.com/a.git")
    let run = try Scanned(mirror.path)
    for repository in run.findings.compactMap(\.repository) {
      #expect(repository.remote.map { "\($0)" } == "https://example.com/a.git")
    }
    // The config itself is scanned, and where that tells of it the secret is named.
    #expect(run.finding(sample)?.location.kind == .config)
  }
}
