import Rules
import Testing

/// Files of Nosey Parker, kingfisher and trufflehog are read, and hostile ones end in an error.
@Suite struct YAMLFileTests {
  @Test func aRuleOfKingfisherIsCarriedOver() throws {
    let file = try RuleFile(
      text: #"""
        # A comment first.
        rules:
          - name: Acme Key
            id: kingfisher.acme.1
            pattern: |
              (?xi)
              acme \s* = \s*   # the word
              ( [a-z0-9]{8} )
            min_entropy: 2.5
            confidence: high
            visible: false
            examples:
              - acme = abcd1234
            negative_examples: [acme]
            pattern_requirements:
              min_digits: 2
              ignore_if_contains: [TEST]
            validation:
              type: Http
          - name: no pattern
            id: kingfisher.acme.2
        """#,
      label: "acme.yml"
    )
    #expect(file.format == .kingfisher)
    let rule = try #require(file.rules.first)
    #expect(rule.id == "kingfisher.acme.1" && rule.name == "Acme Key")
    #expect(rule.secretGroup == 1 && rule.entropy == 2.5.nextUp && rule.confidence == .high)
    #expect(!rule.isReported && rule.reportsFillIns)
    let pattern = try #require(PCRE2Pattern(rule.pattern))
    #expect(pattern.matches(in: Array("ACME = ABCD1234".utf8)).first?.last == 7..<15)
    let digits = try #require(rule.allowlists.first?.regexes.first.flatMap { PCRE2Pattern($0) })
    #expect(!digits.matches(in: Array("abc1".utf8)).isEmpty)
    #expect(digits.matches(in: Array("a1bc2".utf8)).isEmpty)
    #expect(rule.allowlists.last?.stopwords == ["test"])
    #expect(file.samples.map(\.text) == ["acme = abcd1234", "acme"])
    #expect(file.samples.map(\.isFound) == [true, false])
    #expect(file.notices.map(\.rule) == ["kingfisher.acme.1", "kingfisher.acme.2"])
    #expect(file.notices.map(\.line) == [19, 20])
    #expect(file.notices[0].problem == "\"validation\" is not carried over")
    #expect(file.notices[1].problem == "left out: the rule has no pattern")
  }

  @Test func aRuleOfNoseyParkerIsCarriedOver() throws {
    let text =
      "rules:\n- name: A B\n  id: np.a.1\n  pattern: '(a)(b)'\n  categories: [api, secret]\n"
    let file = try RuleFile(text: text + "  references: [x]\n", label: "f")
    #expect(file.format == .noseyParker)
    #expect(file.rules[0].tags == ["api", "secret"] && file.rules[0].secretGroup == nil)
    #expect(
      file.notices.map(\.problem) == [
        "\"references\" is not carried over",
        "of its 2 groups the first that took part is the secret",
      ]
    )
  }

  @Test func aDetectorOfTrufflehogIsCarriedOver() throws {
    let file = try RuleFile(
      text: #"""
        detectors:
          - name: Hog Token
            keywords: [hog]
            regex:
              token: '\b([a-z]{8})\b'
              id: 'HOG[0-9]+'
            primary_regex_name: token
            entropy: 3
            exclude_words: [test, UPPER]
            exclude_regexes_match: ['x$']
            exclude_regexes_capture: ['^y', '(']
            validations:
              token:
                contains_digit: true
            verify:
              - endpoint: http://localhost
        """#,
      label: "f"
    )
    #expect(file.format == .trufflehog)
    #expect(file.rules.map(\.id) == ["Hog-Token", "Hog-Token.id"])
    let rule = file.rules[0]
    #expect(rule.requires == [RequiredRule("Hog-Token.id")] && !file.rules[1].isReported)
    #expect(rule.secretGroup == 1 && file.rules[1].secretGroup == nil)
    #expect(rule.entropy == 3 && rule.keywords == ["hog"])
    #expect(
      rule.allowlists.map(\.summary) == [
        "exclude_regexes_capture", "exclude_regexes_match", "exclude_words", "contains_digit",
      ]
    )
    #expect(rule.allowlists[0].regexes == [#"\Ay"#])
    #expect(rule.allowlists[1].regexes == [#"x\z"#] && rule.allowlists[1].regexTarget == .match)
    #expect(rule.allowlists[2].stopwords == ["test"])
    #expect(file.rules[1].allowlists.count == 3)
    #expect(
      file.notices.map(\.problem) == [
        "\"verify\" is not carried over",
        "each match of \"token\" is one finding, not one for each combination",
        "more is reported: exclude_regexes_capture: a ) is missing",
      ]
    )
  }

  @Test func aliasesAreRefused() throws {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<30 {
      bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    for text in [bomb + "rules: *a29", "rules: &r\n- *r", "? &k [a]\n: 1\nrules: [*k]"] {
      let errors = #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
      #expect(errors?.description.contains("aliases (*name) are not read") ?? false)
    }
    // A star and an ampersand in a pattern are none.
    let text = "rules:\n- id: a\n  name: A\n  pattern: 'x *y &z'\n"
    #expect(try RuleFile(text: text, label: "f").rules.count == 1)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func deepNestingIsAnErrorNotACrash(opening: String) {
    for prefix in ["rules: ", "rules:\n"] {
      let text = prefix + String(repeating: opening, count: 50_000)
      #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
    }
  }

  @Test func brokenFilesEndInAnError() {
    let texts = [
      "a: b", "- a", "rules: 1", "detectors: {a: b}", "rules: [", "rules: \u{0}", "a: 1\na: 2",
      "%YAML 9.9\n---\nrules: []", "rules: 'x", "rules:\n\t- a", "---\n...\n---\nrules: []",
    ]
    for text in texts {
      let errors = #expect(throws: RuleFileErrors.self) { try RuleFile(text: text, label: "f") }
      #expect(errors?.description.contains("f:") ?? false)
    }
    let long = "rules:\n" + String(repeating: "# x\n", count: 5 << 20)
    #expect(throws: RuleFileErrors.self) { try RuleFile(text: long, label: "f") }
  }

  @Test func rulesOfOddShapeAreLeftOut() throws {
    let text = """
      rules:
      - 1
      - [a]
      - {id: a}
      - {id: b, pattern: [x]}
      - {id: c, pattern: x, confidence: [1], min_entropy: no, visible: maybe, examples: {a: b}}
      - {id: d, pattern: x, min_entropy: 99}
      - {pattern: x}
      - {id: c, pattern: y}
      """
    let file = try RuleFile(text: text, label: "f")
    #expect(file.rules.map(\.id) == ["c"])
    #expect(file.rules[0].pattern == "y")
    #expect(Set(file.notices.compactMap(\.line)) == [2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func truncatedFilesNeverCrash() {
    let text = Array(
      "rules:\n- id: a\n  pattern: |\n    (?x) a\n  examples: ['x', \"y\"]\n  min_entropy: 1\n".utf8
    )
    for end in text.indices {
      _ = try? RuleFile(text: String(decoding: text[..<end], as: UTF8.self), label: "f")
    }
  }
}
