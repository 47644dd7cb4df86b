/// Some adjacent exact pieces of a sequence, as a candidate for its literals.
struct LiteralWindow {
  var pieces: Range<Int>
  var before: ClosedRange<Int>
  var chance: Double
  var merit: Double

  /// The best window that starts at a piece.
  ///
  /// - Parameters:
  ///   - pieces: The whole sequence.
  ///   - start: The index of an exact piece.
  ///   - before: The distance of that piece from the sequence's start.
  /// - Returns: The window, unless all are too short; and how far the run was followed to its end
  ///   (the start, if a limit ended it).
  static func best(
    in pieces: [LiteralPiece],
    from start: Int,
    before: ClosedRange<Int>
  ) -> (window: LiteralWindow?, covered: Int) {
    var best: LiteralWindow?
    var size = LiteralSetSize()
    var walk = LiteralWalk()
    for end in start..<pieces.count {
      guard pieces[end].isExact else { return (best, end) }
      guard size.append(pieces[end].size) else { return (best, start) }
      walk.append(pieces[end].texts)
      guard size.shortest >= LiteralChoice.minimumLength else { continue }
      let merit = LiteralChoice.merit(
        chance: walk.chance,
        count: size.count,
        before: before,
        shortest: size.shortest
      )
      if merit > best?.merit ?? -.infinity {
        best = LiteralWindow(
          pieces: start..<end + 1,
          before: before,
          chance: walk.chance,
          merit: merit
        )
      }
    }
    return (best, pieces.count)
  }

  /// The window as a choice.
  func choice(in all: [LiteralPiece]) -> LiteralChoice {
    LiteralChoice(
      literals: LiteralPiece.texts(of: all[pieces]).withoutCovered,
      before: before,
      chance: chance
    )
  }
}
