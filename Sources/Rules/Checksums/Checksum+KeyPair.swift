import Crypto

// 64 bytes: an Ed25519 seed and its public key (RFC 8032), in base58 (Solana, NEAR), base64 (Coinbase) or as a list
// of numbers (Solana key files).

extension Checksum {
  func keyPairState(of secret: Span<UInt8>) -> ChecksumState {
    guard let bytes = keyPairBytes(secret), bytes.count == 64,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.prefix(32))
    else { return .invalid }
    return Array(key.publicKey.rawRepresentation) == Array(bytes.suffix(32)) ? .valid : .invalid
  }

  /// A whole pair made from what stands before it.
  func keyPairCompletion(of prefix: [UInt8]) -> [UInt8]? {
    let seed = Array(SHA256.hash(data: prefix))
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
    let pair = seed + Array(key.publicKey.rawRepresentation)
    return switch self {
    case .ed25519PairList: Array(pair.map { String($0) }.joined(separator: ", ").utf8)
    case .ed25519PairBase64: base64Encoded(pair.span)
    default: Base58.bitcoin.encoded(pair)
    }
  }

  private func keyPairBytes(_ text: Span<UInt8>) -> [UInt8]? {
    if self == .ed25519PairList { return Self.numbers(text) }
    // The name of the algorithm may stand before.
    let start = text.lastOffset(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    let value = text.extracting(start..<text.count)
    if let bytes = Base58.bitcoin.decoded(value), bytes.count == 64 { return bytes }
    return base64Decoded(value)
  }

  /// Numbers below 256 with commas between them.
  private static func numbers(_ text: Span<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var number: Int?
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : UInt8(ascii: ",")
      switch byte {
      case 0x30...0x39:
        let next = (number ?? 0) * 10 + Int(byte - 0x30)
        guard next < 256 else { return nil }
        number = next
      case UInt8(ascii: ","):
        guard let value = number else { return nil }
        result.append(UInt8(value))
        number = nil
      case 0x09, 0x0A, 0x0D, 0x20: continue
      default: return nil
      }
    }
    return result
  }
}
