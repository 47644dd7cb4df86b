/// National identity numbers with check digits; digits are values from 0 to 9.
///
/// Sources: the countries' public descriptions of their numbers.
enum NationalNumber {
  /// My Number: eleven digits and a check digit modulo 11.
  static func isJapanese(_ digits: [Int]) -> Bool {
    guard digits.count == 12 else { return false }
    let sum = CheckDigits.weighted(digits[..<11], [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    let rest = sum % 11
    return digits[11] == (rest <= 1 ? 0 : 11 - rest)
  }

  /// Nomor Induk Kependudukan: no check digit, but a province, a date (days of women plus 40) and a
  /// serial number.
  static func isIndonesian(_ digits: [Int]) -> Bool {
    guard digits.count == 16, (11...96).contains(digits[..<2].number), digits[12...].number > 0
    else { return false }
    let day = digits[6..<8].number
    return CheckDigits.isDate(day: day > 40 ? day - 40 : day, month: digits[8..<10].number)
  }

  /// Nomor Pokok Wajib Pajak: the first nine digits pass Luhn's check.
  static func isIndonesianTax(_ digits: [Int]) -> Bool {
    digits.count == 15 && digits[..<9].number > 0 && CheckDigits.luhn(digits[..<9])
  }

  /// Aadhaar: Verhoeff's check, first digit 2 to 9.
  static func isIndian(_ digits: [Int]) -> Bool {
    digits.count == 12 && digits[0] >= 2 && CheckDigits.verhoeff(digits)
  }

  /// Resident registration number, as given out until October 2020.
  static func isKorean(_ digits: [Int]) -> Bool {
    guard digits.count == 13,
      CheckDigits.isDate(day: digits[4..<6].number, month: digits[2..<4].number)
    else { return false }
    let sum = CheckDigits.weighted(digits[..<12], [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
    return digits[12] == (11 - sum % 11) % 10
  }

  /// Resident identity number: seventeen digits with a date, check character modulo 11 (10 for X).
  static func isChinese(_ digits: [Int], check: Int) -> Bool {
    guard digits.count == 17, (1900...2100).contains(digits[6..<10].number),
      CheckDigits.isDate(day: digits[12..<14].number, month: digits[10..<12].number)
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return (CheckDigits.weighted(digits[...], weights) + check) % 11 == 1
  }

  /// CPF: two check digits modulo 11.
  static func isBrazilian(_ digits: [Int]) -> Bool {
    guard digits.count == 11, Set(digits).count > 1 else { return false }
    let first = CheckDigits.weighted(digits[..<9], [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
    let second =
      CheckDigits.weighted(digits[..<10], [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
    return digits[9] == first && digits[10] == second
  }

  /// CUIT and CUIL: check digit modulo 11.
  static func isArgentine(_ digits: [Int]) -> Bool {
    guard digits.count == 11, [20, 23, 24, 25, 26, 27].contains(digits[..<2].number) else {
      return false
    }
    return digits[10]
      == (11 - CheckDigits.weighted(digits[..<10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
  }

  /// RUT: check character modulo 11 (10 for K).
  static func isChilean(_ digits: ArraySlice<Int>, check: Int) -> Bool {
    let weights = [2, 3, 4, 5, 6, 7, 2, 3]
    let sum = CheckDigits.weighted(ArraySlice(digits.reversed()), weights)
    return (7...8).contains(digits.count) && (11 - sum % 11) % 11 == check
  }

  /// SNILS: two check digits modulo 101.
  static func isRussian(_ digits: [Int]) -> Bool {
    guard digits.count == 11, digits[..<9].number > 1_001_998 else { return false }
    let sum = CheckDigits.weighted(digits[..<9], [9, 8, 7, 6, 5, 4, 3, 2, 1])
    return digits[9...].number == sum % 101 % 100
  }

  /// Rijksregisternummer: check digits modulo 97, a 2 in front for births since 2000.
  static func isBelgian(_ digits: [Int]) -> Bool {
    guard digits.count == 11 else { return false }
    let (number, check) = (digits[..<9].number, digits[9...].number)
    return check == 97 - number % 97 || check == 97 - (2_000_000_000 + number) % 97
  }

  /// AHV number: check digit of EAN-13.
  static func isSwiss(_ digits: [Int]) -> Bool {
    guard digits.count == 13, digits[..<3].number == 756 else { return false }
    let sum = CheckDigits.weighted(digits[..<12], [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
    return digits[12] == (10 - sum % 10) % 10
  }

  /// Social Security number: no check digit, but parts that are never given out.
  static func isAmerican(_ digits: [Int]) -> Bool {
    guard digits.count == 9 else { return false }
    let (area, group, serial) = (digits[..<3].number, digits[3..<5].number, digits[5...].number)
    return area != 0 && area != 666 && area < 900 && group != 0 && serial != 0
      && ![78_051_120, 219_099_999, 123_456_789].contains(digits[...].number)
      && Set(digits).count > 1
  }

  /// Personnummer: a date, Luhn over the last ten digits.
  static func isSwedish(_ digits: [Int]) -> Bool {
    let last = digits.suffix(10)
    guard last.count == 10 else { return false }
    let (month, day) = (last.dropFirst(2).prefix(2).number, last.dropFirst(4).prefix(2).number)
    return CheckDigits.isDate(day: day > 60 ? day - 60 : day, month: month)
      && CheckDigits.luhn(last)
  }

  /// Thai number: check digit modulo 11.
  static func isThai(_ digits: [Int]) -> Bool {
    guard digits.count == 13, (1...8).contains(digits[0]) else { return false }
    return digits[12]
      == (11 - CheckDigits.weighted(digits[..<12], [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
      % 10
  }

  /// PESEL: a date whose month tells the century, check digit modulo 10.
  static func isPolish(_ digits: [Int]) -> Bool {
    guard digits.count == 11,
      CheckDigits.isDate(day: digits[4..<6].number, month: digits[2..<4].number % 20)
    else { return false }
    let sum = CheckDigits.weighted(digits[..<10], [1, 3, 7, 9, 1, 3, 7, 9, 1, 3])
    return digits[10] == (10 - sum % 10) % 10
  }

  /// Turkey's Kimlik No: two check digits.
  static func isTurkish(_ digits: [Int]) -> Bool {
    guard digits.count == 11, digits[0] != 0 else { return false }
    let odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8]
    let even = digits[1] + digits[3] + digits[5] + digits[7]
    return digits[9] == (odd * 7 - even + 100) % 10 && digits[10] == (odd + even + digits[9]) % 10
  }
}
