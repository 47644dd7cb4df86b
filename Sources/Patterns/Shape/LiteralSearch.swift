/// The search for the literals that a pattern's matches must contain.
///
/// Of each node it finds all texts if these are few (`allTexts`), else the best choice of literals
/// within it (`unionOfBest`). In a sequence each run of adjacent exact pieces is a candidate in
/// each of its windows (within the limits of ``LiteralChoice``), and so is the best choice within
/// each piece; of an alternation it is the union over the branches.
enum LiteralSearch {
  /// The best choice for a whole pattern.
  static func best(in root: PatternNode) -> LiteralChoice? {
    unionOfBest(in: branches(of: root))
  }

  /// The pieces of each alternative of a node.
  ///
  /// They are cut only once, whatever is then asked of them, or deep nesting would cost
  /// exponential time.
  static func branches(of node: PatternNode) -> [[LiteralPiece]] {
    guard case .alternation(let nodes) = node else { return [pieces(of: node)] }
    return nodes.map { pieces(of: $0) }
  }

  /// The best choices of all branches together, if each has one.
  static func unionOfBest(in branches: [[LiteralPiece]]) -> LiteralChoice? {
    var union: LiteralChoice?
    for branch in branches {
      guard let next = best(in: branch) else { return nil }
      union = union?.union(next) ?? next
      guard let count = union?.literals.count, count <= LiteralChoice.maximumCount else {
        return nil
      }
    }
    if branches.count > 1, let literals = union?.literals {
      union?.literals = literals.withoutCovered
    }
    return union
  }

  /// All texts of all branches, if these are few and short.
  static func allTexts(of branches: [[LiteralPiece]]) -> [Literal]? {
    var texts: [Literal] = []
    for branch in branches {
      var size = LiteralSetSize()
      guard branch.allSatisfy({ $0.isExact && size.append($0.size) }),
        texts.count + size.count <= LiteralChoice.maximumCrossed
      else { return nil }
      texts += LiteralPiece.texts(of: branch[...])
    }
    return texts
  }

  private static func best(in pieces: [LiteralPiece]) -> LiteralChoice? {
    var best: LiteralChoice?
    var bestMerit = -Double.infinity
    var window: LiteralWindow?
    var before = 0...0
    var covered = 0
    for index in pieces.indices {
      // What starts later in a run that was followed to its end is only better if it leaves out a
      // piece of several texts.
      if pieces[index].isExact, index >= covered || pieces[index - 1].size.count > 1 {
        let found = LiteralWindow.best(in: pieces, from: index, before: before)
        covered = max(covered, found.covered)
        if let candidate = found.window, candidate.merit > bestMerit {
          bestMerit = candidate.merit
          window = candidate
        }
      }
      if let inner = pieces[index].best?.shifted(by: before), inner.merit > bestMerit {
        bestMerit = inner.merit
        best = inner
        window = nil
      }
      let width = pieces[index].width
      before =
        Extent.sum(
          before.lowerBound,
          width.lowerBound
        )...Extent.sum(
          before.upperBound,
          width.upperBound
        )
    }
    return window?.choice(in: pieces) ?? best
  }
}
