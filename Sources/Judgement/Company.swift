/// Tells values by what stands beside them: what they protect, what they search, texts for people.
enum Company {
  /// Whether the company shows that nobody hides the value.
  ///
  /// - Complexity: O(1), some hundred bytes at most, for the few that look like it.
  static func tells(_ found: Assignment, _ text: TextWindow) -> Bool {
    isOfVector(found, text) || isSearchKey(found, text) || isCaption(found, text)
      || isBinding(found, text) || isCommand(found, text) || isImport(found, text)
      || isOfProduct(found, text) || isPrefix(found, text) || isOneOfNames(found, text)
      || isReference(found, text) || isOneOfDigests(found, text) || isOfEntry(found, text)
      || isOneOfSealed(found, text)
  }

  /// What a plain key leads to in a cache or in a list of pairs, which the next name shows: `{"key":"advisory:left-pad:…","integrity":`,
  /// `{"Key":"5f4f…","Value":`.
  private static func isOfEntry(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.quote == .double, found.name.count == 3,
      found.word == .key, text[found.end + 1] == UInt8(ascii: ",")
    else { return false }
    let next = AssignmentReader(text).skipBlanks(found.end + 2, lines: 1)
    return text.holds("\"integrity\"", at: next) || text.holds("\"value\"", at: next)
  }

  /// One of several settings that are all encrypted, since what is no secret is, too: `db.username=379B55CF…` on the line above
  /// `db.password=ACA3A6EB…`, both whole blocks of a cipher in hexadecimal digits.
  private static func isOneOfSealed(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .equals, found.quote == .none, isBlocks(found.value, text),
      text[found.end].isLineEnd
    else { return false }
    var end = found.name.lowerBound
    while found.name.lowerBound - end < 8, !text[end - 1].isLineEnd { end -= 1 }
    while found.name.lowerBound - end < 12, text[end - 1].isLineEnd { end -= 1 }
    var sign = end
    while end - sign < 256, text[sign - 1].isHex { sign -= 1 }
    guard isBlocks(sign..<end, text), text[sign - 1] == UInt8(ascii: "=") else { return false }
    return text.holds("user", at: sign - 5) || text.holds("username", at: sign - 9)
      || text.holds("url", at: sign - 4) || text.holds("driver", at: sign - 7)
      || text.holds("host", at: sign - 5)
  }

  private static func isBlocks(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count >= 32 && value.count.isMultiple(of: 32) && value.allSatisfy { text[$0].isHex }
  }

  /// The key of a test vector: hexadecimal digits, and the text that they encrypt or how it is encrypted beside them.
  private static func isOfVector(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.word == .key || found.word == .seed, value.count >= 16, value.count % 2 == 0,
      value.allSatisfy({ text[$0].isHex })
    else { return false }
    return (found.name.lowerBound - 160..<found.name.lowerBound).contains {
      isPartOfVector($0, text)
    }
      || (found.end..<found.end + 160).contains { isPartOfVector($0, text) }
  }

  /// Whether a name of what is published with a key of a test stands at an offset: `plaintext =`, `"nonce":`.
  private static func isPartOfVector(_ offset: Int, _ text: TextWindow) -> Bool {
    guard !text[offset - 1].isWord else { return false }
    let length: Int
    switch text[offset] | 0x20 {
    case UInt8(ascii: "p"):
      length =
        text.holds("plaintext", at: offset) ? 9 : text.holds("plain_text", at: offset) ? 10 : 0
    case UInt8(ascii: "c"):
      length =
        text.holds("ciphertext", at: offset) ? 10 : text.holds("cipher_text", at: offset) ? 11 : 0
    case UInt8(ascii: "n"): length = text.holds("nonce", at: offset) ? 5 : 0
    case UInt8(ascii: "i"): length = text.holds("iv", at: offset) ? 2 : 0
    case UInt8(ascii: "a"): length = text.holds("aad", at: offset) ? 3 : 0
    case UInt8(ascii: "t"): length = text.holds("tag", at: offset) ? 3 : 0
    default: return false
    }
    guard length > 0 else { return false }
    var end = offset + length
    if text[end].isQuote { end += 1 }
    end = AssignmentReader(text).skipBlanks(end)
    return text[end] == UInt8(ascii: "=") || text[end] == UInt8(ascii: ":")
  }

  /// The key with which a page's visitors search an index, which stands beside it: `docsearch({ apiKey: "…", indexName:`.
  ///
  /// Also where a name says so, `ALGOLIA_SEARCH_ONLY_KEY`, or an object of settings: `algolia: { appId: "…", apiKey: "…"`.
  private static func isSearchKey(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.word == .api || found.word == .key, found.value.count == 32,
      found.value.allSatisfy({ text[$0].isHex && !text[$0].isUpper })
    else { return false }
    let isForSearch = found.name.contains {
      text[$0] | 0x20 == UInt8(ascii: "s")
        && (text.holds("search_only", at: $0) || text.holds("searchonly", at: $0))
    }
    return isForSearch
      || (found.end..<found.end + 64).contains {
        text[$0] == UInt8(ascii: "i") && text.holds("indexname", at: $0)
      }
      || (found.name.lowerBound - 96..<found.name.lowerBound).contains {
        text[$0] | 0x20 == UInt8(ascii: "d") && text.holds("docsearch", at: $0)
          || text[$0] == UInt8(ascii: "i") && text.holds("indexname", at: $0)
          || text[$0] | 0x20 == UInt8(ascii: "a") && isSearchSettings($0, text)
          || text[$0] == UInt8(ascii: "i") && isIndex($0, text)
      }
  }

  /// Whether the name of an index gets a value at an offset: `index: '`, `"index":`.
  private static func isIndex(_ offset: Int, _ text: TextWindow) -> Bool {
    guard text.holds("index", at: offset), !text[offset - 1].isWord else { return false }
    let end = offset + (text[offset + 5].isQuote ? 6 : 5)
    guard text[end] == UInt8(ascii: ":") else { return false }
    return text[AssignmentReader(text).skipBlanks(end + 1)].isQuote
  }

  /// A part of a product's name in lists of vulnerabilities: `cpe:2.3:a:passwd:passwd:4.13`.
  private static func isOfProduct(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.blanks == 0, text[found.name.lowerBound - 1] == 0x3A else {
      return false
    }
    return (found.name.lowerBound - 64..<found.name.lowerBound).contains {
      text[$0] == UInt8(ascii: "c") && text.holds("cpe:", at: $0)
    }
  }

  /// A package that a program in Go imports under another name: `token "go/token"`, a line of its own.
  private static func isImport(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.sign == .blank, found.quote == .double, text[found.end + 1].isLineEnd,
      value.allSatisfy({ text[$0].isName || text[$0] == UInt8(ascii: "/") })
    else { return false }
    let slashes = value.count { text[$0] == UInt8(ascii: "/") }
    var start = found.name.lowerBound
    while text[start - 1].isBlank { start -= 1 }
    return slashes > 1 && slashes * 24 >= value.count && text[start - 1].isLineEnd
  }

  /// Whether an object of Algolia's settings begins at an offset: `algolia: {`.
  private static func isSearchSettings(_ offset: Int, _ text: TextWindow) -> Bool {
    guard text.holds("algolia", at: offset) else { return false }
    var end = offset + 7
    if text[end].isQuote { end += 1 }
    let reader = AssignmentReader(text)
    end = reader.skipBlanks(end)
    guard text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: "=") else { return false }
    return text[reader.skipBlanks(end + 1)] == UInt8(ascii: "{")
  }

  /// A single word with a capital in JSON, as tables of translations have it: `"password": "Iphasiwedi"`.
  ///
  /// One with a colon behind it, too, and words with one: `"PASSWORD": "Mot de passe : "`.
  private static func isCaption(_ found: Assignment, _ text: TextWindow) -> Bool {
    if found.quote != .none, leads(found.value, text) { return true }
    let isOpen = text[found.value.upperBound - 1] == UInt8(ascii: ":")
    return found.sign == .colon && found.quote == .double && found.nameCloser == UInt8(ascii: "\"")
      && found.value.count > 4
      && (text[found.value.lowerBound].isUpper || text[found.value.lowerBound] >= 0xC3)
      && found.value.dropFirst().dropLast(isOpen ? 1 : 0)
        .allSatisfy { text[$0].isLower || text[$0] >= 0x80 }
  }

  /// Whether words end with a colon, as before what people type in.
  private static func leads(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var end = value.upperBound
    while end > value.lowerBound, text[end - 1].isBlank { end -= 1 }
    return text[end - 1] == UInt8(ascii: ":") && value.contains { text[$0].isBlank }
  }

  /// A variable that a page's template binds: `v-model:password="new_password"`, `:token="given"`.
  private static func isBinding(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    guard found.sign == .equals, found.quote == .double, text[start - 1] == UInt8(ascii: ":"),
      text[start - 2].isBlank || text.holds("v-model", at: start - 8)
        || text.holds("v-bind", at: start - 7)
    else { return false }
    return found.value.allSatisfy { text[$0].isName }
  }

  /// One of names that share what stands before a colon, a line each: `"passwd:dir",` and `"passwd:gid",`.
  private static func isOneOfNames(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound - 1
    guard found.sign == .colon, found.blanks == 0, found.quote == .none, text[start].isQuote,
      text[found.value.upperBound] == text[start]
    else { return false }
    // The next line's, or that of the line before.
    var next = found.value.upperBound + 1
    while next - found.value.upperBound < 48, !text[next].isQuote { next += 1 }
    if hasHead(at: next, found, text) { return true }
    var last = start - 1
    while start - last < 48, !text[last].isQuote { last -= 1 }
    var first = last - 1
    while last - first < 96, !text[first].isQuote, !text[first].isLineEnd { first -= 1 }
    return hasHead(at: first, found, text)
  }

  /// Whether a text in quotes at an offset begins with the same name and a colon.
  private static func hasHead(at quote: Int, _ found: Assignment, _ text: TextWindow) -> Bool {
    text[quote].isQuote && text[quote + 1 + found.name.count] == UInt8(ascii: ":")
      && (0..<found.name.count).allSatisfy {
        text[quote + 1 + $0] == text[found.name.lowerBound + $0]
      }
  }

  /// What Kubernetes calls a secret by, where what it calls a map of settings by stands beside it: `- secret: root-ca`.
  private static func isReference(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.quote == .none, found.name.count == 6, found.word == .secret,
      found.value.allSatisfy({ text[$0].isLower || text[$0].isDigit || text[$0] == 0x2D })
    else { return false }
    return (found.name.lowerBound - 96..<found.name.lowerBound).contains {
      text[$0] == UInt8(ascii: "c") && text.holds("configmap:", at: $0)
    }
      || (found.end..<found.end + 96).contains {
        text[$0] == UInt8(ascii: "c") && text.holds("configmap:", at: $0)
      }
  }

  /// One of the digests of packages, a line each, as CocoaPods locks them: `  AuthKit: 7fc9c10f…`, another package on a line beside it.
  private static func isOneOfDigests(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.quote == .none, isDigest(found.value, text) else {
      return false
    }
    var start = found.name.lowerBound
    while found.name.lowerBound - start < 64, !text[start - 1].isLineEnd { start -= 1 }
    var last = start - 1
    while start - last < 96, !text[last - 1].isLineEnd { last -= 1 }
    return isDigestOfPackage(last, text) || isDigestOfPackage(found.end + 1, text)
  }

  /// Whether a line begins at an offset with a package's name, which has capitals and no hot word, and its digest.
  private static func isDigestOfPackage(_ offset: Int, _ text: TextWindow) -> Bool {
    let start = AssignmentReader(text).skipBlanks(offset)
    let name = start..<text.nameEnd(start, upTo: start + 64)
    guard !name.isEmpty, text[name.upperBound] == UInt8(ascii: ":"),
      text[name.upperBound + 1] == UInt8(ascii: " "),
      name.contains(where: { text[$0].isUpper }),
      !name.contains(where: { text.hotWord(at: $0) != nil })
    else { return false }
    let digest = name.upperBound + 2..<name.upperBound + 42
    return isDigest(digest, text) && text[digest.upperBound].isLineEnd
  }

  private static func isDigest(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 40 && value.allSatisfy { text[$0].isHex && !text[$0].isUpper }
  }

  /// What stands before the secret in a sum, up to a mark that parts both: `token = "v1.3|36|" + random`.
  private static func isPrefix(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.quote == .double || found.quote == .single else { return false }
    // Others end base64, too.
    switch text[found.value.upperBound - 1] {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "."), 0x20: break
    default: return false
    }
    let sign = AssignmentReader(text).skipBlanks(found.end + 1, lines: 1)
    return (text[sign] == UInt8(ascii: "+") || text[sign] == UInt8(ascii: "."))
      && text[sign + 1].isBlank
  }

  /// A name with its own value, which is told by itself: `HEADER_KEY = "x-access-key=…"`.
  private static func hasOwnName(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard text[value.lowerBound].isLetter else { return false }
    let end = text.nameEnd(value.lowerBound, upTo: value.upperBound)
    return text[end] == UInt8(ascii: "=") && end - value.lowerBound > 3
      && value.upperBound - end > 8 && text[end + 1].isAlphanumeric
      && !text[value.upperBound].isAlphanumeric
      && (value.lowerBound..<end).contains { text.hotWord(at: $0) != nil }
  }

  /// A command whose output is the value, ``export SECRET=`openssl rand -hex 32` ``, or one with a variable before it,
  /// `"pwdebug": "PWDEBUG=1 jest"`.
  private static func isCommand(_ found: Assignment, _ text: TextWindow) -> Bool {
    if found.quote != .none, text[found.value.lowerBound].isUpper {
      let end = text.nameEnd(found.value.lowerBound, upTo: found.value.upperBound)
      if text[end] == UInt8(ascii: "="), end - found.value.lowerBound > 2,
        (found.value.lowerBound..<end).allSatisfy({ !text[$0].isLower }),
        (end + 2..<max(found.value.upperBound, end + 2)).contains(where: { text[$0] == 0x20 })
      {
        return true
      }
    }
    if found.quote != .none, hasOwnName(found.value, text) { return true }
    return found.quote == .back && found.sign == .equals && found.blanks == 0
      && found.value.contains { text[$0] == 0x20 }
  }
}
