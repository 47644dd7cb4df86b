public import Bytes

/// All places that hold a mirror's objects: its own packs and loose objects, and those of its
/// alternates.
///
/// Opened once, then read by all workers. What could not be opened is in ``problems``; the rest is
/// usable.
public final class ObjectStore: Sendable {
  /// The hash function of the object ids.
  public let format: ObjectFormat
  /// The mirror's settings, read as data only.
  public let config: GitConfig
  /// What the folder tells about the clone.
  public let condition: MirrorCondition
  /// The packs: own ones first, each folder's by name; behind them those that have no index that can be used.
  public let packs: [Pack]
  /// The folders with loose objects, in the same order.
  public let looseFolders: [LooseFolder]
  /// Where bases, and copies of what is damaged, are looked for as well.
  let lent: LentObjects
  /// The bundle that it was opened from; nil where that was a folder.
  public let bundle: GitBundle?
  /// What stands in the mirror's own `objects` and is none of git's, files and folders, by their paths from the mirror's folder.
  public let strays: [BytePath]
  /// What could not be opened, and why; what is lost by that, ``lostObjects`` tells.
  public let problems: [StorageProblem]
  /// Which objects are listed more than once.
  let repeated: RepeatedIDs
  /// Indexes that can be read but do not fit their packs.
  let rejectedIndexes: [RejectedIndex]
  /// Where the numbers of each pack's and loose folder's objects begin.
  let numberStarts: [Int]

  /// Opens the object store of a mirror.
  ///
  /// - Parameters:
  ///   - gitDirectory: the folder with `objects`: a bare repository, a `.git` folder, or for a
  ///     linked worktree the repository's common folder.
  ///   - limits: which objects are too large to be held while a pack without an index is read.
  ///   - isAllowed: tells whether a folder, given by its real path, may be read as an alternate.
  ///   - isStopped: asked now and then while such a pack is read; once it says so that one is left out.
  /// - Throws: ``StorageProblem`` where there is no store to be read at all.
  public init(
    gitDirectory: BytePath,
    limits: DecodeLimits = DecodeLimits(),
    isAllowed: @escaping (BytePath) -> Bool,
    isStopped: @escaping () -> Bool = { false }
  ) throws(StorageProblem) {
    let folder: Directory
    do throws(FileError) {
      folder = try Directory(path: gitDirectory)
    } catch {
      throw StorageProblem(.unreadable, file: gitDirectory, "\(error)")
    }
    var problems: [StorageProblem] = []
    config = readConfig(folder, &problems)
    guard let format = config.objectFormat else {
      throw StorageProblem(
        .unsupported,
        file: BytePath("config"),
        "extensions.objectFormat names a hash function other than sha1 and sha256"
      )
    }
    self.format = format
    var opener = StoreOpener(
      format: format,
      limits: limits,
      isAllowed: isAllowed,
      isStopped: isStopped
    )
    opener.open(gitDirectory: gitDirectory, folder)
    opener.readUnindexed()
    packs = opener.packs
    looseFolders = opener.looseFolders
    strays = opener.strays
    numberStarts = Self.numberStarts(packs, looseFolders)
    repeated = RepeatedIDs(packs, looseFolders)
    condition = MirrorCondition(folder, config: config, hasPromisorPack: opener.hasPromisorPack)
    bundle = nil
    lent = LentObjects()
    rejectedIndexes = opener.rejectedIndexes
    self.problems = problems + opener.problems
  }

  /// Puts packs and loose objects together, without a folder of their own, to read single objects.
  init(format: ObjectFormat, packs: [Pack], looseFolders: [LooseFolder]) {
    self.format = format
    self.packs = packs
    self.looseFolders = looseFolders
    config = GitConfig([])
    condition = MirrorCondition(isShallow: false, isPartial: false)
    bundle = nil
    lent = LentObjects()
    rejectedIndexes = []
    strays = []
    problems = []
    numberStarts = Self.numberStarts(packs, looseFolders)
    repeated = RepeatedIDs(packs, looseFolders)
  }

  /// Opens the objects in a bundle.
  ///
  /// - Parameters:
  ///   - bundle: the bundle.
  ///   - limits: which objects are too large to be held while their ids are found out.
  ///   - isStopped: asked now and then; once it says so the objects are left out.
  /// - Throws: ``StorageProblem`` where there is no pack to be read in it.
  /// - Complexity: O(decoded size of the pack): it has no index, so all objects are unfolded to be named.
  public convenience init(
    _ bundle: GitBundle,
    limits: DecodeLimits = DecodeLimits(),
    isStopped: () -> Bool = { false }
  ) throws(StorageProblem) {
    self.init(try NamedBundle(bundle, limits: limits, isStopped: isStopped), lent: LentObjects())
  }

  /// Opens the objects in a bundle that have names.
  ///
  /// - Parameters:
  ///   - named: the bundle.
  ///   - lent: where bases are looked for that it does not hold; those of its objects that build on them were named
  ///     with its help.
  public init(_ named: NamedBundle, lent: LentObjects) {
    bundle = named.bundle
    format = named.bundle.format
    config = GitConfig([])
    condition = MirrorCondition(isShallow: false, isPartial: named.bundle.isPartial)
    packs = [named.pack].compactMap(\.self)
    looseFolders = []
    self.lent = lent.without(named)
    rejectedIndexes = []
    strays = []
    numberStarts = Self.numberStarts(packs, looseFolders)
    repeated = RepeatedIDs(packs, looseFolders)
    problems = named.problems + named.bundle.problems(with: lent)
  }

  /// Plans the decoding of a pack.
  ///
  /// - Parameters:
  ///   - pack: one of ``packs``.
  ///   - kinds: the kinds of objects that are wanted.
  ///   - known: what the run knows from other packs; objects among it are left out.
  ///   - silent: the positions of objects in which an earlier run found nothing, which are left out
  ///     (of commits and tags where no trees are wanted); nil where it is not to be found out for a
  ///     later one either.
  ///   - isRestSound: whether an earlier run has read what is not wanted here and found it sound.
  ///   - wanted: the numbers of the objects that are asked for; nil for all.
  /// - Returns: the families to decode.
  /// - Complexity: O(n log m) for n entries and m objects in the packs before it.
  public func plan(
    _ pack: Pack,
    kinds: Set<ObjectKind>,
    known: KnownObjects? = nil,
    silent: NumberSet? = nil,
    isRestSound: Bool = false,
    wanted: NumberSet? = nil
  ) -> PackPlan {
    let number = packs.firstIndex { $0 === pack }
    let start = number.map { numberStarts[$0] } ?? 0
    let earlier = packs.prefix { $0 !== pack }
    let repeated = number.flatMap { self.repeated.areIn($0) ? $0 : nil }
    return PackPlan(
      pack: pack,
      kinds: kinds,
      repetition: repeated.map { number in
        { position in
          guard self.repeated.contains(position, of: number) else { return .none }
          let id = pack.index.id(at: position)
          if position > 0, pack.index.id(at: position - 1) == id { return .again }
          return earlier.contains { $0.index.position(of: id) != nil } ? .again : .first
        }
      },
      isElsewhere: { self.copies(of: pack.index.id(at: $0)).count > 1 },
      outsideKind: { self.kind(of: $0) },
      known: known,
      silent: silent,
      isRestSound: isRestSound,
      isWanted: wanted.map { wanted in
        { position in
          if wanted.contains(start + position) { return true }
          // A double goes by the number of the one that delivers the object.
          guard let repeated, self.repeated.contains(position, of: repeated) else { return false }
          return self.number(of: pack.index.id(at: position)).map(wanted.contains) ?? false
        }
      }
    )
  }

  /// Whether the store lacks an object that others lend it: it is scanned where they are.
  public func borrows(_ id: ObjectID) -> Bool { lent.holds(id) && number(of: id) == nil }

  /// A pack of its own, or behind these one that is lent.
  func readablePack(_ number: Int) -> Pack {
    number < packs.count ? packs[number] : lent.packs[number - packs.count]
  }

  /// A folder of its own, or behind these one that is lent.
  func readableFolder(_ number: Int) -> LooseFolder {
    number < looseFolders.count
      ? looseFolders[number] : lent.looseFolders[number - looseFolders.count]
  }

  /// Whether a pack holds an object, so that no loose copy of it need be read.
  public func isPacked(_ id: ObjectID) -> Bool {
    packs.contains { $0.index.position(of: id) != nil }
  }
}

private func readConfig(
  _ folder: borrowing Directory,
  _ problems: inout [StorageProblem]
) -> GitConfig {
  do throws(FileError) {
    let config = GitConfig(try folder.read(Array("config".utf8), limit: 1 << 20))
    if let line = config.brokenLine {
      let detail =
        "line \(line) is no setting: git opens no such repository, and what was lost there is not known"
      problems.append(StorageProblem(.corrupt, file: BytePath("config"), detail))
    }
    return config
  } catch {
    if !error.isAbsent {
      problems.append(StorageProblem(.unreadable, file: BytePath("config"), "\(error)"))
    }
    return GitConfig([])
  }
}

/// What a mirror's folder tells about how complete its history is meant to be.
public struct MirrorCondition: Hashable, Sendable {
  /// Whether history was cut off when the mirror was made (`git clone --depth`).
  public let isShallow: Bool
  /// Whether objects were left out on purpose (`git clone --filter`).
  public let isPartial: Bool

  init(isShallow: Bool, isPartial: Bool) {
    self.isShallow = isShallow
    self.isPartial = isPartial
  }

  init(_ folder: borrowing Directory, config: GitConfig, hasPromisorPack: Bool) {
    let shallow = try? folder.read(Array("shallow".utf8), limit: 1 << 26)
    isShallow = shallow.map { !$0.isEmpty } ?? false
    isPartial = config.isPartialClone || hasPromisorPack
  }
}
