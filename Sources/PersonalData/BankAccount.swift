/// International bank account numbers (ISO 13616).
enum BankAccount {
  /// How far from a group of its digits a number's bytes stand.
  static let reach = 48

  /// The number that begins at an offset, written without spaces or in groups of four; `value` gets it
  /// without spaces.
  ///
  /// - Returns: where it ends, and whether its check digits are right; nil where there is none.
  static func read(
    _ text: Span<UInt8>,
    at start: Int,
    into value: inout [UInt8]
  ) -> (end: Int, isValid: Bool)? {
    guard start >= 0, start + 4 < text.count, !text[orSpace: start - 1].isAlphanumeric,
      text[start].isUpper, text[start + 1].isUpper, text[start + 2].isDigit,
      text[start + 3].isDigit, let length = length(text[start], text[start + 1])
    else { return nil }
    value.removeAll(keepingCapacity: true)
    var at = start
    while value.count < length {
      if value.count % 4 == 0, value.count > 0, text[orSpace: at] == 0x20 { at += 1 }
      let byte = text[orSpace: at]
      guard byte.isDigit || byte.isUpper else { return nil }
      value.append(byte)
      at += 1
    }
    guard !text[orSpace: at].isAlphanumeric else { return nil }
    return (at, remainder(value) == 1)
  }

  /// Where the number begins that holds the digits at an offset, if it looks like one.
  static func start(_ text: Span<UInt8>, holding place: Int) -> Int? {
    var at = place
    while at > 0, place - at < 34, isPart(text[at - 1]) { at -= 1 }
    // In groups: back over whole groups of four.
    while at >= 5, place - at < 40, text[at - 1] == 0x20,
      (at - 5..<at - 1).allSatisfy({ isPart(text[$0]) }),
      !isPart(text[orSpace: at - 6]), !isHead(text, at)
    {
      at -= 5
    }
    return isHead(text, at) ? at : nil
  }

  private static func isHead(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 3 < text.count && text[at].isUpper && text[at + 1].isUpper && text[at + 2].isDigit
      && text[at + 3].isDigit
  }

  static func isPart(_ byte: UInt8) -> Bool { byte.isDigit || byte.isUpper }

  /// The number modulo 97, the first four characters last, letters from 10 to 35.
  private static func remainder(_ value: [UInt8]) -> Int {
    (value[4...] + value[..<4]).reduce(0) { sum, byte in
      byte.isDigit ? (sum * 10 + byte.digitValue) % 97 : (sum * 100 + Int(byte) - 55) % 97
    }
  }

  private static func length(_ first: UInt8, _ second: UInt8) -> Int? {
    let length = lengths[Int(first - 0x41) * 26 + Int(second - 0x41)]
    return length == 0 ? nil : Int(length)
  }

  /// The length of a number for each pair of letters; 0 where no country has it.
  private static let lengths: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 26 * 26)
    for entry in registry.split(separator: " ") {
      let code = Array(entry.utf8)
      table[Int(code[0] - 0x41) * 26 + Int(code[1] - 0x41)] =
        (code[2] - 0x30) * 10 + (code[3] - 0x30)
    }
    return table
  }()

  private static let registry = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 \
    ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 \
    LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 \
    QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
    """
}
