import Bytes
import GitStorage

/// One file of a reftable stack: its refs, read in order, and its reflogs.
///
/// Source: git's documentation, reftable. Names share prefixes with the one before; lengths are
/// variable-length numbers. Blocks with objects and indexes only help to find things and are not
/// read. Nothing in the file is believed before it is checked.
struct Reftable {
  private let format: ObjectFormat
  private let headerLength: Int
  private let blockSize: Int
  /// Where blocks end and the footer begins, in bytes from the start.
  private let end: Int
  /// Where the part with logs begins, as the footer tells; 0 where there are only logs, or none.
  private let logStart: Int

  /// Checks the head and the foot of a table; nil where it is no sound table of this repository.
  ///
  /// - Parameters:
  ///   - file: the table.
  ///   - format: the repository's hash function.
  init?(_ file: Span<UInt8>, format: ObjectFormat) {
    guard file.hasText("REFT", at: 0), file.count >= 24, file[4] == 1 || file[4] == 2 else {
      return nil
    }
    let headerLength = file[4] == 1 ? 24 : 28
    let end = file.count - (headerLength + 44)
    guard end >= headerLength,
      file.extracting(0..<headerLength).isEqual(to: file.extracting(end..<end + headerLength)),
      file.bigEndian32(at: file.count - 4)
        == Deflated.checksum(file.extracting(end..<file.count - 4)),
      let logStart = Int(exactly: file.bigEndian64(at: end + headerLength + 24)), logStart <= end
    else { return nil }
    if headerLength == 28 {
      let name = format == .sha1 ? "sha1" : "s256"
      guard file.array(24..<28).elementsEqual(name.utf8) else { return nil }
    } else if format != .sha1 {
      return nil
    }
    self.format = format
    self.headerLength = headerLength
    blockSize = Int(file.bigEndian32(at: 4) & 0xFF_FFFF)
    self.end = end
    self.logStart = logStart
  }

  /// Where a block's head begins: the first one stands behind the file's.
  private func head(of start: Int) -> Int { start == 0 ? headerLength : start }

  /// Reads all refs.
  ///
  /// - Parameters:
  ///   - file: the same table.
  ///   - found: gets each ref, and returns whether to go on; the value is nil where the table says
  ///     that the ref is gone.
  /// - Returns: whether nothing was damaged as far as it was read.
  func readRefs(_ file: Span<UInt8>, _ found: ([UInt8], RefValue?) -> Bool) -> Bool {
    var start = 0
    var isStopped = false
    while start < end, !isStopped {
      let head = head(of: start)
      guard head + 4 <= end, file[head] == UInt8(ascii: "r") else {
        // Where refs end, objects, indexes, logs or the footer begin; anything else is damage.
        return head == end || head + 4 <= end && "oig".utf8.contains(file[head])
      }
      let length = Int(file.bigEndian32(at: head) & 0xFF_FFFF)
      let blockEnd = start + length
      guard length > head - start + 6, blockEnd <= end,
        let recordsEnd = recordsEnd(file, head + 4, blockEnd),
        readRefs(file, head + 4, recordsEnd, &isStopped, found)
      else { return false }
      // Padding is zeros; what is not begins the next block.
      let isPadded = length < blockSize && blockEnd < end && file[blockEnd] == 0
      start = isPadded ? start + blockSize : blockEnd
    }
    return true
  }

  private func readRefs(
    _ file: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ isStopped: inout Bool,
    _ found: ([UInt8], RefValue?) -> Bool
  ) -> Bool {
    var record = ReftableRecord(at: start, end: end)
    while record.at < end, !isStopped {
      guard record.readKey(file), record.number(file) != nil else { return false }
      let value: RefValue?
      switch record.kind {
      case 0: value = nil
      case 1, 2:
        guard let ids = record.take(record.kind * format.idLength) else { return false }
        value = .id(ObjectID(file, at: ids.lowerBound, format: format))
      case 3:
        guard let target = record.text(file) else { return false }
        value = .symbolic(target)
      default: return false
      }
      isStopped = !found(record.key, value)
    }
    return true
  }

  /// Reads all reflogs.
  ///
  /// - Parameters:
  ///   - file: the same table.
  ///   - found: gets each entry.
  /// - Returns: whether all of it could be read.
  func readLogs(_ file: Span<UInt8>, _ found: (ReflogEntry) -> Void) -> Bool {
    var start = logStart
    if start == 0 {
      guard headerLength < end, file[headerLength] == UInt8(ascii: "g") else { return true }
    }
    while start < end {
      let head = head(of: start)
      guard head + 4 <= end, file[head] == UInt8(ascii: "g") else {
        return head == end || head + 4 <= end && file[head] == UInt8(ascii: "i")
      }
      let skipped = head + 4 - start
      let size = Int(file.bigEndian32(at: head) & 0xFF_FFFF) - skipped
      guard let block = Deflated.inflate(file.extracting(head + 4..<end), size: size),
        let recordsEnd = recordsEnd(block.data.span, 0, block.data.count),
        readLogs(block.data.span, recordsEnd, found)
      else { return false }
      start = head + 4 + block.length
    }
    return true
  }

  private func readLogs(
    _ block: Span<UInt8>,
    _ end: Int,
    _ found: (ReflogEntry) -> Void
  ) -> Bool {
    var record = ReftableRecord(at: 0, end: end)
    while record.at < end {
      guard record.readKey(block), record.key.count >= 9 else { return false }
      // An entry that was taken out, such as a stash that was dropped.
      if record.kind == 0 { continue }
      guard record.kind == 1, let ids = record.take(2 * format.idLength),
        let name = record.text(block), let email = record.text(block),
        let seconds = record.number(block), let zone = record.take(2),
        let message = record.text(block)
      else { return false }
      found(
        ReflogEntry(
          // The name ends with a NUL and the number of the update, which puts them in order.
          ref: Array(record.key.dropLast(9)),
          old: ObjectID(block, at: ids.lowerBound, format: format),
          new: ObjectID(block, at: ids.lowerBound + format.idLength, format: format),
          name: name,
          email: email,
          seconds: seconds,
          zone: Int(
            Int16(
              bitPattern: UInt16(block[zone.lowerBound]) << 8 | UInt16(block[zone.lowerBound + 1])
            )
          ),
          message: message
        )
      )
    }
    return true
  }

  /// Where a block's records end and its list of restarts begins.
  private func recordsEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 2 else { return nil }
    let restarts = Int(bytes[end - 2]) << 8 | Int(bytes[end - 1])
    let recordsEnd = end - 2 - 3 * restarts
    return recordsEnd >= start ? recordsEnd : nil
  }
}

/// The reading of one record after the other.
private struct ReftableRecord {
  private(set) var at: Int
  private let end: Int
  private(set) var key: [UInt8] = []
  private(set) var kind = 0

  init(at: Int, end: Int) {
    self.at = at
    self.end = end
  }

  /// Reads the next record's key, which shares its front with the one before, and its kind.
  ///
  /// - Complexity: linear in what is not shared: a few bytes can tell of a key of megabytes.
  mutating func readKey(_ bytes: Span<UInt8>) -> Bool {
    guard let shared = number(bytes), shared <= key.count, let suffix = number(bytes),
      let rest = take(suffix >> 3)
    else { return false }
    key.removeSubrange(shared...)
    for place in rest { key.append(bytes[place]) }
    kind = suffix & 7
    return true
  }

  /// Reads a text with its length in front.
  mutating func text(_ bytes: Span<UInt8>) -> [UInt8]? {
    number(bytes).flatMap { take($0) }.map { bytes.array($0) }
  }

  /// Passes over some bytes; nil where the record has not that many.
  mutating func take(_ count: Int) -> Range<Int>? {
    guard count <= end - at else { return nil }
    defer { at += count }
    return at..<at + count
  }

  /// Reads a number of base-128 digits, most significant first, each continued one plus 1.
  mutating func number(_ bytes: Span<UInt8>) -> Int? {
    guard at < end else { return nil }
    var byte = bytes[at]
    at += 1
    var value = Int(byte & 0x7F)
    while byte & 0x80 != 0 {
      guard at < end, value < 1 << 40 else { return nil }
      byte = bytes[at]
      at += 1
      value = (value + 1) << 7 | Int(byte & 0x7F)
    }
    return value
  }
}
