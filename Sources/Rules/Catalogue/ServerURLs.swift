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
      examples: urlPasswordExamples("ldap"),
      counterexamples: urlPasswordCounterexamples("ldap")
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
      examples: urlPasswordExamples("smtp"),
      counterexamples: urlPasswordCounterexamples("smtp")
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
      examples: urlPasswordExamples("sftp"),
      counterexamples: urlPasswordCounterexamples("sftp")
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
      examples: urlPasswordExamples("smb"),
      counterexamples: urlPasswordCounterexamples("smb")
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
      examples: urlPasswordExamples("svn"),
      counterexamples: urlPasswordCounterexamples("svn")
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
      examples: urlPasswordExamples("rtsp"),
      counterexamples: urlPasswordCounterexamples("rtsp")
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
      examples: urlPasswordExamples("vnc"),
      counterexamples: urlPasswordCounterexamples("vnc")
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
      examples: urlPasswordExamples("socks5"),
      counterexamples: urlPasswordCounterexamples("socks5")
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
      examples: urlPasswordExamples("tcp"),
      counterexamples: urlPasswordCounterexamples("tcp")
    ),
  ]
}
