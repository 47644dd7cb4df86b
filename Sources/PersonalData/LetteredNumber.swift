/// National identity numbers that hold letters.
enum LetteredNumber {
  /// What a word of letters and digits is: its form, and whether it passes the form's check.
  ///
  /// - Complexity: O(1).
  static func read(_ word: Span<UInt8>) -> (form: NumberForm, isValid: Bool)? {
    switch word.count {
    case 9 where "STFGM".utf8.contains(word[0]) && hasDigits(word, 1..<8) && word[8].isUpper:
      return (.singaporeNumber, isSingaporean(word))
    case 9
    where word[8].isUpper && hasDigits(word, 1..<8)
      && (word[0].isDigit || "XYZ".utf8.contains(word[0])):
      return (.spanishNumber, isSpanish(word))
    case 10 where word[0].isUpper && hasDigits(word, 1..<10) && "1289".utf8.contains(word[1]):
      return (.taiwaneseNumber, isTaiwanese(word))
    case 18 where hasDigits(word, 0..<17) && word[17] | 0x20 == 0x78:
      return (.chineseNumber, NationalNumber.isChinese(digits(word, 0..<17), check: 10))
    case 18
    where hasDigits(word, 4..<10) && word[17].isDigit
      && (Array(0..<4) + Array(10..<16)).allSatisfy({ word[$0].isUpper })
      && "HMX".utf8.contains(word[10]):
      return (.mexicanNumber, isMexican(word))
    default: return nil
    }
  }

  /// A Finnish number's last three digits and its check character, behind six digits and a sign.
  static func isFinnish(_ digits: [Int], check: UInt8) -> Bool {
    let letters = Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)
    return digits.count == 9
      && CheckDigits.isDate(day: digits[..<2].number, month: digits[2..<4].number)
      && letters[digits[...].number % 31] == check
  }

  /// A Hong Kong number: one letter, six digits, and a check digit in parentheses (10 for A).
  static func isHongKong(_ letter: UInt8, _ digits: [Int], check: Int) -> Bool {
    guard digits.count == 6 else { return false }
    let sum =
      36 * 9 + (Int(letter) - 55) * 8 + CheckDigits.weighted(digits[...], [7, 6, 5, 4, 3, 2])
    return (sum + check) % 11 == 0
  }

  private static func isSingaporean(_ word: Span<UInt8>) -> Bool {
    var sum = CheckDigits.weighted(digits(word, 1..<8)[...], [2, 7, 6, 5, 4, 3, 2])
    let letters: String
    switch word[0] {
    case 0x53: letters = "JZIHGFEDCBA"
    case 0x54: (letters, sum) = ("JZIHGFEDCBA", sum + 4)
    case 0x46: letters = "XWUTRQPNMLK"
    case 0x47: (letters, sum) = ("XWUTRQPNMLK", sum + 4)
    default: (letters, sum) = ("KLJNPQRTUWX", sum + 3)
    }
    let rest = word[0] == 0x4D ? 10 - sum % 11 : sum % 11
    return Array(letters.utf8)[rest] == word[8]
  }

  private static func isSpanish(_ word: Span<UInt8>) -> Bool {
    let lead = word[0].isDigit ? word[0].digitValue : Int(word[0]) - 0x58
    let number = lead * 10_000_000 + digits(word, 1..<8)[...].number
    return Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[number % 23] == word[8] && number > 0
  }

  private static func isTaiwanese(_ word: Span<UInt8>) -> Bool {
    // The letters in the order of their numbers, from 10.
    guard let place = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO".utf8).firstIndex(of: word[0]) else {
      return false
    }
    let numbers = [(place + 10) / 10, (place + 10) % 10] + digits(word, 1..<10)
    return CheckDigits.weighted(numbers[...], [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 == 0
  }

  private static func isMexican(_ word: Span<UInt8>) -> Bool {
    let numbers = (0..<17).map { i in
      let byte = word[i]
      // The alphabet has an Ñ between N and O.
      return byte.isDigit ? byte.digitValue : Int(byte) - 55 + (byte > 0x4E ? 1 : 0)
    }
    let sum = CheckDigits.weighted(numbers[...], Array((2...18).reversed()))
    return (10 - sum % 10) % 10 == word[17].digitValue
      && CheckDigits.isDate(
        day: digits(word, 8..<10)[...].number,
        month: digits(word, 6..<8)[...].number
      )
  }

  private static func hasDigits(_ word: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { word[$0].isDigit }
  }

  private static func digits(_ word: Span<UInt8>, _ range: Range<Int>) -> [Int] {
    range.map { word[$0].digitValue }
  }
}
