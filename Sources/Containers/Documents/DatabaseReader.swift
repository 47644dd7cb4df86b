import CSQLite

/// Reads the tables of a SQLite database that lies in memory.
///
/// The database is hostile: it is read-only and defensive, its schema is not trusted, functions,
/// views, triggers and virtual tables are denied, and the whole reading ends after a bounded number
/// of steps.
@safe
struct DatabaseReader: ~Copyable {
  private let database: OpaquePointer
  private let effort: UnsafeMutablePointer<Int>

  /// Opens a database.
  ///
  /// - Parameter bytes: must outlive the reader; is not written to.
  /// - Returns: nil where SQLite refuses it.
  static func open(_ bytes: UnsafeRawBufferPointer) -> DatabaseReader? {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    let status = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
    guard status == SQLITE_OK, let database = unsafe opened else {
      unsafe sqlite3_close_v2(opened)
      return nil
    }
    let reader = unsafe DatabaseReader(database)
    let image = unsafe UnsafeMutablePointer(
      mutating: bytes.assumingMemoryBound(to: UInt8.self).baseAddress
    )
    // Taking the image up attaches a database, so that is forbidden only afterwards; nothing of the
    // image was read until then.
    guard
      unsafe sqlite3_deserialize(
        database,
        "main",
        image,
        Int64(bytes.count),
        Int64(bytes.count),
        UInt32(SQLITE_DESERIALIZE_READONLY)
      ) == SQLITE_OK, unsafe harden(database, reader.effort)
    else { return nil }
    return reader
  }

  private init(_ database: OpaquePointer) {
    unsafe self.database = database
    unsafe effort = .allocate(capacity: 1)
    unsafe effort.initialize(to: Self.mostEffort)
  }

  deinit {
    unsafe sqlite3_close_v2(database)
    unsafe effort.deallocate()
  }

  /// Source: https://www.sqlite.org/security.html, "Untrusted SQLite Database Files".
  private static func harden(
    _ database: OpaquePointer,
    _ effort: UnsafeMutablePointer<Int>
  ) -> Bool {
    let switches: [(option: Int32, value: Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ]
    for (option, value) in switches {
      guard unsafe kh_sqlite3_switch(database, option, value) == SQLITE_OK else { return false }
    }
    let limits: [(Int32, Int32)] = [
      (SQLITE_LIMIT_LENGTH, 64 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
      (SQLITE_LIMIT_COLUMN, 2000), (SQLITE_LIMIT_EXPR_DEPTH, 50), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_COMPOUND_SELECT, 2), (SQLITE_LIMIT_VDBE_OP, 25_000),
    ]
    for (limit, value) in limits { unsafe sqlite3_limit(database, limit, value) }
    unsafe sqlite3_progress_handler(
      database,
      Int32(Self.effortStep),
      { left in
        guard let left = unsafe left?.assumingMemoryBound(to: Int.self) else { return 1 }
        unsafe left.pointee -= 1
        return unsafe left.pointee > 0 ? 0 : 1
      },
      effort
    )
    unsafe sqlite3_set_authorizer(
      database,
      { _, action, _, _, _, _ in
        action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY
      },
      nil
    )
    return true
  }

  /// How many steps of SQLite's machine are counted as one, and how many of these are made at
  /// most: some seconds.
  private static let effortStep = 10_000
  private static let mostEffort = 20_000

  /// Whether the reading ended because it took too many steps.
  var isExhausted: Bool { unsafe effort.pointee <= 0 }

  /// Reads rows.
  ///
  /// - Parameters:
  ///   - query: a statement of ours.
  ///   - row: takes the statement with a row; returns whether to go on.
  /// - Returns: whether all rows were read, or as many as were wanted.
  func read(_ query: String, _ row: (borrowing DatabaseRow) -> Bool) -> Bool {
    var prepared: OpaquePointer?
    let status = unsafe sqlite3_prepare_v2(database, query, -1, &prepared, nil)
    guard status == SQLITE_OK, let statement = unsafe prepared else { return false }
    defer { unsafe sqlite3_finalize(statement) }
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_ROW: if !row(unsafe DatabaseRow(statement)) { return true }
      case SQLITE_DONE: return true
      default: return false
      }
    }
  }
}

/// A row of a query's result; valid until the next.
@safe
struct DatabaseRow: ~Copyable {
  private let statement: OpaquePointer

  fileprivate init(_ statement: OpaquePointer) { unsafe self.statement = statement }

  /// The number of columns.
  var count: Int { Int(unsafe sqlite3_column_count(statement)) }

  /// The name of a column, at most so many bytes of it.
  func name(_ column: Int, limit: Int) -> String {
    guard let name = unsafe sqlite3_column_name(statement, Int32(column)) else { return "" }
    var count = 0
    while count < limit, unsafe name[count] != 0 { count += 1 }
    let bytes = unsafe UnsafeRawBufferPointer(start: name, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// Hands out the value of a column that is a text or a byte string.
  func withValue(_ column: Int, _ body: (Span<UInt8>) -> Void) {
    let column = Int32(column)
    let first: UnsafeRawPointer?
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_TEXT: unsafe first = UnsafeRawPointer(sqlite3_column_text(statement, column))
    case SQLITE_BLOB: unsafe first = sqlite3_column_blob(statement, column)
    default: return
    }
    guard let first = unsafe first else { return }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    let bytes = unsafe UnsafeRawBufferPointer(start: first, count: count)
    body(unsafe Span(_unsafeBytes: bytes))
  }
}
