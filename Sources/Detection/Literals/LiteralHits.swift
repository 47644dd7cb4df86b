internal import CKernels

/// A reused buffer for what `LiteralMatcher.find` finds; one for each worker.
@safe
public struct LiteralHits: ~Copyable {
  let buffer: UnsafeMutablePointer<kh_hit>
  let capacity: Int

  /// How many hits the last search found.
  public internal(set) var count = 0

  /// The valid indices.
  public var indices: Range<Int> { 0..<count }

  /// Makes an empty buffer.
  ///
  /// - Parameter capacity: How many hits fit in; at least 512 are made room for.
  public init(capacity: Int = 1024) {
    self.capacity = max(capacity, KH_HITS_MIN_CAPACITY)
    unsafe buffer = .allocate(capacity: self.capacity)
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// The hit at `index`: the offset of the literal's first byte in the searched data, and the
  /// literal's index in its matcher.
  public subscript(index: Int) -> (position: Int, literal: Int) {
    precondition(indices.contains(index), "hit index out of bounds")
    let hit = unsafe buffer[index]
    return (Int(hit.position), Int(hit.literal))
  }
}
