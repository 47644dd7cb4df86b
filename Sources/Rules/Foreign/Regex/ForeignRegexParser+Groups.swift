extension ForeignRegexParser {
  /// Parses what a parenthesis opens; nil for a setting of flags.
  mutating func parseGroup(_ flags: inout Flags) throws(ForeignRegexError) -> ForeignRegexNode? {
    position += 1
    guard take("?") else { return try parseCapture(flags) }
    for look in ["=", "!", "<=", "<!"] where starts(with: look) {
      throw error("a look-around, which the tool does not have")
    }
    if take("P<") || take("<") {
      try skipName()
      return try parseCapture(flags)
    }
    return try parseFlags(&flags)
  }

  private mutating func parseCapture(
    _ flags: Flags
  ) throws(ForeignRegexError) -> ForeignRegexNode {
    groupCount += 1
    return .group(try parseBody(flags))
  }

  /// Parses alternatives and the closing parenthesis.
  private mutating func parseBody(_ flags: Flags) throws(ForeignRegexError) -> ForeignRegexNode {
    var inner = flags
    let body = try parseAlternatives(&inner)
    guard take(")") else { throw error("a ) is missing") }
    return body
  }

  /// Names are of no use here: groups go by their numbers.
  private mutating func skipName() throws(ForeignRegexError) {
    let start = position
    while let scalar = next, scalar != ">" {
      guard
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || (dialect == .rust && (scalar == "." || scalar == "[" || scalar == "]"))
      else { throw error("a group's name with \(scalar.value) in it") }
      position += 1
    }
    guard position > start, take(">") else { throw error("a group's name is missing") }
  }

  private mutating func parseFlags(
    _ flags: inout Flags
  ) throws(ForeignRegexError) -> ForeignRegexNode? {
    var changed = flags
    var value = true
    while let letter = next {
      position += 1
      switch letter {
      case "i": changed.isCaseless = value
      case "m": changed.isMultiline = value
      case "s": changed.dotMatchesAll = value
      case "U": changed.isUngreedy = value
      case "x" where dialect == .rust: changed.isVerbose = value
      case "u" where dialect == .rust: changed.isUnicode = value
      case "R" where dialect == .rust:
        if value { losses.append("(?R): line ends are \\n here, not \\r\\n") }
      case "-" where value: value = false
      case ":":
        return try parseBody(changed)
      case ")":
        flags = changed
        return nil
      default:
        position -= 1
        throw error("an unknown flag or group")
      }
    }
    throw error("a ) is missing")
  }
}
