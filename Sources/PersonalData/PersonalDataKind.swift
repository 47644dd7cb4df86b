/// A kind of personal data of which distinct values are counted.
///
/// The raw values stand in records (`personal_data.counts`, `looked_for`).
public enum PersonalDataKind: String, Sendable, Hashable, CaseIterable, Comparable {
  case paymentCards = "payment-cards"
  case nationalIDs = "national-ids"
  case bankAccounts = "bank-accounts"
  case customerNumbers = "customer-numbers"
  case phoneNumbers = "phone-numbers"
  case emailAddresses = "email-addresses"
  /// Addresses in angle brackets, as in lists of authors and in commit trailers: public by intent.
  case authorAddresses = "author-addresses"

  /// What people call several of them.
  public var title: String {
    switch self {
    case .paymentCards: "payment card numbers"
    case .nationalIDs: "national identity numbers"
    case .bankAccounts: "bank account numbers (IBAN)"
    case .customerNumbers: "customer numbers"
    case .phoneNumbers: "phone numbers"
    case .emailAddresses: "e-mail addresses"
    case .authorAddresses: "addresses of authors"
    }
  }

  /// Orders from the worst to leak to the least.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
