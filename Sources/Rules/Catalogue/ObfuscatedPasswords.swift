extension Catalogue {
  /// Passwords that programs keep in a form that whoever knows the program can undo.
  static let obfuscatedPasswords: [Rule] = [
    Rule(
      id: "websphere-xor-password",
      name: "Password of WebSphere, XOR and base64",
      summary:
        "A password that WebSphere and Liberty write as {xor}…: each byte XOR 0x5F, in base64.",
      pattern: #"\{(?i:xor)\}([A-Za-z0-9+/]{6,400}={0,2})(?![A-Za-z0-9+/=])"#,
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "whatever the password opens; anyone can undo the form",
      examples: [
        #"<user name="app" password="{xor}<secret><base64:14>==</secret>"/>"#,
        "javax.net.ssl.keyStorePassword={xor}<secret><base64:20></secret>\n",
      ],
      counterexamples: [#"password="{xor}""#, #"password="{xor}${PASS1}""#]
    ),
    Rule(
      id: "websphere-aes-password",
      name: "Password sealed by WebSphere or WebLogic",
      summary:
        "A password written as {aes}…, {AES}… or {3DES}…: Liberty's key is known unless it was set, WebLogic's lies in SerializedSystemIni.dat.",
      pattern: #"\{(?:aes|AES|AES256|3DES)\}([A-Za-z0-9+/]{10,400}={0,2})(?![A-Za-z0-9+/=])"#,
      entropy: 3,
      severity: .medium,
      leaks: "whatever the password opens, for who has the key",
      examples: [
        #"<keyStore password="{aes}<secret><base64:88></secret>"/>"#,
        "<password-encrypted>{AES}<secret><base64:43>=</secret></password-encrypted>",
        "password={3DES}<secret><base64:11>=</secret>\n",
      ],
      counterexamples: [#"password="{AES}""#, "{AES}<base64:4>", "{aes128}<base64:43>="]
    ),
    Rule(
      id: "jetty-obfuscated-password",
      name: "Obfuscated password of Jetty",
      summary: "A password that Jetty writes as OBF:…, digits in base 36.",
      pattern: #"(?<![A-Za-z0-9])OBF:([0-9a-zU]{8,400})(?![0-9A-Za-z])"#,
      entropy: 2.5,
      // What its distribution and its documentation ship with.
      placeholders: ["1v2j1uum1xtv1zej*", "1vny1zlo1x8e1vnw*", "1u2u1wml1z7s1z7a*"],
      severity: .high,
      confidence: .high,
      leaks: "whatever the password opens; anyone can undo the form",
      examples: [
        #"<Set name="KeyStorePassword">OBF:<secret>1<base36:31></secret></Set>"#,
        "jetty.sslContext.keyStorePassword=OBF:<secret>1<base36:27></secret>\n",
      ],
      counterexamples: ["OBF:<base36:4>", "OBF: <base36:32>", "MOBF:1<base36:31>"]
    ),
    Rule(
      id: "fortinet-sealed-secret",
      name: "Secret in a configuration of Fortinet",
      summary:
        "A password or key that FortiOS writes as ENC …, under a key that is known unless it was set; not its hashes.",
      pattern:
        #"(?<![\w-])set\s[a-z][a-z0-9-]{1,40}\sENC\s(?!SH2|AK1|PB2)([A-Za-z0-9+/]{20,600}={0,2})(?![A-Za-z0-9+/=])"#,
      entropy: 3.5,
      severity: .high,
      leaks: "whatever the password or key opens: networks, directories, tunnels",
      examples: [
        "    set psksecret ENC <secret><base64:64></secret>\n",
        "        set ldap-password ENC <secret><base64:42>==</secret>\n",
      ],
      counterexamples: [
        "    set password ENC SH2<base64:60>=\n", "    set psksecret ENC <base64:8>\n",
        "    set encryption ENC enable\n",
      ]
    ),
    Rule(
      id: "sqldeveloper-password",
      name: "Password of a connection of SQL Developer",
      summary:
        "A password in connections.xml of Oracle SQL Developer; the older form holds its own key.",
      pattern:
        #"addrType="password">\s{0,80}<Contents>([A-Za-z0-9+/]{14,600}={0,2})</Contents>"#,
      entropy: 2.5,
      severity: .high,
      leaks: "database",
      examples: [
        #"<StringRefAddr addrType="password"><Contents><secret>05<HEX:32></secret></Contents></StringRefAddr>"#,
        "<StringRefAddr addrType=\"password\">\n   <Contents><secret><base64:22>==</secret></Contents>\n",
      ],
      counterexamples: [
        #"<StringRefAddr addrType="user"><Contents><HEX:32></Contents></StringRefAddr>"#,
        #"<StringRefAddr addrType="password"><Contents/></StringRefAddr>"#,
      ]
    ),
    Rule(
      id: "heidisql-password",
      name: "Password of a session of HeidiSQL",
      summary:
        "A password in exported settings of HeidiSQL: letters shifted by the last digit, in hexadecimal.",
      pattern: #"\\Password<\|\|\|>1<\|\|\|>([0-9A-Fa-f]{4,400}[0-9])(?![0-9A-Fa-f])"#,
      entropy: 1.5,
      severity: .high,
      confidence: .high,
      leaks: "database; anyone can undo the form",
      examples: [#"Servers\prod\Password<|||>1<|||><secret><HEX:24>7</secret>"#],
      counterexamples: [
        #"Servers\prod\Password<|||>1<|||>"#, #"Servers\prod\User<|||>1<|||><HEX:24>7"#,
      ]
    ),
    Rule(
      id: "securecrt-password",
      name: "Password of a session of SecureCRT",
      summary:
        "A password in a session's .ini file, under a key that is known unless a passphrase was set.",
      pattern: #"S:"(?:Login )?Password(?: V2)?"=(?:u|0[23]:)([0-9A-Fa-f]{16,600})(?![0-9A-Fa-f])"#,
      entropy: 2.5,
      severity: .high,
      leaks: "the servers that the session leads to",
      examples: [
        #"S:"Password V2"=02:<secret><hex:64></secret>"#,
        #"S:"Password"=u<secret><hex:32></secret>"#,
      ],
      counterexamples: [#"S:"Password V2"="#, #"S:"Username"=u<hex:32>"#]
    ),
    Rule(
      id: "jboss-masked-password",
      name: "Masked password of JBoss",
      summary:
        "A password that JBoss and WildFly write as MASK-…;salt;count, under a key that is known.",
      pattern:
        #"(?<![A-Za-z0-9-])MASK-([A-Za-z0-9./+]{8,120};[A-Za-z0-9]{8};[0-9]{1,7})(?![0-9A-Za-z])"#,
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "key store or vault; anyone can undo the form",
      examples: [
        #"<vault-option name="KEYSTORE_PASSWORD" value="MASK-<secret><base62:22>;<base62:8>;50</secret>"/>"#
      ],
      counterexamples: ["MASK-<base62:22>", "MASK-<base62:22>;<base62:4>;50"]
    ),
  ]
}
