/// A set of literals of which each match contains one, and what makes it a good or a bad choice.
struct LiteralChoice {
  /// The most literals in a set that is made by crossing pieces.
  static let maximumCrossed = 64
  /// The most literals in a union over alternatives.
  static let maximumCount = 256
  /// The longest literal, in bytes.
  static let maximumLength = 16
  /// Shorter ones stand almost everywhere.
  static let minimumLength = 2

  var literals: [Literal]
  /// Bytes from the match's start to the literal; the maximum may be `Extent.unbounded`.
  var before: ClosedRange<Int>
  /// The estimated chance that one of the literals starts at a given byte of source code.
  var chance: Double

  /// How good the choice is.
  var merit: Double {
    Self.merit(
      chance: chance,
      count: literals.count,
      before: before,
      shortest: literals.reduce(Int.max) { min($0, $1.bytes.count) }
    )
  }

  /// The merit of a choice: the bits by which the literals narrow the search, less what they cost.
  ///
  /// Beyond 22 bits (one candidate in four megabytes) more hardly matters. Each doubling of the
  /// number of literals costs two; an uncertain distance costs little, since only candidates pay
  /// for it, but an unbounded one means that matching starts far away; two bytes do not fill a
  /// prefilter's three-byte fingerprint. The weights are judgement, not measurement.
  static func merit(
    chance: Double,
    count: Int,
    before: ClosedRange<Int>,
    shortest: Int
  ) -> Double {
    let bits = -chance.roughLog2
    var merit = min(bits, 22) + max(0, bits - 22) * 0.1
    merit -= 2 * Double(count).roughLog2
    merit -=
      before.upperBound == Extent.unbounded
      ? 12 : 0.5 * (Double(before.upperBound - before.lowerBound) + 1).roughLog2
    if shortest < 3 { merit -= 3 }
    return merit
  }

  /// The choice of one of both where each match contains one of either's literals.
  func union(_ other: LiteralChoice) -> LiteralChoice {
    let least = min(before.lowerBound, other.before.lowerBound)
    let most = max(before.upperBound, other.before.upperBound)
    return LiteralChoice(
      literals: literals + other.literals,
      before: least...most,
      chance: chance + other.chance
    )
  }

  /// The choice seen from farther left.
  func shifted(by distance: ClosedRange<Int>) -> LiteralChoice {
    var shifted = self
    shifted.before =
      Extent.sum(
        before.lowerBound,
        distance.lowerBound
      )...Extent.sum(
        before.upperBound,
        distance.upperBound
      )
    return shifted
  }
}

extension Double {
  /// The binary logarithm to within 0.09, of a positive finite number; very small for zero.
  ///
  /// Good enough to compare estimates, and needs no C library.
  var roughLog2: Double {
    self > 0 ? Double(exponent) + significand - 1 : -1000
  }
}
