extension Catalogue {
  /// Registries that packages are published to.
  static let packageRegistries: [Rule] = [
    Rule(
      id: "npm-access-token",
      name: "npm access token",
      pattern: token("npm_[0-9A-Za-z]{36}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of packages, private packages",
      checksum: .crc32Base62Body,
      examples: ["npm_<base62:30><checksum>"],
      counterexamples: ["npm_<base62:30><wrong-checksum>", "npm_config_<lower:20>"]
    )
  ]
}
