/// What git leaves in a folder of objects where a transfer was interrupted, or while one goes on; told by its name.
///
/// Source: git's own code (`tmp-objdir.c`, `builtin/index-pack.c`, `builtin/prune.c`); git passes all of it over, and `git gc` deletes it after
/// two weeks. It holds what somebody sent, whether or not a ref came to name it.
enum Leftover {
  /// Whether a name is that of a pack which was being written.
  static func isPack(_ name: [UInt8]) -> Bool { name.starts(with: "tmp_pack_".utf8) }

  /// Whether a name is that of a folder of objects which were received and not yet accepted.
  static func isFolder(_ name: [UInt8]) -> Bool {
    name.starts(with: "tmp_objdir-".utf8) || name.starts(with: "incoming-".utf8)
  }
}
