import TestSupport

/// Histories with something about them that is easy to get wrong.
enum OddHistory: String, CaseIterable {
  case comesAndGoes, merge, mergeBringsRemoval, manyPaths, manySubtrees, rename, crissCross
  case clockSkew, severalRoots, submodule, octopus, replaced, unreachable, looseBlob
  case taggedBlob, taggedTree, notes, pullRequest, neverOnDefaultBranch, sameTreeAgain

  /// Makes it, with one secret's text in it.
  func make(_ secret: [UInt8]) throws -> HistoryScript {
    let script = try HistoryScript()
    let plain = Array("plain\n".utf8)
    let longer = secret + plain
    let root = script.commit([], ["readme": plain])
    switch self {
    case .comesAndGoes:
      let first = script.commit([root], ["a/b/key": secret])
      let changed = script.commit([first], ["a/b/key": longer])
      let gone = script.commit([changed], ["a/b/key": nil])
      let back = script.commit([gone], ["z": secret])
      script.ref("refs/heads/main", script.commit([back], ["z": nil]))
      script.ref("refs/tags/v1", changed)
    case .merge:
      let side = script.commit([root], ["side/key": secret])
      let main = script.commit([root], ["readme": longer])
      script.ref("refs/heads/main", script.commit([main, side], ["other": plain]))
    case .mergeBringsRemoval:
      let first = script.commit([root], ["key": secret])
      let side = script.commit([first], ["key": nil])
      let main = script.commit([first], ["other": plain])
      script.ref("refs/heads/main", script.commit([main, side], ["key": nil]))
    case .manyPaths:
      let first = script.commit([root], ["a": secret, "b/c": secret, "b/d/e": secret])
      script.ref("refs/heads/main", script.commit([first], ["a": nil, "b": nil]))
    case .manySubtrees:
      let first = script.commit(
        [root],
        ["x/t/key": secret, "y/t/key": secret, "z/u/t/key": secret]
      )
      script.ref("refs/heads/main", script.commit([first], ["x": nil]))
    case .rename:
      let first = script.commit([root], ["old/key": secret])
      script.ref("refs/heads/main", script.commit([first], ["old": nil, "new/key": secret]))
    case .crissCross:
      let a = script.commit([root], ["key": secret])
      let b = script.commit([root], ["other": plain])
      let c = script.commit([a, b], ["other": plain])
      let d = script.commit([b, a], ["key": nil])
      script.ref("refs/heads/main", script.commit([d, c], ["key": nil]))
      script.ref("refs/heads/side", c)
    case .clockSkew:
      let first = script.commit([root], at: 1_600_000_000, ["key": secret])
      let gone = script.commit([first], at: 1_500_000_000, ["key": nil])
      let again = script.commit([gone], at: 1_400_000_000, ["key": secret])
      script.ref("refs/heads/main", script.commit([again], at: 1_300_000_000, ["key": nil]))
    case .severalRoots:
      let other = script.commit([], ["key": secret])
      script.ref("refs/heads/main", script.commit([root, other], ["key": secret]))
      script.ref("refs/heads/other", script.commit([other], ["key": nil]))
    case .submodule:
      let id = String(repeating: "12", count: 20)
      let first = script.commit([root], ["key": secret], extra: "M 160000 \(id) module\n")
      script.ref("refs/heads/main", first)
    case .octopus:
      let sides = (0..<4).map { script.commit([root], ["side\($0)": $0 == 2 ? secret : plain]) }
      script.ref("refs/heads/main", script.commit([root] + sides, ["side2": secret]))
    case .replaced:
      let first = script.commit([root], ["key": secret])
      script.ref("refs/heads/main", first)
      script.ref("refs/heads/other", root)
    case .unreachable, .looseBlob:
      if self == .unreachable { script.commit([root], ["key": secret]) }
      script.ref("refs/heads/main", root)
    case .taggedBlob, .taggedTree, .notes, .neverOnDefaultBranch:
      let side = script.commit([root], ["d/key": secret])
      script.ref("refs/heads/main", root)
      if self == .neverOnDefaultBranch { script.ref("refs/heads/side", side) }
    case .pullRequest:
      script.ref("refs/heads/main", root)
      script.ref("refs/pull/7/head", script.commit([root], ["key": secret]))
    case .sameTreeAgain:
      let first = script.commit([root], ["key": secret])
      let gone = script.commit([first], ["key": nil])
      script.ref("refs/heads/main", script.commit([gone], ["key": secret]))
    }
    try script.finish()
    try finish(script, secret)
    return script
  }

  /// What no stream of commits can say.
  private func finish(_ script: HistoryScript, _ secret: [UInt8]) throws {
    let git = script.git
    switch self {
    case .looseBlob: try git("hash-object", "-w", "--stdin", input: secret)
    case .taggedBlob:
      let blob = try git("hash-object", "-w", "--stdin", input: secret).text
      try git("tag", "-a", "-m", "a blob", "blob", blob)
      try git("tag", "-a", "-m", "a tag", "tag-on-tag", "blob")
    case .taggedTree:
      let blob = try git("hash-object", "-w", "--stdin", input: secret).text
      let tree = try git("mktree", input: Array("100644 blob \(blob)\tkey\n".utf8)).text
      try git("tag", "tree", tree)
    case .notes:
      try git("notes", "add", "-m", String(decoding: secret, as: UTF8.self), "main")
    case .replaced:
      try git("replace", git("rev-parse", "main").text, git("rev-parse", "other").text)
    default: break
    }
  }
}
