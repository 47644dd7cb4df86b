import Rules
import Testing

@Suite struct ChecksumTests {
  @Test func crcsAgreeWithTheCatalogueOfParametrisedAlgorithms() {
    let check = Array("123456789".utf8)
    #expect(crc32(check.span) == 0xCBF4_3926)
    #expect(crc16(check.span) == 0x31C3)
  }

  /// Vectors of the .NET runtime's own tests; 64 bits there, folded here.
  @Test(
    arguments: [
      ([], 0x30ED_35C1_00CD_3C7D), ([0xAF], 0x48E7_3FC7_7D75_DDC1),
      ([0xE7, 0x0F], 0xB5F6_E1FC_485D_BFF8), ([0x37, 0xF4, 0x95], 0xF0B0_7C78_9B8C_F7E8),
      ([0x86, 0x42, 0xDC, 0x59], 0x7008_F2E8_7E9C_F556),
      ([0x15, 0x3F, 0xB7, 0x98, 0x26], 0xE6C0_8C6D_A2AF_A997),
    ] as [([UInt8], UInt64)]
  )
  func marvinAgreesWithTheRuntime(bytes: [UInt8], expected: UInt64) {
    let folded = UInt32(expected >> 32) ^ UInt32(expected & 0xFFFF_FFFF)
    #expect(marvin32(bytes.span, seed: 0x004F_B61A_001B_DBCC) == folded)
  }

  /// Vectors of BIP-173 and BIP-350.
  @Test(arguments: [
    ("A12UEL5L", ChecksumState.valid), ("A1LQFN3A", .valid),
    ("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", .valid),
    ("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx", .invalid), ("A1G7SGD8", .invalid),
    ("10a06t8", .invalid), ("nothing", .invalid), ("", .invalid),
  ])
  func bech32AgreesWithItsVectors(text: String, expected: ChecksumState) {
    #expect(Checksum.bech32.state(of: Array(text.utf8).span) == expected)
  }

  @Test(arguments: Checksum.allCases) func nothingTraps(checksum: Checksum) {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("ab1_.-=JQQJ9+AStops_eyJ".utf8)
    for length in 0..<100 {
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      _ = checksum.state(of: bytes.span)
      _ = checksum.completion(of: bytes)
      let wild = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      _ = checksum.state(of: wild.span)
      _ = checksum.completion(of: wild)
    }
  }

  @Test func annotatedAzureKeyWithItsMarvinTailIsValid() throws {
    let prefix = ExampleTemplate("<base62:52>JQQJ99<base62:1>A<base62:12>AAAAAZDO")
      .example(checksum: nil, seed: 3).bytes
    let tail = try #require(Checksum.azureIdentifiable.completion(of: prefix))
    #expect(Checksum.azureIdentifiable.state(of: (prefix + tail).span) == .valid)
    #expect(Checksum.azureIdentifiable.state(of: (prefix + tail.reversed()).span) != .valid)
  }

  @Test func webTokenNeedsAnAlgorithmClaimsAndASignature() {
    let real = String(repeating: "Qz7", count: 15)
    func state(_ header: String, _ claims: String, _ signature: String? = nil) -> ChecksumState {
      let parts = [header, claims].map {
        String(decoding: base64Encoded(Array($0.utf8).span, url: true), as: UTF8.self)
      }
      let token = "\(parts[0]).\(parts[1]).\(signature ?? real)"
      return Checksum.jwt.state(of: Array(token.utf8).span)
    }
    #expect(state(#"{"alg":"HS256"}"#, #"{"sub":1}"#) == .valid)
    #expect(state(#"{"kid":"HS256"}"#, #"{"sub":1}"#) == .invalid)
    #expect(state(#"{"alg":"HS256"}"#, "sub") == .invalid)
    #expect(state(#"{"alg":"HS256"}"#, #"{"sub":1}"#, "fake_signature_for_testing") == .invalid)
  }

  @Test(arguments: 0..<40) func base64DecodesWhatItEncodes(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
    for url in [false, true] {
      #expect(base64Decoded(base64Encoded(bytes.span, url: url).span) == bytes)
    }
  }
}
