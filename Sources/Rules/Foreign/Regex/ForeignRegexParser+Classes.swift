extension ForeignRegexParser {
  /// Parses a class in brackets.
  mutating func parseClass(_ flags: Flags) throws(ForeignRegexError) -> ScalarSet {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw error("classes are nested too deep") }
    position += 1
    let isNegated = take("^")
    var result: ScalarSet?
    var operation = ""
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    func combined() -> ScalarSet {
      let set = flags.isCaseless ? ScalarSet(ranges).caseless : ScalarSet(ranges)
      guard let result else { return set }
      switch operation {
      case "&&": return result.intersection(set)
      case "--": return result.subtracting(set)
      default: return result.union(set).subtracting(result.intersection(set))
      }
    }
    while true {
      if dialect == .rust, skipIgnored(flags) { continue }
      guard let scalar = next else { throw error("a ] is missing") }
      if scalar == "]", !isFirst { break }
      if dialect == .rust, let found = ["&&", "--", "~~"].first(where: { starts(with: $0) }) {
        result = combined()
        (operation, ranges) = (found, [])
        position += 2
        isFirst = true
        continue
      }
      isFirst = false
      ranges += try parseClassItem(flags)
    }
    position += 1
    let set = combined()
    return isNegated ? set.complement(upTo: last(flags)) : set
  }

  /// A character, a range, a named class or, in Rust, a class in the class.
  private mutating func parseClassItem(
    _ flags: Flags
  ) throws(ForeignRegexError) -> [ClosedRange<UInt32>] {
    if let named = try parsePosix(flags) { return named.ranges }
    if dialect == .rust, next == "[" { return try parseClass(flags).ranges }
    if next == "\\", position + 1 < pattern.count {
      position += 1
      if let set = try parseSetEscape(flags) { return set.ranges }
      position -= 1
    }
    let low = try parseClassCharacter(flags)
    while dialect == .rust, skipIgnored(flags) {}
    let isRange =
      next == "-" && position + 1 < pattern.count && pattern[position + 1] != "]"
      && !(dialect == .rust && pattern[position + 1] == "-")
    guard isRange else { return [low...low] }
    position += 1
    while dialect == .rust, skipIgnored(flags) {}
    let high = try parseClassCharacter(flags)
    guard low <= high else { throw error("a range that ends before it begins") }
    return [low...high]
  }

  private mutating func parseClassCharacter(_ flags: Flags) throws(ForeignRegexError) -> UInt32 {
    guard let scalar = next else { throw error("a ] is missing") }
    if take("\\") { return try parseCharacterEscape(flags) }
    guard scalar.value <= 0x7F || last(flags) == ScalarSet.lastScalar else {
      throw error("a character behind ASCII in a class of bytes")
    }
    position += 1
    return scalar.value
  }

  /// `[:alpha:]`, `[:^alpha:]`.
  private mutating func parsePosix(_ flags: Flags) throws(ForeignRegexError) -> ScalarSet? {
    guard starts(with: "[:") else { return nil }
    let start = position
    position += 2
    let isNegated = take("^")
    var name = ""
    while let scalar = next, ScalarSet.letters.contains(scalar.value), name.utf8.count < 8 {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard take(":]") else {
      position = start
      return nil
    }
    guard let set = ScalarSet.posix(name) else { throw error("an unknown class name") }
    return isNegated ? set.complement(upTo: last(flags)) : set
  }
}
