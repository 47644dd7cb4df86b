extension Catalogue {
  /// Other hosts of source code, code search and code analysis.
  static let codeServices: [Rule] = [
    Rule(
      id: "atlassian-api-token",
      name: "Atlassian API token",
      pattern: token("ATATT3xFfGF0[A-Za-z0-9_-]{20,200}=[0-9A-F]{8}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "Jira, Confluence, Bitbucket as the user",
      checksum: .crc32HexWhole,
      examples: ["ATATT3xFfGF0<base64url:20-36>=<checksum>"],
      counterexamples: [
        "ATATT3xFfGF0<base64url:20-36>=<wrong-checksum>", "ATATT3xFfGF0<base64url:20-36>=<HEX:7>",
        "ATATT3xFfGF0<base64url:20-36>=<HEX:9>", "ATATT3xFfGF0<[x]:20>=<[0]:8>",
      ]
    ),
    Rule(
      id: "atlassian-organization-api-key",
      name: "Atlassian organization API key",
      pattern: base64Token("ATCTT3xFfG(?!N0)[A-Za-z0-9+/_=-]{80,800}=[0-9A-F]{8}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "organisation administration and users",
      checksum: .crc32HexWhole,
      examples: ["ATCTT3xFfG<[ABCDEFGH]:1><base64url:80-119>=<checksum>"],
      counterexamples: [
        "ATCTT3xFfG<[ABCDEFGH]:1><base64url:89>=<wrong-checksum>",
        "ATCTT3xFfG<base64url:40>=<HEX:8>",
      ]
    ),
    Rule(
      id: "bitbucket-app-password",
      name: "Bitbucket app password",
      pattern: token("ATBB[A-Za-z0-9]{24}[0-9A-F]{8}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "source code of the user",
      checksum: .crc32HexWhole,
      examples: ["ATBB<base62:24><checksum>"],
      counterexamples: [
        "ATBB<base62:24><wrong-checksum>", "ATBB<base62:24><HEX:7>", "ATBB<base62:24><HEX:9>",
        "ATBB<[x]:24><[0]:8>",
      ]
    ),
    Rule(
      id: "bitbucket-repository-access-token",
      name: "Bitbucket repository, project or workspace access token",
      pattern: token("ATCTT3xFfGN0[A-Za-z0-9_-]{80,800}=[0-9A-F]{8}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code of repository, project or workspace",
      checksum: .crc32HexWhole,
      examples: ["ATCTT3xFfGN0<base64url:80-96>=<checksum>"],
      counterexamples: [
        "ATCTT3xFfGN0<base64url:80-96>=<wrong-checksum>", "ATCTT3xFfGN0<base64url:80-96>=<HEX:7>",
        "ATCTT3xFfGN0<base64url:80-96>=<HEX:9>", "ATCTT3xFfGN0<[x]:80>=<[0]:8>",
      ]
    ),
    Rule(
      id: "bitbucket-data-center-token",
      name: "Bitbucket Data Center access token",
      pattern: base64Token("BBDC-[MNO]{1}[A-Za-z0-9+/]{43}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code of the server",
      examples: ["BBDC-<[MNO]:1><base64:43>"],
      counterexamples: [
        "BBDC-<[MNO]:1><base64:42>", "BBDC-<[MNO]:1><base64:44>", "BBDC-<[MNO]:1><[x]:43>",
      ]
    ),
    Rule(
      id: "trello-api-token-v2",
      name: "Trello API token (version 2)",
      pattern: token("ATTA[0-9a-f]{64}[0-9A-F]{8}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "boards of the user",
      examples: ["ATTA<hex:64><HEX:8>"],
      counterexamples: ["ATTA<hex:64><HEX:7>", "ATTA<hex:64><HEX:9>", "ATTA<[0]:64><[0]:8>"]
    ),
    Rule(
      id: "sourcegraph-access-token",
      name: "Sourcegraph access token",
      pattern: token("sgp_(?:local_)?[0-9a-f]{40}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "code search over private repositories",
      examples: ["sgp_<hex:40>"],
      counterexamples: ["sgp_<hex:39>", "sgp_<hex:41>", "sgp_<[0]:40>"]
    ),
    Rule(
      id: "sourcegraph-access-token-v3",
      name: "Sourcegraph access token (version 3)",
      pattern: token("sgp_[0-9a-f]{16}_[0-9a-f]{40}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "code search over private repositories",
      examples: ["sgp_<hex:16>_<hex:40>"],
      counterexamples: ["sgp_<hex:16>_<hex:39>", "sgp_<hex:16>_<hex:41>", "sgp_<[0]:16>_<[0]:40>"]
    ),
    Rule(
      id: "sourcegraph-cody-gateway-key",
      name: "Sourcegraph Cody gateway key",
      pattern: token("slk_[0-9a-f]{64}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "AI gateway quota",
      examples: ["slk_<hex:64>"],
      counterexamples: ["slk_<hex:63>", "slk_<hex:65>", "slk_<[0]:64>"]
    ),
    Rule(
      id: "jetbrains-hub-permanent-token",
      name: "JetBrains Hub permanent token",
      pattern: base64Token(
        #"perm:[A-Za-z0-9+/]{4,60}={0,2}\.[A-Za-z0-9+/]{4,60}={0,2}\.[A-Za-z0-9]{20,60}"#
      ),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "YouTrack, Hub or Space as the user",
      examples: ["perm:<base64:4-20>.<base64:4-20>.<base62:20-36>"],
      counterexamples: [
        "perm:<base64:4-20>.<base64:4-20>.<base62:19>", "perm:<base64:4-20>.<base64:4-20>.<[x]:20>",
      ]
    ),
    Rule(
      id: "teamcity-access-token",
      name: "TeamCity access token",
      pattern: token(#"eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}"#),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "build server as the user",
      examples: ["eyJ0eXAiOiAiVENWMiJ9.<base64url:36>.<base64url:48>"],
      counterexamples: [
        "eyJ0eXAiOiAiVENWMiJ9.<base64url:36>.<base64url:47>",
        "eyJ0eXAiOiAiVENWMiJ9.<base64url:36>.<base64url:49>",
      ]
    ),
    Rule(
      id: "sonar-user-token",
      name: "SonarQube user token",
      pattern: token("squ_[0-9a-f]{40}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "code analysis results, source snippets",
      examples: ["squ_<hex:40>"],
      counterexamples: ["squ_<hex:39>", "squ_<hex:41>", "squ_<[0]:40>"]
    ),
    Rule(
      id: "sonar-global-analysis-token",
      name: "SonarQube global analysis token",
      pattern: token("sqa_[0-9a-f]{40}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "analysis of any project",
      examples: ["sqa_<hex:40>"],
      counterexamples: ["sqa_<hex:39>", "sqa_<hex:41>", "sqa_<[0]:40>"]
    ),
    Rule(
      id: "sonar-project-token",
      name: "SonarQube project token",
      pattern: token("sqp_[0-9a-f]{40}"),
      entropy: 3.25,
      severity: .medium,
      confidence: .high,
      leaks: "analysis of one project",
      examples: ["sqp_<hex:40>"],
      counterexamples: ["sqp_<hex:39>", "sqp_<hex:41>", "sqp_<[0]:40>"]
    ),
    Rule(
      id: "sonarcloud-scoped-token",
      name: "SonarCloud scoped token",
      pattern: token("sqco_[A-Za-z0-9]{59}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "code analysis results",
      examples: ["sqco_<base62:59>"],
      counterexamples: ["sqco_<base62:58>", "sqco_<base62:60>", "sqco_<[x]:59>"]
    ),
    Rule(
      id: "coderabbit-api-key",
      name: "CodeRabbit API key",
      pattern: token("cr-[0-9a-f]{58}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "code review data",
      examples: ["cr-<hex:58>"],
      counterexamples: ["cr-<hex:57>", "cr-<hex:59>", "cr-<[0]:58>"]
    ),
    Rule(
      id: "aikido-client-secret",
      name: "Aikido client secret",
      pattern: token("AIK_SECRET_[A-Za-z0-9]{64}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "security findings of the owner",
      examples: ["AIK_SECRET_<base62:64>"],
      counterexamples: ["AIK_SECRET_<base62:63>", "AIK_SECRET_<base62:65>", "AIK_SECRET_<[x]:64>"]
    ),
    Rule(
      id: "aikido-ci-token",
      name: "Aikido CI token",
      pattern: token("AIK_CI_[A-Za-z0-9]{20,44}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "security scans in builds",
      examples: ["AIK_CI_<base62:20-36>"],
      counterexamples: ["AIK_CI_<base62:19>", "AIK_CI_<[x]:20>"]
    ),
    Rule(
      id: "spectral-ops-token",
      name: "Check Point Spectral ops token",
      pattern: token("spu-[0-9a-f]{32}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "leaked-secret findings of the owner",
      examples: ["spu-<hex:32>"],
      counterexamples: ["spu-<hex:31>", "spu-<hex:33>", "spu-<[0]:32>"]
    ),
    Rule(
      id: "trufflehog-enterprise-secret",
      name: "Truffle Security trufflehog enterprise secret",
      pattern: token("thog-secret-[0-9a-f]{32}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "leaked-secret findings of the owner",
      examples: ["thog-secret-<hex:32>"],
      counterexamples: ["thog-secret-<hex:31>", "thog-secret-<hex:33>", "thog-secret-<[0]:32>"]
    ),
    Rule(
      id: "endor-labs-api-secret",
      name: "Endor Labs API secret",
      pattern: token(#"endr\+[A-Za-z0-9-]{16}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "security findings of the owner",
      examples: ["endr+<[A-Za-z0-9-]:16>"],
      counterexamples: ["endr+<[A-Za-z0-9-]:15>", "endr+<[A-Za-z0-9-]:17>", "endr+<[x]:16>"]
    ),
    Rule(
      id: "stackhawk-api-key",
      name: "StackHawk API key",
      pattern: token(#"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "security findings of the owner",
      examples: ["hawk.<base64url:20>.<base64url:20>"],
      counterexamples: [
        "hawk.<base64url:20>.<base64url:19>", "hawk.<base64url:20>.<base64url:21>",
        "hawk.<[x]:20>.<[x]:20>",
      ]
    ),
    Rule(
      id: "dependency-track-api-key",
      name: "Dependency-Track API key",
      pattern: token("odt_[A-Za-z0-9]{32,255}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "component inventory and findings",
      examples: ["odt_<base62:32-48>"],
      counterexamples: ["odt_<base62:31>", "odt_<[x]:32>"]
    ),
  ]
}
