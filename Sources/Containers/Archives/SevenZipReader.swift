/// Reads the directory of a 7z archive, of which every byte may lie.
struct SevenZipReader {
  typealias Failure = SevenZipDirectory.Failure

  static let directory: UInt8 = 0x01
  static let packedDirectory: UInt8 = 0x17

  /// What kinds of properties there are.
  private enum Property {
    static let end: UInt8 = 0x00
    static let archive: UInt8 = 0x02
    static let streams: UInt8 = 0x04
    static let files: UInt8 = 0x05
    static let packInfo: UInt8 = 0x06
    static let unpackInfo: UInt8 = 0x07
    static let substreams: UInt8 = 0x08
    static let size: UInt8 = 0x09
    static let checksums: UInt8 = 0x0A
    static let folders: UInt8 = 0x0B
    static let unpackSizes: UInt8 = 0x0C
    static let streamCounts: UInt8 = 0x0D
  }

  /// What is packed, and how.
  struct Streams {
    /// Where the packed bytes begin, behind the archive's head.
    var packedPlace: UInt64 = 0
    var packedSizes: [UInt64] = []
    var folders: [SevenZipFolder] = []
  }

  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next byte.
  mutating func byte() throws(Failure) -> UInt8 {
    guard place < bytes.count else { throw .broken }
    place += 1
    return bytes[place - 1]
  }

  /// A number of one to nine bytes: the first tells by its upper bits how many follow, the lowest first, and holds the highest.
  private mutating func number() throws(Failure) -> UInt64 {
    let first = try byte()
    var value: UInt64 = 0
    var mask: UInt8 = 0x80
    for index in 0..<8 {
      if first & mask == 0 { return value | UInt64(first & (mask &- 1)) << (8 * UInt64(index)) }
      value |= UInt64(try byte()) << (8 * UInt64(index))
      mask >>= 1
    }
    return value
  }

  /// How many of something follow, each of which takes a byte of the directory at least.
  private mutating func count(most: Int) throws(Failure) -> Int {
    let value = try number()
    guard value <= UInt64(most) else { throw .tooLarge }
    return Int(value)
  }

  private mutating func skip(_ count: UInt64) throws(Failure) {
    guard count <= UInt64(bytes.count - place) else { throw .broken }
    place += Int(count)
  }

  /// Which of some things have a checksum; passes over these.
  private mutating func checksums(_ count: Int) throws(Failure) -> [Bool] {
    var known = [Bool](repeating: true, count: count)
    if try byte() == 0 {
      var (bits, mask) = (0 as UInt8, 0 as UInt8)
      for index in known.indices {
        if mask == 0 { (bits, mask) = (try byte(), 0x80) }
        known[index] = bits & mask != 0
        mask >>= 1
      }
    }
    try skip(4 * UInt64(known.count { $0 }))
    return known
  }

  /// Reads a directory behind its first byte, as far as it tells how many entries there are.
  mutating func directory(
    mostEntries: Int
  ) throws(Failure) -> (streams: Streams, files: Int) {
    var streams = Streams()
    var kind = try byte()
    if kind == Property.archive {
      while try byte() != Property.end { try skip(try number()) }
      kind = try byte()
    }
    if kind == Property.streams {
      streams = try self.streams(mostEntries: mostEntries)
      kind = try byte()
    }
    switch kind {
    case Property.end: return (streams, 0)
    case Property.files: return (streams, try count(most: mostEntries))
    default: throw .unsupported
    }
  }

  /// Reads what is packed, and how.
  mutating func streams(mostEntries: Int) throws(Failure) -> Streams {
    var streams = Streams()
    var kind = try byte()
    if kind == Property.packInfo {
      streams.packedPlace = try number()
      let count = try count(most: mostEntries + 4)
      kind = try byte()
      if kind == Property.size {
        for _ in 0..<count { streams.packedSizes.append(try number()) }
        kind = try byte()
      }
      if kind == Property.checksums {
        _ = try checksums(count)
        kind = try byte()
      }
      guard kind == Property.end else { throw .unsupported }
      kind = try byte()
    }
    if kind == Property.unpackInfo {
      streams.folders = try folders(most: mostEntries)
      kind = try byte()
    }
    if kind == Property.substreams {
      try passSubstreams(of: streams.folders, mostEntries: mostEntries)
      kind = try byte()
    }
    guard kind == Property.end else { throw .unsupported }
    return streams
  }

  private mutating func folders(most: Int) throws(Failure) -> [SevenZipFolder] {
    guard try byte() == Property.folders else { throw .unsupported }
    let count = try count(most: most)
    // They may stand elsewhere, which no program writes.
    guard try byte() == 0 else { throw .unsupported }
    var folders: [SevenZipFolder] = []
    for _ in 0..<count { folders.append(try folder()) }
    guard try byte() == Property.unpackSizes else { throw .unsupported }
    for index in folders.indices {
      let outputs = folders[index].coders.reduce(0) { $0 + $1.outputs }
      for _ in 0..<outputs { folders[index].sizes.append(try number()) }
    }
    var kind = try byte()
    if kind == Property.checksums {
      for (index, isKnown) in try checksums(count).enumerated() {
        folders[index].hasChecksum = isKnown
      }
      kind = try byte()
    }
    guard kind == Property.end else { throw .unsupported }
    return folders
  }

  private mutating func folder() throws(Failure) -> SevenZipFolder {
    var coders: [SevenZipCoder] = []
    for _ in 0..<(try count(most: 4)) {
      let flags = try byte()
      guard flags & 0xC0 == 0 else { throw .unsupported }
      var coder = SevenZipCoder(method: [], properties: [], inputs: 1, outputs: 1)
      for _ in 0..<flags & 15 { coder.method.append(try byte()) }
      if flags & 0x10 != 0 {
        coder.inputs = try count(most: 4)
        coder.outputs = try count(most: 4)
      }
      if flags & 0x20 != 0 {
        for _ in 0..<(try count(most: 1024)) { coder.properties.append(try byte()) }
      }
      coders.append(coder)
    }
    let inputs = coders.reduce(0) { $0 + $1.inputs }
    let outputs = coders.reduce(0) { $0 + $1.outputs }
    guard outputs > 0, inputs >= outputs - 1 else { throw .broken }
    for _ in 0..<2 * (outputs - 1) { _ = try number() }
    let packed = inputs - (outputs - 1)
    if packed > 1 { for _ in 0..<packed { _ = try number() } }
    return SevenZipFolder(coders: coders)
  }

  /// Passes over what is told of the streams within the folders.
  private mutating func passSubstreams(
    of folders: [SevenZipFolder],
    mostEntries: Int
  ) throws(Failure) {
    var counts = [Int](repeating: 1, count: folders.count)
    var kind = try byte()
    if kind == Property.streamCounts {
      var sum = 0
      for index in counts.indices {
        counts[index] = try count(most: mostEntries)
        sum += counts[index]
      }
      guard sum <= mostEntries else { throw .tooLarge }
      kind = try byte()
    }
    if kind == Property.size {
      for count in counts where count > 1 { for _ in 1..<count { _ = try number() } }
      kind = try byte()
    }
    if kind == Property.checksums {
      var unknown = 0
      for (folder, count) in zip(folders, counts) where count != 1 || !folder.hasChecksum {
        unknown += count
      }
      _ = try checksums(unknown)
      kind = try byte()
    }
    guard kind == Property.end else { throw .unsupported }
  }
}
