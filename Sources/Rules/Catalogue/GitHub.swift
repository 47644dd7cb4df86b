extension Catalogue {
  /// GitHub.
  static let github: [Rule] = [
    Rule(
      id: "github-pat-classic",
      name: "GitHub personal access token (classic)",
      pattern: token("ghp_[A-Za-z0-9]{36}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code, issues, workflows of the user",
      checksum: .crc32Base62Body,
      examples: [
        "ghp_<base62:30><checksum>", "token=<secret>ghp_<base62:30><checksum></secret>\n",
        #"print("\n<secret>ghp_<base62:30><checksum></secret>\n")"#,
        "?t%3D<secret>ghp_<base62:30><checksum></secret>&x=1",
      ],
      counterexamples: [
        "ghp_<base62:30><wrong-checksum>", "ghp_<base62:35>", "ghp_<base62:37>", "ghp_<[x]:36>",
        "my_ghp_<base62:36>",
      ]
    ),
    Rule(
      id: "github-fine-grained-pat",
      name: "GitHub fine-grained personal access token",
      pattern: token("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code of the chosen repositories",
      examples: ["github_pat_<base62:22>_<base62:59>"],
      counterexamples: [
        "github_pat_<base62:22>_<base62:58>", "github_pat_<base62:22>_<base62:60>",
        "github_pat_<[x]:22>_<[x]:59>",
      ]
    ),
    Rule(
      id: "github-oauth-access-token",
      name: "GitHub OAuth access token",
      pattern: token("gho_[A-Za-z0-9]{36}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "source code of the authorising user",
      checksum: .crc32Base62Body,
      examples: ["gho_<base62:30><checksum>"],
      counterexamples: [
        "gho_<base62:30><wrong-checksum>", "gho_<base62:35>", "gho_<base62:37>", "gho_<[x]:36>",
      ]
    ),
    Rule(
      id: "github-app-user-token",
      name: "GitHub App user access token",
      pattern: token("ghu_[A-Za-z0-9]{36}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code as user through an app",
      checksum: .crc32Base62Body,
      examples: ["ghu_<base62:30><checksum>"],
      counterexamples: [
        "ghu_<base62:30><wrong-checksum>", "ghu_<base62:35>", "ghu_<base62:37>", "ghu_<[x]:36>",
      ]
    ),
    Rule(
      id: "github-app-installation-token",
      name: "GitHub App installation access token",
      pattern: token("ghs_[A-Za-z0-9]{36}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "source code of one installation, one hour",
      checksum: .crc32Base62Body,
      examples: ["ghs_<base62:30><checksum>"],
      counterexamples: [
        "ghs_<base62:30><wrong-checksum>", "ghs_<base62:35>", "ghs_<base62:37>", "ghs_<[x]:36>",
      ]
    ),
    Rule(
      id: "github-app-installation-token-stateless",
      name: "GitHub App installation access token (with JWT)",
      pattern: token(
        #"ghs_[0-9]{1,20}_eyJ[A-Za-z0-9_-]{15,300}\.[A-Za-z0-9_-]{30,900}\.[A-Za-z0-9_-]{43,800}"#
      ),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "source code of one installation, one hour",
      examples: ["ghs_<digit:1-17>_eyJ<base64url:15-31>.<base64url:30-46>.<base64url:43-59>"],
      counterexamples: [
        "ghs_<digit:7>_eyJ<base64url:20>.<base64url:40>", "ghs_<digit:7>_<base64url:40>",
      ]
    ),
    Rule(
      id: "github-app-refresh-token",
      name: "GitHub App refresh token",
      pattern: token("ghr_[0-9A-Za-z]{36}(?:[0-9A-Za-z]{40})?"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "renews app-as-user access",
      examples: ["ghr_<base62:76>", "ghr_<base62:36>"],
      counterexamples: ["ghr_<base62:40>", "ghr_<[x]:76>"]
    ),
  ]
}
