/// A list in parentheses in which a column of SQL is named.
struct SQLList {
  /// What follows the list.
  enum Purpose {
    /// Rows from an offset on.
    case rows(from: Int, TableRows.Style)
    /// A table is made; its name.
    case create([UInt8])
    case other
  }

  /// Where the list begins.
  let open: Int
  /// Which of its columns the name is, from 0.
  let column: Int

  /// Lists of columns are shorter, in bytes.
  private static let longest = 4096

  /// The list in which a name stands; nil where it stands in none.
  init?(_ text: Span<UInt8>, around name: Range<Int>) {
    var at = name.lowerBound - 1
    while at >= 0, name.lowerBound - at < 24, text[at] <= 0x20 || KeyValue.isQuote(text[at]) {
      at -= 1
    }
    guard text[orSpace: at] == UInt8(ascii: "(") || text[orSpace: at] == UInt8(ascii: ",") else {
      return nil
    }
    var depth = 0
    while at >= 0, name.lowerBound - at < Self.longest {
      if text[at] == UInt8(ascii: ")") { depth += 1 }
      if text[at] == UInt8(ascii: "(") {
        if depth == 0 { break }
        depth -= 1
      }
      at -= 1
    }
    guard at >= 0, text[at] == UInt8(ascii: "(") else { return nil }
    open = at
    column = Self.fields(text, from: at + 1, upTo: name.lowerBound).count
  }

  func purpose(_ text: Span<UInt8>) -> Purpose {
    let words = Self.words(text, before: open)
    if words.dropLast().suffix(5).contains("table"), let name = words.last {
      return .create(Array(name.utf8))
    }
    return Self.purpose(text, behind: open + 1)
  }

  /// What follows the list in which an offset lies.
  static func purpose(_ text: Span<UInt8>, behind offset: Int) -> Purpose {
    guard let close = close(text, offset, within: longest),
      let (start, style) = rows(text, behind: close + 1)
    else { return .other }
    return .rows(from: start, style)
  }

  /// Where the rows begin that an offset leads to.
  private static func rows(_ text: Span<UInt8>, behind offset: Int) -> (Int, TableRows.Style)? {
    var at = skipSpaces(text, offset)
    if hasWord(text, at, "values") { return (at + 6, .tuples) }
    guard hasWord(text, at, "from") else { return nil }
    at = skipSpaces(text, at + 4)
    guard hasWord(text, at, "stdin") else { return nil }
    let end = TableRows.lineEnd(text, from: min(at, text.count))
    return end < text.count && text[end] == 0x0A ? (end + 1, .lines(delimiter: 0x09)) : nil
  }

  /// Whether no list that holds an offset, and is not short, closes before rows.
  ///
  /// - Parameters:
  ///   - text: the whole content.
  ///   - offset: where to begin.
  ///   - rowless: bytes in which none does, of this call and of those before.
  /// - Returns: false where it is not known.
  /// - Complexity: O(bytes that were not looked at before).
  static func isRowless(_ text: Span<UInt8>, behind offset: Int, _ rowless: inout Range<Int>)
    -> Bool
  {
    if close(text, offset, within: 64) != nil { return false }
    let end = min(text.count, offset + longest)
    if !rowless.contains(offset) { rowless = offset..<offset }
    var at = rowless.upperBound
    while at < end, text[at] != UInt8(ascii: ")") || rows(text, behind: at + 1) == nil { at += 1 }
    rowless = rowless.lowerBound..<max(rowless.upperBound, at)
    return rowless.upperBound >= end
  }

  /// Where the rows begin that are put into the table that the list makes, soon behind it; nil where none are.
  ///
  /// - Complexity: O(length of the list), and 1,024 bytes.
  func rows(_ text: Span<UInt8>, of table: [UInt8]) -> Int? {
    guard let close = Self.close(text, open + 1, within: Self.longest) else { return nil }
    return Self.insert(text, into: table, from: close + 1, within: 1024)
  }

  /// Where the rows of the next `INSERT INTO name VALUES` begin, which is not far behind an offset.
  ///
  /// - Complexity: O(`reach`).
  static func insert(
    _ text: Span<UInt8>,
    into table: [UInt8],
    from offset: Int,
    within reach: Int
  ) -> Int? {
    for at in offset..<max(offset, min(text.count, offset + reach)) {
      if let (name, start) = insert(text, at: at), name == table { return start }
    }
    return nil
  }

  /// Every `INSERT INTO name VALUES` without a list of columns: the name and where the rows begin.
  static func inserts(_ text: Span<UInt8>) -> [(name: [UInt8], start: Int)] {
    (0..<max(0, text.count - 12)).compactMap { insert(text, at: $0) }
  }

  /// The table and where its rows begin, if `INSERT INTO name VALUES` stands at an offset.
  private static func insert(_ text: Span<UInt8>, at: Int) -> (name: [UInt8], start: Int)? {
    guard at + 12 < text.count, text[at] | 0x20 == 0x69, text[at + 1] | 0x20 == 0x6E,
      hasWord(text, at, "insert")
    else { return nil }
    let into = skipSpaces(text, at + 6)
    guard hasWord(text, into, "into") else { return nil }
    let start = skipSpaces(text, into + 4)
    var end = start
    while end < text.count, end - start < 200, isName(text[end]) { end += 1 }
    let values = skipSpaces(text, end)
    guard hasWord(text, values, "values") else { return nil }
    return (Array(name(text, start..<end).utf8), values + 6)
  }

  /// The words before an offset, in lower case, without quotes; of names with a point the last part.
  private static func words(_ text: Span<UInt8>, before end: Int) -> [String] {
    let start = max(0, end - 200)
    var words: [String] = []
    var (at, first) = (start, start)
    while at <= end {
      if at == end || !isName(text[at]) {
        if at > first { words.append(name(text, first..<at)) }
        first = at + 1
      }
      at += 1
    }
    return words
  }

  private static func name(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    let bytes = range.map { text[$0].lowered }.split(separator: 0x2E).last ?? []
    return String(decoding: bytes.filter { !KeyValue.isQuote($0) }, as: UTF8.self)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x5F || byte == 0x2E || byte >= 0x80 || KeyValue.isQuote(byte)
  }

  /// The commas of the list up to an offset, one for each field that ends before it.
  private static func fields(_ text: Span<UInt8>, from start: Int, upTo end: Int) -> [Int] {
    var commas: [Int] = []
    var (depth, quote) = (0, UInt8(0))
    for i in start..<max(start, end) {
      let byte = text[i]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
      } else if byte == UInt8(ascii: ","), depth == 0 {
        commas.append(i)
      }
    }
    return commas
  }

  private static func close(_ text: Span<UInt8>, _ start: Int, within limit: Int) -> Int? {
    var (at, depth) = (start, 0)
    while at < text.count, at - start < limit {
      if text[at] == UInt8(ascii: "(") { depth += 1 }
      if text[at] == UInt8(ascii: ")") {
        if depth == 0 { return at }
        depth -= 1
      }
      at += 1
    }
    return nil
  }

  private static func skipSpaces(_ text: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, at - start < 200, text[at] <= 0x20 { at += 1 }
    return at
  }

  private static func hasWord(_ text: Span<UInt8>, _ at: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at >= 0, at + count <= text.count, !text[orSpace: at + count].isAlphanumeric else {
      return false
    }
    return (0..<count).allSatisfy { unsafe text[at + $0].lowered == word.utf8Start[$0] }
  }
}
