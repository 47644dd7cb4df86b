extension Catalogue {
  /// Exchanges, wallets and chains.
  static let tradingWords: [WordGroup] = [
    WordGroup(
      "trading and withdrawal of funds",
      .init("bitfinex-api-key", .critical, "Bitfinex API key", ["bitfinex"], .base64url(43)),
      .init("bitmex-api-key", .critical, "BitMEX API key", ["bitmex"], .base64url(24)),
      .init(
        "bitmex-api-secret",
        .critical,
        "BitMEX API secret",
        ["bitmex"],
        .base64url(48),
        of: .secret
      ),
      .init(
        "cex-io-api-key",
        .critical,
        "CEX.IO API key",
        ["cex.io", "cexio", "cex_io"],
        .of(.base62, 24...27)
      ),
      .init("fmfw-io-api-key", .critical, "FMFW.io API key", ["fmfw"], .base64url(32)),
      .init("luno-api-key", .critical, "Luno API key", ["luno"], .base64url(43)),
      .init("oanda-api-key", .critical, "OANDA API key", ["oanda"], .base62(24)),
      .init(
        "poloniex-api-key",
        .critical,
        "Poloniex API key",
        ["poloniex"],
        .sequence(
          .upper36(8),
          .text("-"),
          .upper36(8),
          .text("-"),
          .upper36(8),
          .text("-"),
          .upper36(8)
        )
      ),
      .init(
        "poloniex-api-secret",
        .critical,
        "Poloniex API secret",
        ["poloniex"],
        .hex(128),
        of: .secret
      ),
      .init("tradier-api-key", .critical, "Tradier API key", ["tradier"], .base62(28))
    ),
    WordGroup(
      "the funds of the wallet",
      .init(
        "wallet-bitcoin-mini-private-key",
        .high,
        "Bitcoin mini private key",
        ["casascius"],
        joined: ["bitcoin"],
        .sequence(.text("S"), .checked(.base58, 21...29, tail: 2)),
        checksum: .bitcoinMiniKey
      ),
      .init(
        "wallet-ethereum-private-key",
        .critical,
        "Ethereum private key",
        names: [
          "private_key", "privatekey", "private-key", "deployer_key", "deployer_private_key",
          "wallet_key", "eth_key", "eth_private_key",
        ],
        .of(.custom("0-9a-fA-Fx"), 64...66)
      ),
      .init(
        "wallet-monero-private-key",
        .critical,
        "Monero private key",
        ["monero"],
        names: ["spend_key", "view_key", "spendkey", "viewkey", "spend key", "view key"],
        .hex(64)
      ),
      .init(
        "wallet-polkadot-substrate-uri",
        .critical,
        "Polkadot substrate uri",
        ["polkadot", "substrate"],
        names: ["secret seed", "secret_seed", "secretseed"],
        .text("0x", .hex(64))
      ),
      .init(
        "wallet-ripple-seed",
        .critical,
        "XRP Ledger seed",
        ["ripple"],
        joined: ["xrp"],
        .sequence(.text("s"), .checked(.base58, 27...30, tail: 6)),
        checksum: .base58CheckRipple
      ),
      .init(
        "wallet-solana-keypair-array",
        .critical,
        "Solana keypair array",
        ["solana"],
        names: ["keypair"],
        .checked(.custom("0-9, "), 160...320),
        checksum: .ed25519PairList
      ),
      .init(
        "wallet-solana-private-key-base58",
        .critical,
        "Solana private key base58",
        ["solana"],
        joined: ["phantom"],
        names: ["private_key", "privatekey", "secretkey", "secret_key"],
        .checked(.base58, 87...88),
        checksum: .ed25519Pair
      ),
      .init(
        "wallet-bitcoin-wif",
        .critical,
        "Bitcoin wif",
        ["bitcoin"],
        names: ["wif", "importprivkey", "privkey", "private_key", "privatekey", "private-key"],
        .sequence(.of(.custom("5KL"), 1), .checked(.base58, 50...51, tail: 6)),
        checksum: .base58Check,
        .low
      ),
      .init(
        "wallet-stellar-secret-seed",
        .critical,
        "Stellar secret seed",
        ["stellar", "soroban"],
        names: ["secret_seed", "secret_key", "secretkey", "source_secret"],
        .sequence(.text("S"), .checked(.custom("A-Z2-7"), 55...55, tail: 4)),
        checksum: .crc16Base32,
        .low
      )
    ),
    WordGroup(
      "payments, refunds and customer payment records",
      .init(
        "braintree-private-key",
        .critical,
        "Braintree private key",
        ["braintree"],
        .hex(32),
        of: .secret
      ),
      .init(
        "checkout-com-secret-key",
        .critical,
        "Checkout.com secret key",
        ["checkout.com", "checkoutcom", "checkout_com"],
        joined: ["checkout"],
        .text("sk_", .uuid)
      ),
      .init(
        "mollie-api-key",
        .critical,
        "Mollie API key",
        ["mollie"],
        .text("live_", .base62(30)),
        .low
      ),
      .init(
        "payjp-secret-key",
        .critical,
        "PAY.JP secret key",
        ["payjp", "pay.jp"],
        .text("sk_live_", .of(.hex, 24...64)),
        .low
      ),
      .init(
        "paymongo-secret-key",
        .critical,
        "PayMongo secret key",
        ["paymongo"],
        .text("sk_live_", .base62(24))
      ),
      .init(
        "paypal-client-secret",
        .critical,
        "PayPal client secret",
        ["paypal"],
        .text("E", .base64url(79))
      ),
      .init(
        "rainforest-pay-api-key",
        .critical,
        "Rainforest Pay API key",
        joined: ["rainforest"],
        .text("apikey_", .hex(64)),
        .low
      ),
      .init(
        "razorpay-key-secret",
        .critical,
        "Razorpay key secret",
        ["razorpay"],
        .base62(24),
        of: .secret
      )
    ),
    WordGroup(
      "blockchain data and node access",
      .init("blocknative-api-key", .medium, "Blocknative API key", ["blocknative"], .uuid),
      .init("dfuse-api-key", .medium, "dfuse API key", ["dfuse"], .text("web_", .base36(32))),
      .init("moralis-api-key", .medium, "Moralis API key", ["moralis"], .base62(64)),
      .init("nftport-api-key", .medium, "NFTPort API key", ["nftport"], .uuid),
      .init("purestake-api-key", .medium, "PureStake API key", ["purestake"], .base62(40)),
      .init("tatum-api-key", .medium, "Tatum API key", ["tatum"], .of(.custom("a-z0-9-"), 36))
    ),
    WordGroup(
      "trading and withdrawals",
      .init(
        "binance-secret-key",
        .critical,
        "Binance secret key",
        ["binance"],
        .base62(64),
        of: .secret,
        .low
      ),
      .init(
        "gemini-exchange-api-key",
        .critical,
        "Gemini exchange API key",
        joined: ["gemini"],
        .sequence(.one("master-", "account-"), .base62(20)),
        .low
      ),
      .init(
        "kraken-private-key",
        .critical,
        "Kraken private key",
        joined: ["kraken"],
        .base64(86, padding: "=="),
        .low
      ),
      .init("kucoin-api-secret", .critical, "KuCoin API secret", ["kucoin"], .uuid, of: .secret)
    ),
    WordGroup(
      "blockchain node access",
      .init(
        "alchemy-api-key",
        .medium,
        "Alchemy API key",
        ["alchemy.com", "alchemyapi"],
        joined: ["alchemy"],
        .base64url(32)
      ),
      .init("infura-api-key", .medium, "Infura API key", ["infura"], .hex(32))
    ),
    WordGroup(
      "prediction market trading",
      .init(
        "polymarket-api-key",
        .high,
        "Polymarket API key",
        ["polymarket"],
        joined: ["poly"],
        .uuid
      ),
      .init(
        "polymarket-api-secret",
        .high,
        "Polymarket API secret",
        ["polymarket"],
        joined: ["poly"],
        .sequence(.of(.custom("A-Za-z0-9+/_-"), 43), .text("=")),
        of: .secret
      )
    ),
    WordGroup(
      "trading key id",
      .init("kraken-api-key", .high, "Kraken API key", joined: ["kraken"], .base64(56), .low),
      .init("kucoin-api-key", .medium, "KuCoin API key", ["kucoin"], .hex(24))
    ),
    WordGroup(
      "trading (exchange closed in 2023)",
      .init("bittrex-secret-key", .medium, "Bittrex secret key", ["bittrex"], .hex(32), of: .secret)
    ),
    WordGroup(
      "wallets and trading",
      .init(
        "coinbase-access-token",
        .critical,
        "Coinbase access token",
        ["coinbase"],
        .base64url(64)
      )
    ),
    WordGroup(
      "wallets, trading and transfers",
      .init(
        "coinbase-cdp-api-key-ed25519",
        .critical,
        "Coinbase CDP API key Ed25519",
        ["coinbase"],
        names: ["cdp_api_key_secret", "privatekey"],
        .checked(.custom("A-Za-z0-9+/="), 88...88),
        checksum: .ed25519PairBase64
      )
    ),
  ]
}
