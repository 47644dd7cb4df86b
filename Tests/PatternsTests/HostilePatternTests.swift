import Patterns
import Testing

/// Patterns made to crash, to hang or to fill the memory.
@Suite struct HostilePatternTests {
  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let hostile: [String] = [
    times("(", 100_000), times("(", 100_000) + times(")", 100_000),
    times("(?:", 99) + times(")", 99),
    times("(?:", 240) + "a" + times(")", 240), times("[", 12_500), times("(?i", 7_500),
    times("a|", 7_500), times("(?:a|", 200) + times(")", 200), times("a?", 5_000),
    times("[ab]?", 2_500) + "qxz", times("\\b", 7_500) + "abcdefghijklmnopqrstuvwxyz",
    times("(?:\\b)*", 1_250) + "qxz", times("x", 15_000), times("[xX]", 3_750),
    times("(?:aa|bb|cc|dd)", 1_000), times("(?:ab){2}", 1_500), times("a{1}", 2_500),
    "a" + times("{2}", 2_500), times("(?:", 90) + "a{60000}" + times("){60000}", 90),
    times("(?:", 90) + "a" + times("|b)?", 90), times("(?=", 90) + times(")", 90),
    times("(?|(a)|(b)", 90) + times(")", 90), times("\\Q", 7_500), times("(?#", 5_000),
    times("\\", 10_000), times("(*", 7_500), times("[^]", 5_000), times("[[:alpha:]", 1_250),
    times("\\x{", 5_000), times("\u{0}", 15_000), times("(?x)# ", 2_500), times("(a)", 5_000),
    "(?1)(" + times("(?1)", 2_500) + ")", times("(?<a>", 99) + times(")", 99),
    "\\g{99999999999999999999}", "(?99999999999999999999)", "\\99999999999999999999",
    "a{99999999999999999999}", "(?+99999999999999)", "[a-\\Qz\\E]", "[z-a]", "(?<=a{65535})b",
    "(?:(?:(?:a{1,999}){1,999}){1,999})", "a{65535}{65535}", times("é", 7_500),
    times("a", 200_000),
  ]

  @Test(arguments: hostile.indices)
  func `no pattern crashes the analysis or the compiler`(_ index: Int) {
    let source = Self.hostile[index]
    let shape = PatternShape(source)
    let pattern = Pattern(source)
    guard (try? pattern.prepare()) != nil else { return }
    if let count = shape.captureCount { #expect((try? pattern.captureCount()) == count) }
    var scratch = PatternScratch(
      limits: PatternLimits(steps: 10_000, depth: 1_000, memory: 1 << 10, jitStack: 1 << 16)
    )
    _ = pattern.firstMatch(in: Array("aab qxz".utf8).span, using: &scratch)
  }

  @Test func `no pattern of one or two bytes is misread`() {
    var scratch = PatternScratch()
    let text = Array("aA0_-=\n\r\t \\()[]{}.?*+^$|#b".utf8)
    for first in 0..<UInt8(128) {
      for second in [nil] + Array("\\*+?{[(|.^$#aQEx1\n".utf8).map({ $0 as UInt8? }) {
        let source = String(decoding: [first] + (second.map { [$0] } ?? []), as: UTF8.self)
        let shape = PatternShape(source)
        let pattern = Pattern(source)
        guard (try? pattern.prepare()) != nil else { continue }
        let outcome = pattern.firstMatch(in: text.span, using: &scratch)
        guard case .match(let range) = outcome else { continue }
        #expect(range.count >= shape.width.minimum, "\(source.debugDescription)")
        #expect(range.count <= shape.width.maximum ?? .max, "\(source.debugDescription)")
      }
    }
  }
}
