extension Catalogue {
  /// Directories, sign-in and secret stores.
  static let identityWords: [WordGroup] = [
    WordGroup(
      "user identities and logins",
      .init("loginradius-api-key", .critical, "LoginRadius API key", ["loginradius"], .uuid),
      .init("rownd-api-key", .critical, "Rownd API key", ["rownd"], .uuid),
      .init("rownd-api-secret", .critical, "Rownd API secret", ["rownd"], .base36(48), of: .secret),
      .init("tru-id-api-key", .critical, "tru.ID API key", ["tru.id", "truid", "tru_id"], .uuid),
      .init(
        "tru-id-api-secret",
        .critical,
        "tru.ID API secret",
        ["tru.id", "truid", "tru_id"],
        .of(.custom("A-Za-z0-9._-"), 26),
        of: .secret
      ),
      .init(
        "unifyid-api-key",
        .critical,
        "UnifyID API key",
        ["unifyid", "unify_id"],
        .of(.custom("A-Za-z0-9_=-"), 44)
      )
    ),
    WordGroup(
      "temporary cloud session",
      .init(
        "alibaba-sts-access-key-secret",
        .high,
        "Alibaba Cloud STS access key secret",
        names: ["sts_access_key_secret", "stsaccesskeysecret", "sts_secret"],
        .of(.base62, 30...64),
        of: .secret
      ),
      .init(
        "alibaba-sts-security-token",
        .medium,
        "Alibaba Cloud STS security token",
        ["alibaba", "aliyun", "security_token", "security-token", "securitytoken"],
        .text("CAIS", .of(.custom("A-Za-z0-9+/_=-"), 20...1000))
      )
    ),
    WordGroup(
      "user identities of the owner",
      .init(
        "fusionauth-api-key",
        .critical,
        "FusionAuth API key",
        ["fusionauth"],
        .of(.base64url, 43...64),
        .low
      ),
      .init(
        "onelogin-client-secret",
        .critical,
        "OneLogin client secret",
        ["onelogin"],
        .hex(64),
        of: .secret
      )
    ),
    WordGroup(
      "user identities of the tenant",
      .init(
        "auth0-client-secret",
        .critical,
        "Auth0 client secret",
        ["auth0"],
        .base64url(64),
        of: .secret
      ),
      .init(
        "auth0-management-api-token",
        .critical,
        "Auth0 management API token",
        ["auth0"],
        .webToken
      )
    ),
    WordGroup(
      "all users, groups and sign-on rules",
      .init(
        "okta-api-token",
        .critical,
        "Okta API token",
        ["okta", "ssws"],
        .text("00", .base64url(40)),
        of: .token
      )
    ),
    WordGroup(
      "apps, config secrets and databases",
      .init("heroku-api-key-legacy", .critical, "Heroku API key (legacy)", ["heroku"], .uuid)
    ),
    WordGroup(
      "apps, databases and environment secrets",
      .init("railway-api-token", .high, "Railway API token", joined: ["railway"], .uuid, .low)
    ),
    WordGroup(
      "bypass of a site captcha check",
      .init(
        "google-recaptcha-secret",
        .medium,
        "Google reCAPTCHA secret",
        ["recaptcha"],
        .text("6L", .of(.custom("c-f"), 1), .base64url(37)),
        of: .secret
      )
    ),
    WordGroup(
      "deployments, domains and environment secrets",
      .init(
        "vercel-api-token-legacy",
        .critical,
        "Vercel API token (legacy)",
        ["vercel", "now_token", "now-token", "nowtoken"],
        .base62(24)
      )
    ),
    WordGroup(
      "minting of video session tokens",
      .init(
        "agora-app-certificate",
        .high,
        "Agora app certificate",
        ["agora"],
        .hex(32),
        of: .certificate
      )
    ),
    WordGroup(
      "names a tunnel credential",
      .init(
        "ngrok-credential",
        .medium,
        "ngrok credential",
        ["ngrok"],
        .sequence(.one("cr_", "ak_"), .of(.base62, 25...30))
      )
    ),
    WordGroup(
      "pipelines and build secrets",
      .init(
        "buildkite-token-legacy",
        .critical,
        "Buildkite token (legacy)",
        ["buildkite"],
        .base36(40)
      )
    ),
    WordGroup(
      "pipelines and secrets",
      .init(
        "semaphore-ci-token",
        .high,
        "Semaphore CI token",
        joined: ["semaphore"],
        .base36(32),
        .low
      )
    ),
    WordGroup(
      "pipelines, environment secrets",
      .init(
        "circleci-token-legacy",
        .critical,
        "CircleCI token (legacy)",
        ["circleci"],
        names: ["circle-token", "circle_token"],
        // A URL; its parameter leads to the token.
        openNames: [".com/"],
        notBehind: badgeQueries,
        .hex(40)
      )
    ),
    WordGroup(
      "secrets under the access id",
      .init(
        "akeyless-access-key",
        .critical,
        "Akeyless access key",
        ["akeyless"],
        .base64(43, padding: "="),
        .low
      )
    ),
    WordGroup(
      "secrets under the token policy",
      .init(
        "hashicorp-vault-token-legacy",
        .critical,
        "HashiCorp Vault token (legacy)",
        joined: ["vault"],
        names: ["x-vault-token", "vault_token"],
        .sequence(.of(.custom("sbr"), 1), .text("."), .base62(24))
      )
    ),
    WordGroup(
      "server logins of the user",
      .init(
        "mremoteng-password",
        .high,
        "mRemoteNG password",
        ["mremoteng", "confcons"],
        .of(.base64, 40...400),
        of: .password,
        .low
      )
    ),
    WordGroup(
      "serverless compute and secrets",
      .init(
        "modal-token-secret",
        .high,
        "Modal token secret",
        joined: ["modal"],
        names: ["modal_token_secret"],
        .text("as-", .base62(22)),
        .low
      )
    ),
    WordGroup(
      "single sign-on and directory data",
      .init(
        "workos-production-api-key",
        .critical,
        "WorkOS production API key",
        ["workos"],
        .text("sk_live_a2V5Xz", .base64(69))
      )
    ),
    WordGroup(
      "site deployment and environment secrets",
      .init(
        "netlify-access-token-legacy",
        .critical,
        "Netlify access token (legacy)",
        ["netlify"],
        .of(.base64url, 40...46)
      )
    ),
    WordGroup(
      "users and sessions of the app",
      .init(
        "clerk-secret-key",
        .critical,
        "Clerk secret key",
        joined: ["clerk"],
        .text("sk_", .one("live", "test"), .text("_"), .of(.base62, 42...50)),
        .low
      )
    ),
    WordGroup(
      "users, devices and sign-on",
      .init(
        "jumpcloud-api-key",
        .critical,
        "JumpCloud API key",
        ["jumpcloud"],
        .of(.custom("A-Za-z0-9_"), 36...44)
      )
    ),
    WordGroup(
      "vault login of the user or organisation",
      .init(
        "bitwarden-client-secret",
        .critical,
        "Bitwarden client secret",
        ["bitwarden"],
        names: ["bw_clientsecret"],
        .base62(30),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "workflows and stored credentials",
      .init("n8n-api-key", .high, "n8n API key", ["n8n"], names: ["x-n8n-api-key"], .webToken, .low)
    ),
  ]
}
