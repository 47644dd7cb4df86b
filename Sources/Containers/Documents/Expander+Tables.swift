import Bytes

/// Handing out the tables of office documents, row by row, behind the documents themselves.
extension Expander {
  /// Hands out the tables of a part of an office document, but for sheets of a workbook.
  mutating func readTables(of content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    guard TextRuns.begin(content), !isDone(visitor), !Self.isSheet(content) else { return }
    var table = TableText()
    deliverTable(&table, content, into: &visitor)
  }

  /// Hands out the sheets of a workbook, in which texts are named by numbers.
  ///
  /// - Parameters:
  ///   - content: the archive.
  ///   - directory: its entries.
  ///   - visitor: looks at the sheets.
  mutating func readSheets(
    of content: Span<UInt8>,
    _ directory: ZipDirectory,
    into visitor: inout some InnerVisitor
  ) {
    let sheets = directory.entries.filter {
      content.extracting($0.name).begins(with: "xl/worksheets/")
    }
    guard !sheets.isEmpty, !isDone(visitor), let inflater = WholeInflater() else { return }
    var strings = SharedStrings()
    // What comes in parts is told there.
    let held = partLength()
    let shared = directory.entries.first {
      content.extracting($0.name).isEqual(to: Self.sharedStrings.span)
    }
    if let shared {
      guard let text = unpack(shared, of: content, held, inflater, &visitor) else { return }
      let isWhole = strings.read(text.span, limit: memoryLeft / 2)
      hold(strings.size - text.count, &visitor)
      if !isWhole {
        fail(
          .limit,
          "too many texts for rows to be read with all of them; they were scanned; raise --max-memory",
          at: InnerStep(.zip, path: Self.sharedStrings),
          &visitor
        )
      }
    }
    for sheet in sheets where !isDone(visitor) {
      guard let text = unpack(sheet, of: content, held, inflater, &visitor) else { continue }
      if Self.isSheet(text.span) {
        trail.append(InnerStep(.zip, path: content.array(sheet.name)))
        var table = TableText(strings)
        deliverTable(&table, text.span, into: &visitor)
        trail.removeLast()
      }
      hold(-text.count, &visitor)
    }
    hold(-strings.size, &visitor)
  }

  private static let sharedStrings = Array("xl/sharedStrings.xml".utf8)

  /// Whether a part of an office document is a sheet.
  private static func isSheet(_ content: Span<UInt8>) -> Bool {
    let head = content.extracting(first: min(content.count, 1024))
    return head.firstIndex(of: "worksheet", from: 0) != nil
  }

  private mutating func deliverTable(
    _ table: inout TableText,
    _ content: Span<UInt8>,
    into visitor: inout some InnerVisitor
  ) {
    let (text, isWhole) = table.read(content, limit: room / 2)
    guard !text.isEmpty else { return }
    guard trail.count < limits.depth else { return tooDeep(&visitor) }
    hold(text.count, &visitor)
    deliver(text.span, InnerStep(.text), isCut: !isWhole, into: &visitor)
    hold(-text.count, &visitor)
  }

  /// Unpacks an entry that was handed out before, and counts the memory for it; nil where it has no room, which is told, or is damaged.
  ///
  /// What had more bytes than `held` came in parts, where it was told that it has no room.
  private mutating func unpack(
    _ entry: ZipDirectory.Entry,
    of content: Span<UInt8>,
    _ held: Int,
    _ inflater: borrowing WholeInflater,
    _ visitor: inout some InnerVisitor
  ) -> [UInt8]? {
    let data = content.extracting(entry.data)
    guard entry.size <= room / 2 else {
      guard entry.size <= held else { return nil }
      fail(
        .limit,
        "too large for its rows to be read; its texts were scanned; raise --max-memory",
        at: InnerStep(.zip, path: content.array(entry.name)),
        &visitor
      )
      return nil
    }
    guard entry.isDeflated else {
      hold(data.count, &visitor)
      return content.array(entry.data)
    }
    var bytes = [UInt8](repeating: 0, count: entry.size)
    guard WholeInflater.isPossible(entry.size, from: data.count),
      inflater.inflate(data, .deflate, size: entry.size, into: &bytes)
    else { return nil }
    hold(bytes.count, &visitor)
    return bytes
  }
}
