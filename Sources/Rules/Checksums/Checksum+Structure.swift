extension Checksum {
  /// Secrets without a check sum proper, but with parts that decode to something known.
  func structureState(of secret: Span<UInt8>) -> ChecksumState {
    let agrees =
      switch self {
      case .jwt: isWebToken(secret)
      case .onePasswordServiceAccount: isServiceAccount(secret)
      case .discordBot: isBotToken(secret)
      case .basicCredentials: isLogin(secret)
      case .pypiMacaroon: isPackageIndexMacaroon(secret)
      default: false
      }
    return agrees ? .valid : .invalid
  }

  /// RFC 7519: a header that names an algorithm, a dot, and claims; then a signature, of which RFC 7518 has none below 32 bytes.
  private func isWebToken(_ secret: Span<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = secret.firstOffset(ofIgnoringCase: CollectionOfOne(dot)),
      let header = base64Decoded(secret.extracting(0..<first)), header.span.isObject,
      header.span.containsIgnoringCase("\"alg\"")
    else { return false }
    let end =
      secret.firstOffset(ofIgnoringCase: CollectionOfOne(dot), from: first + 1) ?? secret.count
    guard let claims = base64Decoded(secret.extracting(first + 1..<end)), claims.span.isObject
    else { return false }
    return secret.count - end - 1 >= 43
  }

  private func isServiceAccount(_ secret: Span<UInt8>) -> Bool {
    guard secret.count > 4, let bytes = base64Decoded(secret.extracting(4..<secret.count)) else {
      return false
    }
    return bytes.span.isObject && bytes.span.containsIgnoringCase("\"secretKey\"")
  }

  private func isBotToken(_ secret: Span<UInt8>) -> Bool {
    guard let dot = secret.firstOffset(ofIgnoringCase: ".".utf8),
      let id = base64Decoded(secret.extracting(0..<dot))
    else { return false }
    return (17...20).contains(id.count) && id.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func isLogin(_ secret: Span<UInt8>) -> Bool {
    guard let bytes = base64Decoded(secret), bytes.contains(UInt8(ascii: ":")) else { return false }
    return bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && !namesItsParts(bytes)
  }

  /// Whether a login only says what its parts are: `user:pass`.
  private func namesItsParts(_ login: [UInt8]) -> Bool {
    guard let colon = login.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let users: [StaticString] = ["user", "username", "login"]
    let words: [StaticString] = ["pass", "passwd", "password", "secret"]
    let (user, word) = (login[..<colon], login[(colon + 1)...])
    return users.contains { user.elementsEqual($0.description.utf8) }
      && words.contains { word.elementsEqual($0.description.utf8) }
  }

  /// Binary macaroon, version 2: a location first, which is the index's host name, a signature of
  /// 32 bytes last.
  private func isPackageIndexMacaroon(_ secret: Span<UInt8>) -> Bool {
    guard secret.count > 5, let bytes = base64Decoded(secret.extracting(5..<secret.count)),
      bytes.count > 64
    else { return false }
    let location = bytes[3..<min(3 + Int(bytes[2]), bytes.count)]
    let signature = bytes.count - 34
    return bytes[0] == 2 && bytes[1] == 1
      && location.contains(UInt8(ascii: ".")) && location.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && bytes[signature] == 6 && bytes[signature + 1] == 32
  }
}

extension Span<UInt8> {
  /// Whether the bytes look like a JSON object: braces at both ends, white space aside.
  fileprivate var isObject: Bool {
    var start = 0
    var end = count
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return end - start >= 2 && self[start] == UInt8(ascii: "{")
      && self[end - 1] == UInt8(ascii: "}")
  }
}
