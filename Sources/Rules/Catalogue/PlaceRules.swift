/// The rules whose patterns know the place in which a secret stands (a call, a command, a setting), and nothing of its form.
///
/// Where the secret is one of a form of its own, the rule of that tells more.
public enum PlaceRules {
  /// Their ids.
  public static let ids: Set<String> = Set(
    [
      Catalogue.logins, Catalogue.loginCalls, Catalogue.loginCommands, Catalogue.loginSettings,
      Catalogue.serverSettings, Catalogue.typedPasswords,
      Catalogue.deploymentTemplates, Catalogue.namedArguments,
      Catalogue.textsForPeople,
      Catalogue.configuration, Catalogue.databaseURLs, Catalogue.serverURLs,
    ]
    .joined().map(\.id)
  )
}
