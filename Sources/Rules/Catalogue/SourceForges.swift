extension Catalogue {
  /// Hosts of source code.
  static let sourceForges: [Rule] = github + gitlab + otherForges

  private static let github: [Rule] = [
    Rule(
      id: "github-pat-classic",
      name: "GitHub personal access token (classic)",
      pattern: token("ghp_[0-9A-Za-z]{36}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code and settings of everything the user can reach",
      checksum: .crc32Base62Body,
      examples: [
        "ghp_<base62:30><checksum>", "token=<secret>ghp_<base62:30><checksum></secret>\n",
        #"echo "a\n<secret>ghp_<base62:30><checksum></secret>\n""#,
      ],
      counterexamples: [
        "ghp_<base62:30><wrong-checksum>", "ghp_<base62:35>", "ghp_<base62:37>", "ghp_<[x]:36>",
      ]
    ),
    Rule(
      id: "github-pat-fine-grained",
      name: "GitHub personal access token (fine-grained)",
      pattern: token("github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code of the repositories it was made for",
      examples: ["github_pat_<base62:22>_<base62:59>"],
      counterexamples: ["github_pat_<base62:22>_<base62:58>", "github_pat_<[x]:22>_<[x]:59>"]
    ),
    Rule(
      id: "github-oauth-access-token",
      name: "GitHub OAuth access token",
      pattern: token("gho_[0-9A-Za-z]{36}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code in the scope that the user granted to an app",
      checksum: .crc32Base62Body,
      examples: ["gho_<base62:30><checksum>"],
      counterexamples: ["gho_<base62:30><wrong-checksum>", "gho_<base62:20>"]
    ),
    Rule(
      id: "github-app-user-token",
      name: "GitHub App user access token",
      pattern: token("ghu_[0-9A-Za-z]{36}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "source code as the user, through an app, for some hours",
      checksum: .crc32Base62Body,
      examples: ["ghu_<base62:30><checksum>"],
      counterexamples: ["ghu_<base62:30><wrong-checksum>", "ghu_<base62:20>"]
    ),
    Rule(
      id: "github-app-installation-token",
      name: "GitHub App installation access token",
      pattern: token("ghs_[0-9A-Za-z]{36}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "source code of the installation's repositories for an hour",
      checksum: .crc32Base62Body,
      examples: ["ghs_<base62:30><checksum>"],
      counterexamples: ["ghs_<base62:30><wrong-checksum>", "ghs_<base62:41>"]
    ),
    Rule(
      id: "github-app-refresh-token",
      name: "GitHub App refresh token",
      pattern: token("ghr_[0-9A-Za-z]{36}(?:[0-9A-Za-z]{40})?"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "new access tokens of a user for half a year",
      examples: ["ghr_<base62:76>", "ghr_<base62:36>"],
      counterexamples: ["ghr_<base62:40>", "ghr_<[x]:76>"]
    ),
  ]

  private static let gitlab: [Rule] = []
  private static let otherForges: [Rule] = []
}
