extension PublicValue {
  /// Whether base64 has the structure of what is public: sealed to somebody else's key, or a public key.
  ///
  /// - Complexity: O(length of the value), for the few that begin like it.
  static func isSealedOrPublic(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    switch text[value.lowerBound] {
    case UInt8(ascii: "A"):
      isSealedSecret(value, text) || isKeyBlob(value, text) || isOfKeyService(value, text)
        || isOfWindows(value, text)
    case UInt8(ascii: "R"): isOfMinisign(value, text)
    case UInt8(ascii: "a"): isOfAge(value, text)
    case UInt8(ascii: "C"):
      // What Google's key service encrypted: first the key's name, of 36 bytes that begin with a zero.
      value.count >= 100 && text.holds("ciqa", at: value.lowerBound) && isBase64(value, text)
    default: false
    }
  }

  /// What kubeseal encrypted to a cluster's key: the length of what RSA made, 512 or 256 bytes, that, and what AES made of the rest.
  ///
  /// Source: sealed-secrets, `pkg/crypto/crypto.go`, `HybridEncrypt`.
  private static func isSealedSecret(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    guard (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(text[start + 2]) else { return false }
    // The length's two bytes, the key, and 16 bytes of AES' tag at least.
    let least: Int
    switch text[start + 1] {
    case UInt8(ascii: "g"): least = (2 + 512 + 16) * 4 / 3
    case UInt8(ascii: "Q"): least = (2 + 256 + 16) * 4 / 3
    default: return false
    }
    return value.count >= least && isBase64(value, text)
  }

  /// What Windows sealed for one user or machine (DPAPI), as Visual Studio keeps passwords of servers: version 1, and the provider's
  /// number, `df9d8cd0-1501-11d1-8c7a-00c04fc297eb`.
  private static func isOfWindows(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count >= 64 && text.holds("aqaaancmnd8bfderjhoawe", at: value.lowerBound)
      && isBase64(value, text)
  }

  /// A key that Windows encrypted to another one, as IIS keeps it: a "simple blob" of version 2, and RSA.
  ///
  /// Source: Microsoft, "Simple Key BLOBs" of the base provider.
  private static func isKeyBlob(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count >= 64 && text.holds("aqiaa", at: value.lowerBound)
      && text.holds("aaaapaaa", at: value.lowerBound + 8)
  }

  /// What AWS' key service encrypted, which begins with its version and the length of its parts: `AQICAHh…`.
  private static func isOfKeyService(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return value.count >= 128
      && (text.holds("aqicah", at: start) || text.holds("aqecah", at: start))
      && isBase64(value, text)
  }

  /// To whom age encrypts, 32 bytes in Bech32: `age1…`.
  private static func isOfAge(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 62 && text.holds("age1", at: value.lowerBound)
      && value.allSatisfy { text[$0].isLower || text[$0].isDigit }
  }

  /// A public key of minisign: `Ed`, the key's number, the key, 42 bytes in all.
  private static func isOfMinisign(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 56 && text[value.lowerBound + 1] == UInt8(ascii: "W")
      && (UInt8(ascii: "Q")...UInt8(ascii: "T")).contains(text[value.lowerBound + 2])
      && isBase64(value, text)
  }

  private static func isBase64(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.allSatisfy {
      text[$0].isAlphanumeric || text[$0] == UInt8(ascii: "+") || text[$0] == UInt8(ascii: "/")
        || text[$0] == UInt8(ascii: "=") && $0 + 2 >= value.upperBound
    }
  }
}
