import CKernels

/// The rows of a table, of which some columns are wanted.
struct TableRows {
  /// How rows are written.
  enum Style: Equatable {
    /// A line each, fields with a byte between them; nil where there is one field.
    case lines(delimiter: UInt8?)
    /// `(…),(…);` as behind `VALUES`.
    case tuples
    /// So many cells of AsciiDoc, each behind a bar, on one line or several.
    case cells(Int)
    /// Rows of HTML.
    case markup
  }

  /// How far the reading of a table came.
  struct Reading {
    /// How many rows had a value, and how many had none.
    var hits = 0
    var misses = 0
    /// The first row that begins at this place or behind it is marked.
    var mark = Int.max
    var marked: (row: Int, hits: Int, misses: Int)?
  }

  var style: Style
  var columns: [(column: Int, kind: Heading.Kind)]
  /// How many fields a row has that counts; nil: any number.
  var width: Int?

  /// Longer rows, in bytes, are none.
  static let longestRow = 1 << 16
  /// A heading that stands further behind its line's start, in bytes, is none.
  private static let longestHead = 8192

  /// The rows under the line that a heading is in; nil where that line is no head of a table.
  static func underLine(_ text: Span<UInt8>, _ heading: Heading) -> (rows: TableRows, start: Int)? {
    var (start, end) = (heading.range.lowerBound, heading.range.upperBound)
    start = skip(text, start, -1)
    end = skip(text, end, 1)
    let before = start < 0 ? 0x0A : text[orSpace: start]
    let behind = end >= text.count ? 0x0A : text[end]
    guard isEdge(before), isEdge(behind) else { return nil }
    let delimiter = behind != 0x0A ? behind : before != 0x0A ? before : nil
    guard let first = lineStart(text, of: heading.range) else { return nil }
    let next = lineEnd(text, from: first)
    guard next < min(text.count, first + longestRow) else { return nil }
    var (at, column, depth) = (heading.range.lowerBound, 0, 0)
    while at > first {
      at -= 1
      if text[at] == delimiter { column += 1 }
      // What stands in parentheses is a list of something else.
      if text[at] == UInt8(ascii: ")") { depth += 1 }
      if text[at] == UInt8(ascii: "(") {
        guard depth > 0 else { return nil }
        depth -= 1
      }
    }
    let rows = TableRows(style: .lines(delimiter: delimiter), columns: [(column, heading.kind)])
    return (rows, next + 1)
  }

  /// Where the line of a heading begins; nil where that is too far before it.
  static func lineStart(_ text: Span<UInt8>, of name: Range<Int>) -> Int? {
    let low = max(0, name.lowerBound - longestHead)
    let start = unsafe text.extracting(low..<name.lowerBound).withUnsafeBufferPointer {
      unsafe $0.baseAddress.map { unsafe kh_line_start($0, name.lowerBound - low) } ?? 0
    }
    guard start > 0 || low == 0, name.lowerBound - low - start < longestHead else { return nil }
    return low + start
  }

  /// Where a line ends, or a row would be too long.
  static func lineEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    let high = min(text.count, start + longestRow)
    let length = unsafe text.extracting(start..<high).withUnsafeBufferPointer {
      unsafe $0.baseAddress.map { unsafe kh_line_end($0, high - start) } ?? 0
    }
    return start + length
  }

  /// Whether a field of a head ends there: at a line end or at a delimiter.
  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x7C
  }

  /// The first place beyond a name that is neither a quote nor a space.
  private static func skip(_ text: Span<UInt8>, _ edge: Int, _ step: Int) -> Int {
    var at = step > 0 ? edge : edge - 1
    while at >= 0, at < text.count, abs(at - edge) < 24,
      text[at] == 0x20 || text[at] == 0x0D || KeyValue.isQuote(text[at])
    {
      at += step
    }
    return at
  }

  /// Reads the values of the wanted columns.
  ///
  /// Rows end where something else begins: in lines, when more than two rows and a quarter of those
  /// with a value have none.
  ///
  /// - Parameters:
  ///   - text: the content, or a part of it.
  ///   - start: where the first row begins.
  ///   - isLast: whether the content ends with the text.
  ///   - isValue: gets each field of a wanted column, and says whether it is one of its values.
  /// - Returns: where the rows end, or the first one that the text holds only in part, and whether
  ///   they may go on behind the text.
  func read(
    _ text: Span<UInt8>,
    from start: Int,
    isLast: Bool,
    isValue: (Range<Int>, Heading.Kind) -> Bool
  ) -> (end: Int, goesOn: Bool) {
    var reading = Reading()
    return read(text, from: start, isLast: isLast, &reading, isValue: isValue)
  }

  /// Goes on with reading the values of the wanted columns.
  func read(
    _ text: Span<UInt8>,
    from start: Int,
    isLast: Bool,
    _ reading: inout Reading,
    isValue: (Range<Int>, Heading.Kind) -> Bool
  ) -> (end: Int, goesOn: Bool) {
    var row = start
    while row < text.count {
      let fields = Fields(text, from: row, style)
      guard let next = fields.end ?? (isLast && fields.isRow ? text.count : nil) else {
        return (row, !isLast && text.count - row < Self.longestRow)
      }
      guard fields.isRow, next - row < Self.longestRow else { return (row, false) }
      if row >= reading.mark, reading.marked == nil {
        reading.marked = (row, reading.hits, reading.misses)
      }
      var isHit = false
      for (column, kind) in columns where column < fields.ranges.count {
        if let width, fields.ranges.count != width { continue }
        if isValue(fields.ranges[column], kind) { isHit = true }
      }
      if isHit {
        reading.hits += 1
      } else if style != .lines(delimiter: 0x7C) || !Self.isRule(text, row..<next) {
        reading.misses += 1
      }
      if reading.misses > 2 + reading.hits / 4, style != .tuples { return (row, false) }
      row = next
      if fields.isLast { return (row, false) }
    }
    return (row, !isLast)
  }

  /// Whether a line is a rule between rows: of hyphens or equals signs, and of what stands where these cross.
  static func isRule(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var strokes = 0
    for at in line {
      guard " \t\r\n|:+-=".utf8.contains(text[at]) else { return false }
      if text[at] == 0x2D || text[at] == 0x3D { strokes += 1 }
    }
    return strokes > 2
  }
}

/// The fields of one row.
private struct Fields {
  var ranges: [Range<Int>] = []
  /// Where the next row begins; nil where the text ends within the row.
  var end: Int?
  /// Whether there is a row.
  var isRow = true
  /// Whether no row follows.
  var isLast = false

  init(_ text: Span<UInt8>, from start: Int, _ style: TableRows.Style) {
    switch style {
    case .lines(let delimiter): readLine(text, start, delimiter)
    case .tuples: readTuple(text, start)
    case .cells(let count): readCells(text, start, count)
    case .markup:
      guard let row = MarkupRow(text, from: start) else {
        isRow = false
        return
      }
      (ranges, end) = (row.cells, row.end)
    }
  }

  private mutating func readLine(_ text: Span<UInt8>, _ start: Int, _ delimiter: UInt8?) {
    var (at, field, isQuoted) = (start, start, false)
    let hasQuotes = delimiter != 0x09
    while at < text.count, at - start < 1 << 16 {
      let byte = text[at]
      if byte == 0x22, hasQuotes, isQuoted || at == field {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == delimiter {
        ranges.append(field..<at)
        field = at + 1
        if byte == 0x0A {
          end = at + 1
          // The end of PostgreSQL's COPY.
          isLast = at - start == 2 && text[start] == 0x5C && text[start + 1] == 0x2E
          return
        }
      }
      at += 1
    }
    ranges.append(field..<at)
  }

  private mutating func readCells(_ text: Span<UInt8>, _ start: Int, _ count: Int) {
    var at = start
    while at < text.count, text[at] <= 0x20 { at += 1 }
    guard at < text.count else { return }
    isRow = text[at] == 0x7C
    while isRow, ranges.count < count, at < text.count {
      let cell = at + 1
      at = cell
      while at < text.count, text[at] != 0x7C || text[at - 1] == 0x5C, at - start < 1 << 16 {
        at += 1
      }
      // The line that ends the table.
      isRow =
        at - cell < 3 || text[cell] != 0x3D || text[cell + 1] != 0x3D || text[cell + 2] != 0x3D
      if isRow { ranges.append(cell..<at) }
    }
    if at < text.count { end = at }
  }

  private mutating func readTuple(_ text: Span<UInt8>, _ start: Int) {
    var at = start
    while at < text.count, text[at] <= 0x20 || text[at] == 0x2C { at += 1 }
    guard at < text.count else { return }
    guard text[at] == UInt8(ascii: "(") else {
      isRow = false
      return
    }
    at += 1
    var (field, depth, quote) = (at, 0, UInt8(0))
    while at < text.count, at - start < 1 << 16 {
      let byte = text[at]
      if quote != 0 {
        if byte == 0x5C { at += 1 } else if byte == quote { quote = 0 }
      } else if byte == 0x27 || byte == 0x22 {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ",") && depth == 0 {
        ranges.append(field..<at)
        field = at + 1
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 {
          ranges.append(field..<at)
          end = at + 1
          return
        }
        depth -= 1
      }
      at += 1
    }
  }
}
