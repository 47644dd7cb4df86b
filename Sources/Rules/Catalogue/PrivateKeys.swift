extension Catalogue {
  /// Private keys in text armour.
  static let privateKeys: [Rule] = [
    Rule(
      id: "pem-rsa-private-key",
      name: "RSA private key (PEM)",
      pattern: pemBlock("RSA PRIVATE KEY", start: openArmour),
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      checksum: .privateKey,
      examples: pemExamples("RSA PRIVATE KEY"),
      counterexamples: pemCounterexamples("RSA PRIVATE KEY")
    ),
    Rule(
      id: "pem-ec-private-key",
      name: "EC private key (PEM)",
      pattern: pemBlock("EC PRIVATE KEY", start: openArmour),
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      checksum: .privateKey,
      examples: pemExamples("EC PRIVATE KEY"),
      counterexamples: pemCounterexamples("EC PRIVATE KEY")
    ),
    Rule(
      id: "pem-dsa-private-key",
      name: "DSA private key (PEM)",
      pattern: pemBlock("DSA PRIVATE KEY", start: openArmour),
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      checksum: .privateKey,
      examples: pemExamples("DSA PRIVATE KEY"),
      counterexamples: pemCounterexamples("DSA PRIVATE KEY")
    ),
    Rule(
      id: "pem-rsa-legacy-encrypted-private-key",
      name: "Private key under a passphrase (PEM, older form)",
      summary: "An RSA, EC or DSA key with a passphrase, whose derivation is weak.",
      pattern: pemBlock("(?:RSA|EC|DSA) PRIVATE KEY", start: lockedArmour),
      entropy: 4.5,
      severity: .medium,
      confidence: .medium,
      leaks: "key under a passphrase with weak derivation",
      examples: [
        "-----BEGIN RSA <>PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,<HEX:32>\n\n<base64:64>\n<base64:64>\n<base64:64>\n-----END RSA <>PRIVATE KEY-----",
        #"key = "<secret>-----BEGIN EC <>PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,<HEX:32>\n\n<base64:64>\n<base64:64>\n-----END EC <>PRIVATE KEY-----</secret>""#,
      ],
      counterexamples: [
        "-----BEGIN RSA <>PRIVATE KEY-----\nMIG9AgEA<base64:56>\n<base64:64>\n<base64:64>\n<base64:64>\n-----END RSA <>PRIVATE KEY-----",
        "-----BEGIN RSA <>PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n-----END RSA <>PRIVATE KEY-----",
      ]
    ),
    Rule(
      id: "pem-pkcs8-private-key",
      name: "PKCS #8 private key (PEM)",
      pattern: pemBlock("PRIVATE KEY"),
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      checksum: .privateKey,
      examples: pemExamples("PRIVATE KEY"),
      counterexamples: pemCounterexamples("PRIVATE KEY")
    ),
    Rule(
      id: "pem-pkcs8-encrypted-private-key",
      name: "PKCS #8 private key under a passphrase (PEM)",
      pattern: pemBlock("ENCRYPTED PRIVATE KEY"),
      entropy: 4.5,
      severity: .medium,
      confidence: .high,
      leaks: "key under a passphrase",
      examples: pemExamples("ENCRYPTED PRIVATE KEY"),
      counterexamples: pemCounterexamples("ENCRYPTED PRIVATE KEY")
    ),
    Rule(
      id: "openssh-private-key",
      name: "OpenSSH private key",
      pattern: pemBlock("OPENSSH PRIVATE KEY", start: openOpenSSH),
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "shell on servers that trust the key",
      checksum: .privateKey,
      examples: pemExamples("OPENSSH PRIVATE KEY"),
      counterexamples: pemCounterexamples("OPENSSH PRIVATE KEY")
    ),
    Rule(
      id: "openssh-encrypted-private-key",
      name: "OpenSSH private key under a passphrase",
      pattern: pemBlock("OPENSSH PRIVATE KEY", start: lockedOpenSSH),
      entropy: 4.5,
      severity: .medium,
      confidence: .medium,
      leaks: "key under a passphrase",
      examples: [
        "-----BEGIN OPENSSH <>PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHI<base64:25>\n<base64:64>\n<base64:64>\n<base64:64>\n-----END OPENSSH <>PRIVATE KEY-----"
      ],
      counterexamples: [
        "-----BEGIN OPENSSH <>PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU<base64:33>\n<base64:64>\n<base64:64>\n<base64:64>\n-----END OPENSSH <>PRIVATE KEY-----",
        "-----BEGIN OPENSSH <>PRIVATE KEY-----\n...\n-----END OPENSSH <>PRIVATE KEY-----",
      ]
    ),
    Rule(
      id: "pem-any-private-key",
      name: "Private key of another kind (PEM)",
      summary: "A PEM private key with a label that has no rule of its own, such as SM2 or ANY.",
      pattern:
        #"-----BEGIN (?!(?:RSA|EC|DSA|ENCRYPTED|OPENSSH) P|ENCRYPTED )[A-Z0-9 ]{1,62} PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\"',:.#*|&]{0,256}+-(?!----)){0,16}+[A-Za-z0-9+/=\s\\"',:.#*|&]{64,12288}+-----END [A-Z0-9 ]{1,62} PRIVATE KEY-----"#,
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      examples: [
        "-----BEGIN SM2 <>PRIVATE KEY-----\n<base64:64>\n<base64:64>\n-----END SM2 <>PRIVATE KEY-----"
      ],
      counterexamples: [
        "-----BEGIN SM2 <>PRIVATE KEY-----\n...\n-----END SM2 <>PRIVATE KEY-----",
        "-----BEGIN RSA <>PRIVATE KEY-----\n<base64:64>\n<base64:64>\n-----END RSA <>PRIVATE KEY-----",
      ]
    ),
    Rule(
      id: "pgp-private-key-block",
      name: "PGP private key block",
      pattern:
        #"-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[A-Za-z0-9+/=\s\\"',:.()@#*|&]{0,256}+-(?!----)){0,16}+[A-Za-z0-9+/=\s\\"',:.()@#*|&]{200,49152}+-----END PGP PRIVATE KEY BLOCK-----"#,
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "signing and reading mail as the owner",
      checksum: .pgpArmor,
      examples: [
        "-----BEGIN PGP <>PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n<base64:64>\n<base64:64>\n<base64:64>\n<base64:64>\n-----END PGP <>PRIVATE KEY BLOCK-----"
      ],
      counterexamples: [
        "-----BEGIN PGP <>PRIVATE KEY BLOCK-----\n...\n-----END PGP <>PRIVATE KEY BLOCK-----",
        "-----BEGIN PGP <>PUBLIC KEY BLOCK-----\n<base64:64>\n-----END PGP <>PUBLIC KEY BLOCK-----",
        "-----BEGIN PGP <>PRIVATE KEY BLOCK-----\n\n<base64:64>\n<base64:64>\n<base64:64>\n<base64:64>\n=<base64:4>\n-----END PGP <>PRIVATE KEY BLOCK-----",
      ]
    ),
    Rule(
      id: "pem-private-key-base64",
      name: "PEM private key in base64",
      pattern: base64Token(
        "(?:LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0t|LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0t|LS0tLS1CRUdJTiBEU0EgUFJJVkFURSBLRVktLS0t|LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0t|LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZ)[A-Za-z0-9+/]{50,16384}={0,2}"
      ),
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      examples: ["<secret>LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0t<base64:200></secret>"],
      counterexamples: [
        "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0t<base64:30>",
        "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t<base64:200>",
      ]
    ),
    Rule(
      id: "ssh2-encrypted-private-key",
      name: "SSH2 encrypted private key",
      pattern:
        #"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----[A-Za-z0-9+/=\s\\":,.@-]{64,12288}?---- END SSH2 ENCRYPTED PRIVATE KEY ----"#,
      entropy: 4,
      severity: .medium,
      confidence: .high,
      leaks: "shell on servers that trust the key",
      examples: [
        "---- BEGIN SSH2 ENCRYPTED <>PRIVATE KEY ----\nComment: \"key\"\n<base64:64>\n<base64:64>\n---- END SSH2 ENCRYPTED <>PRIVATE KEY ----"
      ],
      counterexamples: [
        "---- BEGIN SSH2 ENCRYPTED <>PRIVATE KEY ----\n---- END SSH2 ENCRYPTED <>PRIVATE KEY ----",
        "---- BEGIN SSH2 PUBLIC KEY ----\n<base64:64>\n---- END SSH2 PUBLIC KEY ----",
      ]
    ),
    Rule(
      id: "putty-private-key",
      name: "PuTTY private key",
      pattern:
        #"PuTTY-User-Key-File-[23]: [^\r\n]{5,40}[^\x00]{1,8192}?Private-Lines: [0-9]{1,3}\s{1,3}[A-Za-z0-9+/=\s]{40,8192}Private-MAC: [0-9a-f]{40,64}"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "shell on servers that trust the key",
      examples: [
        "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\n<base64:64>\nPrivate-Lines: 2\n<base64:64>\n<base64:64>\nPrivate-MAC: <hex:40>"
      ],
      counterexamples: [
        "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n",
        "PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 1\n<base64:10>\nPrivate-MAC: <hex:40>",
      ]
    ),
    Rule(
      id: "openvpn-static-key",
      name: "OpenVPN static key",
      pattern:
        #"-----BEGIN OpenVPN Static key V1-----[0-9a-fA-F\s\\rn"]{500,1200}-----END OpenVPN Static key V1-----"#,
      entropy: 2.5,
      severity: .high,
      confidence: .high,
      leaks: "VPN control channel",
      examples: [
        "-----BEGIN OpenVPN <>Static key V1-----\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n<hex:32>\n-----END OpenVPN <>Static key V1-----"
      ],
      counterexamples: [
        "-----BEGIN OpenVPN <>Static key V1-----\n<hex:32>\n-----END OpenVPN <>Static key V1-----",
        "-----BEGIN OpenVPN <>Static key V1-----\n...\n-----END OpenVPN <>Static key V1-----",
      ]
    ),
    Rule(
      id: "cosign-private-key",
      name: "Sigstore private key under a passphrase",
      pattern:
        #"-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----[A-Za-z0-9+/=\s\\"]{200,4096}-----END ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----"#,
      entropy: 4.5,
      severity: .medium,
      confidence: .high,
      leaks: "signing of images, under a passphrase",
      examples: [
        "-----BEGIN ENCRYPTED SIGSTORE <>PRIVATE KEY-----\n<base64:64>\n<base64:64>\n<base64:64>\n<base64:64>\n-----END ENCRYPTED SIGSTORE <>PRIVATE KEY-----"
      ],
      counterexamples: [
        "-----BEGIN ENCRYPTED COSIGN <>PRIVATE KEY-----\n<base64:64>\n-----END ENCRYPTED COSIGN <>PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED SIGSTORE <>PRIVATE KEY-----\n...",
      ]
    ),
    Rule(
      id: "nats-user-credentials",
      name: "NATS user credentials",
      pattern:
        #"-----BEGIN USER NKEY SEED-----\s{1,4}(SU[A-Z2-7]{56})\s{1,4}------END USER NKEY SEED------"#,
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "message bus as the user",
      checksum: .crc16Base32,
      examples: [
        "-----BEGIN USER <>NKEY SEED-----\n<secret>SU<base32:51><checksum></secret>\n------END USER <>NKEY SEED------"
      ],
      counterexamples: [
        "-----BEGIN USER <>NKEY SEED-----\nSU<base32:20>\n------END USER <>NKEY SEED------"
      ]
    ),
  ]
}
