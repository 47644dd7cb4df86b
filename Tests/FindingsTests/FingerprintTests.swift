import Findings
import Testing

@Suite struct FingerprintTests {
  private let secret = SensitiveBytes(Array("s3cret".utf8))

  // The expected values are from Python's hashlib and hmac.

  @Test func aPlainFingerprintIsSHA256OverRuleNULSecret() {
    let fingerprint = Fingerprinter().fingerprint(rule: "github-pat", secret: secret)
    #expect(fingerprint.description == "65da52ec4bb58a51c4d85752bf83d6b0")
    #expect(fingerprint.short == "65da52ec")
  }

  @Test func aKeyedFingerprintIsHMAC() {
    let fingerprinter = Fingerprinter(key: Array("key".utf8))
    let fingerprint = fingerprinter.fingerprint(rule: "github-pat", secret: secret)
    #expect(fingerprint.description == "f193bbe13161bd7b4cee497262e00626")
  }

  @Test func aMarkTellsKeysApart() {
    #expect(Fingerprinter().mark == "plain")
    #expect(Fingerprinter(key: Array("key".utf8)).mark == "keyed:4567c619f3192589")
    #expect(
      Fingerprinter(key: Array("kez".utf8)).mark != Fingerprinter(key: Array("key".utf8)).mark
    )
  }

  @Test func leadingZerosAreKept() {
    let fingerprinter = Fingerprinter()
    for number in 0..<300 {
      let secret = SensitiveBytes(Array("\(number)".utf8))
      #expect(fingerprinter.fingerprint(rule: "r", secret: secret).description.utf8.count == 32)
    }
  }

  @Test func theOrderIsThatOfTheDigits() {
    let all = (0..<50).map {
      Fingerprinter().fingerprint(rule: "r", secret: SensitiveBytes(Array("\($0)".utf8)))
    }
    #expect(all.sorted().map(\.description) == all.map(\.description).sorted())
  }
}
