/// A form in which values are written, each with the check that tells it from other numbers.
enum NumberForm: Int, CaseIterable {
  case paymentCard, iban
  case internationalPhone, japanesePhone, indonesianPhone, americanPhone
  case japaneseNumber, indonesianNumber, indonesianTaxNumber, indianNumber, koreanNumber
  case chineseNumber, brazilianNumber, argentineNumber, chileanNumber, russianNumber
  case belgianNumber, swissNumber, americanNumber, swedishNumber, finnishNumber, spanishNumber
  case singaporeNumber, taiwaneseNumber, hongKongNumber, mexicanNumber, thaiNumber, polishNumber
  case turkishNumber

  var kind: PersonalDataKind {
    switch self {
    case .paymentCard: .paymentCards
    case .iban: .bankAccounts
    case .internationalPhone, .japanesePhone, .indonesianPhone, .americanPhone: .phoneNumbers
    default: .nationalIDs
    }
  }

  /// Whether most numbers of the form that are no such values fail its check, so that among values
  /// of the kind nearly all pass.
  var isChecked: Bool { kind != .phoneNumbers }
}
