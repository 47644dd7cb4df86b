/// A text with generated parts, from which examples and counterexamples of a rule are made.
///
/// A whole secret is never written down, so that no scanner takes a rule for a leak. Ordinary text stands for
/// itself; these parts are generated:
///
/// | part | becomes |
/// | --- | --- |
/// | `<hex:32>`, `<base62:20-40>` | so many random characters of a named set; see `CharacterSet.named` |
/// | `<[A-Z_]:8>` | so many random characters of the set in brackets |
/// | `<uuid>` | a random UUID in lower case |
/// | `<base64-of:TEXT>`, `<base64url-of:TEXT>` | the text in base64, without padding |
/// | `<checksum>` | the tail that makes the secret so far valid by the rule's `checksum` |
/// | `<wrong-checksum>` | the same with its last character changed |
/// | `<secret>`, `</secret>` | nothing; they enclose what the rule must report, if that is not the whole text |
/// | `<>` | nothing; it splits fixed text that a scanner would take for a secret |
///
/// A `<` that begins none of these is ordinary text.
public struct ExampleTemplate: Sendable, Hashable {
  /// The template as written.
  public let text: String

  /// Takes any text.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether the example's checksum is meant to be wrong.
  public var hasWrongChecksum: Bool { parts.contains(.wrongChecksum) }

  /// Whether some part of the text is generated.
  public var isGenerated: Bool {
    parts.contains { if case .text = $0 { false } else { true } }
  }

  /// Makes the text, always the same for the same seed.
  ///
  /// `checksum` completes `<checksum>`; without one that part is left out.
  public func example(checksum: Checksum?, seed: UInt64) -> Example {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    var start = 0
    var end: Int?
    for part in parts {
      switch part {
      case .text(let text): bytes += text.utf8
      case .random(let set, let least, let most):
        let count = Int.random(in: least...most, using: &generator)
        for _ in 0..<count {
          if let byte = set.bytes.randomElement(using: &generator) { bytes.append(byte) }
        }
      case .uuid: bytes += uuid(using: &generator)
      case .encoded(let text, let url):
        let encoded = base64Encoded(Array(text.utf8).span, url: url)
        bytes += encoded.filter { $0 != UInt8(ascii: "=") }
      case .checksum: bytes += tail(checksum, of: bytes[start...], wrong: false)
      case .wrongChecksum: bytes += tail(checksum, of: bytes[start...], wrong: true)
      case .secretStart: start = bytes.count
      case .secretEnd: end = bytes.count
      }
    }
    return Example(bytes: bytes, secret: start..<(end ?? bytes.count))
  }

  private func tail(_ checksum: Checksum?, of prefix: ArraySlice<UInt8>, wrong: Bool) -> [UInt8] {
    guard var tail = checksum?.completion(of: Array(prefix)) else { return [] }
    guard wrong, let index = tail.lastIndex(where: { $0.isAlphanumeric }) else { return tail }
    // Both digits are in every alphabet in use, Bech32 included; capitals stay capitals.
    switch tail[index] {
    case 0x41...0x5A:
      tail[index] = tail[index] == UInt8(ascii: "C") ? UInt8(ascii: "A") : UInt8(ascii: "C")
    case UInt8(ascii: "3"): tail[index] = UInt8(ascii: "2")
    default: tail[index] = UInt8(ascii: "3")
    }
    return tail
  }

  private func uuid(using generator: inout SeededGenerator) -> [UInt8] {
    let set = CharacterSet.named("hex")?.bytes ?? []
    var result: [UInt8] = []
    for length in [8, 4, 4, 4, 12] {
      if !result.isEmpty { result.append(UInt8(ascii: "-")) }
      for _ in 0..<length {
        if let byte = set.randomElement(using: &generator) { result.append(byte) }
      }
    }
    return result
  }
}
