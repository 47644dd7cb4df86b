/// A text with generated parts, from which examples and counterexamples of a rule are made.
///
/// A whole secret is never written down, so that no scanner takes a rule for a leak. Ordinary text stands for
/// itself; these parts are generated:
///
/// | part | becomes |
/// | --- | --- |
/// | `<hex:32>`, `<base62:20-40>` | so many random characters of a named set; see `CharacterSet.named` |
/// | `<[A-Z_]:8>` | so many random characters of the set in brackets |
/// | `<bytes:32>` | so many random bytes of any value |
/// | `<raw:30820102>` | these bytes, in hexadecimal |
/// | `<uuid>` | a random UUID in lower case |
/// | `<base64-of:TEXT>`, `<base64url-of:TEXT>` | the text, which may hold parts, in base64, without padding |
/// | `<checksum>` | the tail that makes the secret so far valid by the rule's `checksum` |
/// | `<wrong-checksum>` | the same with one character changed |
/// | `<secret>`, `</secret>` | nothing; they enclose what the rule must report, if that is not the whole text |
/// | `<>` | nothing; it splits fixed text that a scanner would take for a secret |
///
/// A `<` that begins none of these is ordinary text.
public struct ExampleTemplate: Sendable, Hashable {
  /// The template as written.
  public let text: String

  /// The template cut into parts.
  let parts: [Part]

  /// Takes any text.
  public init(_ text: String) {
    self.text = text
    parts = Self.parts(of: text)
  }

  /// Whether the example's checksum is meant to be wrong.
  public var hasWrongChecksum: Bool { parts.contains(.wrongChecksum) }

  /// Whether some part of the text is generated.
  public var isGenerated: Bool {
    parts.contains {
      switch $0 {
      case .text, .raw: false
      default: true
      }
    }
  }

  /// Makes the text, always the same for the same seed.
  ///
  /// `checksum` completes `<checksum>`; without one that part is left out.
  public func example(checksum: Checksum?, seed: UInt64) -> Example {
    var maker = ExampleMaker(checksum: checksum, generator: SeededGenerator(seed: seed))
    maker.append(parts)
    return Example(bytes: maker.bytes, secret: maker.secret)
  }
}
