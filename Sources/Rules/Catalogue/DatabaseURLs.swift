extension Catalogue {
  /// Logins inside URLs of databases and message brokers.
  static let databaseURLs: [Rule] = [
    Rule(
      id: "postgresql-url-password",
      name: "Password in a PostgreSQL URL",
      pattern: urlPassword(#"postgres(?:ql)?(?:\+[a-z0-9]{3,12})?|postgis|cockroachdb"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .high,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("postgres") + [
        "DATABASE_URL=postgresql+psycopg2://app:<secret><base62:1><[A-Za-z0-9!*_%.-]:14><base62:1></secret>@10.0.0.1:5432/prod"
      ],
      counterexamples: urlPasswordCounterexamples("postgres")
    ),
    Rule(
      id: "mysql-url-password",
      name: "Password in a MySQL URL",
      pattern: urlPassword(#"mysql[x2]?(?:\+[a-z]{3,12})?|mariadb(?:\+[a-z]{3,12})?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .high,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("mysql"),
      counterexamples: urlPasswordCounterexamples("mysql")
    ),
    Rule(
      id: "mongodb-url-password",
      name: "Password in a MongoDB URL",
      pattern: urlPassword(#"mongodb(?:\+srv)?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .high,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("mongodb+srv"),
      counterexamples: urlPasswordCounterexamples("mongodb+srv")
    ),
    Rule(
      id: "redis-url-password",
      name: "Password in a Redis URL",
      pattern: urlPassword(#"rediss?(?:\+sentinel)?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .high,
      leaks: "cached application data, sessions",
      examples: urlPasswordExamples("redis") + [
        "redis://:<secret><base62:20></secret>@cache.corp.net:6379/0"
      ],
      counterexamples: urlPasswordCounterexamples("redis")
    ),
    Rule(
      id: "amqp-url-password",
      name: "Password in an AMQP URL",
      pattern: urlPassword("amqps?|amqp10"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .high,
      leaks: "message queues of the owner",
      examples: urlPasswordExamples("amqp"),
      counterexamples: urlPasswordCounterexamples("amqp")
    ),
    Rule(
      id: "mssql-url-password",
      name: "Password in a SQL Server URL",
      pattern: urlPassword(#"mssql(?:\+[a-z]{3,12})?|sqlserver|jtds"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("mssql"),
      counterexamples: urlPasswordCounterexamples("mssql")
    ),
    Rule(
      id: "oracle-url-password",
      name: "Password in an Oracle URL",
      pattern: urlPassword(#"oracle(?:\+[a-z_]{3,12})?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("oracle"),
      counterexamples: urlPasswordCounterexamples("oracle")
    ),
    Rule(
      id: "clickhouse-url-password",
      name: "Password in a ClickHouse URL",
      pattern: urlPassword(#"clickhouse(?:\+[a-z]{3,12})?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("clickhouse"),
      counterexamples: urlPasswordCounterexamples("clickhouse")
    ),
    Rule(
      id: "couchdb-url-password",
      name: "Password in a CouchDB or Couchbase URL",
      pattern: urlPassword("couchdbs?|couchbases?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("couchdb"),
      counterexamples: urlPasswordCounterexamples("couchdb")
    ),
    Rule(
      id: "elasticsearch-url-password",
      name: "Password in an Elasticsearch URL",
      pattern: urlPassword("elasticsearch"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "search indices of the owner",
      examples: urlPasswordExamples("elasticsearch"),
      counterexamples: urlPasswordCounterexamples("elasticsearch")
    ),
    Rule(
      id: "neo4j-url-password",
      name: "Password in a Neo4j URL",
      pattern: urlPassword(#"neo4j(?:\+s)?|bolt(?:\+s)?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: urlPasswordExamples("neo4j"),
      counterexamples: urlPasswordCounterexamples("neo4j")
    ),
    Rule(
      id: "snowflake-url-password",
      name: "Password in a Snowflake URL",
      pattern: urlPassword("snowflake"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "data warehouse content",
      examples: urlPasswordExamples("snowflake"),
      counterexamples: urlPasswordCounterexamples("snowflake")
    ),
    Rule(
      id: "kafka-url-password",
      name: "Password in a Kafka URL",
      pattern: urlPassword("kafkas?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "event streams of the owner",
      examples: urlPasswordExamples("kafka"),
      counterexamples: urlPasswordCounterexamples("kafka")
    ),
    Rule(
      id: "mqtt-nats-url-password",
      name: "Password in a NATS or MQTT URL",
      pattern: urlPassword("nats|mqtts?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "message bus of the applications",
      examples: urlPasswordExamples("mqtt"),
      counterexamples: urlPasswordCounterexamples("mqtt")
    ),
    Rule(
      id: "etcd-consul-url-password",
      name: "Password in an etcd or Consul URL",
      pattern: urlPassword("etcd|consul"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "cluster configuration of the owner",
      examples: urlPasswordExamples("etcd"),
      counterexamples: urlPasswordCounterexamples("etcd")
    ),
    Rule(
      id: "sqs-url-credential",
      name: "Secret in an SQS URL",
      pattern: urlPassword("sqs"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "message queues of the owner",
      examples: urlPasswordExamples("sqs"),
      counterexamples: urlPasswordCounterexamples("sqs")
    ),
  ]
}
