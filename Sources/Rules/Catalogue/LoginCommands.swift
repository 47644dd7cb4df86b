extension Catalogue {
  /// Passwords in command lines, in the ways of more commands.
  static let loginCommands: [Rule] = [
    Rule(
      id: "samba-user-argument",
      name: "Login given to a Samba client",
      pattern:
        #"(?<![\w.-])(?:smbclient|rpcclient|smbget|smbcacls|smbmap|winexe|wmic|net rpc|net ads)\s(?:[^\r\n|;&]{0,160}?\s)?(?:-U|--user)[ =]?["']?[\w.\\/-]{1,64}%"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "file shares of the owner",
      examples: [
        "smbclient //srv/share -U app%<secret>\(password)</secret>\n",
        "rpcclient -U 'corp/app%<secret>\(password)</secret>' srv",
      ],
      counterexamples: [
        "smbclient //srv/share -U app%$PASS1", "smbclient -U app%password //srv/s1",
      ]
    ),
    Rule(
      id: "lftp-login-argument",
      name: "Login given to lftp",
      pattern:
        #"(?<![\w.-])lftp\s(?:[^\r\n|;&]{0,160}?\s)?(?:-u|--user)[ =]["']?[^\s,"'`]{1,64},"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "files on the server",
      examples: ["lftp -u app,<secret>\(password)</secret> ftp://ftp.corp.net\n"],
      counterexamples: [
        "lftp -u app,$PASS1 ftp://ftp.corp.net", "lftp -u app,password ftp.corp.net",
      ]
    ),
    Rule(
      id: "account-command-password",
      name: "Password given to a command that makes accounts or sets variables",
      pattern:
        #"(?<![\w.-])(?:setx\s{1,4}(?:/m\s{1,4})?\w{0,40}(?i:password|passwd|pwd|secret|token|api_?key|_pass|_key)\s{1,4}["']?"#
        + barePassword
        + #"|(?i:net user)\s{1,2}(?:/add\s{1,2})?(?!/)[\w.-]{1,64}\s{1,2}"#
        + barePassword
        + #"|rabbitmqctl\s(?:[^\r\n|;&]{0,80}?\s)?(?:add_user|change_password)\s{1,2}["']?[\w.@-]{1,64}["']?\s{1,2}["']?"#
        + barePassword
        + #"|mysqladmin\s(?:[^\r\n|;&]{0,120}?\s)?password\s{1,2}["']?"# + barePassword
        + #"|htpasswd\h{1,2}-\w{0,6}b\w{0,6}\h{1,2}(?:-\w{1,6}\h{1,2}){0,2}(?:[^\s"'`]{1,120}\h{1,2}){1,2}["']?"#
        + barePassword + #"(?=["']?\s{0,4}(?:[\r\n|>;&)`"']|\z))"#
        + #"|(?:composer|composer\.phar)\sconfig\s(?:[^\r\n|;&]{0,40}?\s)?http-basic\.[\w.-]{1,80}\s{1,2}[^\s"'`]{1,64}\s{1,2}["']?"#
        + barePassword + ")",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "the account that the command names",
      examples: [
        "net user app <secret>\(password)</secret> /add\r\n",
        "setx DB_PASSWORD <secret>\(password)</secret>\r\n",
        "rabbitmqctl add_user app <secret>\(password)</secret>\n",
        "mysqladmin -u root password '<secret>\(password)</secret>'\n",
        "htpasswd -bc /etc/nginx/.htpasswd app <secret>\(password)</secret>\n",
        "htpasswd -nb app <secret>\(password)</secret>\n",
        "htpasswd -nb app <secret>\(password)</secret>\n\(password)\n",
        "composer config http-basic.repo.corp.net app <secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "net user app * /add", "net user app %PASS1% /add", "net user /domain1",
        "rabbitmqctl add_user app password", "htpasswd -bc .htpasswd1 app $PASS1\n",
        "mysqladmin -u root password $PASS1",
      ]
    ),
    Rule(
      id: "here-string-password",
      name: "Password given to a command as its input",
      pattern:
        #"(?<![\w.-])(?:chpasswd|vncpasswd -f|passwd --stdin|sudo -S|sudo --stdin|su -c|kinit|docker login|podman login|cryptsetup)(?:\s[^\r\n|;&<]{0,80}?)?\s?<<<\s?["']?(?![a-z_][\w.-]{0,31}:[$%<{(])(?:[a-z_][\w.-]{0,31}:)?"#
        + barePassword
        + #"|(?<![\w.-])chpasswd(?:\s[^\r\n<|;&]{0,40})?<<-?\s{0,2}["'\\]?\w{1,20}["']?[^\n]{0,40}\n(?:[^\n:]{1,40}:[^\n]{0,80}\n){0,4}?\s{0,16}[a-z_][\w.-]{0,31}:"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "chpasswd <[<]:2>EOF\napp:<secret>\(password)</secret>\nEOF\n",
        #"chpasswd <[<]:3> "app:<secret>\#(password)</secret>""#,
        "sudo -S apt-get update <[<]:3> '<secret>\(password)</secret>'\n",
      ],
      counterexamples: [
        #"chpasswd <[<]:3> "app:$PASS1""#, "sudo -S ls <[<]:3> password\n",
        "chpasswd <[<]:2>EOF\napp:$PASS1\nEOF",
      ]
    ),
    Rule(
      id: "remote-desktop-password",
      name: "Password of a Windows login in a command",
      pattern:
        #"(?<![\w.-])(?:xfreerdp3?|wfreerdp|schtasks|mstsc)(?:\.exe)?\s(?:[^\r\n|;&]{0,200}?\s)?/(?:p:|[rR][pP]\s{1,2})["']?"#
        + barePassword
        + #"|(?<![\w.-])(?:impacket-\w{2,20}|(?:psexec|wmiexec|smbexec|atexec|dcomexec|secretsdump|GetUserSPNs)\.py)\s(?:[^\r\n|;&]{0,120}?\s)?["']?[\w.-]{1,64}/[\w.$-]{1,64}:["']?(?![$%<{(*])((?=[^\s"'`@]{0,63}[A-Za-z])(?=[^\s"'`@]{0,63}[0-9!#$%&*+^~?])[^\s"'`@]{6,64})["']?@"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "the Windows account",
      examples: [
        "xfreerdp /u:app /p:<secret>\(password)</secret> /v:srv\n",
        "schtasks /create /ru app /rp <secret>\(password)</secret> /tn job\r\n",
        "psexec.py corp/app:'<secret>\(password)</secret>'@10.0.0.1",
      ],
      counterexamples: [
        "xfreerdp /u:app /p:$PASS1 /v:srv", "schtasks /create /rp password /tn job1",
        "psexec.py corp/app:password@10.0.0.1",
      ]
    ),
    Rule(
      id: "option-password",
      name: "Password given to a command by a short option",
      pattern:
        #"(?<![\w.-])(?:(?:ncftpput|ncftpget|rdesktop|evil-winrm|crackmapexec|netexec|rabbitmqadmin|twine upload|racadm|az sql|az vm|mongo)\s(?:[^\r\n|;&]{0,160}?\s)?-p[ \t]{0,4}["']?"#
        + barePassword
        + #"|(?:mosquitto_pub|mosquitto_sub|ipmitool)\s(?:[^\r\n|;&]{0,160}?\s)?-P[ \t]{1,4}["']?"#
        + barePassword
        + #"|(?:7z|7za|7zr) [aeux] (?:[^\r\n|;&]{0,120}?\s)?-p["']?"# + barePassword
        + #"|rar a (?:[^\r\n|;&]{0,120}?\s)?-h?p["']?"# + barePassword
        + #"|openssl enc\s(?:[^\r\n|;&]{0,160}?\s)?(?:-k[ \t]{1,4}["']?"# + barePassword
        + #"|-K[ \t]{1,4}["']?([0-9a-fA-F]{32,64})(?![0-9a-zA-Z]))"#
        + #"|(?:ldapsearch|ldapadd|ldapmodify|ldapdelete)\s(?:[^\r\n|;&]{0,160}?\s)?-w["']?"#
        + barePassword
        + #"|(?:snmpwalk|snmpget|snmpset|snmpbulkwalk)\s(?:[^\r\n|;&]{0,120}?\s)?-[cAX][ \t]{1,4}["']?"#
        + barePassword
        + #"|nmcli\s[^\r\n|;&]{1,120}?\spassword[ \t]{1,4}["']?"# + barePassword
        + #"|wpa_passphrase\s{1,2}["']?[\w.-]{1,32}["']?\s{1,2}["']?"# + barePassword
        + #"|npm config set\s[^\s]{0,120}:_password[ \t=]["']?"# + barePassword
        + #"|(?:mongodump|mongorestore|mongoexport|mongoimport|mongosh)\s(?:[^\r\n|;&]{0,160}?\s)?-p["']?"#
        + barePassword
        + #"|rclone obscure\s{1,2}["']?"# + barePassword
        + #"|(?i:proc pwencode in=["'])"# + barePassword
        + #"|(?:security unlock-keychain|altool|hdbsql|beeline)\s(?:[^\r\n|;&]{0,160}?\s)?-p[ \t]{1,4}["']?"#
        + barePassword
        + #"|security import\s(?:[^\r\n|;&]{0,160}?\s)?-P[ \t]{1,4}["']?"# + barePassword
        + #"|signtool(?:\.exe)?"? sign\s(?:[^\r\n|;&]{0,160}?\s)?/p[ \t]{1,4}["']?"# + barePassword
        + #"|ssh-keygen\s(?:[^\r\n|;&]{0,160}?\s)?-[NP][ \t]{1,4}["']?"# + barePassword
        + #"|db2 connect to \w{1,16} user \w{1,32} using ["']?"# + barePassword
        + #"|\.logon [\w.-]{1,64}/\w{1,64}\s?,\s?"# + barePassword + ")",
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "twine upload -u app -p <secret>\(password)</secret> dist/*\n",
        "ipmitool -H host -U root -P '<secret>\(password)</secret>' power\n",
        "7z a -p<secret>\(password)</secret> x.7z y\n",
        "snmpwalk -v2c -c <secret>\(password)</secret> host\n",
        "nmcli dev wifi connect corp password <secret>\(password)</secret>\n",
        "mongorestore -h host -u app -p<secret>\(password)</secret>\n",
        "rclone obscure <secret>\(password)</secret>\n",
        "security unlock-keychain -p <secret>\(password)</secret> login.keychain\n",
        "signtool sign /f x.pfx /p <secret>\(password)</secret> x.exe\n",
        "db2 connect to crm user app using <secret>\(password)</secret>\n",
        ".logon host/app,<secret>\(password)</secret>\n",
        "openssl enc -d -aes-128-cbc -K <secret><hex:32></secret> -iv 00\n",
      ],
      counterexamples: [
        "twine upload -p $PASS1 dist/*", "ipmitool -P password power1", "7z a -p$PASS1 x.7z y",
        "snmpwalk -c public host1", "nmcli dev wifi connect corp password $PASS1",
        "openssl enc -d -aes-128-cbc -K $KEY1 -iv <hex:32>\n",
      ]
    ),
    Rule(
      id: "login-pair-argument",
      name: "Login given to a command as user:password",
      pattern:
        #"(?:(?<![^\s"'])--proxy-user[ =]|(?<![\w.-])(?:skopeo|podman|buildah|crane|oras)\s(?:[^\r\n|;&]{0,160}?\s)?--(?:src-creds|dest-creds|creds)[ =]|(?<![\w.-])bundle config\s(?:[^\r\n|;&]{0,40}?\s)?[\w.-]{3,80}\s{1,2})["']?[\w.@+-]{1,80}:"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever service the login opens",
      examples: [
        "curl --proxy-user app:<secret>\(password)</secret> https://api.corp.net/\n",
        "skopeo copy --src-creds=app:<secret>\(password)</secret> docker://a dir:b\n",
      ],
      counterexamples: [
        "http -a app:$PASS1 GET api.corp.net",
        "curl --proxy-user app:password https://a1.corp.net/",
        "skopeo copy --src-creds $USER:$PASS1 a b",
      ]
    ),
    Rule(
      id: "postfix-relay-login",
      name: "Login of a mail relay",
      pattern:
        #"(?<![\w\]])\[?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}\]?:(?:587|465|submission)[ \t]{1,8}[^\s:"'`<>]{1,80}:"#
        + barePassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "mail sent in the owner's name",
      examples: ["[smtp.corp.net]:587 app@corp.net:<secret>\(password)</secret>\n"],
      counterexamples: [
        "[smtp.corp.net]:587 app@corp.net:password\n", "[smtp.corp.net]:587 $USER:$PASS1\n",
        "smtp.corp.net:587 1\n",
      ]
    ),
  ]
}
