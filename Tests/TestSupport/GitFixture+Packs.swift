extension FixtureMaker {
  /// Repositories that differ in how their packs are written; all are sound.
  func makePacks(_ kind: GitFixture.Kind) throws -> String? {
    switch kind {
    case .deltas: return try repacked()
    case .deepChain: return try deepChain()
    case .severalPacks: return try severalPacks(keep: false)
    case .keptPack: return try severalPacks(keep: true)
    case .indexVersion1: return try reindexed("1")
    case .index64Bit: return try reindexed("2,0x100")
    case .refDeltas: return try refDeltas()
    case .packVersion3: return try packVersion3()
    case .thinOnOtherPack: return try thin { base, repo in try self.fill(repo, base) }
    case .thinOnLoose: return try thin { base, repo in try self.fill(repo, base, loose: true) }
    case .thinOnNothing: return try thin { _, _ in }
    default: return nil
    }
  }

  /// The usual history as git leaves it after repacking, with all that it puts beside a pack.
  private func repacked() throws -> String {
    let path = try bare()
    try fill(path, usualHistory())
    try repack(path)
    return path
  }

  /// One file in 600 versions, each stored as a delta on the next one as far as git does so.
  private func deepChain() throws -> String {
    let path = try bare()
    var history = History(seed: 2)
    history.add(commits: 600, files: 1)
    try fill(path, history)
    try repack(path, depth: 4_095, window: 10)
    return path
  }

  /// Objects that lie in several packs and loose as well; one pack may have a `.keep`.
  private func severalPacks(keep: Bool) throws -> String {
    let path = try bare()
    let git = Git(in: path)
    var history = History(seed: 3)
    history.add(commits: 20)
    try fill(path, history)
    let first = try onlyPack(path)
    if keep { try TestFile("\(first).keep").write([]) }
    var more = History(seed: 4)
    more.add(commits: 20, branch: "other")
    try fill(path, more)
    // Without -d the packs that are there stay; this one holds everything again.
    try git("repack", "-aq")
    // Unpacking passes over objects that are there: in a repository of their own they become loose.
    let loose = try bare("loose.git")
    try Git(in: loose)("unpack-objects", "-q", input: TestFile("\(first).pack").read())
    try Command(["sh", "-c", "cp -r \(loose)/objects/?? \(path)/objects/"]).runChecked()
    return path
  }

  /// The usual pack with an index of another version.
  private func reindexed(_ version: String) throws -> String {
    let path = try packed()
    let pack = try onlyPack(path)
    try Command(["rm", "-f", "\(pack).idx", "\(pack).rev"]).runChecked()
    try Git(in: path)("index-pack", "--index-version=\(version)", "\(pack).pack")
    return path
  }

  /// Deltas that name their bases by id instead of by distance.
  private func refDeltas() throws -> String {
    let path = try bare()
    try fill(path, usualHistory())
    try Git(in: path)("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq", "--window=50")
    return path
  }

  /// The usual pack with a 3 in its header, which git reads but never writes.
  private func packVersion3() throws -> String {
    let path = try packed()
    let pack = try onlyPack(path)
    try TestFile("\(pack).pack").alter { contents in
      contents[7] = 3
      contents.replaceSubrange((contents.count - 20)..., with: Digest.sha1(contents.dropLast(20)))
    }
    try Command(["rm", "-f", "\(pack).idx", "\(pack).rev"]).runChecked()
    try Git(in: path)("index-pack", "\(pack).pack")
    return path
  }

  /// A pack with deltas whose bases are not in it, with an index that lists just what is in it.
  ///
  /// Git completes such packs when it receives them; as they are it cannot use these deltas.
  private func thin(prepare: (_ base: History, _ repo: String) throws -> Void) throws -> String {
    var history = History(seed: 5)
    history.add(commits: 30)
    let base = history
    let full = try bare("full.git")
    try fill(full, base)
    let boundary = try Git(in: full)("rev-parse", "main").text
    history.add(commits: 20)
    try fill(full, history)
    let pack = try Git(in: full)(
      "pack-objects",
      "-q",
      "--thin",
      "--stdout",
      "--revs",
      "--delta-base-offset",
      input: Array("main\n^\(boundary)\n".utf8)
    ).output

    // Completed, the pack keeps its entries where they are; what was added lies behind them.
    let completed = folder.path("completed.pack")
    try Git(in: full)("index-pack", "--stdin", "--fix-thin", completed, input: pack)
    var index = try PackIndexBuilder(
      hash: .sha1,
      readingIndex: folder.path("completed.idx"),
      packChecksum: pack.suffix(20)
    )
    index.entries.removeAll { $0.offset >= pack.count - 20 }
    // A stray pack beside the repository would be told.
    try Command(["rm", "-f", completed, folder.path("completed.idx")]).runChecked()

    let path = try bare()
    try prepare(base, path)
    let name = "\(path)/objects/pack/pack-\(hexadecimal(pack.suffix(20)))"
    try TestFile("\(name).pack").write(pack)
    try TestFile("\(name).idx").write(index.encoded)
    return path
  }
}

extension Digest {
  fileprivate static func sha1(_ message: ArraySlice<UInt8>) -> [UInt8] { sha1(Array(message)) }
}
