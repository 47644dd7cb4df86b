import Rules
import Testing

/// Files of gitleaks and betterleaks keep their meaning.
@Suite struct GitleaksFileTests {
  @Test func aFileWithoutKeysOfOursIsGitleaks() throws {
    #expect(try RuleFile(text: "[[rules]]\nid=\"a\"\nregex=\"x\"", label: "f").format == .gitleaks)
    for ours in ["severity=\"low\"", "requires=[\"b\"]", "fill_ins=true", "regex='(?<!a)x'"] {
      let regex = ours.hasPrefix("regex") ? "" : "\nregex=\"x\""
      let text = "[[rules]]\nid=\"a\"\(regex)\n\(ours)"
      #expect(try RuleFile(text: text, label: "f").format == .keyhaul)
    }
    let named = "format = \"keyhaul\"\n[[rules]]\nid=\"a\"\nregex='a$'"
    #expect(try RuleFile(text: named, label: "f").rules[0].pattern == "a$")
  }

  @Test func anEntropyMustBePassedAndFillInsAreReported() throws {
    let rule = try ForeignFile.gitleaks([".+"], more: "entropy = 2.0").rules[0]
    #expect(rule.judge(Array("abcd".utf8).span) == .rejected(.entropy))
    #expect(rule.judge(Array("abcdX".utf8).span) != .rejected(.entropy))
    let word = Array("your-password-example".utf8)
    #expect(rule.judge(word.span) == .accepted(confidence: .medium, checksum: .none))
    let ours = Rule(id: "a", name: "a", pattern: ".+", entropy: 2)
    #expect(ours.judge(Array("abdc".utf8).span) == .accepted(confidence: .medium, checksum: .none))
    #expect(ours.judge(word.span) == .rejected(.placeholder))
  }

  @Test func aFaultyPartCostsItselfAlone() throws {
    let file = try RuleFile(
      text: #"""
        newKey = 1
        [[rules]]
        id = "path only"
        path = '\.p12$'
        [[rules]]
        id = "a b"
        regex = "x"
        futureKey = true
        [[rules.allowlists]]
        condition = "AND"
        paths = ["(?=a)"]
        regexes = ["y"]
        [[rules.allowlists]]
        stopwords = ["w"]
        [[rules]]
        id = "broken"
        regex = "a**"
        """#,
      label: "f"
    )
    // Look-ahead alone would make the file ours; in an allowlist it is a fault.
    #expect(file.format == .gitleaks)
    #expect(file.rules.map(\.id) == ["a-b"])
    #expect(file.rules[0].allowlists == [Allowlist(stopwords: ["w"])])
    #expect(
      file.notices.map { "\($0.line ?? 0) \($0.rule ?? "") \($0.problem)" } == [
        #"1  unknown key "newKey""#, "4 path only left out: a rule for paths alone",
        #"8 a b unknown key "futureKey""#,
        "11 a b an allowlist is left out: paths: a look-around, which the tool does not have",
        "17 broken left out: regex: a repetition of a repetition",
      ]
    )
  }

  @Test func extensionsAddToEarlierRules() throws {
    let base = try RuleFile(
      text: """
        [[rules]]
        id = "a"
        description = "A"
        regex = "x"
        keywords = ["k"]
        [[rules.allowlists]]
        stopwords = ["one"]
        [[rules]]
        id = "b"
        regex = "y"
        [[rules]]
        id = "c"
        regex = "z"
        """,
      label: "base.toml"
    )
    let more = try RuleFile(
      text: """
        [extend]
        path = "base.toml"
        disabledRules = ["c"]
        [[rules]]
        id = "a"
        keywords = ["l"]
        [[rules.allowlists]]
        stopwords = ["two"]
        [[rules]]
        id = "b"
        regex = "yy"
        [[rules]]
        id = "nowhere"
        entropy = 3
        """,
      label: "more.toml"
    )
    #expect(more.notices.map(\.line) == [2])
    var losses: [RuleFileError] = []
    let set = RuleSet(files: [base, more], includingBuiltin: false) { losses.append($0) }
    #expect(set.rules.map(\.id) == ["a", "b"])
    #expect(set.rules[0].pattern == "x" && set.rules[0].summary == "A")
    #expect(set.rules[0].keywords == ["k", "l"])
    #expect(set.rules[0].allowlists.map(\.stopwords) == [["one"], ["two"]])
    #expect(set.rules[1].pattern == "yy")
    #expect(losses.map(\.rule) == ["nowhere"])
    #expect(losses.map(\.line) == [12])
  }

  @Test func requiredRulesAndCommitsAreKept() throws {
    let commit = String(repeating: "ab", count: 20)
    let file = try RuleFile(
      text: """
        [[rules]]
        id = "a"
        regex = "x"
        [[rules.required]]
        id = "b"
        withinLines = 3
        withinColumns = 5
        [[rules.allowlists]]
        commits = ["\(commit)"]
        [[rules.allowlists]]
        condition = "AND"
        commits = ["\(commit)"]
        paths = ["x"]
        [[rules]]
        id = "b"
        regex = "y"
        skipReport = true
        [[allowlists]]
        targetRules = ["b"]
        commits = ["\(commit)"]
        """,
      label: "f"
    )
    #expect(file.rules[0].requires == [RequiredRule("b", withinLines: 3, withinColumns: 5)])
    #expect(file.rules.map(\.isReported) == [true, false])
    #expect(file.allowed.map { $0.rule } == [Glob("b"), Glob("a")])
    #expect(file.allowed.allSatisfy { $0.commit == commit })
    #expect(file.notices.map(\.line) == [12])
  }

  @Test func aGlobalAllowlistKeepsRulesWhatTheyAre() {
    let list = GlobalAllowlist(Allowlist(stopwords: ["zzz"]))
    for (rule, allowed) in zip(RuleSet.builtin.rules, RuleSet.builtin.allowing([list]).rules) {
      #expect(allowed.judged == rule.judged && allowed.pattern == rule.pattern)
      #expect(allowed.allowlists.count == rule.allowlists.count + 1)
    }
  }

  @Test(
    arguments: [
      (#"filter.entropy(finding["secret"]) <= 3.5"#, [], 3.5.nextUp, 0),
      (#"entropy(finding["secret"]) < 3"#, [], 3.0, 0),
      (
        #"matchesAny(finding["line"], [`a\sb`, "c\\d"]) || (entropy(finding["secret"]) <= 2)"#,
        [
          Allowlist(
            summary: "filter",
            condition: .and,
            regexes: [#"a[\x09\x0a\x0c\x0d ]b"#, "c[0-9]"],
            regexTarget: .line
          )
        ],
        2.0.nextUp, 0
      ),
      (
        #"matchesAny(attributes["path"] ?? "", [`^a$`]) && matchesAny(finding["secret"], ["x"])"#,
        [Allowlist(summary: "filter", condition: .and, regexes: ["x"], paths: [#"\Aa\z"#])], nil, 0
      ),
      (
        #"!matchesAny(finding["match"], ["x"]) || failsTokenEfficiency(finding["secret"])"#,
        [
          Allowlist(
            summary: "filter",
            condition: .and,
            regexes: [#"\A(?!(?s:.*)(?:(?:x)))"#],
            regexTarget: .match
          )
        ], nil, 1
      ),
      (
        #"(containsAny(finding["secret"], ["a.b"]))"#,
        [Allowlist(summary: "filter", condition: .and, regexes: [#"a\.b"#])], nil, 0
      ),
      (#"let x = 1; x == 1 || entropy(finding["secret"]) <= 1"#, [], 1.0.nextUp, 1),
      (#"matchesAny(finding["secret"], ["a") || "#, [], nil, 1),
      ("`", [], nil, 1), ("", [], nil, 1), ("(((((", [], nil, 1), ("&& || !", [], nil, 1),
    ] as [(String, [Allowlist], Double?, Int)]
  )
  func filtersOfBetterleaksBecomeAllowlists(
    filter: String,
    lists: [Allowlist],
    entropy: Double?,
    losses: Int
  ) throws {
    let text = "[[rules]]\nid=\"a\"\nregex=\"x\"\nfilter=\(ForeignFile.quoted(filter))"
    let file = try RuleFile(text: text, label: "f")
    #expect(file.format == .betterleaks)
    #expect(file.rules[0].allowlists == lists)
    #expect(file.rules[0].entropy == entropy)
    #expect(file.notices.count == losses, "\(file.notices)")
  }
}
