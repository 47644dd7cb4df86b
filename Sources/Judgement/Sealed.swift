/// Tells values that a secret was made into and that do not give it away: hashes of passwords, what was encrypted, references.
enum Sealed {
  /// Whether the value is a hash of a password, or encrypted, or a reference to what a server keeps.
  static func isOne(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    hasForm(value, text) || marks.has(":") && isUserWithHash(value, text)
  }

  private static func hasForm(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    // Marks that a shell is not to see: `\$2a\$10\$…`.
    let start =
      value.lowerBound + (text[value.lowerBound] == UInt8(ascii: "\\") ? 1 : 0)
    switch text[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return isInParts(value, text) || isFirstPart(value, text)
    // As Django has them, `algorithm$…`.
    case UInt8(ascii: "a"): return text.holds("argon2$", at: start)
    case UInt8(ascii: "b"):
      return text.holds("bcrypt$", at: start) || text.holds("bcrypt_sha256$", at: start)
    case UInt8(ascii: "$"):
      // `$2a$…`, `$argon2id$…`: modular crypt format.
      var end = start + 1
      while end - start < 14, text[end].isAlphanumeric || text[end] == UInt8(ascii: "-") {
        end += 1
      }
      if text[end] == UInt8(ascii: "\\") { end += 1 }
      // Or its beginning, to which the rest is added.
      return text[end] == UInt8(ascii: "$") && end > start + 1
        && (value.count >= 20
          || end + 1 < value.upperBound && text[value.upperBound - 1] == text[end])
    case UInt8(ascii: "*"):
      // MySQL's PASSWORD().
      return value.count == 41 && (start + 1..<start + 41).allSatisfy { text[$0].isHex }
    case UInt8(ascii: "E"):
      return text.holds("enc(", at: start) || text.holds("enc[", at: start)
    case UInt8(ascii: "{"):
      return text.holds("{cipher}", at: start) || text.holds("{ssha", at: start)
        || text.holds("{sha", at: start) || text.holds("{bcrypt}", at: start)
        || text.holds("{pbkdf2", at: start) || text.holds("{argon2", at: start)
        || text.holds("{crypt}", at: start) || text.holds("{noop}${", at: start)
        || text.holds("{md5}", at: start)
        // Jenkins', of which the first bytes are always the same.
        || text.holds("{aqaa", at: start) || isBraced(value, text) || isTagged(value, text)
    // Says by what it was encrypted: `<enc-v1>…`.
    case UInt8(ascii: "<"): return text.holds("<enc", at: start)
    case UInt8(ascii: "c"): return text.holds("credentialsjson:", at: start)
    // As directories and servers say by what a password was hashed.
    case UInt8(ascii: "C"): return text.holds("crypt:", at: start)
    case UInt8(ascii: "M"): return text.holds("md5:", at: start)
    case UInt8(ascii: "F"):
      // A cookie that hapi seals.
      return text.holds("fe26.", at: start) && value.count > 64
    case UInt8(ascii: "p"): return text.holds("pbkdf2_", at: start)
    case UInt8(ascii: "m"):
      if text.holds("md5$", at: start) { return value.count > 36 }
      // PostgreSQL's, of password and user.
      return value.count == 35 && text.holds("md5", at: start)
        && (start + 3..<start + 35).allSatisfy { text[$0].isHex }
    case UInt8(ascii: "s"):
      return text.holds("sha1$", at: start) || text.holds("sha256$", at: start)
        || text.holds("scrypt:", at: start)
    case UInt8(ascii: "v"): return text.holds("vault:v", at: start)
    default: return false
    }
  }

  /// Whether a hash follows what says in braces how it was made: `{scrypt@5.8}$e0801$…`.
  private static func isTagged(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.prefix(40).contains {
      text[$0] == UInt8(ascii: "}") && text[$0 + 1] == UInt8(ascii: "$")
    }
  }

  /// Whether a kind, and base64 of the vector, of what is encrypted, and of a digest stand there: `2.9kA…==|hh8…=|AS7…=`.
  private static func isInParts(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 64, text[value.lowerBound + 1] == UInt8(ascii: ".") else { return false }
    var parts = 1
    for offset in value.dropFirst(2) {
      switch text[offset] {
      case UInt8(ascii: "|"): parts += 1
      case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): continue
      default: guard text[offset].isAlphanumeric else { return false }
      }
    }
    return parts == 2 || parts == 3
  }

  /// Whether it is the kind and the vector alone of such, since a bar ends what has no quotes: `2.9kA…==|`.
  private static func isFirstPart(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 26 && text[value.lowerBound + 1] == UInt8(ascii: ".")
      && text.holds("==|", at: value.upperBound - 2)
  }

  /// Whether base64 of 16 bytes or more stands in braces, as Maven and JBoss keep what they encrypted: `{3iRQ…=}`.
  private static func isBraced(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let inner = value.dropFirst().dropLast()
    return inner.count >= 24 && inner.count % 4 == 0
      && text[value.upperBound - 1] == UInt8(ascii: "}")
      && inner.allSatisfy {
        text[$0].isAlphanumeric || text[$0] == UInt8(ascii: "+") || text[$0] == UInt8(ascii: "/")
          || text[$0] == UInt8(ascii: "=") && $0 + 3 >= value.upperBound
      }
  }

  /// Whether it is a line of a password file: `alice:$2y$…`, `alice:$apr1$…`, also with `$$` as compose files write it.
  private static func isUserWithHash(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    for offset in value.prefix(32) where text[offset] == UInt8(ascii: ":") {
      var start = offset + 1
      while text[start] == UInt8(ascii: "$") { start += 1 }
      guard start > offset + 1 else { return false }
      return text.holds("apr1$", at: start) || text[start].isDigit && text[start + 1] == 0x24
        || text[start] == UInt8(ascii: "2") && text[start + 2] == 0x24
    }
    return false
  }
}
