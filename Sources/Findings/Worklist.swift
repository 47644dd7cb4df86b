/// What to revoke first: the secrets of a collection, the most pressing first, one entry for those that one rule found in
/// one mirror.
///
/// A mirror may hold a hundred keys of one kind, and whoever goes to its owner goes there once.
public struct Worklist: Sendable {
  /// The secrets that one rule found in one mirror, or in one file outside of mirrors.
  public struct Entry: Sendable {
    /// The most pressing of them; of several the one that came in last.
    public fileprivate(set) var secret: SecretRecord
    /// How many there are.
    public fileprivate(set) var secrets = 1
  }

  private struct Key: Hashable {
    var rule: String
    var place: [UInt8]
    var isMirror: Bool
  }

  private var entries: [Key: Entry] = [:]
  private var known: [[UInt8]: Fingerprint] = [:]
  /// How many secrets the entries stand for.
  public private(set) var secrets = 0
  /// How many secrets were left out because their confidence is low.
  public private(set) var doubtful = 0

  /// Starts with nothing.
  public init() {}

  /// Adds a secret; what is doubtful is only counted.
  ///
  /// It counts for the mirror that is to be looked at first.
  ///
  /// - Complexity: O(1); memory for each pair of a rule and a mirror, and for each secret that a name may show.
  public mutating func add(_ secret: SecretRecord) {
    if (1...Self.longestShown).contains(secret.secret.bytes.count) {
      known[secret.secret.bytes] = secret.fingerprint
    }
    guard secret.rule.confidence != .low, let holder = secret.leadingHolder else {
      doubtful += 1
      return
    }
    secrets += 1
    let key = Key(
      rule: secret.rule.id,
      place: holder.repository?.path ?? holder.path ?? [],
      isMirror: holder.repository != nil
    )
    guard var entry = entries[key] else {
      entries[key] = Entry(secret: secret)
      return
    }
    entry.secrets += 1
    if Self.precedes(secret, entry.secret) { entry.secret = secret }
    entries[key] = entry
  }

  /// Longer secrets, in bytes, are none that somebody gives a file as its name.
  private static let longestShown = 256

  /// Hides the secrets that came in, in the names of what the entries tell.
  public var redactor: Redactor { Redactor([], named: known) }

  /// The entries, the most pressing first.
  ///
  /// - Complexity: O(n log n).
  public var mostPressingFirst: [Entry] {
    entries.values.sorted { Self.precedes($0.secret, $1.secret) }
  }

  /// By points; of equal ones what came in last, as it is the likeliest to be in use.
  private static func precedes(_ left: SecretRecord, _ right: SecretRecord) -> Bool {
    func date(_ secret: SecretRecord) -> Int64 {
      secret.leadingHolder?.exposure?.introduced?.date?.seconds ?? .min
    }
    if left.urgency != right.urgency { return left.urgency > right.urgency }
    let (first, second) = (date(left), date(right))
    return first != second ? first > second : left.fingerprint < right.fingerprint
  }
}
