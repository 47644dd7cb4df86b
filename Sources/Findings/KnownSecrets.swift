internal import Crypto

/// Secrets that are known by their digests alone: what a report of another tool tells of a secret is
/// the secret itself or a digest of it, and no more than that needs to be kept.
///
/// Tools differ in their rules and agree on what the secret is, so the rule has no part in it.
public struct KnownSecrets: Sendable, Hashable {
  private var sha256: Set<[UInt8]> = []
  private var sha1: Set<[UInt8]> = []

  /// Knows nothing.
  public init() {}

  /// How many secrets are known.
  public var count: Int { sha256.count + sha1.count }

  /// Takes in a secret.
  public mutating func insert(_ secret: SensitiveBytes) {
    sha256.insert(Array(SHA256.hash(data: secret.bytes)))
  }

  /// Takes in a secret by the hex digits of its SHA-256 or SHA-1, in either case.
  ///
  /// - Returns: Whether they are 64 or 40 hex digits; if not, nothing has changed.
  public mutating func insert(digest text: String) -> Bool {
    guard let bytes = Hex.bytes(text) else { return false }
    switch bytes.count {
    case SHA256.byteCount: sha256.insert(bytes)
    case Insecure.SHA1.byteCount: sha1.insert(bytes)
    default: return false
    }
    return true
  }

  /// Takes in all that another set knows.
  public mutating func formUnion(_ other: KnownSecrets) {
    sha256.formUnion(other.sha256)
    sha1.formUnion(other.sha1)
  }

  /// Whether a secret is known.
  ///
  /// - Complexity: O(n) in its length; a digest of a kind that nothing is known by is not computed.
  public func contains(_ secret: SensitiveBytes) -> Bool {
    if !sha256.isEmpty, sha256.contains(Array(SHA256.hash(data: secret.bytes))) { return true }
    return !sha1.isEmpty && sha1.contains(Array(Insecure.SHA1.hash(data: secret.bytes)))
  }
}
