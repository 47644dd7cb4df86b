import Foundation
import Patterns
import Testing

/// Replays the inputs with which the fuzzer once found a fault (see tools/fuzz/FuzzPatterns).
@Suite struct MalformedPatternTests {
  /// The repository's folder of such inputs; each is a pattern, a zero byte and a subject.
  private static let folder = URL(filePath: #filePath, directoryHint: .notDirectory)
    .resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpora/malformed/patterns")

  @Test func `every input kept from the fuzzer is harmless`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(!names.isEmpty)
    for name in names {
      let input = try Data(contentsOf: Self.folder.appending(path: name))
      let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      let source = String(decoding: parts[0], as: UTF8.self)
      let subject = [UInt8](parts.count > 1 ? parts[1] : parts[0])
      let shape = PatternShape(source)
      let pattern = Pattern(source)
      guard (try? pattern.prepare()) != nil else { continue }
      var scratch = PatternScratch()
      let outcome = pattern.firstMatch(in: subject.span, using: &scratch)
      guard case .match(let range) = outcome else { continue }
      #expect(range.count >= shape.width.minimum, "\(name)")
      #expect(range.count <= shape.width.maximum ?? .max, "\(name)")
    }
  }
}
