/// Phone numbers by the plans of the countries that have them; digits are values from 0 to 9.
enum PhoneNumber {
  /// Whether digits behind a `+` are a number of a country.
  ///
  /// Ten digits at least: shorter ones are too often something else.
  static func isInternational(_ digits: [Int]) -> Bool {
    guard (10...15).contains(digits.count), !isMadeUp(digits) else { return false }
    switch digits[0] {
    case 0: return false
    case 1: return digits.count == 11 && isAmerican(digits[1...])
    case 7: return digits.count == 11
    default: break
    }
    let two = digits[0] * 10 + digits[1]
    switch two {
    case 62: return isIndonesian([0] + digits[2...])
    case 81: return isJapanese([0] + digits[2...])
    default: break
    }
    return codes.contains(two) || codes.contains(two * 10 + digits[2])
  }

  /// Whether ten digits are a number of the North American plan, the fictional ones left out.
  static func isAmerican(_ digits: ArraySlice<Int>) -> Bool {
    guard digits.count == 10 else { return false }
    let (area, exchange) = (digits.prefix(3).number, digits.dropFirst(3).prefix(3).number)
    return area >= 200 && exchange >= 200 && area % 100 != 11 && exchange % 100 != 11
      && area != 555 && exchange != 555 && !isMadeUp(Array(digits))
  }

  /// Whether digits, the leading 0 among them, are a Japanese number; those that nobody pays for are
  /// companies'.
  static func isJapanese(_ digits: [Int]) -> Bool {
    guard digits.count >= 10, digits[0] == 0, digits[1] != 0, !isMadeUp(digits) else {
      return false
    }
    if digits.count == 11 { return isJapaneseMobile(digits) }
    return digits.count == 10 && !(digits[1] == 1 && digits[2] == 2 && digits[3] == 0)
      && !(digits[1] == 8 && digits[2] == 0 && digits[3] == 0)
  }

  /// Whether eleven digits are the number of a Japanese mobile phone.
  static func isJapaneseMobile(_ digits: [Int]) -> Bool {
    digits.count == 11 && digits[0] == 0 && (6...9).contains(digits[1]) && digits[2] == 0
      && digits[3] != 0 && !isMadeUp(digits)
  }

  /// Whether digits, the leading 0 among them, are an Indonesian number.
  static func isIndonesian(_ digits: [Int]) -> Bool {
    guard (9...13).contains(digits.count), digits[0] == 0, !isMadeUp(digits) else { return false }
    return digits[1] == 8 ? isIndonesianMobile(digits) : (2...9).contains(digits[1])
  }

  /// Whether digits, the leading 0 among them, are the number of an Indonesian mobile phone.
  static func isIndonesianMobile(_ digits: [Int]) -> Bool {
    (10...13).contains(digits.count) && digits[0] == 0 && digits[1] == 8 && !isMadeUp(digits)
      && mobilePrefixes.contains(digits[2] * 10 + digits[3])
  }

  /// Whether the last seven digits are all the same or count up, as in made-up numbers.
  private static func isMadeUp(_ digits: [Int]) -> Bool {
    let last = digits.suffix(7)
    let steps = zip(last.dropFirst(), last).map { ($0 - $1 + 10) % 10 }
    return steps.allSatisfy { $0 == steps[0] } && (steps[0] == 0 || steps[0] == 1)
  }

  /// The two digits behind 08.
  private static let mobilePrefixes = Set(
    Array(11...19) + Array(21...23) + Array(31...33) + [38] + Array(51...59) + Array(77...78)
      + Array(81...89) + Array(95...99)
  )

  /// Country codes of two and three digits (ITU E.164).
  private static let codes = Set(
    [20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49]
      + [51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 63, 64, 65, 66, 82, 84, 86]
      + [90, 91, 92, 93, 94, 95, 98, 211, 212, 213, 216, 218]
      + Array(220...269).filter { $0 != 259 } + [290, 291, 297, 298, 299]
      + Array(350...359) + Array(370...389).filter { $0 != 384 && $0 != 388 }
      + [420, 421, 423] + Array(500...509) + Array(590...599)
      + Array(670...692).filter { ![671, 684].contains($0) } + [850, 852, 853, 855, 856]
      + [880, 886] + Array(960...968) + [970, 971, 972, 973, 974, 975, 976, 977]
      + [992, 993, 994, 995, 996, 998]
  )
}
