/// How a number is written: the sizes of its groups and what stands between them.
struct NumberShape {
  /// A form that a number has, whether it passes the form's check, and the country code that it lacks
  /// (0 for none).
  typealias Found = (form: NumberForm, isValid: Bool, prefix: Int)

  /// The sizes, the last one in the lowest four bits; 15 for all that are larger.
  private var sizes: UInt64 = 0
  /// The separators, the last one in the lowest four bits.
  private var separators: UInt64 = 0
  private var groups = 0
  private var first = 0

  /// Adds a group, and what stands before it.
  mutating func add(_ size: Int, after separator: NumberChain.Separator?) {
    sizes = sizes << 4 | UInt64(min(size, 15))
    if let separator { separators = separators << 4 | separator.rawValue }
    if groups == 0 { first = size }
    groups += 1
  }

  /// The forms of a number of this shape; `digits` are all its digits, as values from 0 to 9.
  func findForms(of digits: [Int], into found: inout [Found]) {
    switch separators {
    case 0: Self.findOfOneGroup(digits, into: &found)
    case 0x3, 0x33, 0x333, 0x3333: findOfHyphens(digits, into: &found)
    case 0x1, 0x11, 0x111, 0x1111: findOfSpaces(digits, into: &found)
    default: findOfMixed(digits, into: &found)
    }
  }

  private static func findOfOneGroup(_ digits: [Int], into found: inout [Found]) {
    switch digits.count {
    case 11:
      found.append((.brazilianNumber, NationalNumber.isBrazilian(digits), 0))
      found.append((.polishNumber, NationalNumber.isPolish(digits), 0))
      if digits[0] > 0 { found.append((.turkishNumber, NationalNumber.isTurkish(digits), 0)) }
    case 12:
      found.append((.japaneseNumber, NationalNumber.isJapanese(digits), 0))
      if digits[0] > 1 { found.append((.indianNumber, NationalNumber.isIndian(digits), 0)) }
    case 13:
      if digits[0] > 0 { found.append((.thaiNumber, NationalNumber.isThai(digits), 0)) }
      if digits[..<3].number == 756 {
        found.append((.swissNumber, NationalNumber.isSwiss(digits), 0))
      }
    case 16: found.append((.indonesianNumber, NationalNumber.isIndonesian(digits), 0))
    case 18:
      let isValid = NationalNumber.isChinese(Array(digits[..<17]), check: digits[17])
      found.append((.chineseNumber, isValid, 0))
    default: break
    }
    if digits[0] == 0 {
      findIndonesianPhone(digits, into: &found)
      if PhoneNumber.isJapaneseMobile(digits) { found.append((.japanesePhone, true, 81)) }
    } else {
      findCard(digits, into: &found)
    }
  }

  private func findOfHyphens(_ digits: [Int], into found: inout [Found]) {
    switch sizes {
    case 0x4444, 0x465, 0x464, 0x44443: Self.findCard(digits, into: &found)
    case 0x444:
      found.append((.japaneseNumber, NationalNumber.isJapanese(digits), 0))
      Self.findIndonesianPhone(digits, into: &found)
    case 0x334, 0x1334: findAmericanPhone(digits, into: &found)
    case 0x324: found.append((.americanNumber, NationalNumber.isAmerican(digits), 0))
    case 0x67: found.append((.koreanNumber, NationalNumber.isKorean(digits), 0))
    case 0x64, 0x84: found.append((.swedishNumber, NationalNumber.isSwedish(digits), 0))
    case 0x281: found.append((.argentineNumber, NationalNumber.isArgentine(digits), 0))
    default: break
    }
    guard digits[0] == 0, groups == 3 else { return }
    if first == 4, sizes != 0x444 { Self.findIndonesianPhone(digits, into: &found) }
    // Area code, exchange, number; mobile phones have groups of three, four and four.
    if sizes & 0xF == 4, digits.count == 10 || sizes == 0x344, PhoneNumber.isJapanese(digits) {
      found.append((.japanesePhone, true, 81))
    }
  }

  private func findOfSpaces(_ digits: [Int], into found: inout [Found]) {
    switch sizes {
    case 0x4444, 0x465, 0x464, 0x44443: Self.findCard(digits, into: &found)
    case 0x444:
      found.append((.japaneseNumber, NationalNumber.isJapanese(digits), 0))
      if digits[0] > 1 { found.append((.indianNumber, NationalNumber.isIndian(digits), 0)) }
    default: break
    }
    if groups == 3, first == 4, digits[0] == 0 { Self.findIndonesianPhone(digits, into: &found) }
  }

  private func findOfMixed(_ digits: [Int], into found: inout [Found]) {
    switch (sizes, separators) {
    case (0x334, 0x22): findAmericanPhone(digits, into: &found)
    case (0x3332, 0x223): found.append((.brazilianNumber, NationalNumber.isBrazilian(digits), 0))
    case (0x3332, 0x331): found.append((.russianNumber, NationalNumber.isRussian(digits), 0))
    case (0x22232, 0x2232): found.append((.belgianNumber, NationalNumber.isBelgian(digits), 0))
    case (0x3442, 0x222) where digits[..<3].number == 756:
      found.append((.swissNumber, NationalNumber.isSwiss(digits), 0))
    case (0x233133, 0x22232):
      found.append((.indonesianTaxNumber, NationalNumber.isIndonesianTax(digits), 0))
    case (0x1331, 0x223), (0x2331, 0x223):
      let isValid = NationalNumber.isChilean(digits.dropLast(), check: digits.last ?? 0)
      found.append((.chileanNumber, isValid, 0))
    case (0x334, _) where hasParenthesis, (0x1334, _) where hasParenthesis:
      findAmericanPhone(digits, into: &found)
    default:
      if digits[0] == 0, hasParenthesis, groups == 3, PhoneNumber.isJapanese(digits) {
        found.append((.japanesePhone, true, 81))
      }
    }
  }

  private var hasParenthesis: Bool {
    (0..<8).contains { separators >> (4 * $0) & 0xF == NumberChain.Separator.parenthesis.rawValue }
  }

  private static func findCard(_ digits: [Int], into found: inout [Found]) {
    guard PaymentCard.isIssued(digits) else { return }
    found.append((.paymentCard, PaymentCard.isValid(digits), 0))
  }

  private static func findIndonesianPhone(_ digits: [Int], into found: inout [Found]) {
    if PhoneNumber.isIndonesianMobile(digits) { found.append((.indonesianPhone, true, 62)) }
  }

  private func findAmericanPhone(_ digits: [Int], into found: inout [Found]) {
    if digits.count == 11 {
      guard digits[0] == 1, PhoneNumber.isAmerican(digits[1...]) else { return }
      found.append((.americanPhone, true, 0))
    } else if PhoneNumber.isAmerican(digits[...]) {
      found.append((.americanPhone, true, 1))
    }
  }
}
