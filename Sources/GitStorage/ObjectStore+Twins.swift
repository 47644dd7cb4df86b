import Bytes

/// Telling copies of a store.
extension ObjectStore {
  /// Whether another store holds the same objects under the same numbers, since its packs are the same, byte for byte.
  ///
  /// Of stores with loose objects, or with problems, that is never told. Lengths and checksums are compared first: they tell
  /// nearly all others apart.
  ///
  /// - Parameters:
  ///   - other: the other store.
  ///   - isStopped: asked now and then; nothing is the same any more when it is true.
  /// - Returns: whether it does; false also where that was not found out.
  /// - Complexity: O(bytes of all packs), at the speed of memory.
  public func isTwin(of other: ObjectStore, isStopped: () -> Bool) -> Bool {
    mayBeTwin(of: other)
      && zip(packs, other.packs).allSatisfy { own, other in
        own.isSame(as: other, isStopped: isStopped)
      }
  }

  /// Whether another store may hold the same objects, going by the lengths and checksums of its packs.
  public func mayBeTwin(of other: ObjectStore) -> Bool {
    format == other.format && packs.count == other.packs.count && !packs.isEmpty
      && holdsPacksAlone && other.holdsPacksAlone
      && zip(packs, other.packs).allSatisfy { own, other in
        own.file.count == other.file.count && own.index.packChecksum == other.index.packChecksum
          && own.isFromPromisor == other.isFromPromisor
      }
  }

  /// What all stores with the same packs have in common: the checksum of the first; nil where no store is ever known to be the
  /// same.
  public var twinKey: [UInt8]? { holdsPacksAlone ? packs.first?.index.packChecksum : nil }

  private var holdsPacksAlone: Bool { problems.isEmpty && looseFolders.allSatisfy(\.ids.isEmpty) }
}

extension Pack {
  /// So many bytes are compared at a time.
  private static let piece = 64 << 20

  fileprivate func isSame(as other: Pack, isStopped: () -> Bool) -> Bool {
    guard file !== other.file || index !== other.index else { return true }
    guard index.isSame(as: other.index), file.count == other.file.count else { return false }
    let (file, twin) = (file, other.file)
    for start in stride(from: 0, to: file.count, by: Self.piece) {
      let range = start..<min(start + Self.piece, file.count)
      guard !isStopped(),
        file.bytes.extracting(range).isEqual(to: twin.bytes.extracting(range))
      else { return false }
    }
    return !file.wasTruncated && !twin.wasTruncated && !index.wasTruncated
      && !other.index.wasTruncated
  }
}
