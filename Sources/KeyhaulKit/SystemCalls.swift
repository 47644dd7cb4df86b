import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The processor time that the process has used, in seconds.
func processorSeconds() -> Double {
  var usage = rusage()
  guard unsafe getrusage(__rusage_who_t(bitPattern: 0), &usage) == 0 else { return 0 }
  return usage.ru_utime.seconds + usage.ru_stime.seconds
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// Reads `count` bytes, or fewer where the input ends before.
func readUpTo(_ count: Int, from descriptor: Int32) throws(FileError) -> [UInt8] {
  var failure: FileError?
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      let rest = unsafe UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]
      )
      let got = unsafe read(descriptor, rest.baseAddress, rest.count)
      if got > 0 { filled += got }
      if got == 0 { break }
      if got < 0 && errno != EINTR {
        failure = FileError(.read, errno: errno)
        break
      }
    }
  }
  if let failure { throw failure }
  return bytes
}
