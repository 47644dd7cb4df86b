extension Catalogue {
  /// Databases, queues and search.
  static let databaseWords: [WordGroup] = [
    WordGroup(
      "stored data and queries",
      .init("appsynergy-api-key", .high, "AppSynergy API key", ["appsynergy"], .base36(64)),
      .init(
        "budibase-api-key",
        .high,
        "Budibase API key",
        ["budibase"],
        .sequence(.hex(32), .text("-"), .of(.hex, 78...80))
      ),
      .init("caspio-api-key", .high, "Caspio API key", ["caspio"], .base36(50)),
      .init(
        "elastic-swiftype-api-key",
        .high,
        "Elastic Swiftype API key",
        ["elastic_swiftype", "elastic-swiftype", "elasticswiftype", "swiftype"],
        .sequence(
          .of(.custom("A-Za-z0-9-"), 6),
          .text("_"),
          .of(.custom("A-Za-z0-9-"), 6),
          .text("-"),
          .of(.custom("A-Za-z0-9-"), 6)
        )
      ),
      .init("qubole-api-key", .high, "Qubole API key", ["qubole"], .base36(64)),
      .init("rockset-api-key", .high, "Rockset API key", ["rockset"], .base62(64)),
      .init("sheety-api-key", .high, "Sheety API key", ["sheety"], .base36(64)),
      .init(
        "stitch-api-key",
        .high,
        "Stitch API key",
        ["stitchdata"],
        joined: ["stitch"],
        .of(.custom("a-z0-9_"), 35)
      )
    ),
    WordGroup(
      "Kafka topics and clusters",
      .init(
        "confluent-api-secret-legacy",
        .high,
        "Confluent API secret (legacy)",
        ["confluent", "ccloud"],
        joined: ["kafka"],
        .base64(64),
        of: .password
      )
    ),
    WordGroup(
      "all stored blobs, files, queues, tables",
      .init(
        "azure-storage-account-key-legacy",
        .critical,
        "Microsoft Azure storage account key (legacy)",
        names: ["storage_account_key", "storageaccountkey", "azure_storage_key", "account_key"],
        .base64(86, padding: "==")
      )
    ),
    WordGroup(
      "cloud servers, databases and DNS",
      .init(
        "digitalocean-token-legacy",
        .critical,
        "DigitalOcean token (legacy)",
        ["digitalocean"],
        names: ["do_token", "do_pat"],
        .hex(64)
      )
    ),
    WordGroup(
      "data warehouse content",
      .init(
        "snowflake-programmatic-access-token",
        .critical,
        "Snowflake programmatic access token",
        ["snowflake"],
        names: ["sf_token"],
        .webToken
      )
    ),
    WordGroup(
      "database clusters of the owner",
      .init(
        "couchbase-capella-api-key",
        .high,
        "Couchbase Capella API key",
        ["couchbase", "capella"],
        .of(.base64, 60...120)
      )
    ),
    WordGroup(
      "key-value data of the owner",
      .init(
        "upstash-redis-rest-token",
        .high,
        "Upstash Redis REST token",
        ["upstash"],
        .text("A", .base62(3), .text("AAIjcD"), .of(.custom("A-Za-z0-9_=-"), 40...70)),
        .low
      )
    ),
    WordGroup(
      "managed databases of the owner",
      .init(
        "aiven-api-token",
        .critical,
        "Aiven API token",
        ["aiven"],
        .of(.custom("A-Za-z0-9+/="), 372)
      )
    ),
    WordGroup(
      "search index content",
      .init(
        "azure-search-key-legacy",
        .medium,
        "Microsoft Azure search key (legacy)",
        ["search.windows.net", "azuresearch", "azure_search"],
        .base62(52)
      )
    ),
    WordGroup(
      "search indices of the owner",
      .init(
        "elasticsearch-api-key",
        .high,
        "Elastic API key",
        joined: ["elasticsearch", "elastic"],
        .base64(60),
        .low
      )
    ),
    WordGroup(
      "search indices, write access",
      .init(
        "algolia-admin-api-key",
        .high,
        "Algolia admin API key",
        joined: ["algolia"],
        names: ["adminapikey"],
        openNames: ["search"],
        .hex(32)
      )
    ),
    WordGroup(
      "service catalog and key-value data",
      .init(
        "hashicorp-consul-token",
        .high,
        "HashiCorp Consul token",
        ["consul"],
        names: ["x-consul-token"],
        .uuid,
        of: .token,
        .low
      )
    ),
    WordGroup(
      "the whole database, row security bypassed",
      .init(
        "supabase-service-role-jwt",
        .critical,
        "Supabase service role JWT",
        ["supabase"],
        names: ["service_role_key", "service_role"],
        .webToken,
        .low
      )
    ),
  ]
}
