/// A piece of a filter expression.
enum FilterToken: Hashable {
  case name(String)
  case text(String)
  case number(Double)
  case sign(String)

  /// Splits an expression; nil where something is in it that no expression has.
  ///
  /// - Complexity: O(n).
  static func tokens(of source: String) -> [FilterToken]? {
    var tokens: [FilterToken] = []
    let scalars = Array(source.unicodeScalars)
    var at = 0
    func run(_ isPart: (Unicode.Scalar) -> Bool) -> String {
      var text = ""
      while at < scalars.count, isPart(scalars[at]) {
        text.unicodeScalars.append(scalars[at])
        at += 1
      }
      return text
    }
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar.properties.isWhitespace {
        at += 1
      } else if scalar == "/", at + 1 < scalars.count, scalars[at + 1] == "/" {
        _ = run { $0 != "\n" }
      } else if scalar == "\"" || scalar == "'" || scalar == "`" {
        guard let text = quoted(scalars, &at) else { return nil }
        tokens.append(.text(text))
      } else if ("0"..."9").contains(scalar) {
        guard let number = Double(run { ("0"..."9").contains($0) || $0 == "." }) else { return nil }
        tokens.append(.number(number))
      } else if scalar == "_" || ScalarSet.letters.contains(scalar.value) {
        tokens.append(.name(run { $0 == "_" || $0 == "." || ScalarSet.word.contains($0.value) }))
      } else {
        let two = String(String.UnicodeScalarView(scalars[at..<min(at + 2, scalars.count)]))
        let isPair = ["||", "&&", "<=", ">=", "==", "!=", "??", "?."].contains(two)
        tokens.append(.sign(isPair ? two : String(scalar)))
        at += isPair ? 2 : 1
      }
    }
    return tokens
  }

  /// A text in quotes; between backquotes a backslash is a backslash.
  private static func quoted(_ scalars: [Unicode.Scalar], _ at: inout Int) -> String? {
    let quote = scalars[at]
    var text = ""
    at += 1
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      if scalar == quote { return text }
      guard scalar == "\\", quote != "`" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard at < scalars.count else { return nil }
      switch scalars[at] {
      case "n": text += "\n"
      case "r": text += "\r"
      case "t": text += "\t"
      case "\\", "\"", "'", "`": text.unicodeScalars.append(scalars[at])
      default: return nil
      }
      at += 1
    }
    return nil
  }
}

extension Array<FilterToken> {
  /// The expression behind all `let name = …;`; what refers to a name is then not understood.
  var withoutDefinitions: [FilterToken] {
    guard first == .name("let"), let end = lastIndex(of: .sign(";")) else { return self }
    return Array(self[(end + 1)...])
  }

  /// The parts between a sign, outside of all brackets; brackets around the whole are taken off.
  func split(at sign: String) -> [[FilterToken]] {
    let tokens = withoutBrackets
    var parts: [[FilterToken]] = [[]]
    var depth = 0
    for token in tokens {
      if case .sign(let text) = token {
        if "([{".contains(text) { depth += 1 }
        if ")]}".contains(text) { depth -= 1 }
        if depth == 0, text == sign {
          parts.append([])
          continue
        }
      }
      parts[parts.count - 1].append(token)
    }
    // Brackets around an alternative may hold alternatives.
    return parts.count == 1 ? parts : parts.flatMap { $0.isBracketed ? $0.split(at: sign) : [$0] }
  }

  private var isBracketed: Bool { withoutBrackets.count < count }

  private var withoutBrackets: [FilterToken] {
    var tokens = self[...]
    while tokens.first == .sign("("), tokens.last == .sign(")") {
      var depth = 0
      let isWhole = tokens.dropLast().allSatisfy { token in
        if token == .sign("(") { depth += 1 }
        if token == .sign(")") { depth -= 1 }
        return depth > 0
      }
      guard isWhole else { break }
      tokens = tokens.dropFirst().dropLast()
    }
    return Array(tokens)
  }
}
