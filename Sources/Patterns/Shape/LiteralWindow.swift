/// Some adjacent exact pieces of a sequence, as a candidate for its literals.
struct LiteralWindow {
  var pieces: Range<Int>
  var before: ClosedRange<Int>
  var chance: Double
  var merit: Double

  /// The best window that starts at a piece.
  ///
  /// - Parameters:
  ///   - start: The index of an exact piece.
  ///   - before: The distance of that piece from the sequence's start.
  ///   - walk: Scratch, reused to save allocations.
  /// - Returns: The window, unless all are too short; and how far the run was followed to its end
  ///   (the start, if a limit ended it).
  static func best(
    in pieces: [LiteralPiece],
    from start: Int,
    before: ClosedRange<Int>,
    walk: inout LiteralWalk
  ) -> (window: LiteralWindow?, covered: Int) {
    var best: LiteralWindow?
    var count = 1
    var shortest = 0
    var longest = 0
    walk.restart()
    for end in start..<pieces.count {
      let piece = pieces[end]
      guard piece.isExact else { return (best, end) }
      count *= piece.count
      shortest += piece.lengths.lowerBound
      longest += piece.lengths.upperBound
      guard count <= LiteralChoice.maximumCrossed, longest <= LiteralChoice.maximumLength else {
        return (best, start)
      }
      walk.append(piece)
      guard shortest >= LiteralChoice.minimumLength else { continue }
      let chance = walk.chance
      let merit = LiteralChoice.merit(
        chance: chance,
        count: count,
        before: before,
        shortest: shortest
      )
      if merit > best?.merit ?? -.infinity {
        best = LiteralWindow(
          pieces: start..<end + 1,
          before: before,
          chance: chance,
          merit: merit
        )
      }
    }
    return (best, pieces.count)
  }

  /// The window as a choice.
  func choice(in all: [LiteralPiece]) -> LiteralChoice {
    let literals = all[pieces].reduce([Literal.empty]) { $0.crossed(with: $1.literals) }
    return LiteralChoice(literals: literals.withoutCovered, before: before, chance: chance)
  }
}
