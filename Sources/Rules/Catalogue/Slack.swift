extension Catalogue {
  /// Slack.
  static let slack: [Rule] = [
    Rule(
      id: "slack-bot-token",
      name: "Slack bot token",
      pattern: token("xoxb-[0-9]{10,13}-[0-9]{10,13}-[A-Za-z0-9]{23,26}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "workspace messages, files and members",
      examples: ["xoxb-<digit:10-13>-<digit:10-13>-<base62:23-26>"],
      counterexamples: [
        "xoxb-<digit:10-13>-<digit:10-13>-<base62:22>", "xoxb-<[0]:10>-<[0]:10>-<[x]:23>",
      ]
    ),
    Rule(
      id: "slack-user-token",
      name: "Slack user token",
      pattern: token("xoxp-[0-9]{10,13}-[0-9]{10,13}-[0-9]{10,13}-[0-9a-f]{28,34}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "workspace messages, files and members",
      examples: ["xoxp-<digit:10-13>-<digit:10-13>-<digit:10-13>-<hex:28-34>"],
      counterexamples: [
        "xoxp-<digit:10-13>-<digit:10-13>-<digit:10-13>-<hex:27>",
        "xoxp-<[0]:10>-<[0]:10>-<[0]:10>-<[0]:28>",
      ]
    ),
    Rule(
      id: "slack-app-level-token",
      name: "Slack app level token",
      pattern: token("xapp-[0-9]{1,3}-[A-Z0-9]{9,15}-[0-9]{10,15}-[0-9a-f]{64}"),
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "app events over sockets",
      examples: ["xapp-<digit:1-3>-<BASE36:9-15>-<digit:10-15>-<hex:64>"],
      counterexamples: [
        "xapp-<digit:1-3>-<BASE36:9-15>-<digit:10-15>-<hex:63>",
        "xapp-<digit:1-3>-<BASE36:9-15>-<digit:10-15>-<hex:65>",
        "xapp-<digit:1-3>-<[X]:9>-<[0]:10>-<[0]:64>",
      ]
    ),
    Rule(
      id: "slack-config-access-token",
      name: "Slack config access token",
      pattern: token(#"xoxe\.xox[bp]-[0-9]-[A-Za-z0-9]{155,170}"#),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "creation and change of apps",
      examples: ["xoxe.xox<[bp]:1>-<digit:1>-<base62:155-170>"],
      counterexamples: [
        "xoxe.xox<[bp]:1>-<digit:1>-<base62:154>", "xoxe.xox<[bp]:1>-<digit:1>-<[x]:155>",
      ]
    ),
    Rule(
      id: "slack-config-refresh-token",
      name: "Slack configuration refresh token",
      pattern: token("xoxe-[0-9]{1}-[A-Za-z0-9]{140,150}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "renews app configuration access",
      examples: ["xoxe-<digit:1>-<base62:140-150>"],
      counterexamples: ["xoxe-<digit:1>-<base62:139>", "xoxe-<digit:1>-<[x]:140>"]
    ),
    Rule(
      id: "slack-legacy-bot-token",
      name: "Slack legacy bot token",
      pattern: token("xoxb-[0-9]{8,14}-[A-Za-z0-9]{18,26}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "workspace messages, files and members",
      examples: ["xoxb-<digit:8-14>-<base62:18-26>"],
      counterexamples: ["xoxb-<digit:8-14>-<base62:17>", "xoxb-<[0]:8>-<[x]:18>"]
    ),
    Rule(
      id: "slack-legacy-token",
      name: "Slack legacy token",
      pattern: token("(?:xoxo-|xoxs-)[0-9]{1,13}-[0-9]{1,13}-[0-9]{1,13}-[0-9a-f]{10,40}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "workspace messages, files and members",
      examples: ["xoxo-<digit:1-13>-<digit:1-13>-<digit:1-13>-<hex:10-26>"],
      counterexamples: [
        "xoxs-<digit:10>-<digit:10>-<digit:10>-<hex:9>", "xoxs-<digit:10>-<digit:10>-<digit:10>",
      ]
    ),
    Rule(
      id: "slack-legacy-workspace-token",
      name: "Slack legacy workspace token",
      pattern: token("xox[ar]-(?:2-)?[A-Za-z0-9-]{24,80}"),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "workspace messages, files and members",
      examples: ["xoxa-2-<base62:40>", "xoxr-<digit:12>-<digit:12>-<hex:32>"],
      counterexamples: ["xoxa-<base62:10>", "xoxa-<[x]:40>"]
    ),
    Rule(
      id: "slack-session-token",
      name: "Slack session token",
      pattern: token("xoxc-[0-9]{9,15}-[0-9]{9,15}-[0-9]{9,15}-[0-9a-f]{64}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "signed-in user session, with the d cookie",
      examples: ["xoxc-<digit:9-15>-<digit:9-15>-<digit:9-15>-<hex:64>"],
      counterexamples: [
        "xoxc-<digit:9-15>-<digit:9-15>-<digit:9-15>-<hex:63>",
        "xoxc-<digit:9-15>-<digit:9-15>-<digit:9-15>-<hex:65>",
        "xoxc-<[0]:9>-<[0]:9>-<[0]:9>-<[0]:64>",
      ]
    ),
    Rule(
      id: "slack-session-cookie",
      name: "Slack session cookie",
      pattern: base64Token("xoxd-[A-Za-z0-9%+/=_-]{100,1024}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "signed-in user session",
      examples: ["xoxd-<[A-Za-z0-9%+/=_-]:100-116>"],
      counterexamples: ["xoxd-<[A-Za-z0-9%+/=_-]:99>", "xoxd-<[x]:100>"]
    ),
    Rule(
      id: "slack-incoming-webhook",
      name: "Slack incoming webhook",
      pattern: token(
        #"https://hooks\.slack\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}"#
      ),
      entropy: 3.25,
      placeholders: ["https://hooks.slack.com/services/T00000000/B00000000/*"],
      severity: .medium,
      confidence: .high,
      leaks: "posting into a channel",
      examples: ["https://hooks.slack.com/services/T<BASE36:8-12>/B<BASE36:8-12>/<base62:24>"],
      counterexamples: [
        "https://hooks.slack.com/services/T<BASE36:8-12>/B<BASE36:8-12>/<base62:23>",
        "https://hooks.slack.com/services/T<BASE36:8-12>/B<BASE36:8-12>/<base62:25>",
        "https://hooks.slack.com/services/T00000000/<>B00000000/<base62:24>",
      ]
    ),
    Rule(
      id: "slack-workflow-webhook",
      name: "Slack workflow webhook",
      pattern: token(
        #"https://hooks\.slack\.com/workflows/T[A-Z0-9]{8,14}/A[A-Z0-9]{8,14}/[0-9]{6,20}/[A-Za-z0-9]{24}"#
      ),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "starting of a workflow",
      examples: [
        "https://hooks.slack.com/workflows/T<BASE36:8-14>/A<BASE36:8-14>/<digit:6-20>/<base62:24>"
      ],
      counterexamples: [
        "https://hooks.slack.com/workflows/T<BASE36:8-14>/A<BASE36:8-14>/<digit:6-20>/<base62:23>",
        "https://hooks.slack.com/workflows/T<BASE36:8-14>/A<BASE36:8-14>/<digit:6-20>/<base62:25>",
      ]
    ),
    Rule(
      id: "slack-trigger-url",
      name: "Slack trigger URL",
      pattern: token(
        #"https://hooks\.slack\.com/triggers/[TE]{1}[A-Z0-9]{5,14}/[0-9]{10,16}/[0-9a-f]{32}"#
      ),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "starting of a workflow",
      examples: ["https://hooks.slack.com/triggers/<[TE]:1><BASE36:5-14>/<digit:10-16>/<hex:32>"],
      counterexamples: [
        "https://hooks.slack.com/triggers/<[TE]:1><BASE36:5-14>/<digit:10-16>/<hex:31>",
        "https://hooks.slack.com/triggers/<[TE]:1><BASE36:5-14>/<digit:10-16>/<hex:33>",
      ]
    ),
  ]
}
