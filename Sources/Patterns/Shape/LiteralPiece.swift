/// A part of a sequence, as the search for literals sees it.
struct LiteralPiece {
  /// The texts of the part, if these are few and known.
  enum Texts {
    /// Exactly this byte.
    case byte(UInt8)
    /// One byte of the set; both cases of a letter count as one.
    case set(ByteSet)
    /// One of these, which may be empty.
    case strings([Literal])
    /// Many, or not known.
    case many
  }

  var texts: Texts
  /// How many texts there are.
  var count: Int
  /// The shortest and the longest text, for `Texts.strings`, `byte` and `set`.
  var lengths: ClosedRange<Int>
  /// The bytes that the part takes; the maximum may be `Extent.unbounded`.
  var width: ClosedRange<Int>
  /// The best choice within the part.
  var best: LiteralChoice?

  init(byte: UInt8) {
    texts = .byte(byte)
    count = 1
    lengths = 1...1
    width = 1...1
  }

  init(set: ByteSet) {
    count = set.countOfFoldedPairsAsOne
    texts = 1...LiteralChoice.maximumCrossed ~= count ? .set(set) : .many
    lengths = 1...1
    width = 1...1
  }

  init(strings: [Literal], width: ClosedRange<Int>) {
    texts = .strings(strings)
    count = strings.count
    let shortest = strings.reduce(Int.max) { min($0, $1.bytes.count) }
    lengths = shortest...strings.reduce(shortest) { max($0, $1.bytes.count) }
    self.width = width
  }

  init(width: ClosedRange<Int>, best: LiteralChoice? = nil) {
    texts = .many
    count = 0
    lengths = 0...0
    self.width = width
    self.best = best
  }

  /// Whether the texts are few and known.
  var isExact: Bool {
    if case .many = texts { false } else { true }
  }

  /// The texts as literals; empty if they are many.
  var literals: [Literal] {
    switch texts {
    case .byte(let byte): return [Literal([byte])]
    case .strings(let strings): return strings
    case .many: return []
    case .set(let set):
      var literals: [Literal] = []
      set.forEachFolded { literals.append(Literal([$0], caseless: $1)) }
      return literals
    }
  }
}

extension ByteSet {
  /// Calls for each member, once for the two cases of a letter if both are in the set.
  ///
  /// - Parameter body: Takes the byte (the lower case of a pair) and whether it stands for a pair.
  func forEachFolded(_ body: (UInt8, Bool) -> Void) {
    forEach { byte in
      let isPaired = ByteSet.letters.contains(byte) && contains(byte ^ 0x20)
      if !isPaired || ByteSet.lower.contains(byte) { body(byte, isPaired) }
    }
  }

  /// How often `forEachFolded` calls.
  var countOfFoldedPairsAsOne: Int {
    var count = 0
    forEachFolded { _, _ in count += 1 }
    return count
  }
}
