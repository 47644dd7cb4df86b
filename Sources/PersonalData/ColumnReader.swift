/// Reads the values of columns and keys whose names say that they are customers' numbers or phones:
/// in tables with a heading line, in SQL, and beside keys (JSON, YAML, XML, forms).
struct ColumnReader {
  /// A table whose rows go on behind the end of the text.
  private struct Open {
    var rows: TableRows
    /// Where the next row begins, in bytes from the content's start.
    var next: Int
  }

  /// Tables that were created, with the columns that are wanted.
  private var created: [[UInt8]: [(column: Int, kind: Heading.Kind)]] = [:]
  private var open: Open?
  /// Headings before this belong to rows that were read.
  private var done = 0

  /// Turns to another content.
  mutating func begin() {
    created.removeAll(keepingCapacity: true)
    open = nil
    done = 0
  }

  /// Reads what stands under and beside headings.
  ///
  /// - Parameters:
  ///   - text: the content, or the part of it that follows the one before.
  ///   - headings: where words stand that may be headings.
  ///   - isLast: whether the content ends with the text.
  ///   - tally: gets the values; its `offset` tells where the text begins.
  /// - Complexity: O(rows that have such values) and O(1) for each heading; O(text) where a table was
  ///   created.
  mutating func read(
    _ text: Span<UInt8>,
    headings: Span<Int>,
    isLast: Bool,
    into tally: inout Tally
  ) {
    done = 0
    if let table = open {
      open = nil
      read(table.rows, text, from: max(0, table.next - tally.offset), isLast, &tally)
    }
    for i in headings.indices where headings[i] >= done {
      guard let heading = Heading(text, at: headings[i]) else { continue }
      if let value = KeyValue.value(text, behind: heading.range) {
        ColumnValue.add(text, value, heading.kind, to: &tally)
        continue
      }
      if let list = SQLList(text, around: heading.range) {
        switch list.purpose(text) {
        case .create(let name):
          let column = (column: list.column, kind: heading.kind)
          created[name, default: []].append(column)
          continue
        case .rows(let start, let style):
          var rows = TableRows(style: style, columns: [(list.column, heading.kind)])
          for other in others(text, headings, from: i + 1, before: start) {
            guard let next = SQLList(text, around: other.range), next.open == list.open else {
              continue
            }
            rows.columns.append((next.column, other.kind))
          }
          read(rows, text, from: start, isLast, &tally)
          continue
        case .other: break
        }
      }
      if let table = TableRows.underLine(text, heading) {
        var rows = table.rows
        for other in others(text, headings, from: i + 1, before: table.start) {
          guard let next = TableRows.underLine(text, other)?.rows, next.style == rows.style else {
            continue
          }
          rows.columns += next.columns
        }
        read(rows, text, from: table.start, isLast, &tally)
      }
    }
    guard !created.isEmpty else { return }
    for (name, start) in SQLList.inserts(text) {
      guard let columns = created[name] else { continue }
      read(TableRows(style: .tuples, columns: columns), text, from: start, isLast, &tally)
    }
  }

  /// The headings that stand before a table's rows: each row is read once, for all of its columns.
  private func others(
    _ text: Span<UInt8>,
    _ headings: Span<Int>,
    from first: Int,
    before start: Int
  ) -> [Heading] {
    var others: [Heading] = []
    var next = first
    while next < headings.count, headings[next] < start {
      if let other = Heading(text, at: headings[next]) { others.append(other) }
      next += 1
    }
    return others
  }

  private mutating func read(
    _ rows: TableRows,
    _ text: Span<UInt8>,
    from start: Int,
    _ isLast: Bool,
    _ tally: inout Tally
  ) {
    let (end, goesOn) = rows.read(text, from: start, isLast: isLast) { range, kind in
      ColumnValue.add(text, range, kind, to: &tally)
    }
    done = max(done, end)
    if goesOn { open = Open(rows: rows, next: end + tally.offset) }
  }
}

/// A value that stands behind its key.
enum KeyValue {
  /// The value behind a key; nil where none stands there.
  static func value(_ text: Span<UInt8>, behind key: Range<Int>) -> Range<Int>? {
    var at = key.upperBound
    if isQuote(text[orSpace: at]) { at += 1 }
    at = skipSpaces(text, at)
    guard "=:>".utf8.contains(text[orSpace: at]) else { return nil }
    at += 1
    if text[orSpace: at] == UInt8(ascii: ">") { at += 1 }
    at = skipSpaces(text, at)
    if isQuote(text[orSpace: at]) { at += 1 }
    var end = at
    while end < text.count, end - at < 32, isValue(text[end]) { end += 1 }
    return end > at ? at..<end : nil
  }

  private static func isValue(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x2D || byte == 0x2B || byte == 0x2E
  }

  static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }

  private static func skipSpaces(_ text: Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at - start < 8, text[orSpace: at] == 0x20, at < text.count { at += 1 }
    return at
  }
}

/// A value under or beside a heading.
enum ColumnValue {
  /// Adds a value if it is a number as customers and phones have it.
  ///
  /// - Returns: whether it is.
  @discardableResult
  static func add(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ kind: Heading.Kind,
    to tally: inout Tally
  ) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 || KeyValue.isQuote(text[start]) { start += 1 }
    while end > start, text[end - 1] <= 0x20 || KeyValue.isQuote(text[end - 1]) { end -= 1 }
    // Whole numbers of tools that know no others.
    if end - start > 2, text[end - 1] == 0x30, text[end - 2] == 0x2E { end -= 2 }
    switch kind {
    case .customer: return addCustomer(text, start..<end, &tally)
    case .phone: return addPhone(text, start..<end, &tally)
    case .password: return false
    }
  }

  /// Four to eighteen digits, before them at most four letters and a hyphen.
  private static func addCustomer(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ tally: inout Tally
  ) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, at - range.lowerBound < 4, text[at].isLetter { at += 1 }
    if at > range.lowerBound, at < range.upperBound, text[at] == 0x2D { at += 1 }
    let digits = at..<range.upperBound
    guard (4...18).contains(digits.count), digits.allSatisfy({ text[$0].isDigit }),
      digits.contains(where: { text[$0] != text[digits.lowerBound] })
    else { return false }
    tally.addCustomer(range, in: text)
    return true
  }

  private static func addPhone(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ tally: inout Tally
  ) -> Bool {
    guard (8...24).contains(range.count) else { return false }
    var digits: [UInt8] = []
    for i in range {
      if text[i].isDigit {
        digits.append(text[i])
      } else if !" -.()+/".utf8.contains(text[i]) {
        return false
      }
    }
    guard (8...15).contains(digits.count), Set(digits).count > 2 else { return false }
    tally.addPhone(digits, range, in: text)
    return true
  }
}
