/// Tells quickly where a pattern's matches cannot start: a ``PatternPrefix`` laid out for searches.
///
/// Plain memory without a reference count, so that many workers can look at one without getting in each other's way; valid
/// as long as the ``Pattern`` it is of.
///
/// Sendable because nothing in it changes until the pattern frees it.
@safe public struct StartFilter: @unchecked Sendable {
  /// 256 sets of positions by byte, then 64 sets of followers by position, then the bytes that do not stand before a match.
  private let words: UnsafeMutablePointer<UInt64>
  private let first: UInt64
  private let last: UInt64

  /// How many bytes are looked at: hardly anything survives more.
  private static let longest = 24

  init(_ prefix: PatternPrefix) {
    unsafe words = .allocate(capacity: 324)
    unsafe words.initialize(repeating: 0, count: 324)
    for (byte, places) in prefix.places.enumerated() { unsafe words[byte] = places }
    for (place, next) in prefix.followers.enumerated() { unsafe words[256 + place] = next }
    first = prefix.first
    last = prefix.last
    for byte in UInt8.min...UInt8.max where prefix.refusedBefore.contains(byte) {
      unsafe words[320 + Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
  }

  consuming func free() { unsafe words.deallocate() }

  /// Whether a match may start at a place; false only if none does.
  ///
  /// - Precondition: `start` lies in `0...subject.count`.
  public func admits(_ subject: Span<UInt8>, at start: Int) -> Bool {
    if start > 0 {
      let before = subject[start - 1]
      if unsafe words[320 + Int(before >> 6)] >> UInt64(before & 63) & 1 != 0 { return false }
    }
    var expected = first
    let end = min(start + Self.longest, subject.count)
    for offset in start..<end {
      var places = unsafe expected & words[Int(subject[offset])]
      if places == 0 { return false }
      if places & last != 0 { return true }
      expected = 0
      while places != 0 {
        unsafe expected |= words[256 + places.trailingZeroBitCount]
        places &= places - 1
      }
    }
    return end - start == Self.longest
  }
}
