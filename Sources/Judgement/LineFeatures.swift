internal import CKernels

extension FeatureVector {
  /// How far a line is looked at, before the name and behind the value, in bytes.
  private static let lineReach = 96
  /// How far the lines above are looked at, in bytes.
  private static let aboveReach = 96
  /// How far the line below is looked at, in bytes.
  private static let belowReach = 64

  /// Looks at what stands around an assignment on its line.
  ///
  /// - Returns: where the lines above end and those below begin; nil for the former where the line begins too far away.
  mutating func describeLine(
    _ found: Assignment,
    _ text: TextWindow
  ) -> (above: Int?, below: Int) {
    let lineEnd = describeBehind(found, text)
    let low = found.name.lowerBound - Self.lineReach
    let start = text.lineStart(found.name.lowerBound, downTo: low)
    // Nobody asks for the rest.
    if text.wasLeft { return (nil, lineEnd) }
    self[.lineQuotes] = countQuotes(text.part(start..<found.name.lowerBound).bytes)
    self[.lineBefore] = found.name.lowerBound - start
    var first = start
    while first < found.name.lowerBound, text[first].isBlank { first += 1 }
    self[.indent] = first - start
    self[.commentMark] = Self.isComment(text[first], text[first + 1]) ? 1 : 0
    var walk = WordWalk(text, start..<found.name.lowerBound)
    let table = WordClass.table
    var last = WordClass()
    while walk.advance() {
      last = table[walk.letters]
      takeLineWord(last)
    }
    self[.parent] = last.isEmpty && walk.range.isEmpty ? 0 : Self.parentNumber(last)
    var behind = WordWalk(text, found.end..<lineEnd)
    while behind.advance() { takeLineWord(table[behind.letters]) }
    return (start > low ? start : nil, lineEnd)
  }

  /// How many quotes stand before a name, one byte as quickly as sixteen.
  private func countQuotes(_ bytes: Span<UInt8>) -> Int {
    var count: UInt8 = 0
    // No more than 255 (``lineReach``).
    for index in bytes.indices {
      let byte = unsafe bytes[unchecked: index]
      count &+= byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? 1 : 0
    }
    return Int(count)
  }

  /// Looks at the lines above and below: the features that are ``Feature/isLate``.
  mutating func describeLines(around line: (above: Int?, below: Int), _ text: TextWindow) {
    if let start = line.above { describeAbove(start, text) }
    describeBelow(line.below, text)
  }

  /// Counts what shows that neighbouring lines are text for people: letters on both sides of a blank, letters beyond ASCII.
  ///
  /// - Returns: the count of the former.
  private mutating func countText(_ range: Range<Int>, _ text: TextWindow) -> Int {
    guard !range.isEmpty else { return 0 }
    let (before, behind) = (text[range.lowerBound - 1], text[range.upperBound])
    let counts = unsafe text.part(range).bytes.withUnsafeBufferPointer { bytes in
      guard let data = bytes.baseAddress else { return kh_text_counts() }
      return unsafe kh_count_text(data, bytes.count, before, behind)
    }
    add(counts.wide, to: .wideAround)
    return counts.pairs
  }

  /// Looks at the line below, which begins behind an offset.
  private mutating func describeBelow(_ lineEnd: Int, _ text: TextWindow) {
    guard text[lineEnd].isLineEnd else { return }
    let start = lineEnd + 1
    let end = text.lineEnd(start, upTo: start + Self.belowReach)
    self[.belowText] = countText(start..<end, text)
  }

  /// What the word before a name says: `license: { key: … }`.
  private static func parentNumber(_ word: WordClass) -> Int {
    if word.contains(.open) { return 1 }
    if word.contains(.hot) { return 2 }
    if word.contains(.test) { return 3 }
    if word.contains(.declaration) { return 4 }
    if word.contains(.language) { return 5 }
    if word.contains(.owner) { return 6 }
    if word.contains(.attribute) { return 7 }
    if word.contains(.user) { return 8 }
    return word.isEmpty ? 9 : 10
  }

  private mutating func takeLineWord(_ word: WordClass) {
    if word.isEmpty { return }
    if word.contains(.test) { add(1, to: .lineTest) }
    if word.contains(.declaration) { add(1, to: .lineDeclaration) }
    if word.contains(.user) { add(1, to: .lineUser) }
    if word.contains(.standIn) { add(1, to: .lineStandIn) }
    if word.contains(.derived) { add(1, to: .lineDerived) }
    if word.contains(.language) { add(1, to: .lineLanguage) }
    if word.contains(.prose) { add(1, to: .lineProse) }
  }

  /// Looks at what stands behind a value.
  ///
  /// - Returns: the end of its line, as far as that is looked at.
  private mutating func describeBehind(_ found: Assignment, _ text: TextWindow) -> Int {
    var next = found.end
    if found.quote != .none, found.quote != .text { next += 1 }
    while text[next].isQuote { next += 1 }
    let byte = text[next]
    self[.behind] =
      switch byte {
      case 0, 0x0A, 0x0D: 0
      case 0x20, 0x09: 1
      case UInt8(ascii: ","): 2
      case UInt8(ascii: ";"): 3
      case UInt8(ascii: ")"): 4
      case UInt8(ascii: "}"), UInt8(ascii: "]"): 5
      case UInt8(ascii: "+"), UInt8(ascii: "."): 6
      case UInt8(ascii: "<"): 7
      case UInt8(ascii: "&"), UInt8(ascii: "@"): 8
      case UInt8(ascii: "\\"): 9
      case UInt8(ascii: "("), UInt8(ascii: "["): 10
      case UInt8(ascii: ":"), UInt8(ascii: "="): 11
      default: 12
      }
    let end = text.lineEnd(next, upTo: next + Self.lineReach)
    self[.rest] = end - next
    return end
  }

  private mutating func describeAbove(_ lineStart: Int, _ text: TextWindow) {
    let table = WordClass.table
    // In random text half of the words are single letters.
    assert(table.singles.isDisjoint(with: [.user, .test, .hot, .standIn]), "they would be missed")
    let above = text.part(max(lineStart - Self.aboveReach, text.low)..<lineStart).bytes
    var words = InlineArray<64, UInt64>(repeating: 0)
    var list = words.mutableSpan
    let count = unsafe list.withUnsafeMutableBufferPointer { list in
      unsafe above.withUnsafeBufferPointer { above in
        guard let data = above.baseAddress, let list = list.baseAddress else { return 0 }
        return unsafe kh_list_words(data, above.count, list)
      }
    }
    for index in 0..<count {
      let word = table[words.span[index]]
      if word.isEmpty { continue }
      if word.contains(.user) { add(1, to: .aboveUser) }
      if word.contains(.test) { add(1, to: .aboveTest) }
      if word.contains(.hot) { add(1, to: .aboveHot) }
      if word.contains(.standIn) { add(1, to: .aboveStandIn) }
    }
    let start = text.lineStart(lineStart - 1, downTo: lineStart - Self.aboveReach)
    self[.aboveText] = countText(start..<lineStart - 1, text)
  }

  private static func isComment(_ first: UInt8, _ second: UInt8) -> Bool {
    first == UInt8(ascii: "#") || first == UInt8(ascii: "*")
      || first == UInt8(ascii: "/") && second == first
      || first == UInt8(ascii: "-") && second == first || first == UInt8(ascii: ";")
  }
}
