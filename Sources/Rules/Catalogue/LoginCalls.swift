extension Catalogue {
  /// Passwords and keys that are arguments of calls: the function's name tells what they are.
  static let loginCalls: [Rule] = [
    Rule(
      id: "login-call-password",
      name: "Password given to a function that logs in",
      pattern:
        #"(?<![\w])(?:basic_auth[( ]|(?:login|authenticate|ftp_login|ssh2_auth_password|basicAuth|httpBasic|SetBasicAuth|setBasicAuth|username_pw_set|HTTPBasicAuth|HTTPDigestAuth|BasicAuth|Credentials\.basic|UsernamePasswordCredentials|UsernamePasswordToken|UsernamePasswordCredential|PasswordAuthentication|Credentials|withCredentials|UserCredentials?|LoginCredentials|BasicCredentials|PasswordCredential|PasswordAuthenticationMethod|signInWithEmailAndPassword|createUserWithEmailAndPassword|create_superuser|oci_connect|oci_pconnect|cx_Oracle\.connect|oracledb\.connect|set_authentication|setCredentials|PlainCredentials|PlainTextAuthProvider|AuthTokens\.basic|auth\.basic|SMBConnection|sign_in_with_email_and_password|Github|Salesforce|UsernameToken|setAuth)\()\s{0,12}(?:\$?\w{1,32}\s?,\s{0,8})?"#
        + namedUser + #"\s?,\s{0,24}(?:"# + quotedUser + #"\s?,\s{0,24})?(?:Some\()?"#
        + argumentPassword + #"(?:\.toCharArray\(\))?(?=\s{0,12}(?:[,);\r\n]|\z))"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [
        #"client.login("app", "<secret>\#(password)</secret>")"#,
        #"ftp_login($conn, "app", "<secret>\#(password)</secret>");"#,
        "requests.get(url, auth=HTTPBasicAuth('app', '<secret>\(password)</secret>'))",
        #"new UsernamePasswordCredentials("app", "<secret>\#(password)</secret>");"#,
        #"new PasswordCredential("app", "<secret>\#(password)</secret>")"#,
        #"client.username_pw_set("app", "<secret>\#(password)</secret>")"#,
        #"pika.PlainCredentials("app", "<secret>\#(password)</secret>")"#,
        #"UTL_HTTP.set_authentication(req, 'app', '<secret>\#(password)</secret>');"#,
        "server.login(sender, '<secret>\(password)</secret>')",
        #"login("https://id.corp.net/token", "app", "<secret>\#(password)</secret>")"#,
        #"User.objects.create_superuser("app", "app@corp.net", "<secret>\#(password)</secret>")"#,
      ],
      counterexamples: [
        #"client.login("app", "password")"#, #"client.login("app", "testPassword1")"#,
        #"client.login("app", password1)"#,
        #"client.login("app", "app1@corp.net")"#,
        #"create_superuser("app", "root1@localhost", pw)"#,
        #"client.login("*access-code*", "**client-id1**")"#, #"client.login("form", "/users/1")"#,
        #"client.login("app", "${PASS1}")"#, #"login("https://id.corp.net/token", "app00001")"#,
        #"login("https://id.corp.net/token", "app00001", "123456")"#,
      ]
    ),
    Rule(
      id: "auth-argument-password",
      name: "Login given to a request",
      pattern:
        #"(?:(?<!\w)(?:http_|basic_)?auth\s?=\s?\(|\.auth\(|(?<!\w)auth["']?(?::|\s?=>)\s?(?:\[|array\()|basic_auth: \{)\s{0,12}"#
        + quotedUser
        + #"\s?,\s{0,24}"#
        + argumentPassword + #"\s{0,12}[,)\]}]"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [
        "requests.get(url, auth=('app', '<secret>\(password)</secret>'))",
        "request.get(url).auth('app', '<secret>\(password)</secret>', false)",
        "'auth' => ['app', '<secret>\(password)</secret>'],",
        "session.auth = ('app', '<secret>\(password)</secret>')",
        "Elasticsearch(hosts, http_auth=('app', '<secret>\(password)</secret>'))",
      ],
      counterexamples: [
        "auth=('app', 'password')", "auth=('app', password1)", ".auth('/a', '/b1')",
        "'auth' => ['web', 'api1:read'],",
      ]
    ),
    Rule(
      id: "connect-call-password",
      name: "Password given to a function that connects",
      pattern:
        #"(?<![\w])(?:connect|odbc_connect|imap_open|imap_login|PlainAuth|Sequelize|SftpClient|SshClient|ScpClient|ConnectionInfo|FTP|FTP_TLS|FTP\.open|Jenkins|InfluxDBClient|Minio|MinioClient|database|Resource\.new|UpYun)\(\s{0,12}"#
        + userArgument
        + #"\s?,\s{0,24}(?:(?:\d{2,5}|\w{0,16}(?i:port))\s?,\s{0,24})?["'](?!on[A-Z])[A-Za-z][\w.@\\-]{0,63}["']\s?,\s{0,24}(?!["']\w{0,40}(?i:function|handler|callback|listener))"#
        + argumentPassword + #"\s{0,12}[,)]"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [
        #"pymysql.connect("db.corp.net", "app", "<secret>\#(password)</secret>", "crm")"#,
        "ssh.connect(host, 22, 'app', '<secret>\(password)</secret>')",
        "ssh.connect(host, port, 'app', '<secret>\(password)</secret>')",
        "Jenkins('http://ci.corp.net', 'app', '<secret>\(password)</secret>')",
        #"DBI->connect("dbi:mysql:crm", "app", "<secret>\#(password)</secret>")"#,
        #"smtp.PlainAuth("", "app@corp.net", "<secret>\#(password)</secret>", host)"#,
        "ftplib.FTP('ftp.corp.net', 'app', '<secret>\(password)</secret>')",
      ],
      counterexamples: [
        #"pymysql.connect("localhost", "root", "", "crm")"#,
        #"pymysql.connect("localhost", "root", password1, "crm")"#,
        #"widget.connect("clicked", "button", "/on/1")"#, #"connect("db", "app", "password")"#,
        #"dojo.connect(scope1, "firstCall1", "globalFunctionName2")"#,
        #"dojo.connect(node1, "onClick", "showPart2")"#,
      ]
    ),
    Rule(
      id: "encoded-login-password",
      name: "Login that a program makes a Basic header of",
      summary: "`user:password` given to a function that encodes base64, or to cURL's library.",
      pattern:
        #"(?:b64encode\(\s?|btoa\(|[bB]ase64(?:\.|::)?(?:encode|Encode|strict_encode|urlsafe_encode)\w{0,16}\(|getEncoder\(\)\.encode\w{0,10}\(|base64_encode\(|encodeToString\(|Buffer\.from\(|ToBase64String\((?:\w{1,16}\.){0,4}GetBytes\(|CURLOPT_(?:PROXY)?USERPWD\s?(?:,|=>)\s?)b?["'](?!data:|https?:)[A-Za-z][\w.@+-]{0,63}:(?![$%<{(*\\/])(?!(?i:[a-z]{0,16}[_.-]?(?:password|passwd|passwort|pass|pwd|test|user|demo|wrong|invalid|secret|dummy|fake|foo|bar|new)|admin)[0-9!@_.-]{0,6}["'])((?=[^\s"'`\\]{0,63}[A-Za-z])(?=[^\s"'`\\]{0,63}[0-9!#$%&*+@^~?])[^\s"'`\\<>]{6,128})["']"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [
        #"base64.b64encode(b"app:<secret>\#(password)</secret>")"#,
        #"btoa("app:<secret>\#(password)</secret>")"#,
        "curl_setopt($ch, CURLOPT_USERPWD, 'app:<secret>\(password)</secret>');",
        #"Convert.ToBase64String(Encoding.ASCII.GetBytes("app:<secret>\#(password)</secret>"))"#,
        "Buffer.from('app:<secret>\(password)</secret>')",
      ],
      counterexamples: [
        #"btoa("app:password")"#, #"btoa("user:testPassword1")"#, "btoa(user + ':' + password1)",
        #"btoa("data:image/png1;base64")"#, #"CURLOPT_USERPWD, "$user:$pass1""#,
      ]
    ),
    Rule(
      id: "driver-argument-password",
      name: "Password given to a driver among other arguments",
      pattern:
        #"(?:mysql_real_connect\(\s?[^,()\r\n]{1,60},\s{0,12}"[^"\r\n]{0,80}",\s{0,12}"[^"\r\n]{1,64}",\s{0,12}|SECURITY_CREDENTIALS\s?,\s{0,12}|\.Open\s{1,2}\(?"[^"\r\n]{1,200}",\s?"[^"\r\n]{1,64}",\s?|(?<!\w)Credentials\(\s{0,12}"[^"\r\n]{0,120}",\s{0,24}"[\w.-]{1,80}",\s{0,24}"[^"\r\n]{1,64}",\s{0,24}|add_password\(\s{0,12}[\w.]{1,24},\s{0,12}[^,()\r\n]{1,120},\s{0,12}["'][\w.@\\+-]{1,80}["'],\s{0,12}|MongoCredential\.create\w{4,28}\(\s{0,12}(?:[^,()\r\n]{1,80},\s{0,12}){2}|StrictRedis\(\s{0,12}"#
        + userArgument
        + #",\s{0,12}\w{1,24},\s{0,12}\w{1,16},\s{0,12}|(?:sp_addlogin|sp_password|sp_addlinkedsrvlogin)\s{1,4}(?:@\w{1,16}\s?=\s?)?(?:N?'[^'\r\n]{0,80}',\s?|NULL,\s?|@\w{1,16}\s?=\s?){1,8}N?)"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [
        #"mysql_real_connect(&db, "db.corp.net", "app", "<secret>\#(password)</secret>", "crm", 0, NULL, 0);"#,
        #"env.put(Context.SECURITY_CREDENTIALS, "<secret>\#(password)</secret>");"#,
        #"conn.Open "DSN=crm", "app", "<secret>\#(password)</secret>""#,
        #"Credentials("Sonatype", "repo.corp.net", "app", "<secret>\#(password)</secret>")"#,
        #"MongoCredential.createCredential("app", "crm", "<secret>\#(password)</secret>".toCharArray())"#,
        "EXEC sp_addlinkedsrvlogin 'srv', 'false', NULL, 'sa', '<secret>\(password)</secret>';",
      ],
      counterexamples: [
        #"mysql_real_connect(&db, "localhost", "root", pass1, "crm", 0, NULL, 0);"#,
        "env.put(Context.SECURITY_CREDENTIALS, password1);",
        #"conn.Open "DSN=crm", "app", "password""#,
      ]
    ),
    Rule(
      id: "mysql-go-short-dsn-password",
      name: "Password in a Go MySQL data source name without a host",
      pattern:
        #"sql\.Open\(\s?"mysql",\s?"([\w.-]{1,64}):(?!\1@)((?=[^\s@"]{0,63}[A-Za-z])(?=[^\s@"]{0,63}[0-9!#$%&*+^~?])[^\s@"]{6,64})@(?:unix\([^()"\r\n]{1,80}\))?/"#,
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      leaks: "database content of the owner",
      examples: [#"sql.Open("mysql", "app:<secret>\#(password)</secret>@/crm")"#],
      counterexamples: [#"sql.Open("mysql", "root:root@/crm")"#, #"sql.Open("mysql", dsn1)"#]
    ),
    Rule(
      id: "key-store-password-argument",
      name: "Password of a key store in a call",
      pattern:
        #"(?:\.load|\.init|\.getKey|\.setPassword|\.store|PBEKeySpec|PasswordProtection)\((?:[^\r\n]{0,100}?,)?\s{0,12}"#
        + #""(?![$%<{(])("# + mixture + #")"\.toCharArray\(\)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "private keys in the store",
      examples: [
        #"keyStore.load(in, "<secret>\#(password)</secret>".toCharArray());"#,
        #"new PBEKeySpec("<secret>\#(password)</secret>".toCharArray(), salt, 1000)"#,
      ],
      counterexamples: [
        #"keyStore.load(in, "changeit".toCharArray());"#,
        #"keyStore.load(in, pass1.toCharArray());"#,
      ]
    ),
    Rule(
      id: "crypto-key-argument",
      name: "Key given to a function that encrypts or signs",
      pattern:
        #"(?:(?i:createHmac)\(\s?["'][\w/-]{2,16}["']\s?,\s?|CryptoJS\.\w{2,12}(?:\.\w{2,12})?\([^()"'\r\n]{1,80},\s?|(?i:AES_(?:EN|DE)CRYPT|pgp_sym_(?:en|de)crypt)\([^(),\r\n]{1,120},\s?|(?:cookieParser|hmac\.new|Fernet|(?<!\w)AES\.new)\(\s?b?|create(?:C|Dec)ipheriv\(\s?["'][\w-]{4,32}["'],\s?(?:Buffer\.from\()?|openssl_(?:en|de)crypt\(\s?[^,()\r\n]{1,120},\s?["'][\w-]{2,24}["'],\s?|hash_hmac\(\s?["'][\w/-]{2,16}["'],\s?[^,()\r\n]{1,120},\s?|SignatureAlgorithm\.HS\d{3},\s?|Algorithm\.HMAC(?:256|384|512)\(\s?|(?<!iv = )(?<!iv: )CryptoJS\.enc\.Utf8\.parse\(|\.SignedString\(\[\]byte\(|hmac\.New\([\w.]{3,24},\s?\[\]byte\(|HMACSHA(?:1|256|384|512)\((?:\w{1,16}\.){0,3}GetBytes\(|HMAC\.(?:hex)?digest\([^,\r\n]{1,60},\s?|(?<!\w)SecretKeySpec\(\s?(?=["'][^"'\r\n]{8,128}["']\.(?:getBytes|toByteArray)\()|SymmetricKey\(data:\s?(?:Data\()?(?=["'][^"'\r\n]{8,128}["']\.(?:utf8|data))|(?<!\w)crypt\(\s?(?=['"][^'"\r\n]{8,128}['"],\s?gen_salt))["'](?![$%<{(]|-----|--?[a-z-]{1,30}["'=]|[^\s"'`]{1,63}\.\.\.["'])((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9!#$%&*+@^~?])[^\s"'`]{8,128})["']"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "what the key encrypts or signs",
      examples: [
        "crypto.createHmac('sha256', '<secret>\(password)</secret>')",
        #"JWT.create().sign(Algorithm.HMAC256("<secret>\#(password)</secret>"))"#,
        "const key = CryptoJS.enc.Utf8.parse('<secret>\(password)</secret>');",
        "SELECT AES_DECRYPT(card, '<secret>\(password)</secret>')",
        "app.use(cookieParser('<secret>\(password)</secret>'))",
        "crypto.createCipheriv('aes-256-cbc', '<secret><base62:32></secret>', iv)",
        #"openssl_encrypt($data, "AES-256-CBC", "<secret><base62:32></secret>", 0, $iv);"#,
        "hash_hmac('sha256', $body, '<secret>\(password)</secret>')",
        #"Fernet(b"<secret><base64url:43>=</secret>")"#,
        #"signWith(SignatureAlgorithm.HS512, "<secret><base62:32></secret>")"#,
        #"token.SignedString([]byte("<secret>\#(password)</secret>"))"#,
        #"hmac.New(sha256.New, []byte("<secret>\#(password)</secret>"))"#,
        #"new HMACSHA256(Encoding.UTF8.GetBytes("<secret>\#(password)</secret>"))"#,
        #"OpenSSL::HMAC.hexdigest("SHA256", "<secret>\#(password)</secret>", data)"#,
        #"new SecretKeySpec("<secret>\#(password)</secret>".getBytes(UTF_8), "AES")"#,
        #"let key = SymmetricKey(data: Data("<secret>\#(password)</secret>".utf8))"#,
      ],
      counterexamples: [
        "crypto.createHmac('sha256', 'secret')", "crypto.createHmac('sha256', key1)",
        "const iv = CryptoJS.enc.Utf8.parse('a1b2c3d4e5f6g7h8');", "Algorithm.HMAC256(key1)",
        "cookieParser(process.env.SECRET1)", "createCipheriv('aes-256-cbc', key1, iv)",
        "hash_hmac('sha256', $body, $key1)", "hash_hmac('sha256', $body, 'A1b2c3d4e5f6...')",
        #"Fernet(key1)"#, #"new SecretKeySpec(key1.getBytes(), "AES128")"#,
        #"new SecretKeySpec(raw1, "HmacSHA256")"#,
      ]
    ),
    Rule(
      id: "copied-password",
      name: "Password copied to a field that is named for it",
      pattern:
        #"(?<!\w)(?:str(?:n|l)?cpy(?:_s|_P)?|strcat|memcpy|snprintf)\(\s?(?:\((?:unsigned )?(?:char|uint8_t) ?\*\)\s?)?&?(?:\w{1,40}(?:\.|->|\[\w{1,20}\]\.)){0,5}\w{0,40}(?i:password|passwd|passphrase|_pass|_psk|_pwd|(?<!\w)pass|pwd|secret|token|api_?key|auth_?key)\s?,\s?(?:sizeof ?\(?[\w.>-]{1,80}\)?\s?,\s?)?(?:F\(|PSTR\()?"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the device logs in to",
      examples: [
        #"strcpy(config.network.wifi_psk, "<secret>\#(password)</secret>");"#,
        #"strlcpy((char *)wifi_config.sta.password, "<secret>\#(password)</secret>", 64);"#,
        #"snprintf(c->mqtt_password, sizeof(c->mqtt_password), "<secret>\#(password)</secret>");"#,
        #"strcpy(cfg.api_key, "<secret>\#(password)</secret>");"#,
        #"strncpy(secret, "<secret>\#(password)</secret>", SECRET_SIZE - 1);"#,
      ],
      counterexamples: [
        "strcpy(config.password, given1);", #"strcpy(config.password, "password1");"#,
        #"strcpy(config.title, "abcd12efg3hijk");"#, #"strcpy(token, "--config=x1");"#,
        #"snprintf(token, sizeof(token), "%s-%02d", a, b);"#,
      ]
    ),
    Rule(
      id: "fallback-password",
      name: "Password that stands in for a variable",
      summary:
        "What a program takes where the environment names no password (Rust, Swift, Kotlin).",
      pattern:
        #"(?i:password|passwd|secret|token|passphrase|api_key|_pass|_key|jwt:key)"[)\]]{1,2}\s?(?:\.unwrap_or(?:_else)?\(\s?(?:\|_?\w{0,8}\|\s?)?|\?\?\s?|\?:\s?)(?:String::from\()?"#
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the password opens",
      examples: [
        #"env::var("DB_PASSWORD").unwrap_or("<secret>\#(password)</secret>".into())"#,
        #"ProcessInfo.processInfo.environment["DB_PASSWORD"] ?? "<secret>\#(password)</secret>""#,
        #"System.getenv("DB_PASSWORD") ?: "<secret>\#(password)</secret>""#,
        #"Encoding.UTF8.GetBytes(config["Jwt:Key"] ?? "<secret>\#(password)</secret>")"#,
      ],
      counterexamples: [
        #"env::var("DB_PASSWORD").unwrap_or("".into())"#,
        #"System.getenv("DB_PASSWORD") ?: default1"#, #"getenv("DB_PASSWORD") ?: "password""#,
      ]
    ),
    Rule(
      id: "expect-send-password",
      name: "Password that a script types in",
      pattern:
        #"assword[:*? ]{0,3}["'}](?:\)|\s|\{|[\w.]{1,24}\.(?=send|write)|->(?=send|write)){0,24}(?:send(?:line|_line|ln)?|write)(?:\s--)?[ (]{1,2}b?["']"#
        + #"(?![$%<{(\[])((?=[^\s"'`\\]{0,63}[A-Za-z])(?=[^\s"'`\\]{0,63}[0-9!#$%&*+@^~?])[^\s"'`\\]{6,64})(?:\\[rn]){0,2}["']"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "expect \"*assword*\"\nsend \"<secret>\(password)</secret>\\r\"\n",
        "child.expect('password:')\nchild.sendline('<secret>\(password)</secret>')\n",
        "expect \"Password:\" { send \"<secret>\(password)</secret>\\r\" }",
        "tn.read_until(b\"Password: \")\ntn.write(b\"<secret>\(password)</secret>\\n\")\n",
      ],
      counterexamples: [
        "expect \"password:\"\nsend \"$PASS1\\r\"\n", "expect 'password:'\nsendline(pass1)\n",
        "expect \"password:\"\nsend \"password\\r\"\n",
      ]
    ),
  ]

  /// What stands in the place of a user or host: a text, or the name of a variable.
  private static let userArgument =
    #"(?:["'][^"'\r\n]{0,80}["']|[A-Za-z_$][\w.$]{0,48}(?:\[["']\w{1,32}["']\])?)"#

  /// A user, by a text or by a variable that says so, or a URL to log in at and a user.
  private static let namedUser =
    #"(?:["'](?!https?:)[^"'\r\n]{0,80}["']|["']https?:[^"'\r\n]{0,120}["']\s?,\s{0,24}["'][\w.@\\+-]{1,80}["']|[\w.$]{0,32}(?i:user|login|name|mail|account|sender)[\w.]{0,16})"#

  /// A user in quotes.
  private static let quotedUser = #"["'][\w.@\\+-]{1,80}["']"#

  /// A password between quotes that is no address, path, option or word for a sample (`testPassword1`, `user2`): most such calls stand
  /// in tests.
  static let argumentPassword =
    #"["'](?![$%<{(/.#-]|\*\*|[\w.+-]{1,64}@(?:[\w-]{1,63}\.|localhost["'])|\w{2,12}:|(?i:[a-z]{0,16}[_.-]?(?:password|passwd|passwort|pass|pwd|test|user|demo|wrong|invalid|secret|dummy|fake|foo|bar|new)|admin|anonymous)[0-9!@_.-]{0,6}["'])((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9!#$%&*+@^~?])[^\s"'`/<>=]{6,64})["']"#
}
