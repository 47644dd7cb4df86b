import Bytes
import CSQLite

/// A SQLite database file that we write ourselves.
///
/// Not for several threads at once.
@safe
struct Database: ~Copyable {
  private let handle: OpaquePointer

  /// A value for a place in a statement, or of a column.
  enum Value {
    case number(Int64)
    case bytes([UInt8])
  }

  /// Opens a file that exists; an empty one is an empty database.
  ///
  /// - Throws: ``StateError`` with SQLite's words.
  init(path: BytePath) throws(StateError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    let status = unsafe path.withCString { unsafe sqlite3_open_v2($0, &opened, flags, nil) }
    guard status == SQLITE_OK, let handle = unsafe opened else {
      defer { unsafe sqlite3_close_v2(opened) }
      throw unsafe StateError(Self.words(of: opened, status))
    }
    unsafe self.handle = handle
    // Another run may be writing to it.
    unsafe sqlite3_busy_timeout(handle, 30_000)
    // Its schema is ours or refused; nothing else in it is run.
    unsafe kh_sqlite3_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    unsafe kh_sqlite3_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    unsafe kh_sqlite3_switch(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    unsafe kh_sqlite3_switch(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0)
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Carries out a statement.
  ///
  /// - Parameters:
  ///   - statement: one statement of SQL.
  ///   - values: for its places, in order.
  /// - Returns: the first column of the first row; nil where there is none.
  /// - Throws: ``StateError`` with SQLite's words.
  @discardableResult
  mutating func run(_ statement: String, _ values: Value...) throws(StateError) -> Value? {
    var prepared: OpaquePointer?
    let status = unsafe sqlite3_prepare_v2(handle, statement, -1, &prepared, nil)
    guard status == SQLITE_OK, let statement = unsafe prepared else { throw failure(status) }
    defer { unsafe sqlite3_finalize(statement) }
    for (i, value) in values.enumerated() {
      let status = unsafe Self.bind(value, to: Int32(i + 1), of: statement)
      guard status == SQLITE_OK else { throw failure(status) }
    }
    let step = unsafe sqlite3_step(statement)
    switch step {
    case SQLITE_ROW: return unsafe Self.firstColumn(of: statement)
    case SQLITE_DONE: return nil
    default: throw failure(step)
    }
  }

  private static func bind(_ value: Value, to place: Int32, of statement: OpaquePointer) -> Int32 {
    switch value {
    case .number(let number): unsafe sqlite3_bind_int64(statement, place, number)
    case .bytes(let bytes):
      unsafe bytes.withUnsafeBytes { buffer in
        // SQLITE_TRANSIENT, which Swift cannot see: SQLite takes a copy.
        let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let count = UInt64(buffer.count)
        return unsafe sqlite3_bind_blob64(statement, place, buffer.baseAddress, count, copies)
      }
    }
  }

  private static func firstColumn(of statement: OpaquePointer) -> Value? {
    switch unsafe sqlite3_column_type(statement, 0) {
    case SQLITE_INTEGER: return .number(unsafe sqlite3_column_int64(statement, 0))
    case SQLITE_BLOB:
      let first = unsafe sqlite3_column_blob(statement, 0)
      let count = Int(unsafe sqlite3_column_bytes(statement, 0))
      return .bytes(unsafe Array(UnsafeRawBufferPointer(start: first, count: count)))
    default: return nil
    }
  }

  private func failure(_ status: Int32) -> StateError {
    StateError(unsafe Self.words(of: handle, status))
  }

  private static func words(of handle: OpaquePointer?, _ status: Int32) -> String {
    let text = unsafe handle == nil ? sqlite3_errstr(status) : sqlite3_errmsg(handle)
    return unsafe text.map { unsafe String(cString: $0) } ?? "error \(status)"
  }
}

/// Why a state file cannot be used or written.
public struct StateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// For people.
  public let description: String

  init(_ description: String) { self.description = description }
}
