extension Catalogue {
  /// Logins inside URLs of servers and sites.
  static let serverURLs: [Rule] = [
    Rule(
      id: "ldap-url-password",
      name: "Password in an LDAP URL",
      pattern: urlPassword("ldaps?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "directory of users",
      examples: [#"url = "ldap://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "ldap://user:password@host/db", "ldap://app:${DB_PASSWORD}@host/db",
        "ldap://app:<password>@host/db", "ldap://app:app@host/db",
      ]
    ),
    Rule(
      id: "smtp-url-password",
      name: "Password in a mail server URL",
      pattern: urlPassword("smtps?|submission|imaps?|pop3s?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "mail sending or reading as the user",
      examples: [#"url = "smtp://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "smtp://user:password@host/db", "smtp://app:${DB_PASSWORD}@host/db",
        "smtp://app:<password>@host/db", "smtp://app:app@host/db",
      ]
    ),
    Rule(
      id: "ftp-url-password",
      name: "Password in an FTP URL",
      pattern: urlPassword("ftps?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "files on the server",
      examples: [#"url = "ftp://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "ftp://user:password@host/db", "ftp://app:${DB_PASSWORD}@host/db",
        "ftp://app:<password>@host/db", "ftp://app:app@host/db", "ftp://anonymous:anonymous@host/f",
      ]
    ),
    Rule(
      id: "sftp-ssh-url-password",
      name: "Password in an SSH or SFTP URL",
      pattern: urlPassword("sftp|ssh|scp"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "files or shell on the server",
      examples: [#"url = "sftp://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "sftp://user:password@host/db", "sftp://app:${DB_PASSWORD}@host/db",
        "sftp://app:<password>@host/db", "sftp://app:app@host/db",
      ]
    ),
    Rule(
      id: "smb-cifs-url-password",
      name: "Password in a file share URL",
      pattern: urlPassword("smb|cifs|afp|webdav|davs"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "file shares of the owner",
      examples: [#"url = "smb://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "smb://user:password@host/db", "smb://app:${DB_PASSWORD}@host/db",
        "smb://app:<password>@host/db", "smb://app:app@host/db",
      ]
    ),
    Rule(
      id: "svn-url-password",
      name: "Password in a Subversion URL",
      pattern: urlPassword(#"svn(?:\+ssh)?"#),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "source code on the server",
      examples: [#"url = "svn://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "svn://user:password@host/db", "svn://app:${DB_PASSWORD}@host/db",
        "svn://app:<password>@host/db", "svn://app:app@host/db",
      ]
    ),
    Rule(
      id: "rtsp-camera-url-password",
      name: "Password in a camera URL",
      pattern: urlPassword("rtsps?|rtmp"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "live camera pictures",
      examples: [#"url = "rtsp://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "rtsp://user:password@host/db", "rtsp://app:${DB_PASSWORD}@host/db",
        "rtsp://app:<password>@host/db", "rtsp://app:app@host/db",
      ]
    ),
    Rule(
      id: "vnc-rdp-url-password",
      name: "Password in a remote desktop URL",
      pattern: urlPassword("vnc|rdp"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "remote desktop session",
      examples: [#"url = "vnc://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "vnc://user:password@host/db", "vnc://app:${DB_PASSWORD}@host/db",
        "vnc://app:<password>@host/db", "vnc://app:app@host/db",
      ]
    ),
    Rule(
      id: "socks-http-proxy-url-password",
      name: "Password in a SOCKS proxy URL",
      pattern: urlPassword("socks(?:4|5h?)"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .medium,
      confidence: .medium,
      leaks: "use of the network proxy",
      examples: [#"url = "socks5://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "socks5://user:password@host/db", "socks5://app:${DB_PASSWORD}@host/db",
        "socks5://app:<password>@host/db", "socks5://app:app@host/db",
      ]
    ),
    Rule(
      id: "docker-tcp-url-password",
      name: "Password in a TCP URL",
      pattern: urlPassword("tcp"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .critical,
      confidence: .medium,
      leaks: "container host of the owner",
      examples: [#"url = "tcp://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "tcp://user:password@host/db", "tcp://app:${DB_PASSWORD}@host/db",
        "tcp://app:<password>@host/db", "tcp://app:app@host/db",
      ]
    ),
    Rule(
      id: "http-basic-auth-url",
      name: "Password in a web URL",
      pattern: urlPassword("https?"),
      secretGroup: 2,
      placeholders: samplePasswords,
      severity: .high,
      confidence: .medium,
      leaks: "whatever site the login opens",
      examples: [#"url = "https://app:<secret><base62:16></secret>@db.corp.net/prod""#],
      counterexamples: [
        "https://user:password@host/db", "https://app:${DB_PASSWORD}@host/db",
        "https://app:<password>@host/db", "https://app:app@host/db",
      ]
    ),
  ]
}
