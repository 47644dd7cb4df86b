extension Catalogue {
  /// Passwords and keys that stand behind their names, but not right behind: as defaults of options and variables, as values of
  /// properties that a constant names, and behind words of other languages.
  static let namedArguments: [Rule] = [
    Rule(
      id: "option-default-password",
      name: "Password that an option or a variable has by default",
      summary:
        "Options of command lines (argparse, click, Tornado, yargs, cobra) and variables of the environment (django-environ, decouple, tags in Go).",
      pattern:
        #"(?:(?:(?:add_argument|add_option|\.option|(?<!\w)define)\([^()\r\n]{0,60}?"# + optionName
        + #"["'],\s{0,40}(?:(?:"# + keyword + #",\s{0,40}){0,6}"# + defaultWord
        + #"\s?=\s?|\{\s{0,40}(?:\w{1,16}:\s?"# + keywordValue + #",\s{0,40}){0,6}"# + defaultWord
        + #":\s?))|(?:"#
        + ends(
          of: ["PASSWORD", "SECRET", "SECRET_KEY", "_TOKEN", "API_KEY"],
          with: [#"", default="#, "', default="]
        ) + "|"
        + ends(
          of: ["PASSWORD", "SECRET", "SECRET_KEY", "_TOKEN", "API_KEY"],
          with: [#"" envDefault:"#, #"" default:"#]
        ) + #")\s?|"#
        + #"fromEnvironment\(\s{0,12}["']\w{0,40}(?i:password|secret|token|_key|_pass)["'],\s{0,24}"#
        + defaultWord + #"Value:\s{0,4}|"#
        + #"StringVarP\(&?[\w.\[\]]{1,60},\s{0,12}"[\w.-]{0,40}(?i:password|passwd|secret|token|api-?key)",\s?"\w?",\s?)"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the program logs in to",
      examples: [
        #"parser.add_argument("--password", type=str, default="<secret>\#(password)</secret>")"#,
        "define('facebook_secret', help='the secret',\n       default='<secret><hex:32></secret>')",
        #"SECRET_KEY = config("SECRET_KEY", default="<secret>\#(password)</secret>")"#,
        ".option('password', { alias: 'p', default: '<secret>\(password)</secret>' })",
        "String.fromEnvironment('API_SECRET', defaultValue: '<secret>\(password)</secret>')",
        #"Pass string `env:"DB_PASSWORD" envDefault:"<secret>\#(password)</secret>"`"#,
        #"StringVarP(&pass, "password", "p", "<secret>\#(password)</secret>", "the password")"#,
      ],
      counterexamples: [
        #"add_argument("--password", default="password")"#,
        #"add_argument("--password", default=environ1["X"])"#,
        #"config("SECRET_KEY", default="changeme-1")"#,
        #"add_argument("--password", help="default='\#(password)'")"#,
        #"StringVarP(&pass, "password", "p", "", "the password1")"#,
      ]
    ),
    Rule(
      id: "constant-named-password",
      name: "Password of a property that a constant names",
      pattern:
        #"\.(?:put|set|add|with|setProperty|withProperty|property|putString|setString)\(\s{0,24}(?:\w{1,60}\.){0,5}\w{0,60}(?:PASSWORD|PASSWD|SECRET|SECRET_KEY|API_KEY|_TOKEN|PASSPHRASE)(?:_CONFIG|_PROPERTY|_PROP|_VALUE)?\s?,\s{0,40}"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the property's owner logs in to",
      examples: [
        #"env.setProperty(Webhook.ACCESS_KEY_SECRET,\#n        "<secret>\#(password)</secret>");"#,
        #"props.put(DbConfig.PASSWORD, "<secret>\#(password)</secret>");"#,
      ],
      counterexamples: [
        "props.put(DbConfig.PASSWORD, password1);", #"props.put(DbConfig.PASSWORD, "testPass1");"#,
        #"props.put(PASSWORD_FIELD, "\#(password)");"#, #"props.put(PASSWORD, "/a/b1");"#,
      ]
    ),
    Rule(
      id: "web-token-signing-secret",
      name: "Secret that signs web tokens, in a call",
      pattern:
        #"(?i:(?<!\w)(?:jwt|jsonwebtoken)(?:\.|::)(?:sign|verify|encode|decode)\()\s{0,24}(?:\{[^{}]{0,240}(?:\{[^{}]{0,80}\}[^{}]{0,80}){0,3}\}|[\w.$\[\]"'()>-]{1,80}?)\s?,\s{0,24}(?:key\s?=\s?)?"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "logins as any user",
      examples: [
        "jwt.sign({ id: user.id }, '<secret>\(password)</secret>', { expiresIn: 3600 })",
        "jwt.verify(token, '<secret>\(password)</secret>')",
        "jwt.encode(payload, '<secret>\(password)</secret>', algorithm='HS256')",
        "JWT::encode($payload, '<secret>\(password)</secret>', 'HS256')",
      ],
      counterexamples: [
        "jwt.sign({ id: 1 }, process.env.SECRET1)", "jwt.verify(token, 'secret')",
        "jwt.verify(token, 'secret123')", "jwt.decode(token, key1, 'HS256')",
      ]
    ),
    Rule(
      id: "foreign-word-password",
      name: "Password behind a word of another language",
      summary:
        "French, Spanish, Dutch, Polish, Czech, Croatian, Turkish, Italian, Nordic words; psw.",
      pattern:
        #"(?<![A-Za-z])(?i:mdp|psw|clave|wachtwoord|haslo|heslo|lozinka|parola|sifre|jelszo|salasana|adgangskode|losenord)(?![a-z])\w{0,24}["'\])]{0,3}\s{0,3}(?:=>|:=|=|:)\s{0,3}(?!["'][a-z_]{3,20}(?:[|:][\w,]{1,40}){1,8}["'])"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the account may do",
      examples: [
        "$mdp = '<secret>\(password)</secret>';", "$smtp_psw='<secret>\(password)</secret>';",
        #"clave: "<secret>\#(password)</secret>""#,
        "'wachtwoord' => '<secret>\(password)</secret>'",
      ],
      counterexamples: [
        "$mdp = $_POST['mdp1'];", "$clave = 'clave';", #"enclave = "\#(password)""#,
        #"hasLocal1: "\#(password)""#,
        "mdp: '<alpha:12>'", "'clave' => 'nullable|string|max:160',",
      ]
    ),
    Rule(
      id: "foreign-word-setting",
      name: "Password behind a word of another language, in a file of variables",
      pattern:
        #"(?<![^\n])(?:export )?[A-Z0-9_]{0,24}(?:MDP|CLAVE|WACHTWOORD|HASLO|HESLO|LOZINKA|PAROLA|SIFRE|JELSZO|SALASANA|ADGANGSKODE|LOSENORD)(?:_[A-Z0-9_]{1,24})?="#
        + barePassword + #"(?=[ \t]{0,4}(?:\r?\n|\z))"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the account may do",
      examples: [
        "\nCLAVE_BD=<secret>\(password)</secret>\n", "\nSMTP_MDP=<secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "CLAVE_BD=clave\n", "CLAVE_BD=${CLAVE1}\n", "MDP=1 run \(password)\n",
        "CLAVEL=\(password)\n",
      ]
    ),
    Rule(
      id: "delphi-logon-password",
      name: "Password in a form of Delphi",
      pattern: #"(?<![A-Za-z])LogonPassword = '([^'\r\n]{3,64})'"#,
      placeholders: ["password"],
      severity: .critical,
      leaks: "database content of the owner",
      examples: [
        "    LogonUsername = 'app'\r\n    LogonPassword = '<secret><alpha:6></secret>'\r\n"
      ],
      counterexamples: ["LogonPassword = ''", "LogonPassword := Edit1.Text;"]
    ),
    Rule(
      id: "variable-fallback-secret",
      name: "Secret that stands in for a variable, as an argument or another value",
      summary:
        "JavaScript's `process.env.JWT_SECRET || '…'` where no name for a secret gets the value.",
      pattern:
        #"(?:[(,\[]\s{0,24}|(?<!\w)return |(?<![\w-])(?!\w{0,31}(?i:pass|pwd|secret|token|key|api|auth|cred|otp|seed))\w{1,32}["']?\s?[:=]\s?)(?:[A-Za-z_]\w{0,24}\.){1,4}\w{0,40}(?:"#
        + ends(
          of: ["SECRET", "PASSWORD", "_PASS", "_TOKEN", "_KEY", "Secret", "Password"],
          with: [#" \|\| "#, #" \?\? "#]
        ) + ")" + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the variable is for",
      examples: [
        "jwt.sign(user, process.env.JWT_SECRET || '<secret>\(password)</secret>')",
        #"senha: process.env.DB_PASS ?? "<secret>\#(password)</secret>""#,
        "return config.jwtSecret || '<secret>\(password)</secret>';",
      ],
      counterexamples: [
        "jwt.sign(user, process.env.JWT_SECRET || 'secret')",
        "jwt.sign(user, process.env.JWT_SECRET || fallback1)",
        "port(process.env.HTTP_PORT || '\(password)')",
      ]
    ),
    Rule(
      id: "cobol-value-password",
      name: "Password that a COBOL program gives a field",
      pattern: "(?i:"
        + ends(of: ["PASSWORD", "PASSWD", "-PWD"], with: [" PIC X", "  PIC X", "   PIC X"])
        + #")[(\d)]{0,8}\s{1,8}VALUE\s{1,4}(?:IS\s)?"# + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the program logs in to",
      examples: ["01 WS-PASSWORD PIC X(12) VALUE '<secret>\(password)</secret>'."],
      counterexamples: ["01 WS-PASSWORD PIC X(12) VALUE 'PASSWORD'.", "01 WS-PASSWORD PIC X(12)."]
    ),
    Rule(
      id: "appended-signing-key",
      name: "Key that a program appends to what it signs",
      summary: "As payment services have it: the digest of all parameters and then of the key.",
      pattern:
        #"["'&?](?i:"#
        + ends(
          of: ["key", "secret"],
          with: [#"="\)\.append\("#, #"=" \+ "#, #"="\+"#, #"=' \. "#, #"='\."#]
        )
        + ")" + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "payments and requests in the owner's name",
      examples: [
        #"sb.append("key=").append("<secret>\#(password)</secret>");"#,
        #"sign = md5(text + "&key=" + "<secret>\#(password)</secret>")"#,
        "$sign = md5($text . '&key=' . '<secret>\(password)</secret>');",
      ],
      counterexamples: [
        #"sb.append("key=").append(key1);"#, #"url = base + "&key=" + "YOUR_KEY1";"#,
        #"sb.append("monkey=").append("\#(password)");"#,
      ]
    ),
    Rule(
      id: "named-salt",
      name: "Salt or key that hides ids and signs passwords",
      summary:
        "Flask-Security's, Hashids' and CakePHP's settings: who has them forges links and reads ids.",
      pattern:
        #"(?:(?:SECURITY_PASSWORD_SALT|HASHIDS?_SALT)["'\])]{0,3}[ \t]{0,4}[=:]|Security\.salt["'],)[ \t]{0,4}["']?(?![$%<{(])((?=[^\s"'`,;()\[\]]{0,63}[A-Za-z])(?=[^\s"'`,;()\[\]]{0,63}[0-9])[^\s"'`,;()\[\]]{10,128}+)(?!\()"#,
      placeholders: samplePasswords,
      severity: .medium,
      leaks: "links that the program signs, numbers that it hides",
      examples: [
        "SECURITY_PASSWORD_SALT = '<secret>\(password)</secret>'",
        "HASHIDS_SALT=<secret>\(password)</secret>\n",
        "Configure::write('Security.salt', '<secret>\(password)</secret>');",
      ],
      counterexamples: [
        "SECURITY_PASSWORD_SALT = os.environ['SALT1']", "HASHIDS_SALT=${SALT1234567}",
        "HASHIDS_SALT=\n", "HASHIDS_SALT=salt\n", "HASHIDS_SALT'] = Str::random(20);",
        "HASHIDS_SALT = randomBase64(20)",
      ]
    ),
  ]

  /// A name that ends in a word for a secret, up to the quote behind it.
  private static let optionName =
    #"(?i:password|passwd|passphrase|secret|secret[_-]key|token|api[_-]?key|access[_-]key|[_-]pass|[_-]pwd)"#

  /// The word behind which the default stands; no literal of the rule, since it is frequent.
  private static let defaultWord = #"(?=default)\w{7}"#

  /// What a keyword argument other than the default may have.
  private static let keywordValue =
    #"(?:"[^"\r\n]{0,160}"|'[^'\r\n]{0,160}'|[\w.]{1,40})"#

  /// A keyword argument.
  private static let keyword = #"(?!default)\w{1,16}\s?=\s?"# + keywordValue
}
