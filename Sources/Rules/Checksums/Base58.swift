/// Base58: a large number in digits that people do not confuse; leading zero bytes are leading first digits.
///
/// Quadratic, so that texts are limited to 200 characters.
struct Base58: Sendable {
  /// The 58 digits.
  private let alphabet: [UInt8]

  /// The alphabet of Bitcoin.
  static let bitcoin = Base58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")

  /// The alphabet of the XRP Ledger.
  static let ripple = Base58("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")

  private init(_ alphabet: String) { self.alphabet = Array(alphabet.utf8) }

  /// The first digit, which stands for zero.
  var zero: UInt8 { alphabet[0] }

  /// The bytes of a text; nil where it holds another character or is too long.
  func decoded(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count <= 200 else { return nil }
    // The least significant byte first.
    var number: [UInt8] = []
    var zeros = 0
    for index in text.indices {
      guard let digit = alphabet.firstIndex(of: text[index]) else { return nil }
      if digit == 0, zeros == index { zeros += 1 }
      var carry = digit
      for place in number.indices {
        carry += Int(number[place]) * 58
        number[place] = UInt8(carry & 0xFF)
        carry >>= 8
      }
      while carry > 0 {
        number.append(UInt8(carry & 0xFF))
        carry >>= 8
      }
    }
    return Array(repeating: 0, count: zeros) + number.reversed()
  }

  /// The text of some bytes.
  func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for place in digits.indices {
        carry += digits[place] << 8
        digits[place] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    return Array(repeating: zero, count: zeros) + digits.reversed().map { alphabet[$0] }
  }
}
