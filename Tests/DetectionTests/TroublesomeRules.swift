import Rules

/// Rules that each put a strain on another part of the search, and the fragments their matches are made of.
enum TroublesomeRules {
  static let rules: [Rule] =
    patterns.map { Rule(id: $0.key, name: $0.key, pattern: $0.value) } + filtered

  /// Random rows of these give matches, near misses and overlaps of all the rules.
  static let fragments: [[UInt8]] = [
    "key=", "tok_", "tok_x", "id_", "sec", "pw=", "pw:", "start", "end", "aa", "b", "xyz", "://",
    "BEGIN", "#END", "#", "password=", "PassWord=", "user=", ":", ";", "\n", "\n\n", " ", "'",
    "acct",
    "ACCT", "num_", "foo", "bar", "ab", "cd", "(", ")", "12", "7", "a1b2c3d4", "qzwx", "k3y", "zzq",
    "xx", "http", "val_", "allow", "stop", "=", "-", "\r\n", "\0",
    "xyzend", "user=12345678num_qend", "id_a1;", "abtok_ab", "foobar", "aabxyz", "key=a1b2c3d4",
    "BEGIN\nab\nend",
  ].map { Array($0.utf8) }

  private static let patterns: KeyValuePairs = [
    "behind": #"(?<=key=)[a-z]{3,6}"#,
    "not-behind": #"(?<![a-z])tok_[a-z0-9]{2,8}"#,
    "ahead": #"tok_[a-z]{2,4}(?=[;\n])"#,
    "not-ahead": #"id_[0-9]{1,5}(?![0-9a-z])"#,
    "look-far": #"(?<=user=.{8})num_(?=.{0,20}end)"#,
    "word": #"\bsec[a-z]{0,4}\b"#,
    "not-word": #"\Bkey=\B"#,
    "line": #"(?m)^pw[:=][a-z]{1,5}$"#,
    "subject-start": #"^start[a-z]{0,3}"#,
    "subject-start-only": #"\A(?:tok_|id_)[a-z0-9]{0,9}"#,
    "subject-end": #"end[a-z]{0,3}$"#,
    "subject-end-only": #"(?:end|xyz)\z"#,
    "distances": #"(?:aakey=|b)([0-9a-f]{2,6})xyz|tok_x"#,
    "distances-far": #"(?:[a-z]{0,20}key=|[0-9]{2}tok_)[a-z]"#,
    "unbounded-before": #"[a-z]+://[a-z]{2}"#,
    "unbounded-behind": #"BEGIN[^#]*#END"#,
    "lazy": #"key=.*?;"#,
    "no-literal": #"[0-9]{4,9}"#,
    "caseless": #"(?i)password=['"]?([a-z0-9]{4,8})"#,
    "caseless-part": #"(?i:acct)[=:]?([0-9a-z]+)"#,
    "empty": #"(?=tok_)"#,
    "often-empty": #"(?:xx)*"#,
    "overlapping": #"aa[a-z]{1,9}"#,
    "greedy-self": #"tok_(?:tok_)?[a-z0-9_]{0,12}"#,
    "alternatives": #"foo(?:bar)?|barfoo|obar"#,
    "atomic": #"(?>aa|aab)b?xyz"#,
    "possessive": #"id_[a-z0-9]++;"#,
    "back-reference": #"(ab|cd)tok_\1"#,
    "recursion": #"\((?:[ab]|(?R))*\)"#,
    "kept-out": #"foo\Kbar"#,
    "search-start": #"\Gaa|zzq"#,
    "verb": #"key=(*COMMIT)aa|tok_b"#,
    "conditional": #"(')?val_[a-z]{2,5}(?(1)')"#,
    "crosses-lines": #"BEGIN\n[a-z\n]{1,40}\nend"#,
  ]

  private static let filtered: [Rule] = [
    rule("longest", #"tok_[a-z0-9]+"#, maximumLength: 8),
    rule("group-2", #"(user)=([a-z]+)[:=]([0-9]+)?"#, secretGroup: 2),
    rule("group-3", #"(user)=([a-z]+)[:=]([0-9]+)?"#, secretGroup: 3),
    rule("first-group", #"(?:(val_)|acct)([a-z]*)([0-9a-z]+)"#),
    rule("group-ahead", #"num_(?=([a-z0-9]{4}))"#),
    rule("group-behind", #"(?<=(key=))([a-z0-9]{6})"#, secretGroup: 1),
    rule("keyword-alone", #"[a-z][0-9][a-z][0-9]"#, keywords: ["acct"]),
    rule("keyword-inside", #"(?i)acct[a-z0-9]{1,6}"#, keywords: ["acct"]),
    rule("keyword-far", #"num_[a-z0-9]{2,4}"#, keywords: ["zzq", "Stop"]),
    rule("entropy", #"key=([a-z0-9]{4,12})"#, entropy: 2.5),
    rule("path", #"val_[a-z0-9]{2,6}"#, path: #"\.env$"#),
    rule("allow-secret", #"val_([a-z0-9]{2,6})"#, .init(regexes: ["^a", "x"])),
    rule("allow-match", #"val_([a-z0-9]{2,6})"#, .init(regexes: ["_a"], regexTarget: .match)),
    rule("allow-line", #"tok_([a-z0-9]{2,6})"#, .init(regexes: ["allow$"], regexTarget: .line)),
    rule("stop-word", #"key=([a-z0-9]{4,12})"#, .init(stopwords: ["STOP", "b2"])),
    rule("allow-path", #"id_([a-z0-9]{2,6})"#, .init(paths: ["^test"])),
    rule(
      "allow-all",
      #"id_([a-z0-9]{2,6})"#,
      .init(condition: .and, regexes: ["1"], stopwords: ["a"], paths: ["^test"])
    ),
    rule("sample", #"tok_[a-z0-9]{4}"#, placeholders: ["tok_a1*"]),
  ]

  private static func rule(
    _ id: String,
    _ pattern: String,
    _ allowlist: Allowlist? = nil,
    secretGroup: Int? = nil,
    entropy: Double? = nil,
    keywords: [String] = [],
    path: String? = nil,
    placeholders: [String] = [],
    maximumLength: Int? = nil
  ) -> Rule {
    Rule(
      id: id,
      name: id,
      pattern: pattern,
      secretGroup: secretGroup,
      entropy: entropy,
      keywords: keywords,
      path: path,
      allowlists: allowlist.map { [$0] } ?? [],
      placeholders: placeholders,
      maximumLength: maximumLength
    )
  }
}
