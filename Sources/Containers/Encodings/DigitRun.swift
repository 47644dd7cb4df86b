import Bytes

/// Runs of digits of base64 or hex, on one line or on several.
///
/// What they are and why these numbers, docs/DECODING.md tells.
enum DigitRun {
  /// The shortest run that is decoded: sixteen bytes in base64, without padding.
  static let shortest = 22
  /// The shortest run of hexadecimal digits: sixteen bytes.
  static let shortestHex = 32
  /// The shortest run that goes on in the next line.
  static let shortestLine = 32
  /// How many blanks a line may begin with.
  static let deepestIndent = 64

  /// Where a run in the usual alphabet goes on in the next line.
  ///
  /// - Parameters:
  ///   - run: a whole run.
  ///   - content: what it is in.
  /// - Returns: the run in the next line; nil where it ends.
  static func next(after run: Range<Int>, in content: Span<UInt8>) -> Range<Int>? {
    guard run.count >= shortestLine else { return nil }
    var place = run.upperBound
    if place < content.count, content[place] == 0x0D { place += 1 }
    guard place < content.count, content[place] == 0x0A else { return nil }
    place += 1
    let start = place
    while place < content.count, place - start < deepestIndent, content[place].isBlank {
      place += 1
    }
    var end = place
    while end < content.count, content[end].isStandardDigit { end += 1 }
    return end > place ? place..<end : nil
  }

  /// Where the first of the runs that may reach a place begins.
  ///
  /// It goes back over digits of either alphabet, and from the start of a line to the end of the
  /// line before where that ends with a run.
  ///
  /// - Complexity: O(n) in what it goes back.
  static func start(before place: Int, in content: Span<UInt8>) -> Int {
    var start = insideOfLine(place, content)
    while true {
      while start > 0, content[start - 1].isDigitOfAny { start -= 1 }
      guard let end = lineEnd(before: start, content),
        let tail = tail(before: end, content)
      else { return start }
      start = tail.lowerBound
    }
  }

  /// Where the last of the runs ends that may be hidden by one that begins before a place.
  ///
  /// It goes on over digits of either alphabet, and to the next line as runs do.
  ///
  /// - Complexity: O(n) in what it goes on.
  static func end(behind place: Int, in content: Span<UInt8>) -> Int {
    let inside = insideOfLine(place, content)
    var end = lineEnd(before: inside, content) ?? inside
    while true {
      while end < content.count, content[end].isDigitOfAny { end += 1 }
      guard let tail = tail(before: end, content), let next = next(after: tail, in: content)
      else { return max(end, place) }
      end = next.upperBound
    }
  }

  /// The place, but not between the two bytes of a line break.
  private static func insideOfLine(_ place: Int, _ content: Span<UInt8>) -> Int {
    place > 0 && content[place - 1] == 0x0D ? place - 1 : place
  }

  /// The end of the line before, where a run in it may go on at a place; nil where none may.
  private static func lineEnd(before place: Int, _ content: Span<UInt8>) -> Int? {
    var end = place
    while end > 0, place - end < deepestIndent, content[end - 1].isBlank { end -= 1 }
    guard end > 0, content[end - 1] == 0x0A else { return nil }
    return insideOfLine(end - 1, content)
  }

  /// The digits with which a line ends, as many as let a run go on in the next one.
  private static func tail(before end: Int, _ content: Span<UInt8>) -> Range<Int>? {
    var start = end
    while start > 0, end - start < shortestLine, content[start - 1].isStandardDigit { start -= 1 }
    return end - start == shortestLine ? start..<end : nil
  }

  /// What the beginning of a run shows: the encoding that gives something worth a look.
  ///
  /// - Precondition: the run holds nothing but digits.
  /// - Complexity: O(1).
  static func kind(of run: Range<Int>, in content: Span<UInt8>) -> InnerStep.Kind? {
    if run.count >= shortestHex, isHex(run.lowerBound, in: content) { return .hex }
    if run.count >= shortest, isBase64(run, in: content) { return .base64 }
    return nil
  }

  private static func isHex(_ start: Int, in content: Span<UInt8>) -> Bool {
    var bytes = InlineArray<18, UInt8>(repeating: 0)
    for place in 0..<shortestHex / 2 {
      let high = content[start + 2 * place].hexValue
      let low = content[start + 2 * place + 1].hexValue
      guard high | low < 16 else { return false }
      bytes[place] = high << 4 | low
    }
    return TextSample.isPromising(bytes.span.extracting(0..<shortestHex / 2), ascii: 4)
  }

  private static func isBase64(_ run: Range<Int>, in content: Span<UInt8>) -> Bool {
    let start = run.lowerBound
    var bytes = InlineArray<18, UInt8>(repeating: 0)
    var (bits, held, count) = (0 as UInt32, 0, 0)
    for place in start..<start + min(run.count, 24) {
      bits = bits << 6 | UInt32(content[place].base64Value)
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes[count] = UInt8(truncatingIfNeeded: bits >> UInt32(held))
      count += 1
    }
    return TextSample.isPromising(bytes.span.extracting(0..<count), ascii: 6)
  }
}
