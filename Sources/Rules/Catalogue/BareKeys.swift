extension Catalogue {
  /// Keys and key stores in base64 without armour, on one line or on several, as `base64 FILE` prints them.
  static let bareKeys: [Rule] = [
    Rule(
      id: "private-key-der-base64",
      name: "Private key in base64, without armour",
      summary:
        "PKCS #8, PKCS #1, SEC 1, OpenSSH's or CryptoAPI's structure of a key, in base64 (RFC 5958, 8017, 5915).",
      pattern: base64Lines(
        "MII[A-Za-z0-9+/]{2}[AQgw]IBADANBgkqhkiG9w0BAQEFAASC|MII[A-Za-z0-9+/]{2}[AQgw]IBAAKC?",
        least: 150
      ) + "|"
        + base64Lines(
          "MI[GH][A-Za-z0-9+/]AgEAM[A-Za-z0-9+/]{1,3}GByqGSM49AgEG"
            + "|MHcCAQEEI|MIGkAgEBBD|MIHcAgEBBEI"
            + "|b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZ|BwIAAACkAABSU0Ey",
          least: 100
        ) + #"|(?<![A-Za-z0-9+/_-])(?<!KEY-----)(?<!KEY-----\s)(?<!KEY-----\\n)(?<!KEY-----\r\n)"#
        + "MC4CAQAwBQYDK2V[wuxv]BCIEI[A-Za-z0-9+/]{43}={0,2}(?![A-Za-z0-9+/=_-])",
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      maximumLength: longestBase64Lines,
      examples: [
        #"key = "<secret>MIIE<[A-Za-z]:1>gIBADANBgkqhkiG9w0BAQEFAASC<base64:400>==</secret>""#,
        "<secret>MIIEowIBAAKCAQEA<base64:60>\n<base64:76>\n<base64:76>\n<base64:30>==</secret>\n",
        #"key: "<secret>MHcCAQEEI<base64:67>\n<base64:76>\n<base64:10>==</secret>\n""#,
        "MIGHAgEAMBMGByqGSM49AgEG<base64:160>",
        "MC4CAQAwBQYDK2VwBCIEI<base64:43>",
        "<secret>b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ<base64:300></secret>",
        "<secret>BwIAAACkAABSU0Ey<base64:700></secret>",
      ],
      counterexamples: [
        "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A<base64:300>", "MC4CAQAwBQYDK2VwBCIEI<base64:20>",
        "MIIE<[A-Za-z]:1>gIBADANBgkqhkiG9w0BAQEFAASC<base64:40>",
        "MIIEowIBAAKCAQEA<base64:60>\nlines of text\nbelow it",
        // The key of a .NET assembly's strong name.
        "BwIAAAAkAABSU0Ey<base64:700>",
      ]
    ),
    Rule(
      id: "encrypted-private-key-base64",
      name: "Private key under a passphrase in base64, without armour",
      summary: "An encrypted PKCS #8 structure (RFC 5958, 8018) or OpenSSH key in base64.",
      pattern: base64Lines(
        "MII[A-Za-z0-9+/]{5}Bg(?:kqhkiG9w0BBQ[0Mos]w|oqhkiG9w0BDAE[BCDEFG])"
          + "|b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0",
        least: 200
      ),
      entropy: 4.5,
      severity: .medium,
      leaks: "key under a passphrase",
      maximumLength: longestBase64Lines,
      examples: [
        #""<secret>MIIE<base64:4>BgoqhkiG9w0BDAEDMBoEF<base64:40>\n<base64:64>\n<base64:64>\n<base64:40></secret>""#,
        "<secret>MIIF<base64:4>BgkqhkiG9w0BBQ0wMzAb<base64:1200>==</secret>",
        "<secret>b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0<base64:400></secret>",
      ],
      counterexamples: [
        "MIIF<base64:4>BgkqhkiG9w0BBQ0wMzAb<base64:100>",
        "MIIF<base64:4>BgkqhkiG9w0BAQsFADBF<base64:700>",
      ]
    ),
    Rule(
      id: "pkcs12-bundle-base64",
      name: "PKCS #12 bundle in base64",
      pattern: base64Lines("MI[IJKL][A-Za-z0-9+/]{2}[AQgw]IBAzCC", least: 200),
      entropy: 4,
      severity: .high,
      confidence: .medium,
      leaks: "key and certificate under a passphrase",
      maximumLength: longestBase64Lines,
      examples: [
        "MIIK<base64:1>QIBAzCC<base64:300>",
        "store: |\n  <secret>MIIK<base64:1>QIBAzCC<base64:64>\n  <base64:76>\n  <base64:76>\n  <base64:40></secret>\nnext: 1",
      ],
      counterexamples: ["MIIK<base64:1>QIBAzCC<base64:100>", "MIIK<base64:300>"]
    ),
    Rule(
      id: "java-keystore-base64",
      name: "Java key store in base64",
      // The magic, version 2, how many entries, and that the first is a private key.
      pattern: base64Lines("/u3\\+7QAAAAIAAAA[A-P]AAAAAQ", least: 300),
      entropy: 4,
      severity: .high,
      leaks: "key and certificate under a password, which often stands beside it",
      maximumLength: longestBase64Lines,
      examples: [
        "keystore.jks: <secret>/u3+7QAAAAIAAAABAAAAAQ<base64:400>==</secret>",
        "<secret>/u3+7QAAAAIAAAABAAAAAQ<base64:54>\r\n<base64:76>\r\n<base64:76>\r\n<base64:4></secret>\r\n",
      ],
      counterexamples: [
        "/u3+7QAAAAIAAAABAAAAAg<base64:400>", "/u3+7QAAAAIAAAABAAAAAQ<base64:100>",
      ]
    ),
  ]
}
