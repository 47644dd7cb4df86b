extension Catalogue {
  /// Tokens of services that belong to no other family.
  static let assortedTokens: [Rule] = [
    Rule(
      id: "alibaba-sts-access-key-id",
      name: "Alibaba Cloud temporary access key id",
      pattern: token(#"STS\.(?=[A-Za-z]{0,30}[0-9])[A-Z][A-Za-z0-9]{19,63}"#),
      entropy: 3.5,
      severity: .medium,
      confidence: .low,
      leaks: "temporary cloud session",
      examples: ["STS.NT<base62:21><digit:1>"],
      counterexamples: ["STS.NT<base62:8>", "STS.ThisIsTheNameOfSomeClass"]
    ),
    Rule(
      id: "apideck-api-key",
      name: "Apideck API key",
      pattern: token("sk_live_(?=[A-Za-z0-9]{0,90}-)[A-Za-z0-9-]{93}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "connections to customers of the owner",
      examples: ["sk_live_<hex:8>-<base62:84>"],
      counterexamples: ["sk_live_<hex:8>-<base62:83>", "sk_live_<[x]:93>"]
    ),
    Rule(
      id: "branch-io-key",
      name: "Branch key",
      pattern: token("key_(?:live|test)_(?=[A-Za-z]{0,30}[0-9])[A-Za-z0-9]{16,40}"),
      entropy: 3,
      severity: .medium,
      confidence: .medium,
      leaks: "deep links and their analytics",
      examples: ["key_live_<base62:30><digit:1>"],
      counterexamples: ["key_live_<base62:15>", "key_live_<[x]:32>"]
    ),
    Rule(
      id: "digitalocean-spaces-key",
      name: "DigitalOcean Spaces access key",
      pattern: token("DO(?:00|80)(?=[A-Z]{0,15}[0-9])[A-Z0-9]{16}"),
      entropy: 3,
      severity: .medium,
      confidence: .medium,
      leaks: "names the key of an object storage",
      examples: ["DO00<BASE36:15><digit:1>"],
      counterexamples: ["DO00<BASE36:15>", "DO00<[X]:16>"]
    ),
    Rule(
      id: "flutterwave-encryption-key",
      name: "Flutterwave encryption key",
      pattern: token("FLWSECK_TEST-?[0-9A-Ha-h]{12}"),
      entropy: 2.5,
      severity: .medium,
      confidence: .high,
      leaks: "encryption of payment requests",
      examples: ["FLWSECK_TEST<hex:12>", "FLWSECK_TEST-<hex:12>"],
      counterexamples: ["FLWSECK_TEST<hex:11>", "FLWSECK_TEST<[0]:12>"]
    ),
    Rule(
      id: "infisical-service-token",
      name: "Infisical service token",
      pattern: token(#"st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}"#),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "secrets of a project",
      examples: ["st.<hex:24>.<hex:32>.<hex:32>"],
      counterexamples: ["st.<hex:24>.<hex:32>.<hex:31>", "st.<[0]:24>.<[0]:32>.<[0]:32>"]
    ),
    Rule(
      id: "ionic-api-token",
      name: "Ionic API token",
      pattern: token("ion_[A-Za-z0-9]{42}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "mobile builds and signing files",
      examples: ["ion_<base62:42>"],
      counterexamples: ["ion_<base62:41>", "ion_<[x]:42>"]
    ),
    Rule(
      id: "proof-api-key",
      name: "Proof API key",
      pattern: token("prf_(?:cli_)?(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9_-]{24,80}"),
      entropy: 3.5,
      severity: .high,
      confidence: .low,
      leaks: "notarised documents and signers",
      examples: ["prf_<base62:31><digit:1>"],
      counterexamples: ["prf_<base62:10>", "prf_<[x]:32>"]
    ),
    Rule(
      id: "settlemint-application-token",
      name: "SettleMint application token",
      pattern: token("sm_aat_[A-Za-z0-9]{16}"),
      entropy: 2.5,
      severity: .high,
      confidence: .high,
      leaks: "blockchain nodes and services of the application",
      examples: ["sm_aat_<base62:16>"],
      counterexamples: ["sm_aat_<base62:15>", "sm_aat_<[x]:16>"]
    ),
    Rule(
      id: "settlemint-personal-access-token",
      name: "SettleMint personal access token",
      pattern: token("sm_pat_[A-Za-z0-9]{16}"),
      entropy: 2.5,
      severity: .high,
      confidence: .high,
      leaks: "blockchain nodes and services of the user",
      examples: ["sm_pat_<base62:16>"],
      counterexamples: ["sm_pat_<base62:15>", "sm_pat_<[x]:16>"]
    ),
    Rule(
      id: "settlemint-service-token",
      name: "SettleMint service token",
      pattern: token("sm_sat_[A-Za-z0-9]{16}"),
      entropy: 2.5,
      severity: .high,
      confidence: .high,
      leaks: "blockchain nodes of the service",
      examples: ["sm_sat_<base62:16>"],
      counterexamples: ["sm_sat_<base62:15>", "sm_sat_<[x]:16>"]
    ),
    Rule(
      id: "xbox-live-token",
      name: "Xbox Live token",
      pattern: #"XBL3\.0 x=[0-9]{10,20};([A-Za-z0-9+/=._-]{100,4096})"#,
      secretGroup: 1,
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "the player account for some hours",
      examples: ["Authorization: XBL3.0 x=<digit:19>;<secret><base64url:200></secret>\n"],
      counterexamples: ["XBL3.0 x=<digit:19>;<base64url:40>", "XBL3.0 x=<digit:19>;<[x]:200>"]
    ),
  ]
}
