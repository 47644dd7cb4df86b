import Foundation
import KeyhaulKit
import Testing

/// What documents publish is told by no rule at default confidence, whatever leads to it.
@Suite struct PublishedSampleScanTests {
  @Test func samplesAreToldNowhere() throws {
    let scanner = try SecretScanner()
    for sample in PublishedSample.all {
      let value = sample.hasSuffix("*") ? sample.dropLast() + "k7Rz3Qw9" : sample[...]
      let bare = [
        "APP_SECRET=§\n", "private_key: §\n", "Authorization: Basic §\n",
        "curl -H \"Authorization: Bearer §\" https://corp.net/\n",
      ]
      // Without quotes a value ends with a blank and some signs, also in what base64 makes of it.
      let decoded = Data(base64Encoded: String(value)).map { String(decoding: $0, as: UTF8.self) }
      let isOneWord = (value + (decoded ?? "")).utf8.allSatisfy {
        UInt8(ascii: "-")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "z") ~= $0
          || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+")
      }
      for form in [
        "api_key = '§'\n", "password: '§'\n", "{'accessToken': '§'}\n",
        "login(user, password='§')\n",
      ] + (isOneWord ? bare : []) {
        let text = form.replacing("§", with: value)
        let found = scanner.scan(Array(text.utf8).span).findings
        #expect(found.isEmpty, "\(text) \(found.map(\.rule.id))")
      }
    }
  }
}
