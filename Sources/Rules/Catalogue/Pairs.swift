/// Which credentials are of use only together, or tell more together, and so are told together where they stand near to
/// each other.
public enum Pairs {
  /// What stands next to a secret and is no secret itself.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Who logs in: `user`, `login`, `client_email`.
    case user
    /// Where: `host`, `server`, `endpoint`.
    case host
    /// The public half of a pair that an application has: `client_id`.
    case client
  }

  /// The ids of the rules whose matches belong to a rule's, those that tell most first.
  public static func partners(of rule: String) -> [String] { partners[rule] ?? [] }

  /// What belongs to a rule's matches and has no rule of its own.
  public static func roles(of rule: String) -> Set<Role> {
    roles[rule] ?? (rule.hasSuffix("-client-secret") ? [.client] : [])
  }

  /// The pairs of an id and the secret that belongs to it, both by their rules; any secret will do.
  static let halves: [(ids: [String], secrets: [String])] = [
    (
      ["aws-access-key-id", "aws-temporary-access-key-id"],
      [
        "aws-secret-access-key", "aws-secret-access-key-beside-id", "generic-secret",
        "generic-key",
      ]
    ),
    (
      ["twilio-account-sid"],
      ["twilio-auth-token", "twilio-auth-token-beside-id", "generic-token"]
    ),
    (
      ["twilio-api-key-sid"],
      ["twilio-api-key-secret", "twilio-api-key-secret-beside-id", "generic-secret"]
    ),
    (
      ["gcp-hmac-access-id"],
      ["gcp-hmac-secret", "gcp-hmac-secret-beside-id", "generic-secret"]
    ),
    (
      ["tencent-cloud-secret-id"],
      [
        "tencent-cloud-secret-key", "tencent-cloud-secret-key-beside-id", "generic-secret",
        "generic-key",
      ]
    ),
    (
      ["alibaba-access-key-id"],
      ["alibaba-access-key-secret", "alibaba-access-key-secret-beside-id", "generic-secret"]
    ),
    (
      ["digitalocean-spaces-key"],
      ["digitalocean-spaces-secret", "digitalocean-spaces-secret-beside-id", "generic-secret"]
    ),
    (
      ["exoscale-api-key"],
      ["exoscale-api-secret", "exoscale-api-secret-beside-id", "generic-secret"]
    ),
    (
      ["razorpay-live-key-id"],
      ["razorpay-key-secret", "razorpay-key-secret-beside-id", "generic-secret"]
    ),
  ]

  /// The rules of an id and of its secret where both are telling by themselves, so that the only ones of a mirror belong
  /// together wherever they stand.
  public static let certain: [(id: String, secret: String)] = [
    ("aws-access-key-id", "aws-secret-access-key"),
    ("twilio-account-sid", "twilio-auth-token"),
    ("twilio-api-key-sid", "twilio-api-key-secret"),
    ("gcp-hmac-access-id", "gcp-hmac-secret"),
  ]

  /// Rules whose secret holds that of another rule, which is told by itself only where it stands alone.
  public static let wholes: [(whole: String, part: String)] = [
    ("gcp-service-account-json", "pem-pkcs8-private-key"),
    ("gcp-service-account-json", "private-key-der-base64"),
    ("coinbase-cdp-api-key-ecdsa", "pem-ec-private-key"),
    ("coinbase-cdp-api-key-ecdsa", "private-key-der-base64"),
    ("pem-rsa-private-key", "private-key-der-base64"),
    ("pem-ec-private-key", "private-key-der-base64"),
    ("pem-dsa-private-key", "private-key-der-base64"),
    ("pem-pkcs8-private-key", "private-key-der-base64"),
    ("pem-any-private-key", "private-key-der-base64"),
    ("openssh-private-key", "private-key-der-base64"),
    ("pem-pkcs8-encrypted-private-key", "encrypted-private-key-base64"),
    ("openssh-encrypted-private-key", "encrypted-private-key-base64"),
    // The same token, of which the provider's name tells more.
    ("supabase-service-role-jwt", "jwt"),
  ]

  private static let partners: [String: [String]] = {
    var all: [String: [String]] = [:]
    for (ids, secrets) in halves {
      for id in ids { all[id, default: []] += secrets }
      for secret in secrets { all[secret, default: []] += ids }
    }
    return all
  }()

  private static let roles: [String: Set<Role>] = [
    "generic-password": [.user, .host],
    "generic-credential": [.user, .host],
    "generic-secret": [.client],
    "gcp-service-account-json": [.user],
  ]
}
