/// Names of algorithms, hosts and resources.
extension PublicValue {
  /// The name of an algorithm or encoding: `aes-256-cbc`, `AWS4-HMAC-SHA256`, `prime256v1`, `utf-8`.
  static func isAlgorithm(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 24 else { return false }
    let start = value.lowerBound
    return switch text[start] | 0x20 {
    case UInt8(ascii: "a"):
      text.holds("aes", at: start) && !text[start + 3].isLetter
        && value.contains { text[$0] | 0x20 == UInt8(ascii: "c") && text[$0 - 1] == 0x2D }
        || text.holds("aws4-", at: start)
    case UInt8(ascii: "h"): text.holds("hmac-sha", at: start) || text.holds("hmacsha", at: start)
    case UInt8(ascii: "p"):
      text.holds("prime256v1", at: start)
        || text.holds("pkcs", at: start) && text[start + 4].isDigit
        || text.holds("pbkdf2with", at: start) || text.holds("pbkdf2-", at: start)
    case UInt8(ascii: "s"):
      text.holds("secp", at: start) && text[start + 4].isDigit
        || value.count == 6 && (text.holds("sha256", at: start) || text.holds("sha512", at: start))
    case UInt8(ascii: "u"):
      value.count <= 8 && text.holds("utf-", at: start) && text[start + 4].isDigit
    case UInt8(ascii: "l"): value.count == 6 && text.holds("latin1", at: start)
    default: false
    }
  }

  /// Names of algorithms with their sizes, dashes between them: `rsa-2048-ecdsa-256-sha256-sha384`.
  package static func areAlgorithms(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 96 else { return false }
    var (start, names) = (value.lowerBound, 0)
    while start < value.upperBound {
      var end = start
      while end < value.upperBound, text[end].isAlphanumeric { end += 1 }
      guard end == value.upperBound ? names > 0 : text[end] == UInt8(ascii: "-") else {
        return false
      }
      if !text[start].isDigit {
        let size = algorithms.first {
          text.holds($0, at: start) && start + $0.utf8CodeUnitCount <= end
        }
        guard let size,
          size.utf8CodeUnitCount == end - start || text[start + size.utf8CodeUnitCount].isDigit
        else { return false }
        names += 1
      } else if !(start..<end).allSatisfy({ text[$0].isDigit }) {
        return false
      }
      start = end + 1
    }
    return names > 1
  }

  private static let algorithms: [StaticString] = [
    "aes", "camellia", "cbc", "ccm", "chacha", "ctr", "curve", "dh", "dsa", "ecdh", "ecdsa", "ecp",
    "ed", "gcm", "hmac", "md", "modp", "poly", "prf", "pubkey", "rsa", "sha", "x",
  ]

  /// A host with a port or a path: `auth.corp.net/oauth2/token`, `token.corp.net:8443`.
  private static func isHost(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var (end, label, dots) = (value.lowerBound, value.lowerBound, 0)
    while end < value.upperBound,
      text[end].isLower || text[end].isDigit || text[end] == 0x2D || text[end] == 0x2E
    {
      if text[end] == UInt8(ascii: ".") {
        guard end > label else { return false }
        (label, dots) = (end + 1, dots + 1)
      }
      end += 1
    }
    guard dots > 0, (2...6).contains(end - label), (label..<end).allSatisfy({ text[$0].isLower })
    else { return false }
    if text[end] == UInt8(ascii: ":") {
      let port = end + 1
      end = port
      while end < value.upperBound, text[end].isDigit { end += 1 }
      guard (2...5).contains(end - port) else { return false }
      if end == value.upperBound { return true }
    }
    return end < value.upperBound && text[end] == UInt8(ascii: "/")
      && (end..<value.upperBound).allSatisfy {
        text[$0].isName || text[$0] == UInt8(ascii: "/") || text[$0] == UInt8(ascii: "*")
      }
  }

  /// A URL with neither a user nor a query; also without its scheme.
  static func isAddress(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard
      text.holds("http://", at: value.lowerBound) || text.holds("https://", at: value.lowerBound)
    else { return isHost(value, text) }
    return value.allSatisfy { text[$0] != UInt8(ascii: "@") && text[$0] != UInt8(ascii: "?") }
  }

  /// The name of a resource of AWS: `arn:aws:secretsmanager:us-east-1:111122223333:secret:name`.
  static func isResource(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    if text.holds("arn:aws:", at: start - 8) { return true }
    guard found.sign == .colon, found.blanks == 0, text[start - 1] == UInt8(ascii: ":") else {
      return false
    }
    if text[start - 2].isDigit, text[start - 3].isDigit { return true }
    // The parts before may be filled in: `arn: "&region-arn;&service;:us-west-2:&account;:secret:name`.
    return (start - 96..<start).contains { text[$0] == 0x61 && text.holds("arn:", at: $0) }
  }
}
