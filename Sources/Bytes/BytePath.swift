#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A path or file name as the system keeps it: bytes, not text.
public struct BytePath: Hashable, Sendable {
  /// The bytes, without a terminating NUL.
  public var bytes: [UInt8]

  /// Creates a path from its bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Creates a path from text.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The path of `name` below this one.
  public func appending(_ name: [UInt8]) -> BytePath {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + 1 + name.count)
    joined.append(contentsOf: bytes)
    if joined.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined.append(contentsOf: name)
    return BytePath(joined)
  }

  /// The path of `name` below this one.
  public func appending(_ name: String) -> BytePath { appending(Array(name.utf8)) }

  /// Whether the path starts at the root of the file system.
  public var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// Calls `body` with the path as a C string; an inner NUL ends it, as it does for the system.
  @inlinable
  public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe bytes[...].withCString(body)
  }
}

extension ArraySlice<UInt8> {
  /// Calls `body` with a path or name as a C string; an inner NUL ends it, as it does for the system.
  @inlinable
  public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { text in
      let end = unsafe text.initialize(fromContentsOf: self)
      unsafe text.initializeElement(at: end, to: 0)
      // A buffer that is not empty always has an address.
      guard let start = text.baseAddress else { preconditionFailure("empty C string") }
      return unsafe start.withMemoryRebound(to: CChar.self, capacity: count + 1) { unsafe body($0) }
    }
  }
}

extension BytePath: CustomStringConvertible {
  /// The path as text, bytes that are not UTF-8 replaced.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// A path with all links resolved, or nil where it leads nowhere.
public func realPath(_ path: BytePath) -> BytePath? {
  unsafe path.withCString { text in
    guard let resolved = unsafe realpath(text, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe BytePath(Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
  }
}
