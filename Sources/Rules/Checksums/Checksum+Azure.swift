// Azure's identifiable keys: base64 of random bytes, 3 bytes that read as a signature such as "+ASt", and
// 4 bytes with Marvin32 of all before them, seeded for each kind of key. Two layouts:
//
// - the older: 32, 39, 40 or 64 bytes in all, the signature 4 characters near the end, the check in the last
//   4 bytes; seeds are published by Microsoft for each signature;
// - the common annotated key: 84 characters with "JQQJ9" at offset 52, the check over the 60 bytes
//   of the first 80 characters under one seed for all, its first characters the last 4.

extension Checksum {
  func azureState(of secret: Span<UInt8>) -> ChecksumState {
    if isAnnotated(secret) { return annotatedState(of: secret) }
    guard let bytes = base64Decoded(secret), bytes.count > 8,
      let seeds = signature(of: secret)?.seeds
    else { return .invalid }
    guard !seeds.isEmpty else { return .none }
    let data = bytes.span.extracting(0..<bytes.count - 4)
    let check = Array(bytes.suffix(4))
    let agrees = seeds.contains { marvin32(data, seed: $0).littleEndianBytes == check }
    return agrees ? .valid : .invalid
  }

  /// The rest of a key whose prefix ends with the signature; keys have 32, 39, 40 or 64 bytes.
  func azureCompletion(of prefix: [UInt8]) -> [UInt8]? {
    if isAnnotated(prefix.span) {
      guard prefix.count == 80, let bytes = base64Decoded(prefix.span) else { return nil }
      let check = marvin32(bytes.span, seed: Self.defaultSeed).littleEndianBytes
      return Array(base64Encoded(check.span).prefix(4))
    }
    guard let signature = signature(of: prefix.span), let seed = signature.seeds.first else {
      return nil
    }
    let padded = prefix + [UInt8(ascii: "A"), UInt8(ascii: "A")]
    guard let bytes = base64Decoded(padded.span) else { return nil }
    let count =
      switch prefix.count {
      case 37: 28
      case 46: 35
      case 48: 36
      default: 60
      }
    guard count <= bytes.count else { return nil }
    let data = Array(bytes.prefix(count))
    let whole = data + marvin32(data.span, seed: seed).littleEndianBytes
    let text = base64Encoded(whole.span, url: signature.text == "AzFu")
    return Array(text.dropFirst(prefix.count))
  }

  private func isAnnotated(_ secret: Span<UInt8>) -> Bool {
    secret.count >= 57 && secret.matchesIgnoringCase("JQQJ9".utf8, at: 52)
  }

  private func annotatedState(of secret: Span<UInt8>) -> ChecksumState {
    guard secret.count >= 84, let bytes = base64Decoded(secret.extracting(0..<80)) else {
      return .invalid
    }
    let check = marvin32(bytes.span, seed: Self.defaultSeed).littleEndianBytes
    let expected = base64Encoded(check.span)
    // Some issuers write these 4 characters in base62 by a coding of their own: no agreement proves nothing.
    return secret.extracting(80..<84).equals(expected.prefix(4)) ? .valid : .none
  }

  /// The signature that the secret carries, with its seeds; empty: not published.
  private func signature(of secret: Span<UInt8>) -> (text: String, seeds: [UInt64])? {
    for entry in Self.signatures {
      let signature = entry.text.utf8
      var offset = Swift.max(0, secret.count - 16)
      while let found = secret.firstOffset(ofIgnoringCase: signature, from: offset) {
        if secret.extracting(found..<found + 4).equals(signature) { return entry }
        offset = found + 1
      }
    }
    return nil
  }

  /// "Default0" read as a big-endian number, as all seeds are.
  private static let defaultSeed: UInt64 = 0x4465_6661_756C_7430

  private static let busSeeds = ["Send0000", "Manage00", "Listen00", "System00", "Unknown0"].map(
    seed
  )

  private static let signatures: [(text: String, seeds: [UInt64])] = [
    ("+ASt", [defaultSeed]),
    ("+ABa", [seed("AbAcct00")]),
    ("+ACR", [seed("ACRDflt0")]),
    ("ACDb", ["MastRW00", "MastRO00"].map(seed)),
    ("APIM", ["Tenant00", "Gatewy00", "GitKey00"].map(seed)),
    ("AzFu", ["Master00", "System00", "Functi00"].map(seed)),
    ("AIoT", ["IoTHub00", "DpsKey00", "Device00"].map(seed)),
    ("+AMC", [seed("Classic0")]),
    ("AzCa", [seed("Access00")]),
    ("AzSe", ["Query000", "PAdmin00"].map(seed)),
    ("+ASb", busSeeds),
    ("+AEh", busSeeds),
    ("+ARm", busSeeds),
    ("AZEG", []),
  ]

  private static func seed(_ text: String) -> UInt64 {
    text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are exactly those of `text`.
  func equals(_ text: some Collection<UInt8>) -> Bool {
    guard text.count == count else { return false }
    var index = 0
    for byte in text {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}
