public import Bytes
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What earlier runs scanned and found nothing in: a file that the next run begins with.
///
/// Kept for each *setup* (rules and whatever else decides what is found) and each pack or mirror, under
/// names. What is kept says nothing of contents; what it is, whoever keeps it knows. Format: SQLite.
/// Several runs may use a file at once.
///
/// Shared by all workers.
public final class ScanState: Sendable {
  private let setup: [UInt8]
  private let contents: Mutex<Contents>

  /// The database, and what is not written to it yet.
  fileprivate struct Contents: ~Copyable {
    var database: Database
    var unwritten: [(name: [UInt8], value: [UInt8])] = []
    var lastWritten = ContinuousClock.now
    var failure: StateError?
  }

  /// What the header of the file says that it is: "Keyh".
  private static let applicationID: Int64 = 0x4B65_7968
  private static let version: Int64 = 2
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
        CREATE TABLE kept (
          setup BLOB NOT NULL, name BLOB NOT NULL, value BLOB NOT NULL, day INTEGER NOT NULL,
          UNIQUE (setup, name))
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

  /// What was kept under a name; nil where nothing was, or more than whoever kept it would have.
  ///
  /// What cannot be read counts as not known, and is told at the end.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - limit: the most bytes accepted.
  /// - Returns: that, or nil.
  public func value(of name: [UInt8], limit: Int) -> [UInt8]? {
    contents.withLock { contents in
      do throws(StateError) {
        let found = try contents.database.run(
          "SELECT value FROM kept WHERE setup = ? AND name = ? AND length(value) <= ?",
          .bytes(setup),
          .bytes(name),
          .number(Int64(limit))
        )
        guard case .bytes(let value) = found else { return nil }
        return value
      } catch {
        contents.failure = contents.failure ?? error
        return nil
      }
    }
  }

  /// Keeps something under a name, in place of what was kept under it before.
  ///
  /// Written when some time has gone by since the last writing, or the run ends.
  public func keep(_ value: [UInt8], under name: [UInt8]) {
    contents.withLock { contents in
      contents.unwritten.append((name, value))
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
      for (name, value) in unwritten {
        try database.run(
          "INSERT OR REPLACE INTO kept (setup, name, value, day) VALUES (?, ?, ?, ?)",
          .bytes(setup),
          .bytes(name),
          .bytes(value),
          .number(ScanState.today)
        )
      }
      if let day { try database.run("DELETE FROM kept WHERE day < ?", .number(day)) }
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
