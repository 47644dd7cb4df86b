import TestSupport

/// A bare repository that a test fills by hand, without git.
///
/// It is removed at the end of the object's life.
final class Mirror: Sendable {
  let folder: TemporaryFolder
  /// The repository's path.
  let path: String

  /// Makes an empty repository named `name`, in a folder of its own or in another mirror's.
  init(_ name: String = "repo.git", beside other: Mirror? = nil) throws {
    folder = try other?.folder ?? TemporaryFolder()
    path = folder.path(name)
    try folder.write("[core]\n\tbare = true\n", to: "\(name)/config")
    try folder.makeFolder("\(name)/objects/pack")
  }

  /// Adds a pack with its index, or with `index` as its index; empty for none.
  @discardableResult
  func add(_ pack: PackBuilder, index: [UInt8]? = nil) throws -> String {
    try pack.write(toObjectsOf: path, index: index)
  }

  /// Adds a loose object, right or wrong; returns the path of its file.
  @discardableResult
  func addLoose(
    _ type: String,
    _ contents: [UInt8],
    id: [UInt8]? = nil,
    damage: (inout [UInt8]) -> Void = { _ in }
  ) throws -> String {
    let digits = hexadecimal(
      id ?? Digest.sha1(Array("\(type) \(contents.count)\0".utf8) + contents)
    )
    var file = Zlib.deflated(Array("\(type) \(contents.count)\0".utf8) + contents)
    damage(&file)
    try TestFolder.make("\(path)/objects/\(digits.prefix(2))")
    let name = "\(path)/objects/\(digits.prefix(2))/\(digits.dropFirst(2))"
    try TestFile(name).write(file)
    return name
  }

  /// Names other object folders from which this repository borrows.
  func borrow(_ folders: String...) throws {
    try TestFolder.make("\(path)/objects/info")
    let text = folders.map { "\($0)\n" }.joined()
    try TestFile("\(path)/objects/info/alternates").write(Array(text.utf8))
  }
}

/// Folders outside of a ``TemporaryFolder``'s own methods.
enum TestFolder {
  static func make(_ path: String) throws { try Command(["mkdir", "-p", path]).runChecked() }
}

/// Some text that is a good base for deltas.
let someText = Array("The quick brown fox jumps over the lazy dog.\n".utf8)

/// A delta that puts a word into ``someText``.
let someDelta = DeltaScript(
  baseSize: someText.count,
  [.copy(offset: 0, size: 10), .insert(Array("red ".utf8)), .copy(offset: 10, size: 35)]
)

extension PackBuilder {
  /// A blob, deltas on it of all three kinds, and a tree.
  static func small() -> PackBuilder {
    var pack = PackBuilder()
    let id = pack.add(.blob, someText)
    pack.add(.delta(onEntry: 0), someDelta, base: someText)
    let shorter = DeltaScript(baseSize: someText.count, [.copy(offset: 4, size: 5)])
    pack.add(.deltaOn(id: id), shorter, base: someText)
    pack.add(.tree, Array("100644 fox\0".utf8) + id)
    return pack
  }
}
