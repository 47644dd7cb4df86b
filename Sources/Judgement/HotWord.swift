/// A word near which secrets stand.
public enum HotWord: UInt8, Sendable, CaseIterable {
  case password, secret, token, key, api, auth, credential, seed, bearer, basic, url

  /// The texts to search for, in lower case, and the word each leads to.
  ///
  /// None begins with another one, so that at most one stands at a place.
  public static let literals: [(text: String, word: HotWord)] = [
    ("pass", .password), ("pwd", .password), ("pw\"", .password), ("pw'", .password),
    ("pw=", .password), ("pw:", .password), ("pw ", .password), ("identified by", .password),
    ("senha", .password), ("contrase", .password), ("kennwort", .password),
    ("motdepasse", .password), ("密码", .password), ("口令", .password), ("密碼", .password),
    ("парол", .password),
    ("secret", .secret), ("token", .token), ("key", .key), ("api", .api), ("auth", .auth),
    ("cred", .credential), ("otp", .seed), ("seed", .seed), ("bearer", .bearer),
    ("basic", .basic), ("://", .url),
  ]

  /// Those of ``literals`` that are not of ASCII letters.
  static let foreign: [StaticString] = ["密码", "口令", "密碼", "парол"]
}

extension TextWindow {
  /// The hot word that is part of a name and begins at an offset, with its length in bytes.
  @inline(__always)
  func hotWord(at offset: Int) -> (word: HotWord, length: Int)? {
    // What is outside of the window may be anything.
    guard let bytes = eight(at: offset) else { return hotWord(slowlyAt: offset) }
    // Both letters are tested at once: a branch on the first would be wrong at every third letter.
    guard HotWordPairs.mayBegin(bytes) else { return nil }
    return hotWord(slowlyAt: offset)
  }

  @inline(never)
  private func hotWord(slowlyAt offset: Int) -> (word: HotWord, length: Int)? {
    switch self[offset] | 0x20 {
    case UInt8(ascii: "p"):
      if holds("pass", at: offset) { return isOtherPass(offset + 4) ? nil : (.password, 4) }
      if holds("pwd", at: offset) { return (.password, 3) }
      if holds("pw", at: offset), !self[offset + 2].isName { return (.password, 2) }
    case UInt8(ascii: "s"):
      if holds("secret", at: offset) { return (.secret, 6) }
      if holds("seed", at: offset) { return (.seed, 4) }
      if holds("senha", at: offset) { return (.password, 5) }
    case UInt8(ascii: "t"): if holds("token", at: offset) { return (.token, 5) }
    case UInt8(ascii: "k"):
      if holds("key", at: offset) {
        return holds("word", at: offset + 3) || holds("board", at: offset + 3) ? nil : (.key, 3)
      }
      if holds("kennwort", at: offset) { return (.password, 8) }
    case UInt8(ascii: "a"):
      if holds("api", at: offset) { return (.api, 3) }
      if holds("auth", at: offset) { return isAuthor(offset + 4) ? nil : (.auth, 4) }
    case UInt8(ascii: "c"):
      if holds("cred", at: offset) { return (.credential, 4) }
      if holds("contrase", at: offset) { return (.password, 8) }
    case UInt8(ascii: "m"): if holds("motdepasse", at: offset) { return (.password, 10) }
    case UInt8(ascii: "o"): if holds("otp", at: offset), isOTP(offset) { return (.seed, 3) }
    default: break
    }
    return nil
  }
  /// Whether the word is `passed`, `passing`, `passive` and the like.
  private func isOtherPass(_ offset: Int) -> Bool {
    switch self[offset] | 0x20 {
    case UInt8(ascii: "e"):
      holds("ed", at: offset) || holds("es", at: offset) || holds("enger", at: offset)
    case UInt8(ascii: "i"): true
    default: false
    }
  }

  /// Whether it is a word of its own or `totp`, `hotp`, not a part of `gotpc`.
  private func isOTP(_ offset: Int) -> Bool {
    let before = self[offset - 1]
    return !before.isLetter || before.isLower && self[offset].isUpper
      || before | 0x20 == UInt8(ascii: "t") || before | 0x20 == UInt8(ascii: "h")
  }

  /// Whether the word is `author` or `authority`, not `authorization`.
  private func isAuthor(_ offset: Int) -> Bool {
    holds("or", at: offset) && self[offset + 2] | 0x20 != UInt8(ascii: "i")
      || holds("ority", at: offset)
  }
}

/// The first two letters of all hot words: a pair begins one where both letters have a group in common.
///
/// Letters that the same ones may follow are one group: `p` (a, w), `s` and `k` (e), `t` and `m` (o), `a` (p, u), `c` (r,
/// o), `o` (t). The tables are texts, since nothing has to be made ready to look at those.
private enum HotWordPairs {
  /// The group that a letter begins, by its lower five bits: 64 and a power of two.
  private static let first: StaticString = "@H@P@@@@@@@B@D@`A@@BD@@@@@@@@@@@"
  /// The groups in which a letter stands second: 64 and their sum.
  private static let second: StaticString = "@A@@@B@@@@@@@@@TH@P@`H@A@@@@@@@@"

  /// Whether the lowest two of eight bytes may begin a hot word.
  @inline(__always)
  static func mayBegin(_ bytes: UInt64) -> Bool {
    // Both are within the tables, which have 32 characters.
    unsafe first.utf8Start[Int(bytes & 31)] & second.utf8Start[Int(bytes >> 8 & 31)] & 63 != 0
  }
}
