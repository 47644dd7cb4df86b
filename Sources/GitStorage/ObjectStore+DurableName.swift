import Bytes

/// Knowing a store again in a later run.
extension ObjectStore {
  /// More loose objects than this are not looked at one by one.
  private static let mostLooseObjects = 1 << 16

  /// Names all that the store holds, under the same numbers, for a later run to know it again; nil where some of it cannot be
  /// named, or could not be opened.
  ///
  /// To be asked before anything is read, for what is read then to be what is named.
  ///
  /// - Complexity: O(packs + loose objects).
  public var durableName: [UInt8]? {
    guard problems.isEmpty else { return nil }
    guard looseFolders.reduce(0, { $0 + $1.ids.count }) <= Self.mostLooseObjects else { return nil }
    var name: [UInt8] = [UInt8(format.idLength)]
    for pack in packs {
      guard let own = pack.durableName else { return nil }
      name += [pack.isFromPromisor ? 2 : 1] + own
    }
    for folder in looseFolders {
      guard let own = folder.durableName else { return nil }
      name += [0] + own
    }
    return name
  }
}

extension LooseFolder {
  /// The ids of its objects, each with the stamp of its file; nil where one of them was changed a moment ago.
  fileprivate var durableName: [UInt8]? {
    guard !ids.isEmpty else { return [] }
    var name: [UInt8] = []
    do throws(FileError) {
      let objects = try Directory(path: path)
      var at = 0
      while at < ids.count {
        let first = Array(ids[at].description.utf8.prefix(2))
        let folder = try objects.subdirectory(first)
        while at < ids.count, case let hex = Array(ids[at].description.utf8),
          hex.starts(with: first)
        {
          let stamp = try folder.stamp(of: Array(hex[2...]))
          guard stamp.isSettled else { return nil }
          name += hex + stamp.bytes
          at += 1
        }
      }
    } catch {
      return nil
    }
    return name
  }
}
