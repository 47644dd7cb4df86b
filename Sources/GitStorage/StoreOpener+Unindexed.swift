import Bytes

/// A pack of which the ids of the objects have to be found out.
struct UnindexedPack {
  var file: MappedFile
  var path: BytePath
  /// The number of objects in its header; not believed.
  var declared: Int
  var isFromPromisor = false
  /// The index that does not fit; nil where there is none.
  var listed: PackIndex?
  /// Whether an interrupted transfer left it behind.
  var isLeftover = false
}

/// Taking packs in that have no index, or none that can be used.
extension StoreOpener {
  /// How often a pack is read anew since others, read meanwhile, may hold the bases that it lacks.
  private static let mostRounds = 5

  /// Keeps a pack in mind that was being written.
  mutating func openLeftover(_ file: MappedFile, path: BytePath) {
    // One that ends before its first entry never held anything.
    guard file.count > Pack.headerLength else { return }
    guard let declared = Pack.declaredCount(file.bytes) else {
      let detail = "it does not begin as a pack of version 2 or 3 does"
      problems.append(
        StorageProblem(.corrupt, file: path, offset: 0, detail + Self.whereFrom)
      )
      return
    }
    unindexed.append(UnindexedPack(file: file, path: path, declared: declared, isLeftover: true))
  }

  private static let whereFrom =
    " (a transfer that was interrupted left this file, or one that goes on is writing it; git itself does not read it)"

  /// Makes indexes for the packs that have none.
  ///
  /// What was fetched may be changes on objects of other packs, also of such that have no index either.
  ///
  /// - Complexity: O(decoded size of the packs), at most five times for those that lack bases.
  mutating func readUnindexed() {
    var walks = [PackWalk?](repeating: nil, count: unindexed.count)
    // How often something more was named, and how often that was so when each pack was read.
    var gains = 0
    var gainsSeen = [Int](repeating: -1, count: unindexed.count)
    for _ in 0..<Self.mostRounds {
      let before = gains
      for (i, pack) in unindexed.enumerated()
      where walks[i]?.lacksBases != false && gainsSeen[i] != gains {
        let others = zip(unindexed, walks).compactMap { $0.0.opened($0.1?.index) }
        let lender = ObjectStore(format: format, packs: packs + others, looseFolders: looseFolders)
        let walk = PackWalk(
          file: pack.file,
          path: pack.path,
          declared: pack.declared,
          format: format,
          limits: limits,
          isStopped: isStopped,
          lend: { try? lender.base($0, effort: $1, using: &$2) }
        )
        if walk.index?.count ?? 0 > walks[i]?.index?.count ?? 0 { gains += 1 }
        gainsSeen[i] = gains
        walks[i] = walk
      }
      if gains == before { break }
    }
    for (pack, walk) in zip(unindexed, walks) {
      problems += (walk?.problems ?? []).map { problem in
        var problem = problem
        if pack.isLeftover { problem.detail += Self.whereFrom }
        return problem
      }
      guard let opened = pack.opened(walk?.index) else { continue }
      packs.append(opened)
      if let listed = pack.listed {
        rejectedIndexes.append(RejectedIndex(index: listed, file: pack.path))
      }
    }
    unindexed = []
  }
}

extension UnindexedPack {
  /// The pack with an index; nil where there is none.
  fileprivate func opened(_ index: PackIndex?) -> Pack? {
    index.map { Pack(path: path, file: file, index: $0, isFromPromisor: isFromPromisor) }
  }
}
