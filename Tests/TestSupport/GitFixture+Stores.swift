extension FixtureMaker {
  /// Repositories that differ in where their objects lie; all are sound, but some lack objects.
  func makeStore(_ kind: GitFixture.Kind) throws -> String? {
    switch kind {
    case .sha256: return try sha256()
    case .looseOnly: return try looseOnly()
    case .empty: return try bare()
    case .refsAndUnreachable: return try refsAndUnreachable()
    case .shallow: return try clone("--depth=3")
    case .partial: return try clone("--filter=blob:none")
    case .relativeAlternate: return try borrower(of: "../../lender.git/objects")
    case .absoluteAlternate: return try borrower(of: folder.path("lender.git/objects"))
    case .nestedAlternates: return try nestedAlternates()
    case .cyclicAlternates: return try cyclicAlternates()
    case .missingAlternate: return try borrower(of: "../../gone.git/objects")
    default: return nil
    }
  }

  private func sha256() throws -> String {
    let path = try bare(hash: .sha256)
    try fill(path, usualHistory())
    try repack(path)
    var more = History(seed: 6)
    more.add(commits: 5, branch: "loose")
    try fill(path, more, loose: true)
    return path
  }

  private func looseOnly() throws -> String {
    let path = try bare()
    try fill(path, usualHistory(), loose: true)
    // Loose objects may be compressed at any level.
    let git = Git(in: path)
    for level in [0, 1, 9] {
      try git(
        "-c",
        "core.looseCompression=\(level)",
        "hash-object",
        "-w",
        "--stdin",
        input: SeededRandom.text(seed: UInt64(level))
      )
    }
    return path
  }

  /// Annotated tags, one on a tag, notes, a stash, and objects that nothing refers to.
  private func refsAndUnreachable() throws -> String {
    let work = folder.path("work")
    let git = Git(in: work)
    try Git(in: folder.path)("init", "-q", work)
    try fill(work, usualHistory())
    try git("reset", "-q", "--hard", "main")
    try git("tag", "-a", "-m", "tag of a tag", "nested", "v1")
    try git("tag", "-a", "-m", "tag of a blob", "blob-tag", "main:empty")
    try git("notes", "add", "-m", "a note", "main")
    try folder.write("changed", to: "work/large")
    try git("stash", "-q")
    try git("checkout", "-q", "-b", "dropped")
    try folder.write("only here", to: "work/dropped")
    try git("add", "dropped")
    try git("commit", "-q", "-m", "to be dropped")
    try git("checkout", "-q", "main")
    try git("branch", "-q", "-D", "dropped")
    try git("reflog", "expire", "--expire=now", "--all", "--expire-unreachable=now")
    // What nothing refers to becomes loose.
    try git("repack", "-Adq", "--unpack-unreachable=10.years.ago")
    return folder.path("work/.git")
  }

  /// A bare clone of a repository that lends everything, but only a part of it asked for.
  private func clone(_ option: String) throws -> String {
    let source = try packed("source.git")
    try Git(in: source)("config", "uploadpack.allowFilter", "true")
    try Git(in: folder.path)("clone", "-q", "--bare", option, "file://\(source)", "repo.git")
    return folder.path("repo.git")
  }

  private func borrower(of objects: String, name: String = "repo.git") throws -> String {
    if !objects.contains("gone") { _ = try packed("lender.git") }
    let path = try bare(name)
    try folder.write("# borrowed\n\(objects)\n", to: "\(name)/objects/info/alternates")
    var more = History(seed: 7)
    more.add(commits: 5, branch: "own")
    try fill(path, more)
    try Git(in: path)("symbolic-ref", "HEAD", "refs/heads/own")
    return path
  }

  /// A repository that borrows from one that borrows from one.
  private func nestedAlternates() throws -> String {
    let path = try borrower(of: folder.path("middle.git/objects"))
    _ = try bare("middle.git")
    // Git takes relative paths only in the repository itself.
    try folder.write(
      "\(folder.path("lender.git/objects"))\n",
      to: "middle.git/objects/info/alternates"
    )
    var more = History(seed: 8)
    more.add(commits: 5, branch: "middle")
    try fill(folder.path("middle.git"), more, loose: true)
    try Git(in: folder.path("middle.git"))("symbolic-ref", "HEAD", "refs/heads/middle")
    return path
  }

  private func cyclicAlternates() throws -> String {
    let path = try borrower(of: folder.path("lender.git/objects"))
    try folder.write("\(path)/objects\n", to: "lender.git/objects/info/alternates")
    return path
  }
}

extension SeededRandom {
  fileprivate static func text(seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    return random.text(20_000)
  }
}
