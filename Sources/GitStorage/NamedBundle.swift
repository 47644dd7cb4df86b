import Bytes

/// A bundle whose objects have been given their names, since its pack has no index.
public struct NamedBundle: Sendable {
  /// The bundle.
  public let bundle: GitBundle
  /// Its pack; nil where no index could be made.
  let pack: Pack?
  /// What could not be read.
  let problems: [StorageProblem]
  /// Whether some have none since they build on what nobody lent.
  public let lacksBases: Bool

  /// How many bytes of bases are read where they are lent, and 64 more for each byte of the bundle: a small change may
  /// have a large base, and millions of them might be made to have one each.
  private static let mostLent = 256 << 20
  /// What a base counts that cannot be read.
  private static let vainEffort = 1 << 20

  /// How many objects have a name.
  public var count: Int { pack?.index.count ?? 0 }

  /// Names the objects of a bundle.
  ///
  /// - Parameters:
  ///   - bundle: the bundle.
  ///   - lent: where bases are looked for that it does not hold.
  ///   - limits: which objects are too large to be held while their ids are found out.
  ///   - isStopped: asked now and then; once it says so the objects are left out.
  /// - Throws: ``StorageProblem`` where there is no pack to be read in it.
  /// - Complexity: O(decoded size of the pack), and of the bases that are lent.
  public init(
    _ bundle: GitBundle,
    lent: LentObjects = LentObjects(),
    limits: DecodeLimits = DecodeLimits(),
    isStopped: () -> Bool = { false }
  ) throws(StorageProblem) {
    let file = bundle.file
    guard let declared = Pack.declaredCount(file.bytes, at: bundle.packStart) else {
      let detail = "no pack of version 2 or 3 follows the bundle's refs; its objects are lost"
      throw StorageProblem(.corrupt, file: bundle.path, offset: bundle.packStart, detail)
    }
    let lender = ObjectStore(
      format: bundle.format,
      packs: lent.packs,
      looseFolders: lent.looseFolders
    )
    var left = Self.mostLent + 64 * file.count
    let walk = PackWalk(
      file: file,
      path: bundle.path,
      start: bundle.packStart,
      declared: declared,
      format: bundle.format,
      limits: limits,
      isStopped: isStopped,
      lend: { id, effort, decoder in
        guard left > 0, lent.holds(id) else { return nil }
        let base = try? lender.base(id, effort: effort, using: &decoder)
        left -= base?.size ?? Self.vainEffort
        return base
      }
    )
    self.bundle = bundle
    pack = walk.index.map {
      Pack(path: bundle.path, file: file, index: $0, isFromPromisor: bundle.isPartial)
    }
    problems = walk.problems
    lacksBases = walk.lacksBases
  }
}
