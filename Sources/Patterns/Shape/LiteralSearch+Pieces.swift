/// Cutting a sequence into pieces.
extension LiteralSearch {
  /// The pieces of a node.
  static func pieces(of node: PatternNode) -> [LiteralPiece] {
    var pieces: [LiteralPiece] = []
    if case .sequence(let nodes) = node { pieces.reserveCapacity(nodes.count) }
    append(node, to: &pieces)
    return pieces
  }

  private static func append(_ node: PatternNode, to pieces: inout [LiteralPiece]) {
    switch node {
    case .byte(let byte, let bothCases):
      pieces.append(LiteralPiece(byte: byte, bothCases: bothCases))
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
  private static func piece(of node: PatternNode) -> LiteralPiece {
    switch node {
    case .byte(let byte, let bothCases): return LiteralPiece(byte: byte, bothCases: bothCases)
    case .set(let set): return LiteralPiece(set: set)
    default:
      let extent = PatternExtent(of: node)
      let width = extent.minimum...extent.maximum
      let branches = branches(of: node)
      guard let texts = allTexts(of: branches) else {
        return LiteralPiece(width: width, best: unionOfBest(in: branches))
      }
      var piece = LiteralPiece(strings: texts, width: width)
      // Fewer literals may do: `(?:xyz\w)` has 37 texts, but `xyz` is as good.
      if texts.count > branches.count { piece.best = unionOfBest(in: branches) }
      return piece
    }
  }

  /// Appends a repetition: as all its texts if these are few, else copies of its body and a rest.
  private static func append(
    _ body: PatternNode,
    repeated bounds: RepetitionBounds,
    to pieces: inout [LiteralPiece]
  ) {
    guard bounds.maximum > 0 else { return }
    let one = piece(of: body)
    guard one.width.upperBound > 0 else { return }
    if bounds.minimum < bounds.maximum, let texts = texts(of: one, bounds) {
      let width =
        Extent.product(
          bounds.minimum,
          one.width.lowerBound
        )...Extent.product(
          bounds.maximum,
          one.width.upperBound
        )
      var all = LiteralPiece(strings: texts, width: width)
      if bounds.minimum > 0 { all.best = one.best }
      pieces.append(all)
      return
    }
    // Copies join with what precedes; more than one only helps if the literals stay few.
    var size = LiteralSetSize()
    var copies = 0
    while copies < bounds.minimum, copies == 0 || one.isExact && size.append(one.size) {
      if copies == 0 { _ = size.append(one.size) }
      pieces.append(one)
      copies += 1
    }
    let rest = bounds.maximum == Extent.unbounded ? bounds.maximum : bounds.maximum - copies
    guard rest > 0 else { return }
    pieces.append(
      LiteralPiece(
        width: Extent.product(
          bounds.minimum - copies,
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
    guard piece.isExact, bounds.maximum <= LiteralChoice.maximumLength else { return nil }
    var texts = bounds.minimum == 0 ? [Literal.empty] : []
    var size = LiteralSetSize()
    for times in 1...bounds.maximum {
      guard size.append(piece.size) else { return nil }
      guard times >= bounds.minimum else { continue }
      guard texts.count + size.count <= LiteralChoice.maximumCrossed else { return nil }
      texts += LiteralPiece.texts(of: Array(repeating: piece, count: times)[...])
    }
    return texts
  }
}
