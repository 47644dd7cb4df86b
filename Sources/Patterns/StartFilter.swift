/// Tells quickly where a pattern's matches cannot start: a ``PatternPrefix`` laid out for searches.
///
/// Plain memory without a reference count, so that many workers can look at one without getting in each other's way; valid
/// as long as the ``Pattern`` it is of.
///
/// Sendable because nothing in it changes until the pattern frees it.
@safe public struct StartFilter: @unchecked Sendable {
  /// 256 sets of positions by byte, then 64 sets of followers by position, then the bytes that do not stand before a match,
  /// then those of the run.
  private let words: UnsafeMutablePointer<UInt64>
  private let first: UInt64
  private let last: UInt64
  /// Whether the positions tell nothing.
  private let isVoid: Bool
  /// How many bytes of the run stand in every match (``PatternRun``), 0 where none do, and how far behind its start they end.
  private let runLength: Int
  private let runEnd: Int
  /// Where bytes of the run stand in every match, behind its start, no further than ``nearReach``.
  private let nearRun: Range<Int>

  /// How far behind a start ``admitsNearby(_:at:)`` looks, in bytes.
  public static let nearReach = 47

  /// How many bytes are looked at: hardly anything survives more.
  private static let longest = 24

  init(_ prefix: PatternPrefix) {
    unsafe words = .allocate(capacity: 328)
    unsafe words.initialize(repeating: 0, count: 328)
    for (byte, places) in prefix.places.enumerated() { unsafe words[byte] = places }
    for (place, next) in prefix.followers.enumerated() { unsafe words[256 + place] = next }
    first = prefix.first
    last = prefix.last
    isVoid = prefix.isVoid
    for byte in UInt8.min...UInt8.max where prefix.refusedBefore.contains(byte) {
      unsafe words[320 + Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
    runLength = prefix.run?.length ?? 0
    runEnd = prefix.run?.end ?? 0
    // Wherever the run begins, these belong to it.
    let known = (low: runEnd - runLength, high: min(runLength, Self.nearReach))
    nearRun = known.low..<max(known.low, known.high)
    let set = prefix.run?.set ?? .empty
    for byte in UInt8.min...UInt8.max where set.contains(byte) {
      unsafe words[324 + Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
  }

  consuming func free() { unsafe words.deallocate() }

  /// Whether a match may start at a place; false only if none does.
  ///
  /// - Precondition: `start` lies in `0...subject.count`.
  public func admits(_ subject: Span<UInt8>, at start: Int) -> Bool {
    admitsBeginning(subject, at: start) && holdsRun(subject, from: start, through: start)
  }

  /// Whether a match may start at one of some places; false only if none does.
  ///
  /// - Precondition: `starts` lies in `0..<subject.count + 1`.
  /// - Complexity: O(starts), about a nanosecond each where their bytes begin no match.
  public func admits(_ subject: Span<UInt8>, atAnyOf starts: Range<Int>) -> Bool {
    for start in starts {
      if !isVoid, start < subject.count, unsafe words[Int(subject[start])] & first == 0 { continue }
      if admits(subject, at: start) { return true }
    }
    return false
  }

  /// Whether a match may start at a place, as the byte before it and ``nearReach`` bytes from it on show; false only if none does.
  ///
  /// - Precondition: `start` lies in `0...subject.count`.
  public func admitsNearby(_ subject: Span<UInt8>, at start: Int) -> Bool {
    // The run first: mostly its last byte is another one.
    if !nearRun.isEmpty {
      guard start + nearRun.upperBound <= subject.count else { return false }
      var offset = nearRun.upperBound
      while offset > nearRun.lowerBound {
        offset -= 1
        guard isInRun(subject[start + offset]) else { return false }
      }
    }
    return admitsBeginning(subject, at: start)
  }

  /// Whether what stands in every match is there for matches that start in a range; false only if none does.
  ///
  /// Most bytes are not looked at: behind one that does not belong to a run, the next place is where a run would end.
  ///
  /// - Precondition: `first` lies in `0...subject.count`, `last` is not less.
  public func holdsRun(_ subject: Span<UInt8>, from first: Int, through last: Int) -> Bool {
    guard runLength > 0 else { return true }
    let end = min(last + runEnd, subject.count)
    // The run would begin at `begin`; all from there to before `known` belongs to it.
    var (begin, known) = (first, first)
    while end - begin >= runLength {
      var place = begin + runLength - 1
      while place >= known, isInRun(subject[place]) { place -= 1 }
      if place < known { return true }
      (begin, known) = (place + 1, begin + runLength)
    }
    return false
  }

  private func isInRun(_ byte: UInt8) -> Bool {
    unsafe words[324 + Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
  }

  private func admitsBeginning(_ subject: Span<UInt8>, at start: Int) -> Bool {
    if start > 0, refuses(subject[start - 1]) { return false }
    if isVoid { return true }
    var expected = first
    let end = min(start + Self.longest, subject.count)
    for offset in start..<end {
      let places = unsafe expected & words[Int(subject[offset])]
      if places == 0 { return false }
      if places & last != 0 { return true }
      expected = followers(of: places)
    }
    return end - start == Self.longest
  }

  /// What stands beside a literal wherever it is a part of a match.
  ///
  /// - Parameters:
  ///   - literal: the literal; of a caseless one the letters are small.
  ///   - caseless: whether ASCII letters may be of either case.
  ///   - distances: how many bytes may stand between the match's start and the literal.
  /// - Returns: the bytes; more than there are where the pattern is not known so far.
  /// - Complexity: O(distances and length).
  public func neighbors(
    of literal: [UInt8],
    caseless: Bool,
    after distances: ClosedRange<Int>
  ) -> Neighbors {
    guard !isVoid, distances.upperBound <= Self.longest else { return .any }
    var (expected, places) = (first, UInt64(0))
    for distance in 0...distances.upperBound {
      if distances.contains(distance) { places |= expected }
      if distance < distances.upperBound {
        // Behind these anything may follow, the literal too.
        if expected & last != 0 { return .any }
        expected = followers(of: expected)
      }
    }
    for byte in literal {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let fitting = unsafe words[Int(byte)] | (caseless && isLetter ? words[Int(byte ^ 0x20)] : 0)
      places &= fitting
      if places == 0 || places & last != 0 { return .any }
      places = followers(of: places)
    }
    var (before, behind) = (ByteSet.empty, ByteSet.empty)
    for byte in UInt8.min...UInt8.max {
      if unsafe words[Int(byte)] & places != 0 { behind.insert(byte) }
      if distances != 0...0 || !refuses(byte) { before.insert(byte) }
    }
    return Neighbors(before: before, behind: behind)
  }

  /// Whether no match begins behind a byte.
  private func refuses(_ before: UInt8) -> Bool {
    unsafe words[320 + Int(before >> 6)] >> UInt64(before & 63) & 1 != 0
  }

  private func followers(of places: UInt64) -> UInt64 {
    var (rest, next) = (places, UInt64(0))
    while rest != 0 {
      unsafe next |= words[256 + rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return next
  }
}
