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
    bareKeys,
    signingKeys,
    keyFiles,
    webTokens,
    databaseURLs,
    serverURLs,
    configuration,
    logins,
    loginCalls,
    loginCommands,
    secretStores,
    loginSettings,
    serverSettings,
    typedPasswords,
    namedArguments,
    deploymentTemplates,
    textsForPeople,
    secretFiles,
    passwordHashes,
    obfuscatedPasswords,
    wallets,
    assortedTokens,
    besideIDs,
    positionalKeys,
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

  /// All of them.
  static var rules: [Rule] {
    var rules: [Rule] = []
    // Rules are large; to move them while the array grows takes as long as to make them.
    rules.reserveCapacity(
      families.reduce(0) { $0 + $1.count } + words.joined().reduce(0) { $0 + $1.rules.count }
    )
    for family in families { rules += family }
    for group in words.joined() {
      for rule in group.rules { rules.append(rule.rule(leaks: group.leaks)) }
    }
    return rules
  }
}

extension RuleSet {
  /// The rules that come with Keyhaul: secrets that tell by themselves what they are, then those that need a word.
  ///
  /// Plain values, nothing is parsed. The tests show that ids are unique and that every example is found.
  public static let builtin = RuleSet(trusted: Catalogue.rules)
}
