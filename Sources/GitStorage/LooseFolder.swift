import Bytes

/// The loose objects of one `objects` folder, by the first byte of their ids.
///
/// Source: git's documentation, gitformat-loose.
public struct LooseFolder: Sendable {
  let path: BytePath
  let shown: BytePath
  /// The ids found when the folder was listed, in rising order.
  public let ids: [ObjectID]

  init(
    _ objects: borrowing Directory,
    path: BytePath,
    shown: BytePath,
    format: ObjectFormat,
    _ problems: inout [StorageProblem]
  ) throws(FileError) {
    self.path = path
    self.shown = shown
    var ids: [ObjectID] = []
    for name in try objects.names() where name.count == 2 {
      guard hexValue(name[0]) != nil, hexValue(name[1]) != nil else { continue }
      do throws(FileError) {
        let folder = try objects.subdirectory(name)
        for rest in try folder.names() {
          if let id = ObjectID(hex: name + rest, format: format) { ids.append(id) }
        }
      } catch {
        problems.append(
          StorageProblem(.unreadable, file: shown.appending(name), "\(error)")
        )
      }
    }
    self.ids = ids.sorted()
  }

  /// Whether the folder listed an object.
  ///
  /// - Complexity: O(log n).
  public func contains(_ id: ObjectID) -> Bool {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] == id { return true }
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return false
  }

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

/// The head of a loose object: its kind and declared length.
struct LooseHeader {
  var kind: ObjectKind
  /// The content's declared length in bytes.
  var size: Int
  /// The head's own length in bytes, with its NUL.
  var length: Int

  /// The most bytes that a head can take: the longest kind, a space, 19 digits and a NUL.
  static let longest = 32

  /// Reads the head of an inflated loose object.
  ///
  /// - Throws: ``DecodeError/looseHeader``.
  init(_ bytes: Span<UInt8>) throws(DecodeError) {
    var at = 0
    var name: [UInt8] = []
    while at < bytes.count, at < 8, bytes[at] != UInt8(ascii: " ") {
      name.append(bytes[at])
      at += 1
    }
    guard let kind = ObjectKind.allCases.first(where: { Array($0.name.utf8) == name }) else {
      throw .looseHeader
    }
    self.kind = kind
    at += 1
    var size = 0
    let digitsAt = at
    while at < bytes.count, bytes[at] != 0 {
      guard case 0...9 = Int(bytes[at]) - 0x30, at - digitsAt < 18 else { throw .looseHeader }
      size = size * 10 + Int(bytes[at]) - 0x30
      at += 1
    }
    guard at < bytes.count, at > digitsAt else { throw .looseHeader }
    self.size = size
    length = at + 1
  }
}
