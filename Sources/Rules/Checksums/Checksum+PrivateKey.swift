extension Checksum {
  /// A private key in text armour: what the armour holds is told by its first bytes.
  ///
  /// A DER structure (X.690) says how long it is, and begins with a number, its version; an OpenSSH key begins with its
  /// magic (PROTOCOL.key of OpenSSH). Of a key under a passphrase in the older form nothing can be told.
  func privateKeyState(of secret: Span<UInt8>) -> ChecksumState {
    guard !secret.containsIgnoringCase("ENCRYPTED") else { return .none }
    // A line may begin with "//" or "+" for two reasons: its bytes are so, or it is a comment's or a patch's.
    let isKey = [false, true].contains { isMarked in
      let body = Self.armourBody(secret, isMarked: isMarked)
      guard let bytes = base64Decoded(body.span) else { return false }
      return bytes.starts(with: "openssh-key-v1\0".utf8) || Self.isStructure(bytes)
    }
    return isKey ? .valid : .invalid
  }

  /// The base64 text of an armour, without escapes and quotes; where it is marked, without "//" and "+" at its lines' starts.
  private static func armourBody(_ secret: Span<UInt8>, isMarked: Bool) -> [UInt8] {
    var body: [UInt8] = []
    var index = behindHeader(secret)
    var isLineStart = true
    while index < secret.count, !isDashes(secret, index) {
      let byte = secret[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        isLineStart = index < secret.count && secret[index] == UInt8(ascii: "n")
        // An escape is a letter or sign more, but for a line end behind the backslash.
        if index < secret.count, secret[index] != 0x0A, secret[index] != UInt8(ascii: "\\") {
          index += 1
        }
      case 0x0A: isLineStart = true
      case UInt8(ascii: "+") where isMarked && isLineStart: isLineStart = false
      case UInt8(ascii: "/")
      where isMarked && isLineStart && index < secret.count && secret[index] == UInt8(ascii: "/"):
        isLineStart = false
        index += 1
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
        isLineStart = false
        body.append(byte)
      default:
        guard byte.isAlphanumeric else { continue }
        isLineStart = false
        body.append(byte)
      }
    }
    return body
  }

  /// The offset behind the first line of an armour.
  private static func behindHeader(_ secret: Span<UInt8>) -> Int {
    var index = 0
    while index < secret.count, isDashes(secret, index) { index += 1 }
    while index < secret.count, !isDashes(secret, index) { index += 1 }
    while index < secret.count, secret[index] == UInt8(ascii: "-") { index += 1 }
    return index
  }

  private static func isDashes(_ secret: Span<UInt8>, _ index: Int) -> Bool {
    secret[index] == UInt8(ascii: "-")
      && (index + 1 == secret.count || secret[index + 1] == UInt8(ascii: "-")
        || index > 0 && secret[index - 1] == UInt8(ascii: "-"))
  }

  /// Whether the bytes are one DER sequence whose first element is a number, with three bytes more at most.
  private static func isStructure(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 8, bytes[0] == 0x30 else { return false }
    var (length, content) = (Int(bytes[1]), 2)
    if length >= 0x80 {
      let digits = length & 0x7F
      guard (1...3).contains(digits) else { return false }
      length = bytes[2..<2 + digits].reduce(0) { $0 << 8 | Int($1) }
      content += digits
    }
    return bytes[content] == 0x02 && (0...3).contains(bytes.count - content - length)
  }
}
