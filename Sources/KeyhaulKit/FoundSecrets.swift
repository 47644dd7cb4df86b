import Containers

/// The secrets that were found in one content, so that what is inside of it does not tell them again.
///
/// Most contents hold nothing that could tell a secret again, so secrets are only copied until somebody asks. Then they are held as
/// seeded hashes of 64 bits beside the rules. Bounded: beyond that, a secret may be told of the content and of a copy inside of it.
package struct FoundSecrets {
  /// A rule and a secret.
  private struct Key: Hashable {
    let rule: Int
    let hash: Int

    init(rule: Int, _ secret: Span<UInt8>) {
      self.rule = rule
      var hasher = Hasher()
      unsafe secret.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      hash = hasher.finalize()
    }
  }

  /// A secret that nobody has asked for yet.
  private struct Note {
    let rule: Int
    /// The end of its bytes.
    let end: Int
  }

  private var noted: [Note] = []
  /// The bytes of those, one behind the other.
  private var bytes: [UInt8] = []
  private var known: Set<Key> = []
  /// How many hashes are held at most.
  private let maximumCount: Int
  /// What secrets take at most that nobody has asked for, in bytes.
  private let mostNoted: Int
  /// The rules that judge, which yielded to others where both told the same.
  private let judgedRules: [Int]
  /// Rules whose secrets hold that of another one (``Pairs/wholes``).
  private let wholes: [(whole: Int, part: Int)]
  private var toldLines = ToldLines()

  /// Starts with none.
  ///
  /// - Parameters:
  ///   - maximumBytes: a bound on the memory that they take, estimated.
  ///   - judgedRules: the numbers of the rules that judge.
  ///   - wholes: rules whose secrets hold that of another one, by their numbers.
  package init(
    maximumBytes: Int,
    judgedRules: [Int],
    wholes: [(whole: Int, part: Int)] = []
  ) {
    maximumCount = maximumBytes / (MemoryLayout<Key>.stride * 3)
    mostNoted = maximumBytes / 4
    self.judgedRules = judgedRules
    self.wholes = wholes
  }

  /// Whether nothing was found in the content yet.
  package var isEmpty: Bool { noted.isEmpty && known.isEmpty }

  /// Adds a secret, and what its escapes stand for, if there is room.
  ///
  /// - Complexity: O(n) in its length.
  package mutating func insert(rule: Int, _ secret: Span<UInt8>) {
    guard known.count < maximumCount else { return }
    let needed = secret.count + MemoryLayout<Note>.stride
    if bytes.count + noted.count * MemoryLayout<Note>.stride + needed > mostNoted {
      digest()
      guard needed <= mostNoted else { return know(rule, secret) }
    }
    unsafe secret.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    noted.append(Note(rule: rule, end: bytes.count))
  }

  /// Whether a secret was found, or one of several lines of which it is a part.
  ///
  /// - Complexity: O(n) in its length, and in those of all secrets since this was last asked.
  package mutating func contains(rule: Int, _ secret: Span<UInt8>) -> Bool {
    digest()
    return known.contains(Key(rule: rule, secret))
      || toldLines.begin(with: secret, rule: rule, wholes: wholes)
  }

  /// Starts over with another content.
  package mutating func removeAll() {
    noted.removeAll(keepingCapacity: noted.capacity < 1024)
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 16)
    known.removeAll(keepingCapacity: known.count < 1024)
    toldLines.removeAll()
  }

  /// Makes hashes of what is held as bytes.
  private mutating func digest() {
    guard !noted.isEmpty else { return }
    let (notes, texts) = (noted, bytes)
    noted.removeAll()
    bytes.removeAll()
    var start = 0
    for note in notes {
      know(note.rule, texts.span.extracting(start..<note.end))
      start = note.end
    }
  }

  /// A secret that is told with its escapes is not told of the decoded text again, neither by a rule that judges.
  private mutating func know(_ rule: Int, _ secret: Span<UInt8>) {
    guard known.count < maximumCount else { return }
    known.insert(Key(rule: rule, secret))
    for meaning in EscapedValue.meanings(of: secret) {
      known.insert(Key(rule: rule, meaning.span))
      toldLines.insert(rule: rule, meaning)
      for other in judgedRules where other != rule {
        known.insert(Key(rule: other, meaning.span))
      }
    }
  }
}
