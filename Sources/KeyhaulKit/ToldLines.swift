/// What secrets of several lines stand for that were told of one content with escapes between their lines.
///
/// Decoded, a text may show a part of such a secret only: where a line begins with a mark, the escape before it hides nothing and
/// ends the stretch, and armour may lie too far in front. Bounded: beyond that, a part of a secret may be told beside it.
struct ToldLines {
  /// How many bytes are held at most.
  private static let mostBytes = 1 << 16

  private var texts: [(rule: Int, text: [UInt8], second: Int)] = []
  private var bytes = 0

  /// Takes note of what a secret stands for, if it has several lines and there is room.
  mutating func insert(rule: Int, _ meaning: [UInt8]) {
    guard meaning.count <= Self.mostBytes - bytes, let end = meaning.firstIndex(of: 0x0A) else {
      return
    }
    texts.append((rule, meaning, end + 1))
    bytes += meaning.count
  }

  /// Whether a secret is the beginning of such a text, or of what follows its first line.
  ///
  /// - Parameters:
  ///   - secret: what a rule found in decoded text.
  ///   - rule: the rule's number.
  ///   - wholes: rules whose secrets hold that of another one (``Pairs/wholes``).
  /// - Returns: whether it is a part of what was told.
  /// - Complexity: O(texts), and O(secret) for each with which it agrees.
  func begin(
    with secret: Span<UInt8>,
    rule: Int,
    wholes: [(whole: Int, part: Int)]
  ) -> Bool {
    texts.contains { told in
      (told.rule == rule || wholes.contains { $0 == (told.rule, rule) })
        && (begins(told.text[...], with: secret) || begins(told.text[told.second...], with: secret))
    }
  }

  private func begins(_ text: ArraySlice<UInt8>, with secret: Span<UInt8>) -> Bool {
    guard text.count >= secret.count else { return false }
    for place in 0..<secret.count where text[text.startIndex + place] != secret[place] {
      return false
    }
    return true
  }

  /// Starts over with another content.
  mutating func removeAll() {
    texts.removeAll(keepingCapacity: true)
    bytes = 0
  }
}
