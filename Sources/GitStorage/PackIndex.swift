public import Bytes

/// The index of a pack: for every object its id, its place in the pack and, from version 2 on, the
/// checksum of its entry.
///
/// Source: git's documentation, gitformat-pack, "pack-*.idx files". Nothing in the file is believed
/// before it is checked: the size must be right for the number of objects, the fan-out and the ids
/// must rise, the trailing checksum must hold; offsets are checked where they are used.
public final class PackIndex: Sendable {
  private let file: MappedFile
  private let fanoutAt, idsAt, checksumsAt, offsetsAt, wideAt, wideCount: Int
  private let stride: Int
  /// Where the ids with each value of their first bits begin, and one place more at the end: some
  /// eight ids for each, so that a search looks at a line or two of the file.
  private let starts: Column<UInt32>
  /// How far an id's first word is shifted to get these bits.
  private let startShift: UInt64
  /// 1 or 2.
  public let version: Int
  /// The number of objects.
  public let count: Int
  /// The hash function of the object ids.
  public let format: ObjectFormat
  /// Whether an object is listed more than once.
  public let repeatsIDs: Bool
  /// The checksum of the pack that this index was made for, as the index states it.
  public let packChecksum: [UInt8]
  /// The index's own checksum, which was verified.
  let checksum: [UInt8]

  /// Whether another index has the same bytes.
  func isSame(as other: PackIndex) -> Bool {
    let (own, other) = (file, other.file)
    return own.bytes.isEqual(to: other.bytes)
  }

  /// Opens a mapped index file.
  ///
  /// - Throws: ``PackIndexError`` that says what is wrong with it.
  /// - Complexity: O(size): the trailing checksum is verified.
  public init(file: MappedFile, format: ObjectFormat) throws(PackIndexError) {
    self.file = file
    self.format = format
    let bytes = file.bytes
    let idLength = format.idLength
    guard bytes.count >= 1024 + 2 * idLength else { throw .tooShort }
    let isVersion1 = bytes.bigEndian32(at: 0) != 0xFF74_4F63
    version = isVersion1 ? 1 : 2
    if !isVersion1 && bytes.bigEndian32(at: 4) != 2 { throw .version(bytes.bigEndian32(at: 4)) }
    fanoutAt = isVersion1 ? 0 : 8
    guard bytes.count >= fanoutAt + 1024 + 2 * idLength else { throw .tooShort }
    var previous: UInt32 = 0
    for i in 0..<256 {
      let entry = bytes.bigEndian32(at: fanoutAt + 4 * i)
      if entry < previous { throw .fanout }
      previous = entry
    }
    count = Int(previous)
    let tables = fanoutAt + 1024
    if isVersion1 {
      stride = 4 + idLength
      offsetsAt = tables
      idsAt = tables + 4
      checksumsAt = -1
      wideAt = tables + count * stride
      wideCount = 0
      guard bytes.count == wideAt + 2 * idLength else { throw .size }
    } else {
      stride = idLength
      idsAt = tables
      checksumsAt = tables + count * idLength
      offsetsAt = checksumsAt + 4 * count
      wideAt = offsetsAt + 4 * count
      let rest = bytes.count - 2 * idLength - wideAt
      guard rest >= 0, rest % 8 == 0, rest / 8 <= count else { throw .size }
      wideCount = rest / 8
    }
    let trailer = bytes.count - 2 * idLength
    packChecksum = bytes.array(trailer..<trailer + idLength)
    let body = bytes.extracting(0..<bytes.count - idLength)
    checksum = bytes.array(bytes.count - idLength..<bytes.count)
    guard hash(of: body, format: format) == checksum else { throw .checksum }
    // An object may be listed more than once; git allows it as well.
    var repeats = false
    var last: ObjectID?
    let bits = min(max(Int.bitWidth - count.leadingZeroBitCount - 3, 1), 24)
    startShift = UInt64(64 - bits)
    var starts = Column<UInt32>()
    starts.reserveCapacity(1 << bits + 1)
    for position in 0..<count {
      let id = ObjectID(bytes, at: idsAt + position * stride, format: format)
      while starts.count <= Int(id.firstWord >> startShift) { starts.append(UInt32(position)) }
      if let last, id <= last {
        if id < last { throw .order }
        repeats = true
      }
      last = id
    }
    repeatsIDs = repeats
    while starts.count <= 1 << bits { starts.append(UInt32(count)) }
    self.starts = starts
    for bucket in 0..<256 {
      let range = range(ofBucket: bucket)
      guard let first = range.first, let last = range.last else { continue }
      guard id(at: first).firstWord >> 56 == bucket, id(at: last).firstWord >> 56 == bucket
      else { throw .fanout }
    }
  }

  /// Whether the file was found shorter than before while somebody read it; what it says is then
  /// not to be believed.
  var wasTruncated: Bool { file.wasTruncated }

  /// The id of the object at `position`, in the order of ids.
  ///
  /// - Precondition: `position` is in `0..<count`.
  public func id(at position: Int) -> ObjectID {
    precondition(position >= 0 && position < count, "no such position in the index")
    let file = self.file
    return ObjectID(file.bytes, at: idsAt + position * stride, format: format)
  }

  /// Where the entry of the object at `position` begins, in bytes from the pack's start.
  ///
  /// - Returns: nil where the index points outside its own table or beyond 2^63.
  /// - Precondition: `position` is in `0..<count`.
  public func offset(at position: Int) -> Int? {
    precondition(position >= 0 && position < count, "no such position in the index")
    let file = self.file
    let bytes = file.bytes
    let narrow = bytes.bigEndian32(at: offsetsAt + position * (version == 1 ? stride : 4))
    if version == 1 || narrow & 0x8000_0000 == 0 { return Int(narrow) }
    let wide = Int(narrow & 0x7FFF_FFFF)
    guard wide < wideCount else { return nil }
    return Int(exactly: bytes.bigEndian64(at: wideAt + 8 * wide))
  }

  /// Whether all offsets lie in a range.
  ///
  /// - Complexity: O(n).
  func pointsInto(_ range: Range<Int>) -> Bool {
    (0..<count).allSatisfy { position in offset(at: position).map(range.contains) ?? false }
  }

  /// The CRC-32 of the entry's bytes in the pack; nil in version 1, which has none.
  ///
  /// - Precondition: `position` is in `0..<count`.
  public func checksum(at position: Int) -> UInt32? {
    precondition(position >= 0 && position < count, "no such position in the index")
    let file = self.file
    return version == 1 ? nil : file.bytes.bigEndian32(at: checksumsAt + 4 * position)
  }

  /// The first position of an object, or nil where the pack does not hold it.
  ///
  /// - Complexity: O(1) where ids are spread as evenly as hashes are, else O(log n).
  public func position(of id: ObjectID) -> Int? {
    let (file, starts) = (self.file, self.starts)
    return position(of: id, in: file.bytes, starts.span)
  }

  /// Looks for many objects.
  ///
  /// Some are begun before the first is looked at: so the memory that their searches read is fetched
  /// while others go on.
  ///
  /// - Parameters:
  ///   - ids: the objects.
  ///   - order: the first words of all of them, and their places, in the order in which to look.
  ///   - start: the number of the object at position 0.
  ///   - numbers: gets the number of each object that is found and has none yet.
  func find(_ ids: [ObjectID], order: [OrderedID], start: Int, numbers: inout [UInt32]) {
    let file = self.file
    let bytes = file.bytes
    let own = self.starts
    let (ids, starts, order) = (ids.span, own.span, order.span)
    var found = numbers.mutableSpan
    for step in 0..<order.count + Self.distance {
      if step < order.count {
        let next = order[step]
        ids.prefetch(Int(next.place))
        let place = idsAt + likelyPosition(of: next.word, starts) * stride
        // It may be some before or behind: two lines mostly.
        bytes.prefetch(place - 2 * stride)
        bytes.prefetch(place)
        bytes.prefetch(place + 2 * stride + 7)
      }
      guard case let step = step - Self.distance, step >= 0 else { continue }
      let place = Int(order[step].place)
      guard found[place] == ObjectStore.noNumber,
        let position = position(of: ids[place], in: bytes, starts)
      else { continue }
      found[place] = UInt32(clamping: start + position)
    }
  }

  /// An id's first word, and its place among the ids that are looked for together.
  struct OrderedID: BitwiseCopyable {
    var word: UInt64 = 0
    var place: UInt32 = 0
  }

  /// How many searches are begun before the first goes on.
  private static let distance = 16

  @inline(__always)
  private func position(
    of id: ObjectID,
    in bytes: Span<UInt8>,
    _ starts: Span<UInt32>
  ) -> Int? {
    let wanted = id.firstWord
    let bucket = Int(wanted >> startShift)
    var low = Int(starts[bucket])
    var high = Int(starts[bucket + 1])
    while high - low > Self.fewIDs {
      let middle = (low + high) / 2
      let found = ObjectID(bytes, at: idsAt + middle * stride, format: format)
      // The one looked for may be this one.
      if found < id { low = middle + 1 } else { high = middle + 1 }
    }
    if low < high {
      let guess = min(max(likelyPosition(of: wanted, starts), low), high - 1)
      if bytes.bigEndian64(at: idsAt + guess * stride) < wanted {
        low = guess + 1
        while low < high, bytes.bigEndian64(at: idsAt + low * stride) < wanted { low += 1 }
      } else {
        let first = low
        low = guess
        while low > first, bytes.bigEndian64(at: idsAt + (low - 1) * stride) >= wanted { low -= 1 }
      }
    }
    // Ids that share their first word are not told apart by it.
    while low < high, bytes.bigEndian64(at: idsAt + low * stride) == wanted {
      let found = ObjectID(bytes, at: idsAt + low * stride, format: format)
      if found >= id { return found == id ? low : nil }
      low += 1
    }
    return nil
  }

  /// Where an id with a first word stands if those that share its first bits are spread evenly.
  ///
  /// - Returns: a position; ``count`` at most.
  @inline(__always)
  private func likelyPosition(of word: UInt64, _ starts: Span<UInt32>) -> Int {
    let bucket = Int(word >> startShift)
    let (low, end) = (starts[bucket], starts[bucket + 1])
    let rest = word &<< (64 &- startShift)
    return Int(low) + Int(UInt64(end - low).multipliedFullWidth(by: rest).high)
  }

  /// How many ids are looked at one after the other instead of being halved.
  private static let fewIDs = 24

  /// The positions of the ids whose first byte is `bucket`, as the fan-out tells it.
  private func range(ofBucket bucket: Int) -> Range<Int> {
    let file = self.file
    let bytes = file.bytes
    let end = min(Int(bytes.bigEndian32(at: fanoutAt + 4 * bucket)), count)
    let start = bucket == 0 ? 0 : Int(bytes.bigEndian32(at: fanoutAt + 4 * bucket - 4))
    // The file was checked when it was opened, but may have shrunk since.
    return min(start, end)..<end
  }

  /// All positions of an object: more than one where the pack holds copies of it.
  ///
  /// - Complexity: O(log n + copies).
  func positions(of id: ObjectID) -> Range<Int> {
    guard let first = position(of: id) else { return 0..<0 }
    var end = first + 1
    while end < count, self.id(at: end) == id { end += 1 }
    return first..<end
  }
}

/// Why an index cannot be used; the pack is then read without it.
public enum PackIndexError: Error, Hashable, Sendable {
  case tooShort
  case version(UInt32)
  case fanout
  case order
  case offsets
  case size
  case checksum
  case otherPack
  case objectCount

  /// What is wrong, in words.
  public var detail: String {
    switch self {
    case .tooShort: "it is shorter than an empty index"
    case .version(let number): "its version is \(number); 1 and 2 are known"
    case .fanout: "its fan-out table does not rise"
    case .order: "its ids do not rise"
    case .offsets: "it points outside the pack"
    case .size: "its size does not fit its number of objects"
    case .checksum: "its trailing checksum does not fit its content"
    case .otherPack: "it was made for another pack"
    case .objectCount: "it lists another number of objects than the pack declares"
    }
  }
}
