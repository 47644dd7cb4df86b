extension CodeValue {
  /// Whether a word is a variable, as the code beside it shows.
  ///
  /// - Complexity: O(length of the code looked at), some hundred bytes, for words alone behind a sign between blanks.
  static func isVariable(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard value.count >= 3, !text[value.lowerBound].isDigit, value.allSatisfy({ text[$0].isWord })
    else { return false }
    if isEntry(found, text) || isAskedBelow(found, text) || isLastOfObject(found, text)
      || isLastArgument(found, text)
    {
      return true
    }
    guard found.sign == .equals || found.sign == .colonEquals, found.blanks > 1,
      text[found.end].isLineEnd || text[found.end].isBlank
    else { return false }
    return isAdded(found, text) || isConstantOfApple(value, text)
      || (found.name.lowerBound - 192..<found.name.lowerBound).contains {
        isUsed(value, at: $0, text)
      }
      || (found.end..<found.end + 96).contains { isUsed(value, at: $0, text) }
  }

  /// Whether it is written as variables are and named for what it has: `password = ftpPwdOfArchive`.
  static func isInCamelCase(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.sign == .equals && found.blanks > 1 && text[found.value.lowerBound].isLower
      && found.value.allSatisfy { text[$0].isLetter }
      && found.value.contains {
        text[$0].isUpper && text[$0 - 1].isLower && text.hotWord(at: $0) != nil
      }
  }

  /// Whether an entry in quotes has a variable that is named as it, the last one also where nothing follows it on its line:
  /// `"PASSWORD" => wetty_password`, `'password': ocr_custom_password`, `:password => given_password`.
  private static func isEntry(_ found: Assignment, _ text: TextWindow) -> Bool {
    let isSymbol = found.sign == .arrow && text[found.name.lowerBound - 1] == UInt8(ascii: ":")
    guard found.sign == .arrow || found.sign == .colon, found.nameCloser.isQuote || isSymbol else {
      return false
    }
    let start = found.value.upperBound - found.name.count
    return start > found.value.lowerBound && text[start - 1] == UInt8(ascii: "_")
      && (0..<found.name.count).allSatisfy {
        text[start + $0].lowercased == text[found.name.lowerBound + $0].lowercased
      }
  }

  /// Whether the last entry of an object in a program has a variable, the name in quotes: `'strongPassword': given` and `};` below.
  private static func isLastOfObject(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.nameCloser.isQuote, text[found.end].isLineEnd else {
      return false
    }
    return text[AssignmentReader(text).skipBlanks(found.end, lines: 1)] == UInt8(ascii: "}")
  }

  /// Whether it is the last argument of a call, on a line of its own, and the bracket closes below: `password=admin_password`.
  private static func isLastArgument(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .equals, found.blanks == 0, text[found.end].isLineEnd,
      text[found.name.lowerBound].isLower, text[found.name.lowerBound - 1].isBlank,
      found.value.allSatisfy({ text[$0].isLetter || text[$0] == UInt8(ascii: "_") })
    else { return false }
    return text[AssignmentReader(text).skipBlanks(found.end, lines: 1)] == UInt8(ascii: ")")
  }

  /// Whether it is an entry of a list that belongs to something: `sys.argv[2]`.
  static func isListEntry(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard text[value.upperBound - 1] == UInt8(ascii: "]"), text[value.lowerBound].isLetter else {
      return false
    }
    let open = text.nameEnd(value.lowerBound, upTo: value.upperBound)
    return text[open] == UInt8(ascii: "[") && open + 2 < value.upperBound
      && (value.lowerBound..<open).contains { text[$0] == UInt8(ascii: ".") }
      && (open + 1..<value.upperBound - 1).allSatisfy { text[$0].isDigit }
  }

  /// Whether a field of another object is what a declared variable gets: `var goodPass = texts.good`.
  ///
  /// Without a blank on each side of the sign a shell may declare it, too, in which it is a text.
  static func isDeclared(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .equals, found.blanks > 1, text[found.end].isLineEnd,
      text[found.value.lowerBound].isLetter,
      found.value.allSatisfy({ text[$0].isWord || text[$0] == UInt8(ascii: ".") }),
      text[found.name.lowerBound - 1] == UInt8(ascii: " ")
    else { return false }
    let end = found.name.lowerBound - 1
    return text.holds("var", at: end - 3) && !text[end - 4].isWord
      || text.holds("let", at: end - 3) && !text[end - 4].isWord
      || text.holds("const", at: end - 5) && !text[end - 6].isWord
  }

  /// Whether the next line goes on with a call of it, `password = given` and `.map(…)`, or with a choice, `pass: isKnown` and `? …`.
  private static func isAskedBelow(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .equals || found.sign == .colon, found.blanks > 0,
      text[found.end].isLineEnd
    else { return false }
    let next = AssignmentReader(text).skipBlanks(found.end, lines: 1)
    // What is chosen by it, as no settings have it.
    if text[next] == UInt8(ascii: "?"), text[next + 1] == 0x20 { return true }
    return found.sign == .equals && text[next] == UInt8(ascii: ".") && isCall(next + 1, text)
  }

  /// Whether it is named as constants of Apple's and Google's libraries are: `kAudioFormatMPEG4AAC`.
  private static func isConstantOfApple(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return value.count > 8 && text[start] == UInt8(ascii: "k") && text[start + 1].isUpper
      && text[start + 2].isLower
      && value.contains { text[$0].isUpper && text[$0 - 1].isLower && $0 > start + 1 }
      && value.count { text[$0].isDigit } < 3
  }

  /// Whether it is added to what the name has: `secret += salt`.
  private static func isAdded(_ found: Assignment, _ text: TextWindow) -> Bool {
    var sign = found.value.lowerBound - 1
    while text[sign].isBlank { sign -= 1 }
    return text[sign] == UInt8(ascii: "=") && text[sign - 1] == UInt8(ascii: "+")
  }

  /// Whether the same word gets a value, is asked, is called upon, or is what a property gets at an offset: `x = f()`, `if x:`,
  /// `x.close()`, `Property Let Password(x As String)`.
  private static func isUsed(_ value: Range<Int>, at offset: Int, _ text: TextWindow) -> Bool {
    guard text[offset] == text[value.lowerBound],
      text[offset - 1].isBlank || text[offset - 1].isLineEnd
        || text[offset - 1] == UInt8(ascii: "("),
      (1..<value.count).allSatisfy({ text[offset + $0] == text[value.lowerBound + $0] })
    else { return false }
    let end = offset + value.count
    switch text[end] {
    case UInt8(ascii: "."): return isCall(end + 1, text)
    case UInt8(ascii: ":"), UInt8(ascii: ","): return isAsked(offset, text)
    case UInt8(ascii: ")"): return isAsked(offset, text) || isOfProperty(offset, text)
    case UInt8(ascii: " "):
      let next = text[end + 1]
      if next | 0x20 == UInt8(ascii: "a"), text.holds("as ", at: end + 1) {
        return text[offset - 1] == UInt8(ascii: "(") || text[offset - 1].isBlank
      }
      if next == UInt8(ascii: "{") || next == UInt8(ascii: "!") { return isAsked(offset, text) }
      return next == UInt8(ascii: ":") && text[end + 2] == UInt8(ascii: "=")
        || next == UInt8(ascii: "=") && isCall(end + 3, text)
    default: return false
    }
  }

  /// Whether the bracket before an offset opens the arguments of a property that is set in Visual Basic.
  private static func isOfProperty(_ offset: Int, _ text: TextWindow) -> Bool {
    guard text[offset - 1] == UInt8(ascii: "(") else { return false }
    let name = text.nameStart(offset - 1, downTo: offset - 48)
    return text.holds("property let ", at: name - 13) || text.holds("property set ", at: name - 13)
  }

  /// Whether `if` stands before an offset, or before the bracket there.
  private static func isAsked(_ offset: Int, _ text: TextWindow) -> Bool {
    let start = offset - (text[offset - 1] == UInt8(ascii: "(") ? 4 : 3)
    return text.holds("if ", at: start) && !text[start - 1].isWord
  }

  /// Whether a name and what opens the arguments of a call stand at an offset.
  private static func isCall(_ offset: Int, _ text: TextWindow) -> Bool {
    let end = text.nameEnd(offset, upTo: offset + 48)
    return end > offset && text[end] == UInt8(ascii: "(")
  }
}
