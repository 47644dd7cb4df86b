import Bytes
import GitStorage

/// One file of a reftable stack: its ref blocks, read in order.
///
/// Source: git's documentation, reftable. Names share prefixes with the one before; lengths are
/// variable-length numbers. Blocks of other kinds (objects, indexes, logs) end the part with refs.
enum Reftable {
  /// Reads all refs of a table.
  ///
  /// - Parameters:
  ///   - file: the table.
  ///   - format: the repository's hash function.
  ///   - found: gets each ref; the value is nil where the table says that the ref is gone.
  /// - Returns: whether all of it could be read.
  static func read(
    _ file: Span<UInt8>,
    format: ObjectFormat,
    found: ([UInt8], RefValue?) -> Void
  ) -> Bool {
    guard file.hasText("REFT", at: 0), file.count >= 24 else { return false }
    let version = file[4]
    guard version == 1 || version == 2 else { return false }
    let blockSize = Int(file.bigEndian32(at: 4) & 0xFF_FFFF)
    let headerLength = version == 1 ? 24 : 28
    let footerLength = headerLength + 44
    let end = file.count - footerLength
    guard end >= headerLength else { return false }
    var start = 0
    while start < end {
      let head = start == 0 ? headerLength : start
      guard head + 4 <= end, file[head] == UInt8(ascii: "r") else { return true }
      let length = Int(file.bigEndian32(at: head) & 0xFF_FFFF)
      let blockEnd = start + length
      guard length > head - start + 6, blockEnd <= end,
        readBlock(file, head + 4, blockEnd, format, found)
      else { return false }
      start = blockSize > 0 ? start + max(blockSize, length) : blockEnd
    }
    return true
  }

  private static func readBlock(
    _ file: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ format: ObjectFormat,
    _ found: ([UInt8], RefValue?) -> Void
  ) -> Bool {
    let restarts = Int(file[end - 2]) << 8 | Int(file[end - 1])
    let recordsEnd = end - 2 - 3 * restarts
    guard recordsEnd >= start else { return false }
    var name: [UInt8] = []
    var at = start
    while at < recordsEnd {
      guard let shared = number(file, &at, recordsEnd), shared <= name.count,
        let suffix = number(file, &at, recordsEnd), suffix >> 3 <= recordsEnd - at
      else { return false }
      name = Array(name.prefix(shared)) + file.array(at..<at + (suffix >> 3))
      at += suffix >> 3
      guard number(file, &at, recordsEnd) != nil else { return false }
      switch suffix & 7 {
      case 0: found(name, nil)
      case 1, 2:
        let count = (suffix & 7) * format.idLength
        guard recordsEnd - at >= count else { return false }
        found(name, .id(ObjectID(file, at: at, format: format)))
        at += count
      case 3:
        guard let count = number(file, &at, recordsEnd), count <= recordsEnd - at else {
          return false
        }
        found(name, .symbolic(file.array(at..<at + count)))
        at += count
      default: return false
      }
    }
    return true
  }

  /// Reads a number of base-128 digits, most significant first, each continued one plus 1.
  private static func number(_ file: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    var byte = file[at]
    at += 1
    var value = Int(byte & 0x7F)
    while byte & 0x80 != 0 {
      guard at < end, value < 1 << 32 else { return nil }
      byte = file[at]
      at += 1
      value = (value + 1) << 7 | Int(byte & 0x7F)
    }
    return value
  }
}
