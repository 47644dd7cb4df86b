extension Catalogue {
  /// Passwords that only the call, the command or the line tells in which they stand: no name leads to them.
  static let logins: [Rule] = [
    Rule(
      id: "php-mysqli-pdo-connect-password",
      name: "Password given to a database in PHP",
      pattern:
        #"(?:mysql_connect|mysql_pconnect|mysqli_connect|new mysqli|new PDO|new \\PDO)\s?\([^,()\r\n]{1,200},\s{0,12}(?:["'][^"'\r\n]{1,64}["']|\$[\w>\[\]'"-]{1,48})\s?,\s{0,12}"#
        + quotedPassword,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "database content of the owner",
      examples: [
        #"mysqli_connect("db.corp.net", "app", "<secret>\#(password)</secret>", "crm");"#,
        "new PDO('mysql:host=db;dbname=crm', 'app', '<secret>\(password)</secret>');",
        "mysqli_connect($host, $user, '<secret>\(password)</secret>', $name);",
      ],
      counterexamples: [
        #"mysqli_connect("localhost", "root", "", "crm");"#,
        #"mysqli_connect("localhost", "root", $password1, "crm");"#,
        #"new mysqli("localhost", "root", "password", "crm");"#,
      ]
    ),
    Rule(
      id: "jdbc-connection-password",
      name: "Password given to a JDBC driver",
      pattern:
        #"(?:\.getConnection|DriverManagerDataSource)\(\s{0,12}[^,()\r\n]{1,200},\s{0,24}(?:"[^"\r\n]{1,64}"|[\w.]{0,32}(?i:user|login|name)\w{0,16})\s?,\s{0,24}"#
        + quotedPassword,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "database content of the owner",
      examples: [
        #"DriverManager.getConnection("jdbc:mysql://db/crm", "app", "<secret>\#(password)</secret>")"#,
        #"DriverManager.getConnection(url, user, "<secret>\#(password)</secret>")"#,
        #"new DriverManagerDataSource("jdbc:mysql://db/crm", "app", "<secret>\#(password)</secret>")"#,
        "DriverManager.getConnection(url,\n        \"app\",\n        \"<secret>\(password)</secret>\")",
      ],
      counterexamples: [
        #"DriverManager.getConnection("jdbc:h2:mem:test", "sa", "")"#,
        "DriverManager.getConnection(url, user, password1)",
        #"DriverManager.getConnection(url, "root", "password")"#,
      ]
    ),
    Rule(
      id: "dotnet-network-credential",
      name: "Login of a NetworkCredential",
      pattern: #"NetworkCredential\s?\(\s{0,12}@?"[^"\r\n]{1,80}"\s?,\s{0,24}@?"# + quotedPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [#"new NetworkCredential("app@corp.net", "<secret>\#(password)</secret>")"#],
      counterexamples: [
        "new NetworkCredential(user, password1)", #"new NetworkCredential("user", "password")"#,
      ]
    ),
    Rule(
      id: "powershell-securestring-plaintext",
      name: "Password in the clear made a SecureString",
      pattern:
        #"ConvertTo-SecureString\s{1,4}(?:-AsPlainText\s{1,4}|-Force\s{1,4}|-String\s{1,4}){0,3}"#
        + quotedPassword + #"(?=[^\r\n]{0,40}-AsPlainText|\s|\)|\z)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        #"ConvertTo-SecureString "<secret>\#(password)</secret>" -AsPlainText -Force"#,
        "ConvertTo-SecureString -AsPlainText -Force -String '<secret>\(password)</secret>'",
      ],
      counterexamples: [
        "ConvertTo-SecureString $PASS1 -AsPlainText -Force",
        #"ConvertTo-SecureString "password" -AsPlainText -Force"#,
      ]
    ),
    Rule(
      id: "ldap-bind-password",
      name: "Password of an LDAP bind",
      pattern:
        #"(?:(?:simple_bind|simple_bind_s|ldap_bind)\((?:\$[\w>-]{1,32},)?\s{0,12}(?:"#
        + distinguishedName
        + #"|\$?[\w.>-]{0,24}(?i:dn|user|login|name|bind)\w{0,12})|(?<!\w)Connection\(\s{0,12}\w{0,24}server\w{0,8},\s{0,24}"#
        + distinguishedName + #")\s?,\s{0,24}"#
        + quotedPassword,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "directory of users",
      examples: [
        #"l.simple_bind_s("cn=admin,dc=corp,dc=net", "<secret>\#(password)</secret>")"#,
        "ldap_bind($ldap, 'cn=admin,dc=corp', '<secret>\(password)</secret>');",
        "ldap_bind($ldap, $dn, '<secret>\(password)</secret>');",
        "Connection(server, 'cn=admin,dc=corp', '<secret>\(password)</secret>')",
      ],
      counterexamples: [
        #"l.simple_bind_s("cn=admin,dc=corp,dc=net", password1)"#,
        #"l.simple_bind_s("cn=admin,dc=corp,dc=net", "password")"#,
      ]
    ),
    Rule(
      id: "mail-login-password",
      name: "Password of a mail account in a call",
      pattern:
        #"\.login\(\s{0,12}["'][A-Za-z0-9._+-]{1,64}@(?!(?i:example|test|localhost))[A-Za-z0-9.-]{3,80}["']\s?,\s{0,24}"#
        + quotedPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "mail of the account",
      examples: [#"server.login("app@corp.net", "<secret>\#(password)</secret>")"#],
      counterexamples: [
        #"server.login("app@example.com", "A1\#(password)")"#,
        #"server.login("app@corp.net", password1)"#, #"server.login("app@corp.net", "password")"#,
      ]
    ),
    Rule(
      id: "jwt-signing-secret-argument",
      name: "Secret that signs web tokens in a call",
      pattern:
        #"(?i:jwt)(?:\.|::)(?:sign|verify|encode|decode)\(\s{0,12}[^()"'\r\n]{1,120},\s{0,24}["'](?![$%<{(-])((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9])[^\s"'`]{16,128})["']"#,
      entropy: 3,
      severity: .high,
      leaks: "sessions of all users, by tokens that anybody signs",
      examples: [
        #"jwt.sign(payload, "<secret>\#(password)<base62:16></secret>")"#,
        "JWT::encode($payload, '<secret>\(password)<base62:16></secret>', 'HS256');",
      ],
      counterexamples: [
        #"jwt.sign(payload, "secret")"#, "jwt.sign(payload, process.env.JWT_SECRET1)",
        #"jwt.sign(payload, "-----BEGIN RSA PRIVATE KEY1-----")"#,
      ]
    ),
    Rule(
      id: "mysql-client-password-argument",
      name: "Password given to a MySQL client",
      pattern:
        #"(?<![\w.-])(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb)\s(?:[^\r\n|;&]{0,160}?\s)?-p["']?"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "database content of the owner",
      examples: [
        "mysql -uroot -p<secret>\(password)</secret> crm\n",
        "mysqldump -h db -u app -p'<secret>\(password)</secret>' crm > crm.sql",
      ],
      counterexamples: [
        "mysql -uroot -p crm1", "mysql -uroot -p$PASS1 crm", "docker run --name mysql -p3306:3306",
        "mysql -uroot -ppassword crm", #"run("mysqldump -p"+password1+" crm")"#,
        "mysql -uroot -p'**PASS1WORD**'",
      ]
    ),
    Rule(
      id: "redis-cli-auth-argument",
      name: "Password of a Redis server",
      pattern:
        #"(?:redis-cli\s(?:[^\r\n|;&]{0,120}?\s)?(?:-a|--pass)|requirepass|masterauth)[ \t]{1,8}["']?"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "cached application data",
      examples: [
        "redis-cli -h db -a <secret>\(password)</secret> ping\n",
        "requirepass <secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "redis-cli -a $PASS1 ping", "requirepass foobared", "/^requirepass sekrit1$/)",
        "redis-cli --pass password",
      ]
    ),
    Rule(
      id: "container-login-argument",
      name: "Password given to a container registry",
      pattern:
        #"(?:docker|podman|buildah|skopeo|oras|crane)\s{1,2}login\s(?:[^\r\n|;&]{0,160}?\s)?(?:-p|--password)[ =]["']?"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "container images of the owner",
      examples: [
        "docker login -u app -p <secret>\(password)</secret> registry.corp.net\n",
        "podman login --username=app --password=<secret>\(password)</secret> registry.corp.net",
      ],
      counterexamples: [
        "docker login -u app -p $PASS1", "docker login -u app --password-stdin < x1",
        "docker login -u app -p ${{ secrets.PASS1 }}",
      ]
    ),
    Rule(
      id: "dockerfile-environment-password",
      name: "Secret in a Dockerfile's environment",
      pattern:
        #"(?<![^\s])ENV[ \t]{1,4}[A-Z0-9_]{0,40}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_KEY)[ \t]{1,4}["']?"#
        + barePassword,
      entropy: 2.5,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the value opens",
      examples: ["FROM x\nENV MYSQL_ROOT_PASSWORD <secret>\(password)</secret>\n"],
      counterexamples: [
        "ENV MYSQL_ROOT_PASSWORD password\n", "ENV DB_PASSWORD ${PASS1}\n",
        "ENV TOKEN_URL https://corp.net:8443/\n",
      ]
    ),
    Rule(
      id: "xml-named-string-secret",
      name: "Secret in an XML resource",
      pattern:
        #"(?:<string name="(?!facebook_client_token)[\w.]{0,40}(?i:secret|password|passwd|token|api_?key|access_?key|_pass|_pwd)[\w.]{0,12}"[^<>\r\n]{0,40}>|<key>[\w.-]{0,40}(?i:secret|password|passwd|token|api_?key|access_?key)</key>\s{0,40}<string>)(?!AIza|[$%@<{(/])((?=[!-~]{0,63}[A-Za-z])(?=[!-~]{0,63}[0-9])[!#$(-;=?-~]{8,128})</string>"#,
      entropy: 2.75,
      severity: .high,
      leaks: "whatever service the value opens",
      examples: [
        #"<string name="api_secret"><secret>\#(password)</secret></string>"#,
        "<key>ApiSecret</key>\n\t<string><secret>\(password)</secret></string>",
      ],
      counterexamples: [
        #"<string name="password_hint">Passwort&#8230;</string>"#,
        #"<string name="password_label">パスワード保護(%1$s)</string>"#,
        // Each copy of the app has it, and it opens nothing by itself.
        "<string name=\"facebook_client_token\">9c4e1f0a7b2d8356e41c9a0f7d2b8e63</string>",
        #"<string name="wrong_password">Falsches Passwort, noch 3 Versuche</string>"#,
        "<key>Password</key><string>$(PASSWORD1)</string>",
      ]
    ),
    Rule(
      id: "wifi-psk",
      name: "Password of a wireless network",
      pattern:
        #"(?<![\w-])(?:psk\s?=\s?"|wpa_passphrase=)(?![$%<{(])((?=[^"\r\n]{0,62}[A-Za-z])(?=[^"\r\n]{0,62}[0-9!#$%&*+@^~?])[^"\r\n]{8,63})(?="|\r?\n|\z)"#
        + #"|(?<![\w-])(?:psk[ \t]{0,4}=[ \t]{0,4}|(?i:(?:\w{1,20}_)?(?:wi-?fi|wlan|sta|ap|wpa2?|ssid|esp)_?psk)(?:["']?[ \t]{0,4}[:=][ \t]{0,4}|[ \t]{1,8}))["']?(?![!&])"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .medium,
      leaks: "wireless network of the owner",
      examples: [
        "network={\n ssid=\"corp\"\n psk=\"<secret>\(password)</secret>\"\n}",
        "wpa_passphrase=<secret>\(password)</secret>\n",
        "#define WIFI_PSK \"<secret>\(password)</secret>\"\n",
        "[wifi-security]\nkey-mgmt=wpa-psk\npsk=<secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "psk=\"very secret passphrase\"", "wpa_passphrase=${PSK1}\n",
        "ciphers = PSK:!SRP:!CAMELLIA1", "key-mgmt=wpa-psk\n", "psk: Uint8Array,",
      ]
    ),
    Rule(
      id: "snmp-community-string",
      name: "SNMP community",
      pattern: #"(?:snmp-server community|rocommunity6?|rwcommunity6?)[ \t]{1,8}"# + barePassword,
      placeholders: ["public1", "private1"],
      severity: .medium,
      leaks: "network device status or settings",
      examples: [
        "snmp-server community <secret>\(password)</secret> RW\n",
        "rocommunity <secret>\(password)</secret>\n",
      ],
      counterexamples: ["snmp-server community public RO", "rocommunity private 10.0.0.1"]
    ),
    Rule(
      id: "cisco-type0-password",
      name: "Cisco password in the clear",
      pattern: #"(?<![\w-])(?:password|secret) 0 "# + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "network device",
      examples: [
        "username admin password 0 <secret>\(password)</secret>\n",
        "enable secret 0 <secret>\(password)</secret>\n",
      ],
      counterexamples: ["username admin password 0 cisco", "enable secret 0 $1"]
    ),
    Rule(
      id: "windows-unattend-password",
      name: "Password in a Windows answer file",
      pattern:
        #"<(?:AdministratorPassword|Password)>\s{0,40}<Value>(?![$%{(*])([^\s<>"']{4,200})</Value>"#,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "Windows administrator of the owner",
      examples: [
        "<AdministratorPassword>\n  <Value><secret>\(password)</secret></Value>\n</AdministratorPassword>"
      ],
      counterexamples: [
        "<AdministratorPassword><Value>*SENSITIVE*DATA*DELETED*</Value></AdministratorPassword>",
        "<Password><Value>password</Value></Password>",
        #"<Password><Value>"+options["password1"]+"</Value></Password>"#,
      ]
    ),
    Rule(
      id: "net-use-credentials",
      name: "Login of a network share",
      pattern:
        #"(?i:net use)\s(?:[^\r\n|;&]{1,120}?\s/(?i:user):[^\s"]{1,80}[ \t]{1,2}(?!/)"#
        + barePassword
        + #"|[^\r\n|;&]{1,120}?\s(?!\\\\)"# + barePassword + #"[ \t]{1,2}/(?i:user):)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "file shares of the owner",
      examples: [
        #"net use Z: \\fs01\share /user:corp\app <secret>\#(password)</secret>"# + "\r\n",
        #"net use Z: \\fs01\share <secret>\#(password)</secret> /user:corp\app"#,
      ],
      counterexamples: [
        #"net use Z: \\fs01\share * /user:corp\app"#, #"net use Z: \\fs01\share1 /user:corp\app"#,
        #"net use Z: \\fs01\share /user:corp\app %PASS1%"#,
        #"net use Z: \\fs01\share * /user:corp\app"# + "\nA1next.line\n",
      ]
    ),
    Rule(
      id: "pgpass-credentials",
      name: "Login in a PostgreSQL password file",
      pattern:
        #"(?<![\w.*:/@-])(?:[A-Za-z0-9][\w.-]{1,120}|\*):(?:5432|5433|6432|\*):(?:[\w*-]|\\[:\\]){1,63}:(?:[\w.@-]|\\[:\\]){1,63}:"#
        + bareStart
        + #"((?=[^\s:"'`]{0,63}[A-Za-z])(?=[^\s:"'`]{0,63}[0-9!#$%&*+@^~?])[^\s:"'`]{6,128})(?=\r?\n|\z)"#,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "database content of the owner",
      examples: [
        "db.corp.net:5432:crm:app:<secret>\(password)</secret>\n",
        "*:*:*:app:<secret>\(password)</secret>\n",
        "*:*:*:corp\\:app:<secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "localhost:5432:db:user:password\n", "db.corp.net:5432:crm:app:${PASS1}\n",
        "ports: 5432:5432\n", "hostname:*:*:dbuser:dbpass\n",
      ]
    ),
    Rule(
      id: "command-line-password",
      name: "Password given to a command",
      pattern:
        #"(?<![\w.-])(?:(?:mongo|mongosh|mongodump|mongorestore|mongoexport|mongoimport|psexec|PsExec|cqlsh|az login|oc login|cf login|helm registry login)\s(?:[^\r\n|;&]{0,160}?\s)?-p[ \t]{1,4}["']?"#
        + barePassword
        + #"|(?:sqlcmd|osql|bcp|isql|zip|unzip)\s(?:[^\r\n|;&]{0,160}?\s)?-P[ \t]{0,4}["']?"#
        + barePassword
        + #"|(?:ldapsearch|ldapadd|ldapmodify|ldapdelete|ldapwhoami|ldappasswd)\s(?:[^\r\n|;&]{0,160}?\s)?-w[ \t]{1,4}["']?"#
        + barePassword + ")",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "mongodump -h db -u app -p <secret>\(password)</secret> -d crm\n",
        #"sqlcmd -S db -U sa -P "<secret>\#(password)</secret>" -i x.sql"#,
        #"ldapsearch -x -D "cn=admin,dc=corp" -w <secret>\#(password)</secret> -b dc=corp"#,
      ],
      counterexamples: [
        "mongodump -u app -p $PASS1", "mongo -p password", "zip -P %PASS1% a.zip b",
        "mongo -p 27017", "ldapsearch -x -w - -b dc=corp1", "unzip -Poverwrite a1.zip",
      ]
    ),
    Rule(
      id: "piped-password",
      name: "Password written into a command's input",
      pattern:
        #"(?<![\w.-])(?:echo[ \t]{1,2}(?:-ne?[ \t]|-e[ \t])?|printf (?:(?:"%s(?:\\n)?"|'%s(?:\\n)?')[ \t]{1,2})?)["']?(?:[a-z_][\w.-]{0,31}:)?"#
        + bareStart
        + #"((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9!#$%&*+@^~?])[^\s"'`()<>{}|;:\\]{6,128})(?:\\n[^\s"'`|]{0,64})?["']?[ \t]{0,4}\|[ \t]{0,4}(?:\\?\r?\n[ \t]{0,16})?(?:sudo[ \t]|npx |pnpm |yarn )?"#
        + #"(?:chpasswd|passwd|smbpasswd|vncpasswd|sudo -S|-S|docker login|podman login|helm registry login"#
        // What keeps secrets.
        + #"|gcloud (?:beta )?secrets (?:create|versions add)|aws secretsmanager (?:create-secret|put-secret-value)"#
        + #"|(?:docker|podman) secret create|gh secret set|wrangler secret put|firebase functions:secrets:set"#
        + #"|vercel env add|vault (?:kv put|write)|pass insert)(?![\w])"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        #"echo "root:<secret>\#(password)</secret>" | chpasswd"#,
        "echo <secret>\(password)</secret> | docker login -u app --password-stdin",
        "echo -n \"<secret>\(password)</secret>\" | gcloud secrets create pw --data-file=-\n",
        "printf '%s' '<secret>\(password)</secret>' | gcloud secrets versions add pw --data-file=-\n",
        "printf '<secret>\(password)</secret>' | docker secret create db_pw -\n",
        "echo <secret>\(password)</secret> | \\\n  aws secretsmanager create-secret --name pw\n",
        "echo \"<secret>\(password)</secret>\" | npx wrangler secret put API\n",
      ],
      counterexamples: [
        #"echo -n "$PASS1" | gcloud secrets create pw1 --data-file=-"#,
        #"printf '%s' "$PASS1" | docker secret create pw1 -"#,
        #"echo "\#(password)" | gcloud secrets list"#,
        #"echo "$PASS1" | docker login -u app --password-stdin"#, "echo 'root:root' | chpasswd",
        #"echo "root:$PASS1" | chpasswd"#,
      ]
    ),
    Rule(
      id: "oracle-sqlplus-connect-string",
      name: "Login given to SQL*Plus",
      pattern:
        #"(?:(?<![\w.-])(?:sqlplus|sqlldr|expdp|impdp|rman target)\s(?:-[\w ]{1,12}\s){0,3}|(?:oracledb|cx_Oracle)\.connect\(\s?(?=["']))["']?([A-Za-z][\w$]{0,63})/(?!\1@)(?![$%<{(*&])(?=[^\s"'`@/]{4,64}@|[^\s"'`@/]{0,63}[0-9!#$%&*+^~?])([^\s"'`@/]{4,64})(?:@|(?=["'\s]|\z))"#,
      secretGroup: 2,
      placeholders: samplePasswords + ["tiger"],
      severity: .critical,
      leaks: "database content of the owner",
      examples: [
        "sqlplus -s app/<secret>\(password)</secret>@//db.corp.net:1521/crm",
        #"oracledb.connect("app/<secret>\#(password)</secret>@db.corp.net/crm")"#,
      ],
      counterexamples: [
        "sqlplus scott/tiger@orcl", "sqlplus $DB_USER/$PASS1@orcl", "sqlplus app/app@orcl",
        "sqlplus / as sysdba@1",
      ]
    ),
    Rule(
      id: "oracle-connect-statement-password",
      name: "Login of a CONNECT statement in a script for Oracle",
      pattern:
        #"(?<![^\n])(?i:conn|connect)[ \t]{1,4}([A-Za-z][\w$]{0,63})/(?!\1@)(?![$%<{(*&"])((?=[^\s"'`@/]{0,63}[A-Za-z])(?=[^\s"'`@/]{0,63}[0-9!#$%&*+^~?])[^\s"'`@/]{5,64})@[\w./:-]{1,128}"#,
      secretGroup: 2,
      placeholders: samplePasswords + ["tiger"],
      severity: .critical,
      leaks: "database content of the owner",
      examples: ["\nCONNECT app/<secret>\(password)</secret>@crm\n"],
      counterexamples: [
        "CONNECT scott/tiger@orcl\n", "connect app/&PASS1@crm\n",
        "to connect app/\(password)@crm\n",
        "connect app/app@crm\n",
      ]
    ),
    Rule(
      id: "wifi-begin-argument",
      name: "Password of a wireless network in a sketch",
      pattern:
        #"(?:(?:WiFi|[Ww]i[Ff]iMulti)\.(?:begin|addAP|softAP)|Blynk\.begin)\(\s{0,8}(?:\w{1,32}\s?,\s{0,8})?"[^"\r\n]{1,64}"\s?,\s{0,8}"#
        + quotedPassword
        + #"|AT\+CWJAP(?:_\w{3})?=\\?"[^"\\\r\n]{1,64}\\?",\\?"(?![$%<{(])((?=[^\s"'`\\]{0,63}[A-Za-z])(?=[^\s"'`\\]{0,63}[0-9!#$%&*+@^~?])[^\s"'`\\]{6,64})\\?""#,
      placeholders: samplePasswords,
      severity: .medium,
      leaks: "wireless network of the owner",
      examples: [
        #"WiFi.begin("corp", "<secret>\#(password)</secret>");"#,
        #"wifiMulti.addAP("corp", "<secret>\#(password)</secret>");"#,
        #"WiFi.softAP("corp", "<secret>\#(password)</secret>");"#,
        #"Blynk.begin(auth, "corp", "<secret>\#(password)</secret>");"#,
        #"AT+CWJAP="corp","<secret>\#(password)</secret>""#,
        #"print("AT+CWJAP=\"corp\",\"<secret>\#(password)</secret>\"");"#,
      ],
      counterexamples: ["WiFi.begin(ssid, password1);", #"WiFi.begin("ssid", "password");"#]
    ),
    Rule(
      id: "password-in-other-languages",
      name: "Password behind its word in another language",
      summary:
        "Chinese, Japanese, Korean, Vietnamese, Thai, Arabic, Persian, Hebrew, Russian, Greek, Spanish, Dutch, Turkish, Polish and more.",
      pattern:
        "(?:密码|密碼|口令|パスワード|暗証番号|비밀번호|암호|[Mm]ật [Kk]hẩu|รหัสผ่าน|كلمة (?:المرور|السر)|رمز عبور|סיסמה|סיסמא|(?:П|п)ароль|(?:Κ|κ)ωδικός|[Cc]ontraseña|(?:Ş|ş)ifre(?:si|niz)?|[Hh]asło|[Jj]elszó|[Ll]ösenord|[Kk]ata [Ss]andi|(?<![A-Za-z])(?:[Ww]achtwoord|[Ss]alasana|[Aa]dgangskode|[Pp]arola|[Hh]eslo))"
        + #"["'*]{0,2}[ \t]{0,2}(?:=|:|：|は|是|为|為|는|은|(?<=[ \t])(?:–|—|-)(?=[ \t]))["'*]{0,2}[ \t]{0,2}(?:["'`]|「|«|“|„)?(?![$%<{(*+\\/-])((?=[!-~]{0,63}[A-Za-z])(?=[!-~]{0,63}[0-9!#$%&*+@^~?])[!#-&+-:=?-Z^_a-z~]{6,64})(?=["'`*\s]|[^!-~]|\z)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "密码：<secret>\(password)</secret>\n", "パスワードは <secret>\(password)</secret>\n",
        "contraseña: <secret>\(password)</secret>\n",
        "Tài khoản: admin / Mật khẩu: <secret>\(password)</secret>\n",
        "Пароль - <secret>\(password)</secret>\n", "**Пароль:** «<secret>\(password)</secret>»\n",
        "şifre = \"<secret>\(password)</secret>\"\n", "كلمة المرور: <secret>\(password)</secret>\n",
        "hasło: <secret>\(password)</secret>\n", "wachtwoord: <secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "密码：password\n", "パスワード: 6文字以上\n", "contraseña = $PASS1\n",
        "Mật khẩu: tối thiểu 8 ký tự\n", "Пароль: не менее 8 символов\n", "parola: <alpha:12>\n",
      ]
    ),
  ]

  /// A template of a password.
  static let password = "<alpha:4><digit:2><alpha:3><digit:1><alpha:4>"

  /// What a password written down is made of: with letters, and with digits or marks, so that it is no word.
  static let mixture =
    #"(?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9!#$%&*+@^~?])[^\s"'`]{6,64}"#

  /// What names an account of a directory, in quotes.
  private static let distinguishedName = #"["'](?=[^"'\r\n]{0,60}=)[^"'\r\n]{3,160}["']"#

  /// A password between quotes.
  static let quotedPassword = #"["'](?![$%<{(])("# + mixture + #")["']"#

  /// What no password begins with that is written without quotes: signs of variables, stand-ins, options, paths and of texts put together.
  static let bareStart = #"(?![$%<{(*+\\/-])"#

  /// A password to the next blank or quote, without what ends or joins commands and code.
  static let barePassword =
    bareStart
    + #"((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9!#$%&*+@^~?])[^\s"'`()<>{}|;\\]{6,64})(?![^\s"'`])"#
}
