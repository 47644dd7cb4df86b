extension Catalogue {
  /// Secrets with neither a mark nor a word of their own that stand right behind the id to which they belong.
  ///
  /// As arguments of a call, columns of a table that was downloaded, `id:secret`. With a name between the two, other rules tell them.
  static let besideIDs: [Rule] = [
    besideID(
      "aws-secret-access-key",
      "AWS secret access key",
      id: "(?:AKIA|ASIA)[A-Z0-9]{16}",
      secret: mixed("/+", 40),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "cloud account API of the file owner",
      example: ("AKIA<BASE36:16>", "<upper:1><digit:1><lower:1><base64:37>"),
      isNamed: true,
      counterexamples: ["<hex:40>", "<digit:1><base64:38>", "<digit:1><base64:40>", "<[a-z/]:40>"]
    ),
    besideID(
      "twilio-auth-token",
      "Twilio auth token",
      id: "AC[0-9a-f]{32}",
      secret: "[0-9a-f]{32}",
      entropy: 2.75,
      severity: .critical,
      leaks: "calls, messages and recordings",
      example: ("AC<hex:32>", "<hex:32>"),
      counterexamples: ["<hex:31>", "<hex:33>", "<HEX:31>F"]
    ),
    besideID(
      "twilio-api-key-secret",
      "Twilio API key secret",
      id: "SK[0-9a-f]{32}",
      secret: mixed("", 32),
      entropy: 3.5,
      severity: .critical,
      leaks: "calls, messages and recordings",
      example: ("SK<hex:32>", "<upper:1><digit:1><lower:1><base62:29>"),
      counterexamples: ["<hex:32>", "A1<base62:29>", "A1<base62:31>"]
    ),
    besideID(
      "alibaba-access-key-secret",
      "Alibaba Cloud access key secret",
      id: "LTAI[A-Za-z0-9]{12,20}",
      secret: mixed("", 30),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "cloud account API",
      example: ("LTAI5t<base62:18>", "<upper:1><digit:1><lower:1><base62:27>"),
      counterexamples: ["A1<base62:27>", "A1<base62:29>", "<lower:30>"]
    ),
    besideID(
      "tencent-cloud-secret-key",
      "Tencent Cloud secret key",
      id: "AKID[A-Za-z0-9]{32}",
      secret: mixed("", 32),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "cloud account API",
      example: ("AKID<base62:32>", "<upper:1><digit:1><lower:1><base62:29>"),
      counterexamples: ["A1<base62:29>", "A1<base62:31>", "<hex:32>"]
    ),
    besideID(
      "gcp-hmac-secret",
      "Google HMAC secret",
      id: "GOOG(?:1E)?[A-Z0-9]{20}(?:[A-Z0-9]{35,37})?",
      secret: mixed("/+", 40),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "storage buckets by S3-compatible API",
      example: ("GOOG1E<BASE36:55>", "<upper:1><digit:1><lower:1><base64:37>"),
      counterexamples: ["<hex:40>", "A1<base64:37>", "A1<base64:39>"]
    ),
    besideID(
      "digitalocean-spaces-secret",
      "DigitalOcean Spaces secret",
      id: "DO(?:00|80)(?=[A-Z]{0,15}[0-9])[A-Z0-9]{16}",
      secret: mixed("/+", 43),
      entropy: 4,
      severity: .high,
      leaks: "object storage of the owner",
      example: ("DO00<digit:1><BASE36:15>", "<upper:1><digit:1><lower:1><base64:40>"),
      counterexamples: ["A1<base64:40>", "A1<base64:42>", "<hex:43>"]
    ),
    besideID(
      "exoscale-api-secret",
      "Exoscale API secret",
      id: "EXO[0-9a-f]{24,30}",
      secret: mixed("_-", 40, most: 60),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "cloud servers and storage",
      example: ("EXO<hex:24>", "<upper:1><digit:1><lower:1><base62:40>"),
      counterexamples: ["A1<base62:37>", "A1<base62:59>", "<hex:43>"]
    ),
    besideID(
      "scaleway-secret-key",
      "Scaleway secret key",
      id: "SCW(?=[A-Z]{0,16}[0-9])[A-Z0-9]{17}",
      secret: uuid,
      entropy: 2.75,
      severity: .critical,
      confidence: .high,
      leaks: "cloud servers and storage",
      example: ("SCW<digit:1><BASE36:16>", "<uuid>"),
      counterexamples: ["<uuid>0", "0<uuid>", "<hex:32>"]
    ),
    besideID(
      "razorpay-key-secret",
      "Razorpay key secret",
      id: "rzp_live_[A-Za-z0-9]{14}",
      secret: mixed("", 24),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      example: ("rzp_live_<base62:14>", "<upper:1><digit:1><lower:1><base62:21>"),
      counterexamples: ["A1<base62:21>", "A1<base62:23>", "<hex:24>"]
    ),
    besideID(
      "github-oauth-client-secret",
      "GitHub OAuth client secret",
      id: "(?:Iv1\\.[0-9a-f]{16}|(?:Iv23|Ov23)[A-Za-z0-9]{12,18})",
      secret: "[0-9a-f]{40}",
      entropy: 2.75,
      severity: .high,
      leaks: "impersonation of the app",
      example: ("Iv1.<hex:16>", "<hex:40>"),
      counterexamples: ["<hex:39>", "<hex:41>", "<HEX:39>F"]
    ),
    besideID(
      "google-oauth-client-secret-legacy",
      "Google OAuth client secret (legacy)",
      id: "\\.apps\\.googleusercontent\\.com",
      isWhole: false,
      secret: mixed("_-", 24),
      entropy: 3,
      severity: .high,
      leaks: "impersonation of the OAuth application",
      example: (
        "<digit:12>-<base36:32>.apps.googleusercontent.com",
        "<upper:1><digit:1><lower:1><base62:21>"
      ),
      counterexamples: ["A1<base62:21>", "A1<base62:23>", "<hex:24>"]
    ),
  ]

  /// A rule for a secret behind its id.
  ///
  /// - Parameters:
  ///   - base: the rule for the same secret behind a word.
  ///   - name: what it is.
  ///   - id: the pattern of the id.
  ///   - isWhole: whether that begins with the id's first character.
  ///   - secret: the pattern of the secret.
  ///   - entropy: the least entropy of a secret, in bits for each character.
  ///   - severity: how much harm a leak does.
  ///   - confidence: how sure a match is.
  ///   - leaks: what the secret opens.
  ///   - example: templates of an id and its secret.
  ///   - isNamed: whether the secret may also be the value of any name on the next line.
  ///   - counterexamples: templates of what is no secret behind such an id.
  /// - Returns: the rule.
  private static func besideID(
    _ base: String,
    _ name: String,
    id: String,
    isWhole: Bool = true,
    secret: String,
    entropy: Double,
    severity: Severity,
    confidence: Confidence = .medium,
    leaks: String,
    example: (id: String, secret: String),
    isNamed: Bool = false,
    counterexamples: [String]
  ) -> Rule {
    Rule(
      id: "\(base)-beside-id",
      name: "\(name) (behind its id)",
      pattern: (isWhole ? "(?<![A-Za-z0-9_-])" : "") + id
        + (isNamed ? "(?:\(separators)|\(nextName))" : separators)
        + "(?<![A-Za-z0-9_/+-])(\(secret))(?![A-Za-z0-9_/+=-])",
      entropy: entropy,
      severity: severity,
      confidence: confidence,
      leaks: leaks,
      examples: [
        #"Client("\#(example.id)", "<secret>\#(example.secret)</secret>")"#,
        "login('\(example.id)',\n      '<secret>\(example.secret)</secret>')",
        "\(example.id):<secret>\(example.secret)</secret>\n",
        "build,\(example.id),<secret>\(example.secret)</secret>\n",
      ]
        + (isNamed
          ? ["id = \"\(example.id)\"\nvalue = \"<secret>\(example.secret)</secret>\"\n"] : []),
      counterexamples: counterexamples.map { #"Client("\#(example.id)", "\#($0)")"# } + [
        #"Client("\#(example.id)", secret, "\#(example.secret)")"#
      ]
    )
  }

  /// Letters of both cases, digits and some marks, `least` to `most` of them: neither a digest nor an identifier.
  static func mixed(_ marks: String, _ least: Int, most: Int? = nil) -> String {
    "(?=[A-Za-z\(marks)]{0,\(least - 1)}[0-9])(?=[a-z0-9\(marks)]{0,\(least - 1)}[A-Z])"
      + "(?=[A-Z0-9\(marks)]{0,\(least - 1)}[a-z])"
      + "[A-Za-z0-9\(marks)]{\(least),\(most ?? least)}"
  }

  /// What may stand between two arguments, two columns, or the two parts of a login; no word.
  private static let separators = #"["'`\\]{0,2}[)]?[\s,:;|=>]{1,40}(?:[@bru]?["'`\\]{1,2})?"#

  /// The end of the id's line, and a name that gets a value on the next one.
  ///
  /// As in `"id": "…",` and `"value": "…"` below it; a name of a secret leads other rules to it.
  private static let nextName =
    #"["'`\\]{0,2},?[ \t]{0,8}\r?\n[ \t]{0,32}["']?(?![\w.-]{0,31}(?i:secret|key|token))[\w.-]{1,32}["']?[ \t]{0,16}(?:=>|[:=])[ \t]{0,8}["']?"#
}
