import CKernels

/// Finds the bytes near which a personal value can stand; see `kh_values.h`.
///
/// One per worker.
@safe struct MarkFinder: ~Copyable {
  /// How many places there are near which a value can stand: at least as many as there are values.
  struct Counts: Hashable {
    var addresses = 0
    var numbers = 0

    static func += (sum: inout Counts, other: Counts) {
      sum.addresses += other.addresses
      sum.numbers += other.numbers
    }
  }

  private static var words: Int { Int(KH_VALUES_CHUNK) / 64 }

  /// The bits of `@`, then those of numbers.
  private let bits: UnsafeMutablePointer<UInt64>

  init() {
    unsafe bits = .allocate(capacity: 2 * Self.words)
    unsafe bits.initialize(repeating: 0, count: 2 * Self.words)
  }

  deinit { unsafe bits.deallocate() }

  /// The marks in a range, as if the content began and ended there; of `@` only those that may be in an address.
  ///
  /// Counting ends when there are `enough` of one kind; of the other there may then be more.
  ///
  /// - Complexity: O(range), at some ten gigabytes a second.
  func counts(in content: Span<UInt8>, _ range: Range<Int>, enough: Counts) -> Counts {
    var counts = Counts()
    forEachChunk(of: content, range) { start, words, found in
      counts.numbers += Int(found.numbers)
      if found.ats > 0 {
        forEachBit(start, words) { place in
          if Address.mayStand(around: place, in: content) { counts.addresses += 1 }
        }
      }
      return counts.numbers < enough.numbers && counts.addresses < enough.addresses
    }
    return counts
  }

  /// Bounds the values in a range by `@` and digits, twice as fast as the marks do.
  ///
  /// Counting ends when there are `enough` of one kind; of the other there may then be more.
  ///
  /// - Complexity: O(range), at some fifteen gigabytes a second.
  func bound(_ content: Span<UInt8>, _ range: Range<Int>, enough: Counts) -> Counts {
    var (ats, digits, start) = (0, 0, range.lowerBound)
    while start < range.upperBound, ats < enough.addresses,
      digits / Self.fewestDigits < enough.numbers
    {
      let end = min(start + Int(KH_VALUES_CHUNK), range.upperBound)
      let piece = content.extracting(start..<end)
      let found = unsafe piece.withUnsafeBufferPointer { piece in
        guard let base = piece.baseAddress else { return kh_values_counts() }
        return unsafe kh_values_count(base, piece.count)
      }
      ats += Int(found.ats)
      digits += Int(found.numbers)
      start = end
    }
    return Counts(addresses: ats, numbers: digits / Self.fewestDigits)
  }

  /// No number of any form has fewer digits.
  private static var fewestDigits: Int { 6 }

  /// Calls a body for each mark in a range, in rising order but for addresses, which come before
  /// the numbers of the same 4,096 bytes.
  func forEach(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    _ body: (_ place: Int, _ isAt: Bool) -> Void
  ) {
    forEachChunk(of: content, range) { start, words, found in
      for (offset, isAt) in [(0, true), (Self.words, false)]
      where isAt ? found.ats > 0 : found.numbers > 0 {
        forEachBit(start, words, from: offset) { body($0, isAt) }
      }
      return true
    }
  }

  /// Calls a body for each bit that is set in some words, with its place in the content.
  private func forEachBit(
    _ start: Int,
    _ words: Int,
    from offset: Int = 0,
    _ body: (_ place: Int) -> Void
  ) {
    for word in 0..<words {
      var rest = unsafe bits[offset + word]
      while rest != 0 {
        body(start + word * 64 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  private func forEachChunk(
    of content: Span<UInt8>,
    _ range: Range<Int>,
    _ body: (_ start: Int, _ words: Int, _ found: kh_values_counts) -> Bool
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= content.count,
      "outside of the content"
    )
    var state = kh_values_state()
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + Int(KH_VALUES_CHUNK), range.upperBound)
      let chunk = content.extracting(start..<end)
      let found = unsafe chunk.withUnsafeBufferPointer { chunk in
        guard let base = chunk.baseAddress else { return kh_values_counts() }
        return unsafe kh_values_find(base, chunk.count, &state, bits, bits + Self.words)
      }
      guard body(start, (end - start + 63) / 64, found) else { return }
      start = end
    }
  }
}
