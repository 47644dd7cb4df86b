extension Catalogue {
  /// Keys for encryption, signing and second factors that are no PEM.
  static let signingKeys: [Rule] = [
    Rule(
      id: "age-secret-key",
      name: "age secret key",
      pattern: token("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "decryption of files for the owner",
      checksum: .bech32,
      examples: ["AGE-SECRET-KEY-1<BECH32:52><checksum>"],
      counterexamples: [
        "AGE-SECRET-KEY-1<BECH32:52><wrong-checksum>", "AGE-SECRET-KEY-1<BECH32:20>",
      ]
    ),
    Rule(
      id: "age-post-quantum-secret-key",
      name: "age secret key (post-quantum)",
      pattern: token("AGE-SECRET-KEY-PQ-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58,3000}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "decryption of files for the owner",
      checksum: .bech32,
      examples: ["AGE-SECRET-KEY-PQ-1<BECH32:52><checksum>"],
      counterexamples: [
        "AGE-SECRET-KEY-PQ-1<BECH32:52><wrong-checksum>", "AGE-SECRET-KEY-PQ-1<BECH32:20>",
      ]
    ),
    Rule(
      id: "age-plugin-identity",
      name: "age plugin identity",
      pattern: token("AGE-PLUGIN-[A-Z0-9-]{2,30}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{20,512}"),
      entropy: 2.5,
      severity: .high,
      confidence: .high,
      leaks: "decryption through a hardware token",
      checksum: .bech32,
      examples: ["AGE-PLUGIN-YUBIKEY-1<BECH32:20><checksum>"],
      counterexamples: [
        "AGE-PLUGIN-YUBIKEY-1<BECH32:20><wrong-checksum>", "AGE-PLUGIN-YUBIKEY-1<BECH32:5>",
      ]
    ),
    Rule(
      id: "wallet-nostr-private-key",
      name: "Nostr private key",
      pattern: token("nsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "posting as the owner",
      checksum: .bech32,
      examples: ["nsec1<bech32:52><checksum>"],
      counterexamples: ["nsec1<bech32:52><wrong-checksum>", "nsec1<bech32:20>"]
    ),
    Rule(
      id: "wallet-sui-secret-key",
      name: "Sui secret key",
      pattern: token("suiprivkey1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{50,70}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "the funds of the wallet",
      checksum: .bech32,
      examples: ["suiprivkey1<bech32:44><checksum>"],
      counterexamples: ["suiprivkey1<bech32:44><wrong-checksum>", "suiprivkey1<bech32:20>"]
    ),
    Rule(
      id: "wallet-cardano-signing-key",
      name: "Cardano signing key",
      pattern: token(
        "(?:ed25519e?_sk|addr_xsk|root_xsk|xprv)1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{50,200}"
      ),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "the funds of the wallet",
      checksum: .bech32,
      examples: ["ed25519_sk1<bech32:52><checksum>", "addr_xsk1<bech32:153><checksum>"],
      counterexamples: ["ed25519_sk1<bech32:52><wrong-checksum>", "ed25519_sk1<bech32:20>"]
    ),
    Rule(
      id: "wallet-near-secret-key",
      name: "NEAR secret key",
      pattern: token("ed25519:[1-9A-HJ-NP-Za-km-z]{86,88}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "the funds of the wallet",
      checksum: .ed25519Pair,
      examples: ["ed25519:<checksum>"],
      counterexamples: ["ed25519:<base58:85>", "ed25519:<[x]:86>", "ed25519:<base58:87>"]
    ),
    Rule(
      id: "wallet-extended-private-key",
      name: "Extended private key of a wallet",
      pattern: token("[xyzt]prv[1-9A-HJ-NP-Za-km-z]{107,108}"),
      entropy: 4,
      severity: .critical,
      confidence: .medium,
      leaks: "the funds of every derived wallet",
      checksum: .base58Check,
      examples: ["xprv<base58:101><checksum>"],
      counterexamples: [
        "xprv<base58:100>", "xpub<base58:107>", "xprv<base58:101><wrong-checksum>",
      ]
    ),
    Rule(
      id: "minisign-secret-key",
      name: "minisign secret key",
      pattern: base64Token("RWRTY0Iy[A-Za-z0-9+/]{200}={0,2}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "signing of releases",
      examples: ["RWRTY0Iy<base64:200>"],
      counterexamples: ["RWRTY0Iy<base64:199>", "RWRTY0Iy<base64:201>", "RWRTY0Iy<[x]:200>"]
    ),
    Rule(
      id: "signify-secret-key",
      name: "signify secret key",
      pattern:
        #"untrusted comment: [^\r\n]{0,80}secret key\r?\n(RWRCS[A-Za-z0-9+/]{130,140}={0,2})"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "signing of releases",
      examples: ["untrusted comment: signify secret key\n<secret>RWRCSw<base64:132>==</secret>\n"],
      counterexamples: [
        "untrusted comment: signify public key\nRWRCSw<base64:132>",
        "untrusted comment: signify secret key\nRWRCSw<base64:40>",
      ]
    ),
    Rule(
      id: "tor-hidden-service-secret-key",
      name: "Tor hidden service secret key",
      pattern: #"== ed25519v1-secret: type0 ==\x00{3}([\x00-\xFF]{64})"#,
      severity: .critical,
      confidence: .medium,
      leaks: "impersonation of the onion service",
      examples: ["== ed25519v1-secret: type0 ==<raw:000000><secret><bytes:64></secret>"],
      counterexamples: [
        "== ed25519v1-secret: type0 ==", "== ed25519v1-public: type0 ==<raw:000000><bytes:64>",
      ]
    ),
    Rule(
      id: "dnssec-private-key",
      name: "DNSSEC private key",
      pattern:
        #"Private-key-format: v1\.[0-9]\r?\nAlgorithm: [^\r\n]{1,40}\r?\n[^\x00]{0,4096}?(?:PrivateKey|PrivateExponent): ([A-Za-z0-9+/]{40,2048}={0,2})"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "signing of DNS answers",
      examples: [
        "Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\nPrivateKey: <secret><base64:43>=</secret>\n"
      ],
      counterexamples: [
        "Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\n",
        "Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\nPrivateKey: <base64:10>",
      ]
    ),
    Rule(
      id: "totp-secret-uri",
      name: "Second factor in an otpauth URI",
      pattern:
        #"otpauth://(?:totp|hotp)/[^\s"'<>]{1,200}?[?&]secret=([A-Za-z2-7]{16,128})(?![A-Za-z2-7])"#,
      entropy: 2.5,
      severity: .critical,
      confidence: .high,
      leaks: "second login factor of the account",
      examples: ["otpauth://totp/Corp:me?secret=<secret><base32:32></secret>&issuer=Corp"],
      counterexamples: [
        "otpauth://totp/Corp:me?secret=JBSWY3DP<>EHPK3PXP",
        "otpauth://totp/Corp:me?secret=<base32:8>",
      ]
    ),
    Rule(
      id: "aspnet-machine-key",
      name: "ASP.NET machine key",
      pattern: #"<machineKey\s[^<>]{0,400}?validationKey="([0-9A-Fa-f]{40,128})""#,
      entropy: 2.75,
      severity: .critical,
      confidence: .high,
      leaks: "forged view state and login cookies, code execution",
      examples: [#"<machineKey decryption="AES" validationKey="<secret><HEX:64></secret>" />"#],
      counterexamples: [
        #"<machineKey validationKey="AutoGenerate,IsolateApps" />"#,
        #"<machineKey validationKey="<HEX:20>" />"#,
      ]
    ),
    Rule(
      id: "django-insecure-secret-key",
      name: "Django secret key made by startproject",
      pattern: "django-insecure-[A-Za-z0-9!@#$%^&*()_=+-]{50}(?![A-Za-z0-9!@#$%^&*()_=+-])",
      entropy: 3.5,
      severity: .high,
      confidence: .medium,
      leaks: "session, reset-link and cookie forging",
      examples: ["django-insecure-<[a-z0-9!@#$%^&*(_=+)-]:50>"],
      counterexamples: ["django-insecure-<base36:49>", "django-insecure-<[x]:50>"]
    ),
    Rule(
      id: "laravel-app-key",
      name: "Laravel application key",
      pattern: "(?<![A-Za-z0-9+/])base64:([A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])",
      entropy: 4,
      severity: .critical,
      confidence: .medium,
      leaks: "decryption of app data, cookie forging, code execution",
      examples: ["APP_KEY=base64:<secret><base64:43>=</secret>\n"],
      counterexamples: ["APP_KEY=base64:<base64:20>=", "APP_KEY=base64:<[A]:43>="]
    ),
    Rule(
      id: "jwk-private-key",
      name: "Private key as JSON Web Key",
      pattern:
        jwk("RSA|EC|OKP", field: "d", length: "43,1024"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "signing as the key owner",
      examples: [
        #"{"kty":"EC","crv":"P-256","x":"<base64url:43>","d":"<secret><base64url:43></secret>"}"#,
        "{\n  kty: 'OKP',\n  x: '<base64url:43>',\n  d: '<secret><base64url:43></secret>',\n}",
        #"{\"kty\":\"EC\",\"x\":\"<base64url:43>\",\"d\":\"<secret><base64url:43></secret>\"}"#,
      ],
      counterexamples: [
        #"{"kty":"EC","crv":"P-256","x":"<base64url:43>"}"#,
        #"{"kty":"EC","crv":"P-256","d":"<base64url:20>"}"#,
      ]
    ),
    Rule(
      id: "jwk-symmetric-key",
      name: "Symmetric key as JSON Web Key",
      pattern:
        jwk("oct", field: "k", length: "20,1024"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "forging of login tokens",
      examples: [
        #"{"kty":"oct","alg":"HS256","k":"<secret><base64url:43></secret>"}"#,
        "{ kty: 'oct', k: '<secret><base64url:43></secret>' }",
      ],
      counterexamples: [
        #"{"kty":"oct","alg":"HS256","k":"AyM1SysPpbyDfgZld3um<>j1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75"}"#,
        #"{"kty":"oct","alg":"HS256"}"#,
      ]
    ),
    Rule(
      id: "jwk-private-key-first",
      name: "Private key as JSON Web Key, its kind behind it",
      pattern:
        #"(?<![A-Za-z0-9_-])\\?["']?d\\?["']?\s{0,4}:\s{0,4}\\?["']([A-Za-z0-9_-]{43,1024})\\?["'][^{}]{1,4096}?(?<![A-Za-z0-9_-])kty\\?["']?\s{0,4}:\s{0,4}\\?["'](?:RSA|EC|OKP)\\?["']"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "signing as the key owner",
      examples: [
        #"{"d":"<secret><base64url:43></secret>","x":"<base64url:43>","crv":"P-256","kty":"EC"}"#
      ],
      counterexamples: [
        #"{"x":"<base64url:43>","kty":"EC"}"#, #"{"d":"<base64url:20>","kty":"EC"}"#,
      ]
    ),
    Rule(
      id: "jwk-symmetric-key-first",
      name: "Symmetric key as JSON Web Key, its kind behind it",
      pattern:
        #"(?<![A-Za-z0-9_-])\\?["']?k\\?["']?\s{0,4}:\s{0,4}\\?["']([A-Za-z0-9_-]{20,1024})\\?["'][^{}]{1,512}?(?<![A-Za-z0-9_-])kty\\?["']?\s{0,4}:\s{0,4}\\?["']oct\\?["']"#,
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "forging of login tokens",
      examples: [
        #"{"k":"<secret><base64url:43></secret>","alg":"HS256","kty":"oct"}"#,
        "{\n  k: '<secret><base64url:43></secret>',\n  kty: 'oct',\n}",
      ],
      counterexamples: [
        #"{"k":"<base64url:10>","kty":"oct"}"#, #"{"k":"<base64url:43>","kty":"RSA"}"#,
      ]
    ),
  ]
}

/// A JSON Web Key of some kinds up to a secret field of it, which is group 1: as JSON, JSON within a string, or an
/// object of a script.
private func jwk(_ kinds: String, field: String, length: String) -> String {
  let quote = #"\\?["']"#
  return
    "(?<![A-Za-z0-9_-])kty(?:\(quote))?\\s{0,4}:\\s{0,4}\(quote)(?:\(kinds))\(quote)[^{}]{1,4096}?"
    + "(?<![A-Za-z0-9_-])\(field)(?:\(quote))?\\s{0,4}:\\s{0,4}\(quote)([A-Za-z0-9_-]{\(length)})\(quote)"
}
