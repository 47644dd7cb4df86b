extension Catalogue {
  /// Whatever is of no other family.
  static let otherWords: [WordGroup] = [
    WordGroup(
      "automations and connected accounts",
      .init(
        "cloud-elements-api-key",
        .high,
        "Cloud Elements API key",
        ["cloud_elements", "cloud-elements", "cloudelements"],
        .base62(43)
      ),
      .init(
        "mulesoft-anypoint-api-key",
        .high,
        "MuleSoft Anypoint API key",
        ["anypoint", "mulesoft_anypoint", "mulesoft-anypoint", "mulesoftanypoint"],
        .uuid
      ),
      .init(
        "mulesoft-anypoint-api-secret",
        .high,
        "MuleSoft Anypoint API secret",
        ["anypoint", "mulesoft_anypoint", "mulesoft-anypoint", "mulesoftanypoint"],
        .of(.custom("0-9A-Fa-f"), 32),
        of: .secret
      ),
      .init("pipedream-api-key", .high, "Pipedream API key", ["pipedream"], .base36(32)),
      .init("postbacks-api-key", .high, "Postbacks API key", ["postbacks"], .uuid)
    ),
    WordGroup(
      "shipments and delivery addresses",
      .init("hypertrack-api-key", .medium, "HyperTrack API key", ["hypertrack"], .base64url(54)),
      .init("onfleet-api-key", .medium, "Onfleet API key", ["onfleet"], .base36(32)),
      .init("route4me-api-key", .medium, "Route4Me API key", ["route4me"], .upper36(32)),
      .init(
        "shipday-api-key",
        .medium,
        "Shipday API key",
        ["shipday"],
        .sequence(.of(.custom("A-Za-z0-9."), 11), .base62(20))
      )
    ),
    WordGroup(
      "fitness or health data",
      .init(
        "lexigram-api-key",
        .medium,
        "Lexigram API key",
        ["lexigram"],
        .of(.custom("A-Za-z0-9._-"), 301)
      ),
      .init("strava-api-secret", .medium, "Strava API secret", ["strava"], .base36(40), of: .secret)
    ),
    WordGroup(
      "Jira, Confluence as the user",
      .init(
        "atlassian-api-token-legacy",
        .critical,
        "Atlassian API token (legacy)",
        ["atlassian", "jira", "confluence"],
        .base62(24)
      )
    ),
    WordGroup(
      "Redis Cloud account",
      .init(
        "redis-labs-secret-key",
        .high,
        "Redis Labs secret key",
        ["redislabs", "rediscloud", "redis_cloud"],
        .text("S", .of(.base36, 48...52)),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "Yandex account of the owner",
      .init(
        "yandex-passport-session",
        .high,
        "Yandex passport session",
        ["yandex"],
        names: ["session_id"],
        .of(.custom("A-Za-z0-9."), 83)
      )
    ),
    WordGroup(
      "app data for two hours",
      .init(
        "lark-app-access-token",
        .medium,
        "Lark app access token",
        ["larksuite", "feishu"],
        joined: ["lark"],
        .text("a-", .of(.custom("A-Za-z0-9_."), 14...50))
      )
    ),
    WordGroup(
      "art account of the user",
      .init(
        "deviantart-access-token",
        .medium,
        "DeviantArt access token",
        ["deviantart"],
        .of(.base62, 40...80)
      )
    ),
    WordGroup(
      "bases and records",
      .init(
        "airtable-api-key-legacy",
        .high,
        "Airtable API key (legacy)",
        ["airtable"],
        .text("key", .base62(14))
      )
    ),
    WordGroup(
      "data of one device",
      .init("blynk-device-token", .medium, "Blynk device token", ["blynk"], .base64url(32))
    ),
    WordGroup(
      "everything in the Cloudflare account",
      .init(
        "cloudflare-global-api-key-legacy",
        .critical,
        "Cloudflare global API key (legacy)",
        ["cloudflare"],
        names: ["x-auth-key", "cf_api_key"],
        .hex(37)
      )
    ),
    WordGroup(
      "listening data of the user",
      .init(
        "spotify-access-token",
        .medium,
        "Spotify access token",
        ["spotify"],
        .text("BQ", .of(.base64url, 100...300))
      )
    ),
    WordGroup(
      "malware lookups, private submissions",
      .init(
        "virustotal-api-key",
        .medium,
        "VirusTotal API key",
        ["virustotal"],
        names: ["vt_api_key", "vt_apikey", "x-apikey"],
        .hex(64)
      )
    ),
    WordGroup(
      "on-premises Jira or Confluence as the user",
      .init(
        "atlassian-data-center-pat",
        .critical,
        "Atlassian Data Center personal access token",
        ["jira", "confluence", "atlassian"],
        .checked(.base64, 44...44),
        checksum: .atlassianDataCenter
      )
    ),
    WordGroup(
      "shared mail boxes and contacts",
      .init(
        "front-api-token",
        .critical,
        "Front API token",
        ["frontapp"],
        joined: ["front"],
        .webToken
      )
    ),
    WordGroup(
      "tenant data for two hours",
      .init(
        "lark-tenant-access-token",
        .medium,
        "Lark tenant access token",
        ["larksuite", "feishu"],
        joined: ["lark"],
        .text("t-", .of(.custom("A-Za-z0-9_."), 14...50))
      )
    ),
    WordGroup(
      "time-series data of the owner",
      .init(
        "influxdb-api-token",
        .high,
        "InfluxData API token",
        ["influx"],
        .sequence(.of(.custom("A-Za-z0-9+/_-"), 86), .text("=="))
      )
    ),
    WordGroup(
      "user data for two hours",
      .init(
        "lark-user-access-token",
        .medium,
        "Lark user access token",
        ["larksuite", "feishu"],
        joined: ["lark"],
        .text("u-", .of(.custom("A-Za-z0-9_."), 14...50))
      )
    ),
    WordGroup(
      "workflow executions and their data",
      .init(
        "temporal-cloud-api-key",
        .high,
        "Temporal Cloud API key",
        joined: ["temporal"],
        .webToken,
        .low
      )
    ),
  ]
}
