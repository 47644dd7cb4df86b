extension RuleSet {
  /// The rules that come with Keyhaul: secrets that tell by themselves what they are.
  ///
  /// Plain values, nothing is parsed. The tests show that ids are unique and that every example is found.
  public static let builtin = RuleSet(
    trusted: [
      Catalogue.sourceForges,
      Catalogue.packageRegistries,
    ].flatMap(\.self)
  )
}

/// The built-in rules, one property for each family of providers.
enum Catalogue {}
