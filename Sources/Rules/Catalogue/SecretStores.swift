extension Catalogue {
  /// Secrets on their way into a store of secrets: what is put there is one, whatever it is called.
  static let secretStores: [Rule] = [
    Rule(
      id: "secret-store-command",
      name: "Secret given to a command that keeps secrets",
      pattern:
        #"(?<![\w.-])(?:aws ssm put-parameter(?=\#(arguments)SecureString)\#(arguments)\s--value[ =]"#
        + #"|az keyvault secret set\#(arguments)\s--value[ =]"#
        + #"|gh secret set\#(arguments)\s(?:--body|-b)[ =]?"#
        + #"|dotnet user-secrets set\s{1,2}["']?[\w:.-]{0,80}?(?i:password|passwd|pwd|secret|token|key)["']?\s{1,2}"#
        + #"|pulumi config set\s{1,2}(?:--path\s{1,2})?(?:--secret\s{1,2}["']?[\w:.-]{1,80}["']?|["']?[\w:.-]{1,80}["']?\s{1,2}--secret)\s{1,2}"#
        + #"|doppler secrets set\s{1,2}[A-Z][A-Z0-9_]{1,60}\s{1,2}"#
        + #"|chamber write\s{1,2}[\w./-]{1,60}\s{1,2}[\w./-]{1,60}\s{1,2}"#
        + #"|vault (?:kv put|write)\s\#(arguments)\svalue="#
        + #"|(?:kubectl|oc) create secret generic\s\#(arguments)\s--from-literal[ =]["']?(?:value|dsn|uri)="#
        + #"|fly(?:ctl)? secrets set\s{1,2}[A-Z][A-Z0-9_]{1,60}=)["']?"# + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the secret opens that is kept there",
      examples: [
        "aws ssm put-parameter --name /prod/db/pw --value \"<secret>\(password)</secret>\" --type SecureString\n",
        "aws ssm put-parameter --type SecureString \\\n  --name x --value <secret>\(password)</secret>\n",
        "az keyvault secret set --vault-name v --name pw --value <secret>\(password)</secret>\n",
        "gh secret set NPM_TOKEN --repo corp/app --body \"<secret>\(password)</secret>\"\n",
        "dotnet user-secrets set \"Db:Password\" \"<secret>\(password)</secret>\"\n",
        "pulumi config set --secret dbPassword <secret>\(password)</secret>\n",
        "doppler secrets set DB_PASSWORD '<secret>\(password)</secret>'\n",
        "chamber write prod db_password <secret>\(password)</secret>\n",
        "vault kv put secret/app user=x \\\n  value=<secret>\(password)</secret>\n",
        "kubectl create secret generic app --from-literal=value=<secret>\(password)</secret>\n",
        "flyctl secrets set DSN=<secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "aws ssm put-parameter --name /prod/url --value \(password) --type String\n",
        "az keyvault secret set --name pw --value \"$PASS1\"\n", "gh secret set X --body \"$X1\"\n",
        "dotnet user-secrets set \"Google:ClientId\" \"\(password)\"\n",
        "pulumi config set aws:region eu-west-1\n", "gh secret set NPM_TOKEN1 < token.txt\n",
        "vault kv put secret/app1 value=-\n",
      ]
    ),
    Rule(
      id: "secret-store-entry",
      name: "Secret in an entry of a store of secrets",
      pattern:
        #"(?:["']SecureString["'],?\s{1,40}["']?(?i:value)["']?\s{0,8}[:=]\s{0,4}"# + kept
        + #"|(?<![\w.-])plaintext_value\s{0,8}=\s{0,4}"# + kept
        + #"|(?<![\w.-])Value\s{0,2}=\s{0,2}"# + kept
        + #",\s{1,40}Type\s{0,2}=\s{0,2}["']SecureString"#
        + #"|keyring\.set_password\(\s{0,12}["'][^"'\r\n]{1,80}["'],\s{0,12}["'][^"'\r\n]{1,80}["'],\s{0,12}"#
        + kept + ")",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the secret opens that is kept there",
      examples: [
        "  type  = \"SecureString\"\n  value = \"<secret>\(password)</secret>\"\n",
        #"{ "Type": "SecureString", "Value": "<secret>\#(password)</secret>" }"#,
        "  secret_name     = \"X\"\n  plaintext_value = \"<secret>\(password)</secret>\"\n",
        "put_parameter(Name='/x', Value='<secret>\(password)</secret>', Type='SecureString')",
        #"keyring.set_password("app", "bob", "<secret>\#(password)</secret>")"#,
      ],
      counterexamples: [
        "  type  = \"SecureString\"\n  value = \"${var.pass1}\"\n",
        "  type  = \"String\"\n  value = \"\(password)\"\n",
        #""Type": "SecureString", "Value": "AQICAHh<base64:40>""#,
        #"keyring.set_password("app", user, password1)"#,
      ]
    ),
  ]

  /// The rest of a command, over escaped line ends, without other commands.
  private static let arguments = #"[^\r\n|;&\\]{0,300}?(?:\\\r?\n[^\r\n|;&\\]{0,300}?){0,6}"#

  /// What is kept, in quotes: no variable, nor what AWS' key service encrypted.
  private static let kept =
    #"["'](?![$%<{(\[]|AQIC|arn:|changeme|placeholder|dummy)("# + mixture + #")["']"#
}
