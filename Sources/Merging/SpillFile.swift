internal import Bytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file of keys that has no name: nobody else can open it, and it is gone with the process.
struct SpillFile: ~Copyable {
  private let descriptor: Int32

  /// Makes an empty file.
  ///
  /// - Throws: ``FileError`` with the errno of the system.
  init(in folder: BytePath) throws(FileError) {
    descriptor = try openUnnamedFile(in: folder)
  }

  deinit { close(descriptor) }

  /// Writes keys from the given place on, counted in keys.
  func write(_ keys: [FindingKey], at start: Int) throws(FileError) {
    let stride = MemoryLayout<FindingKey>.stride
    let written = unsafe keys.withUnsafeBytes { buffer -> Bool in
      var done = 0
      while done < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = unsafe pwrite(
          descriptor,
          rest.baseAddress,
          rest.count,
          off_t(start * stride + done)
        )
        if count > 0 { done += count } else if errno != EINTR { return false }
      }
      return true
    }
    guard written else { throw FileError(.write, errno: errno) }
  }

  /// Reads the keys at the given places, counted in keys.
  func read(_ places: Range<Int>) throws(FileError) -> [FindingKey] {
    let stride = MemoryLayout<FindingKey>.stride
    var failure: Int32?
    let keys = unsafe [FindingKey](unsafeUninitializedCapacity: places.count) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < places.count * stride {
        let rest = unsafe UnsafeMutableRawBufferPointer(
          rebasing: bytes[done..<places.count * stride]
        )
        let got = unsafe pread(
          descriptor,
          rest.baseAddress,
          rest.count,
          off_t(places.lowerBound * stride + done)
        )
        if got > 0 {
          done += got
        } else if got == 0 || errno != EINTR {
          failure = got == 0 ? EIO : errno
          break
        }
      }
      count = done / stride
    }
    if let failure { throw FileError(.read, errno: failure) }
    return keys
  }
}
