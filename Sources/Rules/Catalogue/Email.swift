extension Catalogue {
  /// Sending of e-mail.
  static let email: [Rule] = [
    Rule(
      id: "sendgrid-api-key",
      name: "SendGrid API key",
      pattern: token(#"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}"#),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: ["SG.<base64url:22>.<base64url:43>"],
      counterexamples: [
        "SG.<base64url:22>.<base64url:42>", "SG.<base64url:22>.<base64url:44>",
        "SG.<[x]:22>.<[x]:43>",
      ]
    ),
    Rule(
      id: "mailgun-private-api-key",
      name: "Mailgun private API key",
      pattern: token("key-[0-9a-f]{32}"),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: ["key-<hex:32>"],
      counterexamples: ["key-<hex:31>", "key-<hex:33>", "key-<[0]:32>"]
    ),
    Rule(
      id: "mailgun-api-key-v2",
      name: "Mailgun API key (version 2)",
      pattern:
        #"(?i:mailgun|credentials)[^\r\n]{0,60}?(?<![A-Za-z0-9_-])([0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![A-Za-z0-9_-])"#,
      entropy: 2.75,
      severity: .critical,
      confidence: .medium,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: [
        "MAILGUN_API_KEY=<secret><hex:32>-<hex:8>-<hex:8></secret>\n",
        #""credentials":{"app@mail.corp.net":"<secret><hex:32>-<hex:8>-<hex:8></secret>"}"#,
      ],
      counterexamples: [
        "MAILGUN_API_KEY=<hex:32>-<hex:8>", "MAILGUN_API_KEY=<[0]:32>-<[0]:8>-<[0]:8>",
        "<hex:32>-<hex:8>-<hex:8>",
      ]
    ),
    Rule(
      id: "mailchimp-api-key",
      name: "Mailchimp API key",
      pattern: token("[0-9a-f]{32}-us[0-9]{1,2}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "marketing audience and campaigns",
      examples: ["<hex:32>-us<digit:1-2>"],
      counterexamples: ["<hex:31>-us12", "<hex:32>-us", "<[0]:32>-us1"]
    ),
    Rule(
      id: "mailersend-api-token",
      name: "MailerSend API token",
      pattern: token(#"mlsn\.[0-9a-f]{64}"#),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: ["mlsn.<hex:64>"],
      counterexamples: ["mlsn.<hex:63>", "mlsn.<hex:65>", "mlsn.<[0]:64>"]
    ),
    Rule(
      id: "brevo-sendinblue-api-key",
      name: "Brevo API key",
      pattern: token("xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: ["xkeysib-<hex:64>-<base62:16>"],
      counterexamples: [
        "xkeysib-<hex:64>-<base62:15>", "xkeysib-<hex:64>-<base62:17>", "xkeysib-<[0]:64>-<[x]:16>",
      ]
    ),
    Rule(
      id: "brevo-smtp-key",
      name: "Brevo SMTP key",
      pattern: token("xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: ["xsmtpsib-<hex:64>-<base62:16>"],
      counterexamples: [
        "xsmtpsib-<hex:64>-<base62:15>", "xsmtpsib-<hex:64>-<base62:17>",
        "xsmtpsib-<[0]:64>-<[x]:16>",
      ]
    ),
    Rule(
      id: "resend-api-key",
      name: "Resend API key",
      pattern: token("re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .medium,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: ["re_<base62:8>_<base62:24>"],
      counterexamples: [
        "re_<base62:8>_<base62:23>", "re_<base62:8>_<base62:25>", "re_<[x]:8>_<[x]:24>",
      ]
    ),
    Rule(
      id: "nylas-api-key-v3",
      name: "Nylas API key (version 3)",
      pattern: token("nyk_(?:v0_)?[A-Za-z0-9]{64,67}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "mail, calendar and contacts of users",
      examples: ["nyk_<base62:64-67>"],
      counterexamples: ["nyk_<base62:63>", "nyk_<[x]:64>"]
    ),
    Rule(
      id: "klaviyo-private-key",
      name: "Klaviyo private API key",
      pattern: token("pk_(?:[A-Za-z0-9]{6}_)?[0-9a-f]{34}"),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "customer profiles and campaigns",
      examples: ["pk_<hex:34>"],
      counterexamples: ["pk_<hex:33>", "pk_<hex:35>", "pk_<[0]:34>"]
    ),
  ]
}
