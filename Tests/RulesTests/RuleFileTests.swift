import Rules
import Testing

@Suite struct RuleFileTests {
  @Test func everyFieldIsRead() throws {
    let file = try RuleFile(
      text: #"""
        title = "ours"
        [[rules]]
        id = "acme-key"
        name = "Acme key"
        description = "Finds keys of Acme."
        regex = '''(acme)_([a-z]{8})'''
        secretGroup = 2
        entropy = 2
        keywords = ["acme"]
        path = '\.env$'
        placeholders = ["acme_doc*"]
        severity = "critical"
        confidence = "high"
        leaks = "everything"
        checksum = "crc32-hex-whole"
        max_length = 64
        requires = ["acme-id"]
        tags = ["a", "b"]
        examples = ["acme_qwertzui"]
        counterexamples = ["acme_"]
          [[rules.allowlists]]
          description = "tests"
          condition = "AND"
          regexes = ["^x"]
          regexTarget = "line"
          stopwords = ["Foo"]
          paths = ["test/"]
          commits = ["ABC"]
        """#,
      label: "ours.toml"
    )
    #expect(
      file.rules == [
        Rule(
          id: "acme-key",
          name: "Acme key",
          summary: "Finds keys of Acme.",
          pattern: "(acme)_([a-z]{8})",
          secretGroup: 2,
          entropy: 2,
          keywords: ["acme"],
          path: #"\.env$"#,
          allowlists: [
            Allowlist(
              summary: "tests",
              condition: .and,
              regexes: ["^x"],
              regexTarget: .line,
              stopwords: ["foo"],
              paths: ["test/"],
              commits: ["abc"]
            )
          ],
          placeholders: ["acme_doc*"],
          severity: .critical,
          confidence: .high,
          leaks: "everything",
          checksum: .crc32HexWhole,
          maximumLength: 64,
          requires: [RequiredRule("acme-id")],
          tags: ["a", "b"],
          examples: ["acme_qwertzui"],
          counterexamples: ["acme_"]
        )
      ]
    )
    #expect(file.notices.map(\.line) == [28])
  }

  @Test(arguments: [
    ("[[rules]\nid = 1", "1: no valid TOML"),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\nregx = 1",
      "4: rule \"a\": unknown key \"regx\"; did you mean \"regex\"?"
    ),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\nzzzzzzzzz = 1",
      "4: rule \"a\": unknown key \"zzzzzzzzz\"; known are id"
    ),
    ("rule = 1", "1: unknown key \"rule\"; did you mean \"rules\"?"),
    ("[[rules]]\nregex = \"x\"", "1: the rule has no id"),
    ("[[rules]]\nid = \"a b\"\nregex = \"x\"", "2: rule \"a b\": the id must be"),
    ("[[rules]]\nid = \"a\"", "1: rule \"a\": the regex is empty"),
    ("[[rules]]\nid = \"a\"\nregex = 7", "3: rule \"a\": \"regex\" is no text"),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\nseverity = \"hgih\"",
      "4: rule \"a\": \"hgih\" is no severity"
    ),
    ("[[rules]]\nid = \"a\"\nregex = \"x\"\nentropy = 9", "4: rule \"a\": entropy must be"),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\nsecretGroup = -1", "4: rule \"a\": secretGroup must be"
    ),
    ("[[rules]]\nid = \"a\"\nregex = \"x\"\nkeywords = [1]", "4: rule \"a\": \"keywords\" holds"),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\nchecksum = \"crc\"",
      "4: rule \"a\": \"crc\" is no checksum"
    ),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\n[[rules.allowlists]]\n",
      "4: rule \"a\": the allowlist allows nothing"
    ),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\n[[rules.allowlists]]\npaths = [\"x\"]\ncondition = \"XOR\"",
      "6: rule \"a\": \"XOR\" is no condition"
    ),
    (
      "[[rules]]\nid = \"a\"\nregex = \"x\"\n[[rules]]\nid = \"a\"\nregex = \"y\"",
      "5: the id \"a\" is taken"
    ),
    ("rules = 3", "1: \"rules\" is no table"),
    ("title = \"a\0\"", "1: the file holds a NUL"),
    (
      "[[rules]]\nid = \"a\"\nregex = '''\n[[rules]]\nid =\n'''\nnmae = \"x\"",
      "7: rule \"a\": unknown key \"nmae\"; did you mean \"name\"?"
    ),
  ]) func errorsNamePlaceProblemAndRemedy(text: String, expected: String) {
    // A rule with a key that only we have makes the file ours, in which everything wrong is an error.
    let ours = "\n[[rules]]\nid = \"ours\"\nregex = \"x\"\nname = \"n\""
    let text = text.hasPrefix("rules =") ? text : text + ours
    let errors = #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
    let description = errors?.description ?? ""
    #expect(
      description.split(separator: "\n").contains { $0.hasPrefix("f:\(expected)") },
      "\(description)"
    )
  }

  @Test func allErrorsOfAFileAreCollected() {
    let errors = #expect(throws: RuleFileErrors.self) {
      try RuleFile(
        text:
          "a = 1\n[[rules]]\nname = \"n\"\nid = \"x\"\n[[rules]]\nid = \"y\"\nregex = 1\ntgas = []",
        label: "f"
      )
    }
    #expect(errors?.errors.compactMap(\.line) == [1, 2, 8, 7])
  }

  @Test func longNamesAreNeitherFollowedNorKeptForEachKey() throws {
    let parts = String(repeating: ". 'd#'", count: 100_000)
    for (text, line) in [
      (
        #"x = '''@''''@"a" = {b = """c\"""""", 'd' "#.replacing("@", with: "\n") + "\(parts) = 1}",
        3
      ),
      ("[a\(String(repeating: ".a", count: 100_000))]", 1), ("a\(parts) = 1", 1),
    ] {
      let errors = #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
      #expect(errors?.errors.map(\.line) == [line])
      #expect(errors?.description.contains("more than 16 dots") == true)
    }
    let keys = (0..<50_000).map { "k\($0) = 1\n" }.joined()
    let table = "[\(String(repeating: "t", count: 500_000))]\n\(keys)"
    #expect(try RuleFile(text: table, label: "f").notices.count == 1)
  }

  @Test(arguments: [
    "[.a]", "[[\n[a]\n", "[#x\na]", " [\u{B}]", "\u{FEFF}[=]", "x = [\n[1],\n[\n2]]\n[ .b]",
  ])
  func aTableWithoutANameIsAnErrorNotACrash(text: String) {
    let errors = #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
    #expect(errors?.description.contains("no valid TOML: a table without a name") == true)
  }

  @Test func dotsInTextsAreNoNames() throws {
    let dots = String(repeating: "a.", count: 100)
    let text = #"""
      # \#(dots)
      [[rules]] # \#(dots)
      id = "dots"
      name = "dots"
      description = "\#(dots) \" \#(dots)"
      regex = '''(\#(dots)) ' \#(dots)''''
      keywords = [ """\#(dots)\"""", '\#(dots)', "x" ]
      entropy = 1.5
      """#
    #expect(try RuleFile(text: text, label: "dots.toml").rules.map(\.id) == ["dots"])
  }

  @Test func deepNestingIsAnErrorNotACrash() {
    let text = "rules = " + String(repeating: "[", count: 100_000)
    #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
  }

  @Test func truncatedFilesNeverCrash() throws {
    let text = Array(
      "[[rules]]\nid = \"a\"\nregex = '''x'''\n[[rules.allowlists]]\npaths = [\"p\", \"q\"]\n".utf8
    )
    for end in text.indices {
      _ = try? RuleFile(text: String(decoding: text[..<end], as: UTF8.self), label: "f")
    }
  }
}
