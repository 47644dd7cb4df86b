/// The passwords in a column that its heading names: in tables with a heading line (comma, semicolon, tab, bar) and in SQL, where
/// also the making of a table may name it.
public struct PasswordColumn {
  /// Where the rows begin, in bytes from the content's start.
  public let start: Int
  private let rows: TableRows
  /// The table that is made there, which rows are put into soon behind; nil for rows that follow a list of columns.
  private var made: [UInt8]?

  /// How many bytes before and behind a word's start say whether it may be a heading.
  public static let narrowReach = 40

  /// Whether the word at a place may end the name of a column, as the few bytes beside it show.
  ///
  /// Nothing further away than ``narrowReach`` decides.
  ///
  /// - Complexity: O(1).
  public static func mayBeHeading(_ text: Span<UInt8>, at place: Int) -> Bool {
    guard let edges = Edges(text, place) else { return false }
    return edges.areOfLine || edges.areOfList || edges.areOfDefinition
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
      let line = HeadingLine(text, start..<end, delimiter),
      let rows = line.rowsBegin(text, behind: end + 1)
    else {
      memo.refuse(start..<end, delimiter)
      return nil
    }
    let column = (start..<place).count { text[$0] == delimiter }
    let style = TableRows.Style.lines(delimiter: delimiter)
    return Self(
      start: rows,
      TableRows(style: style, columns: [(column, .password)], width: line.width)
    )
  }

  /// Calls `isPassword` with each value, which says whether it is one.
  ///
  /// - Parameters:
  ///   - text: the whole content.
  ///   - isPassword: gets the value without quotes and blanks around it.
  /// - Returns: where the rows end, in bytes from the content's start.
  /// - Complexity: O(rows); they end soon where values are none.
  public func forEach(_ text: Span<UInt8>, _ isPassword: (Range<Int>) -> Bool) -> Int {
    var end = read(text, from: start, isPassword)
    // Many dumps have a statement for each row.
    while let made, let next = SQLList.insert(text, into: made, from: end, within: 16) {
      end = read(text, from: next, isPassword)
    }
    return end
  }

  private func read(
    _ text: Span<UInt8>,
    from start: Int,
    _ isPassword: (Range<Int>) -> Bool
  ) -> Int {
    let isSQL = rows.style == .tuples
    return rows.read(text, from: start, isLast: true) { field, _ in
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
    var (first, width, names, saysWhose) = (start, 0, 0, false)
    for at in start...end where at == end || text[at] == delimiter {
      let field = first..<at
      (first, width) = (at + 1, width + 1)
      guard field.allSatisfy({ Self.isOfNames(text[$0]) }) else { return nil }
      let letters = field.map { text[$0].lowered }.filter { $0.isLetter || $0 >= 0x80 }
      if letters.isEmpty, !isBarred || at < end && width > 1 { return nil }
      guard field.count <= 48 else { return nil }
      if !letters.isEmpty { names += 1 }
      saysWhose = saysWhose || Self.saysWhose(letters)
    }
    // A sentence ends with a point.
    guard names > 1, saysWhose, text[end - 1] != UInt8(ascii: ".") else { return nil }
    self.width = width
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
    var (at, hyphens) = (next, 0)
    while at < text.count, text[at] != 0x0A {
      guard " \t\r|:+-".utf8.contains(text[at]) else { return nil }
      hyphens += text[at] == 0x2D ? 1 : 0
      at += 1
    }
    return hyphens > 2 && at < text.count ? at + 1 : nil
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

  init?(_ text: Span<UInt8>, _ place: Int) {
    var end = place
    while end < text.count, end - place < 16, Self.isPart(text[end]) { end += 1 }
    guard end - place < 16 else { return nil }
    // Mostly something else follows, which shows soonest.
    behind = Self.edge(text, end, 1)
    isTyped = behind | 0x20 >= UInt8(ascii: "c") && Self.isType(text, behind: end)
    guard behind == 0x0A || behind == UInt8(ascii: ")") || Self.isDelimiter(behind) || isTyped,
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
    "senha",
  ]
}
