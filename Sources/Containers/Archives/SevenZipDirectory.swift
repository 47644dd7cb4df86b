import Bytes

/// What it takes to read a 7z archive, as its directory tells it.
///
/// Source of the format: 7-Zip's documentation, 7zFormat.txt and Methods.txt. What libarchive does not read is refused here as well.
struct SevenZipDirectory {
  /// What a directory may ask for.
  struct Bounds {
    /// How many bytes it may have, unpacked.
    var directory: Int
    /// How many entries it may tell of.
    var entries: Int
    /// How many bytes are unpacked of the archive at most.
    var output: Int
  }

  /// Why an archive is not opened.
  enum Failure: Error {
    case broken, encrypted, unsupported, tooLarge
  }

  /// How many bytes libarchive takes at a time to unpack the entries and to keep what it knows of them.
  private(set) var memory = 0

  /// Reads a directory; nothing of the entries.
  ///
  /// - Throws: ``Failure``.
  /// - Complexity: O(directory).
  init(_ content: Span<UInt8>, _ bounds: Bounds) throws(Failure) {
    let headSize = 32
    guard content.count >= headSize else { throw .broken }
    let (offset, size) = (content.little64(at: 12), content.little64(at: 20))
    // An archive without entries.
    if size == 0 { return }
    let left = UInt64(content.count - headSize)
    guard offset <= left, size <= left - offset else { throw .broken }
    guard size <= UInt64(bounds.directory) else { throw .tooLarge }
    let start = headSize + Int(offset)
    var reader = SevenZipReader(bytes: content.array(start..<start + Int(size)))
    var kind = try reader.byte()
    if kind == SevenZipReader.packedDirectory {
      let streams = try reader.streams(mostEntries: 1)
      guard let folder = streams.folders.first, streams.folders.count == 1,
        folder.coders.count == 1,
        let packed = streams.packedSizes.first, let size = folder.sizes.first
      else { throw .unsupported }
      guard size <= UInt64(bounds.directory) else { throw .tooLarge }
      guard streams.packedPlace <= left, packed <= left - streams.packedPlace else { throw .broken }
      let place = headSize + Int(streams.packedPlace)
      let data = content.extracting(place..<place + Int(packed))
      reader = SevenZipReader(bytes: try folder.coders[0].unpack(data, size: Int(size)))
      kind = try reader.byte()
    }
    guard kind == SevenZipReader.directory else { throw .unsupported }
    let (streams, files) = try reader.directory(mostEntries: bounds.entries)
    // An entry takes less than this, beside its name, which is held twice.
    memory = 2 * reader.bytes.count + 128 * files
    let output = UInt64(bounds.output)
    memory += Int(streams.folders.map { $0.memory(output: output) }.max() ?? 0)
  }
}

/// A way of packing that a directory names.
struct SevenZipCoder {
  var method: [UInt8]
  var properties: [UInt8]
  var inputs: Int
  var outputs: Int

  private static let lzma: [UInt8] = [3, 1, 1]
  private static let lzma2: [UInt8] = [0x21]
  private static let ppmd: [UInt8] = [3, 4, 1]

  /// Whether it needs a password: AES, or what zip and RAR archives use.
  var isEncryption: Bool {
    [[6, 0xF1, 7, 1], [6, 0xF1, 1, 1], [6, 0xF1, 3, 3]].contains(method)
  }

  /// Whether it keeps a model of what it unpacked, which is larger than that.
  var isModel: Bool { method == Self.ppmd }

  /// How far it looks back in what it unpacked, or what its model takes, in bytes.
  var window: UInt64 {
    switch method {
    case Self.lzma, Self.ppmd:
      properties.count < 5 ? 0 : UInt64(properties.span.little32(at: 1))
    case Self.lzma2:
      // 2 or 3, with so many zeros behind in binary digits.
      properties.first.map { UInt64(2 | $0 & 1) << (UInt64($0 & 63) / 2 + 11) } ?? 0
    default: 0
    }
  }

  /// Unpacks a directory.
  ///
  /// - Parameters:
  ///   - data: the packed bytes.
  ///   - size: how many come out of them.
  /// - Returns: these.
  /// - Throws: ``SevenZipDirectory/Failure``.
  func unpack(_ data: Span<UInt8>, size: Int) throws(SevenZipDirectory.Failure) -> [UInt8] {
    if isEncryption { throw .encrypted }
    guard inputs == 1, outputs == 1 else { throw .unsupported }
    var stream: [UInt8]
    switch method {
    case [0]:
      guard size <= data.count else { throw .broken }
      return data.array(0..<size)
    case Self.lzma:
      guard properties.count == 5 else { throw .broken }
      // What a file of the same method begins with. Nothing is farther back than what comes out.
      let window = UInt32(truncatingIfNeeded: max(min(window, UInt64(size)), 4096))
      stream = [properties[0]] + window.littleBytes + UInt64(size).littleBytes
      stream.reserveCapacity(stream.count + data.count)
      for place in 0..<data.count { stream.append(data[place]) }
    default: throw .unsupported
    }
    guard let bytes = ArchiveReader.unpackLZMA(stream.span, size: size) else { throw .broken }
    return bytes
  }
}

/// Streams that are packed together, and how.
struct SevenZipFolder {
  var coders: [SevenZipCoder]
  /// How many bytes come out of each coder.
  var sizes: [UInt64] = []
  /// Whether the checksum of what comes out is told.
  var hasChecksum = false

  /// How many bytes a model takes for each that comes out: each is noted behind up to 64 before it, in some 30 bytes.
  private static var modelShare: UInt64 { 2048 }

  /// How many bytes it takes to unpack it, of which so many come out at most.
  func memory(output: UInt64) -> UInt64 {
    var memory: UInt64 = 1 << 20
    let whole = sizes.max() ?? 0
    let most = max(min(whole, output), 1 << 12)
    for coder in coders {
      memory += min(coder.window, coder.isModel ? most * Self.modelShare : most)
      // All but the last that is packed of several streams is unpacked at once.
      if coder.inputs > 1 { for size in sizes { memory += min(size, 1 << 40) } }
    }
    return memory
  }
}

extension FixedWidthInteger {
  /// Its bytes, the lowest one first.
  fileprivate var littleBytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}

extension Span<UInt8> {
  fileprivate func little64(at place: Int) -> UInt64 {
    UInt64(little32(at: place)) | UInt64(little32(at: place + 4)) << 32
  }
}
