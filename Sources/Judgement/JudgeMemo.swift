/// Remembers which hot words led to nothing, by all bytes that decided on it.
///
/// The same lines stand in version after version of a file, and near what a version changes each hot word is judged again
/// (docs/MEASURED.md). What other lines decide on is not remembered: that takes a window three times as large.
///
/// Nothing is concluded from a hash: it only says where to look. One per worker.
@safe public struct JudgeMemo: ~Copyable {
  /// How likely a credential must be not to be nothing; all that is remembered was judged by it.
  let least: Likelihood

  /// What decides on nine in ten that lead to nothing; no less than the narrow window.
  static let reach = TextWindow.Reach(behind: 48, ahead: 96)

  private static var windowSize: Int { reach.behind + reach.ahead }
  /// As much as leaves room for other things in a processor's second cache: 576 KB.
  private static var slotCount: Int { 4096 }

  private let windows = UnsafeMutableRawPointer.allocate(
    byteCount: Self.slotCount * Self.windowSize,
    alignment: 64
  )
  /// The hot words of the windows, from 1 on; 0 where there is none.
  private let words = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.slotCount)

  /// Remembers nothing yet.
  public init(least: Likelihood) {
    self.least = least
    unsafe words.initialize(repeating: 0, count: Self.slotCount)
  }

  deinit {
    unsafe windows.deallocate()
    unsafe words.deallocate()
  }

  /// Where a hot word is remembered, if it is; nil where the content begins or ends nearby.
  ///
  /// - Complexity: O(1).
  func slot(of word: HotWord, in content: Span<UInt8>, at place: Int) -> Int? {
    guard place >= Self.reach.behind, content.count - place >= Self.reach.ahead else { return nil }
    var hash = UInt64(word.rawValue)
    for offset in stride(from: place - 24, to: place + 40, by: 8) {
      let eight = unsafe content.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset,
        as: UInt64.self
      )
      hash = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    return Int(truncatingIfNeeded: hash & UInt64(Self.slotCount - 1))
  }

  /// Whether a hot word that has a slot is the one that is remembered there.
  func holds(_ word: HotWord, in content: Span<UInt8>, at place: Int, slot: Int) -> Bool {
    guard unsafe words[slot] == UInt8(word.rawValue) + 1 else { return false }
    let (start, window) = unsafe (place - Self.reach.behind, windows + slot * Self.windowSize)
    // All of them: where the place has the same hash, they nearly always are the same.
    var difference: UInt64 = 0
    for offset in stride(from: 0, to: Self.windowSize, by: 8) {
      let own = unsafe content.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start + offset,
        as: UInt64.self
      )
      difference |= unsafe own ^ window.load(fromByteOffset: offset, as: UInt64.self)
    }
    return difference == 0
  }

  /// Remembers a hot word that has a slot.
  mutating func keep(_ word: HotWord, in content: Span<UInt8>, at place: Int, slot: Int) {
    unsafe words[slot] = UInt8(word.rawValue) + 1
    let (start, window) = unsafe (place - Self.reach.behind, windows + slot * Self.windowSize)
    for offset in stride(from: 0, to: Self.windowSize, by: 8) {
      let own = unsafe content.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start + offset,
        as: UInt64.self
      )
      unsafe window.storeBytes(of: own, toByteOffset: offset, as: UInt64.self)
    }
  }
}
