extension Catalogue {
  /// Monitoring, logs, errors and analytics.
  static let observability: [Rule] = [
    Rule(
      id: "grafana-service-account-token",
      name: "Grafana service account token",
      pattern: token("glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "dashboards, data sources and their queries",
      checksum: .crc32HexLittleEndian,
      examples: ["glsa_<base62:32>_<checksum>"],
      counterexamples: [
        "glsa_<base62:32>_<wrong-checksum>", "glsa_<base62:32>_<hex:7>", "glsa_<base62:32>_<hex:9>",
        "glsa_<[x]:32>_<[0]:8>",
      ]
    ),
    Rule(
      id: "splunk-hec-authorization",
      name: "Splunk HEC token in a header",
      pattern:
        #"(?i:authorization)["']?[ \t]{0,3}[:=,][ \t]{0,3}["']?Splunk ((?i:"# + uuid
        + "))(?![A-Za-z0-9_-])",
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "writing of events into the owner's logs",
      examples: [
        #"-H "Authorization: Splunk <secret><uuid></secret>""#,
        "header.add('Authorization', 'Splunk <secret><uuid></secret>')",
      ],
      counterexamples: ["Authorization: Splunk <uuid>0", "Authorization: Bearer <uuid>"]
    ),
    Rule(
      id: "grafana-cloud-access-policy-token",
      name: "Grafana cloud access policy token",
      pattern: base64Token("glc_eyJ[A-Za-z0-9+/]{60,400}={0,2}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "metrics, logs and traces in the cloud stack",
      examples: ["glc_eyJ<base64:60-76>"],
      counterexamples: ["glc_eyJ<base64:59>", "glc_eyJ<[x]:60>"]
    ),
    Rule(
      id: "grafana-api-key-legacy",
      name: "Grafana API key (legacy)",
      // `{"k":"…32 characters…","n":"name","id":1}`; links to reports of Power BI begin alike and go on with `"t"`.
      pattern: base64Token("eyJrIjoi[A-Za-z0-9]{43}iLCJuIjoi[A-Za-z0-9]{8,350}={0,2}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "dashboards and data sources",
      examples: ["eyJrIjoi<base62:43>iLCJuIjoi<base62:20-60>"],
      counterexamples: [
        "eyJrIjoi<base62:42>iLCJuIjoi<base62:20>", "eyJrIjoi<[x]:43>iLCJuIjoi<[x]:20>",
        "eyJrIjoi<base62:48>IiwidCI6Ij<base62:48>",
      ]
    ),
    Rule(
      id: "newrelic-user-api-key",
      name: "New Relic user API key",
      pattern: token("NRAK-[A-Z0-9]{27}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "monitoring data and settings",
      examples: ["NRAK-<BASE36:27>"],
      counterexamples: ["NRAK-<BASE36:26>", "NRAK-<BASE36:28>", "NRAK-<[X]:27>"]
    ),
    Rule(
      id: "newrelic-admin-api-key",
      name: "New Relic admin API key",
      pattern: token("NRAA-[0-9a-f]{27}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "users and alert settings",
      examples: ["NRAA-<hex:27>"],
      counterexamples: ["NRAA-<hex:26>", "NRAA-<hex:28>", "NRAA-<[0]:27>"]
    ),
    Rule(
      id: "newrelic-insights-insert-key",
      name: "New Relic insights insert key",
      pattern: token("NRII-[A-Za-z0-9_-]{25}(?:[A-Za-z0-9_-]{7})?"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "sending of events",
      examples: ["NRII-<base64url:32>", "NRII-<base64url:25>"],
      counterexamples: ["NRII-<base64url:20>", "NRII-<[x]:32>"]
    ),
    Rule(
      id: "newrelic-insights-query-key",
      name: "New Relic insights query key",
      pattern: token("NRIQ-[A-Za-z0-9_-]{25}(?:[A-Za-z0-9_-]{7})?"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "reading of events",
      examples: ["NRIQ-<base64url:32>", "NRIQ-<base64url:25>"],
      counterexamples: ["NRIQ-<base64url:20>", "NRIQ-<[x]:32>"]
    ),
    Rule(
      id: "newrelic-license-key",
      name: "New Relic license key",
      pattern: token("[0-9a-f]{32}FFFFNRAL"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "sending of telemetry",
      examples: ["<hex:32>FFFFNRAL"],
      counterexamples: ["<hex:31>FFFFNRAL", "<[0]:32>FFFFNRAL"]
    ),
    Rule(
      id: "newrelic-eu-license-key",
      name: "New Relic license key (EU)",
      pattern: token("eu01xx[0-9a-f]{26}(?:FFFF)?NRAL"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "sending of telemetry",
      examples: ["eu01xx<hex:26>NRAL"],
      counterexamples: ["eu01xx<hex:25>NRAL", "eu01xx<[0]:26>NRAL"]
    ),
    Rule(
      id: "newrelic-pixie-key",
      name: "New Relic pixie key",
      pattern: token("(?:px-api-|px-dep-)\(uuid)"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "Kubernetes telemetry of the owner",
      examples: ["px-api-<uuid>"],
      counterexamples: ["px-api-<hex:8>"]
    ),
    Rule(
      id: "newrelic-rest-api-key",
      name: "New Relic REST API key",
      pattern: token("NRRA-[0-9a-f]{42}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "monitoring data of the owner",
      examples: ["NRRA-<hex:42>"],
      counterexamples: ["NRRA-<hex:41>", "NRRA-<hex:43>", "NRRA-<[0]:42>"]
    ),
    Rule(
      id: "sentry-org-auth-token",
      name: "Sentry organization auth token",
      pattern: base64Token("sntrys_eyJ[A-Za-z0-9+/]{80,400}={0,2}_[A-Za-z0-9+/]{43}"),
      entropy: 4.5,
      severity: .high,
      confidence: .high,
      leaks: "releases, source maps and events of the organisation",
      examples: ["sntrys_eyJ<base64:80-96>_<base64:43>"],
      counterexamples: [
        "sntrys_eyJ<base64:80-96>_<base64:42>", "sntrys_eyJ<base64:80-96>_<base64:44>",
        "sntrys_eyJ<[x]:80>_<[x]:43>",
      ]
    ),
    Rule(
      id: "sentry-user-auth-token",
      name: "Sentry user auth token",
      pattern: token("sntryu_[0-9a-f]{64}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "error events and project settings",
      examples: ["sntryu_<hex:64>"],
      counterexamples: ["sntryu_<hex:63>", "sntryu_<hex:65>", "sntryu_<[0]:64>"]
    ),
    Rule(
      id: "dynatrace-token",
      name: "Dynatrace API token",
      pattern: token(#"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{64}"#),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "monitoring data and settings",
      examples: ["dt0c01.<BASE36:24>.<BASE36:64>"],
      counterexamples: [
        "dt0c01.<BASE36:24>.<BASE36:63>", "dt0c01.<BASE36:24>.<BASE36:65>",
        "dt0c01.<[X]:24>.<[X]:64>",
      ]
    ),
    Rule(
      id: "dynatrace-platform-token",
      name: "Dynatrace platform token",
      pattern: token(#"dt0s[0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "monitoring data and settings",
      examples: ["dt0s<digit:2>.<BASE36:8-24>.<BASE36:64>"],
      counterexamples: [
        "dt0s<digit:2>.<BASE36:8-24>.<BASE36:63>", "dt0s<digit:2>.<BASE36:8-24>.<BASE36:65>",
        "dt0s<digit:2>.<[X]:8>.<[X]:64>",
      ]
    ),
    Rule(
      id: "honeycomb-ingest-key",
      name: "Honeycomb ingest key",
      pattern: token("(?:hcaik_|hcbik_)[A-Za-z0-9]{58}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "sending of traces",
      examples: ["hcaik_<base62:58>"],
      counterexamples: ["hcaik_<base62:57>", "hcaik_<base62:59>", "hcaik_<[x]:58>"]
    ),
    Rule(
      id: "posthog-personal-api-key",
      name: "PostHog personal API key",
      pattern: token("phx_[A-Za-z0-9]{41,49}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "product analytics and persons",
      examples: ["phx_<base62:41-49>"],
      counterexamples: ["phx_<base62:40>", "phx_<[x]:41>"]
    ),
    Rule(
      id: "posthog-secret-key",
      name: "PostHog secret key",
      pattern: token("phs_[A-Za-z0-9]{41,49}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "feature flag evaluation",
      examples: ["phs_<base62:41-49>"],
      counterexamples: ["phs_<base62:40>", "phs_<[x]:41>"]
    ),
    Rule(
      id: "rootly-api-key",
      name: "Rootly API key",
      pattern: token("rootly_[0-9a-f]{64}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "incident records of the owner",
      examples: ["rootly_<hex:64>"],
      counterexamples: ["rootly_<hex:63>", "rootly_<hex:65>", "rootly_<[0]:64>"]
    ),
    Rule(
      id: "pganalyze-read-key",
      name: "pganalyze read key",
      pattern: token("pgar_[A-Za-z0-9]{27}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "database statistics of the owner",
      examples: ["pgar_<base62:27>"],
      counterexamples: ["pgar_<base62:26>", "pgar_<base62:28>", "pgar_<[x]:27>"]
    ),
    Rule(
      id: "fullstory-api-key",
      name: "FullStory API key",
      pattern: base64Token(#"(?:na1|eu1)\.[A-Za-z0-9+/]{40,110}={0,2}"#),
      entropy: 4,
      severity: .high,
      confidence: .low,
      leaks: "session recordings of the owner",
      examples: ["na1.<base64:40-56>"],
      counterexamples: ["na1.<base64:39>", "na1.<[x]:40>"]
    ),
    Rule(
      id: "metabase-api-key",
      name: "Metabase API key",
      pattern: base64Token("mb_[A-Za-z0-9+/]{43}="),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "reports and data",
      examples: ["mb_<base64:43>="],
      counterexamples: ["mb_<base64:42>=", "mb_<[x]:43>="]
    ),
    Rule(
      id: "tableau-personal-access-token",
      name: "Tableau personal access token",
      pattern: base64Token("[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}"),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "workbooks and data sources",
      examples: ["<base64:22>==:<base62:32>"],
      counterexamples: ["<base64:22>==:<base62:31>", "<base64:20>==:<base62:32>"]
    ),
    Rule(
      id: "readme-api-key",
      name: "ReadMe API key",
      pattern: token("rdme_[a-z0-9]{70}"),
      entropy: 2.75,
      severity: .medium,
      confidence: .high,
      leaks: "developer documentation of the owner",
      examples: ["rdme_<base36:70>"],
      counterexamples: ["rdme_<base36:69>", "rdme_<base36:71>", "rdme_<[x]:70>"]
    ),
  ]
}
