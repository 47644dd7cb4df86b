/// Reads the text that a content holds in another form, part by part as the content comes.
///
/// One for each such content. What is read does not depend on where parts end, but for what is longer than they share.
final class PartedText {
  /// How a text is written.
  enum Form {
    /// Characters of 16 or 32 bits.
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    case richText(RichText)
    case registry(RegistryText)
  }

  private var form: Form
  /// Where reading goes on, in bytes from the content's start.
  private var place = 0
  /// The text that was read and not handed out, and what it shares with the part before.
  var bytes: [UInt8] = []
  /// Where these begin in the whole text.
  var offset = 0
  /// How many bytes two parts of the text share; nil before the first one.
  var shared: Int?
  /// Where the look at the text stands.
  let content = PartedContent()

  /// How many bytes two parts of the content share.
  private let sharedBytes: Int

  /// Begins with a content.
  init(_ form: Form, sharing bytes: Int) {
    self.form = form
    sharedBytes = bytes
  }

  /// The step to the text.
  var step: InnerStep {
    switch form {
    case .utf16(let isBigEndian): InnerStep(isBigEndian ? .utf16BigEndian : .utf16LittleEndian)
    case .utf32(let isBigEndian): InnerStep(isBigEndian ? .utf32BigEndian : .utf32LittleEndian)
    case .richText: InnerStep(.rtf)
    case .registry: InnerStep(.registry)
    }
  }

  /// Whether the content shows some of the text as it is.
  var isAnotherForm: Bool {
    switch form {
    case .utf16, .utf32: false
    case .richText, .registry: true
    }
  }

  /// Appends what a part of the content tells to ``bytes``.
  ///
  /// - Parameters:
  ///   - part: the bytes.
  ///   - start: where it begins in the whole content.
  ///   - isLast: whether the content ends with it.
  /// - Returns: whether all of it was read that does not go on behind the part.
  /// - Complexity: O(n) over all parts.
  func read(_ part: Span<UInt8>, at start: Int, isLast: Bool) -> Bool {
    var index = max(place - start, 0)
    defer { place = start + index }
    switch form {
    case .utf16(let isBigEndian):
      let end = isLast ? part.count : Self.wholeUTF16(part, from: index, isBigEndian)
      guard index < end else { return true }
      let whole = part.extracting(0..<end)
      return UTF16.transcode(
        whole,
        from: &index,
        isBigEndian: isBigEndian,
        limit: .max,
        into: &bytes
      )
    case .utf32(let isBigEndian):
      return UTF32.transcode(
        part,
        from: &index,
        isBigEndian: isBigEndian,
        limit: .max,
        into: &bytes
      )
    case .richText(var reader):
      let end = isLast ? part.count : max(part.count - Self.longestWord, 0)
      reader.goOn(at: index)
      defer { form = .richText(reader) }
      let isWhole = reader.read(part, upTo: end, limit: .max, into: &bytes)
      index = reader.place
      return isWhole
    case .registry(let reader):
      let shared = isLast ? nil : sharedBytes
      return reader.read(part, from: &index, shared: shared, limit: .max, into: &bytes)
    }
  }

  /// How long a control word and its number are at most, in bytes, that are read as one wherever a part ends.
  private static var longestWord: Int { 1024 }

  /// Where the last whole character ends of a text that goes on.
  private static func wholeUTF16(_ part: Span<UInt8>, from index: Int, _ isBigEndian: Bool) -> Int {
    let end = part.count - (part.count - index) & 1
    guard end >= index + 2 else { return index }
    return part[end - (isBigEndian ? 2 : 1)] & 0xFC == 0xD8 ? end - 2 : end
  }
}
