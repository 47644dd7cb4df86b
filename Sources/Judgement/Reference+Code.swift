extension Reference {
  /// What a program puts together, calls, asks for or styles: a text with a variable in it, the head of a call, what a store or
  /// another encoding is asked for, a part of a page, a class of a style sheet.
  ///
  /// - Complexity: O(length of the value), and 192 bytes before it.
  static func isOfCode(_ found: Assignment, _ marks: ValueMarks, _ text: TextWindow) -> Bool {
    marks.has("$") && isInterpolated(found, text) || isBegunCall(found, text)
      || isPseudoClass(found, text)
      || isWithinDoubleQuotes(found, text) || isAskedFor(found, text) || isOfWidget(found, text)
      || isSerialized(found, text) || isSelector(found, text) || isTakenApart(found, text)
      || isPassedOn(found, text) || isQuotedCall(found, text) || isOfTemplate(found, text)
      || isNameOfEntry(found, text)
  }

  /// A call that a document shows as code: `` the passwords: `md5("123456")` ``.
  private static func isQuotedCall(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .back, text.holds("\")", at: found.value.upperBound - 2) else {
      return false
    }
    let open = text.nameEnd(found.value.lowerBound, upTo: found.value.upperBound)
    return open > found.value.lowerBound && text.holds("(\"", at: open)
  }

  /// What Angular calls a field of a form by in the rest of a page: `#password="ngModel"`.
  private static func isOfTemplate(_ found: Assignment, _ text: TextWindow) -> Bool {
    let mark = found.name.lowerBound - 1
    return found.sign == .equals && found.quote == .double && text[mark] == UInt8(ascii: "#")
      && text[mark - 1] == 0x20 && text.holds("ng", at: found.value.lowerBound)
      && text[found.value.lowerBound + 2].isUpper
  }

  /// The end of an entry's name, since the quote that ends it gives the entry a value: `"v3:os-admin-password:discoverable": ""`; what
  /// makes a part of a server in Python, `auth_password:filter_factory`; the last version of a secret, `DB=db-password:latest`.
  private static func isNameOfEntry(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.blanks == 0, found.quote == .none else { return false }
    let end = found.value.upperBound
    if text[end] == UInt8(ascii: "\""), text[end + 1] == UInt8(ascii: ":"),
      found.value.allSatisfy({ text[$0].isName })
    {
      return true
    }
    return text.holds("_factory", at: end - 8)
      || found.value.count == 6 && text.holds("latest", at: found.value.lowerBound)
  }

  /// What a part of a page is found by: `passwd = $('#password_2').val()`.
  private static func isSelector(_ found: Assignment, _ text: TextWindow) -> Bool {
    let open = found.value.lowerBound - 2
    let first = text[found.value.lowerBound]
    guard found.quote == .single || found.quote == .double, text[open] == UInt8(ascii: "("),
      first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
    else { return false }
    return text[open - 1] == UInt8(ascii: "$") || text.holds("jquery", at: open - 6)
      || text.holds("elector", at: open - 7) || text.holds("elementbyid", at: open - 11)
  }

  /// The variable that a field of what is taken apart goes to: `const { password: hash } = given`.
  private static func isTakenApart(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.quote == .none else { return false }
    let reader = AssignmentReader(text)
    let close = reader.skipBlanks(found.end, lines: 1)
    guard text[close] == UInt8(ascii: "}") else { return false }
    let sign = reader.skipBlanks(close + 1)
    return text[sign] == UInt8(ascii: "=") && text[sign + 1].isBlank
  }

  /// An argument that leads to a function again: `newPass => dispatch => {`.
  private static func isPassedOn(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .arrow || found.sign == .equals, found.quote == .none else { return false }
    let next = AssignmentReader(text).skipBlanks(found.end)
    return text[next] == UInt8(ascii: "=") && text[next + 1] == UInt8(ascii: ">")
  }

  /// What a call asks a store or another encoding for: `pwd = box.read('pwd1')`, `randomBytes(10).toString('base64')`.
  private static func isAskedFor(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound - 1
    guard found.quote == .single || found.quote == .double, text[start - 1] == UInt8(ascii: "(")
    else { return false }
    return text.holds(".read(", at: start - 6)
      || text.holds(".tostring(", at: start - 10)
        && encodings.contains {
          $0.utf8CodeUnitCount == found.value.count && text.holds($0, at: found.value.lowerBound)
        }
  }

  private static let encodings: [StaticString] = [
    "base64", "base64url", "hex", "utf8", "utf-8", "ascii", "latin1", "binary",
  ]

  /// What Flutter knows a part of a page by: `ValueKey('card_7')`.
  private static func isOfWidget(_ found: Assignment, _ text: TextWindow) -> Bool {
    text.holds("valuekey(", at: found.value.lowerBound - 10)
  }

  /// What stands between two texts of a list as PHP writes it down: `s:15:"password:update";s:1:"d"`.
  private static func isSerialized(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound
    return text[start] == UInt8(ascii: ";") && text[start + 1].isLower
      && text[start + 2] == UInt8(ascii: ":")
  }

  /// A text with a variable behind its beginning: `` `Shop${session}x` ``.
  private static func isInterpolated(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .back || found.quote == .double || found.sign == .userInfo else {
      return false
    }
    return found.value.dropFirst().contains { offset in
      guard text[offset] == UInt8(ascii: "$"), text[offset + 1] == UInt8(ascii: "{"),
        text[offset + 2].isLetter
      else { return false }
      var end = offset + 3
      while end < found.value.upperBound, text[end].isName { end += 1 }
      return text[end] == UInt8(ascii: "}")
    }
  }

  /// A call whose arguments stand on the next line: `password = base64.b64encode(`.
  private static func isBegunCall(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.value.upperBound - 1
    return found.quote == .none && found.value.count > 3 && text[end] == UInt8(ascii: "(")
      && text[found.value.upperBound].isLineEnd
      && (found.value.lowerBound..<end).allSatisfy { text[$0].isName }
  }

  /// A state that a style is for: `#login #password:focus {`, `li.pass:before {`.
  private static func isPseudoClass(_ found: Assignment, _ text: TextWindow) -> Bool {
    let before = text[found.name.lowerBound - 1]
    guard found.sign == .colon, found.blanks == 0, found.quote == .none,
      before == UInt8(ascii: "#") || text[found.name.lowerBound] == UInt8(ascii: ".")
        || found.name.contains(where: { text[$0] == UInt8(ascii: ".") })
    else { return false }
    return states.contains {
      $0.utf8CodeUnitCount == found.value.count && text.holds($0, at: found.value.lowerBound)
    }
  }

  private static let states: [StaticString] = [
    "before", "after", "focus", "hover", "active", "visited", "checked", "disabled", "enabled",
    "invalid", "valid", "required", "first-child", "last-child", "placeholder", "focus-within",
    "focus-visible", "-webkit-autofill", "autofill", "not",
  ]

  /// A variable that a language fills in within double quotes: `"… set password = '$newpassword', …"`.
  ///
  /// In single ones without others around them it would be a text as any other; its name must have a hot word.
  private static func isWithinDoubleQuotes(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.quote == .single, value.count > 2, text[value.lowerBound] == UInt8(ascii: "$"),
      value.dropFirst().allSatisfy({ text[$0].isWord }),
      value.dropFirst().contains(where: { text.hotWord(at: $0) != nil })
    else { return false }
    var (start, quotes) = (found.name.lowerBound, 0)
    while found.name.lowerBound - start < 192, !text[start - 1].isLineEnd {
      start -= 1
      if text[start] == UInt8(ascii: "\""), text[start - 1] != UInt8(ascii: "\\") { quotes += 1 }
    }
    return !quotes.isMultiple(of: 2)
  }
}
