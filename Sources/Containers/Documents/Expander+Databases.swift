import Bytes

extension Expander {
  /// Hands out the texts and byte strings of all tables of a SQLite database.
  mutating func openDatabase(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    // In the mode with a write-ahead log SQLite wants shared memory; the log is not here, so the
    // database is what it is without. Source: https://www.sqlite.org/fileformat2.html, 1.3.3.
    guard content.count >= 100 else {
      return fail(.corrupt, "the sqlite data end too early", &visitor)
    }
    // SQLite takes a file of less than a page for an empty database.
    if let size = Self.declaredSize(content), size > content.count {
      fail(.corrupt, "the sqlite data end too early", &visitor)
    }
    guard content[18] > 1 || content[19] > 1 else { return readDatabase(content, into: &visitor) }
    guard content.count <= room else {
      return fail(.limit, "the database is too large to be copied; raise --max-memory", &visitor)
    }
    var copy = content.array(0..<content.count)
    copy[18] = 1
    copy[19] = 1
    hold(copy.count, &visitor)
    readDatabase(copy.span, into: &visitor)
    hold(-copy.count, &visitor)
  }

  /// How many bytes the header of a database tells that it has; nil where it may be out of date.
  ///
  /// Source: https://www.sqlite.org/fileformat2.html, 1.3.2, 1.3.8 and 1.3.19.
  private static func declaredSize(_ content: Span<UInt8>) -> Int? {
    func number(_ place: Int, _ count: Int) -> Int {
      (place..<place + count).reduce(0) { $0 << 8 | Int(content[$1]) }
    }
    guard number(24, 4) == number(92, 4) else { return nil }
    let pageSize = number(16, 2)
    return number(28, 4) * (pageSize == 1 ? 65536 : pageSize)
  }

  private mutating func readDatabase(
    _ content: Span<UInt8>,
    into visitor: inout some InnerVisitor
  ) {
    unsafe content.withUnsafeBytes { bytes in
      guard let reader = unsafe DatabaseReader.open(bytes) else {
        return fail(.corrupt, "the sqlite data cannot be opened", &visitor)
      }
      var tables: [String] = []
      // Virtual tables have no page of their own; theirs are tables too.
      let query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
      var isWhole = reader.read(query) { row in
        row.withValue(0) { tables.append(String(decoding: $0.array(0..<$0.count), as: UTF8.self)) }
        return tables.count < Self.mostTables
      }
      for table in tables where !isDone(visitor) {
        isWhole = readTable(table, reader, into: &visitor) && isWhole
      }
      if reader.isExhausted {
        fail(.limit, "reading the database takes too long; not all of it was read", &visitor)
      } else if !isWhole {
        fail(.corrupt, "the sqlite data are broken; not all of them were read", &visitor)
      } else if tables.count == Self.mostTables {
        fail(.limit, "only the first \(Self.mostTables) tables were read", &visitor)
      }
    }
  }

  private mutating func readTable(
    _ table: String,
    _ reader: borrowing DatabaseReader,
    into visitor: inout some InnerVisitor
  ) -> Bool {
    var quoted = ""
    for character in table.unicodeScalars {
      quoted.unicodeScalars.append(character)
      if character == "\"" { quoted.append("\"") }
    }
    // It is told with each value.
    let told = String(decoding: table.utf8.prefix(Self.longestName), as: UTF8.self)
    var number = 0
    return reader.read("SELECT * FROM \"\(quoted)\"") { row in
      number += 1
      for column in 0..<row.count {
        row.withValue(column) { value in
          guard value.count >= Self.shortestValue else { return }
          let path = Array("\(told)/\(number)/\(row.name(column, limit: Self.longestName))".utf8)
          deliver(value, InnerStep(.sqlite, path: path), into: &visitor)
        }
      }
      return !isDone(visitor)
    }
  }

  private static var mostTables: Int { 5000 }
  /// How much of a table's or column's name is told, in bytes.
  private static var longestName: Int { 512 }
  /// Shorter values, in bytes, hold no secret.
  private static var shortestValue: Int { 8 }
}
