import TestSupport

/// Writes reftables, by git's documentation ("reftable") and nothing else.
struct TableWriter {
  enum Value {
    case gone
    case id([UInt8])
    case peeled([UInt8], [UInt8])
    case symbolic(String)
  }

  struct Log {
    var ref: String
    var update: UInt64
    /// Old and new id, mail and message; nil for an entry that was taken out.
    var entry: (old: [UInt8], new: [UInt8], name: String, email: String, message: String)?
    var seconds = 1_500_000_000
    var zone: Int16 = 200
  }

  var version: UInt8 = 1
  /// The length of blocks in bytes; 0 for blocks that follow each other without padding.
  var blockSize = 256
  /// Records after which a name is written in full again.
  var restartInterval = 4
  /// Whether what follows the last block of refs is padded to a block of its own as well, as git does.
  var padsLast = true
  var refs: [(name: String, value: Value)] = []
  var logs: [Log] = []

  private var header: [UInt8] {
    var bytes = Array("REFT".utf8) + [version] + Self.number(blockSize, 3)
    bytes += Self.number(1, 8) + Self.number(9, 8)
    if version == 2 { bytes += Array("s256".utf8) }
    return bytes
  }

  /// The whole file.
  var file: [UInt8] {
    var file = header
    var start = 0
    var rest = refs.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }[
      ...
    ]
    var lasts: [(String, Int)] = []
    while !rest.isEmpty {
      let block = refBlock(&rest, headLength: file.count - start, &lasts, start)
      file += block
      let isFollowed = !rest.isEmpty || padsLast && (lasts.count > 1 || !logs.isEmpty)
      if blockSize > 0, isFollowed {
        file += Array(repeating: 0, count: max(0, blockSize - (file.count - start)))
      }
      start = file.count
    }
    // An index over several blocks, whose records name each one's last ref.
    var refIndex = 0
    if lasts.count > 1 {
      refIndex = file.count
      file += indexBlock(lasts)
    }
    let logStart = logs.isEmpty ? 0 : (refs.isEmpty ? 0 : file.count)
    let ordered = logs.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    for first in stride(from: 0, to: ordered.count, by: 5) {
      let skipped = file.count == header.count && refs.isEmpty ? header.count : 0
      file += logBlock(ordered[first..<min(first + 5, ordered.count)], skipped: skipped)
    }
    var footer = header + Self.number(refIndex, 8) + Self.number(0, 8) + Self.number(0, 8)
    footer += Self.number(logStart, 8) + Self.number(0, 8)
    return file + footer + Self.number(Int(Zlib.crc32(footer[...])), 4)
  }

  private func refBlock(
    _ rest: inout ArraySlice<(name: String, value: Value)>,
    headLength: Int,
    _ lasts: inout [(String, Int)],
    _ start: Int
  ) -> [UInt8] {
    var records: [UInt8] = []
    var restarts: [Int] = []
    var last: [UInt8] = []
    var count = 0
    while let (name, value) = rest.first {
      let isRestart = count % restartInterval == 0
      let record = record(Array(name.utf8), after: isRestart ? [] : last, value)
      let length = headLength + 4 + records.count + record.count + 3 * (restarts.count + 1) + 2
      if blockSize > 0, count > 0, length > blockSize { break }
      if isRestart { restarts.append(headLength + 4 + records.count) }
      records += record
      last = Array(name.utf8)
      count += 1
      rest.removeFirst()
      if lasts.last?.1 == start { lasts.removeLast() }
      lasts.append((name, start))
    }
    var tail: [UInt8] = []
    for restart in restarts { tail += Self.number(restart, 3) }
    tail += Self.number(restarts.count, 2)
    let length = headLength + 4 + records.count + tail.count
    return [UInt8(ascii: "r")] + Self.number(length, 3) + records + tail
  }

  private func record(_ name: [UInt8], after last: [UInt8], _ value: Value) -> [UInt8] {
    let shared = zip(name, last).prefix { $0 == $1 }.count
    let suffix = name.count - shared
    let kind: Int
    let data: [UInt8]
    switch value {
    case .gone: (kind, data) = (0, [])
    case .id(let id): (kind, data) = (1, id)
    case .peeled(let id, let target): (kind, data) = (2, id + target)
    case .symbolic(let target):
      (kind, data) = (3, Self.varint(target.utf8.count) + Array(target.utf8))
    }
    return Self.varint(shared) + Self.varint(suffix << 3 | kind) + name[shared...] + Self.varint(3)
      + data
  }

  private func indexBlock(_ lasts: [(String, Int)]) -> [UInt8] {
    var records: [UInt8] = []
    for (name, position) in lasts {
      records += Self.varint(0) + Self.varint(name.utf8.count << 3) + Array(name.utf8)
      records += Self.varint(position)
    }
    let tail = Self.number(4, 3) + Self.number(1, 2)
    return [UInt8(ascii: "i")] + Self.number(4 + records.count + tail.count, 3) + records + tail
  }

  private func key(_ log: Log) -> [UInt8] {
    Array(log.ref.utf8) + [0] + Self.number(Int(bitPattern: UInt(UInt64.max - log.update)), 8)
  }

  private func logBlock(_ logs: ArraySlice<Log>, skipped: Int) -> [UInt8] {
    var records: [UInt8] = []
    var last: [UInt8] = []
    for log in logs {
      let key = key(log)
      let shared = zip(key, last).prefix { $0 == $1 }.count
      let kind = log.entry == nil ? 0 : 1
      records +=
        Self.varint(shared) + Self.varint((key.count - shared) << 3 | kind) + key[shared...]
      if let entry = log.entry {
        records += entry.old + entry.new
        records += Self.varint(entry.name.utf8.count) + Array(entry.name.utf8)
        records += Self.varint(entry.email.utf8.count) + Array(entry.email.utf8)
        records += Self.varint(log.seconds) + Self.number(Int(UInt16(bitPattern: log.zone)), 2)
        records += Self.varint(entry.message.utf8.count) + Array(entry.message.utf8)
      }
      last = key
    }
    records += Self.number(skipped + 4, 3) + Self.number(1, 2)
    return [UInt8(ascii: "g")] + Self.number(skipped + 4 + records.count, 3)
      + Zlib.deflated(records)
  }

  static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  static func varint(_ value: Int) -> [UInt8] {
    var bytes = [UInt8(value & 0x7F)]
    var rest = value >> 7
    while rest > 0 {
      rest -= 1
      bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
      rest >>= 7
    }
    return bytes
  }
}
