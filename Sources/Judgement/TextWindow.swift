internal import CKernels

/// The bytes around a place in a content: all that a verdict may depend on.
///
/// Reading outside of the window, or of the content, gives zero. So whatever is computed from a window is the same
/// wherever these bytes stand.
@safe package struct TextWindow: ~Escapable {
  /// How far a window reaches before and behind its place, in bytes.
  struct Reach {
    let behind: Int
    let ahead: Int

    /// As far as anything may be looked at.
    static let wide = Reach(behind: 256, ahead: 8192)
    /// Nearly all values end in it.
    static let near = Reach(behind: 256, ahead: 512)
    /// Mostly enough to see that a word leads to nothing.
    static let narrow = Reach(behind: 48, ahead: 48)

    /// Which bytes of a content it is.
    fileprivate func range(around place: Int, in content: Span<UInt8>) -> Range<Int> {
      let low = max(place - behind, 0)
      return low..<max(low, min(place + ahead, content.count))
    }
  }

  /// The bytes of the window alone, so that one comparison tells whether an offset lies in it.
  private let bytes: Span<UInt8>
  /// The window's first byte, in bytes from the content's start.
  let low: Int
  /// The content's length, in bytes.
  private let end: Int
  /// Is set when bytes of the content outside of the window are asked for; nil where nobody wants to know.
  private let isLeft: UnsafeMutablePointer<Bool>?

  /// The end of the window.
  var high: Int { low &+ bytes.count }

  /// The widest window.
  @_lifetime(copy content)
  package init(_ content: Span<UInt8>, around place: Int) {
    unsafe self.init(content, Reach.wide.range(around: place, in: content), isLeft: nil)
  }

  /// A window without bounds, for what does not depend on where one begins.
  @_lifetime(copy content)
  init(whole content: Span<UInt8>) {
    unsafe self.init(content, 0..<content.count, isLeft: nil)
  }

  /// A smaller window, which takes note when it was not enough.
  ///
  /// What is computed while `isLeft` stays false is the same as with the widest window.
  @_lifetime(copy content)
  init(
    _ content: Span<UInt8>,
    around place: Int,
    reach: Reach,
    isLeft: UnsafeMutablePointer<Bool>
  ) {
    unsafe self.init(content, reach.range(around: place, in: content), isLeft: isLeft)
  }

  @_lifetime(copy content)
  private init(_ content: Span<UInt8>, _ range: Range<Int>, isLeft: UnsafeMutablePointer<Bool>?) {
    bytes = content.extracting(range)
    low = range.lowerBound
    end = content.count
    unsafe self.isLeft = isLeft
  }

  /// Whether bytes were asked for that lie outside of the window; false where nobody wants to know.
  var wasLeft: Bool { unsafe isLeft?.pointee ?? false }

  /// The byte at an offset from the content's start; zero outside of the window.
  subscript(offset: Int) -> UInt8 {
    let index = offset &- low
    return UInt(bitPattern: index) < UInt(bitPattern: bytes.count)
      ? unsafe bytes[unchecked: index] : outside(offset)
  }

  /// The bytes of a range, as far as they lie in the window; takes note where some do not.
  @_lifetime(copy self)
  func part(_ range: Range<Int>) -> (bytes: Span<UInt8>, start: Int) {
    if range.lowerBound < low { _ = outside(range.lowerBound) }
    if range.upperBound > high, !range.isEmpty { _ = outside(range.upperBound - 1) }
    let inside = range.clamped(to: low..<high)
    return (bytes.extracting(inside.lowerBound - low..<inside.upperBound - low), inside.lowerBound)
  }

  @inline(never)
  private func outside(_ offset: Int) -> UInt8 {
    if offset >= high ? high < end : low > 0 { unsafe isLeft?.pointee = true }
    return 0
  }

  /// Whether a lower-case text stands at an offset, letters in any case.
  @inline(__always)
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    // Nearly always the first byte is another one.
    unsafe self[offset].lowercased == text.utf8Start[0] && holdsRest(text, at: offset)
  }

  @inline(never)
  private func holdsRest(_ text: StaticString, at offset: Int) -> Bool {
    let (start, count) = (offset - low, text.utf8CodeUnitCount)
    guard start >= 0, start <= bytes.count - count else { return holdsAcross(text, at: offset) }
    var index = 1
    while index < count {
      guard
        unsafe text.utf8Start[index] == bytes[unchecked: start + index].lowercased
      else { return false }
      index += 1
    }
    return true
  }

  /// The same where the text would not lie in the window as a whole.
  private func holdsAcross(_ text: StaticString, at offset: Int) -> Bool {
    for index in 1..<max(1, text.utf8CodeUnitCount) {
      guard unsafe text.utf8Start[index] == self[offset + index].lowercased else { return false }
    }
    return true
  }

  /// The eight bytes from an offset on, the first one lowest; nil where the window does not have all of them.
  @inline(__always)
  func eight(at offset: Int) -> UInt64? {
    guard offset >= low, offset <= high - 8 else { return nil }
    return unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset - low,
        as: UInt64.self
      )
    )
  }

  // MARK: Places

  /// The first `=` or `:` from an offset on, before a limit.
  func sign(from offset: Int, before limit: Int) -> Int? {
    var at = offset
    while at < limit {
      guard let eight = eight(at: at) else {
        if self[at] == UInt8(ascii: "=") || self[at] == UInt8(ascii: ":") { return at }
        at += 1
        continue
      }
      // The lowest bit that is set is right: a borrow comes from a zero below.
      let signs = zeros(eight ^ 0x3D3D_3D3D_3D3D_3D3D) | zeros(eight ^ 0x3A3A_3A3A_3A3A_3A3A)
      if signs != 0 {
        at += signs.trailingZeroBitCount >> 3
        return at < limit ? at : nil
      }
      at += 8
    }
    return nil
  }

  /// The high bit of each zero byte, and maybe of some above the lowest zero.
  private func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The last line feed before an offset, not before a limit; both lie in the window.
  func lineFeed(before offset: Int, downTo limit: Int) -> Int? {
    guard offset > limit else { return nil }
    let (bytes, start) = part(limit..<offset)
    let behind = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.baseAddress.map { unsafe kh_line_start($0, bytes.count) } ?? 0
    }
    return behind > 0 ? start + behind - 1 : nil
  }

  /// The first line feed from an offset on, before a limit; both lie in the window.
  func lineFeed(from offset: Int, upTo limit: Int) -> Int? {
    guard offset < limit else { return nil }
    let (bytes, start) = part(offset..<limit)
    let before = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.baseAddress.map { unsafe kh_line_end($0, bytes.count) } ?? 0
    }
    return before < bytes.count ? start + before : nil
  }

  // MARK: Runs

  /// The end of the bytes of a name that begin at an offset, no further than at a limit.
  func nameEnd(_ offset: Int, upTo limit: Int) -> Int {
    unsafe runEnd(offset, upTo: limit) { unsafe kh_name_run($0, $1) }
  }

  /// The start of the bytes of a name that end before an offset, no further than at a limit.
  func nameStart(_ offset: Int, downTo limit: Int) -> Int {
    unsafe runStart(offset, downTo: limit) { unsafe kh_name_run_back($0, $1) }
  }

  /// The end of a line from an offset on, no further than at a limit.
  func lineEnd(_ offset: Int, upTo limit: Int) -> Int {
    unsafe runEnd(offset, upTo: limit) { unsafe kh_line_run($0, $1) }
  }

  /// The start of a line before an offset, no further than at a limit.
  func lineStart(_ offset: Int, downTo limit: Int) -> Int {
    unsafe runStart(offset, downTo: limit) { unsafe kh_line_run_back($0, $1) }
  }

  /// A run that a kernel measures; it ends outside of the window, since a zero is no part of any.
  @inline(__always)
  private func runEnd(
    _ offset: Int,
    upTo limit: Int,
    _ kernel: (UnsafePointer<UInt8>, Int) -> Int
  ) -> Int {
    guard offset < limit else { return offset }
    guard offset >= low, offset < high else {
      _ = outside(offset)
      return offset
    }
    let inside = unsafe bytes.extracting(unchecked: offset - low..<min(limit, high) - low)
    let count = unsafe inside.withUnsafeBufferPointer { inside in
      // Not empty, so that there is an address.
      unsafe inside.baseAddress.map { unsafe kernel($0, inside.count) } ?? 0
    }
    if offset + count == high, high < limit { _ = outside(high) }
    return offset + count
  }

  @inline(__always)
  private func runStart(
    _ offset: Int,
    downTo limit: Int,
    _ kernel: (UnsafePointer<UInt8>, Int) -> Int
  ) -> Int {
    guard offset > limit else { return offset }
    guard offset > low, offset <= high else {
      _ = outside(offset - 1)
      return offset
    }
    let inside = unsafe bytes.extracting(unchecked: max(limit, low) - low..<offset - low)
    let count = unsafe inside.withUnsafeBufferPointer { inside in
      unsafe inside.baseAddress.map { unsafe kernel($0, inside.count) } ?? 0
    }
    if offset - count == low, low > limit { _ = outside(low - 1) }
    return offset - count
  }
}
