/// A repository made by real git, or by hand where git would not do it, for one test.
///
/// It is removed at the end of the object's life.
public final class GitFixture: Sendable, CustomStringConvertible {
  /// The kinds of repositories that there are; see the `GitFixture+….swift` files for what they hold.
  public enum Kind: String, CaseIterable, Sendable {
    // GitFixture+Packs.swift
    case deltas, deepChain, severalPacks, keptPack, indexVersion1, index64Bit, refDeltas,
      packVersion3
    case thinOnOtherPack, thinOnLoose, thinOnNothing
    // GitFixture+Stores.swift
    case sha256, looseOnly, empty, refsAndUnreachable, shallow, partial
    case relativeAlternate, absoluteAlternate, nestedAlternates, cyclicAlternates, missingAlternate
    // GitFixture+Damage.swift
    case missingIndex, missingPack, truncatedPack, emptyPack, flippedSignature, flippedCount
    case flippedEntryHeader, flippedZlibHeader, flippedZlibData, flippedBaseReference,
      flippedTrailer
    case flippedLoose, truncatedLoose, indexOffsetsAltered, indexOffsetsBeyondEnd,
      indexFanoutAltered
    case indexChecksumsAltered, indexIDAltered, indexUnsorted, indexOfOtherPack
    // GitFixture+HandMade.swift
    case handMade, refDeltaCycle, offsetsNowhere, wrongSizes, badDeltas, reservedTypes
  }

  /// What the repository is.
  public let kind: Kind
  /// The absolute path of the repository's own folder.
  public let gitDirectory: String
  /// Which hash its ids are.
  public let hash: HashKind

  private let folder: TemporaryFolder

  /// Makes the repository.
  ///
  /// - Throws: ``Command/Failure`` if git fails.
  public init(_ kind: Kind) throws {
    let folder = try TemporaryFolder()
    let maker = FixtureMaker(folder: folder)
    self.kind = kind
    self.folder = folder
    hash = kind == .sha256 ? .sha256 : .sha1
    gitDirectory = try maker.make(kind)
  }

  /// The name of the kind.
  public var description: String { kind.rawValue }

  /// The folder in which the repository and those that it refers to lie.
  public var root: String { folder.path }

  /// Asks git about all objects.
  public func truth() throws -> GitTruth { try GitTruth(of: gitDirectory) }

  /// Real git in the repository.
  public var git: Git { Git(in: gitDirectory) }
}

/// Makes repositories in a temporary folder.
struct FixtureMaker {
  let folder: TemporaryFolder

  func make(_ kind: GitFixture.Kind) throws -> String {
    if let made = try makePacks(kind) { return made }
    if let made = try makeStore(kind) { return made }
    if let made = try makeDamage(kind) { return made }
    return try makeByHand(kind)
  }

  /// An empty bare repository.
  func bare(_ name: String = "repo.git", hash: HashKind = .sha1) throws -> String {
    let path = folder.path(name)
    try Git(in: folder.path)("init", "-q", "--bare", "--object-format=\(hash.rawValue)", path)
    return path
  }

  /// Adds a history to a repository: as one pack, or as loose objects.
  func fill(_ path: String, _ history: History, loose: Bool = false) throws {
    try Git(in: path)(
      "-c",
      "fastimport.unpackLimit=\(loose ? 1_000_000 : 1)",
      "fast-import",
      "--quiet",
      "--force",
      "--date-format=raw",
      input: history.stream
    )
  }

  /// A history of which most others are variations: about 400 objects.
  func usualHistory(seed: UInt64 = 1) -> History {
    var history = History(seed: seed)
    history.add(commits: 60)
    history.tag("v1")
    history.branch("side")
    history.add(commits: 10, branch: "side")
    history.merge("side", into: "main")
    history.add(commits: 20)
    return history
  }

  /// A bare repository with that history in one pack with many deltas.
  func packed(_ name: String = "repo.git") throws -> String {
    let path = try bare(name)
    try Self.usual.get().write(to: path)
    return path
  }

  /// Packed once for the whole process.
  private static let usual = Result {
    let maker = FixtureMaker(folder: try TemporaryFolder())
    let path = try maker.bare()
    try maker.fill(path, maker.usualHistory())
    try maker.repack(path)
    try Git(in: path)("pack-refs", "--all")
    return try PackedHistory(readingOnlyPackOf: path, maker)
  }

  func repack(_ path: String, depth: Int = 50, window: Int = 50) throws {
    try Git(in: path)("repack", "-adfq", "--depth=\(depth)", "--window=\(window)")
  }

  /// The packs of a repository, without `.pack`.
  func packs(_ path: String) throws -> [String] {
    try Command(["find", "\(path)/objects/pack", "-name", "*.pack"]).runChecked().lines.sorted()
      .map { String($0.dropLast(5)) }
  }

  /// The only pack of a repository, without `.pack`.
  func onlyPack(_ path: String) throws -> String {
    let packs = try packs(path)
    guard packs.count == 1, let pack = packs.first else {
      throw Command.Failure(command: ["find the pack"], status: packs.count, errors: path)
    }
    return pack
  }
}

/// The files of a bare repository that hold its history.
private struct PackedHistory {
  private let files: [String: [UInt8]]

  init(readingOnlyPackOf path: String, _ maker: FixtureMaker) throws {
    let pack = try maker.onlyPack(path)
    let name = pack.dropFirst(path.count + 1)
    files = [
      "\(name).pack": try TestFile("\(pack).pack").read(),
      "\(name).idx": try TestFile("\(pack).idx").read(),
      "packed-refs": try TestFile("\(path)/packed-refs").read(),
    ]
  }

  func write(to path: String) throws {
    for (name, contents) in files { try TestFile("\(path)/\(name)").write(contents) }
  }
}
