extension Catalogue {
  /// Password hashes that say by what they were made: what a leak of them costs depends on the password.
  static let passwordHashes: [Rule] = [
    Rule(
      id: "hash-bcrypt",
      name: "bcrypt password hash",
      pattern: hash(#"\$2[abxy]\$(?:0[4-9]|[12][0-9]|3[01])\$[A-Za-z0-9./]{53}"#),
      entropy: 2.5,
      placeholders: ["$2a$10$N9qo8uLOickgx2ZMRZoMye*"],
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$2b$12$<[A-Za-z0-9./]:53>"],
      counterexamples: [
        "$2b$12$<[A-Za-z0-9./]:52>", "$2b$99$<[A-Za-z0-9./]:53>", "$2b$12$<[x]:53>",
      ]
    ),
    Rule(
      id: "htpasswd-entry",
      name: "Login of a web server with its password hash",
      summary: "A line of .htpasswd, a user and the hash of the password.",
      pattern:
        #"(?<![^\s;,\"\'])[^\s:;,\"\'@/$]{1,80}:(\$apr1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}|\$2[aby]\$[0-3][0-9]\$[A-Za-z0-9./]{53})(?![^\s;,\"\'])"#,
      entropy: 2.5,
      severity: .medium,
      confidence: .medium,
      leaks: "web login hash, crackable",
      examples: [
        "ops:<secret>$apr1$<base62:8>$<base62:22></secret>\n",
        "ops:<secret>$2y$05$<[A-Za-z0-9./]:53></secret>\n",
      ],
      counterexamples: [
        "ops:$apr1$<base62:8>$<base62:21>\n", "a/ops:$apr1$<base62:8>$<base62:22>\n",
      ]
    ),
    Rule(
      id: "shadow-file-entry",
      name: "System login with its password hash",
      summary: "A line of /etc/shadow, or of a server's file of the same form.",
      pattern:
        #"(?<![^\s;,\"\'])[^\s:;,\"\'@/$]{1,32}:(\$(?:[156y]|2[aby])\$[A-Za-z0-9./$=]{20,150}):[0-9]{1,6}:[0-9]"#,
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "system login hash, crackable",
      examples: [
        "root:<secret>$6$<base62:16>$<base62:86></secret>:18000:0:99999:7:::\n",
        "ftp:<secret>$1$<base62:8>$<base62:22></secret>:1001:1001::/home/ftp:/bin/false\n",
      ],
      counterexamples: [
        "root:!:18000:0:99999:7:::\n", "root:$6$<base62:10>:18000:0:99999:7:::\n",
        "a/root:$6$<base62:16>$<base62:86>:18000:0:99999:7:::\n",
      ]
    ),
    Rule(
      id: "sql-row-bcrypt",
      name: "Account with its password hash in a database dump",
      summary: "A row of values, of which one is a bcrypt hash behind a name.",
      pattern:
        #"(?:(?<![A-Za-z0-9_])|(?<=VALUES)|(?<=values))\([^()\r\n]{0,200}?'[^'\r\n]{1,100}', ?'(\$2[aby]\$[0-3][0-9]\$[A-Za-z0-9./]{53})'"#,
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "a password of the account, after cracking",
      examples: [
        "(7, 'ops', '<secret>$2y$12$<[A-Za-z0-9./]:53></secret>', 1),\n",
        "INSERT INTO users VALUES (7,'ops','<secret>$2a$10$<[A-Za-z0-9./]:53></secret>');\n",
      ],
      counterexamples: [
        "(7, 'ops', '$2y$12$<[A-Za-z0-9./]:52>', 1),\n",
        "check('ops', '$2y$12$<[A-Za-z0-9./]:53>')\n",
      ]
    ),
    Rule(
      id: "hash-argon2",
      name: "Argon2 password hash",
      pattern: hash(
        #"\$argon2(?:id|i|d)\$v=[0-9]{2}\$m=[0-9]{1,8},t=[0-9]{1,3},p=[0-9]{1,3}\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{20,90}"#
      ),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$argon2id$v=19$m=65536,t=3,p=4$<base64:22>$<base64:43>"],
      counterexamples: ["$argon2id$v=19$m=65536,t=3,p=4$<base64:22>$<base64:10>"]
    ),
    Rule(
      id: "hash-aspnet-identity",
      name: "ASP.NET identity password hash",
      pattern: base64Token(#"AQAAAAEAAC[A-Za-z0-9+/]{60,100}={0,2}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["AQAAAAEAAC<base64:72>=="],
      counterexamples: ["AQAAAAEAAC<base64:40>=="]
    ),
    Rule(
      id: "hash-apr1-md5",
      name: "Apache MD5 password hash",
      pattern: hash(#"\$apr1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["ops:<secret>$apr1$<base62:8>$<base62:22></secret>"],
      counterexamples: ["$apr1$<base62:8>$<base62:21>", "$apr1$<base62:9>$<base62:22>"]
    ),
    Rule(
      id: "hash-md5crypt",
      name: "MD5-crypt password hash",
      pattern: hash(#"\$1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$1$<base62:8>$<base62:22>"],
      counterexamples: ["$1$<base62:8>$<base62:21>", "s/(a)/$1$2/"]
    ),
    Rule(
      id: "hash-sha256crypt",
      name: "SHA-256-crypt password hash",
      pattern: hash(#"\$5\$(?:rounds=[0-9]{4,9}\$)?[A-Za-z0-9./]{1,16}\$[A-Za-z0-9./]{43}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$5$<base62:16>$<base62:43>", "$5$rounds=5000$<base62:16>$<base62:43>"],
      counterexamples: ["$5$<base62:16>$<base62:42>"]
    ),
    Rule(
      id: "hash-sha512crypt",
      name: "SHA-512-crypt password hash",
      pattern: hash(#"\$6\$(?:rounds=[0-9]{4,9}\$)?[A-Za-z0-9./]{1,16}\$[A-Za-z0-9./]{86}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: [
        "root:<secret>$6$<base62:16>$<base62:86></secret>:18000:0:99999:7:::",
        "$6$rounds=5000$<base62:16>$<base62:86>",
      ],
      counterexamples: ["$6$<base62:16>$<base62:85>", "root:!:18000:0:99999:7:::"]
    ),
    Rule(
      id: "hash-yescrypt",
      name: "yescrypt password hash",
      pattern: hash(#"\$y\$[A-Za-z0-9./]{3,20}\$[A-Za-z0-9./]{4,86}\$[A-Za-z0-9./]{43}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$y$j9T$<base62:22>$<base62:43>"],
      counterexamples: ["$y$j9T$<base62:22>$<base62:42>"]
    ),
    Rule(
      id: "hash-cisco-type8",
      name: "Cisco type 8 password hash",
      pattern: hash(#"\$8\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$8$<base62:14>$<base62:43>"],
      counterexamples: ["$8$<base62:13>$<base62:43>"]
    ),
    Rule(
      id: "hash-cisco-type9",
      name: "Cisco type 9 password hash",
      pattern: hash(#"\$9\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$9$<base62:14>$<base62:43>"],
      counterexamples: ["$9$<base62:14>$<base62:42>"]
    ),
    Rule(
      id: "hash-drupal7",
      name: "Drupal password hash",
      pattern: hash(#"\$S\$[A-Za-z0-9./]{52}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$S$<base62:52>"],
      counterexamples: ["$S$<base62:51>", "$S$<[x]:52>"]
    ),
    Rule(
      id: "hash-grub-pbkdf2",
      name: "GRUB password hash",
      pattern: hash(#"grub\.pbkdf2\.sha512\.[0-9]{4,7}\.[0-9A-F]{40,200}\.[0-9A-F]{100,200}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: [
        "password_pbkdf2 root <secret>grub.pbkdf2.sha512.10000.<HEX:128>.<HEX:128></secret>\n"
      ],
      counterexamples: ["grub.pbkdf2.sha512.10000.<HEX:30>.<HEX:128>"]
    ),
    Rule(
      id: "hash-juniper-sha1",
      name: "Juniper password hash",
      pattern: hash(#"\$sha1\$[0-9]{3,6}\$[A-Za-z0-9./]{8}\$[A-Za-z0-9./]{28}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$sha1$19418$<base62:8>$<base62:28>"],
      counterexamples: ["$sha1$19418$<base62:8>$<base62:27>"]
    ),
    Rule(
      id: "hash-kerberos-asrep",
      name: "Kerberos AS-REP hash",
      pattern: hash(
        #"\$krb5asrep\$[0-9]{2}\$[^\s\"\'`:@/]{0,120}@?[^\s\"\'`:@/]{0,120}:[0-9a-f]{32}\$[0-9a-f]{64,4096}"#
      ),
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "a password, after cracking",
      examples: ["$krb5asrep$23$ops@CORP.NET:<hex:32>$<hex:200>"],
      counterexamples: ["$krb5asrep$23$ops@CORP.NET:<hex:31>$<hex:200>"]
    ),
    Rule(
      id: "hash-kerberos-tgs",
      name: "Kerberos service ticket hash",
      pattern: hash(#"\$krb5tgs\$[0-9]{2}\$[^\r\n\"\']{1,200}?\$[0-9a-f]{32}\$[0-9a-f]{64,8192}"#),
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "a password, after cracking",
      examples: ["$krb5tgs$23$*sql$CORP.NET$sql/db*$<hex:32>$<hex:200>"],
      counterexamples: ["$krb5tgs$23$*sql$CORP.NET$sql/db*$<hex:32>$<hex:40>"]
    ),
    Rule(
      id: "hash-ldap-ssha",
      name: "LDAP password hash",
      pattern: hash(#"\{(?:SSHA(?:256|512)?|SHA|SMD5|CRYPT)\}[A-Za-z0-9+/$.]{20,120}={0,2}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["userPassword: <secret>{SSHA}<base64:38>==</secret>\n"],
      counterexamples: ["{SSHA}<base64:12>", "{SSHA}password"]
    ),
    Rule(
      id: "hash-macos-shadow",
      name: "macOS password hash",
      pattern: hash(#"\$ml\$[0-9]{4,6}\$[0-9a-f]{64}\$[0-9a-f]{128,256}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$ml$44052$<hex:64>$<hex:256>"],
      counterexamples: ["$ml$44052$<hex:63>$<hex:256>"]
    ),
    Rule(
      id: "hash-mscash2",
      name: "Windows cached credential hash",
      pattern: hash(#"\$DCC2\$[0-9]{3,6}#[^\s#:@/\"\']{1,60}#[0-9a-f]{32}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$DCC2$10240#ops#<hex:32>"],
      counterexamples: ["$DCC2$10240#ops#<hex:31>"]
    ),
    Rule(
      id: "hash-net-ntlmv2",
      name: "NTLMv2 response hash",
      pattern: hash(
        #"[^\s:\"\']{1,60}::[A-Za-z0-9_.-]{0,40}:[0-9a-fA-F]{16}:[0-9a-fA-F]{32}:0101000000000000[0-9a-fA-F]{64,2000}"#
      ),
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "a password, after cracking",
      examples: ["ops::CORP:<hex:16>:<hex:32>:0101000000000000<hex:200>"],
      counterexamples: ["ops::CORP:<hex:16>:<hex:32>:<hex:20>", "std::string: a"]
    ),
    Rule(
      id: "hash-ntlm-pwdump",
      name: "Windows password hashes",
      pattern: hash(#"[^\s:\"\']{1,60}:[0-9]{1,10}:[0-9A-Fa-f]{32}:[0-9A-Fa-f]{32}:::"#),
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "a password, after cracking",
      examples: ["ops:1001:<hex:32>:<hex:32>:::"],
      counterexamples: ["ops:1001:<hex:32>:<hex:31>:::"]
    ),
    Rule(
      id: "hash-pbkdf2-django",
      name: "Django password hash",
      pattern: hash(#"pbkdf2_sha(?:256|1)\$[0-9]{4,7}\$[A-Za-z0-9]{8,32}\$[A-Za-z0-9+/]{27,43}="#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["pbkdf2_sha256$260000$<base62:22>$<base64:43>="],
      counterexamples: ["pbkdf2_sha256$260000$<base62:22>$<base64:20>="]
    ),
    Rule(
      id: "hash-pbkdf2-werkzeug",
      name: "Werkzeug password hash",
      pattern: hash(
        #"(?:pbkdf2:sha(?:256|1|512)|scrypt):[0-9:]{4,20}\$[A-Za-z0-9]{8,16}\$[0-9a-f]{40,128}"#
      ),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: [
        "pbkdf2:sha256:150000$<base62:8>$<hex:64>", "scrypt:32768:8:1$<base62:16>$<hex:128>",
      ],
      counterexamples: ["pbkdf2:sha256:150000$<base62:8>$<hex:30>"]
    ),
    Rule(
      id: "hash-phpass-wordpress",
      name: "phpass password hash",
      pattern: hash(#"\$[PH]\$[A-Za-z0-9./]{31}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["$P$B<base62:30>"],
      counterexamples: ["$P$B<base62:29>", "$P$<[x]:31>"]
    ),
    Rule(
      id: "hash-postgres-scram",
      name: "PostgreSQL SCRAM verifier",
      pattern: hash(
        #"SCRAM-SHA-256\$[0-9]{3,7}:[A-Za-z0-9+/]{20,30}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}="#
      ),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["SCRAM-SHA-256$4096:<base64:22>==$<base64:43>=:<base64:43>="],
      counterexamples: ["SCRAM-SHA-256$4096:<base64:22>==$<base64:43>=:<base64:20>="]
    ),
    Rule(
      id: "hash-scrypt-modular",
      name: "scrypt password hash",
      pattern: hash(#"\$(?:7|s0|scrypt)\$[A-Za-z0-9./+=$,]{40,200}"#),
      entropy: 2.5,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: [
        "$7$C6..../....<base62:43>$<base62:43>", "$scrypt$ln=16,r=8,p=1$<base64:22>$<base64:43>",
      ],
      counterexamples: ["$7$<base62:20>", "$scrypt$"]
    ),
    Rule(
      id: "ntlm-auth-message",
      name: "NTLM authentication message",
      pattern: base64Token(#"TlRMTVNTUAAD[A-Za-z0-9+/]{80,1000}={0,2}"#),
      entropy: 3,
      severity: .medium,
      confidence: .low,
      leaks: "a password, after cracking",
      examples: ["Authorization: NTLM <secret>TlRMTVNTUAAD<base64:200></secret>\n"],
      counterexamples: ["TlRMTVNTUAAB<base64:200>", "TlRMTVNTUAAD<base64:40>"]
    ),
  ]
}

/// A hash with none of its characters, and no word, on either side.
private func hash(_ body: String) -> String {
  #"(?<![A-Za-z0-9/+$])(?:"# + body + #")(?![A-Za-z0-9/+$=]|\.[A-Za-z0-9])"#
}
