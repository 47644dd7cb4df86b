extension Catalogue {
  /// Password hashes of databases.
  static let databaseHashes: [WordGroup] = [
    WordGroup(
      "a password, after cracking",
      .init(
        "hash-mssql",
        .medium,
        "SQL Server password hash",
        names: ["hashed", "password"],
        .sequence(
          .text("0x0"),
          .of(.custom("12"), 1),
          .text("00"),
          .of(.custom("0-9A-Fa-f"), 48...136)
        ),
        .low
      ),
      .init(
        "hash-mysql41",
        .medium,
        "MySQL password hash (4.1)",
        names: ["identified by password", "authentication_string"],
        .text("*", .of(.custom("0-9A-F"), 40)),
        .low
      ),
      .init(
        "hash-oracle-11g",
        .medium,
        "Oracle password hash (11g)",
        names: ["identified by values", "spare4"],
        .text("S:", .of(.custom("0-9A-F"), 60)),
        .low
      ),
      .init(
        "hash-postgres-md5",
        .medium,
        "PostgreSQL password hash (MD5)",
        names: ["rolpassword", "password"],
        .text("md5", .hex(32)),
        .low
      )
    )
  ]
}
