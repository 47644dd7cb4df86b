import TestSupport
import Testing

/// A secret is read with its exact bounds wherever its line stands: within quotes, lists, markup and calls, before other quotes.
///
/// How sure the judge is, is not asked.
@Suite struct LeakContextTests {
  /// Ways to give a name a value; `§` stands for the password.
  static let forms = [
    "DB_PASSWORD=§", "export API_KEY=§", "password: §", "X-Api-Key: §", "--password=§",
    "--password § --port 1",
    "user=bob&password=§", "https://x.io/a?api_key=§", "https://bob:§@x.io/a",
    "mysql -uroot -p§ prod", "curl -u bob:§ https://x.io",
  ]

  /// What stands around them; `†` stands for the form.
  static let contexts = [
    "†", "    †", "- †", "- \"†\"", "- '†'", "x = \"†\"", "x = '†'", "x = `†`", "// †", "# †",
    " * †",
    "<!-- † -->", "| a | `†` | b |", "RUN †", "sh \"†\"", "sh '†'", "[\"sh\", \"-c\", \"†\"]",
    "['sh', '-c', '†']", "['a', '†', 'b']", "f(\"†\", \"x\")", "f('†', 'x')",
    "s = \"†\" + x + \"y\";",
    "$s = '†' . $x . 'y';", "{\"a\": \"†\", \"b\": \"c\"}", "<p>†</p>", "<code>†</code>", "> †",
    "† # see \"x\"",
    "echo \"†\" >> .env", "echo '†' >> .env", "<a v=\"†\" b=\"c\"/>", "\"†\" \\\n  \"x\"",
    "'†' \\\n  -H 'x: y'",
  ]

  @Test func everyFormIsReadInEveryContext() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 3011)
    var missing: [String: String] = [:]
    for (number, form) in Self.forms.enumerated() {
      for (other, context) in Self.contexts.enumerated() {
        let password = "k\(random.string(10))7\(random.string(2))"
        let text = context.replacing("†", with: form).replacing("§", with: password)
        missing[password] = text
        try folder.write(text + "\n", to: "form-\(number)-\(other)")
      }
    }
    let result = try Program.run("scan", "-f", "jsonl", "--min-confidence", "low", folder.path)
    for secret in try result.records().compactMap(\.secret) { missing[secret] = nil }
    #expect(missing.isEmpty)
  }
}
