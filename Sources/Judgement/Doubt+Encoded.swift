extension Doubt {
  /// Whether it is a sample in base64, `YWJjZGVmZ2hpamtsbW5vcHFy`, `dGVzdC1wYXNzd29yZC0x`, or a name, path or variable in it.
  static func isEncodedSample(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 12, value.count <= 128, value.count.isMultiple(of: 4) else { return false }
    // Of what is no text a few bytes tell.
    let first = Base64Glimpse.firstBytes(value, text)
    for index in first.indices where !isPrintable(first[index]) { return false }
    let (bytes, count) = Base64Glimpse.decoded(value, text)
    guard count > value.count / 4 * 3 - 3 else { return false }
    let plain = TextWindow(bytes.span.extracting(first: count), around: 0)
    let whole = 0..<count
    guard whole.allSatisfy({ isPrintable(plain[$0]) }) else { return false }
    return isInRow(whole, upTo: UInt8(ascii: "z"), plain) || isRepeated(whole, plain)
      || describesItself(whole, plain) || isFillIn(whole, plain) || isNameOrPath(whole, plain)
  }

  /// Whether it says where something is, or what is to stand here: `/etc/app/server.pem`, `db.svc.cluster.local`, `${DB_PASSWORD}`,
  /// `<password>`, `REPLACED_DB_PASSWORD`.
  private static func isNameOrPath(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let (first, last) = (text[value.lowerBound], text[value.upperBound - 1])
    if first == UInt8(ascii: "<"), last == UInt8(ascii: ">") { return true }
    if last == UInt8(ascii: "}"),
      first == UInt8(ascii: "{") && text[value.lowerBound + 1] == first
        || first == UInt8(ascii: "$") && text[value.lowerBound + 1] == UInt8(ascii: "{")
    {
      return true
    }
    if value.allSatisfy({ text[$0].isUpper || text[$0] == UInt8(ascii: "_") }) {
      return value.contains { text[$0] == UInt8(ascii: "_") }
    }
    guard value.allSatisfy({ text[$0].isName || text[$0] == UInt8(ascii: "/") }) else {
      return false
    }
    if first == UInt8(ascii: "/") {
      return value.count { text[$0] == first } > 1
        && value.contains { text[$0] == UInt8(ascii: ".") }
    }
    return text.holds(".svc.cluster.local", at: value.upperBound - 18)
      || text.holds(".internal", at: value.upperBound - 9)
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// Whether it consists of digits in a row, up to a last one that is a letter: `0123456789abcdef`, `012345abcdef`.
  static func isInRow(_ value: Range<Int>, upTo last: UInt8, _ text: TextWindow) -> Bool {
    var (run, breaks) = (1, 0)
    for offset in value.dropFirst() {
      if isNext(text[offset - 1].lowercased, text[offset].lowercased, last) {
        run += 1
      } else {
        guard run >= 6 else { return false }
        (run, breaks) = (1, breaks + 1)
      }
    }
    return run >= 6 && breaks * 6 <= value.count
  }

  /// Whether a digit follows another one; 0 follows 9 and the last one, which also the first letter follows.
  private static func isNext(_ first: UInt8, _ second: UInt8, _ last: UInt8) -> Bool {
    let letters = UInt8(ascii: "a")...last
    guard first.isDigit || letters.contains(first), second.isDigit || letters.contains(second)
    else { return false }
    return switch (first, second) {
    case (UInt8(ascii: "9"), UInt8(ascii: "a")), (UInt8(ascii: "9"), UInt8(ascii: "0")),
      (last, UInt8(ascii: "0")), (last, UInt8(ascii: "a")):
      true
    default: second == first + 1
    }
  }

  /// Whether letters and digits take turns, and both follow one another, each for themselves: `a1B2c3D4e5F6`.
  ///
  /// One step in six may be another one. Others, `abcdefgh12345678`, may be in use; so says who labelled such.
  static func areRows(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard (10...64).contains(value.count) else { return false }
    var (letters, digits, steps, turns) = (0, 0, 0, 0)
    var (letter, digit): (UInt8, UInt8) = (0, 0)
    for offset in value {
      let byte = text[offset].lowercased
      if byte.isDigit {
        if byte == digit + 1 || digit == UInt8(ascii: "9") && byte == UInt8(ascii: "0") {
          steps += 1
        }
        if text[offset - 1].isLetter { turns += 1 }
        (digits, digit) = (digits + 1, byte)
      } else if byte.isLetter {
        if byte == letter + 1 { steps += 1 }
        (letters, letter) = (letters + 1, byte)
      } else if byte != 0x2D, byte != 0x5F {
        return false
      }
    }
    return turns > 2 && letters > 3 && steps * 6 >= (letters + digits - 2) * 5
  }

  /// Whether seven in eight steps lead to the next letter or digit, in whatever case: `1234567890:ABCdefGHIjklMNOpqrsTUVwxyz`.
  ///
  /// Only of twenty characters and more. Who labelled such called them true, so they are told, if never as sure.
  static func isLongRow(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard (20...128).contains(value.count) else { return false }
    let steps = value.dropFirst().count {
      isNext(text[$0 - 1].lowercased, text[$0].lowercased, UInt8(ascii: "z"))
    }
    return steps * 8 >= (value.count - 1) * 7
  }

  /// Whether it begins as a web token and goes on as none, `eyJhbGciOiJIUzI1NiJ9.test`, or nothing signed it: `eyJ….eyJ….signature`.
  ///
  /// What is signed is an object in JSON, as the first part is; of encrypted ones there are five parts. The shortest signature is one of
  /// 32 bytes.
  static func isBrokenToken(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    guard text.holds("eyjhbgci", at: start) || text.holds("eyj0exai", at: start) else {
      return false
    }
    let dots = value.filter { text[$0] == UInt8(ascii: ".") }
    guard let first = dots.first, dots.count < 3 else { return false }
    if !text.holds("ey", at: first + 1), !text.holds("ew", at: first + 1) { return true }
    return dots.count == 2 && (1..<43).contains(value.upperBound - dots[1] - 1)
  }

  /// Whether it is a name as headers of one's own have it, `x-oauth-basic`: hosts want such words in place of a password.
  static func isHeaderName(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count >= 6 && text.holds("x-", at: value.lowerBound)
      && value.allSatisfy { text[$0].isLower || text[$0] == UInt8(ascii: "-") }
  }
}
