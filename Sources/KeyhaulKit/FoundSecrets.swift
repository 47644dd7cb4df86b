/// The secrets that were found in one content, so that what is inside of it does not tell them again.
///
/// Held as seeded hashes of 128 bits. Bounded: beyond that, a secret may be told of the content and of a copy inside of it.
struct FoundSecrets {
  private struct Key: Hashable {
    let rule: Int
    let hash: (UInt64, UInt64)

    init(rule: Int, _ secret: Span<UInt8>) {
      self.rule = rule
      hash = (Self.hash(1, rule, secret), Self.hash(2, rule, secret))
    }

    private static func hash(_ kind: UInt8, _ rule: Int, _ secret: Span<UInt8>) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(kind)
      hasher.combine(rule)
      unsafe secret.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    static func == (left: Self, right: Self) -> Bool {
      left.rule == right.rule && left.hash == right.hash
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash.0) }
  }

  private var keys: Set<Key> = []
  /// What of them is held at most.
  private let maximumCount: Int

  /// Starts with none.
  ///
  /// - Parameter maximumBytes: a bound on the memory that they take, estimated.
  init(maximumBytes: Int) { maximumCount = maximumBytes / (MemoryLayout<Key>.stride * 2) }

  var isEmpty: Bool { keys.isEmpty }

  /// Adds a secret, if there is room.
  ///
  /// - Returns: whether it was not among them.
  mutating func insert(rule: Int, _ secret: Span<UInt8>) -> Bool {
    let key = Key(rule: rule, secret)
    guard keys.count < maximumCount else { return !keys.contains(key) }
    return keys.insert(key).inserted
  }

  /// Whether any is of a rule for which a condition holds.
  func contains(ruleWhere isMeant: (Int) -> Bool) -> Bool { keys.contains { isMeant($0.rule) } }

  /// Starts over with another content.
  mutating func removeAll() { keys.removeAll(keepingCapacity: keys.count < 1024) }
}
