import Inputs
import TestSupport
import Testing

@Suite("InputWalker: repositories")
struct MirrorSearchTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `bare repositories are found at any depth and their own files are no inputs`() throws {
    try folder.makeBare("r/one.git")
    try folder.makeBare("r/group/two.git")
    try folder.write("12", to: "r/group/readme")
    #expect(
      walk(folder, "r") == ["file r/group/readme 2", "bare r/group/two.git", "bare r/one.git"]
    )
    #expect(walk(folder, "r/one.git") == ["bare r/one.git"])
  }

  @Test func `a work tree gives its repository and its files`() throws {
    try folder.makeWorkTree("r/w")
    #expect(walk(folder, "r") == ["dot-git r/w/.git in r/w", "file r/w/a 1"])
    #expect(walk(folder, "r/w/.git") == ["dot-git r/w/.git"])
  }

  @Test func `a repository within the storage of another is found`() throws {
    try folder.makeBare("r/outer.git")
    try folder.makeBare("r/outer.git/extra/inner.git")
    #expect(walk(folder, "r") == ["bare r/outer.git", "bare r/outer.git/extra/inner.git"])
  }

  /// Git keeps the repository of a submodule under the submodule's name.
  @Test(arguments: ["lfs", "hooks", "logs", "objects", "refs", "worktrees"])
  func `the repository of a submodule is found whatever its name`(name: String) throws {
    try folder.makeBare("r/outer.git")
    try folder.makeBare("r/outer.git/modules/\(name)")
    #expect(walk(folder, "r") == ["bare r/outer.git", "bare r/outer.git/modules/\(name)"])
    // In a folder that is git's own nobody looks for repositories: its files are the outer one's.
    try folder.makeBare("r/outer.git/\(name)/inner.git")
    #expect(walk(folder, "r") == ["bare r/outer.git", "bare r/outer.git/modules/\(name)"])
  }

  @Test func `damaged repositories are repositories while they hold objects`() throws {
    let git = try folder.makeWorkTree("w")
    try folder.run("cp", "-r", "w/.git", "r-loose")
    try git("gc", "-q")
    try folder.run("cp", "-r", "w/.git", "r-packed")
    try folder.run("rm", "-r", "r-loose/HEAD")
    try folder.run("rm", "-r", "r-packed/HEAD", "r-packed/refs", "r-packed/packed-refs")
    #expect(walk(folder, "r-loose") == ["bare r-loose"])
    #expect(walk(folder, "r-packed") == ["bare r-packed"])
  }

  @Test func `a packed-refs file or a reftable folder stands for refs`() throws {
    for refs in ["packed-refs", "reftable/tables.list"] {
      let name = "r-\(refs.prefix(4)).git"
      try folder.makeBare(name)
      try folder.run("rm", "-r", "\(name)/refs")
      try folder.write("", to: "\(name)/\(refs)")
      #expect(walk(folder, name) == ["bare \(name)"])
    }
  }

  @Test func `a HEAD that is a link counts, it is not followed`() throws {
    try folder.makeBare("r.git")
    try folder.run("ln", "-sf", "refs/heads/main", "r.git/HEAD")
    #expect(walk(folder, "r.git") == ["bare r.git"])
  }

  @Test func `folders that only resemble a repository are searched for files`() throws {
    try folder.write("1", to: "r/HEAD")
    try folder.write("1", to: "r/objects/a.o")
    try folder.write("1", to: "s/objects/ab/file")
    try folder.write("1", to: "t/.git/config")
    #expect(walk(folder, "r") == ["file r/HEAD 1", "file r/objects/a.o 1"])
    #expect(walk(folder, "s") == ["file s/objects/ab/file 1"])
    #expect(walk(folder, "t") == ["file t/.git/config 1"])
  }

  @Test func `parts that are links are problems`() throws {
    try folder.makeBare("elsewhere.git")
    try folder.makeBare("r/x.git")
    try folder.run("rm", "-r", "r/x.git/objects")
    try folder.run("ln", "-s", "../../elsewhere.git/objects", "r/x.git/objects")
    try folder.makeFolder("r/y")
    try folder.run("ln", "-s", "../../elsewhere.git", "r/y/.git")
    let found = walk(folder, "r").filter { !$0.hasPrefix("file") }
    #expect(found == ["problem symbolic-link r/x.git/objects", "problem symbolic-link r/y/.git"])
  }

  @Test func `a repository reached twice is yielded once`() throws {
    let git = try folder.makeWorkTree("r/main")
    try git("worktree", "add", "-q", folder.path("r/added"))
    try folder.run("ln", "-s", "r", "again")
    #expect(
      walk(folder, "r", "again", "r/main/.git") == [
        "worktree r/main/.git/worktrees/added common r/main/.git in r/added", "file r/added/a 1",
        "file r/main/a 1",
      ]
    )
  }
}
