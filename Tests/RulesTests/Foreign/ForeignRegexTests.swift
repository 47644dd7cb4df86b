import Rules
import Testing

/// Patterns of Go and Rust find here what they find there.
@Suite struct ForeignRegexTests {
  /// A pattern, a text, and what the groups of its first match hold.
  typealias Case = (pattern: String, text: String, expected: [String]?)

  static let ofGo: [Case] = [
    // The end of the text, not of its last line.
    ("ab$", "ab\n", nil), ("ab$", "ab", ["ab"]), (#"ab\z"#, "ab\n", nil),
    ("(?m)ab$", "ab\ncd", ["ab"]), ("(?m)^cd", "ab\ncd", ["cd"]), ("^cd", "ab\ncd", nil),
    ("(?m)b\n^", "b\n", ["b\n"]),
    // A vertical tab is no space, and what is no space includes it.
    (#"a\sb"#, "a\u{B}b", nil), (#"a\Sb"#, "a\u{B}b", ["a\u{B}b"]), (#"a[\s]b"#, "a b", ["a b"]),
    // Characters, not bytes.
    ("^.{2}x", "éßx", ["éßx"]), ("^.{2}x", "éx", nil), ("a(.)b", "a😀b", ["a😀b", "😀"]),
    ("[^a]{2}$", "é€", ["é€"]), ("[é-ü]+", "xéüz", ["éü"]), ("[^é]", "é", nil),
    (#"\x{20ac}{2}"#, "€€", ["€€"]), (#"\xe9"#, "é", ["é"]), ("é?x", "éx", ["éx"]),
    (#"\pL+"#, "1äß2", ["äß"]), (#"\p{Lu}"#, "äÄ", ["Ä"]), (#"\PN+"#, "1ab2", ["ab"]),
    (#"[^\p{L}]+"#, "é1-é", ["1-"]), (".+?", "éx", ["é"]), ("[^a]*?x", "éx", ["éx"]),
    (#"k\B."#, "ké", nil), (#"\B-"#, "é-", ["-"]),
    // Flags and their scopes.
    ("(?i)ab(?-i)c", "ABc", ["ABc"]), ("(?i)ab(?-i)c", "ABC", nil), ("a(?i:b)c", "aBc", ["aBc"]),
    ("a(?i)b|c", "C", ["C"]), ("(?s).", "\n", ["\n"]), ("(?U)a+", "aaa", ["a"]),
    ("(?U)a+?", "aaa", ["aaa"]), ("(?i)[^a]", "A", nil), ("(?i)é", "É", ["É"]),
    // Groups, quotes, escapes, classes.
    ("(?P<key>a)(?<value>b)", "ab", ["ab", "a", "b"]), (#"\Qa.b\E+"#, "a.bb", ["a.bb"]),
    (#"\Qa.b\E"#, "axb", nil), (#"\101\x42\t"#, "AB\t", ["AB\t"]), ("[[:alpha:]]+", "1ab", ["ab"]),
    ("[[:^alpha:]]+", "a12", ["12"]), ("[]a]+", "]a", ["]a"]), ("[^]a]", "]b", ["b"]),
    ("[a-]+", "-a", ["-a"]), ("a{,2}", "a{,2}", ["a{,2}"]), ("a{", "a{", ["a{"]),
    ("a#b c", "a#b c", ["a#b c"]),
    ("(a)|(b)", "b", ["b", "∅", "b"]), ("", "", nil),
  ]

  static let ofRust: [Case] = [
    ("(?x) a b # comment\n c", "abc", ["abc"]), (#"(?x)a\ b"#, "a b", ["a b"]),
    ("(?x)[a b]+", "ab ", ["ab"]), ("(?x)a {2}", "aa", ["aa"]), ("a(?# note )b", "ab", ["ab"]),
    ("(?xi) AB # x", "ab", ["ab"]), ("a$", "a\n", nil), (#"\x{e9}"#, "é", nil),
    (#"\xC3\xA9"#, "é", ["é"]), ("^.{2}$", "é", ["é"]), (#"a\sb"#, "a\u{B}b", ["a\u{B}b"]),
    (#"\b{start}a"#, "ba a", ["a"]), (#"a\b{end}"#, "ab", nil), (#"\<a\>"#, "a", ["a"]),
    ("[a-c&&b-d]+", "abcd", ["bc"]), ("[a-c--b]+", "abc", ["a"]), ("[[ab]c]+", "abc", ["abc"]),
    ("(?:a+)+", "aa", ["aa"]), ("a++b", "aab", ["aab"]), ("(?P<n>a)", "a", ["a", "a"]),
    ("é", "é", ["é"]),
  ]

  /// What the first match's groups hold; nil where nothing matches, "∅" for groups that took no part.
  private func found(_ file: RuleFile, _ text: String) throws -> [String]? {
    let rule = try #require(file.rules.first, "\(file.notices)")
    let pattern = try #require(PCRE2Pattern(rule.pattern), "\(rule.pattern)")
    let bytes = Array(text.utf8)
    return pattern.matches(in: bytes).first?.map { range in
      guard let range else { return "∅" }
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  @Test(arguments: ofGo) func patternsOfGoMeanTheSame(
    pattern: String,
    text: String,
    expected: [String]?
  ) throws {
    let file = try ForeignFile.gitleaks([pattern])
    guard !pattern.isEmpty else { return #expect(file.rules.isEmpty) }
    #expect(file.format == .gitleaks)
    #expect(try found(file, text) == expected, "\(file.rules.first?.pattern ?? "")")
  }

  @Test(arguments: ofRust) func patternsOfRustMeanTheSame(
    pattern: String,
    text: String,
    expected: [String]?
  ) throws {
    let file = try ForeignFile.noseyParker([pattern])
    #expect(file.format == .noseyParker)
    #expect(try found(file, text) == expected, "\(file.rules.first?.pattern ?? "")")
  }

  @Test(arguments: [
    ("a**", "a repetition of a repetition"), ("(a", "a ) is missing"), ("a)", "an unmatched )"),
    ("[a", "a ] is missing"), (#"\1"#, "a back reference"), (#"\Z"#, "an escape"),
    (#"\p{Greek}"#, "the Unicode class Greek is not known here"), ("a{1001}", "a repetition count"),
    ("a{2,1}", "a repetition count"), ("(?q)a", "an unknown flag"), ("[b-a]", "a range"),
    (#"\x{110000}"#, "no hexadecimal"), ("*a", "nothing stands before"),
    (#"a\"#, "a backslash at the end"),
    (String(repeating: "(", count: 200) + String(repeating: ")", count: 200), "nested too deep"),
    (#"[\p{L}]{20}"# + String(repeating: #"\p{L}"#, count: 10), "too long"),
  ]) func whatCannotBeCarriedOverIsNamed(pattern: String, problem: String) throws {
    let file = try ForeignFile.gitleaks(["ok", pattern, "fine"])
    #expect(file.rules.map(\.id) == ["p0", "p2"])
    let notice = try #require(file.notices.first)
    #expect(notice.rule == "p1" && notice.line == 7)
    #expect(notice.problem.contains("left out: regex: ") && notice.problem.contains(problem))
  }

  /// Over characters PCRE2's UTF mode is the naive twin: what is carried over finds the same in bytes.
  @Test func randomPatternsFindTheSameAsInUTFMode() throws {
    var random = SplitMix(seed: 11)
    let patterns = (0..<800).map { _ in RandomGoPattern(&random).text }
    let file = try ForeignFile.gitleaks(patterns)
    #expect(file.rules.count == patterns.count, "\(file.notices.first?.description ?? "")")
    let letters = ["a", "b", "B", "1", "-", "\n", "é", "É", "€", "😀"]
    let texts = (0..<30).map { _ in
      (0..<random.next(below: 12)).map { _ in letters[random.next(below: letters.count)] }.joined()
    }
    for (pattern, rule) in zip(patterns, file.rules) {
      let expected = try #require(PCRE2Pattern(pattern, isUTF: true), "\(pattern)")
      let carried = try #require(PCRE2Pattern(rule.pattern), "\(rule.pattern)")
      for text in texts {
        let bytes = Array(text.utf8)
        // Behind an empty match the next search begins at a byte, which may be inside of a character.
        let (one, two) = (expected.matches(in: bytes).first, carried.matches(in: bytes).first)
        guard one != two else { continue }
        Issue.record("\(pattern) → \(rule.pattern) in \(text.debugDescription)")
        return
      }
    }
  }

  @Test func brokenPatternsNeverCrash() throws {
    let pattern = #"(?i)(?P<n>[^\]a-z[:alpha:]&&b--c]{1,3}|\p{Lu}\x{e9}\Q.\E(?x: a # b"#
    for dialect in [ForeignFile.gitleaks, { patterns, _ in try ForeignFile.noseyParker(patterns) }]
    {
      var patterns: [String] = []
      for end in pattern.indices {
        patterns.append(String(pattern[..<end]))
        patterns.append(String(pattern[end...]))
      }
      let file = try dialect(patterns, "")
      for rule in file.rules { #expect(PCRE2Pattern(rule.pattern) != nil, "\(rule.pattern)") }
    }
  }
}
