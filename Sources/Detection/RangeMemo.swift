internal import CKernels

/// Remembers which candidates stand in pieces of contents, by all bytes that decide on them.
///
/// Branches of a history hold different versions of the same files, and a pack stores these as deltas on each other: what two branches
/// have different is inserted again and again (docs/MEASURED.md). A piece that stands among the same bytes as one before is as if
/// it were copied from there: it has the same candidates, and those of them that are barren by bytes in view stay so.
///
/// Bytes are known by a stamp of 128 bits under a key that each process draws, so that nobody can make others that pass for them. One
/// per worker; bounded in memory, whatever it is shown.
@safe struct RangeMemo: ~Copyable {
  /// Whether anything is remembered.
  let isUsed: Bool
  private let slots: UnsafeMutablePointer<Slot>
  /// The candidates of all slots, their positions counted from the start of their piece; the oldest are written over.
  private let candidates: UnsafeMutablePointer<Candidate>
  /// How many candidates were ever kept.
  private var kept: UInt64 = 0
  private var expected: [(piece: Range<Int>, key: RangeKey)] = []
  private var taken = 0

  /// What is remembered of a piece, 32 bytes.
  private struct Slot {
    var key = RangeKey()
    /// How many candidates there are, and how many were ever kept before these.
    var count: UInt16 = 0
    var place: UInt64 = 0
  }

  /// A megabyte of slots: with half or four times as many a scan takes as long (measured).
  private static var slotCount: Int { 1 << 15 }
  private static var candidateCount: Int { 1 << 16 }
  /// A piece with more is not kept.
  private static var mostCandidates: Int { 256 }
  /// How many bytes of a range are expected at a time.
  private static var mostExpected: Int { 1 << 16 }
  /// How many pieces are expected at a time; of a delta with more the others are looked at when they are asked for.
  private static var mostPieces: Int { 1 << 14 }

  /// Remembers nothing yet.
  ///
  /// - Parameter isUsed: whether anything is to be remembered; else nobody asks, and no memory is taken.
  init(isUsed: Bool) {
    self.isUsed = isUsed
    let count = isUsed ? Self.slotCount : 0
    // Each slot in one line of the processor's cache.
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Slot>.stride,
      alignment: 64
    )
    unsafe slots = memory.bindMemory(to: Slot.self, capacity: count)
    unsafe slots.initialize(repeating: Slot(), count: count)
    unsafe candidates = .allocate(capacity: isUsed ? Self.candidateCount : 0)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe candidates.deallocate()
  }

  // MARK: What comes next

  /// Turns to another content.
  mutating func begin() {
    expected.removeAll(keepingCapacity: true)
    taken = 0
  }

  /// Notes a range that is asked for next, so that what is remembered of all its pieces is fetched meanwhile.
  ///
  /// - Complexity: O(range), at some twenty gigabytes a second.
  mutating func expect(_ range: Range<Int>, in content: Span<UInt8>) {
    var next = range.lowerBound
    while next < range.upperBound, expected.count < Self.mostPieces {
      let piece = next..<RangeKey.pieceEnd(next..<range.upperBound, in: content)
      let key = RangeKey(of: piece, in: content)
      unsafe kh_prefetch(slots + slot(of: key))
      expected.append((piece, key))
      next = piece.upperBound
    }
  }

  /// The next piece of a range, and its key: the first that is expected, which begins where the range does, else that of the range.
  mutating func next(of range: Range<Int>, in content: Span<UInt8>) -> (Range<Int>, RangeKey) {
    if taken == expected.count {
      begin()
      let end = min(range.upperBound, range.lowerBound + Self.mostExpected)
      expect(range.lowerBound..<end, in: content)
    }
    defer { taken += 1 }
    return expected[taken]
  }

  // MARK: Pieces

  /// Where the candidates of a piece are kept; nil where it is not known.
  ///
  /// - Complexity: O(1).
  func places(of key: RangeKey) -> Range<Int>? {
    let slot = unsafe slots[slot(of: key)]
    guard slot.key == key, kept - slot.place <= UInt64(Self.candidateCount) else { return nil }
    let start = Int(slot.place % UInt64(Self.candidateCount))
    return start..<start + Int(slot.count)
  }

  /// A candidate that is kept, its position counted from the start of its piece.
  subscript(place: Int) -> Candidate {
    precondition(place >= 0 && place < Self.candidateCount, "outside of the memory")
    return unsafe candidates[place]
  }

  /// Remembers the candidates of a piece that starts at a place: those of a list from one on.
  mutating func keep(
    _ found: borrowing CandidateList,
    from first: Int,
    of key: RangeKey,
    startingAt start: Int
  ) {
    let count = found.count - first
    guard count <= Self.mostCandidates else { return }
    // All of them lie one behind the other.
    let rest = Self.candidateCount - Int(kept % UInt64(Self.candidateCount))
    if rest < count { kept += UInt64(rest) }
    let place = Int(kept % UInt64(Self.candidateCount))
    for index in 0..<count {
      let candidate = found[first + index]
      unsafe candidates[place + index] = Candidate(
        position: candidate.position - start,
        literal: candidate.literal,
        yield: candidate.yield
      )
    }
    unsafe slots[slot(of: key)] = Slot(key: key, count: UInt16(count), place: kept)
    kept += UInt64(count)
  }

  private func slot(of key: RangeKey) -> Int { key.hash & (Self.slotCount - 1) }
}
