/// The built-in rules, one property for each family of providers.
enum Catalogue {
  /// Every built-in rule, family by family.
  static let families: [[Rule]] = [
    github,
    gitlab,
    codeServices,
    packageRegistries,
    continuousDelivery,
    cloudHosting,
    amazon,
    azureKeys,
    azureAccess,
    google,
    slack,
    messaging,
    email,
    payments,
    artificialIntelligence,
    modelTools,
    businessApplications,
    commerce,
    observability,
    infrastructure,
    dataServices,
    privateKeys,
    signingKeys,
    webTokens,
    databaseURLs,
    serverURLs,
    configuration,
    passwordHashes,
    wallets,
    assortedTokens,
    judged,
    personalData,
  ]

  /// Secrets that only a word beside them identifies, family by family.
  static let words: [[WordGroup]] = [
    deliveryWords,
    hostingWords,
    databaseWords,
    contentWords,
    identityWords,
    clientWords,
    keyWords,
    databaseHashes,
    messagingWords,
    telephonyWords,
    marketingWords,
    customerWords,
    projectWords,
    documentWords,
    moneyWords,
    tradingWords,
    modelWords,
    observabilityWords,
    otherWords,
  ]

  /// The rules of ``words``.
  static var wordRules: [Rule] {
    words.joined().flatMap { group in group.rules.map { $0.rule(leaks: group.leaks) } }
  }
}

extension RuleSet {
  /// The rules that come with Keyhaul: secrets that tell by themselves what they are, then those that need a word.
  ///
  /// Plain values, nothing is parsed. The tests show that ids are unique and that every example is found.
  public static let builtin = RuleSet(
    trusted: Catalogue.families.flatMap(\.self) + Catalogue.wordRules
  )
}
