/// Tells values by a form that only names something: numbers of things, identifiers of keys, beginnings of tokens.
enum Identifier {
  /// Whether the value is one.
  ///
  /// - Complexity: O(length of the value).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    isObjectID(found, text) || areKeyIDs(found, text) || isContentID(found.value, text)
      || isTokenHead(found, text) || isFieldOfList(found, text) || isHandshake(found, text)
      || isSentence(found, text) || isDocumentID(found, text) || isGrouped(found.value, text)
      || isOfBytes(found, text) || isNumbered(found, text) || isOfLink(found, text)
      || isOfStripe(found, text) || isOfConstraint(found.value, text) || isOfModule(found, text)
      || isOfSession(found, text) || isOfService(found, text)
  }

  /// The number of an object in a database, which begins with a time, under a plain `key`, or given to a call that makes a token of
  /// it: 24 hexadecimal digits.
  private static func isObjectID(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard value.count == 24,
      (UInt8(ascii: "4")...UInt8(ascii: "6")).contains(text[value.lowerBound]),
      found.name.count == 3 && found.word == .key
        || found.sign == .call && (found.word == .token || found.word == .auth)
    else { return false }
    return value.allSatisfy { text[$0].isHex && !text[$0].isUpper }
  }

  /// The number that a search engine gives to a document under a plain `key`: 15 bytes in base64, of which the first six are the
  /// time in milliseconds, in the years 2015 to 2028.
  private static func isDocumentID(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard value.count == 20, text[value.lowerBound] == UInt8(ascii: "A"), found.name.count == 3,
      found.word == .key
    else { return false }
    let bytes = Base64Glimpse.firstBytes(value, text)
    return bytes[0] == 1 && (0x4B...0xAF).contains(bytes[1])
      && value.allSatisfy { text[$0].isWord || text[$0] == UInt8(ascii: "-") }
  }

  /// What IPFS calls a content by, which is its digest: `QmVG2ZYC…`, also as a path.
  private static func isContentID(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound + (text.holds("/ipfs/", at: value.lowerBound) ? 6 : 0)
    return value.upperBound - start == 46 && text[start] == UInt8(ascii: "Q")
      && text[start + 1] == UInt8(ascii: "m")
      && (start..<value.upperBound).allSatisfy { text[$0].isAlphanumeric }
  }

  /// Numbers of OpenPGP keys in a row: `Signature keys: 4AEE18F83AFDEB23, 07E34825A909B250`.
  private static func areKeyIDs(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.word == .key else { return false }
    let start = found.value.lowerBound
    // A single one, as servers of keys are asked for it: `key '0xcbcb082a1bb943db'`.
    if text[start] == UInt8(ascii: "0"), text[start + 1] == UInt8(ascii: "x"),
      [10, 18, 42].contains(found.value.count), found.name.count == 3,
      found.value.dropFirst(2).allSatisfy({ text[$0].isHex })
    {
      return true
    }
    guard let first = keyIDEnd(start, text), text[first] == UInt8(ascii: ",") else { return false }
    return keyIDEnd(AssignmentReader(text).skipBlanks(first + 1), text) != nil
  }

  /// The end of the number of an OpenPGP key: 16 or 40 digits, the letters in capitals.
  private static func keyIDEnd(_ start: Int, _ text: TextWindow) -> Int? {
    var end = start
    while end - start < 41, text[end].isDigit || text[end].isUpper && text[end].isHex { end += 1 }
    return end - start == 16 || end - start == 40 ? end : nil
  }

  /// The first part of a web token, which says how the others are signed and no more: `eyJhbGciOiJIUzI1NiJ9`.
  private static func isTokenHead(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound
    let isOpen = text[found.value.upperBound - 1] == UInt8(ascii: ".")
    let value = start..<found.value.upperBound - (isOpen ? 1 : 0)
    guard value.count < 100, found.word != .secret, found.word != .password,
      text[start] == UInt8(ascii: "e"),
      text.holds("eyjhbgci", at: start) || text.holds("eyj0exai", at: start)
    else { return false }
    let (bytes, count) = Base64Glimpse.decoded(value, text)
    return count > 0 && bytes.span[count - 1] == UInt8(ascii: "}")
      && value.allSatisfy { text[$0] != UInt8(ascii: ".") }
  }

  /// The digest of a key in groups of four, `AWX2:I27X:WQFX:IOMK`, or an address of IPv6.
  private static func isGrouped(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 14, value.count <= 80 else { return false }
    var (groups, length, isOfFour, isHex) = (1, 0, true, true)
    for offset in value {
      let byte = text[offset]
      if byte == UInt8(ascii: ":") {
        isOfFour = isOfFour && length == 4
        guard length > 0, length <= 4 else { return false }
        (groups, length) = (groups + 1, 0)
      } else {
        guard byte.isDigit || byte.isLetter else { return false }
        isOfFour = isOfFour && !byte.isLower
        isHex = isHex && byte.isHex
        length += 1
      }
    }
    return length == 4 && isOfFour && groups > 2
      || length > 0 && length <= 4 && isHex && groups == 8
  }

  /// A digest as bytes with colons between them, `4c:91:e0:…`: 20 bytes, or 16 or 32 where no key is meant; or the six of a card in a
  /// network, also with those of others behind a comma.
  private static func isOfBytes(_ found: Assignment, _ text: TextWindow) -> Bool {
    var value = found.value
    if value.count > 17, text[value.lowerBound + 17] == UInt8(ascii: ",") {
      value = value.prefix(17)
    }
    let mayBeKey = found.word == .key || found.word == .secret
    guard
      value.count == 59 || value.count == 17
        || !mayBeKey && (value.count == 47 || value.count == 95)
    else {
      return false
    }
    return value.enumerated().allSatisfy { index, offset in
      index % 3 == 2 ? text[offset] == UInt8(ascii: ":") : text[offset].isHex
    }
  }

  /// A number and a UUID behind a name, as keys of caches have them: `new-key:1:3e9a07d2-5c41-4b8f-a6d0-71c92e58f3b4`.
  private static func isNumbered(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.blanks == 0, found.quote == .none else { return false }
    var end = found.value.lowerBound
    while end < found.value.upperBound, text[end].isDigit { end += 1 }
    return end > found.value.lowerBound && text[end] == UInt8(ascii: ":")
      && found.value.upperBound - end == 37
      && (end + 1..<found.value.upperBound).allSatisfy {
        text[$0].isHex || text[$0] == UInt8(ascii: "-")
      }
  }

  /// The number of a key and what was signed with it, as links to Qiniu's files have them, which end with their day.
  private static func isOfLink(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (start, end) = (found.value.lowerBound, found.value.upperBound)
    let colon = start + 40
    guard found.word == .token, end - colon == 29, text[colon] == UInt8(ascii: ":"),
      text[end - 1] == UInt8(ascii: "=")
    else { return false }
    return (start..<end - 1).allSatisfy {
      text[$0].isWord || text[$0] == UInt8(ascii: "-") || $0 == colon
    }
  }

  /// What Stripe calls a card or another way to pay by, which is of use with a secret key only: `pm_1GDk…`.
  private static func isOfStripe(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.lowerBound
    let length =
      text.holds("pm_", at: start)
      ? 3
      : text.holds("src_", at: start)
        ? 4
        : text.holds("cus_", at: start) ? 4 : text.holds("card_", at: start) ? 5 : 0
    return length > 0 && (14...32).contains(found.value.count - length)
      && found.value.dropFirst(length).allSatisfy { text[$0].isAlphanumeric }
  }

  /// What Doctrine and TypeORM call an index or a key of a table: `FK_368A4209A76ED395`, `IDX_8fb7b15823c3ed0fea3c508ac4`.
  private static func isOfConstraint(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let prefix = constraints.first { text.holds($0, at: value.lowerBound) }
    guard let length = prefix?.utf8CodeUnitCount else { return false }
    let digits = value.dropFirst(length)
    return (8...16).contains(digits.count) || (26...27).contains(digits.count)
      ? digits.allSatisfy { text[$0].isHex } : false
  }

  private static let constraints: [StaticString] = ["fk_", "idx_", "uniq_", "uq_", "pk_", "rel_"]

  /// The number of a part of a page that a program exchanges while that is open: `api.reload('4b00aa34'`.
  private static func isOfModule(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.sign == .call && found.word == .api && found.value.count == 8
      && found.value.allSatisfy { text[$0].isHex && !text[$0].isUpper }
  }

  /// What a service for crashes calls a session by, 32 digits and a number: `…EventKey=62543…_1663841903472819600`.
  private static func isOfSession(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (start, end) = (found.value.lowerBound, found.value.upperBound)
    return found.word == .key && found.value.count > 44 && text[start + 32] == UInt8(ascii: "_")
      && (start..<start + 32).allSatisfy { text[$0].isHex && !text[$0].isLower }
      && (start + 33..<end).allSatisfy { text[$0].isDigit }
  }

  /// The name of an entry in a property list of Apple: `<key>ED37…</key><string>…`.
  private static func isFieldOfList(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .element, found.name.count == 3, text.holds("</key>", at: found.end) else {
      return false
    }
    let next = AssignmentReader(text).skipBlanks(found.end + 6, lines: 1)
    return text.holds("<string", at: next) || text.holds("<dict", at: next)
      || text.holds("<array", at: next) || text.holds("<integer", at: next)
      || text.holds("<data", at: next) || text.holds("<date", at: next)
      || text.holds("<true", at: next) || text.holds("<false", at: next)
  }

  /// What a client sends to see that the server speaks WebSocket, 16 bytes in base64, or the 20 of the answer, that word near them.
  private static func isHandshake(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.word == .key, text[value.upperBound - 1] == UInt8(ascii: "="),
      value.count == 28 || value.count == 24 && text[value.upperBound - 2] == UInt8(ascii: "=")
    else { return false }
    // 20 bytes: a digest of SHA-1, in tests far away from the word.
    let name = found.name
    if value.count == 28,
      name.count == 10 && text.holds("requestkey", at: name.lowerBound)
        || name.count == 11 && text.holds("responsekey", at: name.lowerBound)
    {
      return true
    }
    return (found.name.lowerBound - 128..<found.end + 160).contains {
      text[$0] | 0x20 == UInt8(ascii: "w") && text.holds("websocket", at: $0)
    }
  }

  /// A sentence in base64 in place of a key or token: `dGhlIHNhbXBsZSBub25jZQ==`.
  private static func isSentence(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.word == .token || found.word == .bearer || found.word == .key,
      found.value.count >= 16,
      found.value.count.isMultiple(of: 4)
    else { return false }
    let (bytes, count) = Base64Glimpse.decoded(found.value, text)
    var spaces = 0
    for index in 0..<count {
      let byte = bytes.span[index]
      if byte == 0x20 { spaces += 1 }
      guard byte.isAlphanumeric || byte.isOfSentence else { return false }
    }
    return spaces > 1
  }
}

extension UInt8 {
  /// Whether it is a blank or a mark that sentences have.
  fileprivate var isOfSentence: Bool {
    switch self {
    case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
