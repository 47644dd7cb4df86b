import Foundation
import TestSupport
import Testing

/// Findings tell what is used together with them.
@Suite struct PairScanTests {
  private static func key(_ seed: UInt64, _ letters: String, _ count: Int) -> String {
    var random = SeededRandom(seed: seed)
    let all = Array(letters)
    return String((0..<count).map { _ in all[Int.random(in: 0..<all.count, using: &random)] })
  }
  private static let id = "AK" + "IA" + key(7, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)
  private static let secret = key(
    8,
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+",
    40
  )

  @Test func bothHalvesOfAPairNameEachOther() throws {
    let folder = try TemporaryFolder()
    let text =
      "\n[default]\naws_access_key_id = \(Self.id)\naws_secret_access_key = \(Self.secret)\n"
    let file = try folder.write(Array(text.utf8), to: "credentials")
    let found = try findings(file)
    let key = try #require(found["aws-access-key-id"])
    let secret = try #require(found["aws-secret-access-key"])
    let companion = try #require(key.companions?.first)
    #expect(key.companions?.count == 1)
    #expect(companion.rule == "aws-secret-access-key")
    #expect(companion.secret == Self.secret)
    #expect(companion.fingerprint == secret.fingerprint)
    #expect(companion.line == 4 && companion.column == 25 && companion.length == 40)
    #expect(secret.companions?.first?.secret == Self.id)
  }

  @Test(arguments: [
    "BasicAWSCredentials(\"%\",\n  \"#\")", "bob,%,#\n", "%:#", "'%' => '#'", "%\n#\n",
  ])
  func aSecretBehindItsIDNeedsNoName(form: String) throws {
    let folder = try TemporaryFolder()
    let text = form.replacingOccurrences(of: "%", with: Self.id)
      .replacingOccurrences(of: "#", with: Self.secret)
    let found = try findings(try folder.write(Array(text.utf8), to: "keys"))
    #expect(Set(found.keys) == ["aws-access-key-id", "aws-secret-access-key-beside-id"])
    let secret = try #require(found["aws-secret-access-key-beside-id"])
    #expect(secret.companions?.map(\.secret) == [Self.id])
  }

  @Test func aPasswordNamesItsUserAndHost() throws {
    let folder = try TemporaryFolder()
    let text = """
      db:
        host: db7.corp.internal
        username: "billing"
        password: "k9#Vw2!xQz7pLm"

      mail:
        user: nobody

      """
    let file = try folder.write(Array(text.utf8), to: "app.yml")
    let finding = try #require(try findings(file)["generic-password"])
    let told = (finding.companions ?? []).map { "\($0.role ?? "") \($0.value ?? "") \($0.line)" }
    #expect(told == ["host db7.corp.internal 2", "user billing 3"])
  }

  @Test func aCredentialNamesItsHost() throws {
    let folder = try TemporaryFolder()
    let text = "endpoint = mq4.corp.internal\nauth = \"k9Vw2xQz7pLmT4sR8bNc\"\n"
    let file = try folder.write(Array(text.utf8), to: "mq.ini")
    let finding = try #require(try findings(file)["generic-credential"])
    #expect(finding.companions?.map(\.role) == ["host"])
    #expect(finding.companions?.map(\.value) == ["mq4.corp.internal"])
  }

  /// The id and the token of an account at Twilio.
  private static let twilio = (sid: "AC" + key(9, hex, 32), token: key(10, hex, 32))
  private static let hex = "0123456789abcdef"

  @Test func theTokenOfAnAccountNamesTheAccount() throws {
    let folder = try TemporaryFolder()
    let text = "TWILIO_ACCOUNT_SID=\(Self.twilio.sid)\nTWILIO_AUTH_TOKEN=\(Self.twilio.token)\n"
    let found = try findings(try folder.write(Array(text.utf8), to: ".env"))
    let account = try #require(found["twilio-account-sid"])
    let token = try #require(found["twilio-auth-token"])
    #expect(account.companions?.map(\.secret) == [Self.twilio.token])
    #expect(token.companions?.map(\.secret) == [Self.twilio.sid])
    #expect(token.companions?.first?.fingerprint == account.fingerprint)
  }

  @Test func accountAndTokenInTwoFilesOfAMirrorAreJoined() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit(Array("sid = \(Self.twilio.sid)\n".utf8), as: "a.txt")
    try work.commit(Array("twilio_auth_token = \(Self.twilio.token)\n".utf8), as: "b.txt")
    let found = try findings(work.path + "/.git")
    #expect(found["twilio-account-sid"]?.companions?.map(\.secret) == [Self.twilio.token])
    #expect(found["twilio-auth-token"]?.companions?.map(\.secret) == [Self.twilio.sid])
  }

  @Test func theKeyOfAServiceAccountIsOneFinding() throws {
    let folder = try TemporaryFolder()
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    let pem =
      "-----BEGIN \("")PRIVATE KEY-----\\n"
      + (0..<12).map { Self.key(20 + $0, letters, 64) + "\\n" }.joined()
      + "-----END \("")PRIVATE KEY-----"
    let text = """
      {
        "type": "service_account",
        "project_id": "billing-7",
        "private_key_id": "\(Self.key(11, Self.hex, 40))",
        "private_key": "\(pem)\\n",
        "client_email": "app@billing-7.iam.gserviceaccount.com"
      }

      """
    // The key is made up, so that by itself it is told with low confidence only.
    let all = ["--min-confidence", "low"]
    let found = try findings(folder.write(Array(text.utf8), to: "account.json"), all)
    #expect(found["pem-pkcs8-private-key"] == nil)
    let account = try #require(found["gcp-service-account-json"])
    #expect(account.companions?.map(\.value) == ["app@billing-7.iam.gserviceaccount.com"])
    // Where the key stands alone, it is told as what it is.
    let alone = try findings(folder.write(Array("key = \"\(pem)\"\n".utf8), to: "key.txt"), all)
    #expect(alone["pem-pkcs8-private-key"] != nil)
  }

  @Test func redactionHidesTheOtherHalf() throws {
    let folder = try TemporaryFolder()
    let text = "id: \(Self.id)\nsecret_access_key: \(Self.secret)\n"
    let file = try folder.write(Array(text.utf8), to: "x.yml")
    let result = try Program.run("scan", file, "-q", "-f", "jsonl", "--redact")
    let output = String(decoding: result.output, as: UTF8.self)
    #expect(output.contains("companions"))
    #expect(!output.contains(Self.id) && !output.contains(Self.secret))
  }

  @Test func halvesInTwoFilesOfAMirrorAreJoined() throws {
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    try work.commit(Array("key = \(Self.id)\n".utf8), as: "a.txt")
    try work.commit(Array("aws_secret_access_key = \(Self.secret)\n".utf8), as: "b.txt")
    let found = try findings(work.path + "/.git")
    let key = try #require(found["aws-access-key-id"])
    let secret = try #require(found["aws-secret-access-key"])
    #expect(key.companions?.map(\.secret) == [Self.secret])
    #expect(key.companions?.first?.object == secret.location?.object)
    #expect(secret.companions?.map(\.secret) == [Self.id])
  }

  @Test func aRulesCompanionsAreTold() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("id_ab12\nsec_bbb222\n".utf8), to: "file.txt")
    let path = try folder.write(Array(CompanionScanTests.rules.utf8), to: "rules.toml")
    let found = try findings(file, ["--rules", path, "--no-builtin-rules"])
    #expect(found["pair"]?.companions?.map(\.secret) == ["id_ab12"])
    #expect(found["pair"]?.companions?.map(\.rule) == ["name"])
  }

  private struct Finding: Decodable {
    struct Rule: Decodable { var id: String }
    struct Location: Decodable { var object: String? }
    struct Companion: Decodable {
      var rule: String?
      var role: String?
      var value: String?
      var secret: String?
      var fingerprint: String?
      var object: String?
      var line: Int
      var column: Int
      var length: Int
    }
    var record: String
    var rule: Rule?
    var fingerprint: String?
    var location: Location?
    var companions: [Companion]?
  }

  private func findings(_ path: String, _ more: [String] = []) throws -> [String: Finding] {
    let result = try Program.run(["scan", path, "-q", "-f", "jsonl"] + more)
    var found: [String: Finding] = [:]
    for line in result.output.split(separator: 0x0A) {
      let finding = try JSONDecoder().decode(Finding.self, from: Data(line))
      if finding.record == "finding", let id = finding.rule?.id { found[id] = finding }
    }
    return found
  }
}
