/// The chance of a growing run of pieces in source code, by the pairs of ``ByteChances``.
///
/// An estimate: of a piece with several texts the chances are summed, and the run goes on from the
/// likeliest one's last byte.
struct LiteralWalk {
  /// The chance that one of the run's texts stands at a given place.
  private(set) var chance = 1.0
  private var row = ByteChances.anywhere
  /// How often the last byte stands at the end, if that is known.
  private var run: (byte: UInt8, count: Int) = (0, 0)

  /// From this many on, the same byte again narrows little: lines of dashes and paddings of base64 are long, and such a
  /// text stands at nearly each place of them.
  private static var longRun: Int { 3 }

  /// Adds a piece, which must be exact.
  mutating func append(_ texts: LiteralPiece.Texts) {
    switch texts {
    case .byte(let byte, let bothCases):
      run = (byte, byte == run.byte ? run.count + 1 : 1)
      if run.count <= Self.longRun { chance *= Self.chance(of: byte, bothCases, after: row) }
      row = ByteChances.row(after: byte)
    case .set(let set):
      var sum = Likeliest()
      set.forEach { byte in
        sum.add(ByteChances.chance(of: byte, after: row), ByteChances.row(after: byte))
      }
      advance(by: sum)
    case .strings(let strings):
      var sum = Likeliest()
      for string in strings {
        let end = Self.follow(string, from: row)
        sum.add(end.chance, end.row)
      }
      advance(by: sum)
    case .many: preconditionFailure("a run has exact pieces only")
    }
  }

  private mutating func advance(by sum: Likeliest) {
    run.count = 0
    chance *= sum.total
    row = sum.row
  }

  private static func follow(_ text: Literal, from start: UInt8) -> (chance: Double, row: UInt8) {
    var chance = 1.0
    var row = start
    for byte in text.bytes {
      chance *= Self.chance(of: byte, text.caseless && ByteSet.lower.contains(byte), after: row)
      row = ByteChances.row(after: byte)
    }
    return (chance, row)
  }

  private static func chance(of byte: UInt8, _ bothCases: Bool, after row: UInt8) -> Double {
    let chance = ByteChances.chance(of: byte, after: row)
    return bothCases ? chance + ByteChances.chance(of: byte ^ 0x20, after: row) : chance
  }

  /// A sum of chances and the row of the greatest of them.
  private struct Likeliest {
    var total = 0.0
    var row = ByteChances.anywhere
    private var greatest = 0.0

    mutating func add(_ chance: Double, _ row: UInt8) {
      total += chance
      if chance > greatest {
        greatest = chance
        self.row = row
      }
    }
  }
}
