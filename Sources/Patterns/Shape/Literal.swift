/// A byte string that stands in a match.
public struct Literal: Hashable, Sendable {
  /// The bytes; ASCII letters are lower case when ``caseless`` is set.
  public let bytes: [UInt8]

  /// Whether each ASCII letter stands for both of its cases.
  public let caseless: Bool

  /// Makes a literal; lower-cases it if it is caseless, and drops that flag if it has no letters.
  public init(_ bytes: [UInt8], caseless: Bool = false) {
    guard caseless, bytes.contains(where: { ByteSet.letters.contains($0) }) else {
      self.bytes = bytes
      self.caseless = false
      return
    }
    self.bytes = bytes.map { ByteSet.upper.contains($0) ? $0 | 0x20 : $0 }
    self.caseless = true
  }

  /// The literal of no bytes, which stands everywhere.
  static let empty = Literal([])

  /// Whether this literal stands wherever another one stands, at the same place.
  func isPrefix(of other: Literal) -> Bool {
    caseless == other.caseless && other.bytes.starts(with: bytes)
  }
}

extension Array where Element == Literal {
  /// The set without those literals that another one covers (`https` where there is `http`).
  var withoutCovered: [Literal] {
    guard count > 1 else { return self }
    var kept: [Literal] = []
    for (index, literal) in enumerated() {
      let covered = enumerated().contains { other in
        other.offset != index && other.element.isPrefix(of: literal)
          // Of two equal ones the first stays.
          && (other.element != literal || other.offset < index)
      }
      if !covered { kept.append(literal) }
    }
    return kept
  }
}
