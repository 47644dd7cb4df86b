import Bytes

/// The folders and files that a run was given, so that of a path only what the project says counts: who keeps
/// mirrors in `~/tests` keeps no tests.
struct GivenFolders: Sendable {
  private let roots: Set<[UInt8]>

  /// Notes the paths, as they were given.
  init(_ roots: [BytePath]) {
    self.roots = Set(roots.map { Array($0.bytes.reversed().drop { $0 == Self.slash }.reversed()) })
  }

  private static let slash = UInt8(ascii: "/")

  /// What of a file's path follows the folder that was given; of a file that was given itself its name, and of
  /// what no root leads to the whole path.
  ///
  /// - Returns: nil for standard input.
  /// - Complexity: O(n) in its length for each of its names.
  func pathBelow(_ path: [UInt8]) -> ArraySlice<UInt8>? {
    if path.elementsEqual("-".utf8) { return nil }
    let slashes = path.indices.filter { path[$0] == Self.slash }
    if roots.contains(path) { return path[(slashes.last.map { $0 + 1 } ?? 0)...] }
    for slash in slashes.reversed() where roots.contains(Array(path[..<slash])) {
      return path[(slash + 1)...]
    }
    return path[...]
  }
}
