extension Catalogue {
  /// Passwords in connection strings and configuration files of known form.
  static let configuration: [Rule] = [
    Rule(
      id: "adonet-sqlserver-connection-string",
      name: "Password in a SQL Server connection string",
      pattern:
        #"(?i:data source|server)\s{0,2}=(?!tcp:[^;]{3,80}\.database\.windows\.net)[^;"'\r\n]{1,200};[^"'\r\n]{0,200}?(?i:password|pwd)\s{0,2}=\s{0,2}(?!\$\w{1,40}[;"'\s]|[xyz]{3,16}[;"'\s])((?!\{)(?:(?!&(?:lt|gt|quot|apos);)(?!\{[\w.:$-]{0,40}\})[^\x00-\x20\x7F;"'`<>}]){3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: [
        #""Server=db.corp.net;Database=crm;User Id=app;Password=<secret><base62:16></secret>;""#,
        "Data Source=db;Initial Catalog=crm;Uid=app;Pwd=<secret><base62:16></secret>;",
        "Data Source=db;User ID=app;Password=<secret><base62:16></secret>&lt;/ConnectionString&gt;",
        "Server=db;Uid=app;Pwd=<secret><base62:8>{!<base62:16></secret>;",
      ],
      counterexamples: [
        "Server=$srv;User Id=$user;Password =$pwd1\"",
        "Server=xxx;UserId=yyy;Password=zzz;Database=d",
        "Server=db;User Id=app;Password={0};", "Server=db;User Id=app;Password=a1{pass}b2;",
        #"Server=(localdb)\MSSQLLocalDB;Trusted_Connection=True;"#,
        "Server=db;Database=x;Password={password};", "Server=db;User Id=sa;Password=changeme;",
      ]
    ),
    Rule(
      id: "jdbc-url-password",
      name: "Password in a JDBC URL",
      pattern:
        #"jdbc:[a-z0-9:+]{3,40}://[^\s"'<>]{3,300}?[?;&](?i:password|passwd|pwd)=([^\s;&"'`<>{}$]{3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: [
        "jdbc:mysql://db.corp.net:3306/crm?user=app&password=<secret><base62:16></secret>&useSSL=true"
      ],
      counterexamples: [
        "jdbc:mysql://db.corp.net:3306/crm?user=app&password=${DB_PASSWORD}",
        "jdbc:mysql://db.corp.net:3306/crm",
      ]
    ),
    Rule(
      id: "jdbc-oracle-thin-password",
      name: "Password in an Oracle thin JDBC URL",
      pattern: #"jdbc:oracle:thin:([^\s:@/"'<>]{1,64})/(?!\1@)([^\s:@/"'`<>{}$]{3,128})@"#,
      secretGroup: 2,
      placeholders: ["tiger"],
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: ["jdbc:oracle:thin:app/<secret><base62:16></secret>@//db.corp.net:1521/crm"],
      counterexamples: ["jdbc:oracle:thin:scott/tiger@localhost", "jdbc:oracle:thin:@db:1521:crm"]
    ),
    Rule(
      id: "mysql-go-dsn-password",
      name: "Password in a Go MySQL data source name",
      pattern:
        #"(?<![^\s"'`=])([A-Za-z0-9_.-]{1,64}):(?!\1@)([^\s:@/"'`<>{}$%]{3,128})@(?:tcp\([A-Za-z0-9.:-]{1,120}|unix\([\w./-]{1,120}|\([A-Za-z0-9.-]{1,120}:3306)\)/"#,
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: [
        #"dsn := "app:<secret><base62:16></secret>@tcp(db.corp.net:3306)/crm""#,
        #"DATA_SOURCE_NAME="exporter:<secret><base62:16></secret>@(mysql:3306)/""#,
        #""app:<secret><base62:16></secret>@unix(/var/run/mysqld/mysqld.sock)/crm""#,
      ],
      counterexamples: [
        #""user:password@tcp(localhost:3306)/db""#, #""root:root@tcp(127.0.0.1:3306)/db""#,
        #""%s:%s@tcp(%s)/%s""#, #""user:password@(localhost:3306)/""#,
      ]
    ),
    Rule(
      id: "libpq-keyword-connection-string",
      name: "Password in a libpq connection string",
      pattern:
        #"(?<![A-Za-z0-9_])host=(?![^"'\r\n]{0,200}(?:username|login)=)[^\s"';,()]{1,120}[ ][^"'\r\n,()]{0,200}?password=([^\s"'`<>{}$%;,()]{3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: [
        #""host=db.corp.net port=5432 user=app password=<secret><base62:16></secret> sslmode=require""#
      ],
      counterexamples: [
        "connect(host=host, port=port, password=secret_value)",
        #""host=localhost user=postgres password=postgres""#,
        #""host=%s port=%d user=%s password=%s""#,
        "module: host=a.corp.net username=app password=<base62:16>",
      ]
    ),
    Rule(
      id: "netrc-credentials",
      name: "Login in a netrc file",
      pattern:
        #"(?<![A-Za-z0-9_])machine\s{1,4}([^\s]{1,120})\s{1,4}login\s{1,4}[^\s]{1,80}\s{1,4}password\s{1,4}(?!x-oauth-basic|string\s)([^\s<>${}"'`\\]{6,200})"#,
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "the host named in the line",
      examples: ["machine api.corp.net login app password <secret><base62:24></secret>\n"],
      counterexamples: [
        "machine api.corp.net login app password ${TOKEN}",
        "machine learning login form password field",
        // What GitHub wants there where the login is a token; fields of a program.
        "machine github.com login $TOKEN password x-oauth-basic",
        "machine string\n\tlogin string\n\tpassword string\n",
      ]
    ),
    Rule(
      id: "windows-gpp-cpassword",
      name: "Group policy password",
      pattern: #"cpassword="([A-Za-z0-9+/]{20,200}={0,2})""#,
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "domain account password",
      examples: [#"cpassword="<secret><base64:44></secret>""#],
      counterexamples: [#"cpassword="""#, #"cpassword="<[A]:24>""#]
    ),
    Rule(
      id: "winscp-stored-password",
      name: "WinSCP stored password",
      pattern: "(?<![A-Za-z0-9])Password=(A35C[0-9A-F]{20,400})(?![0-9A-Za-z])",
      entropy: 2.5,
      severity: .high,
      confidence: .high,
      leaks: "server logins of the user",
      examples: ["Password=<secret>A35C<HEX:60></secret>\n"],
      counterexamples: ["Password=A35C<HEX:10>", "Password=<base62:40>"]
    ),
    Rule(
      id: "firefox-saved-login",
      name: "Login saved by Firefox",
      summary:
        "A user or password of logins.json, encrypted with the key of the profile's key file.",
      pattern:
        "(?<![A-Za-z0-9+/])M[A-Za-z0-9+/]{2}EEPgAAAAAAAAAAAAAAAAAAAEw[A-Za-z0-9+/]{40,400}={0,2}(?![A-Za-z0-9+/=])",
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "a saved login, with the profile's key file",
      examples: [
        #""encryptedUsername":"<secret>MDIEEPgAAAAAAAAAAAAAAAAAAAEw<base64:44>==</secret>""#,
        #""encryptedPassword": "<secret>MEIEEPgAAAAAAAAAAAAAAAAAAAEw<base64:64></secret>","#,
      ],
      counterexamples: [
        #""encryptedPassword":"MDIEEPgAAAAAAAAAAAAAAAAAAAEw<base64:10>""#,
        #""encryptedPassword":"MDIEEPg<[B-Z]:20>Ew<base64:44>""#,
      ]
    ),
    Rule(
      id: "filezilla-stored-password",
      name: "FileZilla stored password",
      pattern: #"<Pass encoding="base64">([A-Za-z0-9+/]{8,200}={0,2})</Pass>"#,
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "server logins of the user",
      examples: [#"<Pass encoding="base64"><secret><base64:20></secret></Pass>"#],
      counterexamples: [
        #"<Pass encoding="base64"></Pass>"#, #"<Pass encoding="crypt"><base64:20></Pass>"#,
      ]
    ),
    Rule(
      id: "tomcat-users-password",
      name: "Tomcat user password",
      pattern:
        #"<user\s[^<>]{0,120}?password="((?!\$\{|[0-9a-f]{32})[^"<>{}\r\n]{3,128})"[^<>]{0,120}roles=""#,
      placeholders: ["tomcat", "s3cret", "password", "secret", "admin", "role1"],
      severity: .critical,
      confidence: .medium,
      leaks: "application server administration",
      examples: [
        #"<user username="ops" password="<secret><base62:16></secret>" roles="manager-gui"/>"#
      ],
      counterexamples: [
        #"<user username="tomcat" password="s3cret" roles="tomcat"/>"#,
        #"<user username="ops" password="${pw}" roles="tomcat"/>"#,
      ]
    ),
    Rule(
      id: "cisco-type7-password",
      name: "Cisco type 7 password",
      pattern:
        "(?<![A-Za-z0-9-])(?:password|key) 7 ((?:0[0-9]|1[0-5])(?:[0-9A-F]{2}){3,29})(?![0-9A-Za-z])",
      severity: .high,
      confidence: .high,
      leaks: "network device, reversible coding",
      examples: [" password 7 <secret>0<digit:1><HEX:16></secret>\n"],
      counterexamples: [" password 7 99<HEX:16>", " password 7 0"]
    ),
    Rule(
      id: "juniper-type9-password",
      name: "Juniper type 9 password",
      pattern: #"(?<![A-Za-z0-9$])\$9\$[A-Za-z0-9./-]{6,80}(?![A-Za-z0-9./$-])"#,
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "network device, reversible coding",
      examples: [#"secret "<secret>$9$<base62:24></secret>";"#],
      counterexamples: ["$9$<base62:14>$<base62:43>", "$9$abc"]
    ),
    Rule(
      id: "sshpass-argument",
      name: "Password given to sshpass",
      pattern: #"sshpass\s{1,4}-p\s{0,4}["']?((?![$<{])[^\s"'`<>{}$]{3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "shell on the server",
      examples: ["sshpass -p '<secret><base62:12></secret>' ssh app@db.corp.net"],
      counterexamples: [
        #"sshpass -p "$PASSWORD" ssh app@db"#, "sshpass -p password ssh app@db",
        "sshpass -e ssh app@db",
      ]
    ),
    Rule(
      id: "curl-basic-auth-argument",
      name: "Login given to curl",
      pattern:
        #"(?<![A-Za-z0-9_.-])curl\s(?:(?:[^\r\n]|\\\r?\n){0,300}?\s)?(?:-u|--user)[ =]?["']?(?!([^\s:"'`<>{}$@/]{1,80}):\1["'\s])(?:[^\s:"'`<>{}$@/]{0,80}:((?!\\{0,4}&quot;)[^\s"'`<>{}$%]{3,128})|((?=[A-Za-z_-]{0,63}[0-9])[A-Za-z0-9_-]{20,128}):(?=["'\s]))"#,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "whatever service the value opens",
      examples: [
        #"curl -s -u "app:<secret><base62:16></secret>" https://api.corp.net/"#,
        "curl -X POST \\\n  --user \"<secret><hex:40></secret>:\" \\\n  https://api.corp.net/",
        "curl -u ':<secret><base62:20></secret>' https://api.corp.net/",
      ],
      counterexamples: [
        "curl -u $USER:$PASS https://api.corp.net/", "curl -u user:password https://api.corp.net/",
        "curl -s https://api.corp.net/", "curl -u some_user:some_password https://api.corp.net/",
        "curl -u some_user_of_the_service: https://a1.corp.net/",
        "curl -u app1: https://a1.corp.net/", "curl --negotiate -u : https://a1.corp.net/",
        #"curl -u \&quot;key-api-x1:\&quot; https://a1.corp.net/"#,
      ]
    ),
    Rule(
      id: "spring-datasource-password",
      name: "Spring password property",
      pattern:
        #"(?<![A-Za-z0-9_])spring\.(?:datasource|data\.mongodb|data\.redis|redis|rabbitmq|mail|security\.user|ldap)\.password[ \t]{0,4}[=:][ \t]{0,4}((?!ENC\()[^\s"'`<>{}$]{3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database or service content",
      examples: ["spring.datasource.password=<secret><base62:16></secret>\n"],
      counterexamples: [
        "spring.mail.password=\n\tspring.mail.default-encoding=UTF-8\n",
        "spring.datasource.password=${DB_PASSWORD}", "spring.datasource.password=ENC(<base64:24>)",
        "spring.datasource.password=password",
      ]
    ),
    Rule(
      id: "spring-jasypt-encryptor-password",
      name: "Jasypt encryptor password",
      pattern: #"jasypt\.encryptor\.password\s{0,4}[=:]\s{0,4}([^\s"'`<>{}$]{3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "all ENC() values of the app",
      examples: ["jasypt.encryptor.password=<secret><base62:16></secret>\n"],
      counterexamples: ["jasypt.encryptor.password=${KEY}", "jasypt.encryptor.password=secret"]
    ),
    Rule(
      id: "pgpassword-environment",
      name: "Password in PGPASSWORD",
      pattern:
        #"(?<![A-Za-z0-9_])PGPASSWORD=["']?((?![$<{])(?:(?!:\*\)|\{\{)[^\s"'`<>$;]){3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: [
        "PGPASSWORD=<secret><base62:16></secret> psql -h db.corp.net",
        "PGPASSWORD=\"<secret>a(B<base62:9>{r%+</secret>\" psql",
        "PGPASSWORD=<secret><base62:16></secret>:*)",
      ],
      counterexamples: ["PGPASSWORD=$PW psql", "PGPASSWORD=postgres psql"]
    ),
    Rule(
      id: "mysql-pwd-environment",
      name: "Password in a MySQL variable",
      pattern:
        #"(?<![A-Za-z0-9_])(?:MYSQL_ROOT_PASSWORD|MYSQL_PASSWORD|MYSQL_PWD|MARIADB_ROOT_PASSWORD|MARIADB_PASSWORD)(?:[ \t]{0,2}[=:][ \t]{0,2}["']|=|:[ \t]{1,2}|:-)((?![$<{%]|(?:Final|Optional|str|string)[\[ =|])[^\s"'`<>{}$;,]{3,128})"#,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "database content of the owner",
      examples: [
        "MYSQL_ROOT_PASSWORD=<secret><base62:16></secret>\n",
        #"MYSQL_PASSWORD: "<secret><base62:16></secret>""#,
        #"MYSQL_PASSWORD = "<secret><base62:16></secret>""#,
        "MYSQL_PASSWORD: ${MYSQL_PASSWORD:-<secret><base62:16></secret>}\n",
      ],
      counterexamples: [
        "MYSQL_PASSWORD=${DB_PASSWORD}", "MYSQL_ROOT_PASSWORD=root", "MYSQL_PASSWORD=example",
        "MYSQL_PASSWORD = args.<base62:16>\n", "MYSQL_PASSWORD = MYSQL['<base62:16>']",
        "MYSQL_PASSWORD = new <base62:16>()", "MYSQL_PWD: %s\n",
        "MYSQL_PASSWORD: Final[str] = os.getenv('<base62:16>')",
      ]
    ),
    Rule(
      id: "wireguard-private-key",
      name: "WireGuard private key",
      // With a colon it may be any key of that length: those of DNSSEC stand so.
      pattern:
        #"(?i:(?<![a-z0-9_])private_?key[ \t]{0,4}=|(?:wg|wireguard)_?private_?key["']?[ \t]{0,4}[=:])[ \t]{0,4}["']?([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])"#,
      entropy: 4,
      severity: .critical,
      leaks: "private network membership",
      examples: [
        "PrivateKey = <secret><base64:42>E=</secret>\n",
        #"WIREGUARD_PRIVATE_KEY: "<secret><base64:42>E=</secret>""#,
      ],
      counterexamples: [
        "PrivateKey: <base64:42>E=\n", "PrivateKey = <base64:41>E=\n",
        "PublicKey = <base64:42>E=\n",
      ]
    ),
  ]
}
