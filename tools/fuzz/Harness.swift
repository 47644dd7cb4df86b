// What the targets share.
//
// Files that once failed are kept in corpora/malformed, in a folder for each target, where plain tests
// replay them.

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The bytes of an input.
func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: start, count: count))
}

/// A folder of the process's own.
///
/// - Parameter folders: the folders in it.
/// - Returns: its path.
func makeFolder(_ folders: [String]) -> String {
  let path = "/tmp/keyhaul-fuzz-\(getpid())"
  for name in [""] + folders { unsafe mkdir("\(path)/\(name)", 0o700) }
  return path
}

/// Writes a file anew.
func write(_ content: some Collection<UInt8>, to path: String) {
  let content = Array(content)
  let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  let written = unsafe write(file, content, content.count)
  precondition(written == content.count, "a file could not be written")
  close(file)
}
