#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Tells a file from all others of its file system, and from what it was before somebody wrote to it.
///
/// What backup programs go by to leave out what they have: inode, length and the times of the last
/// writing and of the last change to the inode, the second of which programs cannot choose. The
/// device is left out, since its number may differ after the next start of the machine.
public struct FileStamp: Sendable {
  private let inode: UInt64
  private let size: Int64
  private let written: Moment
  private let changed: Moment
  /// Whether the last change was so long before the stamp was taken that another one has another
  /// time.
  ///
  /// Clocks of file systems tick seldom: of a file changed just now nobody can tell whether it will
  /// be changed again within the same tick.
  public let isSettled: Bool

  private struct Moment: Sendable {
    var seconds: Int64
    var nanoseconds: Int64

    init(_ time: timespec) {
      seconds = Int64(time.tv_sec)
      nanoseconds = Int64(time.tv_nsec)
    }
  }

  /// The stamp of an open file, as it is now.
  ///
  /// - Throws: ``FileError`` of step `stat`.
  public init(descriptor: Int32) throws(FileError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(.stat, errno: errno) }
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
    written = Moment(status.st_mtimespec)
    changed = Moment(status.st_ctimespec)
    #else
    written = Moment(status.st_mtim)
    changed = Moment(status.st_ctim)
    #endif
    isSettled = changed.seconds < Int64(time(nil)) - 1
  }

  /// The stamp in 48 bytes.
  public var bytes: [UInt8] {
    [
      inode, UInt64(bitPattern: size),
      UInt64(bitPattern: written.seconds), UInt64(bitPattern: written.nanoseconds),
      UInt64(bitPattern: changed.seconds), UInt64(bitPattern: changed.nanoseconds),
    ].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
  }
}
