/// The tables of an office document as text: a line for each row, with tabs between its cells.
///
/// What stands in a cell means something by the cell above all of its column, or the one on its left, which markup keeps apart. Tables begin
/// behind empty lines; rows are as wide as the first one of their table, without the columns that are empty there at its left.
///
/// Sources: ECMA-376 part 1, 17.4 (documents), 18.3 (sheets) and 21.1.3 (slides); OpenDocument 1.3, part 3, 9.1.
struct TableText {
  private var text: [UInt8] = []
  /// The row that is read, one cell behind the other, and where each stands there.
  private var row: [UInt8] = []
  private var cells: [Range<Int>] = []
  /// The number of the row in its sheet, from 1.
  private var number = 0
  /// Which column the next cell is, from 0.
  private var column = 0
  /// Where the cell begins in `row` that is read; nil between cells.
  private var cell: Int?
  /// What the cell's text is.
  private var value = Value.text
  /// Whether what is read is a formula, or tells how a text is read aloud.
  private var isAside = false
  /// How wide rows are, and how many columns are empty at their left; 0 and nil before the first row of a table.
  private var width = 0
  private var lead: Int?
  /// How many cells of the row before hold something.
  private var filled = 0
  private let strings: SharedStrings

  private enum Value {
    case text
    /// The number of a shared string.
    case number
  }

  /// Cells beyond this column are left out, as are bytes of longer cells and rows.
  private static let mostColumns = 256
  private static let longestCell = 4096
  private static let longestRow = 1 << 16

  /// Begins a document.
  ///
  /// - Parameter strings: the texts that cells name by numbers.
  init(_ strings: SharedStrings = SharedStrings()) { self.strings = strings }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - content: the document.
  ///   - limit: how many bytes of text are made at most.
  /// - Returns: the text, empty where no row has two cells; and whether there was room for all of it.
  /// - Complexity: O(n), and O(length of what shared strings stand for).
  mutating func read(_ content: Span<UInt8>, limit: Int) -> (text: [UInt8], isWhole: Bool) {
    var (place, isTable) = (0, false)
    while let open = content.firstIndex(of: "<", from: place),
      let tag = MarkupTag(content, at: open)
    {
      if let cell, !isAside, row.count - cell < Self.longestCell {
        content.appendText(place..<min(open, place + Self.longestCell), to: &row)
      }
      take(tag, content)
      isTable = isTable || filled > 1
      place = tag.end
      guard text.count <= limit else {
        return (Array(text.prefix(limit)), false)
      }
    }
    return (isTable ? text : [], true)
  }

  private mutating func take(_ tag: MarkupTag, _ content: Span<UInt8>) {
    if tag.isNamed(["c", "tc", "table-cell", "covered-table-cell"], in: content) {
      endCell()
      if !tag.isEnd { beginCell(tag, content) }
    } else if tag.isNamed(["row", "tr", "table-row"], in: content) {
      if tag.isEnd || tag.isEmpty || !cells.isEmpty { endRow() }
      if !tag.isEnd { beginRow(tag, content) }
    } else if tag.isNamed(["tbl", "table"], in: content) {
      endTable()
    } else if tag.isNamed(["f", "rPh"], in: content) {
      isAside = !tag.isEnd && !tag.isEmpty
    } else if cell != nil, tag.isNamed(["p", "br", "cr", "tab", "s", "line-break"], in: content) {
      row.append(0x20)
    }
  }

  /// Begins a row; of a sheet, empty ones before it may be left out.
  private mutating func beginRow(_ tag: MarkupTag, _ content: Span<UInt8>) {
    guard let place = tag.value(of: "r", in: content) else { return }
    let number = number(content, place)
    if number > self.number + 1 { endTable() }
    self.number = number
  }

  private mutating func beginCell(_ tag: MarkupTag, _ content: Span<UInt8>) {
    if let place = tag.value(of: "r", in: content) {
      column = Self.column(content.extracting(place)) ?? column
    }
    if tag.isEmpty {
      let repeated = tag.value(of: "number-columns-repeated", in: content)
      column += repeated.map { number(content, $0) } ?? 1
      return
    }
    let type = tag.value(of: "t", in: content) ?? 0..<0
    value = type.count == 1 && content[type.lowerBound] == UInt8(ascii: "s") ? .number : .text
    cell = row.count
  }

  private mutating func endCell() {
    guard let start = cell else { return }
    cell = nil
    if value == .number {
      let number = number(row.span, start..<row.count)
      row.removeSubrange(start...)
      row += strings[number].prefix(Self.longestCell)
    }
    defer { column += 1 }
    guard column < Self.mostColumns, row.count < Self.longestRow else {
      row.removeSubrange(start...)
      return
    }
    for place in start..<row.count where row[place] < 0x20 { row[place] = 0x20 }
    var (first, end) = (start, row.count)
    while first < end, row[first] == 0x20 { first += 1 }
    while end > first, row[end - 1] == 0x20 { end -= 1 }
    while cells.count < column { cells.append(start..<start) }
    cells.append(first..<end)
  }

  private mutating func endRow() {
    endCell()
    while cells.last?.isEmpty == true { cells.removeLast() }
    write()
    row.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    column = 0
  }

  /// Writes the row that was read.
  private mutating func write() {
    let count = cells.count { !$0.isEmpty }
    guard count > 0 else { return endTable() }
    // A title stands over the names of the columns.
    if filled == 1, count > 1 { endTable() }
    filled = count
    let empty = cells.prefix { $0.isEmpty }.count
    let lead = lead ?? empty
    self.lead = lead
    let own = cells.dropFirst(min(lead, empty))
    if width == 0 { width = own.count }
    for (number, cell) in own.enumerated() {
      if number > 0 { text.append(0x09) }
      text += row[cell]
    }
    text.append(contentsOf: repeatElement(0x09, count: max(0, width - own.count)))
    text.append(0x0A)
  }

  private mutating func endTable() {
    (width, lead, filled) = (0, nil, 0)
    if !text.isEmpty, !text.suffix(2).elementsEqual([0x0A, 0x0A]) { text.append(0x0A) }
  }

  /// The column of a cell by its name, from 0: 27 of `AB3`.
  private static func column(_ name: Span<UInt8>) -> Int? {
    var (column, at) = (0, 0)
    while at < min(name.count, 3), name[at] &- 0x41 < 26 {
      column = column * 26 + Int(name[at]) - 0x40
      at += 1
    }
    return column > 0 ? column - 1 : nil
  }

  /// A number in digits; 0 for what is none, or is beyond all that counts.
  private func number(_ content: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count < 9 else { return 0 }
    var number = 0
    for place in range where content[place] &- 0x30 < 10 {
      number = number * 10 + Int(content[place] - 0x30)
    }
    return number
  }
}
