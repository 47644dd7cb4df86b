/// A pattern of another tool, carried over into PCRE2's syntax over bytes.
///
/// It has the same matches with the same groups in text that is UTF-8, as docs/FOREIGN-RULES.md tells.
struct ForeignRegex {
  /// The pattern in PCRE2's syntax.
  let pattern: String
  /// What it does not keep, if anything.
  let losses: [String]
  /// How many capture groups it has.
  let groupCount: Int

  /// Translates a pattern.
  ///
  /// - Throws: ``ForeignRegexError`` where the pattern is not of the dialect, or cannot be carried over.
  /// - Complexity: O(n), apart from classes of Unicode.
  init(_ text: String, dialect: RegexDialect) throws(ForeignRegexError) {
    var parser = ForeignRegexParser(text, dialect: dialect)
    let node = try parser.parse()
    var writer = ForeignRegexWriter(matchesCharacters: dialect == .go)
    var losses = parser.losses
    if dialect == .go, writer.codeSize(of: node) > ForeignRegexWriter.mostCode {
      writer.countsCharacters = false
      losses.append("repetitions count bytes, not characters: PCRE2 has no room for more")
    }
    pattern = writer.text(of: node)
    guard pattern.utf8.count <= ForeignRegexParser.maximumLength else {
      throw ForeignRegexError(problem: "the pattern becomes too long for PCRE2", offset: 0)
    }
    self.losses = losses
    groupCount = parser.groupCount
  }
}
