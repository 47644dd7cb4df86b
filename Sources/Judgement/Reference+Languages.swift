/// What code of desktop programs and scripts has in the place of a value, where its language shows.
extension Reference {
  /// A variable, a part of a form, an argument that is passed on, a handler of a page, the rest of a method's name.
  ///
  /// - Complexity: O(length of the value), and 64 bytes before the name.
  static func isOfLanguage(_ found: Assignment, _ text: TextWindow) -> Bool {
    switch found.sign {
    case .colon:
      found.quote == .none && (isComponent(found, text) || isRestOfMethod(found, text))
    case .equals, .colonEquals:
      found.quote == .none
        ? isCalculated(found, text) || isPacked(found, text) || isHungarian(found, text)
          || isPassedAlong(found, text)
        : isHandler(found, text) || isMember(found, text)
    case .flag: found.quote != .none && isBehindVariable(found, text)
    default: false
    }
  }

  /// A part of a form, as Delphi and Lazarus write them: `object edtPassword: TEdit`, nothing behind it.
  private static func isComponent(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return text[found.value.lowerBound] == UInt8(ascii: "T") && text[found.end].isLineEnd
      && found.value.allSatisfy { text[$0].isWord }
      && (text.holds("object ", at: start - 7) || text.holds("inherited ", at: start - 10)
        || text.holds("inline ", at: start - 7))
  }

  /// The rest of a method's name in Objective-C: `-loginWithUsername:password:completion`.
  private static func isRestOfMethod(_ found: Assignment, _ text: TextWindow) -> Bool {
    let colon = found.name.lowerBound - 1
    guard found.blanks == 0, text[colon] == UInt8(ascii: ":"),
      found.value.allSatisfy({ text[$0].isLetter || text[$0] == UInt8(ascii: ":") })
    else { return false }
    let start = text.nameStart(colon, downTo: colon - 64)
    return text[start].isLetter || text[start] == UInt8(ascii: "-")
      ? (start + 1..<colon).contains { text[$0].isUpper && text[$0 - 1].isLower } : false
  }

  /// A sum with the name or another variable in it, as no settings have: `pw=pw-0x314`, `Seed := Position+1;`.
  private static func isCalculated(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard text[value.lowerBound].isLetter else { return false }
    var end = value.lowerBound
    while end < value.upperBound, text[end].isWord { end += 1 }
    guard end < value.upperBound, isOperator(text[end]), text[end + 1].isDigit else { return false }
    if found.sign == .colonEquals {
      return text[found.end] == UInt8(ascii: ";")
        && (end + 1..<value.upperBound).allSatisfy { text[$0].isDigit || $0 == found.end }
    }
    return end - value.lowerBound == found.name.count
      && (0..<found.name.count).allSatisfy {
        text[value.lowerBound + $0].lowercased == text[found.name.lowerBound + $0].lowercased
      }
  }

  private static func isOperator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
      || byte == UInt8(ascii: "/")
  }

  /// What a packer of Lua writes: an entry of a list in brackets, `Pw=(N8[DV[4]]);`, and numbers before the end of a branch.
  private static func isPacked(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.blanks == 0 else { return false }
    let start = found.value.lowerBound
    if text[start] == UInt8(ascii: "(") {
      var end = start + 1
      while end < found.value.upperBound, text[end].isWord { end += 1 }
      return end > start + 1 && text[end] == UInt8(ascii: "[")
        && text[found.value.upperBound - 1] == UInt8(ascii: ")")
    }
    var end = start
    while end < found.value.upperBound, text[end].isDigit { end += 1 }
    return end > start && text.holds(";end;", at: end)
  }

  /// A variable that a field or a variable named for its type gets, in Visual Basic: `.Password = newOne`, `strPassword = vData`.
  private static func isHungarian(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, value) = (found.name.lowerBound, found.value)
    guard found.sign == .equals, found.blanks > 1, text[value.lowerBound].isLower,
      text[found.end].isLineEnd || text[found.end] == UInt8(ascii: ","),
      value.allSatisfy({ text[$0].isLetter || text[$0] == UInt8(ascii: "_") })
    else { return false }
    if text[name] == UInt8(ascii: ".") || text[name - 1] == UInt8(ascii: ".") {
      let dot = text[name] == UInt8(ascii: ".") ? name : name - 1
      return text[dot - 1].isBlank
    }
    return text.holds("str", at: name) && text[name].isLower && text[name + 3].isUpper
      && value.contains { text[$0].isUpper }
  }

  /// A variable that a call passes on by name: `f(user=jira_user, jira_pwd=jira_password)`.
  private static func isPassedAlong(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.value.upperBound
    guard found.sign == .equals, found.blanks == 0,
      text[found.end] == UInt8(ascii: ",") || text[found.end] == UInt8(ascii: ")"),
      found.value.allSatisfy({ text[$0].isLower || text[$0] == UInt8(ascii: "_") }),
      text.holds("_password", at: end - 9) || text.holds("_token", at: end - 6)
        || text.holds("_secret", at: end - 7) || text.holds("_key", at: end - 4)
        || text.holds("_pwd", at: end - 4)
    else { return false }
    var before = found.name.lowerBound - 1
    if text[before] == UInt8(ascii: "(") { return text[before - 1].isWord }
    while found.name.lowerBound - before < 32, text[before].isBlank { before -= 1 }
    return before < found.name.lowerBound - 1 && text[before] == UInt8(ascii: ",")
  }

  /// What a page calls when something happens: `@change-password="openModal"`.
  private static func isHandler(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound - 1
    return found.quote == .double && text[start] == UInt8(ascii: "@")
      && (text[start - 1].isBlank || text[start - 1].isLineEnd)
      && found.value.allSatisfy { text[$0].isName }
  }

  /// A member of an enumeration that has its own name: `'password' = "password"`.
  private static func isMember(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, value) = (found.name, found.value)
    return found.sign == .equals && found.nameCloser.isQuote && found.blanks > 1
      && name.count == value.count
      && (0..<name.count).allSatisfy {
        text[name.lowerBound + $0] == text[value.lowerBound + $0]
      }
  }

  /// The text of another option, since the first one gets a variable: `-Password $given -Address "x@corp.net"`.
  private static func isBehindVariable(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.expression
    guard text[start] == UInt8(ascii: "$"), start + 2 < found.value.lowerBound else { return false }
    return (start..<found.value.lowerBound).contains { text[$0].isBlank }
  }
}
