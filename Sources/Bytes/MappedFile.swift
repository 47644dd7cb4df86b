#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif
import CKernels

/// A file's bytes, mapped read-only for as long as the value lives.
///
/// Meant for files that nobody rewrites in place (packs, indexes, large plain files). Should the
/// file shrink while it is mapped, reading past its new end does not kill the process: the guard of
/// CKernels puts zeros there and ``wasTruncated`` turns true; whoever judged the bytes asks for it
/// afterwards. The guard watches a fixed number of mappings; a small file that finds no place among
/// them is read into memory instead, a large one is refused.
///
/// Sendable because the mapping never changes after `init` and is unmapped only by `deinit`.
@safe
public final class MappedFile: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer?
  private let guardSlot: Int
  /// What keeps the bytes, where they lie in no mapping of its own.
  private let column: Column<UInt8>?

  /// The length in bytes.
  public let count: Int

  /// Maps `count` bytes of an open file; the descriptor may be closed afterwards.
  ///
  /// - Parameters:
  ///   - descriptor: an open, readable regular file.
  ///   - count: the length in bytes, as `fstat` gave it.
  /// - Throws: ``FileError`` with the errno of `mmap`; of step `read` or `tooLarge` where the guard
  ///   has no place left.
  public convenience init(descriptor: Int32, count: Int) throws(FileError) {
    guard count > 0 else {
      unsafe self.init(base: nil, count: 0, guardSlot: -1)
      return
    }
    let address = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      throw FileError(.map, errno: errno)
    }
    let slot = unsafe Self.hasGuard ? kh_guard_add(address, count) : -1
    guard slot < 0 else {
      unsafe self.init(base: address, count: count, guardSlot: Int(slot))
      return
    }
    unsafe munmap(address, count)
    guard count <= Self.largestRead else { throw FileError(.tooLarge) }
    let bytes = try readFully(descriptor, sizeHint: count, limit: Self.largestRead)
    try self.init(copying: bytes.span)
  }

  /// Whether the guard is there; asking installs it.
  private static let hasGuard = kh_guard_install()

  /// The largest file that is read into memory where it cannot be guarded, in bytes.
  private static let largestRead = 16 << 20

  private init(base: UnsafeMutableRawPointer?, count: Int, guardSlot: Int) {
    unsafe self.base = base
    self.count = count
    self.guardSlot = guardSlot
    column = nil
  }

  /// Makes a "file" of a column's bytes, which were computed rather than read.
  public init(_ column: Column<UInt8>) {
    unsafe base = UnsafeMutableRawPointer(column.base)
    count = column.count
    guardSlot = -1
    self.column = column
  }

  /// Makes a "file" in anonymous memory from bytes that were computed rather than read.
  ///
  /// - Throws: ``FileError`` of step `map` where there is no memory.
  public convenience init(copying bytes: Span<UInt8>) throws(FileError) {
    let count = bytes.count
    guard count > 0 else {
      unsafe self.init(base: nil, count: 0, guardSlot: -1)
      return
    }
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    let address = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      throw FileError(.map, errno: errno)
    }
    let copy = unsafe UnsafeMutableRawBufferPointer(start: address, count: count)
    unsafe bytes.withUnsafeBytes { unsafe copy.copyMemory(from: $0) }
    unsafe self.init(base: address, count: count, guardSlot: -1)
  }

  deinit {
    if column == nil, let base = unsafe base {
      if guardSlot >= 0 { kh_guard_remove(Int32(guardSlot)) }
      unsafe munmap(base, count)
    }
  }

  /// The bytes; valid while the file object lives.
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let buffer = unsafe UnsafeRawBufferPointer(start: base, count: count)
      let span = unsafe Span<UInt8>(_unsafeBytes: buffer)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Whether the file was found shorter than its mapping while somebody read it.
  public var wasTruncated: Bool { guardSlot >= 0 && kh_guard_faulted(Int32(guardSlot)) }

  /// Tells the kernel that nobody will read the mapping soon: it no longer counts as the process's memory until it is
  /// read again.
  public func letGo() {
    // What lies in anonymous memory has no file to come from again.
    guard guardSlot >= 0, let base = unsafe base else { return }
    _ = unsafe madvise(base, count, Int32(MADV_DONTNEED))
  }
}
