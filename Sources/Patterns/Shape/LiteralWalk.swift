/// The chance of a growing run of pieces in source code.
///
/// A walk over the pairs of ``ByteChances``: the state is how likely the run so far is with each
/// possible last byte.
struct LiteralWalk {
  /// Rows of ``ByteChances`` and their chances.
  private var states: [(row: UInt8, chance: Double)] = []
  private var next: [(row: UInt8, chance: Double)] = []

  /// The chance that one of the run's texts stands at a given place.
  var chance: Double {
    states.reduce(0) { $0 + $1.chance }
  }

  /// Starts a new run.
  mutating func restart() {
    states.removeAll(keepingCapacity: true)
    states.append((ByteChances.anywhere, 1))
  }

  /// Adds a piece, which must be exact.
  mutating func append(_ piece: LiteralPiece) {
    next.removeAll(keepingCapacity: true)
    switch piece.texts {
    case .byte(let byte): step(to: byte)
    case .set(let set): set.forEach { step(to: $0) }
    case .strings(let strings): for string in strings { step(along: string) }
    case .many: preconditionFailure("a run has exact pieces only")
    }
    swap(&states, &next)
  }

  private mutating func step(to byte: UInt8) {
    next.append((ByteChances.row(after: byte), chance(of: byte)))
  }

  private func chance(of byte: UInt8) -> Double {
    states.reduce(0) { $0 + $1.chance * ByteChances.chance(of: byte, after: $1.row) }
  }

  /// Follows one text; in a caseless one each letter is two states, lower and upper.
  private mutating func step(along text: Literal) {
    guard let first = text.bytes.first else {
      next += states
      return
    }
    var (lower, upper) = (first, first)
    var (lowerChance, upperChance) = (chance(of: first), 0.0)
    if text.caseless, ByteSet.lower.contains(first) {
      upper = first ^ 0x20
      upperChance = chance(of: upper)
    }
    for byte in text.bytes.dropFirst() {
      let rows = (ByteChances.row(after: lower), ByteChances.row(after: upper))
      func following(_ byte: UInt8) -> Double {
        lowerChance * ByteChances.chance(of: byte, after: rows.0)
          + upperChance * ByteChances.chance(of: byte, after: rows.1)
      }
      lower = byte
      upper = byte
      if text.caseless, ByteSet.lower.contains(byte) {
        upper = byte ^ 0x20
        (lowerChance, upperChance) = (following(lower), following(upper))
      } else {
        (lowerChance, upperChance) = (following(lower), 0)
      }
    }
    next.append((ByteChances.row(after: lower), lowerChance))
    if upperChance > 0 { next.append((ByteChances.row(after: upper), upperChance)) }
  }
}
