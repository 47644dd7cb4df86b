/// Secrets that standards, documents and emulators publish and that everybody copies, and keys that are made to be
/// shown: they open nothing.
///
/// No rule tells them, but for rules of other tools that tell fill-in texts as well (``Rule/reportsFillIns``); the judge's
/// rules do at low confidence. Samples of one rule's form alone stand in that rule (``Rule/placeholders``).
package enum PublishedSample {
  /// Whether a value is one of them.
  ///
  /// - Complexity: one look-up; for the few values that begin as a sample does, the sample's length.
  package static func isOne(_ value: Span<UInt8>) -> Bool {
    guard let start = start(of: value), let samples = byStart[start] else { return false }
    return samples.contains { value.isSample($0) } || isAnonymous(value)
  }

  /// Whether it is the key of a Supabase project that its pages show to everybody: a web token whose role is `anon`.
  ///
  /// Issuer, project and role stand first in it, each of a fixed length, so the role has its place.
  private static func isAnonymous(_ value: Span<UInt8>) -> Bool {
    let role = anonymousStart.utf8.count + 27
    return value.count > role + anonymousRole.utf8.count
      && value.matchesIgnoringCase(anonymousStart.utf8, at: 0)
      && value.matchesIgnoringCase(anonymousRole.utf8, at: role)
  }

  /// `{"alg":"HS256","typ":"JWT"}` and `{"iss":"supabase","ref":"`, without the last bits.
  private static let anonymousStart =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I"
  /// `","role":"anon"`.
  private static let anonymousRole = "Iiwicm9sZSI6ImFub24i"

  /// The samples by their first bytes.
  private static let byStart = Dictionary(grouping: all) { start(of: Array($0.utf8).span) ?? 0 }

  /// The first eight bytes, the first one lowest; nil of less.
  private static func start(of value: Span<UInt8>) -> UInt64? {
    guard value.count >= 8 else { return nil }
    return (0..<8).reduce(0) { $0 | UInt64(value[$1]) << UInt64(8 * $1) }
  }

  /// All of them, each of eight bytes at least; a `*` at the end stands for any rest.
  package static let all = standards + providers + emulators + wallets

  /// From RFC 2617, 4226, 6238, 6455, 6749, 6750, 7515, 7617, the guide of jwt.io, and OAuth 1.0's as Twitter shows it.
  private static let standards = [
    "Circle Of Life", "dcd98b7102dd2f0e8b11d0f600bfb0c093",
    "12345678901234567890", "GEZDGNBVGY3TQOJQ*", "JBSWY3DPEHPK3PXP*",
    "dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
    "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA", "SplxlOBeZQQYbYS6WxSbIA",
    "czZCaGRSa3F0MzpnWDFmQmF0M2JW", "7Fjfp0ZBr1KtDRbnfVdmIw", "mF_9.B5f-4.1JqM",
    "AyM1SysPpbyDfgZld3umj1qzKObwVMko*",
    "QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "dXNlcm5hbWU6cGFzc3dvcmQ=", "dXNlcjpwYXNzd29yZA==",
    // The same and two of the above in base64 undone.
    "Aladdin:open sesame", "username:password", "user:password", "s6BhdRkqt3:gX1fBat3bV",
    "the sample nonce",
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkw*",
    "eyJhbGciOiJIUzM4NCIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkw*",
    "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkw*",
    "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkw*",
    "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkw*",
    "your-256-bit-secret", "your-384-bit-secret", "your-512-bit-secret",
    "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
    "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
  ]

  /// From what providers and frameworks tell their users.
  private static let providers = [
    "AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe",
    "AKIAIOSFODNN7EXAMPLE", "AKIAI44QH8DHBEXAMPLE", "ASIAIOSFODNN7EXAMPLE",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
    // In parts, since services that receive repositories refuse them in one piece.
    "sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc", "sk_test_" + "BQokikJOvBiI2HlWgH4olfQ2",
    "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11",
    "16C7e42F292c6912E7710c838347Ae178B4a", "gho_" + "16C7e42F292c6912E7710c838347Ae178B4a",
    "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a",
    "ghu_" + "16C7e42F292c6912E7710c838347Ae178B4a",
    "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI", "6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuojJ4WifJWe",
    "1x0000000000000000000000000000000AA", "2x0000000000000000000000000000000AA",
    "3x0000000000000000000000000000000AA",
    "POSTMARK_API_TEST", "ThisTokenIsNotSoSecretChangeIt", "SomeRandomString",
    #"_5#y2L"F4Q8z*"#, "abcdef.0123456789abcdef", "keyboard cat", "put your unique phrase here",
    // WordPress' source has them.
    " Xakm<o xQy*", "LzJ}op]mr|6+*", "|i|Ux`9<p-h$*", "%:R{[P|,s.Ku*", "eZyT)-Naw]F8*",
    "!=oLUTXh,QW=*", "+XSqHc;@Q*K_*", "h`GXHhD>SLWV*",
  ]

  /// What emulators and demonstrations of servers are reached with.
  private static let emulators = [
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6*",
    "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mG*",
    "zuf+tfteSlswRu7BJ86wekitnifILbZam1KYY3TG",
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZS1kZW1v*",
    "super-secret-jwt-token-with-at-least-32-characters-long",
  ]

  /// Keys and phrases of the accounts that Hardhat, Anvil and Ganache open, keys also with `0x`, of Bitcoin's and Ripple's
  /// guides, and of BIP 32 and 39.
  private static let wallets =
    [
      "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
      "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
      "5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
      "7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
      "47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
      "4f3edf983ac636a65a842ce7c78d9aa706d3b113bce9c46f30d7d21715b23b1d",
      "6cbed15c793ce57650b9877cf6fa156fbef513c4e6134f022a85b1ffdd59b2a1",
    ].flatMap { [$0, "0x" + $0] } + [
      "5Kb8kLf9zgWQnogidDA76MzPL6TsZZY36hWXMssSzNydYXYB9KF",
      "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
      "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn", "snoPBrXtMeMyMHUVTgbuqAfg1SUTb",
      "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2n*",
      "test test test test test test test test test test test junk", "abandon abandon abandon*",
      "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat",
      "myth like bonus scare over problem client lizard pioneer submit female collect",
      "legal winner thank year wave sausage worth useful legal winner thank yellow",
    ]
}
