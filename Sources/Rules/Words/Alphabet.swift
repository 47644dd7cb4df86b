/// The characters that a run in a ``ValueShape`` is made of.
enum Alphabet: Sendable, Hashable {
  case digit, hex, base36, upper36, base62, base64, base64url, base58

  /// A bracket's inside, in which nothing needs an escape: ranges and single characters, a `-` at the end.
  case custom(String)

  /// The bracket in a pattern.
  var pattern: String { "[\(inside)]" }

  private var inside: String {
    switch self {
    case .digit: "0-9"
    case .hex: "0-9a-f"
    case .base36: "a-z0-9"
    case .upper36: "A-Z0-9"
    case .base62: "A-Za-z0-9"
    case .base64: "A-Za-z0-9+/"
    case .base64url: "A-Za-z0-9_-"
    case .base58: "1-9A-HJ-NP-Za-km-z"
    case .custom(let inside): inside
    }
  }

  /// The name in an example template.
  var set: String {
    switch self {
    case .digit: "digit"
    case .hex: "hex"
    case .base36: "base36"
    case .upper36: "BASE36"
    case .base62: "base62"
    case .base64: "base64"
    case .base64url: "base64url"
    case .base58: "base58"
    case .custom(let inside): "[\(inside)]"
    }
  }

  /// What the alphabet has beside digits, as a bracket.
  var nonDigits: String {
    switch self {
    case .base36: "[a-z]"
    case .upper36: "[A-Z]"
    case .base62: "[A-Za-z]"
    case .base64url: "[A-Za-z_-]"
    case .base64: "[A-Za-z+/]"
    case .custom(let inside):
      "[" + (inside.split(separator: "0-9", omittingEmptySubsequences: false)).joined() + "]"
    case .digit, .hex, .base58: "[^0-9]"
    }
  }

  /// Whether words of a program consist of these characters.
  var mayBeName: Bool {
    switch self {
    case .base36, .upper36, .base62, .base64, .base64url: true
    case .custom(let inside): inside.contains("a-z") && inside.contains("0-9")
    case .digit, .hex, .base58: false
    }
  }

  /// Whether it has letters of one case only, as digests have.
  var isSingleCase: Bool {
    switch self {
    case .digit, .hex, .base36, .upper36: true
    case .base62, .base64, .base64url, .base58: false
    case .custom(let inside): !(inside.contains("A-") && inside.contains("a-"))
    }
  }

  /// A character that fills a form.
  var blank: String {
    switch self {
    case .upper36: "X"
    case .digit, .hex: "0"
    case .custom(let inside): String(inside.prefix(1))
    default: "x"
    }
  }

  /// Bits a character at most.
  var bits: Double {
    switch self {
    case .digit: 3.25
    case .hex: 4
    case .base36, .upper36: 5
    case .base62, .base64, .base64url, .base58: 6
    case .custom: 4
    }
  }
}
