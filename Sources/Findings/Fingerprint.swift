internal import Crypto

/// Tells the same secret of the same rule across mirrors and runs without showing it.
public struct Fingerprint: Sendable, Hashable {
  /// The first 64 bits.
  package let high: UInt64
  /// The other 64 bits.
  package let low: UInt64

  /// Puts the two halves together.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Takes the first 16 bytes of a digest.
  fileprivate init(truncating digest: UnsafeRawBufferPointer) {
    high = unsafe UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self))
    low = unsafe UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// The first 8 hex digits, enough for people to tell findings of a run apart.
  public var short: String { String(description.prefix(8)) }
}

extension Fingerprint: CustomStringConvertible, Comparable {
  /// 32 lower-case hex digits.
  public var description: String { Hex.text(high, low) }

  /// Orders as the hex digits do.
  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// Makes fingerprints: SHA-256 over rule id, NUL and secret, truncated to 128 bits.
///
/// Of a private key in text they are made of what its own file would hold (``KeyText``), so that a key has
/// one, however it is written down.
///
/// Who has a list of likely secrets can test plain fingerprints against it. With a key, HMAC-SHA256
/// takes the place of SHA-256 and only the holder of the key can.
public struct Fingerprinter: Sendable {
  private let key: SymmetricKey?

  /// Tells whether two runs' fingerprints can be compared: `plain`, or `keyed:` and 16 hex digits that depend on the key.
  ///
  /// The digits are the first of the key's HMAC-SHA256 over one text for all: they tell keys apart and nothing of them.
  public let mark: String

  /// Makes plain fingerprints, or keyed ones.
  public init(key: [UInt8]? = nil) {
    self.key = key.map { SymmetricKey(data: $0) }
    mark = self.key.map { Self.mark(of: $0) } ?? "plain"
  }

  private static func mark(of key: SymmetricKey) -> String {
    // No rule has an empty id, so this is no secret's fingerprint.
    let message = Array("\u{0}the key of fingerprints".utf8)
    let digest = unsafe HMAC<SHA256>.authenticationCode(for: message, using: key).withUnsafeBytes {
      unsafe Fingerprint(truncating: $0)
    }
    return "keyed:" + digest.description.prefix(16)
  }

  /// The fingerprint of one secret under one rule.
  ///
  /// - Complexity: O(n) in the length of the secret.
  public func fingerprint(rule: String, secret: SensitiveBytes) -> Fingerprint {
    fingerprint(rule: rule, text: KeyText.usualForm(of: secret.bytes.span) ?? secret.bytes)
  }

  /// The fingerprint of a secret's text as it stands: of keys, too, that of a version that knew of no usual form.
  func fingerprint(rule: String, text: [UInt8]) -> Fingerprint {
    var message: [UInt8] = []
    message.reserveCapacity(rule.utf8.count + 1 + text.count)
    message.append(contentsOf: rule.utf8)
    message.append(0)
    message.append(contentsOf: text)
    if let key {
      return unsafe HMAC<SHA256>.authenticationCode(for: message, using: key).withUnsafeBytes {
        unsafe Fingerprint(truncating: $0)
      }
    }
    return unsafe SHA256.hash(data: message).withUnsafeBytes { unsafe Fingerprint(truncating: $0) }
  }
}
