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
  ]
}

extension RuleSet {
  /// The rules that come with Keyhaul: secrets that tell by themselves what they are.
  ///
  /// Plain values, nothing is parsed. The tests show that ids are unique and that every example is found.
  public static let builtin = RuleSet(trusted: Catalogue.families.flatMap(\.self))
}
