import Bytes
import GitStorage

/// The pointers of a mirror's blobs to files that Git LFS keeps apart.
///
/// Immutable; shared by all workers.
struct LFSPointers: Sendable {
  /// A blob that is a pointer.
  struct Entry: Sendable, BitwiseCopyable {
    let id: LFSFileID
    /// The number of the blob in its store; as wide as a word, so that there is no padding.
    let blob: UInt64
  }

  /// Sorted by id, then by number; what several packs hold stands there several times.
  private let entries: Column<Entry>

  /// Sorts what the blobs said.
  init(_ found: Column<Entry>) {
    var found = found
    found.sort(0..<found.count) { ($0.id, $0.blob) < ($1.id, $1.blob) }
    entries = found
  }

  /// The blobs that point to a content, in the order of their numbers.
  ///
  /// - Complexity: O(log n) in all pointers.
  func blobs(pointingTo id: LFSFileID) -> [UInt32] {
    var blobs: [UInt32] = []
    for entry in entries[entries.partitioningIndex { $0.id >= id }...] {
      guard entry.id == id else { break }
      let blob = UInt32(truncatingIfNeeded: entry.blob)
      if blobs.last != blob { blobs.append(blob) }
    }
    return blobs
  }

  /// How many contents are pointed to, and not among those that are there.
  ///
  /// - Complexity: O(n log n) in those that are there, O(n) in all pointers.
  func countMissing(_ present: Column<LFSFileID>) -> Int {
    var present = present
    present.sort(0..<present.count, by: <)
    var (missing, place) = (0, 0)
    var last: LFSFileID?
    for index in 0..<entries.count where entries[index].id != last {
      let id = entries[index].id
      last = id
      while place < present.count, present[place] < id { place += 1 }
      if place == present.count || present[place] != id { missing += 1 }
    }
    return missing
  }
}
