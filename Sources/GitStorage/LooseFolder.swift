import Bytes

/// The loose objects of one `objects` folder, by the first byte of their ids.
///
/// Source: git's documentation, gitformat-loose.
public struct LooseFolder: Sendable {
  let path: BytePath
  let shown: BytePath
  /// The ids found when the folder was listed, in rising order.
  public let ids: [ObjectID]

  /// Lists a folder.
  ///
  /// - Parameters:
  ///   - objects: the open folder.
  ///   - names: what is in it.
  ///   - path: its path.
  ///   - shown: its path as it is named in problems.
  ///   - format: the hash function of the object ids.
  ///   - strays: gets what has no name of an object, by its path as it is named in problems.
  ///   - problems: gets what could not be listed.
  init(
    _ objects: borrowing Directory,
    _ names: [[UInt8]],
    path: BytePath,
    shown: BytePath,
    format: ObjectFormat,
    _ strays: inout [BytePath],
    _ problems: inout [StorageProblem]
  ) {
    self.path = path
    self.shown = shown
    var ids: [ObjectID] = []
    for name in names where Self.isOne(name) {
      do throws(FileError) {
        let folder = try objects.subdirectory(name)
        for rest in try folder.names() {
          // Git writes and opens such names in lower case only.
          guard let id = ObjectID(hex: name + rest, format: format),
            id.description.utf8.elementsEqual(name + rest)
          else {
            strays.append(shown.appending(name).appending(rest))
            continue
          }
          ids.append(id)
        }
      } catch {
        problems.append(
          StorageProblem(.unreadable, file: shown.appending(name), "\(error)")
        )
      }
    }
    self.ids = ids.sorted()
  }

  /// Whether a name is that of a folder for the objects whose ids begin so.
  static func isOne(_ name: [UInt8]) -> Bool {
    name.count == 2 && hexValue(name[0]) != nil && hexValue(name[1]) != nil
  }

  /// Whether the folder listed an object.
  ///
  /// - Complexity: O(log n).
  public func contains(_ id: ObjectID) -> Bool { position(of: id) != nil }

  /// Where in ``ids`` an object is; nil where the folder did not list it.
  ///
  /// - Complexity: O(log n).
  func position(of id: ObjectID) -> Int? { ids.sortedIndex(of: id) }

  /// The file that holds an object, as it is named in problems.
  func file(of id: ObjectID) -> BytePath {
    let hex = Array(id.description.utf8)
    return shown.appending(Array(hex[..<2])).appending(Array(hex[2...]))
  }

  /// Maps the file that holds an object.
  func map(_ id: ObjectID) throws(FileError) -> MappedFile {
    let hex = Array(id.description.utf8)
    let folder = try Directory(path: path).subdirectory(Array(hex[..<2]))
    return try folder.map(Array(hex[2...]))
  }
}
