import PersonalData

extension Catalogue {
  /// Contents with the data of many people: distinct values are counted, and a content with many of
  /// them is one finding, by the worst kind of which there are many.
  static let personalData: [Rule] = [
    personalData(
      .paymentCards,
      id: "personal-data-payment-cards",
      name: "Payment card numbers of many people",
      severity: .critical,
      confidence: .high,
      leaks: "card numbers of customers"
    ),
    personalData(
      .nationalIDs,
      id: "personal-data-national-ids",
      name: "National identity numbers of many people",
      severity: .critical,
      confidence: .medium,
      leaks: "identities of people"
    ),
    personalData(
      .bankAccounts,
      id: "personal-data-bank-accounts",
      name: "Bank account numbers of many people",
      severity: .high,
      confidence: .high,
      leaks: "bank accounts of customers"
    ),
    personalData(
      .customerNumbers,
      id: "personal-data-customer-numbers",
      name: "Customer numbers of many people",
      severity: .high,
      confidence: .medium,
      headings: Heading.customerLiterals,
      leaks: "records of customers"
    ),
    personalData(
      .phoneNumbers,
      id: "personal-data-phone-numbers",
      name: "Phone numbers of many people",
      severity: .high,
      confidence: .medium,
      headings: Heading.phoneLiterals,
      leaks: "contact data of people"
    ),
    personalData(
      .emailAddresses,
      id: "personal-data-email-addresses",
      name: "E-mail addresses of many people",
      severity: .high,
      confidence: .medium,
      leaks: "contact data of people"
    ),
    personalData(
      .authorAddresses,
      id: "personal-data-author-addresses",
      name: "Addresses of many authors or contributors",
      severity: .low,
      confidence: .low,
      leaks: "contact data of people, public by intent as a rule"
    ),
  ]

  private static func personalData(
    _ kind: PersonalDataKind,
    id: String,
    name: String,
    severity: Severity,
    confidence: Confidence,
    headings: [String] = [],
    leaks: String
  ) -> Rule {
    Rule(
      id: id,
      name: name,
      summary: "Many distinct values in one content; they are counted and not shown.",
      pattern: "",
      counted: kind,
      keywords: headings,
      severity: severity,
      confidence: confidence,
      leaks: leaks,
      tags: ["personal-data"]
    )
  }
}
