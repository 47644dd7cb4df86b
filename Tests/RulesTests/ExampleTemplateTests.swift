import Rules
import Testing

@Suite struct ExampleTemplateTests {
  private func text(_ template: String, seed: UInt64 = 1) -> String {
    String(
      decoding: ExampleTemplate(template).example(checksum: nil, seed: seed).bytes,
      as: UTF8.self
    )
  }

  @Test func plainTextStandsForItself() {
    for plain in [
      "", "abc", "a < b > c", "<unknown>", "<hex>", "<hex:x>", "<hex:9-3>", "<hex:99999999>", "<",
      "<[", "<[]:3>", "<[z-a]:2>", "<base64-of:", "<raw:>", "<raw:308>", "<raw:-0>", "<raw:3g>",
    ] {
      #expect(text(plain) == plain)
      #expect(!ExampleTemplate(plain).isGenerated)
    }
  }

  @Test(arguments: [
    ("<hex:8>", 8...8, "0123456789abcdef"), ("<[x]:3>", 3...3, "x"), ("<[a-c>]:4>", 4...4, "abc>"),
    ("<digit:2-5>", 2...5, "0123456789"), ("<uuid>", 36...36, "0123456789abcdef-"),
  ]) func partsAreDrawnFromTheirSets(template: String, count: ClosedRange<Int>, set: String) {
    for seed in 0..<UInt64(20) {
      let made = text(template, seed: seed)
      #expect(count.contains(made.utf8.count) && made.allSatisfy { set.contains($0) }, "\(made)")
    }
  }

  @Test func sameSeedSameText() {
    #expect(text("<base62:30>", seed: 5) == text("<base62:30>", seed: 5))
    #expect(text("<base62:30>", seed: 5) != text("<base62:30>", seed: 6))
  }

  @Test func textIsEncoded() {
    #expect(text("<base64-of:hello>!") == "aGVsbG8!")
    #expect(text("<base64url-of:<[?]:3>>") == "Pz8_")
  }

  @Test func bytesNeedNotBeText() {
    let example = ExampleTemplate("a<raw:00fF30><bytes:400>").example(checksum: nil, seed: 3)
    #expect(Array(example.bytes.prefix(4)) == [0x61, 0x00, 0xFF, 0x30])
    #expect(example.bytes.count == 404 && example.bytes.contains { $0 >= 0x80 })
    #expect(!ExampleTemplate("<raw:30>").isGenerated)
  }

  @Test func secretIsMarked() {
    let example = ExampleTemplate("key=<secret>a<>b</secret>;").example(checksum: nil, seed: 0)
    #expect(example.secret == 4..<6)
    #expect(ExampleTemplate("ab").example(checksum: nil, seed: 0).secret == 0..<2)
    #expect(ExampleTemplate("a</secret><secret>b").example(checksum: nil, seed: 0).secret == 1..<1)
  }
}
