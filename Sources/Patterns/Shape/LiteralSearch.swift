/// The search for the literals that a pattern's matches must contain.
///
/// Bottom up: of each node it finds all its texts if these are few (`exact`), and the best choice
/// of literals within it (`best`). In a sequence each run of adjacent exact pieces is a candidate
/// for each of its windows (within the limits of ``LiteralChoice``), and so is the best choice
/// within each piece; of an alternation it is the union over the branches.
struct LiteralSearch {
  /// What is found of a node.
  struct Result {
    var exact: [Literal]?
    var best: LiteralChoice?
  }

  private var walk = LiteralWalk()

  /// The best choice for a whole pattern.
  static func best(in root: PatternNode) -> LiteralChoice? {
    var search = LiteralSearch()
    guard var best = search.result(of: root).best else { return nil }
    best.literals = best.literals.withoutCovered
    return best
  }

  private mutating func result(of node: PatternNode) -> Result {
    switch node {
    case .alternation(let nodes): return alternation(nodes)
    case .sequence(let nodes): return sequence(nodes)
    default: return sequence([node])
    }
  }

  private mutating func alternation(_ nodes: [PatternNode]) -> Result {
    var exact: [Literal]? = []
    var best: LiteralChoice?
    for (index, node) in nodes.enumerated() {
      let branch = result(of: node)
      if let known = exact, let more = branch.exact,
        known.count + more.count <= LiteralChoice.maximumCrossed
      {
        exact = known + more
      } else {
        exact = nil
      }
      if index == 0 {
        best = branch.best
      } else if let more = branch.best, var known = best,
        known.literals.count + more.literals.count <= LiteralChoice.maximumCount
      {
        known.formUnion(more)
        best = known
      } else {
        best = nil
      }
      if exact == nil, best == nil { break }
    }
    return Result(exact: exact, best: best)
  }

  private mutating func sequence(_ nodes: [PatternNode]) -> Result {
    var pieces: [LiteralPiece] = []
    pieces.reserveCapacity(nodes.count)
    for node in nodes { append(node, to: &pieces) }
    return Result(exact: Self.exactTexts(of: pieces), best: bestChoice(in: pieces))
  }

  /// All texts of a sequence, if these are few and short.
  private static func exactTexts(of pieces: [LiteralPiece]) -> [Literal]? {
    var count = 1
    var length = 0
    for piece in pieces {
      guard piece.isExact else { return nil }
      count *= piece.count
      length += piece.lengths.upperBound
      guard count <= LiteralChoice.maximumCrossed, length <= LiteralChoice.maximumLength else {
        return nil
      }
    }
    return pieces.reduce([.empty]) { $0.crossed(with: $1.literals) }
  }

  private mutating func bestChoice(in pieces: [LiteralPiece]) -> LiteralChoice? {
    var best: LiteralChoice?
    var bestMerit = -Double.infinity
    var window: LiteralWindow?
    var before = 0...0
    var covered = 0
    for (index, piece) in pieces.enumerated() {
      // What starts later in a run that was followed to its end is only better if it leaves out a
      // piece of several texts.
      if piece.isExact, index >= covered || pieces[index - 1].count > 1 {
        let found = LiteralWindow.best(in: pieces, from: index, before: before, walk: &walk)
        covered = max(covered, found.covered)
        if let candidate = found.window, candidate.merit > bestMerit {
          bestMerit = candidate.merit
          window = candidate
        }
      }
      if let inner = piece.best?.shifted(by: before), inner.merit > bestMerit {
        bestMerit = inner.merit
        best = inner
        window = nil
      }
      before =
        Extent.sum(
          before.lowerBound,
          piece.width.lowerBound
        )...Extent.sum(
          before.upperBound,
          piece.width.upperBound
        )
    }
    return window?.choice(in: pieces) ?? best
  }

  // MARK: Pieces

  private mutating func append(_ node: PatternNode, to pieces: inout [LiteralPiece]) {
    switch node {
    case .byte(let byte): pieces.append(LiteralPiece(byte: byte))
    case .set(let set): pieces.append(LiteralPiece(set: set))
    case .sequence(let nodes): for node in nodes { append(node, to: &pieces) }
    // They take nothing, and only exclude texts.
    case .assertion, .look: break
    case .opaque: pieces.append(LiteralPiece(width: 0...Extent.unbounded))
    case .alternation: pieces.append(piece(of: node))
    case .repetition(let body, let bounds): append(body[0], repeated: bounds, to: &pieces)
    }
  }

  /// A node as one piece.
  private mutating func piece(of node: PatternNode) -> LiteralPiece {
    switch node {
    case .byte(let byte): return LiteralPiece(byte: byte)
    case .set(let set): return LiteralPiece(set: set)
    default:
      let extent = PatternExtent(of: node)
      let result = result(of: node)
      let width = extent.minimum...extent.maximum
      if let exact = result.exact {
        return LiteralPiece(strings: exact.withoutDuplicates, width: width)
      }
      return LiteralPiece(width: width, best: result.best)
    }
  }

  /// Appends a repetition: as its texts if these are few, else copies of its body and a rest.
  private mutating func append(
    _ body: PatternNode,
    repeated bounds: RepetitionBounds,
    to pieces: inout [LiteralPiece]
  ) {
    guard bounds.maximum > 0 else { return }
    let one = piece(of: body)
    guard one.width.upperBound > 0 else { return }
    let most = bounds.maximum
    // Several copies of the only text, so that it joins with what precedes it.
    let isSingle = one.isExact && one.count == 1
    let copies = min(bounds.minimum, isSingle ? LiteralChoice.maximumLength : 1)
    if let strings = Self.texts(of: one, bounds), most > bounds.minimum {
      pieces.append(
        LiteralPiece(
          strings: strings,
          width: Extent.product(
            bounds.minimum,
            one.width.lowerBound
          )...Extent.product(
            most,
            one.width.upperBound
          )
        )
      )
      return
    }
    let fixed = most == bounds.minimum && Self.texts(of: one, bounds) != nil ? most : copies
    for _ in 0..<fixed { pieces.append(one) }
    guard most > fixed else { return }
    let rest = most == Extent.unbounded ? most : most - fixed
    pieces.append(
      LiteralPiece(
        width: Extent.product(
          bounds.minimum - fixed,
          one.width.lowerBound
        )...Extent.product(
          rest,
          one.width.upperBound
        )
      )
    )
  }

  /// All texts of a repetition, if these are few and short.
  private static func texts(of piece: LiteralPiece, _ bounds: RepetitionBounds) -> [Literal]? {
    guard piece.isExact, bounds.maximum <= LiteralChoice.maximumLength,
      piece.lengths.upperBound * bounds.maximum <= LiteralChoice.maximumLength
    else { return nil }
    var power = [Literal.empty]
    var texts = bounds.minimum == 0 ? power : []
    for times in 1...bounds.maximum {
      guard power.count * piece.count + texts.count <= LiteralChoice.maximumCrossed else {
        return nil
      }
      power = power.crossed(with: piece.literals)
      if times >= bounds.minimum { texts += power }
    }
    return texts.withoutDuplicates
  }
}

extension Array where Element == Literal {
  /// The literals in order, each once.
  var withoutDuplicates: [Literal] {
    guard count > 1 else { return self }
    var seen: Set<Literal> = []
    return filter { seen.insert($0).inserted }
  }
}
