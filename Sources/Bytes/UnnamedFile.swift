#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Makes an empty file without a name: only its owner may open it before it loses it, and it is gone with the last use.
///
/// - Returns: its descriptor, for the caller to close.
/// - Throws: ``FileError`` of step `open`; nothing is left behind then.
public func openUnnamedFile(in folder: BytePath) throws(FileError) -> Int32 {
  var path = folder.appending("keyhaul-XXXXXX").bytes + [0]
  let descriptor = unsafe path.withUnsafeMutableBytes { bytes -> Int32 in
    guard let start = bytes.baseAddress else { return -1 }
    let text = unsafe start.assumingMemoryBound(to: CChar.self)
    let descriptor = unsafe mkstemp(text)
    if descriptor >= 0 { unsafe unlink(text) }
    return descriptor
  }
  guard descriptor >= 0 else { throw FileError(.open, errno: errno) }
  return descriptor
}
