/// An object's whole content in memory.
///
/// Filled once by the worker that makes it, then only read, also by other workers that took over a
/// part of its delta family. Sendable because a buffer that was shared never changes again: its
/// pool does not take it back.
@safe
public final class ObjectBuffer: @unchecked Sendable {
  // Not checked for exclusive access: nothing is called while they are accessed.
  @exclusivity(unchecked) private var storage: UnsafeMutableRawBufferPointer
  @exclusivity(unchecked) private var length = 0
  /// Whether another worker was given this buffer; it is then never filled again.
  ///
  /// Set by the worker that filled it, before the other one learns of it.
  var isShared = false

  init(capacity: Int) {
    unsafe storage = .allocate(byteCount: max(capacity, 1), alignment: 64)
  }

  deinit { unsafe storage.deallocate() }

  /// The content's length in bytes.
  public var count: Int { unsafe length }

  /// The most bytes that fit.
  var capacity: Int { unsafe storage.count }

  /// The content.
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(storage).prefix(count))
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Sets the length and gives the bytes to be filled.
  ///
  /// - Precondition: `count` fits the capacity.
  func fill(_ count: Int) -> UnsafeMutableRawBufferPointer {
    precondition(count <= capacity, "an object larger than its buffer")
    unsafe length = count
    return unsafe UnsafeMutableRawBufferPointer(rebasing: storage.prefix(count))
  }
}

/// Buffers for reuse, so that decoding an object costs neither an allocation nor page faults on
/// fresh memory.
///
/// One per worker.
struct BufferPool {
  // One list for each power of two; the largest buffers are not kept.
  private var free: [[ObjectBuffer]] = Array(repeating: [], count: 64)
  private var keptBytes = 0
  private let keepsUpTo: Int
  private let keepsInAll: Int

  /// Begins without buffers; keeps no more than a quarter of the largest object's length.
  init(limits: DecodeLimits) {
    keepsInAll = max(limits.objectSize / 4, 1 << 20)
    keepsUpTo = keepsInAll / 2
  }

  /// A buffer for `count` bytes; its content is undefined until filled.
  mutating func take(_ count: Int) -> ObjectBuffer {
    let sizeClass = Self.sizeClass(count)
    if let reused = free[sizeClass].popLast() {
      keptBytes -= reused.capacity
      return reused
    }
    return ObjectBuffer(capacity: count > keepsUpTo ? count : 1 << sizeClass)
  }

  /// Takes a buffer back for the next object, unless another worker may read it.
  ///
  /// - Precondition: the caller reads it no more and gives it back once.
  mutating func giveBack(_ buffer: ObjectBuffer) {
    guard !buffer.isShared, buffer.capacity <= keepsUpTo,
      keptBytes + buffer.capacity <= keepsInAll
    else { return }
    keptBytes += buffer.capacity
    free[Self.sizeClass(buffer.capacity)].append(buffer)
  }

  private static func sizeClass(_ count: Int) -> Int {
    max(12, Int.bitWidth - max(count - 1, 0).leadingZeroBitCount)
  }
}
