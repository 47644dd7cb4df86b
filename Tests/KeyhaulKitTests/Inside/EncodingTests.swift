import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Secrets in encoded stretches of texts.
@Suite struct EncodingTests {
  /// What a secret is packed into, and the kinds of the steps that its finding must tell.
  struct Case: CustomTestStringConvertible {
    let layers: [String]
    let kinds: [String]

    init(_ layers: String..., as kinds: String...) {
      self.layers = layers
      self.kinds = kinds.isEmpty ? layers : kinds
    }

    var testDescription: String { layers.joined(separator: " > ") }
  }

  static let cases = [
    Case("base64"),
    Case("base64-lines", as: "base64"),
    Case("base64url", as: "base64"),
    Case("hex"),
    Case("percent"),
    Case("escapes"),
    Case("escapes-u", as: "escapes"),
    Case("escapes-octal", as: "escapes"),
    Case("html-entities"),
    Case("quoted-printable"),
    Case("base64", "base64"),
    Case("base64", "base64", "base64"),
    Case("zip", "gzip", "base64"),
    Case("utf-16le", "base64", "percent"),
    Case("base64", "gzip", "hex"),
    Case("base64-lines", "zip", "base64url", as: "base64", "zip", "base64"),
    Case("hex", "percent", "base64"),
    Case("base64", "utf-16le", as: "base64", "utf-16le"),
    Case("base64", "utf-16le-bare", as: "base64", "utf-16le"),
    Case("html-entities", "escapes", "base64"),
    Case("quoted-printable", "percent", "html-entities"),
    Case("tar.gz", "escapes-u", "hex", as: "gzip", "tar", "escapes", "hex"),
    Case("sqlite", "base64", "sqlite"),
    Case("percent", "base64", "xz"),
    Case("base64", "zstd", "base64"),
    Case("base64", "zlib"),
    Case("base64-lines", "zlib", as: "base64", "zlib"),
    Case("base64url", "zlib", as: "base64", "zlib"),
    Case("base64", "base64", "gzip"),
  ]

  @Test(arguments: cases)
  func aSecretInAFileIsFoundWithTheWayToIt(_ fixture: Case) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let content = Array("first line\n".utf8) + sample.text
    let path = try folder.write(try Packing.pack(fixture.layers, content), to: "packed")
    let run = try Scanned(path)
    let finding = try #require(run.finding(sample))
    #expect(finding.location.inner.map(\.kind) == fixture.kinds)
    #expect(finding.location.column >= sample.line.count - sample.secret.count + 1)
    #expect(run.problems == [])
    #expect(
      try Scanned(path) { $0.maximumDepth = 0 }.findings.allSatisfy { $0.location.inner == [] }
    )
  }

  @Test(arguments: cases)
  func aSecretInADeletedBlobIsFoundWithTheWayToIt(_ fixture: Case) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(2)
    let work = try WorkTree(in: folder)
    try work.commitAndRemove(try Packing.pack(fixture.layers, sample.text), as: "packed")
    let run = try Scanned(work.path + "/.git")
    let finding = try #require(run.finding(sample))
    #expect(finding.location.inner.map(\.kind) == fixture.kinds)
    #expect(finding.location.kind == .blob)
    #expect(finding.occurrences.objects == 1)
    #expect(run.problems == [])
  }

  /// How a secret may stand in a file.
  struct Place: CustomTestStringConvertible {
    /// What stands around it, which is at `@`.
    let text: String
    let kinds: [String]
    /// Writes the secret.
    let write: @Sendable (String) -> String

    init(_ text: String, _ kinds: String..., write: @escaping @Sendable (String) -> String) {
      self.text = text
      self.kinds = kinds
      self.write = write
    }

    var testDescription: String { text }
  }

  static let places = [
    Place(#"{"source": ["import os\n@\n", "next"]}"#, "escapes") { oneEscaped($0, #"\u00"#) },
    Place(#"{"text": "{\\\"key\\\": \\\"@\\\"}"}"#, "escapes") { oneEscaped($0, #"\\\\u00"#) },
    Place("const key = '@';", "escapes") { oneEscaped($0, #"\x"#) },
    Place("GET /?a=1&token=@&b HTTP/1.1", "percent") { oneEscaped($0, "%") },
    Place("<td>@</td>", "html-entities") { oneEscaped($0, "&#x", ";") },
    Place("some words that make up a line, and then @, more", "quoted-printable") {
      $0.prefix(30) + "=\n" + $0.dropFirst(30)
    },
    Place("mail: x=3D@", "quoted-printable") { oneEscaped($0, "=") },
    Place("  config: |\n    @\n  next: 1", "base64") { lines($0, "\n    ") },
    Place(#"{"data": "@\n"}"#, "escapes", "base64") { lines($0, #"\n"#) },
  ]

  /// The secret with its tenth character in hexadecimal digits.
  static func oneEscaped(_ secret: String, _ before: String, _ behind: String = "") -> String {
    let bytes = Array(secret.utf8)
    let head = String(decoding: bytes[..<9], as: UTF8.self)
    let tail = String(decoding: bytes[10...], as: UTF8.self)
    return head + before + String(bytes[9], radix: 16, uppercase: before == "=") + behind + tail
  }

  /// The secret in base64, so that the end of a line is within it.
  static func lines(_ secret: String, _ mark: String) -> String {
    let digits = base64(Array("a text that fills the line\nsecret: \(secret)\n".utf8))
    return digits.prefix(64) + mark + digits.dropFirst(64)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return stride(from: 0, to: bits.count, by: 6).reduce(into: "") { text, start in
      let group = (0..<6).reduce(0) { group, place in
        group << 1 | (start + place < bits.count ? Int(bits[start + place]) : 0)
      }
      text.append(digits[group])
    }
  }

  @Test(arguments: places)
  func aSecretInATextOfAnotherKindIsFound(_ place: Place) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(10)
    let parts = place.text.split(separator: "@", omittingEmptySubsequences: false)
    let secret = place.write(String(decoding: sample.secret, as: UTF8.self))
    let path = try folder.write(Array((parts.joined(separator: secret) + "\n").utf8), to: "file")
    let run = try Scanned(path)
    let finding = try #require(run.finding(sample))
    #expect(finding.location.inner.map(\.kind) == place.kinds)
    #expect(run.problems == [])
  }

  /// Base64 in lines of 76 digits within a text in quotes, as mail and JSON together make it.
  @Test(arguments: [#"\n"#, #"\r\n"#, #"\\n"#]) func linesOfBase64AreWholeHoweverLong(mark: String)
    throws
  {
    let folder = try TemporaryFolder()
    let sample = try Sample(12)
    let words = "settings of the service\nserver:\n  host: db.corp.net\n  "
    let text = Array((words + "token: ").utf8) + sample.secret + Array("\n  retries: 3\n".utf8)
    let digits = Self.base64(text)
    for width in [60, 64, 72, 76] {
      let lines = stride(from: 0, to: digits.count, by: width)
        .map { String(digits.dropFirst($0).prefix(width)) }
      let line = #"{"data": ""# + lines.joined(separator: mark) + "\"}\n"
      let run = try Scanned(folder.write(Array(line.utf8), to: "\(width)"))
      #expect(Set(run.findings.map(\.secret.bytes)) == [sample.secret], "\(width)")
    }
  }

  /// A value that goes on far behind its last escape is told whole.
  @Test(arguments: [100, 400, 3000]) func noValueIsCut(length: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 9)
    let value = random.bytes(length, from: Alphabet.base64.filter { $0 >= 0x30 })
    let path = try folder.write(
      Array("s = \"DB_\\x50ASSWORD=".utf8) + value + Array("\"\n".utf8),
      to: "f"
    )
    let found = try Scanned(path).findings.filter { !$0.location.inner.isEmpty }
    #expect(found.allSatisfy { $0.secret.bytes == value } && !found.isEmpty)
  }

  /// A value that is told as it stands in a text with escapes is not told of the decoded text again.
  @Test(arguments: ["%2B", "\\x2b"]) func aValueWithEscapesIsToldOnce(plus: String) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 10)
    let value = random.bytes(9, from: Alphabet.alphanumeric)
    let text =
      Array("x = \"https://h.corp.net/login?user=jo&password=".utf8) + value + Array(plus.utf8)
    let run = try Scanned(
      folder.write(text + value + Array("&x=1\"\n".utf8), to: "f")
    )
    #expect(run.findings.count == 1)
    #expect(run.findings.first?.location.inner == [])
  }

  /// Neither is one that a rule with a pattern tells, by a rule that judges: bytes that look like escapes are part of it.
  @Test func aSecretWithWhatLooksLikeEscapesIsToldOnce() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 12)
    let parts = (0..<3).map { _ in random.bytes(16, from: Alphabet.alphanumeric) }
    let secret = parts[0] + Array("%6c(".utf8) + parts[1] + Array("%7d".utf8) + parts[2]
    let run = try Scanned(
      folder.write(Array("SECRET_KEY = \"".utf8) + secret + Array("\"\n".utf8), to: "settings.py")
    )
    #expect(run.findings.map { $0.location.inner.count } == [0])
  }

  @Test func thePartsOfAWebTokenMakeNoSecretOfTheirOwn() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(11, rule: "jwt")
    let text = Array("testToken = \"".utf8) + sample.secret + Array("\"\n".utf8)
    let run = try Scanned(folder.write(text, to: "file"))
    #expect(run.finding(sample)?.location.inner == [])
    #expect(run.findings.allSatisfy { !$0.secret.bytes.contains(UInt8(ascii: "{")) })
  }
}
