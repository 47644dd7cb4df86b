/// Tells values of which the text itself says that they stand for others: samples, masks, texts that describe what would stand there.
///
/// They are shown with low confidence, since some are in use all the same. What anyone would guess is never shown as sure.
package enum Doubt {
  /// The score of a value; where it is a sample, doubtful at most, and where anyone would guess it, not sure.
  ///
  /// - Complexity: O(length of the value).
  static func capped(_ score: Int, _ found: Assignment, _ text: TextWindow) -> Int {
    guard score >= Forest.likelyFrom else { return score }
    if isSample(found, text) { return Forest.likelyFrom - 1 }
    return score >= Forest.sureFrom && isGuessable(found.value, text) ? Forest.sureFrom - 1 : score
  }

  /// Whether it is one.
  ///
  /// - Complexity: O(length of the value).
  static func isSample(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    if isAccessKeyID(value, text) || isMarked(value, text) || isMask(value, text) { return true }
    if found.word == .basic { return isLoginOfNames(value, text) }
    if describesItself(value, text) || isPlain(found, text) || isSampleWord(value, text)
      || isNameOfThing(found, text)
    {
      return true
    }
    if isOfProgram(found, text) || isShown(found, text) { return true }
    if isRun(found, text) || isRepeated(value, text) || isBlankedOut(found, text)
      || isPeriodic(value, text) || isNonce(found, text) || isOfBadge(found, text)
      || isOfDownload(found, text)
      || isSalt(found.name, text) || isOfOracle(found, text) || isBrokenToken(value, text)
      || isHeaderName(value, text) || isEncodedSample(value, text) || isFillIn(value, text)
      || isLogin(value, text) || isOfExample(found, text) || isPublished(found, text)
    {
      return true
    }
    return found.sign == .userInfo
      ? standsForLogin(found.expression..<value.lowerBound - 1, value, text)
        || isDefaultLogin(found, text)
      : isCaption(found, text) || isForeign(found, text) || isOfSentence(found, text)
  }

  /// Whether a password is what the name leads to, by any of its words: `LOCAL_AUTH_PASSWORD`.
  static func isPassword(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.word == .password || found.word == .url
      || found.name.contains { text.hotWord(at: $0)?.word == .password }
  }

  /// AWS's number of an access key, `AKIA…`, which a rule of its own tells, and which comes here where it is the published sample.
  private static func isAccessKeyID(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return value.count == 20 && (text.holds("akia", at: start) || text.holds("asia", at: start))
      && value.allSatisfy { text[$0].isUpper || text[$0].isDigit }
  }

  /// Whether providers wrote `EXAMPLE` into it, as they do in what their documentation shows.
  private static func isMarked(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 16 else { return false }
    return value.prefix(128).contains { start in
      text[start] == UInt8(ascii: "E") && text.holds("example", at: start)
        && (start..<start + 7).allSatisfy { text[$0].isUpper }
    }
  }

  /// Whether somebody blanked out its middle, `Iu0z****9PWa`, `ab***yz`, or its end.
  private static func isMask(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    if value.prefix(128).contains(where: {
      text[$0] == UInt8(ascii: "*") && text.holds("***", at: $0)
    }) {
      return true
    }
    if isMaskedBody(value, text) || isCutOff(value, text) { return true }
    // Its end: `WnoO3kRzXynag2XXXXXX`; what consists of the letter alone may be in use.
    let last = text[value.upperBound - 1]
    return value.count >= 12 && last | 0x20 == UInt8(ascii: "x")
      && value.suffix(5).allSatisfy { text[$0] == last }
      && value.contains { text[$0].isDigit && text[$0] != UInt8(ascii: "0") }
  }

  /// Whether dots say that more of it stood there: `Bearer eyJhbGciOiJIUzI1NiIs...`.
  private static func isCutOff(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let end = value.upperBound
    return text.holds("...", at: end) || text.holds("\u{2026}", at: end)
      || text.holds("...", at: end - 3)
  }

  /// Whether nothing but the prefix of a token is left of it: `whsec_xxx`, `re_xxxxxxxx`.
  private static func isMaskedBody(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var start = value.upperBound
    while start > value.lowerBound, text[start - 1] | 0x20 == UInt8(ascii: "x") { start -= 1 }
    let prefix = value.lowerBound..<start
    return value.upperBound - start >= 3 && (3...12).contains(prefix.count)
      && text[start - 1] == UInt8(ascii: "_")
      && prefix.allSatisfy { text[$0].isLower || text[$0] == UInt8(ascii: "_") }
  }

  /// A single word with a capital, as translations have it: `authentication=Uwierzytelnienia`, `Password=Has\u0142o`.
  private static func isCaption(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard found.sign == .equals || found.sign == .colon || found.sign == .arrow, value.count > 4
    else { return false }
    if isOfAsia(value, text) { return true }
    guard value.count < 32 else { return false }
    var (offset, letters) = (value.lowerBound, 0)
    while offset < value.upperBound {
      let byte = text[offset]
      if byte == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u"),
        (offset + 2..<offset + 6).allSatisfy({ text[$0].isHex })
      {
        offset += 6
      } else {
        let isFitting =
          byte >= 0x80 || (letters == 0 ? byte.isUpper && offset == value.lowerBound : byte.isLower)
        guard isFitting else { return false }
        offset += 1
      }
      letters += 1
    }
    return letters > 4
  }

  /// Whether it has at least two characters of Chinese, Japanese or Korean, and one digit at most: `POP3密码`.
  private static func isOfAsia(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count { (0xE3...0xED).contains(text[$0]) } > 1 && value.count { text[$0].isDigit } < 2
  }

  /// Whether what is no password consists of digits in a row, `0123456789abcdef`, `012345abcdef`, or of letters in a row, too, taking
  /// turns with digits or behind a number, as bots' tokens have it.
  private static func isRun(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.value.count >= 8 && !isPassword(found, text)
      && (isInRow(found.value, upTo: UInt8(ascii: "f"), text) || areRows(found.value, text)
        || isLongRow(found.value, text) && found.value.contains { text[$0] == UInt8(ascii: ":") })
  }
}
