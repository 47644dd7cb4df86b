import Bytes

/// The pieces that a delta copies from its base; filled anew for each delta.
///
/// Not an array, which would ask for its owner with each piece that is added.
@safe
struct CopyList: ~Copyable {
  private var pieces = UnsafeMutableBufferPointer<CopiedRange>.allocate(capacity: 64)
  private var count = 0

  deinit { unsafe pieces.deallocate() }

  /// The pieces, in the order in which they were added.
  var span: Span<CopiedRange> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeElements: UnsafeBufferPointer(pieces).extracting(0..<count))
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Takes all pieces out, and keeps their room.
  mutating func removeAll() { count = 0 }

  /// Adds a piece.
  @inline(__always)
  mutating func append(_ piece: CopiedRange) {
    if unsafe count == pieces.count { grow() }
    unsafe pieces.initializeElement(at: count, to: piece)
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<CopiedRange>.allocate(capacity: 2 * count)
    _ = unsafe larger.initialize(fromContentsOf: pieces)
    unsafe pieces.deallocate()
    unsafe pieces = larger
  }
}
