import TestSupport
import Testing

/// Ways in which people write passwords down, by the kind of text; `§` stands for the password.
enum LeakForm {
  /// In files of settings.
  static let settings = [
    "DB_PASSWORD=§",
    "export PGPASSWORD=§",
    "set PASSWORD=§",
    #"setx DB_PASSWORD "§""#,
    #"$env:DB_PASSWORD = "§""#,
    "password = §",
    "password: §",
    #"  password: "§""#,
    "passwd=§",
    "PWD=§",
    #"[client]\#nuser=root\#npassword=§"#,
    "spring.datasource.password=§",
    "server.ssl.key-store-password=§",
    #"spring:\#n  datasource:\#n    username: app\#n    password: §"#,
    #"production:\#n  adapter: postgresql\#n  password: §"#,
    "ansible_ssh_pass: §",
    "10.0.0.1 ansible_user=root ansible_ssh_pass=§",
    #"db_password = "§""#,
    "nexusPassword=§",
    "signing.password=§",
    #"storePassword "§""#,
    #"keyPassword = "§""#,
    #"users:\#n- name: x\#n  user:\#n    password: §\#n    username: admin"#,
    #"stringData:\#n  DB_PASS: §"#,
    "machine api.corp.io login bob password §",
    "db.corp.io:5432:prod:app:§",
    #"[pypi]\#nusername: bob\#npassword: §"#,
    #"network={\#n ssid="corp"\#n psk="§"\#n}"#,
    "rocommunity §",
    "username admin password 0 §",
    "requirepass §",
    "Environment=DB_PASSWORD=§",
    #"Environment="PGPASSWORD=§" "LANG=C""#,
    "0 3 * * * mysqldump -u root -p§ prod > x.sql",
    "[smtp.corp.io]:587 bob@corp.io:§",
    #"#define WIFI_PSK "§""#,
    #"[wifi-security]\#npsk=§"#,
    #"chpasswd <<EOF\#nbob:§\#nEOF"#,
  ]

  /// In tables.
  static let tables = [
    #"username,password\#nbob,§"#,
    #"email;passwort\#nbob@corp.io;§"#,
    #"user\#tpass\#thost\#nbob\#t§\#tdb1"#,
    #""user","pwd"\#n"bob","§""#,
    #"| user | password |\#n| --- | --- |\#n| bob | `§` |"#,
    "INSERT INTO users (id, name, password) VALUES (1, 'bob', '§');",
    "INSERT INTO `users` (`id`,`pwd`) VALUES (1,'§'),(2,'x');",
    #"COPY public.users (id, password) FROM stdin;\#n1\#t§\#n\."#,
    #"CREATE TABLE `users` (\#n `id` int,\#n `password` varchar(9)\#n);\#nINSERT INTO `users` VALUES (1,'§');"#,
  ]

  /// In XML, JSON and HTML.
  static let markup = [
    #"<property name="javax.persistence.jdbc.password" value="§"/>"#,
    #"<Resource name="jdbc/x" username="app" password="§"/>"#,
    "<server><id>nexus</id><username>deploy</username><password>§</password></server>",
    "<Server><Host>ftp.corp.io</Host><User>deploy</User><Pass>§</Pass></Server>",
    #"<string name="api_secret">§</string>"#,
    #"<key>Password</key>\#n<string>§</string>"#,
    "<AdministratorPassword><Value>§</Value></AdministratorPassword>",
    #"<add key="Username" value="bob" /><add key="ClearTextPassword" value="§" />"#,
    #"{"host": "x", "user": "deploy", "password": "§"}"#,
    #"{"key":"password","value":"§"}"#,
    #"<input type="password" value="§">"#,
  ]

  /// In URLs and connection strings.
  static let connections = [
    "Server=db1;Database=x;User Id=sa;Password=§;",
    "Server=tcp:x.database.windows.net,1433;User ID=app;Password=§;Encrypt=True",
    "jdbc:mysql://db/x?user=app&password=§",
    "mongodb://app:§@db:27017/x",
    "https://bob:§@git.corp.io",
    "http://bob:§@proxy.corp.io:3128",
    "root:§@tcp(127.0.0.1:3306)/x",
    "user=x password=§ host=h dbname=d",
    "postgresql://u:§@h/db",
  ]

  /// In source code.
  static let code = [
    #"conn = psycopg2.connect(host="db", user="x", password="§")"#,
    #"requests.get(u, auth=("bob", "§"))"#,
    #"server.login("bob@corp.io", "§")"#,
    #"ldap.simple_bind_s("cn=admin,dc=corp", "§")"#,
    "define('DB_PASSWORD', '§');",
    #"$conn = mysqli_connect("localhost", "root", "§", "shop");"#,
    #"$pdo = new PDO("mysql:host=x;dbname=y", "app", "§");"#,
    #"$db = new mysqli("h", "u", "§", "d");"#,
    #"DriverManager.getConnection("jdbc:mysql://x/y", "root", "§");"#,
    #"session.setPassword("§");"#,
    #"mysql.createPool({host: "x", user: "root", password: "§"});"#,
    #"Mysql2::Client.new(host: "x", username: "root", password: "§")"#,
    #"val password = "§""#,
    #"new NetworkCredential("bob", "§");"#,
    #"client := redis.NewClient(&redis.Options{Addr: "x", Password: "§"})"#,
    #"password := "§""#,
    #"let password = String::from("§");"#,
    #"password: Some("§".to_string())"#,
    #":password => "§""#,
    "'password' => env('DB_PASSWORD', '§')",
    #"os.environ["DB_PASSWORD"] = "§""#,
    #"os.getenv("DB_PASSWORD", "§")"#,
    #"@Value("${db.password:§}")"#,
    #"#define WIFI_PASSWORD "§""#,
    #"const char* password = "§";"#,
    #"char pass[] = "§";"#,
    #"WiFi.begin("corp", "§");"#,
    #"private $password = "§";"#,
    #"if (password == "§")"#,
    "CREATE USER 'app'@'%' IDENTIFIED BY '§';",
    "ALTER USER postgres WITH PASSWORD '§';",
    "CREATE LOGIN bob WITH PASSWORD = '§';",
    #"ConvertTo-SecureString "§" -AsPlainText -Force"#,
    #"client.login("bob", "§")"#,
    #"smtp.login(user, "§")"#,
    #"session.authenticate("admin", "§")"#,
    #"ftp_login($conn, "deploy", "§");"#,
    #"ssh.connect("10.0.0.1", 22, "root", "§")"#,
    #"pymysql.connect("localhost", "root", "§", "db")"#,
    #"DBI->connect("dbi:mysql:x", "root", "§")"#,
    "new Sequelize('db', 'root', '§', {host: 'x'})",
    #"smtp.PlainAuth("", "bob@corp.io", "§", "h")"#,
    #"new SshClient("h", "bob", "§")"#,
    "requests.get(x, auth=HTTPBasicAuth('bob', '§'))",
    "request.get(x).auth('bob', '§', false)",
    #"req.SetBasicAuth("bob", "§")"#,
    "http.basic_auth 'bob', '§'",
    #".basic_auth("bob", Some("§"))"#,
    #"new UsernamePasswordCredentials("bob", "§")"#,
    #"new PasswordAuthentication("bob", "§".toCharArray())"#,
    #".withUser("bob").password("{noop}§")"#,
    #"keyStore.load(new FileInputStream("x"), "§".toCharArray())"#,
    #"sql.Open("mysql", "root:§@/db")"#,
    "oci_connect('bob', '§', 'db')",
    #"User.objects.create_superuser("admin", "a@corp.io", "§")"#,
    "crypto.createHmac('sha256', '§')",
    "SELECT AES_DECRYPT(card, '§')",
    "app.use(cookieParser('§'))",
    #"expect "*assword*"\#nsend "§\r""#,
    #"child.expect('password:')\#nchild.sendline('§')"#,
  ]

  /// In commands.
  static let commands = [
    #"sshpass -p "§" ssh root@10.0.0.3"#,
    "mysql -uroot -p§ prod",
    "mysqldump -u root --password=§ x",
    "redis-cli -h r.corp.io -a § ping",
    "curl -u admin:§ https://x.corp.io/",
    "curl --user bob:§ https://x",
    "docker login -u bob -p § registry.corp.io",
    #"echo "root:§" | chpasswd"#,
    "echo § | docker login -u x --password-stdin",
    "openssl rsa -in k.pem -passin pass:§",
    "mongodump -h x -u root -p § -d y",
    "mongosh --username root --password §",
    "wget --user=bob --password=§ http://x",
    #"ldapsearch -x -D "cn=admin" -w § -b dc=x"#,
    "mount -t cifs //srv/s /m -o username=bob,password=§",
    "svn co --username bob --password § http://x",
    "keytool -genkey -storepass §",
    "zip -P § a.zip b",
    "gpg --batch --passphrase § -d x",
    "sqlplus -s app/§@//db:1521/x",
    "sqlcmd -S srv -U sa -P §",
    #"psexec \\srv -u bob -p § cmd"#,
    "az login -u bob -p §",
    #"net use Z: \\fs01\share /user:corp\bob §"#,
    "kubectl create secret generic db --from-literal=password=§",
    "helm install x --set auth.password=§",
    "terraform apply -var db_password=§",
    "vault login -method=userpass username=bob password=§",
    "-Djavax.net.ssl.keyStorePassword=§",
    "RUN curl -u admin:§ https://x.corp.io/",
    "ENV MYSQL_ROOT_PASSWORD §",
    #"curl -d "username=bob&password=§" https://x"#,
    "smbclient //srv/share -U bob%§",
    "lftp -u bob,§ ftp://ftp.corp.io",
    "net user bob § /add",
    #"chpasswd <<< "bob:§""#,
    #"sudo -S <<< "§" ls"#,
    #"echo -e "§\n§" | passwd bob"#,
    "printf '%s' '§' | docker login -u x --password-stdin",
    "mongo admin -u root -p§",
    "ldapsearch -x -D cn=admin -w§ -b dc=x",
    "htpasswd -bc /etc/nginx/.htpasswd bob §",
    "htpasswd -nb bob §",
    "openssl req -x509 -passout pass:§",
    "openssl enc -aes-256-cbc -k § -in x",
    "mysqladmin -u root password §",
    "curl --proxy-user bob:§ http://x",
    "rdesktop -u bob -p § srv",
    "xfreerdp /u:bob /p:§ /v:srv",
    "schtasks /create /ru bob /rp § /tn x",
    "psexec.py corp/bob:§@10.0.0.1",
    "evil-winrm -i h -u bob -p '§'",
    "sqlplus -s system/§",
    "az vm create -u x -p §",
    "7z a -p§ x.7z y",
    "snmpwalk -v2c -c § h",
    "ipmitool -H h -U root -P § power",
    "rabbitmqctl add_user bob §",
    #"mosquitto_pub -u bob -P "§" -t x"#,
    "nmcli dev wifi connect corp password §",
    "wpa_passphrase corp §",
    "npm config set //r.corp.io/:_password §",
    "twine upload -u bob -p § dist/*",
    "composer config http-basic.corp.io bob §",
    "bundle config corp.io bob:§",
    "skopeo copy --src-creds bob:§ x y",
  ]

  /// In texts for people.
  static let prose = [
    "password: §",
    "PW: §",
    "Log in with user `admin` and password `§`.",
    "密码：§",
    "パスワードは §",
    "contraseña: §",
    #"senha = "§""#,
    "пароль: §",
    "Kennwort: §",
    "- **Password:** §",
    "*Admin password:* `§`",
    "* Password: **§**",
    "| Password | §  |",
    "| **Admin password** | `§` |",
    "|API key|§|",
    "<b>Password:</b> §<br>",
    "<p>Password: <code>§</code></p>",
    "<tr><td>Password</td><td>§</td></tr>",
    "Login: bob / §",
    "Default login is `bob` / `§`.",
    "Credentials: bob:§",
    "username/password: bob/§",
    #"mot_de_passe = "§""#,
  ]
}

/// What a user expects to be found is found, at default confidence and with its exact bounds.
@Suite struct LeakFormTests {
  @Test(arguments: [
    LeakForm.settings, LeakForm.tables, LeakForm.markup, LeakForm.connections, LeakForm.code,
    LeakForm.commands, LeakForm.prose, LeakForm.systems, LeakForm.templates, LeakForm.libraries,
    LeakForm.arguments, LeakForm.programs,
  ])
  func isFoundWithItsBounds(_ forms: [String]) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 2611)
    var missing: [String: String] = [:]
    for (number, form) in forms.enumerated() {
      let password = "k\(random.string(10))7\(random.string(2))"
      missing[password] = form
      try folder.write(form.replacing("§", with: password) + "\n", to: "form-\(number)")
    }
    let result = try Program.run("scan", "-f", "jsonl", folder.path)
    for secret in try result.records().compactMap(\.secret) { missing[secret] = nil }
    #expect(missing.isEmpty)
  }

  /// A token is told once, by the rule of its form, whatever call, command or setting it stands in.
  @Test func aTokenIsToldOnce() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 1612)
    let token = "dckr_pat_" + random.string(27)
    let forms = [
      "docker login -u bob -p §", "echo § | docker login -u bob --password-stdin",
      "curl -u bob:§ https://hub.docker.com", "ENV TOKEN §", "client.login('bob', '§')",
      "machine hub.docker.com login bob password §", "https://bob:§@hub.docker.com",
      "user,password\nbob,§",
    ]
    for (number, form) in forms.enumerated() {
      try folder.write(form.replacing("§", with: token) + "\n", to: "form-\(number)")
    }
    let result = try Program.run("scan", "-f", "jsonl", folder.path)
    let rules = try result.records().compactMap(\.rule?.id)
    #expect(rules == Array(repeating: "docker-hub-pat", count: forms.count))
  }

  /// A row may hold several passwords.
  @Test func everyColumnOfPasswordsIsTold() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 1613)
    let secrets = (0..<6).map { _ in "k7" + random.string(10) }
    try folder.write(
      "user,password,db_password\nbob,\(secrets[0]),\(secrets[1])\namy,\(secrets[2]),\(secrets[3])\n",
      to: "a.csv"
    )
    try folder.write(
      "INSERT INTO u (name, pwd, smtp_pass) VALUES ('bob', '\(secrets[4])', '\(secrets[5])');\n",
      to: "b.sql"
    )
    let result = try Program.run("scan", "-f", "jsonl", folder.path)
    let told = try result.records().compactMap { $0.rule == nil ? nil : $0.secret }
    #expect(told.sorted() == secrets.sorted())
  }
}
