/// A search for the encoded stretches of contents.
///
/// Which stretches a content has depends on its bytes alone, and each on bytes nearby: all that have
/// a byte within ``reach`` of some ranges are found by looking there and, where one goes on, as far
/// as it goes.
struct StretchSearch {
  private let marks = Marks()
  private var percent = EscapeChain(.percent)
  private var backslash = EscapeChain(.escapes)
  private var entities = EscapeChain(.htmlEntities)
  private var equals = EscapeChain(.quotedPrintable)
  private var found: [Stretch] = []
  /// Runs of digits that begin before this place were looked at.
  private var runsDone = 0
  /// Escapes that begin before this place were looked at.
  private var escapesDone = 0
  /// Where the first escape of a chain was seen in the range that is looked at.
  private var firstLink: Int?
  private var lastLink = 0

  /// How far a stretch may depend on bytes before and behind it, most often to the ends of its line.
  ///
  /// In bytes. In front: 248 of its line. Behind: 248 of its line, or 64 blanks and a digit in the
  /// next one. Within: 128 between two chains, 64 in a chain. And 77 of the line in front of a soft
  /// break, 64 of a token beside a chain.
  static let reach = 256

  /// How many bytes are looked at beyond a range at a time, where a stretch goes on.
  private static let growth = 512

  /// How long a line is at its soft break, with the sign.
  ///
  /// Source: RFC 2045, 6.7: 76 at most.
  private static let softBreak = 60...76

  /// All stretches that touch some ranges or depend on bytes in them; more where it happens.
  ///
  /// - Parameters:
  ///   - content: the text.
  ///   - ranges: in rising order of their starts.
  ///   - runsFrom: runs of digits that begin before this place are none, and hide no others.
  /// - Returns: in rising order, each once.
  /// - Complexity: O(ranges + stretches).
  mutating func stretches(
    in content: Span<UInt8>,
    _ ranges: [Range<Int>],
    runsFrom: Int = 0
  ) -> [Stretch] {
    found.removeAll(keepingCapacity: true)
    (runsDone, escapesDone) = (runsFrom, 0)
    var done = 0
    var next = 0
    while next < ranges.count {
      let low = max(Self.start(before: ranges[next].lowerBound, in: content), done)
      var high = Self.end(behind: ranges[next].upperBound, in: content)
      next += 1
      while next < ranges.count, Self.start(before: ranges[next].lowerBound, in: content) <= high {
        high = max(high, Self.end(behind: ranges[next].upperBound, in: content))
        next += 1
      }
      if low < high { done = look(content, low..<high, behind: done) }
    }
    return found.isEmpty ? [] : found.sorted()
  }

  /// Looks at a range and as far around it as stretches in it go.
  ///
  /// - Returns: how far it looked.
  private mutating func look(_ content: Span<UInt8>, _ range: Range<Int>, behind done: Int) -> Int {
    var low = range.lowerBound
    let (known, knownRuns) = (found.count, runsDone)
    while true {
      if low > done { low = max(DigitRun.start(before: low, in: content), done) }
      firstLink = nil
      mark(content, low..<range.upperBound)
      guard low > done, let firstLink, firstLink - low < Self.reach,
        !Self.separates(low - 1, in: content)
      else { break }
      // The first chain may begin before.
      found.removeSubrange(known...)
      (percent, backslash) = (EscapeChain(.percent), EscapeChain(.escapes))
      (entities, equals) = (EscapeChain(.htmlEntities), EscapeChain(.quotedPrintable))
      (runsDone, escapesDone) = (knownRuns, done)
      low = max(low - Self.growth, done)
    }
    var high = range.upperBound
    while true {
      // A run that is none any more hides no others.
      let end = DigitRun.end(behind: high, in: content)
      mark(content, high..<end)
      high = end
      guard high < content.count, firstLink != nil, high - lastLink < Self.reach,
        // Those that follow an escape at once were taken with it, also behind what was looked at.
        !(min(lastLink, high)..<high).contains(where: { Self.separates($0, in: content) })
      else { break }
      let next = min(high + Self.growth, content.count)
      mark(content, high..<next)
      high = next
    }
    if firstLink != nil {
      percent.finish(content, to: &found)
      backslash.finish(content, to: &found)
      entities.finish(content, to: &found)
      equals.finish(content, to: &found)
    }
    return high
  }

  /// Where the first stretch may begin that depends on what stands at a place: on its line, or on one that goes on in it.
  private static func start(before place: Int, in content: Span<UInt8>) -> Int {
    let limit = max(place - reach, 0)
    var start = content.lineStart(before: place, downTo: limit)
    while start > limit, !separates(start - 1, in: content) {
      start = content.lineStart(before: start - 1, downTo: limit)
    }
    return start
  }

  /// Where the last stretch may begin that depends on what stands before a place: on the line of the place, or where the next
  /// one begins.
  private static func end(behind place: Int, in content: Span<UInt8>) -> Int {
    let limit = min(place + reach, content.count)
    var end = content.lineEnd(behind: place, upTo: limit)
    while end < limit, !separates(end, in: content) {
      end = content.lineEnd(behind: end + 1, upTo: limit)
    }
    guard end < limit else { return limit }
    end += 1
    // A run of digits that was hidden by one on this line.
    let first = end
    while end < limit, end - first < DigitRun.deepestIndent, content[end].isBlank { end += 1 }
    return min(end + 1, limit)
  }

  /// Whether no escapes on both sides of a place are of one stretch: it is a line break, but none of quoted-printable.
  private static func separates(_ place: Int, in content: Span<UInt8>) -> Bool {
    guard content[place] == 0x0A, place > 0 else { return content[place] == 0x0A }
    let before = content[place - 1] == 0x0D && place > 1 ? content[place - 2] : content[place - 1]
    return before != UInt8(ascii: "=")
  }

  private mutating func mark(_ content: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let marks = marks
    marks.forEach(in: content, range) { place, isRun in
      if isRun { takeRun(content, at: place) } else { takeEscape(content, at: place) }
    }
  }

  // MARK: Escapes

  private mutating func takeEscape(_ content: Span<UInt8>, at place: Int) {
    // Those that follow one of them at once were taken with it.
    guard place >= escapesDone else { return }
    if let end = ByteString.endOfChance(at: place, in: content) {
      escapesDone = end
      return
    }
    guard var escape = Escape(content, at: place, end: content.count),
      isLink(escape, content)
    else { return }
    if firstLink == nil { firstLink = place }
    add(escape, content)
    guard let form = ByteString.form(content[place + 1]) else { return }
    while let next = Escape(content, at: escape.range.upperBound, end: content.count),
      ByteString.form(content[next.range.lowerBound + 1]) == form, isLink(next, content)
    {
      add(next, content)
      escape = next
    }
    escapesDone = escape.range.upperBound
  }

  /// Whether an escape may be part of a chain: it stands for a printable character or white space,
  /// or it is a line break that is none.
  private func isLink(_ escape: Escape, _ content: Span<UInt8>) -> Bool {
    if let byte = escape.byte { return byte.isText }
    if case .nothing = escape.value { return isSoftBreak(escape.range, content) }
    return false
  }

  private mutating func add(_ escape: Escape, _ content: Span<UInt8>) {
    let byte = escape.byte
    lastLink = escape.range.lowerBound
    switch escape.kind {
    case .percent: percent.add(escape.range, byte, in: content, to: &found)
    case .escapes: backslash.add(escape.range, byte, in: content, to: &found)
    case .htmlEntities: entities.add(escape.range, byte, in: content, to: &found)
    default: equals.add(escape.range, byte, in: content, to: &found)
    }
  }

  /// Whether a line that ends with `=` was broken because it was too long, within a word.
  private func isSoftBreak(_ escape: Range<Int>, _ content: Span<UInt8>) -> Bool {
    let place = escape.lowerBound
    guard place > 0, content[place - 1] > 0x20, escape.upperBound < content.count,
      content[escape.upperBound] > 0x20
    else { return false }
    let limit = max(place - Self.softBreak.upperBound, 0)
    let start = content.lineStart(before: place, downTo: limit)
    return Self.softBreak.contains(place + 1 - start)
  }

  // MARK: Runs of digits

  /// Looks at the digits that begin at a mark, in both alphabets.
  private mutating func takeRun(_ content: Span<UInt8>, at start: Int) {
    guard start >= runsDone else { return }
    let before = start > 0 ? content[start - 1] : 0
    // Behind `0x` and `\x` only hexadecimal digits make sense.
    if before.isAlphanumeric { return takeHexRun(content, at: start) }
    var end = start
    while end < content.count, content[end].isAlphanumeric { end += 1 }
    let border = end < content.count ? content[end] : 0
    if border.isURLDigit, !before.isURLDigit, takeURLRun(content, at: start) { return }
    if !before.isStandardDigit { takeStandardRun(content, at: start) }
  }

  private mutating func takeHexRun(_ content: Span<UInt8>, at start: Int) {
    var end = start
    while end < content.count, content[end].hexValue < 16 { end += 1 }
    guard start > 1,
      content[start - 2] == UInt8(ascii: "0") || content[start - 2] == UInt8(ascii: "\\"),
      start == 2 || !content[start - 3].isAlphanumeric,
      DigitRun.kind(of: start..<end, in: content) == .hex
    else { return }
    add(.hex, start..<end, in: content)
  }

  /// - Returns: whether there is something in it.
  private mutating func takeURLRun(_ content: Span<UInt8>, at start: Int) -> Bool {
    var end = start
    while end < content.count, content[end].isURLDigit { end += 1 }
    guard DigitRun.kind(of: start..<end, in: content) == .base64 else { return false }
    add(.base64, start..<end, in: content)
    return true
  }

  /// Looks at a run in the usual alphabet, and those in which it goes on.
  private mutating func takeStandardRun(_ content: Span<UInt8>, at start: Int) {
    var end = start
    while end < content.count, content[end].isStandardDigit { end += 1 }
    guard let kind = DigitRun.kind(of: start..<end, in: content) else { return }
    var line = start..<end
    while let next = DigitRun.next(after: line, in: content) { line = next }
    add(kind, start..<line.upperBound, in: content)
  }

  /// Adds a run with the padding behind it.
  private mutating func add(_ kind: InnerStep.Kind, _ run: Range<Int>, in content: Span<UInt8>) {
    var end = run.upperBound
    while end < min(run.upperBound + 2, content.count), content[end] == UInt8(ascii: "=") {
      end += 1
    }
    runsDone = max(runsDone, end)
    found.append(Stretch(kind: kind, range: run.lowerBound..<end))
  }
}
