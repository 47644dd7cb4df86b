import Patterns
import Testing

/// The shapes of some patterns, written down.
@Suite struct PatternShapeTests {
  /// The literals, each followed by "/i" if it is caseless; and the distance before them.
  @Test(
    arguments: [
      // Runs, small sets, alternatives.
      ("abcd", ["abcd"], 0, 0),
      ("gh[pousr]_\\w{36}", ["gho_", "ghp_", "ghr_", "ghs_", "ghu_"], 0, 0),
      ("\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b", ["AKIA", "ASIA"], 0, 0),
      ("[a-z]{2,5}-zq_x", ["-zq_x"], 2, 5),
      ("\\w+@example\\.org", ["@example.org"], 1, nil),
      ("(?:foo\\w+|quux\\w)!", ["foo", "quux"], 0, 0),
      ("\\d(?:foo|-quux\\w)\\d", ["foo", "-quux"], 1, 1),
      ("(?:zebra|[a-z]+)x", [], nil, nil),
      ("(?:zebra|)qjx", ["qjx"], 0, 5),
      ("a|b", [], nil, nil),
      ("[A-Za-z0-9]{40}", [], nil, nil),
      // The rarest part, not the first.
      ("the [a-z]{3}zqjxk", ["zqjxk"], 7, 7),
      // Repetition.
      ("xq{3}z", ["xqqqz"], 0, 0), ("xq{3,}z", ["xqqq"], 0, 0), ("xqz(?:jq)+", ["xqzjq"], 0, 0),
      ("https?_xq", ["http_xq", "https_xq"], 0, 0), ("q*xqzj", ["xqzj"], 0, nil),
      ("(?:qxz\\w){2}", ["qxz"], 0, 0), ("(?:qxz){0}jkq", ["jkq"], 0, 0),
      ("(?:qxz\\d)*jkq", ["jkq"], 0, nil), ("qxz??_", ["qx_", "qxz_"], 0, 0),
      ("qxz++_", ["qxz"], 0, 0),
      // Case.
      ("(?i)KeyQ", ["keyq/i"], 0, 0), ("(?i:k)eyQ", ["keyq/i"], 0, 0),
      ("(?i)a(?-i)QX", ["aqx/i"], 0, 0), ("(?i)12-_", ["12-_"], 0, 0),
      ("[kK]eyQ", ["keyq/i"], 0, 0),
      ("a(?i)bq|cdq", ["abq/i", "cdq/i"], 0, 0), ("((?i)abq)CDQ", ["abqcdq/i"], 0, 0),
      ("(?i)[a-b]xq", ["axq/i", "bxq/i"], 0, 0),
      // Escapes and quotations.
      ("\\Qa.b\\E\\.c", ["a.b.c"], 0, 0), ("\\x41\\x{42}\\o{103}\\104\\x45", ["ABCDE"], 0, 0),
      ("a\\tb\\e\\cA\\0z", ["a\tb\u{1B}\u{1}\0z"], 0, 0),
      ("[\\]\\x2d]q_x", ["q_x"], 1, 1),
      ("(?x) q x # comment\n z [ ]", ["qxz "], 0, 0), ("qx(?#comment)z", ["qxz"], 0, 0),
      ("qx\\Qz\\E{2}", ["qxzz"], 0, 0), ("[[:digit:]]{3}qxz", ["qxz"], 3, 3),
      ("a{,2}q", [], nil, nil), ("q{x}_", ["q{x}_"], 0, 0),
      // Text outside ASCII is its bytes, and a quantifier repeats the last of these.
      ("é_q", ["é_q"], 0, 0), ("(?i)É_Q", ["É_q/i"], 0, 0),
      // Zero-width.
      ("^qx\\bz$", ["qxz"], 0, 0), ("(?=abc)qxz(?!j)", ["qxz"], 0, 0),
      ("(?<=abc)qxz", ["qxz"], 0, 0),
      // What surrounds the unknown.
      ("(q)\\1xzj", ["xzj"], 1, 2), ("qxz(?R)?jkq", ["qxz"], 0, 0),
      ("(a)?(?(1)b|c)qxz", ["qxz"], 0, 2), ("qxz(*ACCEPT)jkq", [], nil, nil),
      ("qx\\Kz", [], nil, nil),
      ("\\Gqxz", [], nil, nil), ("(*CRLF)qxz", [], nil, nil), ("(", [], nil, nil),
      ("", [], nil, nil),
    ] as [(String, [String], Int?, Int?)]
  )
  func `literals are found`(
    _ source: String,
    _ literals: [String],
    _ minimum: Int?,
    _ maximum: Int?
  ) {
    let shape = PatternShape(source)
    let found = shape.literals.map {
      String(decoding: $0.bytes, as: UTF8.self) + ($0.caseless ? "/i" : "")
    }
    #expect(Set(found) == Set(literals))
    #expect(found.count == literals.count)
    let before = PatternShape.Distance(minimum: minimum ?? 0, maximum: maximum)
    #expect(shape.before == before)
  }

  /// Width, look-behind, look-ahead, extent; `nil` is unbounded.
  @Test(
    arguments: [
      ("abc", 3, 3, 0, 0, 3), ("a?b{2,5}", 2, 6, 0, 1, 6), ("a{2,5}", 2, 5, 0, 1, 5),
      ("a{2,5}?", 2, 5, 0, 1, 5), ("x=\\S+", 3, nil, 0, 1, nil), ("\\S+=", 2, nil, 0, nil, nil),
      ("[a-z]+=", 2, nil, 0, 0, nil), ("[a-z]+;?", 1, nil, 0, 1, nil), ("a\\b", 1, 1, 0, 1, 2),
      ("\\ba", 1, 1, 1, 0, 1), ("\\w{3,9}\\b", 3, 9, 0, 1, 10), ("\\w*\\b", 0, nil, 1, nil, nil),
      ("\\S{3,9}\\b", 3, 9, 0, 7, 10), ("^a$", 1, 1, 1, 2, 3), ("(?m)^a$", 1, 1, 1, 1, 2),
      ("(?m)^", 0, 0, 1, 1, 1), ("\\Aa\\z", 1, 1, 1, 1, 2), ("(?<=abc)d", 1, 1, 3, 0, 1),
      ("ab(?<=cab)", 2, 2, 1, 0, 2), ("a(?=bcd)", 1, 1, 0, 3, 4), ("a(?!b+)", 1, 1, 0, nil, nil),
      ("(?=abc)ab", 2, 2, 0, 1, 3), ("ab|c", 1, 2, 0, 1, 2), ("a\\R", 2, 3, 0, 1, 3),
      ("é+", 2, nil, 0, 1, nil), ("(a)\\1", 1, 2, 0, 1, 2), ("(\\w{2,5})=\\1;", 4, 12, 0, 5, 12),
      ("(a)(?|(b)|(c))\\2", 2, nil, nil, nil, nil), ("(a\\1)", 1, nil, nil, nil, nil),
      ("a\\Kb", 0, nil, nil, nil, nil),
      ("a{0}", 0, 0, 0, 0, 0), ("(?:){5,}", 0, 0, 0, 0, 0),
      ("(?:a{60000}){60000}", 3_600_000_000, 3_600_000_000, 0, 0, 3_600_000_000),
      ("x[0-9]{3}(?:[';]|$)", 4, 5, 0, 2, 6),
    ] as [(String, Int, Int?, Int?, Int?, Int?)]
  )
  func `widths and reaches are known`(
    _ source: String,
    _ minimum: Int,
    _ maximum: Int?,
    _ behind: Int?,
    _ ahead: Int?,
    _ extent: Int?
  ) {
    let shape = PatternShape(source)
    #expect(shape.width == PatternShape.Distance(minimum: minimum, maximum: maximum))
    #expect(shape.lookBehind == behind)
    #expect(shape.lookAhead == ahead)
    #expect(shape.extent == extent)
  }

  @Test(
    arguments: [
      ("\\Aab\\z", true), ("\\A(?:a|b)\\r?\\n?\\z", true), ("\\Aa\\z|\\Ab\\z", true),
      ("^a\\z", true),
      ("(?=a)\\Aa\\z", false), ("\\Aa|b\\z", false), ("\\Aa", false), ("a\\z", false),
      ("\\Aa$", false),
      ("(?m)^a\\z", false), ("(?:\\A)?a\\z", false), ("\\A\\z", true), ("", false),
    ]
  )
  func `matches of the whole subject are known`(_ source: String, _ isWhole: Bool) {
    #expect(PatternShape(source).isWholeSubject == isWhole)
  }

  @Test func `the caseless option is (?i)`() {
    for source in ["KeyQ", "[a-b]x", "x(?-i:Q)_z"] {
      #expect(PatternShape(source, caseless: true) == PatternShape("(?i)" + source))
    }
  }

  @Test func `a literal is lower case exactly if it is caseless`() {
    #expect(Literal(Array("Ab-".utf8), caseless: true).bytes == Array("ab-".utf8))
    #expect(Literal(Array("Ab-".utf8)).bytes == Array("Ab-".utf8))
    #expect(!Literal(Array("1-".utf8), caseless: true).caseless)
  }
}
