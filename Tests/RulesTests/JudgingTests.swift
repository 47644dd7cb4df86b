import Rules
import Testing

@Suite struct JudgingTests {
  /// AWS writes `EXAMPLE` into the session tokens of its documentation, which are longer than what other words are looked for in.
  @Test func longSamplesAreFillIns() {
    let half = String(repeating: "h7QkWz2vRx", count: 20)
    #expect(isFillIn(half + "EXAMPLE" + half))
    #expect(!isFillIn(half + "example" + half))
    #expect(!isFillIn(half + half + "EXAMPL"))
  }

  private func isFillIn(_ text: String) -> Bool { Array(text.utf8).span.isFillIn }

  @Test(arguments: [
    ("", 0), ("aaaa", 0), ("abab", 1), ("abcd", 2), ("0123456789abcdef", 4), ("aab", 0.9182958),
  ]) func entropyIsShannons(text: String, expected: Double) {
    #expect(abs(shannonEntropy(Array(text.utf8).span) - expected) < 1e-6)
  }

  @Test(arguments: [
    "xxxxxxxxxxxxxxxxxxxx", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "<your token>", "${DB_PASSWORD}",
    "$DB_PASSWORD", "$(cat file)", "{{ password }}", "%PASSWORD%", "[secret]", "#{password}",
    "***", "......", "12345678", "1234567890abcdef", "abcdefghijklmnop", "0987654321",
    "deadbeefdeadbeefdeadbeef", "your-api-key", "YOUR_TOKEN_HERE", "sk-example-key",
    "my_sample_key",
    "changeme", "CORP_NPM_TOKEN", "change-me-please", "dummy-value", "this-is-fake", "XXXX-1234",
    "replace_with_key",
    "placeholder", "AKIAIOSFODNN7EXAMPLE", "%LOAD_PASSWORD", "a",
  ]) func standInsAreFillIns(text: String) {
    let found = Array(text.utf8).span.isFillIn
    #expect(found, "\(text)")
  }

  @Test(arguments: [
    "hunter2!", "P4$$w0rd-9k", "fakery-is-hard", "Tr0ub4dor", "s3cr3t-0f-m1ne", "$ecretSauce",
    "xxy7-kq", "Winter2019", "yourself9", "abcd-9876-zq",
  ]) func ordinaryPasswordsAreNoFillIns(text: String) {
    let found = Array(text.utf8).span.isFillIn
    #expect(!found, "\(text)")
  }

  /// What the design of fill-in tests promises: fewer than 1 in 10,000 random tokens of each kind.
  @Test(arguments: [
    "<digit:16>", "<hex:16>", "<hex:32>", "<hex:64>", "<HEX:40>", "<base32:32>", "<base36:24>",
    "<BASE36:16>", "<base58:50>", "<base62:16>", "<base62:40>", "<base62:120>", "<base64:86>",
    "<base64url:22>", "<base64url:100>", "<base64url:250>", "<lower:34>", "<alpha:34>", "<uuid>",
    "sk_test_<base62:24>", "<[A-Za-z0-9!#$%&*+._~-]:20>",
  ]) func randomTokensAreNoFillIns(template: String) {
    let template = ExampleTemplate(template)
    #if DEBUG
    let rounds = 1_000
    #else
    let rounds = 100_000
    #endif
    var suppressed = 0
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<rounds {
      let token = template.example(checksum: nil, seed: generator.next()).bytes
      if token.span.isFillIn { suppressed += 1 }
    }
    #expect(suppressed * 10_000 < max(rounds, 10_000), "\(suppressed) of \(rounds)")
  }

  @Test func samplesMatchInAnyCaseAndByWildcard() {
    let rule = Rule(
      id: "acme-key",
      name: "Acme key",
      pattern: "acme_",
      placeholders: ["acme_Doc1", "acme_doc_*"]
    )
    func verdict(_ text: String) -> Verdict { rule.judge(Array(text.utf8).span) }
    #expect(verdict("acme_doc1") == .rejected(.placeholder))
    #expect(verdict("ACME_DOC_77q") == .rejected(.placeholder))
    #expect(verdict("acme_doc12") == .accepted(confidence: .medium, checksum: .none))
  }

  @Test func entropyBelowTheRulesIsRejected() {
    let rule = Rule(id: "acme-key", name: "Acme key", pattern: "acme_", entropy: 3)
    #expect(rule.judge(Array("acme_aabbccaa".utf8).span) == .rejected(.entropy))
    #expect(
      rule.judge(Array("acme_q9wz7k".utf8).span)
        == .accepted(confidence: .medium, checksum: .none)
    )
  }

  @Test func checksumDecidesTheConfidence() throws {
    let rule = Rule(
      id: "acme-key",
      name: "Acme key",
      pattern: "acme_",
      confidence: .medium,
      checksum: .crc32Base62Body
    )
    let body = Array("acme_q9wZ7kPm3sTvX".utf8)
    let tail = try #require(rule.checksum?.completion(of: body))
    #expect(
      rule.judge((body + tail).span) == .accepted(confidence: .high, checksum: .valid)
    )
    #expect(
      rule.judge((body + tail.reversed()).span)
        == .accepted(confidence: .low, checksum: .invalid)
    )
  }
}
