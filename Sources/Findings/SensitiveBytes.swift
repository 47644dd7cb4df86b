/// Bytes of scanned content that may hold a secret, kept out of every printed form.
///
/// Interpolating, printing, dumping or reflecting the value shows its length only, so that no log
/// line, crash message or failed assertion can carry a secret. Whoever wants the bytes has to ask
/// for `bytes` by name.
public struct SensitiveBytes: Sendable, Hashable {
  /// The bytes as they are in the content; they need not be UTF-8.
  public var bytes: [UInt8]

  /// Wraps bytes that must not be printed.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Copies borrowed bytes that must not be printed.
  public init(copying span: Span<UInt8>) {
    bytes = Array(copying: span)
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
}

extension SensitiveBytes: Comparable {
  /// Orders by unsigned byte values, a prefix before what it is a prefix of.
  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension SensitiveBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The length, never the content.
  public var description: String { "<\(bytes.count) hidden bytes>" }

  /// The length, never the content.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
