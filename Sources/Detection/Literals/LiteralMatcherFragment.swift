/// The part of a literal that the first two stages look for.
struct LiteralMatcherFragment: Sendable {
  static let maxWidth = 4

  /// Where it begins in the literal, in bytes.
  let offset: Int

  /// How many bytes it has, 2...4.
  let width: Int

  /// What it accepts at each of the four positions; anything behind its end.
  let sets: [LiteralMatcherByteSet]

  private init(of literal: LiteralMatcher.Literal, at offset: Int, width: Int) {
    self.offset = offset
    self.width = width
    sets = (0..<Self.maxWidth).map { position in
      guard position < width else { return .all }
      let index = offset + position
      return LiteralMatcherByteSet(
        literal.bytes[index],
        ignoringCase: literal.ignoresCase(at: index)
      )
    }
  }

  /// The fragment that is found least often by chance.
  static func rarest(
    of literal: LiteralMatcher.Literal,
    by model: LiteralMatcherModel
  ) -> LiteralMatcherFragment {
    let width = min(literal.bytes.count, maxWidth)
    var best = LiteralMatcherFragment(of: literal, at: 0, width: width)
    var least = model.probability(of: best.sets)
    for offset in 0...(literal.bytes.count - width) where offset > 0 {
      let other = LiteralMatcherFragment(of: literal, at: offset, width: width)
      let probability = model.probability(of: other.sets)
      if probability < least { (best, least) = (other, probability) }
    }
    return best
  }
}
