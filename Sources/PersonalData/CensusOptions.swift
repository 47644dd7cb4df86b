/// What is counted, and from how many values on it is told.
public struct CensusOptions: Sendable, Hashable {
  /// What is counted.
  public let kinds: Set<PersonalDataKind>
  /// From how many distinct values of a kind on a content is a dump.
  public var threshold: Int
  /// Whether the values themselves are handed out.
  public var keepsValues: Bool
  /// How many distinct values of one form are held of a content.
  public var mostValues: Int

  // Asked for each content, so they are found out once.
  let countsAddresses: Bool
  let countsNumbers: Bool
  let countsColumns: Bool

  /// Chooses.
  ///
  /// - Precondition: `threshold` is at least 1.
  public init(
    kinds: Set<PersonalDataKind> = Set(PersonalDataKind.allCases),
    threshold: Int = 100,
    keepsValues: Bool = false,
    mostValues: Int = 1 << 22
  ) {
    precondition(threshold >= 1, "a dump holds at least one value")
    self.kinds = kinds
    countsAddresses = !kinds.isDisjoint(with: [.emailAddresses, .authorAddresses])
    countsNumbers = !kinds.isDisjoint(
      with: [.paymentCards, .nationalIDs, .bankAccounts, .phoneNumbers]
    )
    countsColumns = !kinds.isDisjoint(with: [.customerNumbers, .phoneNumbers])
    self.threshold = threshold
    self.keepsValues = keepsValues
    self.mostValues = mostValues
  }
}
