#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Bytes that lie directly before or behind memory which must not be touched.
///
/// A read or write of one byte too much ends the process instead of going unnoticed.
@safe
public final class GuardedBuffer {
  /// On which side of the bytes the forbidden page lies without a gap.
  public enum Guard: CaseIterable, Sendable {
    /// The page before the first byte is forbidden.
    case before
    /// The page behind the last byte is forbidden.
    case behind
  }

  private let mapping: UnsafeMutableRawPointer
  private let length: Int
  private let contents: UnsafeMutableRawBufferPointer

  /// Copies `bytes` to a place beside a forbidden page; there is one at either end.
  public init(_ bytes: [UInt8], guard side: Guard = .behind) {
    let page = Int(getpagesize())
    let pages = max(1, (bytes.count + page - 1) / page)
    length = (pages + 2) * page
    guard
      let mapped = unsafe mmap(
        nil,
        length,
        PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS,
        -1,
        0
      ),
      unsafe mapped != MAP_FAILED
    else { preconditionFailure("no memory for a guarded buffer") }
    unsafe mapping = mapped
    let start = side == .before ? page : (pages + 1) * page - bytes.count
    unsafe contents = .init(start: mapped + start, count: bytes.count)
    unsafe contents.copyBytes(from: bytes)
    unsafe mprotect(mapped, page, PROT_NONE)
    unsafe mprotect(mapped + (pages + 1) * page, page, PROT_NONE)
  }

  deinit { unsafe munmap(mapping, length) }

  /// Lends the bytes.
  public func withSpan<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let bytes = unsafe UnsafeRawBufferPointer(contents).bindMemory(to: UInt8.self)
    return try unsafe body(bytes.span)
  }

  /// Lends the bytes for writing.
  public func withMutableSpan<R, E: Error>(
    _ body: (inout MutableSpan<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe contents.bindMemory(to: UInt8.self)
    var span = unsafe bytes.mutableSpan
    return try body(&span)
  }

  /// Lends the bytes to code that takes a pointer and a length.
  public func withPointer<R, E: Error>(
    _ body: (UnsafePointer<UInt8>, Int) throws(E) -> R
  ) throws(E) -> R {
    let bytes = unsafe UnsafeRawBufferPointer(contents).bindMemory(to: UInt8.self)
    guard let base = bytes.baseAddress else { preconditionFailure("mapped memory has an address") }
    return try unsafe body(base, bytes.count)
  }
}
