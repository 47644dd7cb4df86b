/// A part of a sequence, as the search for literals sees it.
struct LiteralPiece {
  /// The texts of the part, if these are few and known.
  enum Texts {
    /// Exactly this byte; or a lower-case letter, and its upper case too.
    case byte(UInt8, bothCases: Bool)
    /// One byte of the set; both cases of a letter count as one.
    case set(ByteSet)
    /// One of these, which may be empty.
    case strings([Literal])
    /// Many, or not known.
    case many
  }

  var texts: Texts
  /// How many texts there are, and how long; of no meaning for ``Texts/many``.
  var size: LiteralSetSize
  /// The bytes that the part takes; the maximum may be `Extent.unbounded`.
  var width: ClosedRange<Int>
  /// The best choice within the part.
  var best: LiteralChoice?

  init(byte: UInt8, bothCases: Bool) {
    texts = .byte(byte, bothCases: bothCases)
    size = LiteralSetSize(count: 1, shortest: 1, longest: 1)
    width = 1...1
  }

  init(set: ByteSet) {
    let count = set.countOfFoldedPairsAsOne
    texts = 1...LiteralChoice.maximumCrossed ~= count ? .set(set) : .many
    size = LiteralSetSize(count: count, shortest: 1, longest: 1)
    width = 1...1
  }

  init(strings: [Literal], width: ClosedRange<Int>) {
    texts = .strings(strings)
    let shortest = strings.reduce(Int.max) { min($0, $1.bytes.count) }
    let longest = strings.reduce(0) { max($0, $1.bytes.count) }
    size = LiteralSetSize(count: strings.count, shortest: shortest, longest: longest)
    self.width = width
  }

  init(width: ClosedRange<Int>, best: LiteralChoice? = nil) {
    texts = .many
    size = LiteralSetSize()
    self.width = width
    self.best = best
  }

  /// Whether the texts are few and known.
  var isExact: Bool {
    if case .many = texts { false } else { true }
  }

  /// All texts of adjacent exact pieces.
  static func texts(of pieces: ArraySlice<LiteralPiece>) -> [Literal] {
    var heads: [(bytes: [UInt8], caseless: Bool)] = [([], false)]
    for piece in pieces {
      switch piece.texts {
      case .byte(let byte, let bothCases):
        for index in heads.indices {
          heads[index].bytes.append(byte)
          if bothCases { heads[index].caseless = true }
        }
      case .set(let set):
        heads = heads.flatMap { head in
          set.foldedMembers.map { (head.bytes + [$0.byte], head.caseless || $0.isPair) }
        }
      case .strings(let strings):
        heads = heads.flatMap { head in
          strings.map { (head.bytes + $0.bytes, head.caseless || $0.caseless) }
        }
      case .many: preconditionFailure("a run has exact pieces only")
      }
    }
    return heads.map { Literal($0.bytes, caseless: $0.caseless) }
  }
}

/// How many literals a set has, and how long these are.
struct LiteralSetSize {
  var count = 1
  var shortest = 0
  var longest = 0

  /// Becomes the size of the set that is crossed with another one.
  ///
  /// - Returns: Whether that is within the limits of ``LiteralChoice``.
  mutating func append(_ next: LiteralSetSize) -> Bool {
    count *= next.count
    shortest += next.shortest
    longest += next.longest
    return count <= LiteralChoice.maximumCrossed && longest <= LiteralChoice.maximumLength
  }
}
