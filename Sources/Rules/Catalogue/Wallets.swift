extension Catalogue {
  /// Keys and phrases of wallets that tell by themselves what they are.
  static let wallets: [Rule] = [
    Rule(
      id: "wallet-bip38-encrypted-key",
      name: "Encrypted Bitcoin private key (BIP-38)",
      pattern: token("6P[1-9A-HJ-NP-Za-km-z]{56}"),
      entropy: 3,
      severity: .high,
      confidence: .low,
      leaks: "the funds of the wallet, with the passphrase",
      checksum: .base58Check,
      examples: ["6P<base58:50><checksum>"],
      counterexamples: ["6P<base58:53>", "6P<base58:50><wrong-checksum>"]
    ),
    Rule(
      id: "wallet-tezos-secret-key",
      name: "Tezos secret key",
      pattern: token("(?:edsk|spsk|p2sk|edesk)[1-9A-HJ-NP-Za-km-z]{50,94}"),
      entropy: 4,
      severity: .critical,
      confidence: .low,
      leaks: "the funds of the wallet",
      checksum: .base58Check,
      examples: ["edsk<base58:44><checksum>", "spsk<base58:44><checksum>"],
      counterexamples: ["edsk<base58:40>", "edsk<base58:44><wrong-checksum>"]
    ),
    Rule(
      id: "wallet-zcash-spending-key",
      name: "Zcash spending key",
      pattern: token("secret-extended-key-main1[02-9ac-hj-np-z]{100,300}"),
      entropy: 3,
      severity: .critical,
      confidence: .low,
      leaks: "the funds of the wallet",
      checksum: .bech32,
      examples: ["secret-extended-key-main1<bech32:272><checksum>"],
      counterexamples: [
        "secret-extended-key-main1<bech32:50>",
        "secret-extended-key-main1<bech32:272><wrong-checksum>",
      ]
    ),
    Rule(
      id: "wallet-ethereum-keystore",
      name: "Ethereum keystore file",
      pattern:
        #""ciphertext"\s{0,4}:\s{0,4}"([0-9a-f]{64})"[^<>]{1,600}?"kdf"\s{0,4}:\s{0,4}"(?:scrypt|pbkdf2)""#,
      secretGroup: 1,
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "the funds of the wallet, with the passphrase",
      examples: [
        #"{"crypto":{"ciphertext":"<secret><hex:64></secret>","cipherparams":{"iv":"<hex:32>"},"cipher":"aes-128-ctr","kdf":"scrypt","mac":"<hex:64>"}}"#
      ],
      counterexamples: [
        #"{"crypto":{"ciphertext":"<hex:60>","kdf":"scrypt"}}"#,
        #"{"ciphertext":"<[0]:64>","kdf":"scrypt"}"#,
      ]
    ),
    Rule(
      id: "wallet-bip39-mnemonic",
      name: "Recovery phrase of a wallet",
      pattern:
        #"(?i:mnemonic|seed[ _-]?phrase|seedphrase|recovery[ _-]?phrase|seed[ _-]?words|secret[ _-]?recovery)[\w-]{0,20}["'\]]{0,2}[ \t]{0,4}(?:=>|:=|=|:)\s{0,4}["'`]{0,3}((?:[a-z]{3,8}[ ]){11}(?:(?:[a-z]{3,8}[ ]){3}){0,4}[a-z]{3,8})(?![A-Za-z ])"#,
      secretGroup: 1,
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "the funds of every wallet derived from it",
      examples: [
        "MNEMONIC=<secret><[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8></secret>\n"
      ],
      counterexamples: [
        "mnemonic: the words of the phrase",
        #"mnemonic = "test test test test test test test test test test test junk""#,
        "notes: <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8> <[a-z]:3-8>",
      ]
    ),
    Rule(
      id: "wallet-deployment-key",
      name: "Private key or phrase of the account that deploys contracts",
      summary:
        "The accounts of a network in Hardhat's settings, and those of Truffle's HDWalletProvider.",
      pattern: "(?:(?:" + ends(of: ["accounts"], with: [#": \["#, #":\["#])
        + #")\s{0,24}(?:["']\w{64,66}["'],\s{0,24}){0,9}["']((?:0x)?[0-9a-fA-F]{64})["']|HDWalletProvider\(\s{0,24}["'`]((?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}|(?:0x)?[0-9a-fA-F]{64})["'`])"#,
      entropy: 3,
      severity: .critical,
      leaks: "the funds of the account, and the contracts that it owns",
      examples: [
        #"accounts: ["<secret>0x<hex:64></secret>"]"#, "accounts:['<secret><hex:64></secret>']",
        "new HDWalletProvider('<secret><hex:64></secret>', url)",
      ],
      counterexamples: [
        "accounts: [process.env.PRIVATE_KEY1]", #"accounts: ["<hex:40>"]"#,
        #"accounts: ["0x<[0]:63>1"]"#, "new HDWalletProvider(mnemonic, url1)",
      ]
    ),
  ]
}
