/// Tells by what stands around a value that it is not given to the name: a branch of a choice, a tag of a field, the value
/// of another name, prose.
enum Surroundings {
  /// Whether the value belongs to something else.
  ///
  /// - Complexity: O(length of the value and of its line, 64 bytes at most of that).
  static func speakAgainst(_ found: Assignment, _ text: TextWindow) -> Bool {
    switch found.sign {
    case .comma:
      belongsToAnother(found, text) || isListed(found, text) || isEntry(found, text)
        || isModule(found, text) || found.value.count < 4
    case .colon:
      isBranch(found, text) || isSelector(found, text) || isProse(found, text)
        || isSkipped(found, text) || isOtherScheme(found, text) || isTestResult(found, text)
        || isParted(found, text) || isField(found, text) || isCase(found, text)
        // The end of an element, behind a caption: `password: </text><g id="g13">`.
        || text.holds("</", at: found.expression)
    case .equals, .arrow, .colonEquals, .comparison:
      isTranslation(found, text) || isSkipped(found, text) || isOtherArgument(found, text)
        || isGotten(found, text) || isCompared(found, text) || isField(found, text)
        || isKeyNumber(found, text) || isExplained(found, text) || isRenamed(found, text)
        || isExplanation(found, text) || isSubscript(found, text)
    case .blank:
      isFieldTag(found, text) || isUpstream(found, text) || isProperName(found, text)
        || isVerb(found, text) || isGlued(found, text)
    case .flag:
      isSource(found.value, text) || isFlag(found.value, text) || isSwitch(found.name, text)
        || isMount(found, text)
    case .call:
      isTestCall(found, text) || hasMoreTexts(found, text) || isOtherArgument(found, text)
        || isLookup(found, text) || isNumberOf(found, text) || isDecorated(found, text)
        || isForClosure(found, text) || isOfEvent(found, text)
    case .userInfo: isDocumented(found, text)
    case .scheme: isProse(scheme: found, text)
    default: false
    }
  }

  /// Whether another name leads to a further argument, `qop="auth", response="6629fae4…"`, or the call ended before:
  /// `f("Password", g(0)), h(n, "Prot4Rev")`.
  private static func belongsToAnother(_ found: Assignment, _ text: TextWindow) -> Bool {
    var depth = 0
    for offset in min(found.expression, found.value.lowerBound)..<found.value.lowerBound {
      switch text[offset] {
      case UInt8(ascii: "="), UInt8(ascii: ":"): return true
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether both are entries of a list with more: `["old_password", "new_password", …]`, but not `("user", "me", "password", "…")`.
  private static func isListed(_ found: Assignment, _ text: TextWindow) -> Bool {
    let reader = AssignmentReader(text)
    let next = text[reader.skipBlanks(found.end + 1, lines: 1)]
    // The quote of the text that the name is in, or ends.
    var quote = found.name.lowerBound - 1
    while found.name.lowerBound - quote < 24, text[quote] > 0x20, !text[quote].isQuote {
      quote -= 1
    }
    var before = quote - 1
    while found.name.lowerBound - before < 64, text[before].isBlank || text[before].isLineEnd {
      before -= 1
    }
    // What a model leaves out: `->hidden(['password', 'number'])`.
    if text[before] == UInt8(ascii: "["), text.holds("hidden(", at: before - 7) { return true }
    return switch (text[before], next) {
    case (UInt8(ascii: "["), UInt8(ascii: ",")), (UInt8(ascii: ","), UInt8(ascii: "]")): true
    case (UInt8(ascii: ","), UInt8(ascii: ",")): text[before - 1].isQuote
    default: false
    }
  }

  /// Whether it is the name of the next entry, since the word ends a text: `"…your password","password_new1":"…"`; or the same name
  /// with another number: `("email", "password1", "password2")`.
  private static func isEntry(_ found: Assignment, _ text: TextWindow) -> Bool {
    if found.quote == .double, text[found.end + 1] == UInt8(ascii: ":") { return true }
    let (name, value) = (found.name.lowerBound, found.value.lowerBound)
    // Actions that share the word: `'editpassword', 'updatepassword'`.
    if found.name.count > 8, found.value.count > 8,
      text.holds("password", at: found.name.upperBound - 8),
      text.holds("password", at: found.value.upperBound - 8),
      found.value.allSatisfy({ text[$0].isLower || text[$0] == UInt8(ascii: "_") })
    {
      return true
    }
    return found.name.count == found.value.count && text[found.name.upperBound - 1].isDigit
      && (0..<found.name.count - 1).allSatisfy { text[name + $0] == text[value + $0] }
  }

  /// Whether it is what a packer of scripts calls a module by: `"password-field",n("x7Ab")`.
  private static func isModule(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.expression
    return found.quote == .double && found.value.lowerBound == start + 3 && found.value.count < 6
      && text[start].isLetter && text[start + 1] == UInt8(ascii: "(")
  }

  /// Whether a call has another text behind the first one, so that nobody knows which is it: `set_password("service", "user", …)`.
  private static func hasMoreTexts(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote != .none, text[found.end + 1] == UInt8(ascii: ",") else { return false }
    return text[AssignmentReader(text).skipBlanks(found.end + 2)].isQuote
  }

  /// Whether a text is an argument of another name: `passwd(phrase=None, algorithm="argon2")`, `password = bytes(raw, name="auth")`.
  private static func isOtherArgument(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote != .none else { return false }
    // `f($password, $method = 'pbkdf2')`
    let isCall = found.sign == .call
    var sign = found.value.lowerBound - 2
    if isCall, text[sign].isBlank { sign -= 1 }
    guard found.expression < sign, text[sign] == UInt8(ascii: "=") else { return false }
    let end = isCall && text[sign - 1].isBlank ? sign - 1 : sign
    guard text[end - 1].isWord else { return false }
    var start = end
    while start > found.expression, text[start - 1].isWord { start -= 1 }
    return !text.holds("value", at: start) && !text.holds("default", at: start)
      && !(start..<end).contains { text.hotWord(at: $0) != nil }
  }

  /// Whether a text says what is got: `pw = getpwnam("nobody")`, `key = settings.get("name")`, `Minipass = require('minipass')`,
  /// in a Jenkinsfile `TOKEN = credentials('name')`, in Puppet `$db_password = lookup('base', 'x')`; or which program runs:
  /// `passwd = spawn('chpasswd', …)`.
  private static func isGotten(_ found: Assignment, _ text: TextWindow) -> Bool {
    let open = found.value.lowerBound - 2
    guard found.expression < open, found.quote != .none, text[open] == UInt8(ascii: "(") else {
      return false
    }
    var start = open
    while start > found.expression, text[start - 1].isWord { start -= 1 }
    // Scala's is what stands in for it.
    return text.holds("get", at: start) && !text.holds("getorelse", at: start)
      || text.holds("credentials(", at: start) || text.holds("require(", at: start)
      || text.holds("lookup(", at: start) || text.holds("hiera(", at: start)
      || text.holds("spawn", at: start) || text.holds("popen(", at: start)
      || text.holds("exec(", at: start) || text.holds("execfile", at: start)
  }

  /// Whether it says which part of something is taken: `password = jsondecode(data.x.secret)["db_password2"]`.
  private static func isSubscript(_ found: Assignment, _ text: TextWindow) -> Bool {
    let open = found.value.lowerBound - 2
    guard found.expression < open, found.quote != .none, text[open] == UInt8(ascii: "["),
      text[found.end + 1] == UInt8(ascii: "]")
    else { return false }
    return text[open - 1] == UInt8(ascii: ")") || text[open - 1] == UInt8(ascii: "]")
      || text[open - 1].isWord
  }

  /// Whether a call makes the number of something of it: `injectKey(t, parseID("…"))`.
  private static func isNumberOf(_ found: Assignment, _ text: TextWindow) -> Bool {
    let open = found.value.lowerBound - 2
    return open > found.name.upperBound && text[open] == UInt8(ascii: "(")
      && text[open - 1] == UInt8(ascii: "D") && text[open - 2] == UInt8(ascii: "I")
      && text[open - 3].isLower
  }

  /// Whether a list of one has the name of a field: `'resetPassword' => ['password'],`, `"secret": ["ldap_password"]`.
  private static func isField(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.quote != .none && text[found.value.lowerBound - 2] == UInt8(ascii: "[")
      && text[found.end + 1] == UInt8(ascii: "]")
      && (Repetition.isHotWord(found.value, text) || isFieldName(found.value, text))
  }

  /// Whether it is a name of several words, a hot one among them: `ldap_password`, `credentialsFile`.
  private static func isFieldName(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var (turns, isHot) = (0, false)
    for offset in value {
      let byte = text[offset]
      guard byte.isLetter || byte == UInt8(ascii: "_") else { return false }
      if !byte.isLower, offset > value.lowerBound, text[offset - 1].isLower { turns += 1 }
      isHot = isHot || text.hotWord(at: offset) != nil
    }
    return turns > 0 && isHot
  }

  /// Whether a shell compares a variable with a word, or a language gives it what another name means: `test $pass = link`.
  private static func isCompared(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.quote == .none && found.sign == .equals && found.blanks > 1
      && text[found.name.lowerBound - 1] == UInt8(ascii: "$")
      && found.value.allSatisfy { text[$0].isLower }
  }

  /// Whether a sentence has the verb: `always pass "interrupted"`.
  private static func isVerb(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return found.quote != .none && found.name.count == 4 && text.holds("pass", at: start)
      && text[start - 1] == UInt8(ascii: " ") && text[start - 2].isLetter
  }

  /// Whether a sentence speaks of a scheme: `a bearer challenge`, `the WWW-Authenticate Bearer response`.
  private static func isProse(scheme found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return text[start - 1] == UInt8(ascii: " ") && text[start - 2].isLetter
      && found.value.allSatisfy { text[$0].isLower }
  }

  /// Whether a call says where something is: `hasPassword("keys/one")`, `readSecret("name")`.
  private static func isLookup(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.value.count < 40, found.value.allSatisfy({ text[$0].isName || text[$0] == 0x2F })
    else { return false }
    var start = found.name.upperBound
    while start > found.name.lowerBound, text[start - 1] != UInt8(ascii: ".") { start -= 1 }
    while text[start] == UInt8(ascii: "_") { start += 1 }
    return text.holds("has", at: start) || text.holds("get", at: start)
      || text.holds("read", at: start) || text.holds("find", at: start)
      || text.holds("lookup", at: start) || text.holds("delete", at: start)
      || text.holds("remove", at: start)
      // Jenkins' reference to a secret that it keeps: `TOKEN = credentials('…')`.
      || text.holds("credentials(", at: start)
  }

  /// Whether what the call finds is given to the code behind it, with names of its own:
  /// `withUsernamePassword('registry', { user, pass -> …`.
  private static func isForClosure(_ found: Assignment, _ text: TextWindow) -> Bool {
    let reader = AssignmentReader(text)
    guard found.quote != .none, text[found.end + 1] == UInt8(ascii: ",") else { return false }
    var next = reader.skipBlanks(found.end + 2)
    guard text[next] == UInt8(ascii: "{") else { return false }
    let limit = next + 64
    next += 1
    while next < limit,
      text[next].isWord || text[next].isBlank || text[next] == UInt8(ascii: ",")
    {
      next += 1
    }
    return text[next] == UInt8(ascii: "-") && text[next + 1] == UInt8(ascii: ">")
  }

  /// Whether a page calls it when something happens, and so everybody sees it: `onclick="markPass('row1')"`.
  private static func isOfEvent(_ found: Assignment, _ text: TextWindow) -> Bool {
    let sign = found.name.lowerBound - 2
    guard text[sign] == UInt8(ascii: "="), text[sign + 1] == UInt8(ascii: "\"") else {
      return false
    }
    let start = text.nameStart(sign, downTo: sign - 16)
    return sign - start > 3 && text.holds("on", at: start)
      || text[start - 1] == UInt8(ascii: "@") && start < sign
  }

  /// Whether it is given to what marks a parameter: `resetPassword(@Param("uuid") uuid: string`.
  private static func isDecorated(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.expression
    guard text[start] == UInt8(ascii: "@"), text[start + 1].isLetter else { return false }
    let end = text.nameEnd(start + 1, upTo: start + 40)
    return text[end] == UInt8(ascii: "(") && end < found.value.lowerBound
  }

  /// Whether the name is one of the cases of a switch, and what follows is code: `case "password":case "text":`.
  private static func isCase(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.nameCloser.isQuote else { return false }
    var end = found.name.lowerBound - 1
    while text[end - 1].isBlank, found.name.lowerBound - end < 4 { end -= 1 }
    return text.holds("case", at: end - 4) && !text[end - 5].isWord
  }

  /// Whether a name with a capital only holds a hot word: `Buypass AS-983163327`.
  private static func isProperName(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return text[start].isUpper && text[start + 1].isLower && text.hotWord(at: start) == nil
      && found.name.dropFirst().allSatisfy { text[$0].isLower }
  }

  /// Whether the value stands behind the end of what the name got: `"password": nil, "other"`.
  private static func isSkipped(_ found: Assignment, _ text: TextWindow) -> Bool {
    var (depth, isObject) = (0, false)
    for offset in min(found.expression, found.value.lowerBound)..<found.value.lowerBound {
      switch text[offset] {
      // A field of an object: `keys = [{ id: "…" }]`.
      case UInt8(ascii: "{"): (depth, isObject) = (depth + 1, true)
      case UInt8(ascii: ":") where isObject: return true
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0: return true
      // `passed: result === "success"`
      case UInt8(ascii: "=")
      where text[offset + 1] == text[offset] && text[offset + 2].isBlank
        || text[offset + 1] == text[offset] && text[offset + 2] == text[offset]:
        return true
      // `name === "generateKey" && "…" === other`
      case UInt8(ascii: "&") where text[offset + 1] == text[offset]: return true
      default: break
      }
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether name and value are what a condition chooses between: `isNew ? "password" : "code"`.
  private static func isBranch(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.nameCloser.isQuote else { return false }
    var before = found.name.lowerBound - 2
    while found.name.lowerBound - before < 8, text[before].isBlank { before -= 1 }
    return text[before] == UInt8(ascii: "?")
  }

  /// Whether it is one of several values that colons part, as data of tests has them: `decrypt_auth:"00a1":"ff…"`, `key:16:"…"`.
  private static func isParted(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.blanks == 0, !found.nameCloser.isQuote else { return false }
    if found.quote == .none {
      return found.value.contains {
        text[$0] == UInt8(ascii: ":") && text[$0 + 1] == UInt8(ascii: "\"")
      }
    }
    guard found.quote == .double else { return false }
    if text[found.end + 1] == UInt8(ascii: ":"), text[found.end + 2] != UInt8(ascii: ":") {
      return true
    }
    var depth = 0
    for offset in min(found.expression, found.value.lowerBound)..<found.value.lowerBound {
      switch text[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      // `Secret::from("…")`, `f(hex:"…")` are others.
      case UInt8(ascii: ":") where depth <= 0:
        if text[offset - 1] != UInt8(ascii: ":"), text[offset + 1] != UInt8(ascii: ":"),
          !text[offset + 1].isBlank
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether it is the number of the key that signs, not the key: `AWS4-HMAC-SHA256 Credential=…`.
  private static func isKeyNumber(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return text[start - 1] == UInt8(ascii: " ") && text[start - 2] == UInt8(ascii: "6")
      && text.holds("aws4-hmac-sha256 credential", at: start - 17)
  }

  /// Whether it is a state in a selector of CSS, `[type="password"]:focus`, or a symbol, `[password] :inline`.
  private static func isSelector(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .none, text[found.value.lowerBound].isLower,
      text[found.value.lowerBound - 1] == UInt8(ascii: ":")
    else { return false }
    let isBracketed =
      found.nameCloser == UInt8(ascii: "]") || found.nameCloser == UInt8(ascii: ")")
    return isBracketed || text[found.name.lowerBound - 1] == UInt8(ascii: ".")
  }

  /// Whether a line tells that a test passed: `PASS: gas/i386/reloc`, `--- PASS: TestA (0.00s)`.
  private static func isTestResult(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    return found.quote == .none && found.blanks > 0 && found.name.count == 4
      && (text[start - 1].isLineEnd || text.holds("--- ", at: start - 4))
      && text.holds("pass", at: start)
      && found.name.allSatisfy { text[$0].isUpper }
  }

  /// Whether a header's scheme is one whose parameters are no secrets: `Authorization: Digest username="…"`.
  private static func isOtherScheme(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.word == .auth else { return false }
    let start = found.expression
    return text.holds("digest ", at: start) || text.holds("mac ", at: start)
      || text.holds("hawk ", at: start) || text.holds("hawk ", at: found.value.lowerBound)
      || text.holds("aws4-", at: start) || text.holds("\"aws4-", at: start)
  }

  /// Words of a sentence: `First pass: determine size`.
  private static func isProse(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .none, found.blanks > 0, isFollowedByWord(found.value, text) else {
      return false
    }
    let start = found.name.lowerBound
    let isInSentence = text[start - 1].isBlank && text[start - 2].isLetter
    return isInSentence || isComment(start, text)
  }

  /// Whether a message says what a name is now: `` `admin_passwd` -> `admin_password` ``.
  private static func isRenamed(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.sign == .colonEquals && found.quote == .back && found.nameCloser == UInt8(ascii: "`")
      && found.value.allSatisfy { text[$0].isName }
  }

  /// Words of a list that explains names: `password -> unnecessary too`.
  private static func isExplained(_ found: Assignment, _ text: TextWindow) -> Bool {
    (found.sign == .arrow || found.sign == .colonEquals) && found.quote == .none
      && found.blanks > 1 && isFollowedByWord(found.value, text)
  }

  /// Whether a comment says in words what the value is: `# password = device token from the database`.
  private static func isExplanation(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .equals, found.quote == .none, found.blanks > 1,
      isFollowedByWord(found.value, text)
    else { return false }
    var mark = found.name.lowerBound - 1
    while found.name.lowerBound - mark < 16, text[mark].isBlank { mark -= 1 }
    guard text[mark] == UInt8(ascii: "#") || isComment(found.name.lowerBound, text) else {
      return false
    }
    // Another word behind that.
    var end = found.end + 1
    while end - found.end < 48, text[end].isWord { end += 1 }
    return text[end] == 0x20 && text[end + 1].isLetter
  }

  /// Whether marks of a comment lead to an offset.
  private static func isComment(_ offset: Int, _ text: TextWindow) -> Bool {
    var place = offset - 1
    while offset - place < 16, text[place].isBlank { place -= 1 }
    return text[place] == UInt8(ascii: "*")
      || text[place] == UInt8(ascii: "/") && text[place - 1] == UInt8(ascii: "/")
  }

  /// Whether the rest of the line, without quotes, is a text of several words: `new_password=Nieuw wachtwoord`.
  private static func isTranslation(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .none, found.sign == .equals, found.blanks == 0,
      isFollowedByWord(found.value, text), found.name.contains(where: { text[$0].isLower })
    else { return false }
    var end = found.end
    while end - found.end < 64, !text[end].isLineEnd {
      guard isOfProse(text[end]) else { return false }
      end += 1
    }
    return true
  }

  /// Whether a value of letters, a comma behind them at most, is followed by a blank and another word.
  private static func isFollowedByWord(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var end = value.upperBound
    if text[end] == UInt8(ascii: ",") { end += 1 }
    guard text[end] == UInt8(ascii: " "), text[end + 1].isLetter || text[end + 1] >= 0x80 else {
      return false
    }
    var isEscaped = false
    for offset in value {
      let byte = text[offset]
      // `Pra\u0161ome`
      if byte == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u") { isEscaped = true }
      let isFitting = byte.isLetter || byte >= 0x80 || byte == 0x2D
      guard isFitting || isEscaped && (byte.isDigit || byte == UInt8(ascii: "\\")) else {
        return false
      }
    }
    return true
  }

  private static func isOfProse(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"),
      UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "/"), UInt8(ascii: "\\"):
      true
    default: byte.isAlphanumeric || byte >= 0x80
    }
  }

  /// Whether it is the tag of a field in Go: ``Password string `json:"password"` ``.
  private static func isFieldTag(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .back else { return false }
    var end = found.value.lowerBound
    while text[end].isWord { end += 1 }
    return end > found.value.lowerBound && text[end] == UInt8(ascii: ":")
      && text[end + 1] == UInt8(ascii: "\"")
  }

  /// Whether a macro's text is glued to others, of which the next one gives the value, `"&" KEY_CODE "=E0E0"`; or the quote ended
  /// a text, and what stands between it and the next one is code: `" Set password ",2),f("button"`.
  private static func isGlued(_ found: Assignment, _ text: TextWindow) -> Bool {
    let first = text[found.value.lowerBound]
    return found.quote == .double
      && (first == UInt8(ascii: "=")
        || (first == UInt8(ascii: ",") || first == UInt8(ascii: ")"))
          && text[found.value.upperBound - 1] == UInt8(ascii: "("))
  }

  /// Whether requests are passed on to it: nginx's `proxy_pass app:5000;`.
  private static func isUpstream(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.quote == .none && text.holds("_pass", at: found.name.upperBound - 5)
      && text[found.end] == UInt8(ascii: ";")
  }

  /// Whether a test is told to pass: `t.pass('works')`.
  private static func isTestCall(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.upperBound - 4
    return text.holds("pass", at: start)
      && (start == found.name.lowerBound || text[start - 1] == UInt8(ascii: "."))
  }

  /// Whether a URL says what its parts are, not what they hold: `redis://:password@host:port`.
  private static func isDocumented(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound
    if Repetition.isOfLogin(user: found.expression..<start - 1, password: found.value, text) {
      return true
    }
    // What GitHub wants there where the user is a token.
    if text.holds("x-oauth-basic", at: start) { return true }
    // `scheme://username:password@domain:port`
    var end = found.end + 1
    while end - found.end < 64, text[end].isName { end += 1 }
    if text[end] == UInt8(ascii: ":"), text[end + 1].isLetter { return true }
    let word: Int
    if text.holds("password", at: start) {
      word = 8
    } else if text.holds("passwd", at: start) {
      word = 6
    } else if text.holds("token", at: start) {
      word = 5
    } else if text.holds("aws_secret_access_key", at: start) {
      word = 21
    } else {
      return false
    }
    guard found.value.count == word else { return false }
    let host = found.value.upperBound + 1
    if text.holds("host", at: host) || text.holds("server", at: host)
      || text.holds("example", at: host) || text.holds("www.example", at: host)
    {
      return true
    }
    return !text[host].isName
  }

  /// Whether it is the next flag: `-liphlpapi -lws2_32`.
  private static func isFlag(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    text[value.lowerBound] == UInt8(ascii: "-")
      && (text[value.lowerBound + 1].isLetter || text[value.lowerBound + 1] == UInt8(ascii: "-"))
  }

  /// Whether a flag takes no value, so that what follows is something else: `--disabled-password joe`.
  private static func isSwitch(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    text.holds("--disabled-", at: name.lowerBound) || text.holds("--no-", at: name.lowerBound)
      // The password is a part of it: `mysql -ppassword base`.
      || text.holds("-pp", at: name.lowerBound)
  }

  /// Whether Docker is told which of its secrets goes where: `--secret source=app,target=key`, `--secret id=npmrc`.
  private static func isMount(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound
    return text.holds("--secret", at: found.name.upperBound - 8)
      && (text.holds("source=", at: start) || text.holds("src=", at: start)
        || text.holds("id=", at: start) || text.holds("type=", at: start))
  }

  /// Whether it says from where a password is read: `-passin file:key.txt`, `-passout fd:0`.
  private static func isSource(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return text.holds("fd:", at: start) || text.holds("env:", at: start)
      || text.holds("file:", at: start) || text.holds("stdin", at: start)
      // Before a variable: `-passout pass:{{ ca_password }}`.
      || text.holds("pass:", at: start) && value.count == 5
  }
}
