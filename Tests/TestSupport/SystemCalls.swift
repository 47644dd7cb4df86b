#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// System calls under names that methods called `open`, `read` and `write` do not hide.

func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

/// Reads all that is left of an open file; `nil` on an error.
func systemReadAll(_ file: Int32) -> [UInt8]? {
  var contents: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let got = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    guard got >= 0 else { return nil }
    if got == 0 { return contents }
    contents += chunk[..<got]
  }
}

/// Writes all bytes; `false` on an error.
func systemWriteAll(_ file: Int32, _ contents: [UInt8]) -> Bool {
  var rest = contents[...]
  while !rest.isEmpty {
    let written = unsafe rest.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    guard written > 0 else { return false }
    rest = rest.dropFirst(written)
  }
  return true
}

/// Calls `body` with a path as the system wants it: the bytes and a 0.
func withSystemPath<R>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> R) -> R {
  let terminated = path.map { CChar(bitPattern: $0) } + [0]
  return unsafe terminated.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("the array is never empty") }
    return unsafe body(base)
  }
}
