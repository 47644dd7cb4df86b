import TestSupport

/// What git says of the commits of a small repository, all of them, and what follows for a secret by
/// the definitions alone.
struct HistoryTruth {
  struct Commit {
    var parents: [String]
    var date: Int
    /// Object ids by path.
    var files: [String: String]
  }

  private(set) var commits: [String: Commit] = [:]
  private(set) var tips: [String: Set<String>] = [:]
  private(set) var firstParents: [String] = []
  private(set) var reachableObjects: Set<String> = []
  private(set) var reachableCommits: Set<String> = []

  init(of path: String) throws {
    func git(_ arguments: String...) throws -> Command.Result {
      try Git(in: path).run(["--no-replace-objects"] + arguments)
    }
    let objects = try git(
      "cat-file",
      "--batch-all-objects",
      "--unordered",
      "--batch-check=%(objecttype) %(objectname)"
    ).lines
    for line in objects where line.hasPrefix("commit ") {
      let id = String(line.dropFirst(7))
      let head = try git("cat-file", "commit", id).text.split(separator: "\n")
      let parents = head.filter { $0.hasPrefix("parent ") }.map { String($0.dropFirst(7)) }
      let committer = head.first { $0.hasPrefix("committer ") }?.split(separator: " ") ?? []
      commits[id] = Commit(
        parents: parents,
        date: Int(committer.dropLast().last ?? "") ?? 0,
        files: Self.files(try git("ls-tree", "-r", id).lines)
      )
    }
    for line in try git("for-each-ref", "--format=%(refname) %(objectname)").lines {
      let parts = line.split(separator: " ").map(String.init)
      let tree = try git("ls-tree", "-r", "\(parts[1])^{tree}")
      tips[parts[0]] =
        tree.status == 0
        ? Set(Self.files(tree.lines).values)
        : [try git("rev-parse", "\(parts[1])^{}").text]
    }
    firstParents = try git("rev-list", "--first-parent", "HEAD").lines
    reachableCommits = Set(try git("rev-list", "--all").lines)
    reachableObjects = Set(
      try git("rev-list", "--objects", "--all").lines.map { String($0.prefix(40)) }
    )
  }

  private static func files(_ lines: [String]) -> [String: String] {
    var files: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: "\t", maxSplits: 1)
      files[String(parts[1])] = String(parts[0].split(separator: " ")[2])
    }
    return files
  }

  func holders(of blobs: Set<String>) -> Set<String> {
    Set(commits.filter { !blobs.isDisjoint(with: $0.value.files.values) }.keys)
  }

  /// The paths at which blobs are found in any commit.
  func paths(of blobs: Set<String>) -> Set<String> {
    Set(commits.values.flatMap { $0.files.filter { blobs.contains($0.value) }.keys })
  }

  /// Whether one commit leads to another.
  func leads(_ commit: String, to other: String) -> Bool {
    var seen: Set<String> = []
    var stack = commits[commit]?.parents ?? []
    while let next = stack.popLast() {
      if next == other { return true }
      if seen.insert(next).inserted { stack += commits[next]?.parents ?? [] }
    }
    return false
  }

  /// The commits that may count as the one that brought blobs in: they hold them, no parent does, and
  /// none of them leads to another.
  func introductions(of blobs: Set<String>) -> Set<String> {
    let holders = holders(of: blobs)
    let all = holders.filter { id in
      commits[id]?.parents.allSatisfy { !holders.contains($0) } ?? false
    }
    let reachable = all.filter(reachableCommits.contains)
    let wanted = reachable.isEmpty ? all : reachable
    return wanted.filter { id in !wanted.contains { leads(id, to: $0) } }
  }

  /// The commits that may count as the one by which blobs left the default branch.
  func removals(of blobs: Set<String>) -> Set<String> {
    let holders = holders(of: blobs)
    guard let head = firstParents.first, !holders.contains(head) else { return [] }
    for (commit, parent) in zip(firstParents, firstParents.dropFirst())
    where holders.contains(parent) {
      return [commit]
    }
    let onBranch = commits.keys.filter { $0 == head || leads(head, to: $0) }
    let all = onBranch.filter { id in
      !holders.contains(id) && commits[id]?.parents.contains(where: holders.contains) == true
    }
    return Set(all.filter { id in !all.contains { leads($0, to: id) } })
  }
}
