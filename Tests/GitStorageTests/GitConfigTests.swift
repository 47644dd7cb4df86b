import GitStorage
import TestSupport
import Testing

@Suite struct GitConfigTests {
  private func config(_ text: String) -> GitConfig { GitConfig(Array(text.utf8)) }

  @Test func `settings are read as git reads them`() throws {
    let text = """
      ; a comment \\
      # another
      [Core] bare = true ; behind it
      \tRepositoryFormatVersion=1
      flag
      [remote "Origin \\"x\\" \\\\ "]
      url = " quoted # \\"text\\" " end  # comment
      long = one\\
       two \\
      three
      twice = 1
      twice = 2
      tab = a\\tb\\nc
      [old.Section] key = value
      """
    let config = config(text)
    #expect(config["core.bare"] == "true")
    #expect(config["core.repositoryformatversion"] == "1")
    #expect(config["core.flag"] == "true")
    let remote = #"remote.Origin "x" \ ."#
    #expect(config["\(remote)url"] == " quoted # \"text\"  end")
    #expect(config["\(remote)long"] == "one two three")
    #expect(config["\(remote)twice"] == "2")
    #expect(config["\(remote)tab"] == "a\tb\nc")
    #expect(config["old.section.key"] == "value")
  }

  @Test func `git agrees`() throws {
    let folder = try TemporaryFolder()
    let text =
      "[a \"B c\"]\r\n  k-1 = x  y\t; z\r\nq = \"a;b\" \\\"c\r\n[d]e=f\\\\g\r\n[D]\nE = \"\" \n"
    let path = try folder.write(text, to: "config")
    let config = config(text)
    for key in ["a.B c.k-1", "a.B c.q", "d.e"] {
      let said = try Git(in: folder.path)("config", "--file", path, "--get", key).text
      #expect(config[key] == said, "\(key)")
    }
  }

  /// Git opens no repository with a broken line in its config.
  @Test func `lines that git refuses are told`() throws {
    #expect(config("[a]\nb = c\n[remote \"\nd = e\n").brokenLine == 3)
    #expect(config("[a]\nb = c\n[remote \"\nd = e\n")["a.b"] == "c")
    #expect(config("\u{FEFF}[a]\nb = c\n")["a.b"] == "c")
    let pieces = [
      "[a]", "[a \"b\"]", "[", "]", "\"", "\\", "\n", "\n", "\r\n", "\r", "=", ";", "#", "key",
      "k-1 = v", "\t", " ", ".", "_", "\\n", "\\x", "\u{FEFF}",
    ]
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 12)
    for _ in 0..<300 {
      let text = "[s]\n" + (0..<random.pick(Array(0..<9))).map { _ in random.pick(pieces) }.joined()
      let path = try folder.write(text, to: "config")
      let said = try Git(in: folder.path).run(["config", "--file", path, "--list"])
      #expect((config(text).brokenLine == nil) == (said.status == 0), "\(text.debugDescription)")
    }
  }

  /// With the section's name kept beside each key these would be 30 GB.
  @Test func `a long section name is kept once`() {
    let name = String(repeating: "x", count: 500_000)
    let keys = (0..<60_000).map { "a\($0)\n" }.joined()
    let config = config("[a \"\(name)\"]\n\(keys)[extensions]\nobjectFormat = sha256\n")
    #expect(config["a.\(name).a59999"] == "true")
    #expect(config.objectFormat == .sha256)
  }

  @Test func `what a mirror is like is told`() {
    #expect(config("").objectFormat == .sha1)
    #expect(config("[extensions]\nobjectFormat = SHA256").objectFormat == .sha256)
    #expect(config("[extensions]\nobjectFormat = sha512").objectFormat == nil)
    #expect(config("[remote \"origin\"]\npromisor = true").isPartialClone)
    #expect(!config("[remote \"origin\"]\nurl = u").isPartialClone)
    #expect(config("[remote \"b\"]\nurl=B\n[remote \"a\"]\nurl=A").remoteURL == "A")
    #expect(config("[remote \"b\"]\nurl=B\n[remote \"origin\"]\nurl=O").remoteURL == "O")
  }

  @Test(arguments: [
    "[", "[\"", "[a \"", "[a \"b\\", "[a", "]", "=", "a", "[a]=", "[a]b=\"", "[a]b=\\", "[a]b=\"\n",
    "[a]b\0=c", "\0", "[a\0]\nb=c", "[a \"b\"c]\nd=e", "\\\n\\\n", "[]\n=\n", "[a]b=c\\",
  ])
  func `unfinished and unbalanced text is harmless`(_ text: String) {
    for bytes in [Array(text.utf8), Array(text.utf8) + [0xFF, 0xC0], [0xEF, 0xBB] + text.utf8] {
      let config = GitConfig(bytes)
      #expect(config.objectFormat == .sha1)
      #expect(config.remoteURL == nil)
    }
  }

  @Test(arguments: ["\\\n", "[", "\"", "a=", "[a]b=", "[a]b=\\\n", "[a \"", "[a]b=\"", " "])
  func `endless repetition takes no more than linear time`(_ piece: String) {
    let bytes = Array("[a]\nb = ".utf8) + Array(String(repeating: piece, count: 300_000).utf8)
    #expect(GitConfig(bytes).objectFormat == .sha1)
  }

  @Test func `any bytes are harmless`() {
    var random = SeededRandom(seed: 11)
    let pieces = ["[", "]", "\"", "\\", "\n", "=", ";", "#", "a", "remote", " ", "\r", "\0"]
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<20 { bytes += Array(random.pick(pieces).utf8) }
      _ = GitConfig(bytes).remoteURL
    }
  }
}
