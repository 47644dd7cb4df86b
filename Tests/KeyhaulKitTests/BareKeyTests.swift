import Bytes
import Findings
import Foundation
import KeyhaulKit
import TestSupport
import Testing

/// Keys in base64 without armour are told once with their exact bounds, however they are broken into lines; those in armour are not told twice.
@Suite struct BareKeyTests {
  private var random = SeededRandom(seed: 1130)

  /// One for all: to start the program for each form takes far longer than to scan it.
  private static let scanner = Result { try SecretScanner() }

  /// A structure's first bytes, and how many follow.
  private static let structures: [(rule: String, head: String, count: Int)] = [
    ("private-key-der-base64", "308204a30201000282010100", 1180),
    ("private-key-der-base64", "308204bd020100300d06092a864886f70d0101010500048204a7", 1191),
    ("private-key-der-base64", "30770201010420", 115),
    ("private-key-der-base64", "302e020100300506032b657004220420", 32),
    ("private-key-der-base64", "0702000000a40000525341320008000001000100", 1152),
    ("encrypted-private-key-base64", "308204e4301e060a2a864886f70d010c01033010", 1240),
    ("encrypted-private-key-base64", "308204f0304906092a864886f70d01050d303c", 1237),
    ("pkcs12-bundle-base64", "308209d902010330820997", 2514),
    ("java-keystore-base64", "feedfeed0000000200000001000000010001", 2044),
  ]

  private mutating func base64(_ head: String, _ count: Int) -> String {
    let digits = Array(head)
    let bytes = stride(from: 0, to: digits.count, by: 2)
      .map { UInt8(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
    return Data(bytes + (0..<count).map { _ in random.pick(UInt8.min...UInt8.max) })
      .base64EncodedString()
  }

  private func lines(_ text: String, of width: Int) -> [String] {
    stride(from: 0, to: text.utf8.count, by: width)
      .map { String(text.dropFirst($0).prefix(width)) }
  }

  private func findings(in text: String) throws -> [FindingRecord] {
    let bytes = Array(text.utf8)
    return try Self.scanner.get().scan(bytes.span).findings
  }

  @Test(arguments: [64, 76, 100_000]) func areToldInEveryForm(width: Int) throws {
    var maker = self
    for (rule, head, count) in Self.structures {
      let lines = lines(maker.base64(head, count), of: width)
      for (before, between, behind) in [
        ("", "\n", "\n"), ("", "\r\n", "\r\n"), ("", "\n", ""),
        ("data:\n  store: |\n    ", "\n    ", "\n  port: 1\n"), (#"{"store":""#, #"\n"#, #"\n"}"#),
        ("<key>\n\t", "\n\t", "\n</key>"), ("STORE=", "\n", "\nPORT=1\n"),
      ] {
        let secret = lines.joined(separator: between)
        let text = before + secret + behind
        let findings = try findings(in: text)
        #expect(findings.map(\.secret.bytes) == [Array(secret.utf8)], "\(rule) \(width) \(before)")
        #expect(findings.map(\.rule.id) == [rule])
      }
    }
  }

  @Test func areToldOnceInArmour() throws {
    var maker = self
    for (label, number) in [
      ("RSA ", 0), ("", 1), ("EC ", 2), ("", 3), ("ENCRYPTED ", 5), ("ENCRYPTED ", 6),
    ] {
      let (_, head, count) = Self.structures[number]
      let body = lines(maker.base64(head, count), of: 64)
      for between in ["\n", "\r\n", "\n    ", #"\n"#, "\r\n\t"] {
        let kind = label + "PRIVATE KEY-----"
        let block = ["-----BEGIN " + kind] + body + ["-----END " + kind]
        let text = "key:\n    " + block.joined(separator: between) + "\n"
        #expect(try findings(in: text).count == 1, "\(label) \(between.debugDescription)")
      }
    }
  }

  /// The key of an account is told once, also where a line of it begins with a mark, at which a decoded stretch ends.
  @Test(arguments: ["+", "/", "A"]) func areToldOnceInAccounts(mark: String) throws {
    var maker = self
    let (_, head, count) = Self.structures[1]
    var body = lines(maker.base64(head, count), of: 64)
    for line in [4, 9] { body[line] = mark + body[line].dropFirst() }
    let block = ["-----BEGIN PRIVATE KEY-----"] + body + ["-----END PRIVATE KEY-----", ""]
    let text = """
      {
        "type": "service_account",
        "private_key_id": "\(String(repeating: "5c0e91b7d4", count: 4))",
        "private_key": "\(block.joined(separator: #"\n"#))",
        "client_email": "app@corp-crm.iam.gserviceaccount.com"
      }

      """
    #expect(try findings(in: text).map(\.rule.id) == ["gcp-service-account-json"])
  }
}
