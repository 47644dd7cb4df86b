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
      examples: [
        #"url = "postgres://app:<secret><base62:16></secret>@db.corp.net/prod""#,
        "DATABASE_URL=postgresql+psycopg2://app:<secret><[A-Za-z0-9!*_%.-]:15><base62:1></secret>@10.0.0.1:5432/prod",
      ],
      counterexamples: [
        "postgres://user:password@host/db", "postgres://app:${DB_PASSWORD}@host/db",
        "postgres://app:<password>@host/db", "postgres://app:app@host/db",
      ]
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
      examples: [#"url = "mysql://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "mysql://user:password@host/db", "mysql://app:${DB_PASSWORD}@host/db",
        "mysql://app:<password>@host/db", "mysql://app:app@host/db",
      ]
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
      examples: [#"url = "mongodb+srv://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "mongodb+srv://user:password@host/db", "mongodb+srv://app:${DB_PASSWORD}@host/db",
        "mongodb+srv://app:<password>@host/db", "mongodb+srv://app:app@host/db",
      ]
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
      examples: [
        #"url = "redis://app:<secret><base62:16></secret>@db.corp.net/prod""#,
        "redis://:<secret><base62:20></secret>@cache.corp.net:6379/0",
      ],
      counterexamples: [
        "redis://user:password@host/db", "redis://app:${DB_PASSWORD}@host/db",
        "redis://app:<password>@host/db", "redis://app:app@host/db",
      ]
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
      examples: [#"url = "amqp://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "amqp://user:password@host/db", "amqp://app:${DB_PASSWORD}@host/db",
        "amqp://app:<password>@host/db", "amqp://app:app@host/db",
      ]
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
      examples: [#"url = "mssql://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "mssql://user:password@host/db", "mssql://app:${DB_PASSWORD}@host/db",
        "mssql://app:<password>@host/db", "mssql://app:app@host/db",
      ]
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
      examples: [#"url = "oracle://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "oracle://user:password@host/db", "oracle://app:${DB_PASSWORD}@host/db",
        "oracle://app:<password>@host/db", "oracle://app:app@host/db",
      ]
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
      examples: [#"url = "clickhouse://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "clickhouse://user:password@host/db", "clickhouse://app:${DB_PASSWORD}@host/db",
        "clickhouse://app:<password>@host/db", "clickhouse://app:app@host/db",
      ]
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
      examples: [#"url = "couchdb://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "couchdb://user:password@host/db", "couchdb://app:${DB_PASSWORD}@host/db",
        "couchdb://app:<password>@host/db", "couchdb://app:app@host/db",
      ]
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
      examples: [#"url = "elasticsearch://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "elasticsearch://user:password@host/db", "elasticsearch://app:${DB_PASSWORD}@host/db",
        "elasticsearch://app:<password>@host/db", "elasticsearch://app:app@host/db",
      ]
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
      examples: [#"url = "neo4j://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "neo4j://user:password@host/db", "neo4j://app:${DB_PASSWORD}@host/db",
        "neo4j://app:<password>@host/db", "neo4j://app:app@host/db",
      ]
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
      examples: [#"url = "snowflake://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "snowflake://user:password@host/db", "snowflake://app:${DB_PASSWORD}@host/db",
        "snowflake://app:<password>@host/db", "snowflake://app:app@host/db",
      ]
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
      examples: [#"url = "kafka://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "kafka://user:password@host/db", "kafka://app:${DB_PASSWORD}@host/db",
        "kafka://app:<password>@host/db", "kafka://app:app@host/db",
      ]
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
      examples: [#"url = "mqtt://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "mqtt://user:password@host/db", "mqtt://app:${DB_PASSWORD}@host/db",
        "mqtt://app:<password>@host/db", "mqtt://app:app@host/db",
      ]
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
      examples: [#"url = "etcd://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "etcd://user:password@host/db", "etcd://app:${DB_PASSWORD}@host/db",
        "etcd://app:<password>@host/db", "etcd://app:app@host/db",
      ]
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
      examples: [#"url = "sqs://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "sqs://user:password@host/db", "sqs://app:${DB_PASSWORD}@host/db",
        "sqs://app:<password>@host/db", "sqs://app:app@host/db",
      ]
    ),
  ]
}
