import CKernels

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Goes through the names in an open folder, all but `.` and `..`, in the order in which the system has them.
///
/// One thread at a time: where the reading stands belongs to the open folder.
///
/// - Parameters:
///   - descriptor: the folder; it is read from its start and stays open.
///   - body: gets each name, valid until it returns, and what kind of thing it stands for as the folder itself tells it (`DT_…`).
/// - Throws: ``FileError`` of step `read`.
public func readFolder(
  _ descriptor: Int32,
  _ body: (_ name: Span<UInt8>, _ kind: Int32) -> Void
) throws(FileError) {
  #if os(Linux)
  guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError(.read, errno: errno) }
  let code = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: folderBufferSize) {
    buffer in
    while true {
      let count = unsafe kh_read_folder(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { return Int32(0) }
      if count < 0 { return errno }
      let records = unsafe Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[..<count]))
      forEachRecord(records, body)
    }
  }
  guard code == 0 else { throw FileError(.read, errno: code) }
  #else
  let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
  guard copy >= 0, let stream = unsafe fdopendir(copy) else {
    let code = errno
    if copy >= 0 { close(copy) }
    throw FileError(.read, errno: code)
  }
  defer { unsafe closedir(stream) }
  unsafe rewinddir(stream)
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else { break }
    let kind = unsafe Int32(entry.pointee.d_type)
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
      let name = unsafe raw.bindMemory(to: UInt8.self)
      tell(
        unsafe Span(_unsafeElements: UnsafeBufferPointer(rebasing: name.prefix { $0 != 0 })),
        kind,
        body
      )
    }
  }
  guard errno == 0 else { throw FileError(.read, errno: errno) }
  #endif
}

/// Room for the names of most folders in one call.
private let folderBufferSize = 32 << 10

/// Goes through the records that `kh_read_folder` filled in; what does not look like one ends them.
private func forEachRecord(_ records: Span<UInt8>, _ body: (Span<UInt8>, Int32) -> Void) {
  let (length, kind, name) = (Int(KH_FOLDER_LENGTH), Int(KH_FOLDER_KIND), Int(KH_FOLDER_NAME))
  var start = 0
  while records.count - start > name {
    let end = start + Int(records[start + length]) + Int(records[start + length + 1]) << 8
    guard end > start + name, end <= records.count else { return }
    var nameEnd = start + name
    while nameEnd < end, records[nameEnd] != 0 { nameEnd += 1 }
    tell(records.extracting(start + name..<nameEnd), Int32(records[start + kind]), body)
    start = end
  }
}

private func tell(_ name: Span<UInt8>, _ kind: Int32, _ body: (Span<UInt8>, Int32) -> Void) {
  let isItselfOrAbove =
    name.count <= 2 && name.indices.allSatisfy { name[$0] == UInt8(ascii: ".") }
  if !isItselfOrAbove { body(name, kind) }
}
