import KeyhaulKit
import TestSupport
import Testing

/// The few lines that another program needs.
@Suite struct SecretScannerTests {
  @Test func scansABuffer() throws {
    let sample = try Sample(1)
    let scanner = try SecretScanner()
    let result = scanner.scan(([0x0A] + sample.text).span, path: BytePath("config.yml"))
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1 && result.isComplete)
    #expect(finding.secret.bytes == sample.secret)
    #expect(finding.location.line == 2)
    #expect(finding.location.path == Array("config.yml".utf8))
    #expect(scanner.scan([UInt8]().span).findings.isEmpty)
  }

  @Test func scansFilesAndMirrors() throws {
    let mirror = try SecretMirror()
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let file = try folder.write(sample.text, to: "file")
    let scanner = try SecretScanner(jobs: 2)
    #expect(scanner.scan(BytePath(file)).findings.map(\.secret.bytes) == [sample.secret])
    let result = scanner.scan(BytePath(mirror.path))
    #expect(result.findings.count == mirror.samples.count)
    #expect(result.repositories.count == 1 && result.isComplete)
    #expect(!scanner.scan(BytePath(folder.path("gone"))).isComplete)
  }

  @Test func servesManyThreads() async throws {
    let scanner = try SecretScanner()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let sample = try Sample(number)
          let found = scanner.scan(sample.text.span).findings
          return found.map(\.secret.bytes) == [sample.secret]
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test func looksForTheRulesItWasGiven() throws {
    let rule = Rule(id: "word", name: "Word", pattern: "w[o]rd-[0-9]+", confidence: .medium)
    let text = Array("word-123".utf8)
    let found = try SecretScanner(rules: RuleSet([rule])).scan(text.span).findings
    #expect(found.map(\.rule.id) == ["word"])
    let sure = try SecretScanner(rules: RuleSet([rule]), minimumConfidence: .high)
    #expect(sure.scan(text.span).findings.isEmpty)
  }
}
