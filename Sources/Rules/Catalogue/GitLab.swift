extension Catalogue {
  /// GitLab.
  static let gitlab: [Rule] = [
    Rule(
      id: "gitlab-pat",
      name: "GitLab personal access token",
      summary:
        "A GitLab personal access token; a self-managed site may put a prefix of its own before it.",
      pattern: "(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])",
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code, CI and packages of the user",
      examples: ["glpat-<base64url:20>", #""acme-<secret>glpat-<base64url:20></secret>""#],
      counterexamples: ["glpat-<base64url:19>", "glpat-<[x]:20>", "myglpat-<base64url:20>"]
    ),
    Rule(
      id: "gitlab-pat-routable",
      name: "GitLab personal access token (routable)",
      pattern:
        #"(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[a-z0-9]{9}(?![A-Za-z0-9_-])"#,
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "source code, CI and packages of the user",
      checksum: .gitlabRoutable,
      examples: [
        "glpat-<base64url:27-60>.01.<base36:2><checksum>",
        "glpat-<base64url:27-60>.<base36:2><checksum>",
      ],
      counterexamples: [
        "glpat-<base64url:27>.01.<base36:2><wrong-checksum>", "glpat-<base64url:26>.<base36:9>",
      ]
    ),
    Rule(
      id: "gitlab-agent-token",
      name: "GitLab agent token",
      pattern: token("glagent-[A-Za-z0-9_-]{50}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "Kubernetes cluster through the agent",
      examples: ["glagent-<base64url:50>"],
      counterexamples: ["glagent-<base64url:49>", "glagent-<base64url:51>", "glagent-<[x]:50>"]
    ),
    Rule(
      id: "gitlab-deploy-token",
      name: "GitLab deploy token",
      pattern: token("gldt-[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "repository and registry reads or writes",
      examples: ["gldt-<base64url:20>"],
      counterexamples: ["gldt-<base64url:19>", "gldt-<base64url:21>", "gldt-<[x]:20>"]
    ),
    Rule(
      id: "gitlab-feed-token",
      name: "GitLab feed token",
      pattern: token("glft-[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "activity feeds and calendars of the user",
      examples: ["glft-<base64url:20>"],
      counterexamples: ["glft-<base64url:19>", "glft-<base64url:21>", "glft-<[x]:20>"]
    ),
    Rule(
      id: "gitlab-incoming-mail-token",
      name: "GitLab incoming mail token",
      pattern: token("glimt-[A-Za-z0-9_-]{25}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "creating issues by e-mail",
      examples: ["glimt-<base64url:25>"],
      counterexamples: ["glimt-<base64url:24>", "glimt-<base64url:26>", "glimt-<[x]:25>"]
    ),
    Rule(
      id: "gitlab-oauth-app-secret",
      name: "GitLab OAuth app secret",
      pattern: token("gloas-[A-Za-z0-9_-]{64}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "impersonation of the OAuth app",
      examples: ["gloas-<base64url:64>"],
      counterexamples: ["gloas-<base64url:63>", "gloas-<base64url:65>", "gloas-<[x]:64>"]
    ),
    Rule(
      id: "gitlab-pipeline-trigger-token",
      name: "GitLab pipeline trigger token",
      pattern: token("glptt-[0-9a-f]{40}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "starting of pipelines",
      examples: ["glptt-<hex:40>"],
      counterexamples: ["glptt-<hex:39>", "glptt-<hex:41>", "glptt-<[0]:40>"]
    ),
    Rule(
      id: "gitlab-runner-registration-token",
      name: "GitLab runner registration token",
      pattern: token("GR1348941[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "registering of rogue runners",
      examples: ["GR1348941<base64url:20>"],
      counterexamples: ["GR1348941<base64url:19>", "GR1348941<base64url:21>", "GR1348941<[x]:20>"]
    ),
    Rule(
      id: "gitlab-runner-token",
      name: "GitLab runner token",
      pattern: token("glrt-[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "registered CI runner, job secrets",
      examples: ["glrt-<base64url:20>"],
      counterexamples: ["glrt-<base64url:19>", "glrt-<base64url:21>", "glrt-<[x]:20>"]
    ),
    Rule(
      id: "gitlab-scim-token",
      name: "GitLab SCIM token",
      pattern: token("glsoat-[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "user provisioning of the owner",
      examples: ["glsoat-<base64url:20>"],
      counterexamples: ["glsoat-<base64url:19>", "glsoat-<base64url:21>", "glsoat-<[x]:20>"]
    ),
    Rule(
      id: "gitlab-session-cookie",
      name: "GitLab session cookie",
      pattern: token("_gitlab_session=[0-9a-f]{32}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "the signed-in user session",
      examples: ["_gitlab_session=<hex:32>"],
      counterexamples: [
        "_gitlab_session=<hex:31>", "_gitlab_session=<hex:33>", "_gitlab_session=<[0]:32>",
      ]
    ),
    Rule(
      id: "gitlab-workspace-token",
      name: "GitLab workspace token",
      pattern: token("glwt-[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "a cloud workspace",
      examples: ["glwt-<base64url:20>"],
      counterexamples: ["glwt-<base64url:19>", "glwt-<base64url:21>", "glwt-<[x]:20>"]
    ),
    Rule(
      id: "gitlab-runner-token-routable",
      name: "GitLab runner token (routable)",
      pattern: token(#"glrt-t[0-9]_[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[a-z0-9]{9}"#),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "registered CI runner, job secrets",
      checksum: .gitlabRoutable,
      examples: ["glrt-t1_<base64url:27-60>.01.<base36:2><checksum>"],
      counterexamples: [
        "glrt-t1_<base64url:27>.01.<base36:2><wrong-checksum>", "glrt-t1_<base64url:26>.<base36:9>",
      ]
    ),
    Rule(
      id: "gitlab-ci-job-token",
      name: "GitLab CI job token",
      pattern: token("glcbt-[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "repository reads during one job",
      examples: ["glcbt-<base62:1-5>_<base64url:20>"],
      counterexamples: [
        "glcbt-<base62:1-5>_<base64url:19>", "glcbt-<base62:1-5>_<base64url:21>",
        "glcbt-<base62:1-5>_<[x]:20>",
      ]
    ),
    Rule(
      id: "gitlab-ci-job-token-jwt",
      name: "GitLab CI job token (JWT)",
      pattern: token(
        #"glcbt-eyJ[A-Za-z0-9_-]{15,300}\.[A-Za-z0-9_-]{60,1500}\.[A-Za-z0-9_-]{86,684}"#
      ),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "repository reads during one job",
      examples: ["glcbt-eyJ<base64url:15-31>.<base64url:60-76>.<base64url:86-102>"],
      counterexamples: ["glcbt-eyJ<base64url:20>.<base64url:60>"]
    ),
  ]
}
