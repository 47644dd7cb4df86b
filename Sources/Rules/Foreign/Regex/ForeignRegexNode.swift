/// A pattern of another tool's dialect, with all flags worked in.
indirect enum ForeignRegexNode {
  /// One character (or byte), or the letter in both cases.
  case literal(UInt32, bothCases: Bool)
  /// One character (or byte) of a set.
  case set(ScalarSet)
  /// A condition, in PCRE2's syntax.
  case assertion(String)
  /// A capture group.
  case group(ForeignRegexNode)
  case sequence([ForeignRegexNode])
  case alternation([ForeignRegexNode])
  /// `most` is nil for no limit.
  case repetition(ForeignRegexNode, least: Int, most: Int?, isLazy: Bool)
}

/// Which other tools' patterns are understood.
enum RegexDialect: Sendable, Hashable {
  /// RE2's syntax as Go has it, over characters.
  case go
  /// The syntax of Rust's `regex` crate with Unicode off, over bytes.
  case rust
}

/// Why a pattern cannot be carried over.
struct ForeignRegexError: Error, Hashable, Sendable {
  /// What is wrong; it holds no part of the pattern that is longer than a name.
  let problem: String
  /// In characters from the pattern's start.
  let offset: Int
}
