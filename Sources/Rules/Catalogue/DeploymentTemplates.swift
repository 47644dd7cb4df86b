extension Catalogue {
  /// Passwords in templates and settings of deployments, in which something stands between the name and its value.
  static let deploymentTemplates: [Rule] = [
    Rule(
      id: "nested-value-password",
      name: "Password that is the value of a parameter",
      summary:
        "Parameters of Azure's templates, and other JSON in which a name leads to an object with its value.",
      pattern:
        #"(?i:password|passwd|passphrase|pwd|secret|apikey|api_key|accesskey|token)"\s{0,4}:\s{0,4}\{\s{0,40}(?:"type"\s{0,4}:\s{0,4}"(?i:securestring|string)"\s{0,4},\s{0,40})?"(?:value|defaultValue)"\s{0,4}:\s{0,4}"(?![$%<{(\[])("#
        + mixture + ")\"",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the parameter opens",
      examples: [
        "\"adminPassword\": {\n  \"value\": \"<secret>\(password)</secret>\"\n}",
        #""sqlPassword": {"type": "securestring", "defaultValue": "<secret>\#(password)</secret>"}"#,
      ],
      counterexamples: [
        #""adminPassword": {"value": "GEN-PASSWORD"}"#, #""adminPassword": {"value": "[param1]"}"#,
        #""password": {"type": "string", "description": "a1b2c3d4"}"#,
      ]
    ),
    Rule(
      id: "template-default-password",
      name: "Password that is the default of a parameter",
      summary: "Parameters of CloudFormation's templates.",
      pattern:
        #"(?i:password|passwd|secret|token|passphrase)\w{0,12}:[ \t]{0,4}\r?\n(?:[ \t]{2,24}(?:Type|Description|NoEcho|MinLength|MaxLength|AllowedPattern|ConstraintDescription):[^\n]{0,200}\n){0,8}[ \t]{2,24}Default:[ \t]{1,8}["']?"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the parameter opens",
      examples: [
        "  DBPassword:\n    Type: String\n    NoEcho: true\n    Default: <secret>\(password)</secret>\n",
        "  AdminSecret:\n    Default: '<secret>\(password)</secret>'\n    Type: String\n",
      ],
      counterexamples: [
        "  DBPassword:\n    Type: String\n    Default: ''\n",
        "  DBName:\n    Type: String\n    Default: <base62:12>\n",
        "  DBPassword:\n    Default: /prod/db1\n",
      ]
    ),
    Rule(
      id: "terraform-variable-default",
      name: "Secret that is the default of a variable in Terraform",
      pattern:
        #"variable\s{1,4}"[\w-]{0,60}(?i:password|passwd|secret|token|api_?key|access_?key|credential)(?!_?id"|[\w-]{0,16}_id")[\w-]{0,20}"\s{0,4}\{[^{}]{0,400}?(?<!\w)default\s{0,24}=\s{0,4}"(?![$%<{(/])((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9])[^\s"'`]{8,256})""#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the variable opens",
      examples: [
        "variable \"db_password\" {\n  type = string\n  default = \"<secret>\(password)</secret>\"\n}",
        #"variable "api_token" { default = "<secret><base62:32></secret>" }"#,
      ],
      counterexamples: [
        #"variable "db_password" { default = "" }"#, #"variable "token" { default = "${x1.y2z}" }"#,
        #"variable "name" { default = "<base62:32>" }"#,
        #"variable "client_secret_id" { default = "<uuid>" }"#,
        #"variable "token_file" { default = "/etc/token12" }"#,
      ]
    ),
    Rule(
      id: "app-setting-password",
      name: "Password among an application's settings on Azure",
      pattern:
        #"(?i:password|passwd|pwd|secret|token|apikey|api_key|secretkey|secret_key|_pass|_key)"\s{0,4},\s{0,24}"slotSetting"\s{0,4}:\s{0,4}(?:true|false)\s{0,4},\s{0,24}"value"\s{0,4}:\s{0,4}"(?!@Microsoft|[$%<{(])("#
        + mixture + ")\"",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the application logs in to",
      examples: [
        #"{"name": "DB_PASSWORD", "slotSetting": false, "value": "<secret>\#(password)</secret>"}"#
      ],
      counterexamples: [
        #"{"name": "DB_PASSWORD", "slotSetting": false, "value": "@Microsoft.KeyVault(x1)"}"#,
        #"{"name": "DB_NAME", "slotSetting": false, "value": "<base62:12>"}"#,
      ]
    ),
    Rule(
      id: "list-argument-password",
      name: "Password that follows its option in a list",
      summary: "Arguments of commands in lists of JSON, YAML and programs.",
      pattern:
        #"(?<=["'\s])--[\w-]{0,40}(?:(?:"# + ends(of: optionNames, with: [#"","#, "',"])
        + #")\s{0,24}"# + argumentPassword + "|(?:"
        + ends(of: optionNames, with: [#"\n"#, #""\n"#, #"'\n"#]) + #")[ \t]{0,40}- ["']?"#
        + barePassword + ")"
        + #"|"(?:mysql|mysqldump|mysqladmin|mariadb)",\s{0,4}(?:"[^"\r\n]{1,60}",\s{0,4}){0,8}"-p(?![$%<{(])("#
        + mixture + ")\"",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the command logs in to",
      examples: [
        #"command: ["redis-server", "--requirepass", "<secret>\#(password)</secret>"]"#,
        "args:\n  - \"--password\"\n  - \"<secret>\(password)</secret>\"\n",
        "args:\n  - --db-password\n  - <secret>\(password)</secret>\n",
        #"subprocess.run(["mysql", "-uroot", "-p<secret>\#(password)</secret>"])"#,
      ],
      counterexamples: [
        #"["--password", "password"]"#, #"["--password", "$PASS1"]"#, "- --password\n- --user1\n",
        #"add_option("--password", "store_true1 of x")"#,
        "Route::get('x--token', 'UserController@create1')", #"("x-csrf-token", "a1b2c3d4")"#,
        #"parser.add_argument("--token", "-t1", help="x")"#,
      ]
    ),
    Rule(
      id: "terraform-state-random-password",
      name: "Random password in Terraform's state",
      pattern:
        #""id": ?"none",[^\]]{0,900}?"result": ?"((?:[^"\\\r\n]|\\.){6,256})",\s{0,64}"special":"#,
      entropy: 2,
      severity: .high,
      leaks: "whatever the deployment gave the password to",
      examples: [
        "\"bcrypt_hash\": \"x\",\n \"id\": \"none\",\n \"keepers\": null,\n \"length\": 16,\n"
          + " \"override_special\": null,\n \"result\": \"<secret><base62:16></secret>\",\n \"special\": true,"
      ],
      counterexamples: [
        // Of a random text, which is no password, the number is the text.
        "\"id\": \"a1b2c3d4\",\n \"length\": 8,\n \"result\": \"a1b2c3d4\",\n \"special\": false,",
        #""id": "none", "result": "a1b2c3d4", "state": 1"#,
      ]
    ),
  ]
  /// How names of options end that take a secret.
  private static let optionNames = [
    "password", "passwd", "passphrase", "requirepass", "masterauth", "secret", "token", "api-key",
    "apikey", "secret-key",
  ]
}
