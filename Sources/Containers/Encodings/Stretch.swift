/// A stretch of a content that is encoded.
struct Stretch: Hashable {
  let kind: InnerStep.Kind
  /// The encoded bytes, from the first to the last.
  let range: Range<Int>
}

extension Stretch: Comparable {
  /// By place, then by kind.
  static func < (left: Stretch, right: Stretch) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    return left.kind.rawValue < right.kind.rawValue
  }
}

extension Stretch {
  /// What a stretch becomes.
  struct Decoding {
    /// The decoded bytes between the text that stands around.
    var bytes: [UInt8] = []
    /// Which of them were decoded; nil where all were, and nothing stands around them.
    var decoded: DecodedBytes?
    /// Whether not all of it fitted in.
    var isCut = false
  }

  /// How many bytes in front of a stretch, on its line, are looked at with it.
  static let before = 128
  /// How many behind it.
  static let behind = 64
  /// How many at most on either side, so that no token is cut.
  static let farthest = 248
  /// How many of escapes, whose first byte ends a token: so none is looked at with many stretches.
  static let longestToken = 4096

  /// Decodes the stretch and puts the text of its line around it.
  ///
  /// What is no text, but something that can be opened, stands alone.
  ///
  /// - Parameters:
  ///   - content: the content that it is a stretch of.
  ///   - limit: how many bytes it may become.
  /// - Returns: the bytes.
  func decode(_ content: Span<UInt8>, limit: Int) -> Decoding {
    switch kind {
    case .base64, .hex: decodeRun(content, limit: limit)
    default: decodeEscapes(content, limit: limit)
    }
  }

  private func decodeRun(_ content: Span<UInt8>, limit: Int) -> Decoding {
    var context = contextOnLine(content)
    let start = range.lowerBound
    // The second part of a web token: the first is no word beside it.
    if start > 0, content[start - 1] == UInt8(ascii: ".") { context = start..<context.upperBound }
    var decoding = Decoding()
    append(content, context.lowerBound..<range.lowerBound, to: &decoding.bytes)
    let first = decoding.bytes.count
    let room = max(0, limit - (context.count - range.count))
    let isWhole =
      kind == .hex
      ? DigitRun.decodeHex(content, range, limit: first + room, into: &decoding.bytes)
      : DigitRun.decodeBase64(content, range, limit: first + room, into: &decoding.bytes)
    decoding.isCut = !isWhole
    let decoded = first..<decoding.bytes.count
    if TextSample.isContainer(decoding.bytes.span.extracting(decoded)) {
      decoding.bytes.removeSubrange(0..<first)
    } else {
      append(content, range.upperBound..<context.upperBound, to: &decoding.bytes)
      decoding.decoded = DecodedBytes()
      decoding.decoded?.append(decoded)
    }
    return decoding
  }

  private func decodeEscapes(_ content: Span<UInt8>, limit: Int) -> Decoding {
    let context = contextOnLine(content)
    let lead = Escape.lead(of: kind)
    var decoding = Decoding()
    var decoded = DecodedBytes()
    var place = context.lowerBound
    while place < context.upperBound {
      guard decoding.bytes.count + 4 <= limit else {
        decoding.isCut = true
        break
      }
      var escaped = place
      if content[place] == lead {
        // However often it was escaped again: `\\\\n` is a line break in a text in a text.
        while kind == .escapes, escaped + 1 < context.upperBound, content[escaped + 1] == lead {
          escaped += 1
        }
        if let escape = Escape(content, at: escaped, end: context.upperBound) {
          let start = decoding.bytes.count
          escape.append(to: &decoding.bytes)
          decoded.append(start..<decoding.bytes.count)
          place = escape.range.upperBound
          continue
        }
      }
      append(content, place..<escaped + 1, to: &decoding.bytes)
      place = escaped + 1
    }
    decoding.decoded = decoded
    return decoding
  }

  /// Whether what it becomes depends on bytes that are farther away than ``StretchFinder/reach``.
  ///
  /// It does where a token goes on as far; so only a change nearer than that makes another stretch such a one.
  func reachesFar(in content: Span<UInt8>) -> Bool {
    guard longestContext > Self.farthest else { return false }
    let context = contextOnLine(content)
    return range.lowerBound - context.lowerBound > Self.farthest
      || context.upperBound - range.upperBound > Self.farthest
  }

  /// How many bytes on either side are looked at with it at most.
  private var longestContext: Int {
    switch kind {
    case .percent, .escapes, .htmlEntities: Self.longestToken
    default: Self.farthest
    }
  }

  /// The stretch with what stands around it on its lines.
  private func contextOnLine(_ content: Span<UInt8>) -> Range<Int> {
    let longest = longestContext
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.before, content[start - 1] != 0x0A {
      start -= 1
    }
    // A value that is cut would be told as another.
    while start > 0, range.lowerBound - start < longest, content[start - 1].isTokenByte {
      start -= 1
    }
    var end = range.upperBound
    while end < content.count, end - range.upperBound < Self.behind, content[end] != 0x0A {
      end += 1
    }
    while end < content.count, end - range.upperBound < longest, content[end].isTokenByte {
      end += 1
    }
    return start..<end
  }

  private func append(_ content: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    for place in range { output.append(content[place]) }
  }
}
