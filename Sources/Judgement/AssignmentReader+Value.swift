extension AssignmentReader {
  /// Reads the value that follows a sign.
  ///
  /// - Returns: whether there is one.
  func readValue(_ found: inout Assignment, from sign: Int) -> Bool {
    var start = skipBlanks(sign)
    found.blanks += start - sign
    found.expression = start
    if found.sign == .element {
      return readElement(&found, from: start)
    }
    if text[start].isLineEnd {
      // A list of names goes on there, but of two arguments the second one is the value.
      guard found.sign != .comma else { return readSecondArgument(&found, from: start) }
      // The value is on the next line: a string, or a block of YAML.
      let next = skipBlanks(start, lines: 1)
      guard isOpening(next) || found.sign == .equals || found.sign == .colon else { return false }
      guard isOpening(next) else { return false }
      start = next
    } else if (text[start] == UInt8(ascii: "|") || text[start] == UInt8(ascii: ">")),
      let block = blockScalar(start)
    {
      start = block
    }
    // One bracket: `keys: ["…"]`, `Some("…")` is for later.
    if text[start] == UInt8(ascii: "[") || text[start] == UInt8(ascii: "(")
      || text[start] == UInt8(ascii: "{")
    {
      let inner = skipBlanks(start + 1)
      if isOpening(inner) {
        let isObject = text[start] == UInt8(ascii: "{")
        start = inner
        // The name of a first field is no value.
        guard !isObject || readQuoted(&found, at: start) && !isFieldName(found) else {
          return false
        }
      } else if text[start] == UInt8(ascii: "["), text[inner].isDigit {
        return false
      }
    }
    if let own = ownValue(found, from: start) {
      start = own
      found.expression = own
    }
    if readQuoted(&found, at: start) { return true }
    if isEmptyText(start) { return readComment(&found, at: start + 3) }
    guard found.sign != .comparison, found.sign != .comma, found.sign != .call else {
      return readInner(&found, from: start)
    }
    return readBare(&found, from: start)
  }

  /// Whether an empty text stands at an offset, and an entry, object or statement ends behind it: `'',`, `""},`.
  private func isEmptyText(_ offset: Int) -> Bool {
    guard text[offset].isQuote, text[offset + 1] == text[offset] else { return false }
    let next = text[offset + 2]
    return next == UInt8(ascii: ",") || next == UInt8(ascii: ";") || next == UInt8(ascii: "}")
  }

  /// Reads the text in a comment behind an empty one, which stood there before: `'', // 'x'`.
  private func readComment(_ found: inout Assignment, at offset: Int) -> Bool {
    let start = skipBlanks(offset)
    guard text[start] == UInt8(ascii: "/"), text[start + 1] == text[start] else { return false }
    found.expression = skipBlanks(start + 2)
    return readQuoted(&found, at: found.expression)
  }

  /// Reads the second and last argument of a call on the line below the first one, the name: `put("password",`, `"x")`.
  private func readSecondArgument(_ found: inout Assignment, from lineEnd: Int) -> Bool {
    var before = found.name.lowerBound - 1
    guard text[before].isQuote else { return false }
    before -= 1
    while found.name.lowerBound - before < 48, text[before].isBlank || text[before].isLineEnd {
      before -= 1
    }
    guard text[before] == UInt8(ascii: "("), text[before - 1].isWord,
      readQuoted(&found, at: skipBlanks(lineEnd, lines: 1))
    else { return false }
    return text[skipBlanks(found.end + 1, lines: 1)] == UInt8(ascii: ")")
  }

  /// Whether a text in quotes has a value itself.
  private func isFieldName(_ found: Assignment) -> Bool {
    var next = found.end + 1
    while text[next].isQuote { next += 1 }
    next = skipBlanks(next)
    return text[next] == UInt8(ascii: ":")
      || text[next] == UInt8(ascii: "=") && text[next + 1] == UInt8(ascii: ">")
  }

  /// Whether a quoted text begins at an offset, with its prefix if it has one.
  func isOpening(_ offset: Int) -> Bool { openingQuote(offset) != nil }

  /// Where the quote of a text stands that begins at an offset: `"`, `b"`, `@"`, `\"`, `&quot;`.
  private func openingQuote(_ offset: Int) -> Int? {
    if text[offset].isQuote { return offset }
    if text[offset] == UInt8(ascii: "\\") {
      var quote = offset
      while quote - offset < 3, text[quote] == UInt8(ascii: "\\") { quote += 1 }
      return text[quote].isQuote ? offset : nil
    }
    if text[offset] == UInt8(ascii: "&"), text.holds("&quot;", at: offset) { return offset }
    switch text[offset] {
    case UInt8(ascii: "b"), UInt8(ascii: "u"), UInt8(ascii: "r"), UInt8(ascii: "f"),
      UInt8(ascii: "L"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "N"):
      return text[offset + 1].isQuote ? offset + 1 : nil
    default: return nil
    }
  }

  /// Reads a text in quotes; nil where none begins or none ends.
  func readQuoted(_ found: inout Assignment, at offset: Int) -> Bool {
    guard let open = openingQuote(offset) else { return false }
    var start = open
    var quote = text[start]
    var escapes = 0
    if quote == UInt8(ascii: "&") {
      start += 6
      found.quote = .escaped
    } else {
      while quote == UInt8(ascii: "\\") {
        escapes += 1
        start += 1
        quote = text[start]
      }
      found.quote =
        escapes > 0
        ? .escaped
        : quote == UInt8(ascii: "\"") ? .double : quote == UInt8(ascii: "'") ? .single : .back
      start += 1
      if escapes == 0, text[start] == quote {
        if text[start + 1] == quote {
          start += 2
          found.quote = .triple
        } else {
          // reStructuredText has two: ``Passphrase: ``x`` ``.
          guard found.quote == .back else { return false }
          start += 1
        }
      }
    }
    var end = start
    let limit = start + Self.valueReach
    scan: while end < limit {
      switch text[end] {
      case 0: return false
      case 0x0A, 0x0D:
        guard found.quote == .triple || found.quote == .back else { return false }
        if found.quote == .triple, end == start {
          start += 1
          end = start
          continue
        }
        // Of several lines, the first one is it.
        break scan
      case UInt8(ascii: "\\"):
        if escapes > 0 {
          var run = 0
          while text[end + run] == UInt8(ascii: "\\") { run += 1 }
          if text[end + run] == quote, run <= escapes { break scan }
          end += max(run, 1) + (text[end + run] == quote ? 1 : 0)
          continue
        }
        end += 2
        continue
      case UInt8(ascii: "&") where quote == UInt8(ascii: "&"):
        if text.holds("&quot;", at: end) { break scan }
      case quote where escapes == 0:
        break scan
      case UInt8(ascii: "\"") where escapes > 0: break scan
      default: break
      }
      end += 1
    }
    guard end < limit, end > start else { return false }
    if let inner = quotedAgain(start..<end, in: found.quote) {
      found.value = inner
      found.end = end
      return true
    }
    found.value = start..<(found.quote == .double ? withoutLineEnds(start..<end) : end)
    found.end = end
    return true
  }

  /// What stands in quotes within quotes, as texts of JSON in a shell, printed bytes of Python and code that a build writes do:
  /// `'"…"'`, `"b'…'"`, `"\"…\""`.
  private func quotedAgain(_ value: Range<Int>, in quote: Assignment.Quote) -> Range<Int>? {
    if quote == .double, value.count > 5, text.holds("\\\"", at: value.lowerBound),
      text.holds("\\\"", at: value.upperBound - 2)
    {
      let inner = value.dropFirst(2).dropLast(2)
      return inner.contains { text[$0] == UInt8(ascii: "\"") } ? nil : inner
    }
    let other: UInt8
    switch quote {
    case .single: other = UInt8(ascii: "\"")
    case .double: other = UInt8(ascii: "'")
    default: return nil
    }
    let open = value.lowerBound + (text[value.lowerBound] == UInt8(ascii: "b") ? 1 : 0)
    guard value.upperBound - open > 4, text[open] == other, text[value.upperBound - 1] == other
    else { return nil }
    let inner = open + 1..<value.upperBound - 1
    return inner.contains { text[$0] == other } ? nil : inner
  }

  /// Where a text ends before the line ends that are written as escapes at its end: `"…\n"`, `"…\r\n"`.
  private func withoutLineEnds(_ value: Range<Int>) -> Int {
    var end = value.upperBound
    while end - value.lowerBound > 2, text[end - 2] == UInt8(ascii: "\\"),
      text[end - 3] != UInt8(ascii: "\\"),
      text[end - 1] == UInt8(ascii: "n") || text[end - 1] == UInt8(ascii: "r")
    {
      end -= 2
    }
    return end
  }

  /// The text of an element, up to the next `<`; of a section that holds characters alone (`<![CDATA[…]]>`) what is in it.
  private func readElement(_ found: inout Assignment, from offset: Int) -> Bool {
    let start = skipBlanks(offset, lines: 1)
    if text[start] == UInt8(ascii: "<") { return readSection(&found, from: start) }
    var end = start
    while end - start < Self.valueReach, text[end] != UInt8(ascii: "<"), !text[end].isLineEnd {
      end += 1
    }
    // What opens behind the text is a part of it; only what closes ends it.
    let close = skipBlanks(end, lines: 1)
    guard text[close] == UInt8(ascii: "<"), text[close + 1] == UInt8(ascii: "/") else {
      return false
    }
    while end > start, text[end - 1].isBlank { end -= 1 }
    found.quote = .text
    found.value = start..<end
    found.end = end
    return end > start
  }

  /// The characters of an element's section, if it has but that.
  private func readSection(_ found: inout Assignment, from mark: Int) -> Bool {
    let start = mark + 9
    guard text[mark + 1] == UInt8(ascii: "!"), text[mark + 2] == UInt8(ascii: "["),
      text.holds("cdata", at: mark + 3), text[mark + 8] == UInt8(ascii: "[")
    else { return false }
    var end = start
    while end - start < Self.valueReach, text[end] != UInt8(ascii: "]"), !text[end].isLineEnd {
      end += 1
    }
    guard end > start, text[end + 1] == UInt8(ascii: "]"), text[end + 2] == UInt8(ascii: ">"),
      text[end + 3] == UInt8(ascii: "<"), text[end + 4] == UInt8(ascii: "/")
    else { return false }
    found.quote = .text
    found.value = start..<end
    found.end = end + 3
    return true
  }

  /// Where the text of a YAML block begins whose mark stands at an offset.
  private func blockScalar(_ offset: Int) -> Int? {
    var next = offset + 1
    if text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "+") { next += 1 }
    next = skipBlanks(next)
    guard text[next] == 0x0A else { return nil }
    return skipBlanks(next, lines: 1)
  }

  /// A value without quotes.
  private func readBare(_ found: inout Assignment, from first: Int) -> Bool {
    let isWholeLine = startsLine(lineWord(found.name.lowerBound))
    // A text in quotes that goes on in other lines: its first line.
    let start = text[first].isQuote && !closes(text[first], behind: first) ? first + 1 : first
    let quote = quoteAround(found)
    var end = start
    var open: UInt8 = 0
    scan: while end - start < Self.valueReach {
      // The word that begins a line is the only one that does.
      if (end - start) & 127 == 0, !isWholeLine, isCrowd(start..<end) { return false }
      let byte = text[end]
      switch byte {
      case 0, 0x0A, 0x0D, 0x20, 0x09: break scan
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        // No element begins with a digit: `DB_PASSWORD=x<5y`.
        let opens = byte == UInt8(ascii: "<") && (end == start || !text[end + 1].isDigit)
        if !isWholeLine || opens || byte == UInt8(ascii: "`") || byte == quote { break scan }
      case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"):
        if !isWholeLine || text[end + 1].isBlank || text[end + 1].isLineEnd
          || isNextParameter(end)
        {
          break scan
        }
      case UInt8(ascii: "\\"):
        if text[end + 1].isQuote || text[end + 1].lowercased == UInt8(ascii: "n")
          || text[end + 1].lowercased == UInt8(ascii: "r") || text[end + 1].isLineEnd
        {
          break scan
        }
        // A quote that is escaped more than once: `pass=x\\\"`.
        if text[end + 1] == UInt8(ascii: "\\") {
          var quote = end + 1
          while quote - end < 4, text[quote] == UInt8(ascii: "\\") { quote += 1 }
          if text[quote].isQuote { break scan }
        }
        // What changes the type in a manual: `\fB--password\fR=secret\fR`.
        if text[end + 1] == UInt8(ascii: "f"), text[end + 2].isUpper { break scan }
      case UInt8(ascii: "%"):
        // The end of a parameter of a query within a query: `%26nonce%3D7d8f%26`.
        if text.holds("%26", at: end), text.holds("%3d", at: start - 3) { break scan }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if open == 0 { open = byte.closing }
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open == byte {
          open = 0
        } else if !isWholeLine || text[end + 1].isLineEnd && open == 0 && end == start
          || byte == UInt8(ascii: "}") && closesMapping(end, found)
        {
          break scan
        }
      default: break
      }
      end += 1
    }
    while end > start, isTrailing(text[end - 1]) { end -= 1 }
    if isWholeLine { end = gluedLine(start..<end, found) }
    // The end of a text of several lines: `token: …'''`.
    if end - start > 3, text[end - 1].isQuote, text[end - 2] == text[end - 1],
      text[end - 3] == text[end - 1]
    {
      end -= 3
    }
    // The quote that opened before the name: `- 'NEO4J_PASSWORD=…'`.
    if end > start, text[end - 1].isQuote,
      !(start..<end - 1).contains(where: { text[$0] == text[end - 1] })
    {
      end -= 1
    }
    guard end - start < Self.valueReach, end > start else {
      return readInner(&found, from: start)
    }
    found.value = withoutTypography(withoutStars(withoutSlash(start..<end)))
    found.end = end
    found.quote = .none
    // An expression: a text in it is more likely a secret than its name.
    var inner = found
    if isExpression(found), readInner(&inner, from: start) { found = inner }
    return true
  }

  /// What stands between the stars that make a text bold in Markdown: `Password: **x**`, `**Password: x**`.
  private func withoutStars(_ value: Range<Int>) -> Range<Int> {
    guard value.count > 6, text.holds("**", at: value.upperBound - 2) else { return value }
    if text.holds("**", at: value.lowerBound), text[value.lowerBound + 2] != 0x2A {
      return value.dropFirst(2).dropLast(2)
    }
    return follows("**", value.lowerBound) ? value.dropLast(2) : value
  }

  /// What stands between the quotes of a language, and before its other marks: `«x»`, `“x”`, `„x“`, `「x」`, `x。`.
  private func withoutTypography(_ value: Range<Int>) -> Range<Int> {
    guard text[value.upperBound - 1] >= 0x80, value.count > 6 else { return value }
    var inner = value
    if text.holds("\u{3002}", at: value.upperBound - 3)
      || text.holds("\u{FF0C}", at: value.upperBound - 3)
    {
      inner = inner.dropLast(3)
    }
    for (open, close) in Self.quotes
    where text.holds(open, at: inner.lowerBound)
      && text.holds(close, at: inner.upperBound - close.utf8CodeUnitCount)
    {
      return inner.dropFirst(open.utf8CodeUnitCount).dropLast(close.utf8CodeUnitCount)
    }
    return inner
  }

  private static let quotes: [(StaticString, StaticString)] = [
    ("\u{AB}", "\u{BB}"), ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"),
    ("\u{201E}", "\u{201D}"), ("\u{2018}", "\u{2019}"), ("\u{300C}", "\u{300D}"),
  ]

  /// What `sed` puts in the place of something, without what ends it: `sed 's/password=.*/password=x/g'`.
  private func withoutSlash(_ value: Range<Int>) -> Range<Int> {
    guard text[value.upperBound].isQuote, value.count > 6 else { return value }
    let end = value.upperBound - (text[value.upperBound - 1] == UInt8(ascii: "g") ? 2 : 1)
    guard text[end] == UInt8(ascii: "/"),
      follows("'s/", value.lowerBound) || follows("\"s/", value.lowerBound)
    else { return value }
    return value.lowerBound..<end
  }

  /// Whether a text stands before an offset on its line, not far from it.
  private func follows(_ mark: StaticString, _ offset: Int) -> Bool {
    var place = offset - 1
    while offset - place < 160, text[place] != 0, !text[place].isLineEnd {
      if text.holds(mark, at: place) { return true }
      place -= 1
    }
    return false
  }

  /// Whether a bracket at the end of a line closes a mapping of YAML that began lines above: `password: x}`.
  private func closesMapping(_ offset: Int, _ found: Assignment) -> Bool {
    guard found.sign == .colon, found.blanks > 0, text[offset + 1].isLineEnd else { return false }
    var (before, depth) = (found.name.lowerBound - 1, 0)
    while found.name.lowerBound - before < 160, text[before] != 0 {
      if text[before] == UInt8(ascii: "}") { depth += 1 }
      if text[before] == UInt8(ascii: "{") {
        if depth == 0 { return true }
        depth -= 1
      }
      before -= 1
    }
    return false
  }

  /// Whether a quote stands in the rest of the line.
  private func closes(_ quote: UInt8, behind offset: Int) -> Bool {
    var next = offset + 1
    while next - offset < Self.valueReach, text[next] != 0, !text[next].isLineEnd {
      if text[next] == quote { return true }
      next += 1
    }
    return false
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  /// Whether the name of a variable, function or field stands there, and more behind it.
  private func isExpression(_ found: Assignment) -> Bool {
    let value = found.value
    let quote = quoteAround(found)
    guard quote == 0 || text[found.end] != quote else { return false }
    guard
      text[value.lowerBound].isLetter || text[value.lowerBound] == UInt8(ascii: "_")
        || text[value.lowerBound] == UInt8(ascii: "*")
        || text[value.lowerBound] == UInt8(ascii: "&")
        || text[value.lowerBound] == UInt8(ascii: "$")
        || text[value.lowerBound] == UInt8(ascii: "(")
        || text[value.lowerBound] == UInt8(ascii: "[")
    else { return false }
    for offset in value where !(text[offset].isName || text[offset] == UInt8(ascii: ":")) {
      return text[offset] == UInt8(ascii: "(") || text[offset] == UInt8(ascii: "[")
        || text[offset] == UInt8(ascii: "<") || text[offset] == UInt8(ascii: "$")
        || text[offset] == UInt8(ascii: "*") || text[offset] == UInt8(ascii: "&")
        || text[offset] == UInt8(ascii: "{")
    }
    // It is whole where a quote closes that opened before it, `-H 'X-Key: x' -H '…'`, and where an element or argument ends,
    // `<td>password=x</td>`, `f(password=x1, a="…")`; without digits that is a variable.
    if found.value.count > Self.longestPrefix, closesQuote(found.end) { return false }
    if text.holds("</", at: found.end) { return false }
    if text[found.end] == UInt8(ascii: ","), value.contains(where: { text[$0].isDigit }) {
      return false
    }
    // Of arguments without blanks around their sign each is whole, `password=x -f "…"`, and so are a flag's and SQL's.
    let isWord =
      found.sign == .equals && found.blanks == 0 || found.sign == .flag
      || text.holds("identified by", at: found.name.lowerBound)
    if isWord, text[found.end].isBlank { return false }
    return !text[found.end].isLineEnd
  }

  /// The longest mark before a text in quotes that says of what kind it is, in bytes: `b"`, `u8"`, `sql"`.
  private static var longestPrefix: Int { 4 }

  /// Whether a quote stands there that ends a text, be it escaped; a backtick also begins one behind a name.
  private func closesQuote(_ offset: Int) -> Bool {
    if text[offset] == UInt8(ascii: "`") {
      return text[offset + 1].isBlank || text[offset + 1].isLineEnd
    }
    let quote = text[offset] == UInt8(ascii: "\\") ? text[offset + 1] : text[offset]
    return quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
  }

  /// The quote that opened right before a name and ends with its value: `"password=…")`, `'--token=…'`; zero where none did.
  private func quoteAround(_ found: Assignment) -> UInt8 {
    guard !found.nameCloser.isQuote, !text[found.name.upperBound].isQuote else { return 0 }
    var before = found.name.lowerBound - 1
    while found.name.lowerBound - before < 4, text[before] == UInt8(ascii: "-") { before -= 1 }
    return text[before].isQuote ? text[before] : 0
  }

  /// Whether another parameter follows what parts them, `&user=`, `;Path=`, `&amp;`, or a shell's next command: `;export X=`.
  private func isNextParameter(_ mark: Int) -> Bool {
    guard text[mark] == UInt8(ascii: "&") || text[mark] == UInt8(ascii: ";"),
      text[mark + 1].isLetter
    else { return false }
    if text.holds("&amp;", at: mark) || text.holds(";export ", at: mark) { return true }
    let end = text.nameEnd(mark + 1, upTo: mark + 33)
    return end > mark + 2 && text[end] == UInt8(ascii: "=")
  }

  /// Where the words before a name begin that belong to the assignment: `export X`, `- -e X`, `set X`.
  private func lineWord(_ offset: Int) -> Int {
    var start = offset
    for _ in 0..<2 {
      var word = start - 1
      guard text[word].isBlank else { break }
      while start - word < 8, text[word].isBlank { word -= 1 }
      let end = word
      while end - word < 8, text[word].isLetter { word -= 1 }
      guard end > word, end - word < 8 else { break }
      let isKnown =
        text.holds("export", at: word + 1) || text.holds("set", at: word + 1)
        || text.holds("env", at: word + 1) || text.holds("local", at: word + 1)
      guard isKnown else { break }
      start = word + 1
    }
    return start
  }
}
