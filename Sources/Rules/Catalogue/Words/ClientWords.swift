extension Catalogue {
  /// Clients of sign-in services: whoever has such a secret acts as the application.
  static let clientWords: [WordGroup] = [
    WordGroup(
      "impersonation of the app",
      .init("asana-client-secret", .high, "Asana client secret", ["asana"], .hex(32), of: .secret),
      .init(
        "deviantart-client-secret",
        .medium,
        "DeviantArt client secret",
        ["deviantart"],
        .hex(32),
        of: .secret
      ),
      .init(
        "discord-client-secret",
        .high,
        "Discord client secret",
        ["discord"],
        .base64url(32),
        of: .secret
      ),
      .init(
        "dropbox-app-secret",
        .medium,
        "Dropbox app secret",
        ["dropbox"],
        .base36(15),
        of: .secret
      ),
      .init(
        "facebook-app-secret",
        .critical,
        "Meta app secret",
        ["facebook"],
        joined: ["fb"],
        .hex(32),
        of: .secret
      ),
      .init(
        "github-oauth-client-secret",
        .high,
        "GitHub OAuth client secret",
        joined: ["github"],
        .hex(40),
        of: .secret,
        .low
      ),
      .init(
        "linear-client-secret",
        .high,
        "Linear client secret",
        joined: ["linear"],
        .hex(32),
        of: .secret,
        .low
      ),
      .init(
        "linkedin-client-secret",
        .high,
        "LinkedIn client secret",
        ["linkedin"],
        .base62(16),
        of: .secret
      ),
      .init(
        "okta-client-secret",
        .high,
        "Okta client secret",
        ["okta"],
        .of(.base64url, 40...64),
        of: .secret,
        .low
      ),
      .init(
        "reddit-client-secret",
        .medium,
        "Reddit client secret",
        ["reddit"],
        .of(.base64url, 27...30),
        of: .secret,
        .low
      ),
      .init(
        "spotify-client-secret",
        .medium,
        "Spotify client secret",
        ["spotify"],
        .hex(32),
        of: .secret
      ),
      .init(
        "twitter-api-secret",
        .high,
        "X (Twitter) API secret",
        ["twitter"],
        .base62(50),
        of: .secret
      )
    ),
    WordGroup(
      "impersonation of the server or user",
      .init(
        "der-private-key-base64",
        .critical,
        "DER private key in base64",
        names: ["private_key", "privatekey", "private-key", "pkcs8"],
        .text("MII", .of(.custom("A-F"), 1), .of(.base64, 309...12288))
      ),
      .init(
        "private-key-der-hex",
        .high,
        "DER private key in hexadecimal",
        names: ["private_key", "privatekey", "private-key"],
        .sequence(.text("3082"), .hex(4), .text("0201"), .of(.hex, 200...10000)),
        .low
      )
    ),
    WordGroup(
      "what the token grants",
      .init(
        "biscuit-token",
        .medium,
        "Biscuit token",
        joined: ["biscuit"],
        .text("En0KE", .of(.base64url, 100...4096)),
        .low
      ),
      .init(
        "macaroon-generic",
        .medium,
        "Macaroon",
        ["macaroon"],
        .text("MDA", .of(.base64url, 60...4096)),
        .low
      )
    ),
    WordGroup(
      "client application identity",
      .init(
        "telegram-api-hash",
        .high,
        "Telegram API hash",
        names: ["telegram_api_hash", "api_hash"],
        .hex(32),
        .low
      )
    ),
    WordGroup(
      "customer records as the app",
      .init(
        "salesforce-consumer-secret",
        .critical,
        "Salesforce consumer secret",
        ["salesforce"],
        .of(.custom("0-9A-F"), 64),
        of: .secret
      )
    ),
    WordGroup(
      "impersonation of a comment app",
      .init(
        "gitalk-oauth-credentials",
        .medium,
        "Gitalk OAuth client secret",
        ["gitalk"],
        .hex(40),
        of: .secret
      )
    ),
    WordGroup(
      "impersonation of the OAuth application",
      .init(
        "google-oauth-client-secret-legacy",
        .high,
        "Google OAuth client secret (legacy)",
        ["googleusercontent", "google_oauth", "google_client"],
        .base64url(24),
        of: .secret
      )
    ),
    WordGroup(
      "impersonation of the OAuth consumer",
      .init(
        "bitbucket-oauth-client-secret",
        .high,
        "Bitbucket OAuth client secret",
        ["bitbucket"],
        .base62(32),
        of: .secret
      )
    ),
    WordGroup(
      "impersonation of the client",
      .init(
        "keycloak-client-secret",
        .high,
        "Keycloak client secret",
        ["keycloak"],
        .base62(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "names an app",
      .init("twitter-api-key", .medium, "X (Twitter) API key", ["twitter"], .base62(25), of: .key)
    ),
    WordGroup(
      "profile and posts of the user",
      .init(
        "linkedin-access-token",
        .high,
        "LinkedIn access token",
        ["linkedin"],
        .text("AQ", .of(.base64url, 200...1000))
      )
    ),
    WordGroup(
      "second-factor decisions and users",
      .init(
        "duo-secret-key",
        .critical,
        "Cisco Duo secret key",
        ["duosecurity"],
        joined: ["duo"],
        names: ["skey"],
        .base62(40),
        of: .secret
      )
    ),
    WordGroup(
      "shop app identity",
      .init("etsy-api-key", .medium, "Etsy API key", ["etsy"], .base36(24))
    ),
  ]
}
