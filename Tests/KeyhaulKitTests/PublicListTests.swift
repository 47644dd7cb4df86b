import Findings
import KeyhaulKit
import Rules
import TestSupport
import Testing

/// Addresses in files that name people on purpose are told with low confidence, unless they stand in another file, too.
@Suite struct PublicListTests {
  /// A hundred and fifty addresses, others for each mark.
  private func addresses(_ mark: String) -> [UInt8] {
    var random = SeededRandom(seed: mark.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return (0..<150).flatMap { row -> [UInt8] in
      let name = String((0..<9).map { _ in random.pick(letters) })
      return Array("\(row): \(name)@\(random.pick(["mail", "post"])).co.jp\n".utf8)
    }
  }

  @Test func listsOfAuthorsAreOfLowConfidence() throws {
    let history = try HistoryScript()
    let lists = [
      "AUTHORS.txt", "composer.lock", "vendor/composer/installed.json", "docs/CHANGELOG",
    ]
    var files = Dictionary(uniqueKeysWithValues: lists.map { ($0, addresses($0)) })
    files["data/members.txt"] = addresses("members")
    files["CREDITS"] = addresses("both")
    files["data/both.txt"] = addresses("both")
    let commit = history.commit([], at: 1_700_000_000, files)
    history.ref("refs/heads/main", commit)
    try history.finish()
    let scanned = try Scanned(history.path) { $0.minimumConfidence = .low }
    var told: [String: RuleReference.Confidence] = [:]
    for finding in scanned.findings where finding.rule.id == "personal-data-email-addresses" {
      for path in finding.occurrences.paths {
        told[String(decoding: path, as: UTF8.self)] = finding.rule.confidence
      }
    }
    for list in lists { #expect(told[list] == .low, "\(list)") }
    #expect(told["data/members.txt"] == .medium)
    #expect(told["data/both.txt"] == .medium)
  }
}
