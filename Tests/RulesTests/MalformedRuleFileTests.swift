import Foundation
import Rules
import Testing

/// Replays the inputs with which the fuzzer once found a fault (see tools/fuzz/FuzzRules).
@Suite struct MalformedRuleFileTests {
  /// The repository's folder of such files.
  private static let folder = URL(filePath: #filePath, directoryHint: .notDirectory)
    .resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpora/malformed/rules")

  @Test func everyFileKeptFromTheFuzzerIsHarmless() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(!names.isEmpty)
    for name in names {
      let content = try Data(contentsOf: Self.folder.appending(path: name))
      let text = String(decoding: content, as: UTF8.self)
      _ = IgnoreFile([UInt8](content), rules: ["rule"])
      _ = try? AllowFile(text: text, label: name)
      guard let file = try? RuleFile(text: text, label: name), file.saysAnything else { continue }
      let written = RuleFileWriter.text(rules: file.rules, allowlists: file.allowlists)
      #expect(try RuleFile(text: written, label: name).rules.count == file.rules.count)
    }
  }
}
