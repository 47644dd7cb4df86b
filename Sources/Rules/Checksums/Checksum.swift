/// A check that a genuine secret carries in itself, so that it can be told from a made-up one offline.
///
/// Each case is a published or reproduced scheme of the vendors named; the raw value is the name in rule files.
/// The check covers the secret, not the whole match. All values are read as bytes; nothing is trusted.
public enum Checksum: String, Sendable, Hashable, CaseIterable {
  /// CRC-32 of the text between the last `_` before the check and the check, in 6 base62 digits (GitHub, npm,
  /// Vercel, Salad).
  case crc32Base62Body = "crc32-base62-body"

  /// CRC-32 of all before the last 6 characters, which hold it in base62 digits (Apify).
  case crc32Base62Whole = "crc32-base62-whole"

  /// CRC-32 of the text behind the first `_`, in 8 hexadecimal digits at the end; one `_` may stand
  /// between (Cloudflare, Zuplo).
  case crc32HexBody = "crc32-hex-body"

  /// CRC-32 of all before the last 8 characters, which hold it in hexadecimal (Atlassian, Bitbucket).
  case crc32HexWhole = "crc32-hex-whole"

  /// CRC-32 of the text before the last `_`, its bytes little-endian in 8 hexadecimal digits (Grafana).
  case crc32HexLittleEndian = "crc32-hex-little-endian"

  /// CRC-32 of the text between the first 4 and last 6 characters, little-endian in base64 (Confluent).
  case crc32Base64Body = "crc32-base64-body"

  /// CRC-32 of all before the last 7 characters, which hold it in base36; the two before give the length of
  /// the payload in base36 (GitLab routable tokens). Values of the older form have no check.
  case gitlabRoutable = "gitlab-routable"

  /// CRC-16/XMODEM of the decoded base32, little-endian in its last 2 bytes (NATS, Stellar).
  case crc16Base32 = "crc16-base32"

  /// Bech32 or, for secrets that use the constant of BIP-350, Bech32m (age, Nostr, Sui, Cardano).
  case bech32

  /// Marvin32 of the decoded bytes with a seed for each kind of key (Azure identifiable keys).
  case azureIdentifiable = "azure-identifiable"

  /// The first two parts decode from base64url to JSON objects and the first names an algorithm.
  case jwt

  /// What follows `ops_` decodes from base64url to a JSON object with the account's secret key (1Password).
  case onePasswordServiceAccount = "1password-service-account"

  /// What precedes the first dot decodes from base64 to the decimal id of a bot (Discord).
  case discordBot = "discord-bot"

  /// The value decodes from base64 to printable text with a colon: a user and a password.
  case basicCredentials = "basic-credentials"

  /// What follows `pypi-` decodes from base64url to a macaroon whose location is a package index.
  case pypiMacaroon = "pypi-macaroon"

  /// Base58 of data and 4 bytes of its double SHA-256 (Bitcoin, Tezos).
  case base58Check = "base58check"

  /// The same with the alphabet of the XRP Ledger.
  case base58CheckRipple = "base58check-ripple"

  /// SHA-256 of the text and `?` begins with a zero byte (Bitcoin mini keys).
  case bitcoinMiniKey = "bitcoin-mini-key"

  /// An Ed25519 seed with its public key behind it (Solana, NEAR, Coinbase).
  case ed25519Pair = "ed25519-pair"

  /// The same in base64 where examples are made (Coinbase).
  case ed25519PairBase64 = "ed25519-pair-base64"

  /// The same as a list of 64 numbers (Solana key files).
  case ed25519PairList = "ed25519-pair-list"

  /// CRC-32 scattered in 32 bytes of base32 (Azure DevOps, older tokens).
  case azureDevOpsLegacy = "azure-devops-legacy"

  /// Base64 of 12 digits, a colon and 20 bytes (Jira and Confluence Data Center).
  case atlassianDataCenter = "atlassian-data-center"

  /// CRC-24 in the last line of the armour (OpenPGP).
  case pgpArmor = "pgp-armor"

  /// The text in the armour decodes to the structure of a private key.
  case privateKey = "private-key"

  /// Tells whether the secret agrees with its own check.
  ///
  /// - Complexity: linear; schemes that decode allocate a buffer of the secret's size.
  public func state(of secret: Span<UInt8>) -> ChecksumState {
    switch self {
    case .crc32Base62Body, .crc32Base62Whole, .crc32HexBody, .crc32HexWhole,
      .crc32HexLittleEndian, .crc32Base64Body, .gitlabRoutable:
      crc32State(of: secret)
    case .crc16Base32: crc16State(of: secret)
    case .bech32: bech32State(of: secret)
    case .azureIdentifiable: azureState(of: secret)
    case .jwt, .onePasswordServiceAccount, .discordBot, .basicCredentials, .pypiMacaroon:
      structureState(of: secret)
    case .base58Check, .base58CheckRipple: base58State(of: secret)
    case .bitcoinMiniKey: miniKeyState(of: secret)
    case .ed25519Pair, .ed25519PairBase64, .ed25519PairList: keyPairState(of: secret)
    case .azureDevOpsLegacy: azureDevOpsLegacyState(of: secret)
    case .atlassianDataCenter: atlassianDataCenterState(of: secret)
    case .pgpArmor: pgpState(of: secret)
    case .privateKey: privateKeyState(of: secret)
    }
  }

  /// The characters that make `prefix` a valid secret; nil when the scheme has no such tail.
  ///
  /// Serves examples; scanning never needs it.
  public func completion(of prefix: [UInt8]) -> [UInt8]? {
    switch self {
    case .crc32Base62Body, .crc32Base62Whole, .crc32HexBody, .crc32HexWhole,
      .crc32HexLittleEndian, .crc32Base64Body, .gitlabRoutable:
      crc32Tail(of: prefix.span)
    case .crc16Base32: crc16Completion(of: prefix)
    case .bech32: bech32Completion(of: prefix)
    case .azureIdentifiable: azureCompletion(of: prefix)
    case .base58Check, .base58CheckRipple: base58Completion(of: prefix)
    case .bitcoinMiniKey: miniKeyCompletion(of: prefix)
    case .ed25519Pair, .ed25519PairBase64, .ed25519PairList: keyPairCompletion(of: prefix)
    case .azureDevOpsLegacy: azureDevOpsLegacyCompletion(of: prefix)
    case .atlassianDataCenter: atlassianDataCenterCompletion(of: prefix)
    case .jwt, .onePasswordServiceAccount, .discordBot, .basicCredentials, .pypiMacaroon,
      .pgpArmor, .privateKey:
      nil
    }
  }
}
