/// Reads the values of a file of registry entries (`.reg`) that stand there as numbers: texts that may hold names of variables, lists of
/// texts, and bytes that are a text.
///
/// Each is put on a line with its name. Source: Microsoft, "How to add, modify, or delete registry subkeys and values by using a .reg file".
struct RegistryText {
  /// Whether texts are of 16-bit characters, as since version 5.
  private let isWide: Bool

  /// How much of a name is told, in bytes.
  private static var longestName: Int { 256 }

  /// - Returns: nil where the content does not begin as such a file.
  init?(_ content: Span<UInt8>) {
    guard content.count >= 8 else { return nil }
    let start = content[0] == 0xEF ? 3 : 0
    let text = content.extracting(start..<content.count)
    isWide = text.begins(with: "Windows Registry Editor")
    guard isWide || text.begins(with: "REGEDIT4") else { return nil }
  }

  /// Appends the values, each on a line with its name.
  ///
  /// - Parameters:
  ///   - content: the file, or a part of it.
  ///   - place: where to go on, in bytes from its start; moved on.
  ///   - shared: how many bytes the next part shows again; nil where nothing follows. A value that ends with the part is left to that, if it
  ///     lies there as a whole with its name.
  ///   - limit: how many bytes `text` may have at most.
  ///   - text: gets the values.
  /// - Returns: whether these are all, for which there was room, and none was cut.
  /// - Complexity: O(n).
  func read(
    _ content: Span<UInt8>,
    from place: inout Int,
    shared: Int?,
    limit: Int,
    into text: inout [UInt8]
  ) -> Bool {
    var isWhole = true
    while let mark = content.firstIndex(of: "=hex", from: place) {
      place = mark + 4
      guard let form = Self.form(content, at: &place) else { continue }
      let bytes = Self.bytes(content, from: &place)
      if let shared, place + Self.longestBreak >= content.count {
        guard content.count - mark + Self.longestName > shared else {
          place = mark
          return isWhole
        }
        isWhole = false
      }
      guard let value = value(bytes, form) else { continue }
      let start = content.lineStart(before: mark, downTo: max(mark - Self.longestName, 0))
      guard text.count + mark - start + value.count + 4 <= limit else { return false }
      for place in start...mark { text.append(content[place]) }
      text.append(UInt8(ascii: "\""))
      text += value
      text += [UInt8(ascii: "\""), 0x0A]
    }
    // What begins before the end is looked for with the next part.
    if shared != nil { place = max(place, content.count - Self.longestBreak) }
    return isWhole
  }

  /// How many bytes may stand between two digits, or belong to a mark.
  private static var longestBreak: Int { 16 }

  /// Reads `:` or `(N):`; nil for anything else.
  ///
  /// - Returns: the number, three where there is none.
  private static func form(_ content: Span<UInt8>, at place: inout Int) -> UInt8? {
    guard place < content.count else { return nil }
    var form: UInt8 = 3
    if content[place] == UInt8(ascii: "("), place + 3 < content.count,
      content[place + 2] == UInt8(ascii: ")")
    {
      form = content[place + 1].hexValue
      place += 3
    }
    guard content[place] == UInt8(ascii: ":") else { return nil }
    place += 1
    return form
  }

  /// Reads pairs of digits between commas, on several lines where a backslash ends one.
  private static func bytes(_ content: Span<UInt8>, from place: inout Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while place + 1 < content.count {
      switch content[place] {
      case UInt8(ascii: ","), 0x20, 0x09: place += 1
      case UInt8(ascii: "\\"):
        place += 1
        while place < content.count, content[place] == 0x0D || content[place] == 0x0A { place += 1 }
      default:
        let (high, low) = (content[place].hexValue, content[place + 1].hexValue)
        guard high | low < 16 else { return bytes }
        bytes.append(high << 4 | low)
        place += 2
      }
    }
    return bytes
  }

  /// The text that bytes are; nil where they are none.
  private func value(_ bytes: [UInt8], _ form: UInt8) -> [UInt8]? {
    let isText = [1, 2, 7].contains(form)
    guard isText || form == 3 else { return nil }
    var text: [UInt8] = []
    if isText ? isWide : UTF16.isBigEndian(bytes.span) == false {
      var place = 0
      _ = UTF16.transcode(bytes.span, from: &place, isBigEndian: false, limit: .max, into: &text)
    } else {
      text = bytes
    }
    while text.last == 0 { text.removeLast() }
    // Zeros part the texts of a list.
    for place in text.indices where text[place] == 0 { text[place] = 0x0A }
    guard !text.isEmpty, isText || text.allSatisfy({ $0.isText || $0 >= 0x80 }) else { return nil }
    return text
  }
}
