extension LeakForm {
  /// In settings of servers, networks and installers.
  static let systems = [
    "enable password §",
    "radius-server host 10.0.0.3 auth-port 1812 key §",
    "tacacs-server key 0 §",
    #"203.0.113.7 %any : PSK "§""#,
    #"bob : EAP "§""#,
    #"<auth-user-pass>\#nbob\#n§\#n</auth-user-pass>"#,
    #"createUser bob SHA "§" AES"#,
    "user bob on >§ ~* +@all",
    #"[admins]\#n;admin = x\#nadmin = §"#,
    #"# Secrets for authentication using CHAP\#n# client server secret IP addresses\#nbob * § *"#,
    "rootpw --plaintext §",
    "d-i passwd/root-password password §",
    #"chpasswd:\#n  list: |\#n    root:§"#,
    "{default_pass, <<\"§\">>},",
    "account x\nhost smtp.corp.io\nuser bob\npassword §",
    "poll mail.corp.io proto imap user \"bob\" password \"§\" is bob here",
    "remotepass = §",
    "bindpw §",
    "ldap_default_authtok = §",
    "/ppp secret add name=bob password=§ service=l2tp",
    "client nas1 {\n ipaddr = 10.0.0.1\n secret = §\n}",
    "[1001]\ntype=friend\nsecret=§\nhost=dynamic",
  ]

  /// In templates of deployments, and elements with something between name and value.
  static let templates = [
    #"<property>\#n <name>fs.s3a.secret.key</name>\#n <value>§</value>\#n</property>"#,
    "<param-name>dbPassword</param-name>\n<param-value>§</param-value>",
    #"<entry key="db.password">§</entry>"#,
    #"<prop key="hibernate.connection.password">§</prop>"#,
    #"<property name="password"><value>§</value></property>"#,
    #""adminPassword": {\#n  "value": "§"\#n}"#,
    #""sqlPassword": {"type": "securestring", "defaultValue": "§"}"#,
    #"{"name": "DB_PASSWORD", "slotSetting": false, "value": "§"}"#,
    #"DBPassword:\#n    Type: String\#n    Default: §"#,
    #"variable "db_password" {\#n  default = "§"\#n}"#,
    #"command: ["redis-server", "--requirepass", "§"]"#,
    #"args:\#n  - "--password"\#n  - "§""#,
    "param adminPassword string = '§'",
    "helm install x --set auth.password=§",
    "./gradlew publish -PossrhPassword=§",
    "msbuild x.csproj /p:Password=§",
  ]

  /// As arguments of drivers and libraries, and where the environment names none.
  static let libraries = [
    #"mysql_real_connect(&c, "h", "root", "§", "db", 0, NULL, 0);"#,
    #"env.put(Context.SECURITY_CREDENTIALS, "§");"#,
    #"conn.Open "DSN=x", "sa", "§""#,
    #"credentials += Credentials("Nexus", "nexus.corp.io", "deploy", "§")"#,
    #"new PasswordCredential("bob", "§")"#,
    #"env::var("DB_PASSWORD").unwrap_or("§".into())"#,
    #"System.getenv("DB_PASSWORD") ?: "§""#,
    "hash_hmac('sha256', $body, '§')",
    #"hmac.New(sha256.New, []byte("§"))"#,
    #"OpenSSL::HMAC.hexdigest("SHA256", "§", data)"#,
    "The root password is § for now.",
  ]
}
