import Crypto

// Base58Check: base58 of data and the first 4 bytes of its double SHA-256 (wallets of Bitcoin, Tezos, XRP).

extension Checksum {
  private var base58: Base58 { self == .base58CheckRipple ? .ripple : .bitcoin }

  func base58State(of secret: Span<UInt8>) -> ChecksumState {
    guard let bytes = base58.decoded(secret), bytes.count > 4 else { return .invalid }
    return Self.check(of: bytes.dropLast(4)) == Array(bytes.suffix(4)) ? .valid : .invalid
  }

  /// The last 6 characters.
  ///
  /// 58^6 is more than eight times 2^32: among the numbers that begin with the prefix are those with every check,
  /// for at least one value of the data.
  func base58Completion(of prefix: [UInt8]) -> [UInt8]? {
    let zeros = [UInt8](repeating: base58.zero, count: 6)
    guard var data = base58.decoded((prefix + zeros).span), data.count > 5 else { return nil }
    data.removeLast(4)
    // The next greater one, since a part of the number was cut off.
    for place in data.indices.reversed() {
      data[place] &+= 1
      if data[place] != 0 { break }
    }
    return Array(base58.encoded(data + Self.check(of: data[...])).dropFirst(prefix.count))
  }

  private static func check(of data: ArraySlice<UInt8>) -> [UInt8] {
    let once = Array(SHA256.hash(data: Array(data)))
    return Array(SHA256.hash(data: once).prefix(4))
  }

  /// A Casascius mini key: SHA-256 of the text and a question mark begins with a zero byte.
  func miniKeyState(of secret: Span<UInt8>) -> ChecksumState {
    let text = (0..<secret.count).map { secret[$0] } + [UInt8(ascii: "?")]
    return Array(SHA256.hash(data: text)).first == 0 ? .valid : .invalid
  }

  /// Two characters of which some pair fits; each does with 1 in 256.
  func miniKeyCompletion(of prefix: [UInt8]) -> [UInt8]? {
    let digits = Base58.bitcoin.encoded([
      0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF1, 0x23, 0x45,
    ])
    let letters = Array("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ123456789".utf8)
    for first in letters + digits {
      for second in letters {
        let text = prefix + [first, second]
        if miniKeyState(of: text.span) == .valid { return [first, second] }
      }
    }
    return nil
  }
}
