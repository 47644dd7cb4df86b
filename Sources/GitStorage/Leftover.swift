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

  /// Whether a name in `objects/pack` is that of what git makes from packs, finished or not: it holds ids and numbers.
  ///
  /// Source: git's documentation, gitformat-pack.
  static func isMadeFromPacks(_ name: [UInt8]) -> Bool {
    [".idx", ".rev", ".bitmap", ".mtimes"].contains { (suffix: StaticString) in
      name.hasSuffix(suffix)
    }
      || ["multi-pack-index", "tmp_idx_", "tmp_rev_", "tmp_bitmap_", "tmp_mtimes_"].contains {
        name.starts(with: $0.utf8)
      }
  }

  /// Whether a name in `objects/info` is that of what git makes from packs and commits.
  static func isMadeFromObjects(_ name: [UInt8]) -> Bool {
    ["packs", "commit-graph", "commit-graphs"].contains { name.elementsEqual($0.utf8) }
  }

  /// Whether a name in `objects` is that of a folder of git's.
  static func isOwnFolder(_ name: [UInt8]) -> Bool {
    isFolder(name) || LooseFolder.isOne(name)
      || ["pack", "info"].contains { name.elementsEqual($0.utf8) }
  }
}
