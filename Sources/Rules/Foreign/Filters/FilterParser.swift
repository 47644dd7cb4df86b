/// Reads the tests of one alternative of a filter expression.
struct FilterParser {
  struct NotUnderstood: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private var tokens: ArraySlice<FilterToken>

  /// The tests between `&&`.
  static func tests(in tokens: [FilterToken]) throws(NotUnderstood) -> [FilterTest] {
    var tests: [FilterTest] = []
    for part in tokens.split(at: "&&") {
      guard part.split(at: "||").count == 1 else { throw NotUnderstood("|| inside of &&") }
      var parser = FilterParser(tokens: part[...])
      tests.append(try parser.test())
      guard parser.tokens.isEmpty else { throw NotUnderstood("more than a test") }
    }
    return tests
  }

  private mutating func test() throws(NotUnderstood) -> FilterTest {
    let isNegated = take("!")
    guard case .name(let name)? = tokens.popFirst(), take("(") else {
      throw NotUnderstood("no test")
    }
    switch name.split(separator: ".").last ?? "" {
    case "entropy" where !isNegated:
      guard case .text(.secret) = try subject(), take(")") else {
        throw NotUnderstood("an entropy of something else than the secret")
      }
      // An expression says what is filtered; a rule's entropy has to be reached.
      let isInclusive = take("<=")
      guard isInclusive || take("<"), case .number(let bound)? = tokens.popFirst() else {
        throw NotUnderstood("an entropy that is compared otherwise")
      }
      return .entropy(least: isInclusive ? bound.nextUp : bound)
    case "matchesAny":
      let subject = try subject()
      var patterns: [String] = []
      for text in try list() {
        do throws(ForeignRegexError) {
          patterns.append(try ForeignRegex(text, dialect: .go).pattern)
        } catch {
          throw NotUnderstood("a pattern: \(error.problem)")
        }
      }
      return .found(isNegated ? [Self.absence(of: patterns)] : patterns, subject)
    case "containsAny":
      let subject = try subject()
      let patterns = try list().map { Self.quoted($0) }
      return .found(isNegated ? [Self.absence(of: patterns)] : patterns, subject)
    default: throw NotUnderstood("the function \(name.prefix(40))")
    }
  }

  /// A pattern that finds just a text.
  private static func quoted(_ text: String) -> String {
    let letters = text.unicodeScalars.map { ForeignRegexNode.literal($0.value, bothCases: false) }
    return ForeignRegexWriter(matchesCharacters: true).text(of: .sequence(letters))
  }

  /// A pattern that is found where none of the patterns is.
  private static func absence(of patterns: [String]) -> String {
    "\\A(?!(?s:.*)(?:" + patterns.map { "(?:\($0))" }.joined(separator: "|") + "))"
  }

  /// `finding["secret"]`, `attributes["path"] ?? ""`, `get(attributes, "path", "")`, also in brackets.
  private mutating func subject() throws(NotUnderstood) -> FilterTest.Subject {
    if take("(") {
      let inner = try subject()
      guard take(")") else { throw NotUnderstood("a subject") }
      return inner
    }
    guard case .name(let name)? = tokens.popFirst() else { throw NotUnderstood("a subject") }
    if name == "get", take("("), tokens.popFirst() == .name("attributes"), take(","),
      tokens.popFirst() == .text("path"), take(","), tokens.popFirst() == .text(""), take(")")
    {
      return .path
    }
    guard take("["), case .text(let key)? = tokens.popFirst(), take("]") else {
      throw NotUnderstood("a subject")
    }
    if name == "attributes", key == "path" {
      if take("??") { _ = tokens.popFirst() }
      return .path
    }
    guard name == "finding", let target = Allowlist.Target(rawValue: key) else {
      throw NotUnderstood("\(name.prefix(40))[\"\(key.prefix(40))\"]")
    }
    return .text(target)
  }

  /// The rest of a call: a comma, a list of texts in brackets, the closing bracket.
  private mutating func list() throws(NotUnderstood) -> [String] {
    guard take(","), take("[") else { throw NotUnderstood("a list") }
    var texts: [String] = []
    while !take("]") {
      guard case .text(let text)? = tokens.popFirst() else { throw NotUnderstood("a list") }
      texts.append(text)
      if !take(","), tokens.first != .sign("]") { throw NotUnderstood("a list") }
    }
    guard take(")"), !texts.isEmpty else { throw NotUnderstood("a list") }
    return texts
  }

  private mutating func take(_ sign: String) -> Bool {
    guard tokens.first == .sign(sign) else { return false }
    tokens.removeFirst()
    return true
  }
}
