import Findings
import TestSupport
import Testing

@Suite struct RedactorTests {
  private func finding(_ secret: [UInt8], rule: String = "rule") -> FindingRecord {
    let secret = SensitiveBytes(secret)
    return FindingRecord(
      fingerprint: Fingerprinter().fingerprint(rule: rule, secret: secret),
      rule: RuleReference(id: rule, name: rule, severity: .low, confidence: .low),
      secret: secret,
      match: secret,
      verified: VerifiedState(checksum: .none),
      repository: nil,
      location: Location(
        object: nil,
        kind: .file,
        line: 1,
        column: 1,
        offset: 0,
        length: secret.count
      ),
      occurrences: Occurrences(objects: 1)
    )
  }

  private func redact(_ text: String, _ secrets: String...) -> String {
    let redactor = Redactor(secrets.map { finding(Array($0.utf8)) })
    var result = String(decoding: redactor.redact(Array(text.utf8)), as: UTF8.self)
    for secret in secrets {
      let label = Redactor.label(finding(Array(secret.utf8)).fingerprint)
      result = result.split(
        separator: String(decoding: label, as: UTF8.self),
        omittingEmptySubsequences: false
      ).joined(separator: "<\(secret.utf8.count)>")
    }
    return result
  }

  @Test func everyOccurrenceGoes() {
    #expect(redact("a=hunter22; b=hunter22", "hunter22") == "a=<8>; b=<8>")
    #expect(redact("nothing here", "hunter22") == "nothing here")
    #expect(redact("", "hunter22") == "")
    #expect(redact("hunter22hunter22", "hunter22") == "<8><8>")
  }

  @Test func percentEncodedSecretsGo() {
    #expect(redact("a/u%3Ap%40ss%20w0rd%40host.txt", "p@ss w0rd") == "a/u%3A<9>%40host.txt")
    #expect(redact("p%40ss%20w0rd p@ss w0rd %p@ss", "p@ss w0rd") == "<9> <9> %<9>")
    #expect(redact("hunter%322 hunter22", "hunter22") == "<8> <8>")
    #expect(redact("100% hunter22 %zz %4", "hunter22") == "100% <8> %zz %4")
  }

  @Test func theLongestSecretAtAPlaceGoes() {
    #expect(redact("x abcdefgh y", "abcd", "abcdefgh") == "x <8> y")
    #expect(redact("x abcdeXgh y", "abcd", "abcdefgh") == "x <4>eXgh y")
  }

  @Test func overlappingSecretsGoWhole() {
    #expect(redact("-abcXYZdef-", "abcXYZ", "XYZdef!") == "-<6>def-")
    #expect(redact("-abcXYZdefg-", "abcXYZ", "XYZdefg") == "-<6>-")
  }

  @Test func theBeginningOfASecretAtTheEndOfACutTextGoes() {
    #expect(redact("key=hunter", "hunter22") == "key=<8>")
    #expect(redact("key=hun", "hunter22") == "key=hun")
    #expect(redact("key=hunter!", "hunter22") == "key=hunter!")
  }

  @Test func aMirrorKeepsItsNameWhereThatHasAWord() {
    var found = finding(Array("postgres".utf8))
    let other = finding(Array("h4x0rT0k3n".utf8))
    let name = "PostgREST+postgrest/h4x0rT0k3n"
    found.repository = RepositoryReference(path: Array(name.utf8), remote: nil)
    found.location.path = Array("postgres/a".utf8)
    let redacted = Redactor([found, other]).redact(found)
    let label = String(decoding: Redactor.label(other.fingerprint), as: UTF8.self)
    let path = redacted.repository.map { String(decoding: $0.path, as: UTF8.self) }
    #expect(path == "PostgREST+postgrest/\(label)")
    #expect(redacted.location.path == Redactor.label(found.fingerprint) + Array("/a".utf8))
  }

  @Test(arguments: [
    ("juice-shop", true), ("spring_boot-demo", true), ("a-b-c-d", false), ("juice-", false),
    ("juice-sh0p", false), ("correcthorsebattery-staple", false),
  ])
  func aMirrorKeepsItsNameWhereThatIsOfWords(name: String, isKept: Bool) {
    var found = finding(Array(name.utf8))
    found.repository = RepositoryReference(path: Array("mirrors/\(name)".utf8), remote: nil)
    let path = Redactor([found]).redact(found).repository?.path
    let shown = isKept ? Array(name.utf8) : Redactor.label(found.fingerprint)
    #expect(path == Array("mirrors/".utf8) + shown)
  }

  @Test func noSecretSurvivesAnywhere() {
    var random = SeededRandom()
    for _ in 0..<300 {
      let secrets = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        random.bytes(Int.random(in: 1...5, using: &random), from: [0, 1, 255])
      }
      let text = random.bytes(Int.random(in: 0...100, using: &random), from: [0, 1, 2, 255])
      let redacted = Redactor(secrets.map { finding($0) }).redact(text)
      // The label's bytes are not in the alphabet of the secrets.
      for secret in secrets { #expect(!redacted.contains(secret), "\(random)") }
      // Labels are printable, the text is not: what is left without them is what was kept.
      #expect(redacted.filter { !(32..<127).contains($0) } == kept(text, secrets), "\(random)")
    }
  }

  /// The bytes that no secret covers, found by trying every secret at every place.
  private func kept(_ text: [UInt8], _ secrets: [[UInt8]]) -> [UInt8] {
    var hidden = Array(repeating: false, count: text.count)
    for start in text.indices {
      for secret in secrets {
        let isWhole = text[start...].starts(with: secret)
        let isCut =
          text.count - start >= Redactor.shortestCut && secret.starts(with: text[start...])
        guard isWhole || isCut else { continue }
        for index in start..<min(text.count, start + secret.count) { hidden[index] = true }
      }
    }
    return text.indices.filter { !hidden[$0] }.map { text[$0] }
  }

  @Test func thousandsOfSecretsWithTheSameBeginningAreToldApart() {
    let head = String(repeating: "-", count: 40)
    let secrets = (0..<3000).map { Array("\(head)\($0)!".utf8) }
    let redactor = Redactor(secrets.map { finding($0) })
    let text = Array("a \(head)1234! b \(head)9999! c".utf8)
    let label = String(decoding: Redactor.label(finding(secrets[1234]).fingerprint), as: UTF8.self)
    #expect(
      String(decoding: redactor.redact(text), as: UTF8.self) == "a \(label) b \(head)9999! c"
    )
  }

  /// A label in our own words would tell the secret.
  @Test func whatAProblemSaysLosesSecretsButNoPlainWords() {
    let secrets = ["name", "h4x0rT0k3n"].map { finding(Array($0.utf8)) }
    let problem = ProblemRecord(
      repository: nil,
      kind: .missingObject,
      detail: "refs/heads/h4x0rT0k3n names this commit"
    )
    guard case .problem(let told) = Redactor(secrets).redact(.problem(problem)) else { return }
    let label = String(decoding: Redactor.label(secrets[1].fingerprint), as: UTF8.self)
    #expect(told.detail == "refs/heads/\(label) names this commit")
  }
}
