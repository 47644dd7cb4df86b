/// The secrets that were found in one content, so that what is inside of it does not tell them again.
///
/// Held as seeded hashes of 64 bits beside the rules. Bounded: beyond that, a secret may be told of the content and of a copy
/// inside of it.
struct FoundSecrets {
  /// A rule and a secret.
  struct Key: Hashable {
    private let rule: Int
    private let hash: Int

    init(rule: Int, _ secret: Span<UInt8>) {
      self.rule = rule
      var hasher = Hasher()
      unsafe secret.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      hash = hasher.finalize()
    }
  }

  /// Those that nobody has asked for yet: most contents hold nothing that could tell a secret again.
  private var noted: [Key] = []
  private var known: Set<Key> = []
  /// What of them is held at most.
  private let maximumCount: Int

  /// Starts with none.
  ///
  /// - Parameter maximumBytes: a bound on the memory that they take, estimated.
  init(maximumBytes: Int) { maximumCount = maximumBytes / (MemoryLayout<Key>.stride * 3) }

  var isEmpty: Bool { noted.isEmpty && known.isEmpty }

  /// Adds a secret, if there is room.
  ///
  /// - Complexity: O(1)
  mutating func insert(_ key: Key) {
    guard noted.count + known.count < maximumCount else { return }
    noted.append(key)
  }

  /// Whether a secret was found.
  ///
  /// - Complexity: O(1) for each secret since this was last asked.
  mutating func contains(_ key: Key) -> Bool {
    known.formUnion(noted)
    noted.removeAll(keepingCapacity: true)
    return known.contains(key)
  }

  /// Starts over with another content.
  mutating func removeAll() {
    noted.removeAll(keepingCapacity: noted.capacity < 1024)
    known.removeAll(keepingCapacity: known.count < 1024)
  }
}
