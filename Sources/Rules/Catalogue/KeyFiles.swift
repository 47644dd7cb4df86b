extension Catalogue {
  /// Keys in binary files: no text tells of them, but the structures do in which they lie.
  ///
  /// The secret is the part of such a file that tells keys apart: the private number itself, or the beginning of what is sealed.
  static let keyFiles: [Rule] = [
    Rule(
      id: "der-rsa-private-key",
      name: "RSA private key (DER)",
      summary:
        "The private exponent of an RSA key in a binary file, as in PKCS #1 and PKCS #8 (RFC 8017, 5958).",
      // The public exponent 65537 stands before it, the first prime behind it.
      pattern: hex("02 03 01 00 01 02") + "(?:"
        + [1024, 2048, 3072, 4096, 8192].map(rsaExponent).joined(separator: "|") + ")",
      entropy: 6,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      examples: [
        "<raw:308204a30201000282010100><bytes:256><raw:020301000102820100><secret><bytes:256></secret><raw:02818100><bytes:200>",
        "<raw:0203010001028181><secret><raw:00><bytes:128></secret><raw:024100><bytes:64>",
      ],
      counterexamples: [
        "<raw:3082010a0282010100><bytes:256><raw:0203010001>",
        "<raw:020301000102820100><bytes:200>",
        "<raw:020301000102820100><bytes:256><raw:30818100>",
      ]
    ),
    Rule(
      id: "der-ec-private-key",
      name: "EC private key (DER)",
      summary:
        "The private key of a named curve in a binary file, as in SEC 1 and PKCS #8 (RFC 5915, 5958).",
      // P-256 and secp256k1, P-384, P-521; behind it the curve or the public key, where there is one.
      pattern: hex("02 01 01 04") + "(?:"
        + hex("20") + "(\(bytes(32)))(?:" + hex("A0 0A 06 08 2A 86 48 CE 3D 03 01 07") + "|"
        + hex("A0 07 06 05 2B 81 04 00 0A") + "|" + hex("A1 44 03 42 00 04") + ")|"
        + hex("30") + "(\(bytes(48)))(?:" + hex("A0 07 06 05 2B 81 04 00 22") + "|"
        + hex("A1 64 03 62 00 04") + ")|"
        + hex("42") + "(\(bytes(66)))(?:" + hex("A0 07 06 05 2B 81 04 00 23") + "|"
        + hex("A1 81 89 03 81 86 00 04") + ")"
        + ")|" + hex("2A 86 48 CE 3D 03 01 07 04 27 30 25 02 01 01 04 20") + "(\(bytes(32)))",
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      examples: [
        "<raw:30770201010420><secret><bytes:32></secret><raw:a00a06082a8648ce3d030107a14403420004><bytes:64>",
        "<raw:308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420><secret><bytes:32></secret><raw:a14403420004><bytes:64>",
        "<raw:2a8648ce3d030107042730250201010420><secret><bytes:32></secret>",
        "<raw:0201010430><secret><bytes:48></secret><raw:a00706052b81040022>",
      ],
      counterexamples: [
        "<raw:3059301306072a8648ce3d020106082a8648ce3d03010703420004><bytes:64>",
        "<raw:0201010420><bytes:32><raw:a0030201>",
      ]
    ),
    Rule(
      id: "der-ed25519-private-key",
      name: "Ed25519, X25519, Ed448 or X448 private key (DER)",
      summary: "The private key of an Edwards or Montgomery curve in a binary file (RFC 8410).",
      pattern: hex("02 01") + "[\\x00\\x01]" + hex("30 05 06 03 2B 65") + "(?:"
        + "[\\x6E\\x70]" + hex("04 22 04 20") + "(\(bytes(32)))|"
        + hex("6F 04 3A 04 38") + "(\(bytes(56)))|" + hex("71 04 3B 04 39") + "(\(bytes(57))))",
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the server or user",
      examples: ["<raw:302e020100300506032b657004220420><secret><bytes:32></secret>"],
      counterexamples: [
        "<raw:302a300506032b6570032100><bytes:32>",
        "<raw:302e020100300506032b656e0322><bytes:36>",
      ]
    ),
    Rule(
      id: "der-encrypted-private-key",
      name: "PKCS #8 private key under a passphrase (DER)",
      summary: "A file that is an encrypted PKCS #8 structure (RFC 5958, 8018).",
      // What seals it: a scheme of PKCS #5, or one of PKCS #12.
      pattern: #"\A\x30(?:\x81[\x00-\xFF]|\x82[\x00-\xFF]{2})\x30[\x16-\x7F]\x06"# + "(?:"
        + hex("09 2A 86 48 86 F7 0D 01 05") + "[\\x03\\x0A\\x0B\\x0D]|"
        + hex("0A 2A 86 48 86 F7 0D 01 0C 01") + "[\\x01-\\x06])(\(bytes(128)))",
      entropy: 4.5,
      severity: .medium,
      confidence: .high,
      leaks: "key under a passphrase",
      examples: [
        "<raw:308204a3305706092a864886f70d01050d><secret><bytes:128></secret><bytes:500>",
        "<raw:308204e4301e060a2a864886f70d010c0103><secret><bytes:128></secret><bytes:500>",
      ],
      counterexamples: [
        "<raw:308204a3300d06092a864886f70d0101010500><bytes:200>",
        "0<raw:308204a3305706092a864886f70d01050d><bytes:600>",
      ]
    ),
    Rule(
      id: "pkcs12-file",
      name: "Key in a PKCS #12 file",
      summary: "A private key under a password in a key store such as .p12 or .pfx (RFC 7292).",
      // A bag that is a shrouded key: stores with certificates alone have none.
      pattern: hex("2A 86 48 86 F7 0D 01 0C 0A 01 02 A0") + "(\(bytes(160)))",
      entropy: 4.5,
      severity: .high,
      leaks: "key and certificate under a password, which often stands beside it",
      examples: [
        "<raw:060b2a864886f70d010c0a0102a0><secret><raw:8204f5308204f1><bytes:153></secret><bytes:900>"
      ],
      counterexamples: ["<raw:060b2a864886f70d010c0a0103a0><bytes:200>"]
    ),
    Rule(
      id: "java-keystore-file",
      name: "Key in a Java key store",
      summary: "A private key under a password in a key store of the kinds JKS and JCEKS.",
      // What seals the key: Sun's own algorithm, or its form of PBE with MD5 and triple DES. Stores with certificates alone have none.
      pattern: hex("2B 06 01 04 01 2A 02") + "(?:" + hex("11 01 01") + "|" + hex("13 01")
        + ")(\(bytes(160)))",
      entropy: 4.5,
      severity: .high,
      leaks: "key and certificate under a password, which often stands beside it",
      examples: [
        "<raw:feedfeed00000002000000010000000100016b><bytes:8><raw:00000501308204fd300e060a2b060104012a02110101><secret><raw:0500048204e9><bytes:154></secret><bytes:900>",
        "<raw:060a2b060104012a021301><secret><bytes:160></secret>",
      ],
      counterexamples: [
        "<raw:feedfeed00000002000000010000000200016b><bytes:8><raw:0005582e353039>",
        "<raw:060a2b060104012a02110102><bytes:200>",
      ]
    ),
    Rule(
      id: "pvk-private-key",
      name: "Private key of Windows (PVK)",
      summary: "An RSA key without a password in a .pvk file, as CryptoAPI writes it.",
      // The magic, for keys or signatures, neither sealed nor salted; a PRIVATEKEYBLOB with its magic, size and exponent.
      pattern: hex("1E F1 B5 B0 00 00 00 00") + #"[\x01\x02]\x00{3}\x00{4}\x00{4}\#(bytes(4))"#
        + #"\x07\x02\x00\x00\x00[\x24\xA4]\x00\x00RSA2\#(bytes(8))(\#(bytes(256)))"#,
      entropy: 6,
      severity: .critical,
      confidence: .high,
      leaks: "signing of programs as the owner",
      examples: [
        "<raw:1ef1b5b000000000020000000000000000000000940400000702000000240000525341320008000001000100><secret><bytes:256></secret><bytes:900>"
      ],
      counterexamples: [
        "<raw:1ef1b5b000000000020000000100000010000000940400000702000000240000525341320008000001000100><bytes:900>",
        "<raw:0702000000240000525341320008000001000100><bytes:900>",
      ]
    ),
    Rule(
      id: "ssh1-private-key",
      name: "SSH private key (version 1)",
      summary: "A key of SSH 1 without a passphrase; the secret is the beginning of its numbers.",
      // The cipher (none), four bytes reserved, the size of the key.
      pattern: #"SSH PRIVATE KEY FILE FORMAT 1\.1\n\x00{8}[\x02-\x20]\x00(\#(bytes(120)))"#,
      entropy: 4.5,
      severity: .high,
      confidence: .high,
      leaks: "logging in as the user, impersonation of the server",
      examples: [
        "SSH PRIVATE KEY<> FILE FORMAT 1.1\n<raw:00000000000000000800><secret><bytes:120></secret><bytes:300>"
      ],
      counterexamples: [
        "SSH PRIVATE KEY<> FILE FORMAT 1.1\n<raw:00030000000000000800><bytes:300>"
      ]
    ),
    Rule(
      id: "kerberos-keytab",
      name: "Kerberos keytab",
      summary: "A key of a principal in a keytab file (MIT krb5, keytab file format).",
      // Version, size of the entry, realm and names with their lengths, kind of name, time, number and kind of the key, its length.
      pattern: #"\A\x05\x02\x00\x00[\x00\x01][\x00-\xFF]\x00[\x01-\x08]\x00[\x01-\xFF][ -~]{1,255}"#
        + #"(?:\x00[\x01-\xFF][ -~]{1,255}){1,8}\x00\x00\x00[\x00-\x0F][\x00-\xFF]{5}\x00[\x01-\x1A]"#
        + #"\x00(?:\x20(\#(bytes(32)))|\x10(\#(bytes(16)))|\x18(\#(bytes(24)))|\x08(\#(bytes(8))))"#,
      entropy: 2.5,
      severity: .critical,
      confidence: .high,
      leaks: "logging in as the service",
      examples: [
        "<raw:0502000000450002000b>EXAMPLE.ORG<raw:0004>HTTP<raw:000c><[a-z]:4>.example<raw:00000001><bytes:4><raw:0200120020><secret><bytes:32></secret>"
      ],
      counterexamples: [
        "<raw:0502000000450002000b>EXAMPLE.ORG<raw:0004>HTTP<raw:000c><[a-z]:4>.example",
        "x<raw:0502000000450002000b>EXAMPLE.ORG<raw:0004>HTTP<raw:0005><[a-z]:5><raw:00000001><bytes:4><raw:0200120020><bytes:32>",
      ]
    ),
    Rule(
      id: "keepass-database",
      name: "KeePass database",
      summary: "A vault of KeePass, .kdb or .kdbx.",
      pattern: #"\x03\xD9\xA2\x9A[\x65-\x67]\xFB\x4B\xB5(\#(bytes(120)))"#,
      entropy: 3,
      severity: .high,
      leaks: "all passwords in the vault, under one password",
      examples: ["<raw:03d9a29a67fb4bb5><secret><raw:01000400><bytes:116></secret><bytes:300>"],
      counterexamples: ["<raw:03d9a29a60fb4bb5><bytes:300>"]
    ),
    Rule(
      id: "password-safe-database",
      name: "Password Safe database",
      summary: "A vault of Password Safe, version 3 (.psafe3).",
      pattern: #"\APWS3(\#(bytes(100)))"#,
      entropy: 4.5,
      severity: .high,
      leaks: "all passwords in the vault, under one password",
      examples: ["PWS3<secret><bytes:100></secret><bytes:300>"],
      counterexamples: ["0PWS3<bytes:300>", "PWS3<bytes:80>"]
    ),
    Rule(
      id: "macos-keychain",
      name: "Keychain of macOS",
      summary: "The sealed key of a .keychain file.",
      // The blob that holds a database's key: magic and version.
      pattern: #"\xFA\xDE\x07\x11\x00\x00\x01[\x00\x01](\#(bytes(120)))"#,
      entropy: 4,
      severity: .high,
      leaks: "all passwords and keys in the keychain, under one password",
      examples: ["kych<bytes:60><raw:fade071100000100><secret><bytes:120></secret><bytes:300>"],
      counterexamples: ["kych<bytes:300>", "<raw:fade071200000100><bytes:300>"]
    ),
    Rule(
      id: "gpg-agent-private-key",
      name: "Private key of gpg-agent",
      summary: "A key without a passphrase in a file of private-keys-v1.d (GnuPG, keyformat.txt).",
      // The older form is a canonical S-expression, the newer one is folded text.
      pattern: #"\(11:private-key\((?:3:rsa|3:ecc|3:dsa|3:elg)\#(anyByte){20,1600}?\(1:[dx](?:"#
        + [32, 33, 56, 57, 127, 128, 129, 255, 256, 257, 383, 384, 385, 511, 512, 513]
        .map { "\($0):(\(bytes($0)))" }.joined(separator: "|") + #")\)"#
        + #"|\(private-key\s{1,4}\((?:rsa|ecc|dsa|elg)[^\x00]{20,4096}?\([dx]\s{1,4}#([0-9A-F\s]{60,1400})#"#,
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "signing and decryption as the key owner",
      examples: [
        "(11:private-key(3:rsa(1:n257:<raw:00><bytes:256>)(1:e3:<raw:010001>)(1:d256:<secret><bytes:256></secret>)(1:p129:<bytes:129>)))",
        "(11:private-key(3:ecc(5:curve7:Ed25519)(5:flags5:eddsa)(1:q33:@<bytes:32>)(1:d32:<secret><bytes:32></secret>)))",
        "Key: (private-key (ecc (curve Ed25519)(flags eddsa)(q\n  #40<HEX:64>#)\n (d #<secret><HEX:46>\n <HEX:18></secret>#)\n ))\n",
      ],
      counterexamples: [
        "(10:public-key(3:rsa(1:n257:<raw:00><bytes:256>)(1:e3:<raw:010001>)))",
        "(21:protected-private-key(3:rsa(1:n257:<raw:00><bytes:256>)(1:e3:<raw:010001>)",
        "Key: (protected-private-key (rsa (n #00<HEX:64>#)(e #010001#)",
      ]
    ),
    Rule(
      id: "openpgp-secret-key",
      name: "OpenPGP secret key in a binary key ring",
      summary:
        "An RSA or Ed25519 key in secring.gpg or an export without armour (RFC 9580).",
      // The public exponent, or the point behind the curve; then nothing (0) and the number, or how it is sealed.
      pattern: #"(?:\x00\x11\x01\x00\x01(?:\#(sealed)|\x00(?:[\x03\x07\x0B\x0F][\xE0-\xFF]"#
        + #"|[\x04\x08\x0C\x10]\x00)(\#(bytes(124))))|"#
        + hex("2B 06 01 04 01 DA 47 0F 01 01 07 40") + bytes(32)
        + #"(?:\#(sealed)|\x00[\x00\x01][\x00-\xFF](\#(bytes(31)))))"#,
      entropy: 3.5,
      severity: .high,
      leaks: "signing and decryption as the key owner",
      examples: [
        "<raw:9503be04><bytes:4><raw:010800><bytes:256><raw:0011010001fe070302><secret><bytes:100></secret><bytes:500>",
        "<raw:9503be04><bytes:4><raw:010800><bytes:256><raw:00110100010007fd><secret><bytes:124></secret><bytes:500>",
      ],
      counterexamples: [
        "<raw:99010d04><bytes:4><raw:010800><bytes:256><raw:0011010001b4>name",
        "<raw:0011010001000000000047>GetDatabaseNames<raw:0000001600><bytes:200>",
      ]
    ),
  ]

  /// How OpenPGP begins what is sealed under a passphrase: that it is, the cipher, the derivation, the hash.
  private static let sealed = #"\xFE[\x02-\x0A]\x03[\x01\x02\x03\x08-\x0B](\#(bytes(100)))"#

  /// A byte of any value.
  private static let anyByte = #"[\x00-\xFF]"#

  /// So many bytes of any value.
  private static func bytes(_ count: Int) -> String { anyByte + "{\(count)}" }

  /// The pattern of bytes that are written in hexadecimal.
  private static func hex(_ digits: String) -> String {
    digits.split(separator: " ").map { "\\x" + $0 }.joined()
  }

  /// How DER (X.690, 8.1.3) writes a length below 65,536, as a pattern.
  private static func length(_ count: Int) -> String {
    let digits = { (byte: Int) in "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return switch count {
    case ..<128: digits(count)
    case ..<256: "\\x81" + digits(count)
    default: "\\x82" + digits(count >> 8) + digits(count & 0xFF)
    }
  }

  /// The private exponent of a key of so many bits, behind the tag of its number, and the head of the first prime.
  ///
  /// It is as long as the modulus, a zero more where its highest bit is set, or, one time in a hundred, a byte less.
  private static func rsaExponent(_ bits: Int) -> String {
    let count = bits / 8
    let numbers = [count + 1, count, count - 1].map { length($0) + "(\(bytes($0)))" }
    return "(?:" + numbers.joined(separator: "|") + ")(?=\\x02" + length(count / 2 + 1) + "\\x00)"
  }
}
