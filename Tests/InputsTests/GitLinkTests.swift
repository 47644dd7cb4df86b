import Inputs
import TestSupport
import Testing

@Suite("InputWalker: .git files")
struct GitLinkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func makeSuperproject() throws -> Git {
    try folder.makeWorkTree("library")
    let git = try folder.makeWorkTree("r/super")
    try git("submodule", "--quiet", "add", folder.path("library"), "lib/x")
    try git("commit", "-q", "-m", "add the library")
    return git
  }

  @Test func `a submodule's repository is found in its superproject's`() throws {
    _ = try makeSuperproject()
    let size = try TestFile(folder.path("r/super/.gitmodules")).read().count
    #expect(
      walk(folder, "r") == [
        "dot-git r/super/.git in r/super", "bare r/super/.git/modules/lib/x",
        "file r/super/.gitmodules \(size)", "file r/super/a 1",
        "file r/super/lib/x/a 1",
      ]
    )
  }

  @Test func `a submodule named alone points back and is followed out of the roots`() throws {
    _ = try makeSuperproject()
    #expect(
      walk(folder, "r/super/lib") == [
        "submodule r/super/.git/modules/lib/x in r/super/lib/x", "file r/super/lib/x/a 1",
      ]
    )
  }

  @Test func `a worktree named alone points back and is followed out of the roots`() throws {
    let git = try folder.makeWorkTree("main")
    try git("worktree", "add", "-q", folder.path("r/added"))
    #expect(
      walk(folder, "r") == [
        "worktree main/.git/worktrees/added common main/.git in r/added", "file r/added/a 1",
      ]
    )
  }

  @Test func `a repository outside the roots that does not point back is left alone`() throws {
    try folder.makeBare("private.git")
    try folder.makeWorkTree("other")
    try folder.write("gitdir: ../../private.git\n", to: "r/evil/.git")
    try folder.write("gitdir: \(folder.path("other/.git"))\n", to: "r/evil2/.git")
    #expect(
      walk(folder, "r") == [
        "problem outside-roots r/evil/.git", "problem outside-roots r/evil2/.git",
      ]
    )
  }

  @Test func `a worktree of another folder cannot be borrowed`() throws {
    let git = try folder.makeWorkTree("main")
    try git("worktree", "add", "-q", folder.path("added"))
    try folder.write("gitdir: ../../main/.git/worktrees/added\n", to: "r/evil/.git")
    #expect(walk(folder, "r") == ["problem outside-roots r/evil/.git"])
  }

  @Test func `a commondir that leads out of the roots is not followed`() throws {
    try folder.makeBare("private.git")
    try folder.write("gitdir: ../fake\n", to: "r/evil/.git")
    try folder.write("../../private.git\n", to: "r/fake/commondir")
    #expect(
      walk(folder, "r").filter { $0.contains("problem") } == ["problem outside-roots r/evil/.git"]
    )
  }

  @Test func `a commondir must be the one in which the pointing worktree lies`() throws {
    try folder.makeBare("private.git")
    try folder.write("gitdir: ../../lure\n", to: "r/evil/.git")
    try folder.write("../private.git\n", to: "lure/commondir")
    try folder.write("\(folder.path("r/evil/.git"))\n", to: "lure/gitdir")
    #expect(walk(folder, "r") == ["problem outside-roots r/evil/.git"])
  }

  @Test func `a link on the way to the repository is resolved before the roots are asked`() throws {
    try folder.makeBare("private.git")
    try folder.run("mkdir", "r")
    try folder.run("ln", "-s", "../private.git", "r/inside.git")
    try folder.write("gitdir: ../inside.git\n", to: "r/evil/.git")
    let outside = ["r/evil/.git", "r/inside.git"].map { "problem outside-roots \($0)" }
    #expect(walk(folder, "r") == outside)
  }

  @Test func `a repository apart from its work tree is found`() throws {
    try folder.makeFolder("r")
    try Git(in: folder.path("r"))("init", "-q", "--separate-git-dir", "z-store", "a-work")
    #expect(walk(folder, "r") == ["separate r/z-store in r/a-work"])
  }

  @Test(arguments: [
    ("gitdir: .git\n", "corrupt"),
    ("gitdir: ../b/.git\n", "corrupt"),
    ("gitdir: .\n", "corrupt"),
    ("gitdir: nowhere\n", "missing"),
    ("gitdir: \n", "corrupt"),
    ("gitdir: a\0b\n", "corrupt"),
    ("gitdir:x\n", "corrupt"),
    ("", "corrupt"),
  ])
  func `a .git file that leads nowhere is a problem`(contents: String, kind: String) throws {
    try isProblem(contents, kind)
  }

  /// Apart from the others, so that it is not printed whole as an argument.
  @Test func `a .git file with more steps than a path may have is a problem`() throws {
    try isProblem("gitdir: " + String(repeating: "x/../", count: 4_000), "corrupt")
  }

  private func isProblem(_ contents: String, _ kind: String) throws {
    try folder.write(contents, to: "r/a/.git")
    try folder.write("gitdir: ../a/.git\n", to: "r/b/.git")
    try folder.write("1", to: "r/a/file")
    #expect(
      walk(folder, "r") == [
        "problem \(kind) r/a/.git", "file r/a/file 1", "problem corrupt r/b/.git",
      ]
    )
  }

  @Test func `a worktree whose repository is gone is a problem and its files are inputs`() throws {
    let git = try folder.makeWorkTree("r/main")
    try git("worktree", "add", "-q", folder.path("r/added"))
    try folder.run("rm", "-rf", "r/main")
    #expect(walk(folder, "r") == ["problem missing r/added/.git", "file r/added/a 1"])
  }
}
