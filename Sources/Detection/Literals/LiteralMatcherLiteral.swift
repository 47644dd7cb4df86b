extension LiteralMatcher {
  /// A byte string to find.
  public struct Literal: Hashable, Sendable {
    /// What to find, `LiteralMatcher.lengths` bytes.
    public let bytes: [UInt8]

    /// Whether ASCII letters match in either case.
    public let isCaseless: Bool

    /// Makes a literal; where it is caseless, the case of `bytes` is dropped.
    public init(_ bytes: [UInt8], isCaseless: Bool = false) {
      self.bytes = isCaseless ? bytes.map { Self.isLetter($0) ? $0 | 0x20 : $0 } : bytes
      self.isCaseless = isCaseless
    }

    /// Whether the byte at `index` matches in either case.
    func ignoresCase(at index: Int) -> Bool {
      isCaseless && Self.isLetter(bytes[index])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte | 0x20)
    }
  }
}

/// Why a matcher could not be built.
public struct LiteralMatcherError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// A literal is shorter or longer than `LiteralMatcher.lengths` allows.
    case wrongLength
    /// A literal occurs twice with the same case rule.
    case duplicate
    /// There are more than `LiteralMatcher.maxCount` literals.
    case tooMany
  }

  /// What is wrong.
  public let code: Code

  /// The index of the literal at which it was noticed.
  public let literal: Int

  /// Describes what is wrong with which literal.
  public init(code: Code, literal: Int) {
    self.code = code
    self.literal = literal
  }
}
