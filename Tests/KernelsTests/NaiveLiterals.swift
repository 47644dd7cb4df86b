import Detection

/// A hit as a value.
struct Hit: Hashable, CustomStringConvertible {
  let position: Int
  let literal: Int
  var description: String { "\(position):\(literal)" }
}

/// What `LiteralMatcher` must find, by comparing each literal at each position.
func naiveHits(
  of literals: [LiteralMatcher.Literal],
  in data: [UInt8],
  range: Range<Int>
) -> [Hit] {
  func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
  var hits: [Hit] = []
  for position in range {
    for (index, literal) in literals.enumerated()
    where range.upperBound - position >= literal.bytes.count {
      let found = data[position..<position + literal.bytes.count]
      let equal =
        literal.isCaseless
        ? found.elementsEqual(literal.bytes) { folded($0) == folded($1) }
        : found.elementsEqual(literal.bytes)
      if equal { hits.append(Hit(position: position, literal: index)) }
    }
  }
  return hits
}

extension LiteralMatcher {
  /// All hits, gathered over as many calls as it takes.
  func allHits(in data: Span<UInt8>, range: Range<Int>, capacity: Int = 0) -> [Hit] {
    var buffer = LiteralHits(capacity: capacity)
    var hits: [Hit] = []
    var from = range.lowerBound
    repeat {
      let resume = find(in: data, from: from, upTo: range.upperBound, into: &buffer)
      precondition(resume > from || resume == range.upperBound, "the search gets on")
      from = resume
      for index in buffer.indices {
        let (position, literal) = buffer[index]
        hits.append(Hit(position: position, literal: literal))
      }
    } while from < range.upperBound
    return hits
  }
}

/// Literals from strings; those that begin with "~" are caseless.
func literals(_ texts: [String]) -> [LiteralMatcher.Literal] {
  texts.map { text in
    text.hasPrefix("~")
      ? LiteralMatcher.Literal(Array(text.utf8.dropFirst()), isCaseless: true)
      : LiteralMatcher.Literal(Array(text.utf8))
  }
}
