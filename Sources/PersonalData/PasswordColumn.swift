/// The passwords in a column that its heading names: in tables with a heading line (comma, semicolon, tab, bar), of HTML and in SQL,
/// where also the making of a table may name it.
public struct PasswordColumn: Sendable {
  /// Where the rows begin, in bytes from the content's start.
  public private(set) var start: Int
  private let rows: TableRows
  /// The table that is made there, which rows are put into soon behind; nil for rows that follow a list of columns.
  private var made: [UInt8]?
  /// How many rows came before that had a password, and how many that had none.
  private var before = (hits: 0, misses: 0)

  /// How many bytes before and behind a word's start say whether it may be a heading.
  public static let narrowReach = 40

  /// Whether the word at a place may end the name of a column, as the few bytes beside it show.
  ///
  /// Nothing further away than ``narrowReach`` decides.
  ///
  /// - Complexity: O(1).
  public static func mayBeHeading(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard let edges = Edges(text, place) else { return false }
    return edges.areOfLine || edges.areOfList || edges.areOfDefinition || edges.areOfMarkup
  }

  /// The column that the word at a place names; nil where it names none.
  ///
  /// - Parameters:
  ///   - text: the whole content.
  ///   - place: where the word begins.
  ///   - memo: what is known of this content; with an empty one the same is found.
  /// - Complexity: O(length of the heading line, or of the list of columns), once for all words of a line.
  public init?(_ text: Span<UInt8>, at place: Int, memo: inout ColumnMemo) {
    guard let edges = Edges(text, place) else { return nil }
    if edges.areOfList, let list = Self.list(text, edges.name, &memo), let column = list.column {
      start = list.start
      rows = TableRows(style: list.style, columns: [(column, .password)])
    } else if edges.areOfDefinition, let list = SQLList(text, around: edges.name),
      case .create(let name) = list.purpose(text),
      let first = list.rows(text, of: name)
    {
      (start, made) = (first, name)
      rows = TableRows(style: .tuples, columns: [(list.column, .password)])
    } else if edges.areOfMarkup, let table = Self.markup(text, edges.name, &memo) {
      self = table
    } else if edges.areOfLine, let table = Self.table(text, edges, &memo) {
      self = table
    } else {
      return nil
    }
  }

  private init(start: Int, _ rows: TableRows) { (self.start, self.rows) = (start, rows) }

  /// The column of the table whose heading line a name is in.
  private static func table(_ text: Span<UInt8>, _ edges: Edges, _ memo: inout ColumnMemo) -> Self?
  {
    let (place, delimiter) = (edges.name.lowerBound, edges.delimiter)
    guard !memo.isRefused(place, delimiter),
      let start = TableRows.lineStart(text, of: edges.name)
    else { return nil }
    let end = TableRows.lineEnd(text, from: start)
    guard end < min(text.count, start + TableRows.longestRow),
      let table = Self.table(text, start..<end, place, delimiter)
    else {
      memo.refuse(start..<end, delimiter)
      return nil
    }
    return table
  }

  private static func table(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    _ place: Int,
    _ delimiter: UInt8
  ) -> Self? {
    let lines = TableRows.Style.lines(delimiter: delimiter)
    if delimiter == 0x7C, text[range.lowerBound] == 0x7C, text[range.lowerBound + 1] == 0x7C {
      // Headings of Jira and Confluence stand between two bars each.
      guard let line = HeadingLine(text, range, between: 2) else { return nil }
      let column = (range.lowerBound..<place).count { text[$0] == 0x7C } / 2
      return Self(
        start: range.upperBound + 1,
        TableRows(style: lines, columns: [(column, .password)], width: line.width)
      )
    }
    guard let line = HeadingLine(text, range, delimiter) else { return nil }
    let column = (range.lowerBound..<place).count { text[$0] == delimiter }
    if let rows = line.rowsBegin(text, behind: range.upperBound + 1) {
      return Self(
        start: rows,
        TableRows(style: lines, columns: [(column, .password)], width: line.width)
      )
    }
    guard column > 0, line.beginsCells(text) else { return nil }
    let style = TableRows.Style.cells(line.width - 1)
    return Self(
      start: range.upperBound + 1,
      TableRows(style: style, columns: [(column - 1, .password)], width: line.width - 1)
    )
  }

  /// The column of the table of HTML in whose first row a name is.
  private static func markup(_ text: Span<UInt8>, _ name: Range<Int>, _ memo: inout ColumnMemo)
    -> Self?
  {
    let place = name.lowerBound
    guard let start = memo.rowStart(text, before: place) else { return nil }
    guard let row = MarkupRow(text, from: start), HeadingLine.areNames(text, row.cells) else {
      memo.refuseRow(at: start)
      return nil
    }
    guard let column = row.cells.firstIndex(where: { $0.contains(place) }) else { return nil }
    return Self(
      start: row.end,
      TableRows(style: .markup, columns: [(column, .password)], width: row.cells.count)
    )
  }

  /// Calls `isPassword` with each value, which says whether it is one.
  ///
  /// - Parameters:
  ///   - text: the whole content, or a part of it.
  ///   - mark: where a next part of the content begins.
  ///   - isPassword: gets the value without quotes and blanks around it.
  /// - Returns: where the rows end, and what of them begins at the mark or behind.
  /// - Complexity: O(length of the rows).
  public func forEach(
    _ text: Span<UInt8>,
    mark: Int = .max,
    _ isPassword: (Range<Int>) -> Bool
  ) -> (end: Int, rest: Self?) {
    var reading = TableRows.Reading(hits: before.hits, misses: before.misses, mark: mark)
    var end = read(text, from: start, &reading, isPassword)
    // Many dumps have a statement for each row.
    while let made, let next = SQLList.insert(text, into: made, from: end, within: 16) {
      end = read(text, from: next, &reading, isPassword)
    }
    var rest: Self?
    if let marked = reading.marked {
      rest = self
      rest?.start = marked.row
      rest?.before = (marked.hits, marked.misses)
    }
    return (end, rest)
  }

  /// The column in a part of the content that begins so many bytes behind.
  public func moved(back distance: Int) -> Self {
    var moved = self
    moved.start -= distance
    return moved
  }

  private func read(
    _ text: Span<UInt8>,
    from start: Int,
    _ reading: inout TableRows.Reading,
    _ isPassword: (Range<Int>) -> Bool
  ) -> Int {
    let isSQL = rows.style == .tuples
    return rows.read(text, from: start, isLast: true, &reading) { field, _ in
      var (first, end) = (field.lowerBound, field.upperBound)
      while first < end, text[first] <= 0x20 { first += 1 }
      while end > first, text[end - 1] <= 0x20 { end -= 1 }
      if end - first > 2, KeyValue.isQuote(text[first]), text[end - 1] == text[first] {
        (first, end) = (first + 1, end - 1)
      } else if isSQL {
        return false
      }
      return isPassword(first..<end)
    }
    .end
  }

  /// The list of columns in which a name stands, where rows follow it.
  ///
  /// What follows is looked at first: most lists are arguments of calls.
  private static func list(
    _ text: Span<UInt8>,
    _ name: Range<Int>,
    _ memo: inout ColumnMemo
  ) -> (column: Int?, start: Int, style: TableRows.Style)? {
    guard !SQLList.isRowless(text, behind: name.upperBound, &memo.rowless),
      case .rows(let start, let style) = SQLList.purpose(text, behind: name.upperBound)
    else { return nil }
    return (SQLList(text, around: name)?.column, start, style)
  }
}

/// A line that heads a table, and no list of words in source code.
private struct HeadingLine {
  /// The number of its fields.
  let width: Int
  private let start: Int
  private let isBarred: Bool

  /// The heading line that a line without its end is; nil where a field is empty or no name, or none says whose password is meant.
  init?(_ text: Span<UInt8>, _ line: Range<Int>, _ delimiter: UInt8) {
    isBarred = delimiter == 0x7C
    let end = line.upperBound
    start = line.lowerBound
    var (first, fields) = (start, [] as [Range<Int>])
    for at in start...end where at == end || text[at] == delimiter {
      fields.append(first..<at)
      first = at + 1
    }
    // A sentence ends with a point.
    guard Self.areNames(text, fields, isBarred: isBarred), text[end - 1] != UInt8(ascii: ".") else {
      return nil
    }
    width = fields.count
  }

  /// A line of names with so many bars in front of each, and behind the last one.
  init?(_ text: Span<UInt8>, _ line: Range<Int>, between bars: Int) {
    (isBarred, start) = (true, line.lowerBound)
    var (first, at, fields) = (start, start, [] as [Range<Int>])
    while at < line.upperBound {
      guard text[at] == 0x7C else {
        at += 1
        continue
      }
      let end = at
      while at < line.upperBound, text[at] == 0x7C { at += 1 }
      guard at - end == bars else { return nil }
      fields.append(first..<end)
      first = at
    }
    fields.append(first..<line.upperBound)
    guard Self.areNames(text, fields, isBarred: true) else { return nil }
    width = fields.count
  }

  /// Whether fields are names, of which one says whose password is meant; between bars the first and the last one may be empty, any may
  /// where `isBarred` is nil.
  static func areNames(_ text: Span<UInt8>, _ fields: [Range<Int>], isBarred: Bool? = nil) -> Bool {
    var (names, saysWhose) = (0, false)
    for (number, field) in fields.enumerated() {
      guard field.allSatisfy({ isOfNames(text[$0]) }) else { return false }
      let letters = field.map { text[$0].lowered }.filter { $0.isLetter || $0 >= 0x80 }
      if letters.isEmpty, let isBarred {
        guard isBarred, number == 0 || number == fields.count - 1 else { return false }
      }
      guard field.count <= 48 else { return false }
      if !letters.isEmpty { names += 1 }
      saysWhose = saysWhose || Self.saysWhose(letters)
    }
    return names > 1 && saysWhose
  }

  /// Whether the line before is the one with which a table of AsciiDoc begins.
  func beginsCells(_ text: Span<UInt8>) -> Bool {
    guard isBarred, text[start] == 0x7C, start > 0, text[start - 1] == 0x0A else { return false }
    var at = start - 1
    if at > 0, text[at - 1] == 0x0D { at -= 1 }
    let end = at
    while at > 0, text[at - 1] == 0x3D { at -= 1 }
    return end - at > 2 && at > 0 && text[at - 1] == 0x7C && (at == 1 || text[at - 2] == 0x0A)
  }

  /// Where the rows begin: behind the line of hyphens that bars need, and for others only where the table begins the text or follows an
  /// empty line.
  func rowsBegin(_ text: Span<UInt8>, behind next: Int) -> Int? {
    guard isBarred else {
      // Where a file begins, or its mark of UTF-8 ends.
      if start == 0 || start == 3 && text[0] == 0xEF { return next }
      let before = start > 1 && text[start - 2] == 0x0D ? start - 2 : start - 1
      return before == 0 || text[before - 1] == 0x0A ? next : nil
    }
    let end = TableRows.lineEnd(text, from: min(next, text.count))
    guard end < text.count, TableRows.isRule(text, next..<end) else { return nil }
    return end + 1
  }

  private static func isOfNames(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == 0x0D || KeyValue.isQuote(byte)
      || " _-./#*".utf8.contains(byte)
  }

  /// Whether a name is that of a user, an account or a host.
  private static func saysWhose(_ letters: [UInt8]) -> Bool {
    owners.contains { owner in
      letters.count >= owner.count
        && (0...letters.count - owner.count).contains { letters[$0...].starts(with: owner) }
    } || letters == [0x69, 0x64]
  }

  private static let owners = [
    "user", "login", "mail", "name", "account", "host", "server", "service", "url", "member",
  ].map { Array($0.utf8) }
}

/// What stands beside a name that ends with a word for passwords.
private struct Edges {
  /// The name.
  let name: Range<Int>
  private let before: UInt8
  private let behind: UInt8
  /// Whether the name of a type for texts in SQL follows.
  private let isTyped: Bool
  /// Whether the end of a cell of HTML follows.
  private let endsCell: Bool

  init?(_ text: Span<UInt8>, _ place: Int) {
    var end = place
    while end < text.count, end - place < 16, Self.isPart(text[end]) { end += 1 }
    guard end - place < 16 else { return nil }
    // Mostly something else follows, which shows soonest.
    behind = Self.edge(text, end, 1)
    isTyped = behind | 0x20 >= UInt8(ascii: "c") && Self.isType(text, behind: end)
    endsCell =
      behind == UInt8(ascii: "<")
      && Self.endsCell(text, from: end, upTo: min(place + PasswordColumn.narrowReach, text.count))
    guard
      behind == 0x0A || behind == UInt8(ascii: ")") || Self.isDelimiter(behind) || isTyped
        || endsCell,
      Self.isWord(text, place..<end)
    else { return nil }
    var start = place
    while start > 0, place - start < 24, Self.isPart(text[start - 1]) { start -= 1 }
    guard place - start < 24 else { return nil }
    name = start..<end
    before = Self.edge(text, start - 1, -1)
  }

  /// Whether a heading line has names between such bytes.
  var areOfLine: Bool {
    let (isFirst, isLast) = (before == 0x0A, behind == 0x0A)
    return (isFirst || Self.isDelimiter(before)) && (isLast || Self.isDelimiter(behind))
      && !(isFirst && isLast)
  }

  /// What stands between the names of the line.
  var delimiter: UInt8 { behind != 0x0A ? behind : before }

  /// Whether a list in parentheses has names between such bytes.
  var areOfList: Bool {
    (before == UInt8(ascii: "(") || before == UInt8(ascii: ","))
      && (behind == UInt8(ascii: ")") || behind == UInt8(ascii: ","))
  }

  /// Whether a column of a table that is made has its name between such bytes, and its type behind.
  var areOfDefinition: Bool {
    isTyped
      && (before == UInt8(ascii: "(") || before == UInt8(ascii: ",") || before == 0x0A
        || before == 0x09)
  }

  /// Whether a cell of a row of HTML has its text between such bytes.
  var areOfMarkup: Bool { endsCell && before == UInt8(ascii: ">") }

  /// Whether the ends of elements that stand behind a name are those of a cell.
  private static func endsCell(_ text: Span<UInt8>, from start: Int, upTo limit: Int) -> Bool {
    var at = start
    while at + 4 < limit {
      if text[at] == UInt8(ascii: "<") {
        guard text[at + 1] == UInt8(ascii: "/") else { return false }
        if text[at + 2].lowered == UInt8(ascii: "t") {
          return text[at + 3].lowered == UInt8(ascii: "h")
            || text[at + 3].lowered == UInt8(ascii: "d")
        }
      }
      at += 1
    }
    return false
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x09 || byte == 0x7C
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x5F || byte == 0x2D
  }

  /// The first byte beyond a name that is no blank and no quote; a line end where the text ends.
  private static func edge(_ text: Span<UInt8>, _ start: Int, _ step: Int) -> UInt8 {
    var at = start
    while at >= 0, at < text.count, abs(at - start) < 12 {
      let byte = text[at]
      guard byte == 0x20 || byte == 0x0D || KeyValue.isQuote(byte) else { return byte }
      at += step
    }
    return at < 0 || at >= text.count ? 0x0A : 0
  }

  /// Whether a type for texts stands behind a name and its quote.
  private static func isType(_ text: Span<UInt8>, behind end: Int) -> Bool {
    var at = end
    if at < text.count, KeyValue.isQuote(text[at]) { at += 1 }
    let blanks = at
    while at < text.count, at - blanks < 8, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    return at > blanks
      && types.contains { type in
        let next = at + type.utf8.count
        return next < text.count && !text[next].isAlphanumeric
          && zip(type.utf8, at..<next).allSatisfy { $0 == text[$1].lowered }
      }
  }

  private static let types = [
    "varchar", "text", "char", "character", "nvarchar", "varchar2", "longtext", "tinytext",
  ]

  /// Whether a word is one for passwords, whole.
  private static func isWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    words.contains { word in
      word.utf8.count == range.count
        && zip(word.utf8, range).allSatisfy { $0 == text[$1].lowered }
    }
  }

  private static let words = [
    "password", "passwd", "pass", "pwd", "passphrase", "passwort", "passcode", "password1",
    "senha", "kennwort", "motdepasse", "contrasena",
  ]
}
