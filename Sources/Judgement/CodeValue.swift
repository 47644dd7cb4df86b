/// Tells values without quotes that are code or prose, not credentials: constants of languages, calls, variables,
/// symbols, numbers of a list.
///
/// These are most of what a hot word leads to in source code; seeing them early spares the forest.
enum CodeValue {
  /// Whether a value without quotes is code or prose.
  ///
  /// - Complexity: O(length of the value).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    if isNumbers(found, text) || Repetition.isOfHash(found, text) || isSymbol(value, text)
      || isChoice(value, text)
    {
      return true
    }
    // What is compared: `"Password":0!==kind`.
    if found.sign == .colon,
      value.contains(where: {
        text[$0] == UInt8(ascii: "=") && text[$0 + 1] == text[$0]
          && (text[$0 - 1] == UInt8(ascii: "!") || text[$0 + 2] == text[$0])
      })
    {
      return true
    }
    // A type of C: `pass : uint8_t`.
    if found.sign == .colon, text.holds("int", at: value.lowerBound + 1),
      text.holds("_t", at: value.upperBound - 2)
    {
      return true
    }
    // What a list of a program's messages refers to: `Login.ByPassword:output_type -> api.Reply`.
    if found.sign == .colon, text.holds("put_type", at: value.upperBound - 8),
      text.holds(" ->", at: value.upperBound)
    {
      return true
    }
    // Operands of an assembler: `CMPW (CX)(SI*1), BX`.
    if found.sign == .blank, text[value.lowerBound] == UInt8(ascii: "(") { return true }
    // A pointer's type in Go: `Password *uint16`.
    if found.sign == .blank, text[value.lowerBound] == UInt8(ascii: "*"),
      text.holds("*uint", at: value.lowerBound) || text.holds("*string", at: value.lowerBound)
    {
      return true
    }
    // A call of what a call gives: `uuid.uuid4().hex`.
    if text[value.lowerBound].isLower,
      value.contains(where: { text[$0] == UInt8(ascii: "(") && text.holds("().", at: $0) })
    {
      return true
    }
    // A call whose name has a scope before it: `s:sha256('…')`.
    if text[value.upperBound - 1] == UInt8(ascii: "("), text[value.upperBound].isQuote {
      return true
    }
    // What follows a case of a switch: `case"password":return!1`.
    if text.holds("return", at: value.lowerBound), !text[value.lowerBound + 6].isName {
      return true
    }
    // A sentence: `Identified by OSS-Fuzz`.
    if found.sign == .blank, text[found.name.lowerBound] == UInt8(ascii: "I"),
      text[found.name.lowerBound + 1].isLower
    {
      return true
    }
    // A line of a log that a prompt stands before: `password: debug3: receive packet`.
    if found.sign == .colon, text[value.upperBound - 1] == UInt8(ascii: ":"),
      text[value.upperBound].isBlank
    {
      return true
    }
    // The rest of a method's name in Objective-C: `verifyPassword:completion:`.
    if found.sign == .colon, found.blanks == 0, found.quote == .none,
      text[value.upperBound - 1] == UInt8(ascii: ":"),
      value.allSatisfy({ text[$0].isLetter || text[$0] == UInt8(ascii: ":") })
    {
      return true
    }
    // A pointer's type: `LIB_API Context* create(`.
    if found.sign == .blank, text[value.upperBound - 1] == UInt8(ascii: "*"),
      text[value.upperBound] == UInt8(ascii: " ")
    {
      return true
    }
    // What a type has to be: `where Password: DataProtocol`.
    if found.sign == .colon, text[value.lowerBound].isUpper,
      text.holds("where ", at: found.name.lowerBound - 6)
    {
      return true
    }
    if isDeclared(found, text) || isListEntry(value, text) { return true }
    // A number's type in Go: `procPass float64`.
    if found.sign == .blank, value.count <= 7, text[value.upperBound - 1].isDigit,
      text.holds("float", at: value.lowerBound) || text.holds("uint", at: value.lowerBound)
        || text.holds("int", at: value.lowerBound)
    {
      return true
    }
    // What is taken apart: `if let Some((username, password)) = given {`, `const {type, secret} = response`.
    if found.nameCloser == UInt8(ascii: ")") || found.nameCloser == UInt8(ascii: "}"),
      found.sign == .equals, found.blanks > 1
    {
      return true
    }
    var end = value.lowerBound
    while end < value.upperBound, isMark(text[end]) { end += 1 }
    let start = end
    var isPlain = true
    while end < value.upperBound, text[end].isWord {
      isPlain = isPlain && !text[end].isDigit
      end += 1
    }
    guard end > start, !text[start].isDigit else { return false }
    let isWhole = end == value.upperBound
    if isWhole, start == value.lowerBound {
      if isConstant(value, text) || isSymbolicName(found, text) || isOperand(found, text)
        || isVariable(found, text) || isInCamelCase(found, text)
      {
        return true
      }
    }
    if !isWhole {
      if isApplied(end, text), !goesOn(behind: end, found, text) { return true }
      // Words of a page: `passe chiffr&#233;s`.
      if found.sign == .blank, text.holds("&#", at: end) { return true }
      // Prose: `Two-pass validation:`.
      if found.sign == .blank, isPlain, text[end] == UInt8(ascii: ":"), end + 1 == value.upperBound
      {
        return true
      }
      // What else is given: `Pass timeout=0 to wait`, `Token EOF2=null;`.
      return found.sign == .blank && text[end] == UInt8(ascii: "=") && end + 1 < value.upperBound
        && text[end + 1] != UInt8(ascii: "=") && !isDirective(found, text)
    }
    // A call as GNU writes them: `password = strdup (given)`.
    if found.sign == .equals, found.blanks > 1, text.holds(" (", at: end) { return true }
    switch found.sign {
    // `password = other1;`, but not `Password=letmein;` of a connection string.
    case .equals, .colonEquals:
      return text[end] == UInt8(ascii: ";") && found.blanks > 0
        && text[value.lowerBound - 1].isBlank
    // `secret: SecretKeyType,` names a type.
    // In `"secret": other_secret,` only a variable has no quotes; in YAML, the name has none either.
    case .colon:
      // Words of a document that explains a name: "`PASSWORD`: Optional".
      if found.nameCloser == UInt8(ascii: "`"), isPlain, text[start].isUpper, start + 1 < end,
        text[start + 1].isLower
      {
        return true
      }
      return isTypeName(value, behind: text[end], text)
        || found.nameCloser.isQuote && !text[end].isLineEnd
    // `The password must …`, `pass notification`; but `requirepass …`, and .netrc.
    case .blank:
      return isPlain
        && (text[end].isBlank || text[end].isLineEnd || text[end] == UInt8(ascii: ";"))
        && !isDirective(found, text)
    default: return false
    }
  }

  /// Whether a name without any sign is one that takes a value of one word.
  private static func isDirective(_ found: Assignment, _ text: TextWindow) -> Bool {
    text.holds("require", at: found.name.lowerBound)
      || AssignmentReader(text).followsLogin(found.name.lowerBound)
        && !isInSentence(found.end, text)
  }

  /// Whether another word follows, none that goes on with a login: `user can pass registry type`.
  private static func isInSentence(_ end: Int, _ text: TextWindow) -> Bool {
    text[end] == UInt8(ascii: " ") && text[end + 1].isLower && !text.holds("machine", at: end + 1)
      && !text.holds("account", at: end + 1) && !text.holds("login", at: end + 1)
  }

  /// Whether words with capitals stand before more on the line, a hot one among them, or the end of a declaration behind.
  private static func isTypeName(_ value: Range<Int>, behind: UInt8, _ text: TextWindow) -> Bool {
    guard text[value.lowerBound].isUpper, text[value.lowerBound + 1].isLower, !behind.isLineEnd
    else { return false }
    if behind == UInt8(ascii: ";") { return true }
    return value.contains { text[$0].isUpper && text.hotWord(at: $0) != nil }
  }

  /// A choice between two variables: `x?y:z`.
  private static func isChoice(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard text[value.lowerBound].isLetter || text[value.lowerBound] == UInt8(ascii: "!") else {
      return false
    }
    var (questions, colons) = (0, 0)
    for offset in value {
      switch text[offset] {
      case UInt8(ascii: "?"): questions += 1
      case UInt8(ascii: ":") where questions == 1: colons += 1
      default: if !text[offset].isName && text[offset] != UInt8(ascii: "!") { return false }
      }
    }
    return questions == 1 && colons == 1
  }

  /// A variable or symbol of Ruby, and what decorates: `@user`, `:encrypted`.
  private static func isSymbol(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let first = text[value.lowerBound]
    guard first == UInt8(ascii: "@") || first == UInt8(ascii: ":"),
      text[value.lowerBound + 1].isLetter
    else { return false }
    return value.dropFirst().allSatisfy { text[$0].isWord }
  }

  /// Numbers in a row, as in `[9,3,4`, or in what compilers tell debuggers: `pass:387,412`, `auth:450=ar1`.
  private static func isNumbers(_ found: Assignment, _ text: TextWindow) -> Bool {
    var end = found.value.lowerBound
    while end < found.value.upperBound, text[end].isDigit { end += 1 }
    guard end > found.value.lowerBound else {
      return text[end] == UInt8(ascii: "[") && text[end + 1].isDigit
    }
    switch text[end] {
    case UInt8(ascii: ","): return text[end + 1].isDigit
    case UInt8(ascii: "="):
      return found.sign == .colon && (text[end + 1].isLower || text[end + 1] == UInt8(ascii: "*"))
    default: return false
    }
  }

  /// A mark that stands before a variable: `*p`, `&x`, `!done`.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
  }

  /// Whether a name is called, or looked into, or a type is filled: `f(`, `a[`, `p->`, `N::`, `pkg.Type{`.
  private static func isApplied(_ end: Int, _ text: TextWindow) -> Bool {
    switch text[end] {
    case UInt8(ascii: "("), UInt8(ascii: "["): true
    case UInt8(ascii: "-"): text[end + 1] == UInt8(ascii: ">")
    case UInt8(ascii: ":"): text[end + 1] == UInt8(ascii: ":")
    case UInt8(ascii: "."): isType(end + 1, text)
    default: false
    }
  }

  /// Whether letters or digits follow right behind a bracket that closes, as nothing of code does, in a value that ends its line and
  /// has digits: `password: aB3[x]Yz9`.
  private static func goesOn(behind end: Int, _ found: Assignment, _ text: TextWindow) -> Bool {
    guard text[end] == UInt8(ascii: "[") || text[end] == UInt8(ascii: "("),
      text[found.end].isLineEnd,
      (found.value.lowerBound..<end).contains(where: { text[$0].isDigit }),
      let close = (end..<found.value.upperBound)
        .first(where: { text[$0] == text[end].closing })
    else { return false }
    return close + 1 < found.value.upperBound && text[close + 1].isAlphanumeric
  }

  /// Whether what stands behind a package's name is a type that is filled: `Hash256{10, 20}`.
  private static func isType(_ start: Int, _ text: TextWindow) -> Bool {
    guard text[start].isUpper else { return false }
    var end = start
    while end < start + 64, text[end].isWord { end += 1 }
    return text[end] == UInt8(ascii: "{")
  }

  /// Whether it names something in the program: `CLIENT_PROTOCOL`, `KeyAlgo: CertAlgoV01,`, `appPwd: apppwd,`.
  private static func isSymbolicName(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    var (digits, underscores, lower, turns) = (0, 0, 0, 0)
    for offset in value {
      let byte = text[offset]
      if byte.isDigit {
        digits += 1
      } else if byte.isLower {
        lower += 1
      } else if byte == UInt8(ascii: "_") {
        underscores += 1
      } else if text[offset - 1].isLower, offset > value.lowerBound {
        turns += 1
      }
    }
    if lower == 0, underscores > 0, digits * 4 < value.count {
      // In settings of a shell a placeholder, which others judge.
      return found.sign != .equals || found.blanks > 0
    }
    // `self.options["password"] = given`
    if found.nameCloser == UInt8(ascii: "]"), found.blanks > 0, digits < 3 { return true }
    if isSameField(found, text), found.name.count > value.count || found.blanks > 1 {
      return found.blanks > 1 || text[found.end] == UInt8(ascii: ",")
    }
    if turns > 0, digits < 3, found.blanks > 0, endsWithHotWord(value, text) { return true }
    // `util._pass_hook = call_pass_hook`
    if underscores > 0, lower + underscores == value.count, found.blanks > 1, found.sign == .equals,
      underscores > 1 && value.contains(where: { text.hotWord(at: $0) != nil })
        || endsWithHotWord(value, text) || text.hotWord(at: value.lowerBound) != nil
    {
      return true
    }
    let isListed = text[found.end] == UInt8(ascii: ",") || text[found.end] == UInt8(ascii: ";")
    if isListed, found.sign != .arrow, digits == 0, turns == 0, isArgumentLine(found, text) {
      return true
    }
    // `%{password: too_long})`
    if text[found.end] == UInt8(ascii: "}"), text[found.end + 1] == UInt8(ascii: ")"),
      lower + underscores == value.count
    {
      return true
    }
    guard isListed, found.sign == .colon || found.blanks > 0 else { return false }
    return turns > 0 && digits < 4 || isSameField(found, text)
  }

  /// Whether an argument has a line of its own: `password=value,`, `password: value,`.
  private static func isArgumentLine(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard text[found.end] == UInt8(ascii: ","), text[found.end + 1].isLineEnd else { return false }
    var start = found.name.lowerBound
    while found.name.lowerBound - start < 64, text[start - 1].isBlank { start -= 1 }
    guard start < found.name.lowerBound else { return false }
    if text[start - 1] == UInt8(ascii: "#") { start -= 1 }
    return text[start - 1].isLineEnd
  }

  /// Whether a variable says that it holds a credential: `mavenPassword`.
  private static func endsWithHotWord(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let end = value.upperBound
    return text.holds("password", at: end - 8) || text.holds("token", at: end - 5)
      || text.holds("secret", at: end - 6) || text.holds("key", at: end - 3)
  }

  /// Whether a variable is what a declared one gets, or a part of a sum: `String token = Encoder`, `x = length + 1`.
  private static func isOperand(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.blanks > 1, found.sign == .equals || found.sign == .colonEquals else {
      return false
    }
    let behind = text[found.end + 1]
    if text[found.end] == UInt8(ascii: " "),
      text[found.end + 2] == UInt8(ascii: " ")
        || behind == UInt8(ascii: "?") && text[found.end + 2].isLineEnd,
      behind == UInt8(ascii: "+") || behind == UInt8(ascii: "|") || behind == UInt8(ascii: "-")
        || behind == UInt8(ascii: "?")
    {
      return true
    }
    // A field of an object gets a variable: `self.password = given`.
    if text.holds("self.", at: found.name.lowerBound)
      || text.holds("this.", at: found.name.lowerBound)
    {
      return found.value.allSatisfy { text[$0].isLower || text[$0] == UInt8(ascii: "_") }
    }
    // The same with a field of another one: `user.Password = given`.
    var field = found.name.upperBound
    while field > found.name.lowerBound, text[field - 1] != UInt8(ascii: ".") { field -= 1 }
    if field > found.name.lowerBound, text[field].isUpper, text[found.end].isLineEnd,
      found.value.allSatisfy({ text[$0].isLower })
    {
      return true
    }
    // A word before the name: a type, or what declares; or another name: `user, password = given`.
    let before = found.name.lowerBound - 1
    return text[before] == UInt8(ascii: " ")
      && (text[before - 1].isWord || isLastOfNames(before, text))
      && !text.holds("set", at: before - 3) && found.value.count { text[$0].isDigit } < 3
  }

  /// Whether nothing but names and commas stands before a blank on its line.
  private static func isLastOfNames(_ blank: Int, _ text: TextWindow) -> Bool {
    guard text[blank - 1] == UInt8(ascii: ",") else { return false }
    var start = blank
    while blank - start < 64,
      text[start - 1].isName || text[start - 1].isBlank || text[start - 1] == UInt8(ascii: ",")
    {
      start -= 1
    }
    return text[start - 1].isLineEnd
  }

  /// Whether the value is the name, whatever its capitals, or the last part of a name with dots or underscores.
  private static func isSameField(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, value) = (found.name, found.value)
    guard value.count <= name.count else { return false }
    let start = name.upperBound - value.count
    guard
      start == name.lowerBound || text[start - 1] == UInt8(ascii: ".")
        || text[start - 1] == UInt8(ascii: "_")
    else { return false }
    return (0..<value.count).allSatisfy {
      text[start + $0].lowercased == text[value.lowerBound + $0].lowercased
    }
  }

  /// Whether it is a constant of a language.
  static func isConstant(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 9 else { return false }
    for constant in constants
    where constant.utf8CodeUnitCount == value.count && text.holds(constant, at: value.lowerBound) {
      return true
    }
    return false
  }

  private static let constants: [StaticString] = [
    "nil", "true", "null", "none", "void", "false", "undefined", "nullptr", "await", "begin",
    // What says that there is no password, or how it is hashed.
    "nopass", "md5", "sha1", "sha256", "sha512", "bcrypt",
  ]
}
