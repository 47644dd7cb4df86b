import TestSupport

/// A history in which merges, several roots, and contents that come, go and come back are frequent.
struct RandomHistory {
  let script: HistoryScript
  private(set) var refs: [String] = []
  private var random: SeededRandom

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    script = try HistoryScript()
    var commits: [Int] = []
    for _ in 0..<60 {
      let isRoot = commits.isEmpty || random.below(20) == 0
      var parents: [Int] = []
      if !isRoot {
        for _ in 0..<(random.below(4) == 0 ? 2 : 1) {
          parents.append(commits[commits.count - 1 - random.below(min(commits.count, 6))])
        }
      }
      var files: [String: [UInt8]?] = [:]
      if isRoot {
        for number in 0..<40 { files["deep/in/a/name\(number)"] = Array("\(number)".utf8) }
      }
      for _ in 0..<(1 + random.below(3)) {
        let folder = ["", "a/", "a/b/", "deep/in/a/"][random.below(4)]
        let content: [UInt8]? = Array("content \(random.below(25))".utf8)
        files["\(folder)file\(random.below(6))"] = random.below(5) == 0 ? nil : content
      }
      commits.append(script.commit(Set(parents).sorted(), files))
    }
    for number in 0..<5 {
      let name = number < 3 ? "refs/heads/b\(number)" : "refs/tags/t\(number)"
      script.ref(name, commits[random.below(commits.count)])
      refs.append(name)
    }
    script.ref("refs/heads/main", commits[commits.count - 1])
    refs.append("refs/heads/main")
    try script.finish()
    let git = script.git
    try git("tag", "-a", "-m", "annotated", "annotated", "main")
    try git("tag", "-a", "-m", "a tag on a tag", "again", "annotated")
    refs += ["refs/tags/annotated", "refs/tags/again"]
    // Some as deltas in a pack, some as git imported them.
    if seed % 3 != 0 { try git("repack", "-adkfq", "--depth=50", "--window=50") }
  }

  /// One of all commits, reachable or not.
  mutating func commit() throws -> String {
    let all = try script.git(
      "cat-file",
      "--batch-all-objects",
      "--batch-check=%(objecttype) %(objectname)"
    ).lines.filter { $0.hasPrefix("commit ") }
    return String(all[random.below(all.count)].dropFirst(7))
  }

  mutating func someRefs() -> [String] { refs.filter { _ in random.below(2) == 0 } }
}

extension SeededRandom {
  /// A number from 0 up to a bound.
  mutating func below(_ bound: Int) -> Int { .random(in: 0..<bound, using: &self) }
}
