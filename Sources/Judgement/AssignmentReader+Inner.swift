/// Texts inside of expressions, and those that stand in for what is looked up in vain.
extension AssignmentReader {
  /// The first text in quotes inside an expression: `Some("…")`, `env("X") || "…"`, `unhexlify('…')`.
  func readInner(_ found: inout Assignment, from start: Int) -> Bool {
    var next = start
    while next - start < 80 {
      let byte = text[next]
      guard !byte.isLineEnd, byte != UInt8(ascii: ";"), byte != UInt8(ascii: "#") else {
        return false
      }
      // A comment.
      if byte == UInt8(ascii: "/"), text[next + 1] == byte, text[next - 1].isBlank { return false }
      if byte.isQuote || byte == UInt8(ascii: "\\") {
        guard readQuoted(&found, at: next) else { return false }
        // Of a look-up with a default the default is it.
        if let other = standIn(found.end + 1, isLookup: isLookup(start..<next)) {
          return readQuoted(&found, at: other)
        }
        return true
      }
      next += 1
    }
    return false
  }

  private func isLookup(_ range: Range<Int>) -> Bool {
    for offset in range
    where text.holds("env", at: offset) || text.holds("get", at: offset)
      || text.holds("fetch", at: offset)
    {
      return true
    }
    return false
  }

  /// Where a text begins that is taken where the text before it leads to nothing: `env("X", "…")`, `get("X") or "…"`,
  /// `settings["X"] ?? decode("…")`.
  ///
  /// - Parameters:
  ///   - offset: behind the quote that closes what is looked up.
  ///   - isLookup: whether a word before that says so; else only what an index finds (`x["y"] ?? "…"`) is looked up.
  /// - Returns: nil where none follows, or where it says how the text before it is encoded: `from("…", "base64")`.
  private func standIn(_ offset: Int, isLookup: Bool) -> Int? {
    var (next, limit) = (offset, offset + 12)
    var isKnown = isLookup
    // A word for `else`, and a call that decodes.
    var words = 2
    while next < limit {
      if text[next].isQuote || text[next] == UInt8(ascii: "b") && text[next + 1].isQuote {
        let quote = text[next].isQuote ? next : next + 1
        return isKnown && !isEncoding(quote + 1) ? next : nil
      }
      guard !text[next].isLineEnd else { return nil }
      if text[next].isWord {
        guard words > 0, let behind = orWord(next) ?? decodingCall(next) else { return nil }
        words -= 1
        next = behind
        limit = behind + 4
        continue
      }
      if text.holds("]", at: offset), text.holds("??", at: next) || text.holds("||", at: next) {
        isKnown = true
      }
      next += 1
    }
    return nil
  }

  /// Behind a word that leads to what stands in for something: ` or `, `.orElse(`, `.getOrElse(`.
  private func orWord(_ offset: Int) -> Int? {
    if text.holds("or", at: offset), text[offset - 1].isBlank, text[offset + 2].isBlank {
      return offset + 2
    }
    guard text[offset - 1] == UInt8(ascii: ".") else { return nil }
    if text.holds("orelse(", at: offset) { return offset + 7 }
    return text.holds("getorelse(", at: offset) ? offset + 10 : nil
  }

  /// Behind the bracket of a call whose name says that it decodes: `base64_decode(`, `Buffer.from(`.
  private func decodingCall(_ offset: Int) -> Int? {
    var end = offset
    var decodes = false
    while end - offset < 48, text[end].isWord || text[end] == UInt8(ascii: ".") {
      decodes =
        decodes || text.holds("decode", at: end) || text.holds("buffer.from", at: end)
        || text.holds("atob", at: end)
      end += 1
    }
    return decodes && text[end] == UInt8(ascii: "(") ? end + 1 : nil
  }

  /// Whether a text names how another one is encoded.
  private func isEncoding(_ offset: Int) -> Bool {
    text.holds("base64", at: offset) || text.holds("hex", at: offset)
      || text.holds("utf", at: offset) || text.holds("latin1", at: offset)
      || text.holds("ascii", at: offset) || text.holds("binary", at: offset)
  }
}
