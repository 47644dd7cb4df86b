/// Payment card numbers (ISO/IEC 7812); digits are values from 0 to 9.
enum PaymentCard {
  /// Whether an issuer gives out numbers of this beginning and length.
  static func isIssued(_ digits: [Int]) -> Bool {
    guard (13...19).contains(digits.count) else { return false }
    let four = digits[..<4].number
    let (two, three) = (four / 100, four / 10)
    switch digits.count {
    case 13: return digits[0] == 4
    case 14: return two == 36 || two == 38 || (300...305).contains(three)
    case 15: return two == 34 || two == 37
    case 16, 19:
      return digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four)
        || (3528...3589).contains(four) || four == 6011 || (644...659).contains(three)
        || two == 62 || (2200...2204).contains(four)
    default: return two == 62 || (3528...3589).contains(four)
    }
  }

  /// Whether the check digit is right, and the number none that documentation gives away.
  static func isValid(_ digits: [Int]) -> Bool {
    CheckDigits.luhn(digits) && !isSample(digits)
  }

  /// Numbers for tests hold few different digits, or long runs of one digit.
  private static func isSample(_ digits: [Int]) -> Bool {
    if Set(digits).count <= 3 { return true }
    var (longest, run) = (1, 1)
    for (next, digit) in zip(digits.dropFirst(), digits) {
      run = next == digit ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest >= 6
  }
}
