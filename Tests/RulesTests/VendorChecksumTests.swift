import Rules
import Testing

/// The checks of wallets, key pairs and single vendors.
@Suite struct VendorChecksumTests {
  /// Public addresses use the same code as keys: those of both genesis blocks.
  @Test func base58CheckAgreesWithPublishedAddresses() {
    #expect(state(.base58Check, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa") == .valid)
    #expect(state(.base58Check, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb") == .invalid)
    #expect(state(.base58Check, "1A1zP1eP5QGefi2DMPTfTL5SLmv7Div0Na") == .invalid)
    #expect(state(.base58CheckRipple, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh") == .valid)
    #expect(state(.base58CheckRipple, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTH") == .invalid)
    #expect(state(.base58Check, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh") == .invalid)
  }

  /// The Bitcoin wiki's example of a mini key, in two pieces.
  @Test func miniKeyAgreesWithThePublishedOne() {
    #expect(state(.bitcoinMiniKey, "S6c56bnXQiBjk9" + "mqSYE7ykVQ7NzrRy") == .valid)
    #expect(state(.bitcoinMiniKey, "S6c56bnXQiBjk9" + "mqSYE7ykVQ7NzrRz") == .invalid)
  }

  /// Test 1 of RFC 8032, section 7.1.
  @Test func keyPairAgreesWithTheStandard() {
    let seed = "9d61b19deffd5a60ba844af492ec2cc4" + "4449c5697b326919703bac031cae7f60"
    let key = "d75a980182b10ab7d54bfed3c964073a" + "0ee172f3daa62325af021a68f707511a"
    let bytes = hexadecimal(seed + key)
    let list = bytes.map { String($0) }.joined(separator: ", ")
    #expect(state(.ed25519PairList, list) == .valid)
    #expect(state(.ed25519PairList, list + "1") == .invalid)
    #expect(state(.ed25519PairList, list + "0") == .invalid)
    let base64 = String(decoding: base64Encoded(bytes.span), as: UTF8.self)
    #expect(state(.ed25519PairBase64, base64) == .valid)
  }

  @Test func crc24AgreesWithTheCatalogueOfParametrisedAlgorithms() {
    #expect(crc24(Array("123456789".utf8).span) == 0x21_CF02)
  }

  @Test func armourWithItsCheckIsValid() {
    func armour(_ check: UInt32) -> String {
      let bytes = Array("any packets".utf8)
      let sum = [UInt8(check >> 16), UInt8(check >> 8 & 0xFF), UInt8(check & 0xFF)]
      let lines = [base64Encoded(bytes.span), Array("=".utf8) + base64Encoded(sum.span)]
      return "-----BEGIN X-----\nComment: none\n\n"
        + lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\r\n")
        + "\n-----END X-----"
    }
    let check = crc24(Array("any packets".utf8).span)
    #expect(state(.pgpArmor, armour(check)) == .valid)
    #expect(state(.pgpArmor, armour(check ^ 1)) == .invalid)
    #expect(state(.pgpArmor, "-----BEGIN X-----\n\nabcd\n-----END X-----") == .none)
  }

  /// Lines of base64 may begin with "//" and "+" themselves; in comments and patches all do.
  @Test(arguments: ["", "// ", "//", "+", "# "], ["\n", "\r\n", "\\n"])
  func keysAreReadWhateverTheirLinesBeginWith(mark: String, end: String) {
    // A DER sequence whose first element is a number; 48 bytes fill a line.
    var bytes: [UInt8] = [0x30, 0x81, 0xBD, 0x02, 0x01, 0x00] + Array(repeating: 7, count: 186)
    bytes.replaceSubrange(48..<51, with: [0xFF, 0xFF, 0xFF])
    bytes.replaceSubrange(96..<98, with: [0xFB, 0xFF])
    let text = Array(base64Encoded(bytes.span))
    let lines = stride(from: 0, to: text.count, by: 64).map {
      String(decoding: text[$0..<min($0 + 64, text.count)], as: UTF8.self)
    }
    #expect(lines[1].hasPrefix("//") && lines[2].hasPrefix("+"))
    func armour(_ lines: [String]) -> String {
      (["-----BEGIN X PRIVATE KEY-----"] + lines + ["-----END X PRIVATE KEY-----"])
        .joined(separator: end + mark)
    }
    #expect(state(.privateKey, armour(lines)) == .valid)
    #expect(state(.privateKey, armour(Array(lines.dropLast()))) == .invalid)
  }

  /// A check of one byte agrees with every 256th text.
  @Test func wrongExamplesOfShortChecksAreWrong() {
    let template = ExampleTemplate("S<base58:25><wrong-checksum>")
    for seed in 0..<2000 as Range<UInt64> {
      let example = template.example(checksum: .bitcoinMiniKey, seed: seed)
      #expect(Checksum.bitcoinMiniKey.state(of: example.bytes.span) == .invalid)
    }
  }

  /// Letters that look like another kind's signature, where no signature stands.
  @Test func azureKeysAreCompletedByTheirOwnSignature() throws {
    let template = ExampleTemplate("azfu<base64:72>+ABa<checksum>")
    for seed in 0..<100 as Range<UInt64> {
      let example = template.example(checksum: .azureIdentifiable, seed: seed)
      #expect(!example.bytes.contains(UInt8(ascii: "-")) && !example.bytes.contains(0x5F))
      #expect(Checksum.azureIdentifiable.state(of: example.bytes.span) == .valid)
    }
  }

  /// The check covers all but itself: whatever byte changes, it disagrees.
  @Test(arguments: [Checksum.azureDevOpsLegacy, .base58Check, .base58CheckRipple])
  func everyCharacterCounts(checksum: Checksum) throws {
    let prefix: [UInt8] = checksum == .azureDevOpsLegacy ? [] : Array("KLmnopqrst".utf8)
    let secret = try #require(checksum.completion(of: prefix).map { prefix + $0 })
    #expect(checksum.state(of: secret.span) == .valid)
    for index in secret.indices.dropLast() {
      var other = secret
      other[index] = other[index] == UInt8(ascii: "n") ? UInt8(ascii: "m") : UInt8(ascii: "n")
      #expect(checksum.state(of: other.span) == .invalid, "at \(index)")
    }
  }

  @Test func dataCenterTokenIsANumberAndBytes() {
    func token(_ text: String) -> String {
      String(decoding: base64Encoded(Array(text.utf8).span), as: UTF8.self)
    }
    #expect(state(.atlassianDataCenter, token("123456789012:abcdefghijklmnopqrst")) == .valid)
    #expect(state(.atlassianDataCenter, token("12345678901x:abcdefghijklmnopqrst")) == .invalid)
    #expect(state(.atlassianDataCenter, token("123456789012:abcdefghij")) == .invalid)
  }

  private func state(_ checksum: Checksum, _ text: String) -> ChecksumState {
    checksum.state(of: Array(text.utf8).span)
  }

  private func hexadecimal(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
