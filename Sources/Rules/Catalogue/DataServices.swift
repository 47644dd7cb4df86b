extension Catalogue {
  /// Hosted databases and data platforms.
  static let dataServices: [Rule] = [
    Rule(
      id: "databricks-pat",
      name: "Databricks personal access token",
      pattern: token("dapi[0-9a-f]{32}(?:-[0-9])?"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "data lake, notebooks and jobs",
      examples: ["dapi<hex:32>", "dapi<hex:32>-2"],
      counterexamples: ["dapi<hex:31>", "dapi<[0]:32>"]
    ),
    Rule(
      id: "planetscale-password",
      name: "PlanetScale password",
      pattern: token("pscale_pw_[A-Za-z0-9_.=-]{32,64}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "database content of the owner",
      examples: ["pscale_pw_<[A-Za-z0-9_.=-]:32-48>"],
      counterexamples: ["pscale_pw_<[A-Za-z0-9_.=-]:31>", "pscale_pw_<[x]:32>"]
    ),
    Rule(
      id: "planetscale-service-token",
      name: "PlanetScale service token",
      pattern: token("pscale_tkn_[A-Za-z0-9_.=-]{32,64}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "database administration of the owner",
      examples: ["pscale_tkn_<[A-Za-z0-9_.=-]:32-48>"],
      counterexamples: ["pscale_tkn_<[A-Za-z0-9_.=-]:31>", "pscale_tkn_<[x]:32>"]
    ),
    Rule(
      id: "planetscale-oauth-token",
      name: "PlanetScale OAuth token",
      pattern: token("pscale_oauth_[A-Za-z0-9_.=-]{32,64}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "database administration of the owner",
      examples: ["pscale_oauth_<[A-Za-z0-9_.=-]:32-48>"],
      counterexamples: ["pscale_oauth_<[A-Za-z0-9_.=-]:31>", "pscale_oauth_<[x]:32>"]
    ),
    Rule(
      id: "supabase-management-token",
      name: "Supabase management token",
      pattern: token("sbp_[0-9a-f]{40}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "projects, databases and keys of the account",
      examples: ["sbp_<hex:40>"],
      counterexamples: ["sbp_<hex:39>", "sbp_<hex:41>", "sbp_<[0]:40>"]
    ),
    Rule(
      id: "supabase-oauth-management-token",
      name: "Supabase OAuth management token",
      pattern: token("sbp_v0_[0-9a-f]{40}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "projects of the authorising organisation",
      examples: ["sbp_v0_<hex:40>"],
      counterexamples: ["sbp_v0_<hex:39>", "sbp_v0_<hex:41>", "sbp_v0_<[0]:40>"]
    ),
    Rule(
      id: "supabase-secret-key",
      name: "Supabase secret key",
      pattern: token("sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"),
      entropy: 3.75,
      severity: .critical,
      confidence: .high,
      leaks: "the whole database, row security bypassed",
      examples: ["sb_secret_<base64url:22>_<base64url:8>"],
      counterexamples: [
        "sb_secret_<base64url:22>_<base64url:7>", "sb_secret_<base64url:22>_<base64url:9>",
        "sb_secret_<[x]:22>_<[x]:8>",
      ]
    ),
    Rule(
      id: "neon-api-key",
      name: "Neon API key",
      pattern: token("napi_[a-z0-9]{64}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "serverless databases of the owner",
      examples: ["napi_<base36:64>"],
      counterexamples: ["napi_<base36:63>", "napi_<base36:65>", "napi_<[x]:64>"]
    ),
    Rule(
      id: "aiven-service-password",
      name: "Aiven service password",
      pattern: token("AVNS_[A-Za-z0-9_-]{16,30}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "managed database content",
      examples: ["AVNS_<base64url:16-30>"],
      counterexamples: ["AVNS_<base64url:15>", "AVNS_<[x]:16>"]
    ),
    Rule(
      id: "cockroachdb-cloud-api-key",
      name: "Cockroach Labs cockroachdb cloud API key",
      pattern: token("CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "database clusters of the owner",
      examples: ["CCDB1_<base62:22>_<base62:40>"],
      counterexamples: [
        "CCDB1_<base62:22>_<base62:39>", "CCDB1_<base62:22>_<base62:41>", "CCDB1_<[x]:22>_<[x]:40>",
      ]
    ),
    Rule(
      id: "clickhouse-cloud-key-secret",
      name: "ClickHouse cloud key secret",
      pattern: token("4b1d[A-Za-z0-9]{38}"),
      entropy: 3.5,
      severity: .high,
      confidence: .medium,
      leaks: "cloud organisation and services",
      examples: ["4b1d<base62:38>"],
      counterexamples: ["4b1d<base62:37>", "4b1d<base62:39>", "4b1d<[x]:38>"]
    ),
    Rule(
      id: "confluent-api-secret",
      name: "Confluent API secret",
      pattern: base64Token("cflt[A-Za-z0-9+/]{60}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "Kafka topics and clusters",
      checksum: .crc32Base64Body,
      examples: ["cflt<base64:54><checksum>"],
      counterexamples: [
        "cflt<base64:54><wrong-checksum>", "cflt<base64:59>", "cflt<base64:61>", "cflt<[x]:60>",
      ]
    ),
    Rule(
      id: "datastax-astra-token",
      name: "DataStax astra token",
      pattern: token("AstraCS:[A-Za-z0-9]{20,40}:[0-9a-f]{64}"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "Cassandra database content",
      examples: ["AstraCS:<base62:20-36>:<hex:64>"],
      counterexamples: [
        "AstraCS:<base62:20-36>:<hex:63>", "AstraCS:<base62:20-36>:<hex:65>",
        "AstraCS:<[x]:20>:<[0]:64>",
      ]
    ),
    Rule(
      id: "elastic-cloud-api-key",
      name: "Elastic cloud API key",
      pattern: base64Token("essu_[A-Za-z0-9_-]{60,200}={0,2}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "Elastic Cloud deployments and search data",
      examples: ["essu_<base64url:60-76>"],
      counterexamples: ["essu_<base64url:59>", "essu_<[x]:60>"]
    ),
    Rule(
      id: "mongodb-atlas-service-account-secret",
      name: "MongoDB atlas service account secret",
      pattern: token("mdb_sa_sk_[A-Za-z0-9_-]{40}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "Atlas projects and clusters",
      examples: ["mdb_sa_sk_<base64url:40>"],
      counterexamples: [
        "mdb_sa_sk_<base64url:39>", "mdb_sa_sk_<base64url:41>", "mdb_sa_sk_<[x]:40>",
      ]
    ),
    Rule(
      id: "nightfall-api-key",
      name: "Nightfall API key",
      pattern: token("NF-[A-Za-z0-9]{32}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .medium,
      leaks: "data-leak scan quota",
      examples: ["NF-<base62:32>"],
      counterexamples: ["NF-<base62:31>", "NF-<base62:33>", "NF-<[x]:32>"]
    ),
    Rule(
      id: "segment-public-api-token",
      name: "Twilio Segment public API token",
      pattern: token("sgp_[A-Za-z0-9]{64}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "customer data pipelines",
      examples: ["sgp_<base62:64>"],
      counterexamples: ["sgp_<base62:63>", "sgp_<base62:65>", "sgp_<[x]:64>"]
    ),
    Rule(
      id: "nats-nkey-seed",
      name: "NATS nkey seed",
      summary:
        "A seed of a NATS key pair; its third letter is an A, its fourth is of the first sixteen.",
      pattern: "(?<![A-Za-z0-9+/_-])S[UAONCX]A[A-P][A-Z2-7]{54}(?![A-Za-z0-9+/=_-])",
      entropy: 3.5,
      severity: .critical,
      confidence: .medium,
      leaks: "message bus as the key owner",
      checksum: .crc16Base32,
      examples: [
        "NATS_SEED=<secret>SUA<[A-P]:1><base32:49><checksum></secret>",
        #"nkey: "<secret>SAA<[A-P]:1><base32:49><checksum></secret>""#,
      ],
      counterexamples: [
        "NATS_SEED=<secret>SUA<[A-P]:1><base32:49><wrong-checksum></secret>",
        "NATS_SEED=SUA<[A-P]:1><base32:53>",
      ]
    ),
  ]
}
