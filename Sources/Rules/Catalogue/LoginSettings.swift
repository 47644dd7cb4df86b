extension Catalogue {
  /// Passwords in settings of servers, devices and installers, whose lines no sign of an assignment parts.
  static let loginSettings: [Rule] = [
    Rule(
      id: "xml-property-password",
      name: "Password of a property in XML",
      summary:
        "The value of an element behind one with its name, or of an element with its key: Hadoop, web.xml, Spring, Java's properties, property lists of tools.",
      pattern: #"(?i)(?:"#
        + propertyNames.map { "\($0)</(?:name|param-name|key)>" }.joined(separator: "|")
        + #")\s{0,40}<(?:value|param-value)>\s{0,40}"# + elementPassword
        + #"\s{0,40}</(?:value|param-value)>|(?:"#
        + ends(
          of: propertyNames,
          with: [#"">"#, #"" serializeAs="String">"#, #"" xml:space="preserve">"#]
        )
        + "|#PasswordText\">"
        + #")(?:\s{0,40}<value>)?\s{0,40}"#
        + elementPassword
        + #"\s{0,40}</(?:entry|prop|property|value|item|field|param|parameter|setting|attribute|\w{1,16}:password)>"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the property's owner logs in to",
      examples: [
        "<property>\n  <name>fs.s3a.secret.key</name>\n  <value><secret><base62:40></secret></value>\n</property>",
        "<property><name>javax.jdo.option.ConnectionPassword</name><value><secret>\(password)</secret></value></property>",
        "<param-name>dbPassword</param-name>\n<param-value><secret>\(password)</secret></param-value>",
        #"<entry key="db.password"><secret>\#(password)</secret></entry>"#,
        #"<prop key="hibernate.connection.password"><secret>\#(password)</secret></prop>"#,
        #"<property name="password"><value><secret>\#(password)</secret></value></property>"#,
        #"<wsse:Password Type="…#PasswordText"><secret>\#(password)</secret></wsse:Password>"#,
        "<setting name=\"Password\" serializeAs=\"String\">\n<value><secret>\(password)</secret></value>",
      ],
      counterexamples: [
        "<name>db.password</name><value>${DB_PASS1}</value>",
        "<name>db.password</name><value>password</value>",
        "<name>db.password</name><value>@DB-PASS1@</value>",
        "<name>db.password.file</name><value>/etc/x1</value>",
        "<name>db.password</name><value>##other1</value>",
        #"<entry key="db.password">Enter your password 1</entry>"#,
        #"<string name="password">\#(password)</string>"#,
      ]
    ),
    Rule(
      id: "authorization-header-token",
      name: "Token in an authorization header of another scheme",
      pattern:
        #"(?i)(?<![\w-])authorization["']?\s{0,2}(?::|=>|=|,)\s{0,2}b?["'`]?(?:token|apikey|api-key|key|ssws|geniekey|sharedkey|secret|access|jwt|oauth|zoho-oauthtoken|x-api-key|klaviyo-api-key|bot|discogs token|pve(?:api|mail)token|application-token|circle-token)(?: token=["']?| key=["']?| |=)["']?(?![$%<{(*])((?=[\w.+/=!-]{0,63}[0-9])(?=[\w.+/=!-]{0,63}[A-Za-z])[\w.+/!-]{20,512}={0,2})(?![\w.+/=$%{(:-])"#,
      entropy: 3,
      severity: .high,
      leaks: "whatever the service lets the token do",
      examples: [
        #"curl -H "Authorization: Token <secret><hex:40></secret>" https://api.corp.net"#,
        #"headers = {"Authorization": "ApiKey <secret><base62:32></secret>"}"#,
        "'Authorization': 'token <secret><base62:32></secret>'",
        "Authorization: SSWS <secret><base64url:42></secret>\n",
      ],
      counterexamples: [
        "Authorization: Token ${TOKEN1}", "Authorization: Bearer1 <hex:40>",
        #""Authorization": "Token " + token1"#, "Authorization: Token <[a]:40>",
        "Authorization: token 0123456789",
      ]
    ),
    Rule(
      id: "network-device-password",
      name: "Password or key of a network device in the clear",
      pattern:
        #"(?<![\w.-])(?:enable (?:password|secret)|crypto isakmp key|plain-text-password-value|(?:tacacs|radius)-server (?:host [\w.:-]{1,80} )?(?:[a-z][\w-]{1,16} \d{1,5} ){0,4}key|(?:tacacs|radius) server \S{1,60}\s{1,12}(?:address [^\n]{1,80}\s{1,12})?key)[ \t]{1,4}(?:0 )?["']?"#
        + barePassword + "(?! (?:encrypted|pbkdf2))",
      placeholders: samplePasswords + ["cisco123", "cisco1"],
      severity: .high,
      leaks: "the device, or logins on all that ask the server",
      examples: [
        "enable password <secret>\(password)</secret>\n",
        "radius-server host 10.0.0.3 auth-port 1812 key <secret>\(password)</secret>\n",
        "tacacs-server key 0 <secret>\(password)</secret>\n",
        "crypto isakmp key <secret>\(password)</secret> address 192.0.2.1\n",
        #"root-authentication plain-text-password-value "<secret>\#(password)</secret>""#,
      ],
      counterexamples: [
        "enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0\n",
        "enable password <base62:16> encrypted\n", "enable password 7 <HEX:20>\n",
        "radius-server host 10.0.0.3\n", "enable password cisco\n", "tacacs-server key $KEY1\n",
      ]
    ),
    Rule(
      id: "ipsec-shared-secret",
      name: "Shared secret or password of IPsec",
      summary: "A line of ipsec.secrets (strongSwan, Libreswan).",
      pattern: #":[ \t]{0,4}(?:PSK|EAP|XAUTH|NTLM) {1,2}""# + "(?![$%<{(])(\(mixture))\"",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "the private network",
      examples: [
        #"203.0.113.7 %any : PSK "<secret>\#(password)</secret>""#,
        #"app : EAP "<secret>\#(password)</secret>""#,
      ],
      counterexamples: [
        #"%any : PSK "${PSK1}""#, #": PSK "password""#, #"server: RSA "key1.pem""#,
      ]
    ),
    Rule(
      id: "ppp-secret",
      name: "Secret of a peer of pppd",
      summary: "A line below the heading of chap-secrets or pap-secrets: client, server, secret.",
      pattern:
        #"ecrets for authentication using (?:CHAP|PAP)[^\n]{0,40}\n(?:#[^\n]{0,120}\n|\n){0,8}["']?[\w.@*\\-]{1,64}["']?[ \t]{1,24}["']?[\w.@*-]{1,64}["']?[ \t]{1,24}["']?"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "the private network",
      examples: [
        "# Secrets for authentication using CHAP\n# client server secret IP addresses\napp * <secret>\(password)</secret> *\n",
        "# Secrets for authentication using PAP\n\"app\" * \"<secret>\(password)</secret>\"\n",
      ],
      counterexamples: [
        "# Secrets for authentication using CHAP\n# client server secret1 IP addresses\n",
        "# Secrets for authentication using CHAP\napp * password *\n",
      ]
    ),
    Rule(
      id: "openvpn-inline-login",
      name: "Login within an OpenVPN configuration",
      pattern:
        #"<auth-user-pass>\s{1,4}[^\s<>]{1,80}\s{1,4}(?![$%<{(])([^\s<>]{6,128})\s{1,4}</auth-user-pass>"#,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .high,
      leaks: "the private network",
      examples: ["<auth-user-pass>\napp\n<secret>\(password)</secret>\n</auth-user-pass>\n"],
      counterexamples: [
        "<auth-user-pass>\napp\n$PASS1\n</auth-user-pass>",
        "<auth-user-pass>\napp\npassword\n</auth-user-pass>",
      ]
    ),
    Rule(
      id: "snmp-user-password",
      name: "Password of an SNMP user",
      pattern:
        #"(?<!\w)(?:createUser[ \t]{1,4}(?:-e \w{1,64} )?["']?[\w.-]{1,64}["']?[ \t]{1,4}(?:MD5|SHA|SHA-\d{3})[ \t]{1,4}["']?|snmp-server user [\w.-]{1,64} [\w.-]{1,64} v3 auth (?:md5|sha) )"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .medium,
      leaks: "reading and setting what the device shows",
      examples: [
        #"createUser app SHA "<secret>\#(password)</secret>" AES"#,
        "snmp-server user app ops v3 auth sha <secret>\(password)</secret> priv aes 128 x\n",
      ],
      counterexamples: [
        "createUser app SHA $PASS1", "createUser(app, SHA1)", "createUser app SHA password",
      ]
    ),
    Rule(
      id: "redis-acl-password",
      name: "Password of a Redis user",
      pattern: #"(?i:user)\s[\w.-]{1,64} on (?:[^\s>]{1,40} ){0,6}>"# + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "content of the server",
      examples: [
        "user app on ><secret>\(password)</secret> ~* +@all\n",
        "ACL SETUSER app on ><secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "user app on nopass ~* +@all", "user app on >password ~*", "user app on >$PASS1",
      ]
    ),
    Rule(
      id: "couchdb-admin-password",
      name: "Password of a CouchDB administrator",
      pattern: #"\[admins\]\s{1,8}(?:;[^\n]{0,160}\s{1,4}){0,8}[\w.-]{1,64} ?= ?(?!-)"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "all databases of the server",
      examples: ["[admins]\n;admin = mysecret\nadmin = <secret>\(password)</secret>\n"],
      counterexamples: [
        "[admins]\n;admin = mypass1word\n", "[admins]\nadmin = -pbkdf2-<hex:40>,<hex:32>,10\n",
      ]
    ),
    Rule(
      id: "erlang-tuple-password",
      name: "Password in a pair of Erlang",
      summary: "Settings of RabbitMQ, ejabberd, Riak and other programs.",
      pattern:
        #"\{\s?\w{0,24}(?:"#
        + ends(
          of: ["password", "passwd", "passphrase", "secret", "default_pass", "token", "_pass"],
          with: [#", ""#, #",""#, #", <<""#, #",<<""#]
        ) + ")"
        + "(?![$%<{(*])(\(mixture))\"(?:>>)?\\s?\\}",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the setting's owner logs in to",
      examples: [
        #"{default_pass, <[<]:2>"<secret>\#(password)</secret>">>},"#,
        #"{password, "<secret>\#(password)</secret>"}"#,
      ],
      counterexamples: [
        #"{password, "password"}"#, #"{password, Pass1}"#, #"{secret, "${PASS1}"}"#,
      ]
    ),
    Rule(
      id: "installer-password",
      name: "Password in the answers to an installer",
      summary: "Kickstart, preseed, cloud-init.",
      pattern:
        #"(?<![\w-])(?:rootpw\s{1,4}(?:--plaintext\s{1,4}|--allow-ssh\s{1,4}){1,2}|d-i\s{1,8}passwd/(?:root|user)-password(?:-again)?\s{1,8}password\s{1,8}|chpasswd:\s{1,24}(?:expire:[^\n]{1,24}\s{1,24})?list:\s{0,4}[|>]?-?\s{1,24}(?:-\s{1,4})?["']?[a-z_][\w.-]{0,31}:)["']?"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "the machines that are installed so",
      examples: [
        "rootpw --plaintext <secret>\(password)</secret>\n",
        "d-i passwd/root-password password <secret>\(password)</secret>\n",
        "chpasswd:\n  expire: false\n  list: |\n    root:<secret>\(password)</secret>\n",
        "chpasswd:\n  list:\n    - root:<secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "rootpw --iscrypted $6$x1", "d-i passwd/root-password password $PASS1\n",
        "d-i passwd/root-password-crypted password $1$x", "chpasswd:\n  list: |\n    root:$6$x1\n",
        "chpasswd:\n  list: |\n    root:RANDOM\n",
      ]
    ),
  ]

  /// How names of properties end that hold a secret.
  private static let propertyNames = [
    "password", "passwd", "passphrase", "secret", "secretkey", "secret.key", "secret-key",
    "secret_key", "account.key", "api.key", "apikey", "token", "credential",
  ]

  /// A password in an element's text.
  private static let elementPassword =
    #"(?![$%<{(*+\\/-]|##|@[\w.-]{1,60}@<)((?=[^\s"'`<>]{0,63}[A-Za-z])(?=[^\s"'`<>]{0,63}[0-9!#$%&*+@^~?])[^\s"'`<>]{6,256})"#
}
