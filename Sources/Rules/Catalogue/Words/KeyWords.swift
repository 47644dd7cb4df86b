extension Catalogue {
  /// Keys, salts and passwords that applications keep for themselves.
  static let keyWords: [WordGroup] = [
    WordGroup(
      "forging of signed-in sessions",
      .init(
        "elixir-phoenix-secret-key-base",
        .critical,
        "Phoenix secret key base",
        names: ["secret_key_base", "signing_salt"],
        .base64(64),
        .low
      ),
      .init(
        "nextauth-secret",
        .critical,
        "NextAuth secret",
        names: ["nextauth_secret", "auth_secret"],
        .base64(43, padding: "="),
        of: .secret,
        .low
      ),
      .init(
        "rails-secret-token-legacy",
        .critical,
        "Ruby on Rails secret token (legacy)",
        names: ["secret_token", "cookie_verifier_secret"],
        .of(.hex, 30...128),
        .low
      )
    ),
    WordGroup(
      "all encrypted credentials of the app, session forging",
      .init(
        "rails-master-key",
        .critical,
        "Ruby on Rails master key",
        names: ["rails_master_key"],
        .hex(32),
        .low
      )
    ),
    WordGroup(
      "appended to the password for API login",
      .init(
        "salesforce-security-token",
        .high,
        "Salesforce security token",
        ["salesforce"],
        .of(.base62, 24...25),
        of: .password,
        .low
      )
    ),
    WordGroup(
      "build server administration",
      .init(
        "jenkins-initial-admin-password",
        .critical,
        "Jenkins initial admin password",
        ["initialadminpassword"],
        .hex(32),
        of: .password
      )
    ),
    WordGroup(
      "cloud VPN administration",
      .init(
        "openvpn-cloud-client-secret",
        .high,
        "OpenVPN Cloud client secret",
        ["openvpn"],
        .of(.base64url, 64...128),
        of: .secret
      )
    ),
    WordGroup(
      "forging of login tokens",
      .init(
        "joomla-configuration-secret",
        .high,
        "Joomla configuration secret",
        names: ["public $secret"],
        .base62(16),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "hardening value of password hashes",
      .init(
        "devise-pepper",
        .high,
        "Devise pepper",
        names: ["config.pepper", "devise_secret_key", "devise_pepper"],
        .hex(128),
        .low
      )
    ),
    WordGroup(
      "login as the role",
      .init(
        "hashicorp-vault-approle-secret-id",
        .critical,
        "HashiCorp Vault AppRole secret id",
        ["approle"],
        names: ["vault_secret_id", "secret_id"],
        .uuid,
        of: .password
      )
    ),
    WordGroup(
      "login cookie forging",
      .init(
        "wordpress-auth-salt",
        .critical,
        "WordPress auth salt",
        names: [
          "define('auth_key", "define( 'auth_key", "define('nonce_key", "define( 'nonce_key",
          "define('auth_salt", "define( 'auth_salt", "secure_auth_key", "logged_in_key",
          "secure_auth_salt", "logged_in_salt", "nonce_salt",
        ],
        .of(.custom(" !#-&(-~"), 64)
      )
    ),
    WordGroup(
      "one-time login link forging",
      .init(
        "drupal-hash-salt",
        .high,
        "Drupal hash salt",
        names: ["hash_salt"],
        .of(.base64url, 55...74),
        .low
      )
    ),
    WordGroup(
      "private network administration",
      .init("zerotier-api-token", .high, "ZeroTier API token", ["zerotier"], .base62(32))
    ),
    WordGroup(
      "second login factor of the account",
      .init(
        "totp-secret-base32",
        .high,
        "One-time password seed",
        names: [
          "totp_secret", "otp_secret", "mfa_secret", "2fa_secret", "totp_seed", "otpsecret",
          "totpsecret",
        ],
        .of(.custom("A-Z2-7"), 16...64),
        .low
      )
    ),
    WordGroup(
      "service account login",
      .init(
        "kerberos-keytab-base64",
        .critical,
        "Kerberos keytab base64",
        ["keytab", "krb5"],
        .text("BQIAAA", .of(.base64, 40...8192)),
        .low
      )
    ),
    WordGroup(
      "session forging, code execution with old serialisers",
      .init(
        "rails-secret-key-base",
        .critical,
        "Ruby on Rails secret key base",
        names: ["secret_key_base"],
        .hex(128),
        .low
      )
    ),
    WordGroup(
      "session, reset-link and cookie forging",
      .init(
        "django-secret-key",
        .critical,
        "Django secret key",
        names: ["django_secret_key", "secret_key"],
        .of(.custom("A-Za-z0-9!@#$%^&*()_=+-"), 50),
        of: .secret
      )
    ),
    WordGroup(
      "signed URL and token forging",
      .init(
        "symfony-app-secret",
        .high,
        "Symfony app secret",
        names: ["app_secret", "kernel.secret", "framework.secret"],
        .hex(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "storage server administration",
      .init(
        "truenas-api-key",
        .critical,
        "TrueNAS API key",
        ["truenas"],
        .sequence(.of(.digit, 1...4), .text("-"), .base62(64))
      )
    ),
    WordGroup(
      "unsealing of the vault",
      .init(
        "hashicorp-vault-unseal-key",
        .critical,
        "HashiCorp Vault unseal key",
        ["unseal"],
        .of(.base64, 43...44)
      )
    ),
  ]
}
