/// Writes a pattern in PCRE2's syntax over bytes.
struct ForeignRegexWriter {
  /// Whether the pattern's characters are UTF-8, or single bytes.
  let matchesCharacters: Bool
  /// Whether characters behind ASCII count once in repetitions with an upper limit, or once for each byte.
  var countsCharacters = true

  /// What a part of a pattern asks of the flag `i`.
  private enum Case { case any, caseless, exact, mixed }

  /// The whole pattern.
  func text(of node: ForeignRegexNode) -> String {
    switch need(of: node) {
    case .caseless: "(?i)" + write(node, isCaseless: true, .end)
    default: write(node, isCaseless: false, .end)
    }
  }

  private func need(of node: ForeignRegexNode) -> Case {
    switch node {
    case .literal(let scalar, let bothCases):
      ScalarSet.letters.contains(scalar) ? (bothCases ? .caseless : .exact) : .any
    case .set(let set):
      set.intersection(.letters) == set.caseless.intersection(.letters) ? .any : .exact
    case .assertion: .any
    case .group(let body), .repetition(let body, _, _, _): need(of: body)
    case .sequence(let nodes), .alternation(let nodes): joined(nodes.map { need(of: $0) })
    }
  }

  private func joined(_ needs: [Case]) -> Case {
    needs.reduce(.any) { $0 == .any ? $1 : $1 == .any || $0 == $1 ? $0 : .mixed }
  }

  /// Writes a node where the flag is as told; nodes that ask otherwise set it for themselves.
  private func write(
    _ node: ForeignRegexNode,
    isCaseless: Bool,
    _ next: ForeignRegexFollow
  ) -> String {
    let need = need(of: node)
    if need == .caseless, !isCaseless { return "(?i:" + write(node, isCaseless: true, next) + ")" }
    if need == .exact, isCaseless { return "(?-i:" + write(node, isCaseless: false, next) + ")" }
    switch node {
    case .literal(let scalar, _): return literal(scalar)
    case .set(let set): return text(of: set)
    case .assertion(let text): return text
    case .group(let body): return "(" + write(body, isCaseless: isCaseless, next) + ")"
    case .sequence(let nodes): return write(sequence: nodes, isCaseless: isCaseless, next)
    case .alternation(let nodes):
      let texts = nodes.map { write($0, isCaseless: isCaseless, next) }
      return "(?:" + texts.joined(separator: "|") + ")"
    case .repetition(let body, let least, let most, let isLazy):
      return write(repetition: body, least, most, isLazy, isCaseless, next)
    }
  }

  /// Neighbours that ask for the same flag share one setting of it.
  private func write(
    sequence nodes: [ForeignRegexNode],
    isCaseless: Bool,
    _ next: ForeignRegexFollow
  ) -> String {
    var follows = [next]
    for node in nodes.dropFirst().reversed() {
      follows.append(node.lead.follow(before: follows[follows.count - 1]))
    }
    follows.reverse()
    var text = ""
    var start = 0
    while start < nodes.count {
      var end = start + 1
      var need = need(of: nodes[start])
      while end < nodes.count {
        let both = joined([need, self.need(of: nodes[end])])
        guard both != .mixed, need != .mixed else { break }
        (need, end) = (both, end + 1)
      }
      let inside = need == .any || need == .mixed ? isCaseless : need == .caseless
      let body = (start..<end).map { write(nodes[$0], isCaseless: inside, follows[$0]) }.joined()
      text += inside == isCaseless ? body : (inside ? "(?i:" : "(?-i:") + body + ")"
      start = end
    }
    return text
  }

  // MARK: Repetitions

  private func write(
    repetition body: ForeignRegexNode,
    _ least: Int,
    _ most: Int?,
    _ isLazy: Bool,
    _ isCaseless: Bool,
    _ next: ForeignRegexFollow
  ) -> String {
    let tail = isLazy ? "?" : ""
    let count =
      switch (least, most) {
      case (0, nil): "*"
      case (1, nil): "+"
      case (0, 1): "?"
      case (let least, nil): "{\(least),}"
      case (let least, let most?): least == most ? "{\(least)}" : "{\(least),\(most)}"
      }
    if case .set(let set) = body, matchesCharacters, countsCharacters, most == nil,
      holdsAllBeyondASCII(set), next == .boundary || (next == .end && !isLazy)
    {
      // Without an upper limit it makes no difference whether bytes or characters are counted, if the
      // repetition ends between characters; bytes are far cheaper.
      let bytes = byteClass(withAllBytes(set))
      guard least > 1 else { return bytes + count + tail }
      return text(of: set) + (least == 2 ? "" : "{\(least - 1)}") + bytes + "+" + tail
    }
    let inner = write(body, isCaseless: isCaseless, .anything)
    return (isAtom(body) ? inner : "(?:" + inner + ")") + count + tail
  }

  /// Whether what is written for a node can be repeated as it stands.
  private func isAtom(_ node: ForeignRegexNode) -> Bool {
    switch node {
    case .literal(let scalar, _): !matchesCharacters || scalar <= 0x7F
    case .set, .group, .alternation: true
    case .assertion, .sequence, .repetition: false
    }
  }

  // MARK: Characters

  private func literal(_ scalar: UInt32) -> String {
    if scalar > 0x7F {
      return
        (matchesCharacters ? UTF8Alternatives.bytes(scalar) : [UInt8(truncatingIfNeeded: scalar)])
        .map(UTF8Alternatives.hex).joined()
    }
    let byte = UInt8(scalar)
    guard byte > 0x1F, byte < 0x7F else { return UTF8Alternatives.hex(byte) }
    let text = String(Unicode.Scalar(byte))
    return #"\^$.[]|()?*+{}"#.unicodeScalars.contains(Unicode.Scalar(byte)) ? "\\" + text : text
  }

  private func holdsAllBeyondASCII(_ set: ScalarSet) -> Bool {
    set.intersection(.beyondASCII) == .beyondASCII
  }

  private func text(of set: ScalarSet) -> String {
    guard matchesCharacters else { return byteClass(set) }
    guard !holdsAllBeyondASCII(set) else {
      let bytes = byteClass(withAllBytes(set))
      // A first byte and those that continue it. Bytes that are no UTF-8 count as characters, as in Go.
      return countsCharacters ? "(?:\(bytes)[\\x80-\\xbf]{0,3}+)" : bytes
    }
    let ascii = set.intersection(ScalarSet([0...0x7F]))
    let beyond = set.intersection(.beyondASCII)
    guard !beyond.isEmpty else { return byteClass(ascii) }
    let parts = (ascii.isEmpty ? [] : [byteClass(ascii)]) + UTF8Alternatives.sequences(beyond)
    return "(?:" + parts.joined(separator: "|") + ")"
  }

  /// The ASCII part of a set, and all other bytes.
  private func withAllBytes(_ set: ScalarSet) -> ScalarSet {
    set.intersection(ScalarSet([0...0x7F])).union(ScalarSet([0x80...0xFF]))
  }

  private func byteClass(_ set: ScalarSet) -> String {
    // Matches nothing.
    guard !set.isEmpty else { return "(?!)" }
    let gaps = set.complement(upTo: 0xFF)
    guard !gaps.isEmpty else { return "[\\x00-\\xff]" }
    let isNegated = gaps.ranges.count < set.ranges.count
    let ranges = (isNegated ? gaps : set).ranges.map { range in
      range.count == 1
        ? inClass(range.lowerBound)
        : inClass(range.lowerBound) + (range.count == 2 ? "" : "-") + inClass(range.upperBound)
    }
    return "[" + (isNegated ? "^" : "") + ranges.joined() + "]"
  }

  private func inClass(_ scalar: UInt32) -> String {
    let byte = UInt8(truncatingIfNeeded: scalar)
    guard byte > 0x1F, byte < 0x7F else { return UTF8Alternatives.hex(byte) }
    let text = String(Unicode.Scalar(byte))
    return #"\^[]-"#.contains(text) ? "\\" + text : text
  }
}

extension ForeignRegexWriter {
  /// About how many bytes PCRE2's code for a node takes; it repeats the code of what is repeated.
  ///
  /// - Complexity: O(n).
  func codeSize(of node: ForeignRegexNode) -> Int {
    switch node {
    case .literal: return 2
    case .set(let set):
      guard matchesCharacters, set.ranges.last?.upperBound ?? 0 > 0x7F else { return 36 }
      return holdsAllBeyondASCII(set)
        ? (countsCharacters ? 90 : 36) : 24 + 80 * UTF8Alternatives.sequences(set).count
    case .assertion: return 12
    case .group(let body): return 10 + codeSize(of: body)
    case .sequence(let nodes), .alternation(let nodes):
      return nodes.reduce(6) { min($0 + 4 + codeSize(of: $1), 1 << 30) }
    case .repetition(let body, let least, let most, _):
      let one = codeSize(of: body)
      // A lone class or character is counted, not repeated.
      if case .set = body, one <= 36 { return one + 6 }
      if case .literal = body { return 6 }
      return min((one + 6) * max(1, most ?? least), 1 << 30)
    }
  }

  /// The most that PCRE2 takes, with something left for what the estimate leaves out.
  static var mostCode: Int { 56_000 }
}
