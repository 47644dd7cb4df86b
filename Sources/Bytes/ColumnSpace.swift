import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where columns lie: in memory as long as large ones together keep to a bound, beyond it in
/// temporary files.
///
/// A file has no name, only its owner may read it, and it is gone with the last use. Its room on the
/// disk is taken before it is used, so that a full disk is an error here and not a SIGBUS later. Where
/// no file can be made, memory is taken in spite of the bound and the failure is kept for whoever asks.
public final class ColumnSpace: Sendable {
  /// The space of columns for which nobody has chosen another one.
  ///
  /// Until ``use(_:folder:)`` bounds it, all lies in memory.
  public static let shared = ColumnSpace(limit: .max, folder: BytePath("/tmp"))

  private struct State {
    var limit: Int
    var folder: BytePath
    var used = 0
    var failure: FileError?
  }

  private let state: Mutex<State>
  /// Smaller columns are not counted, in bytes.
  static let leastCounted = 1 << 17

  /// Makes a space.
  ///
  /// - Parameters:
  ///   - limit: how many bytes columns of 128 KiB and more may take in memory.
  ///   - folder: where files are made; on a disk, where they are to be of use.
  public init(limit: Int, folder: BytePath) {
    state = Mutex(State(limit: limit, folder: folder))
  }

  /// Chooses another bound and folder for columns that are made from now on; for a run.
  public func use(limit: Int, folder: BytePath) {
    state.withLock { state in
      state.limit = limit
      state.folder = folder
      state.failure = nil
    }
  }

  /// Why a file could not be made for a column when it was last tried; nil where all could.
  public var failure: FileError? { state.withLock { $0.failure } }

  /// The folder in which files are made.
  public var folder: BytePath { state.withLock { $0.folder } }

  /// How many bytes of memory its large columns take.
  public var bytesInMemory: Int { state.withLock { $0.used } }

  func storage(of size: Int) -> ColumnStorage {
    guard size >= Self.leastCounted else { return ColumnStorage(size, countedIn: nil) }
    let folder = state.withLock { state -> BytePath? in
      guard size > state.limit - state.used else {
        state.used += size
        return nil
      }
      return state.folder
    }
    guard let folder else { return ColumnStorage(size, countedIn: self) }
    do throws(FileError) {
      let address = unsafe try mapTemporaryFile(in: folder, size)
      return unsafe ColumnStorage(size, inFileAt: address)
    } catch {
      state.withLock { state in
        state.failure = error
        state.used += size
      }
      return ColumnStorage(size, countedIn: self)
    }
  }

  fileprivate func giveBack(_ size: Int) { state.withLock { $0.used -= size } }
}

/// The memory of a ``Column``, or the mapping of its file.
@safe @usableFromInline
final class ColumnStorage: @unchecked Sendable {
  @usableFromInline let address: UnsafeMutableRawPointer
  /// In bytes.
  @usableFromInline let size: Int
  let isInFile: Bool
  /// Where its bytes of memory count.
  private let space: ColumnSpace?

  /// A place for no elements.
  @usableFromInline nonisolated(unsafe) static let nowhere = UnsafeMutableRawPointer.allocate(
    byteCount: 64,
    alignment: 64
  )

  /// Takes memory.
  init(_ size: Int, countedIn space: ColumnSpace?) {
    unsafe address = .allocate(byteCount: size, alignment: 16)
    self.size = size
    self.space = space
    isInFile = false
  }

  /// Takes over a mapping.
  init(_ size: Int, inFileAt address: UnsafeMutableRawPointer) {
    unsafe self.address = address
    self.size = size
    space = nil
    isInFile = true
  }

  deinit {
    if isInFile { unsafe munmap(address, size) } else { unsafe address.deallocate() }
    space?.giveBack(size)
  }
}

/// Maps a new file without a name.
///
/// - Throws: ``FileError`` with what the system says; nothing is left behind then.
private func mapTemporaryFile(
  in folder: BytePath,
  _ size: Int
) throws(FileError) -> UnsafeMutableRawPointer {
  var limits = rlimit()
  // Beyond this limit the system would not fail but end the process.
  if unsafe getrlimit(fileSizeLimit, &limits) == 0, limits.rlim_cur < rlim_t(size) {
    throw FileError(.write, errno: EFBIG)
  }
  let descriptor = try openUnnamedFile(in: folder)
  defer { close(descriptor) }
  let failure = allocate(descriptor, size)
  guard failure == 0 else { throw FileError(.write, errno: failure) }
  let address = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
  guard let address = unsafe address, unsafe address != MAP_FAILED else {
    throw FileError(.map, errno: errno)
  }
  return unsafe address
}

#if canImport(Glibc)
private let fileSizeLimit = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)

/// Takes room on the disk for a file; returns the system's error number.
private func allocate(_ descriptor: Int32, _ size: Int) -> Int32 {
  var failure: Int32
  repeat { failure = posix_fallocate(descriptor, 0, size) } while failure == EINTR
  return failure
}
#else
private let fileSizeLimit = RLIMIT_FSIZE

/// Takes room on the disk for a file; returns the system's error number.
private func allocate(_ descriptor: Int32, _ size: Int) -> Int32 {
  let zeros = [UInt8](repeating: 0, count: 1 << 16)
  var written = 0
  while written < size {
    let count = unsafe zeros.withUnsafeBytes { bytes in
      unsafe write(descriptor, bytes.baseAddress, min(bytes.count, size - written))
    }
    if count > 0 {
      written += count
    } else if count == 0 || errno != EINTR {
      return count == 0 ? ENOSPC : errno
    }
  }
  return 0
}
#endif
