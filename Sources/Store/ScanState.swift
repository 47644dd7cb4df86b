public import Bytes
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What earlier runs scanned and found nothing in: a file that the next run begins with.
///
/// Kept for each *setup* (rules and whatever else decides what is found) and each pack, under names
/// that change when what they name does. What is kept says nothing of contents: a bit for each
/// object. Format: SQLite. Several runs may use a file at once.
///
/// Shared by all workers.
public final class ScanState: Sendable {
  private let setup: [UInt8]
  private let contents: Mutex<Contents>

  /// The database, and what is not written to it yet.
  fileprivate struct Contents: ~Copyable {
    var database: Database
    var unwritten: [(pack: [UInt8], silent: [UInt8])] = []
    var lastWritten = ContinuousClock.now
    var failure: StateError?
  }

  /// What the header of the file says that it is: "Keyh".
  private static let applicationID: Int64 = 0x4B65_7968
  private static let version: Int64 = 1
  /// What no run asked for so long is forgotten, in days.
  private static let longestMemory: Int64 = 90
  /// How much a run that is killed may have to do again.
  private static let writingInterval = Duration.seconds(1)

  /// Opens a state file, or makes one that only its owner can read.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - setup: names all that decides what is found in a content.
  /// - Throws: ``StateError`` where it is no state file or cannot be opened.
  public init(path: BytePath, setup: [UInt8]) throws(StateError) {
    self.setup = setup
    let file = unsafe path.withCString { path in
      unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { throw StateError("\(FileError(.open, errno: errno))") }
    close(file)
    // SQLite takes some beginnings of names for something else.
    let isPlain = path.isAbsolute
    var database = try Database(path: isPlain ? path : BytePath(".").appending(path.bytes))
    try Self.prepare(&database)
    contents = Mutex(Contents(database: database))
  }

  private static func prepare(_ database: inout Database) throws(StateError) {
    // Nothing is written to somebody else's database.
    _ = try isNew(&database)
    // The journal then stays what it is for the whole run: a walk through the folder must not come
    // upon a file that is gone in a moment.
    try database.run("PRAGMA journal_mode = TRUNCATE")
    try database.run("BEGIN IMMEDIATE")
    // Asked again: another run may have made it meanwhile.
    if try isNew(&database) {
      try database.run("PRAGMA application_id = \(applicationID)")
      try database.run(
        """
        CREATE TABLE pack (
          setup BLOB NOT NULL, pack BLOB NOT NULL, silent BLOB NOT NULL, day INTEGER NOT NULL,
          UNIQUE (setup, pack))
        """
      )
    }
    // Written each time, so that a file that cannot be written to shows now.
    try database.run("PRAGMA user_version = \(version)")
    try database.run("COMMIT")
  }

  /// Whether a database is empty.
  ///
  /// - Throws: ``StateError`` where it is neither that nor one of ours.
  private static func isNew(_ database: inout Database) throws(StateError) -> Bool {
    if try database.number("SELECT count(*) FROM sqlite_schema") == 0 { return true }
    guard try database.number("PRAGMA application_id") == applicationID else {
      throw StateError("it is not a state file of Keyhaul")
    }
    guard try database.number("PRAGMA user_version") == version else {
      throw StateError("another version of Keyhaul made it; name another file, or delete it")
    }
    return false
  }

  /// The objects of a pack in which nothing was found, as they were kept; nil where none were.
  ///
  /// What cannot be read counts as not known, and is told at the end.
  public func silentObjects(of pack: [UInt8]) -> [UInt8]? {
    contents.withLock { contents in
      do throws(StateError) {
        let found = try contents.database.run(
          "SELECT silent FROM pack WHERE setup = ? AND pack = ?",
          .bytes(setup),
          .bytes(pack)
        )
        guard case .bytes(let silent) = found else { return nil }
        return silent
      } catch {
        contents.failure = contents.failure ?? error
        return nil
      }
    }
  }

  /// Keeps in which objects of a pack nothing was found.
  ///
  /// Written when some time has gone by since the last writing, or the run ends.
  public func keep(_ silent: [UInt8], of pack: [UInt8]) {
    contents.withLock { contents in
      contents.unwritten.append((pack, silent))
      guard ContinuousClock.now - contents.lastWritten >= Self.writingInterval else { return }
      contents.write(setup)
    }
  }

  /// Writes what is not written yet, and forgets what no run has asked for in a long time.
  ///
  /// - Throws: ``StateError``: the first that stood in the way during the whole run; the next run
  ///   then has more to do.
  public func finish() throws(StateError) {
    let failure = contents.withLock { contents in
      contents.write(setup, forgettingBefore: Self.today - Self.longestMemory)
      _ = try? contents.database.run("PRAGMA journal_mode = DELETE")
      return contents.failure
    }
    if let failure { throw failure }
  }

  /// The number of days since 1970.
  fileprivate static var today: Int64 { Int64(time(nil)) / 86_400 }
}

extension ScanState.Contents {
  /// Writes what is not written yet, all or nothing.
  fileprivate mutating func write(_ setup: [UInt8], forgettingBefore day: Int64? = nil) {
    defer {
      unwritten = []
      lastWritten = .now
    }
    do throws(StateError) {
      try database.run("BEGIN IMMEDIATE")
      for (pack, silent) in unwritten {
        try database.run(
          "INSERT OR REPLACE INTO pack (setup, pack, silent, day) VALUES (?, ?, ?, ?)",
          .bytes(setup),
          .bytes(pack),
          .bytes(silent),
          .number(ScanState.today)
        )
      }
      if let day { try database.run("DELETE FROM pack WHERE day < ?", .number(day)) }
      try database.run("COMMIT")
    } catch {
      _ = try? database.run("ROLLBACK")
      failure = failure ?? error
    }
  }
}

extension Database {
  /// The number that a statement tells; 0 where it tells none.
  fileprivate mutating func number(_ statement: String) throws(StateError) -> Int64 {
    guard case .number(let number) = try run(statement) else { return 0 }
    return number
  }
}
