import Judgement

extension Catalogue {
  /// Secrets without a fixed shape: a word near them leads to them, and the judge decides.
  static let judged: [Rule] = [
    judged(
      .password,
      id: "generic-password",
      name: "Password",
      severity: .high,
      leaks: "whatever the account may do",
      examples: [
        #"password = "<secret><base62:16></secret>""#,
        #""dbPassword": "<secret><base62:16></secret>","#,
        "export APP_PASSWORD=<secret><base62:16></secret>\n",
        #"<add key="AdminPassword" value="<secret><base62:16></secret>" />"#,
        "CREATE USER app IDENTIFIED BY '<secret><base62:16></secret>';",
      ],
      counterexamples: [
        "password = getPassword()", "password: ${DB_PASSWORD}",
        #"password_hint = "name of your pet""#,
        "String password;",
      ]
    ),
    judged(
      .columnPassword,
      id: "table-column-password",
      name: "Password in a table",
      severity: .high,
      placeholders: samplePasswords + ["password2", "password3"],
      leaks: "whatever the accounts in the table may do",
      examples: [
        "user,password,host\nbob,<secret><alpha:5><digit:2><alpha:5></secret>,db\n",
        "| user | password |\n| --- | --- |\n| bob | `<secret><alpha:5><digit:2><alpha:5></secret>` |\n",
        "name\tpwd\nbob\t<secret><alpha:5><digit:2><alpha:5></secret>\n",
        "INSERT INTO users (id, password) VALUES (1, '<secret><alpha:5><digit:2><alpha:5></secret>');",
        "COPY users (id, password) FROM stdin;\n1\t<secret><alpha:5><digit:2><alpha:5></secret>\n\\.\n",
      ],
      counterexamples: [
        "user,password\nbob,secret\n", "connect(user, password)\nA1b2c3d4e5\n",
        "INSERT INTO users (id, password) VALUES (1, md5('a1b2c3d4'));",
        "INSERT INTO users (id, password) VALUES (1, '<hex:40>');",
        "| option | password |\n| --- | --- |\n| -p | ask for one |\n",
      ]
    ),
    judged(
      .secret,
      id: "generic-secret",
      name: "Secret",
      severity: .high,
      leaks: "whatever the secret protects",
      examples: [
        #"client_secret: "<secret><base62:32></secret>""#, "APP_SECRET=<secret><hex:40></secret>\n",
      ],
      counterexamples: ["secretName: db-credentials", "secret = self.secret"]
    ),
    judged(
      .token,
      id: "generic-token",
      name: "Token",
      severity: .high,
      leaks: "whatever the token's bearer may do",
      examples: [
        #"access_token = '<secret><base62:32></secret>'"#,
        #"{"refreshToken":"<secret><base62:40></secret>"}"#,
      ],
      counterexamples: ["token_type: bearer", "token = next_token()"]
    ),
    judged(
      .apiKey,
      id: "generic-api-key",
      name: "API key",
      severity: .high,
      leaks: "use of the interface in the owner's name",
      examples: [
        #"api_key = "<secret><base62:32></secret>""#, "apikey: <secret><hex:32></secret>\n",
      ],
      counterexamples: ["apiVersion: apps/v1", #"api_key = os.environ["API_KEY"]"#]
    ),
    judged(
      .key,
      id: "generic-key",
      name: "Key",
      severity: .high,
      leaks: "what the key encrypts, signs or opens",
      examples: [#"encryption_key = "<secret><base62:32></secret>""#],
      counterexamples: [#"key: "name""#, "primary_key=id"]
    ),
    judged(
      .credential,
      id: "generic-credential",
      name: "Credential",
      severity: .high,
      leaks: "whatever the credential opens",
      examples: [#""auth": "<secret><base62:32></secret>""#],
      counterexamples: [#"auth_method: "basic""#, "author: me"]
    ),
    judged(
      .seed,
      id: "generic-seed",
      name: "Seed of passwords or keys",
      severity: .high,
      leaks: "second factors, or all keys made from the seed",
      examples: [#"otp = "<secret><base32:32></secret>""#],
      counterexamples: ["seed = 42"]
    ),
    judged(
      .basicAuthorization,
      id: "basic-auth-header",
      name: "Login in an authorization header",
      severity: .high,
      leaks: "whatever service the value opens",
      examples: ["Authorization: Basic <secret><base64-of:admin:<base62:14>></secret>\n"],
      counterexamples: ["Authorization: Basic realm"]
    ),
    judged(
      .bearerAuthorization,
      id: "bearer-auth-header",
      name: "Token in an authorization header",
      severity: .high,
      leaks: "whatever the token's bearer may do",
      examples: ["Authorization: Bearer <secret><base62:40></secret>\n"],
      counterexamples: ["Authorization: Bearer token", "Authorization: Bearer ${TOKEN}"]
    ),
    judged(
      .urlPassword,
      id: "url-credentials",
      name: "Password in a URL",
      severity: .high,
      leaks: "whatever server the login opens",
      examples: ["amqp+ssl://app:<secret><base62:16></secret>@mq.corp.net/vhost"],
      counterexamples: ["https://example.com/a:b", "https://$USER:$PASS@corp.net/"]
    ),
  ]

  private static func judged(
    _ kind: SecretKind,
    id: String,
    name: String,
    severity: Severity,
    placeholders: [String] = [],
    leaks: String,
    examples: [String],
    counterexamples: [String]
  ) -> Rule {
    Rule(
      id: id,
      name: name,
      summary: "A value that its name, its form and what stands around it tell from all others.",
      pattern: "",
      judged: kind,
      placeholders: placeholders,
      severity: severity,
      confidence: .medium,
      leaks: leaks,
      tags: ["generic"],
      examples: examples,
      counterexamples: counterexamples
    )
  }
}
