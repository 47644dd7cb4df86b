extension Catalogue {
  /// Payments, banks, invoices and accounting.
  static let moneyWords: [WordGroup] = [
    WordGroup(
      "invoices, customers and accounting records",
      .init("alegra-api-key", .high, "Alegra API key", ["alegra"], .of(.custom("a-z0-9-"), 20)),
      .init(
        "avaza-api-key",
        .high,
        "Avaza API key",
        ["avaza"],
        .sequence(.of(.digit, 1...64), .text("-"), .hex(40))
      ),
      .init("axonaut-api-key", .high, "Axonaut API key", ["axonaut"], .base36(32)),
      .init("billomat-api-key", .high, "Billomat API key", ["billomat"], .hex(32)),
      .init(
        "clientary-api-key",
        .high,
        "Clientary API key",
        ["clientary"],
        joined: ["ronin"],
        .of(.base62, 24...26)
      ),
      .init("freshbooks-api-key", .high, "FreshBooks API key", ["freshbooks"], .base36(64)),
      .init("hiveage-api-key", .high, "Hiveage API key", ["hiveage"], .base64url(20)),
      .init("invoiceocean-api-key", .high, "InvoiceOcean API key", ["invoiceocean"], .base62(20)),
      .init(
        "lunch-money-api-key",
        .high,
        "Lunch Money API key",
        ["lunch_money", "lunch-money", "lunchmoney"],
        .hex(50)
      ),
      .init("paydirt-api-key", .high, "Paydirt API key", ["paydirt"], .base36(32)),
      .init(
        "request-finance-api-key",
        .high,
        "Request Finance API key",
        ["request_finance", "request-finance", "requestfinance"],
        .sequence(
          .upper36(7),
          .text("-"),
          .upper36(7),
          .text("-"),
          .upper36(7),
          .text("-"),
          .upper36(7)
        )
      ),
      .init("storecove-api-key", .high, "Storecove API key", ["storecove"], .base64url(43)),
      .init("taxjar-api-key", .high, "TaxJar API key", ["taxjar"], .base36(32))
    ),
    WordGroup(
      "payments and customer payment data",
      .init("instamojo-api-key", .critical, "Instamojo API key", ["instamojo"], .base62(40)),
      .init(
        "instamojo-api-secret",
        .critical,
        "Instamojo API secret",
        ["instamojo"],
        .base62(128),
        of: .secret
      ),
      .init(
        "lemon-squeezy-api-key",
        .critical,
        "Lemon Squeezy API key",
        ["lemon_squeezy", "lemon-squeezy", "lemonsqueezy"],
        .webToken
      ),
      .init("moonclerk-api-key", .critical, "MoonClerk API key", ["moonclerk"], .base36(32)),
      .init(
        "privacy-com-api-key",
        .critical,
        "Privacy.com API key",
        ["privacy.com", "privacycom", "privacy_com"],
        .uuid
      ),
      .init("wepay-api-key", .critical, "WePay API key", ["wepay"], .of(.custom("A-Za-z0-9_?"), 62))
    ),
    WordGroup(
      "bank accounts and money transfers",
      .init(
        "currencycloud-api-key",
        .critical,
        "Currencycloud API key",
        ["currencycloud"],
        .base36(64)
      ),
      .init(
        "dwolla-api-secret",
        .critical,
        "Dwolla API secret",
        ["dwolla"],
        .of(.custom("A-Za-z0-9-"), 50),
        of: .secret
      ),
      .init(
        "lendflow-api-key",
        .critical,
        "Lendflow API key",
        ["lendflow"],
        .sequence(
          .base62(36),
          .text("."),
          .base62(235),
          .text("."),
          .base62(32),
          .text("-"),
          .base62(47),
          .text("-"),
          .of(.custom("A-Za-z0-9_"), 162),
          .text("-"),
          .base62(42),
          .text("-"),
          .of(.custom("A-Za-z0-9_"), 40),
          .text("-"),
          .of(.custom("A-Za-z0-9_"), 66),
          .text("-"),
          .of(.custom("A-Za-z0-9_"), 59),
          .text("-"),
          .base62(7),
          .text("-"),
          .of(.custom("A-Za-z0-9_"), 220)
        )
      ),
      .init("ynab-api-key", .critical, "YNAB API key", ["ynab", "youneedabudget"], .hex(64))
    ),
    WordGroup(
      "accounting app identity",
      .init(
        "quickbooks-client-secret",
        .high,
        "Intuit client secret",
        ["quickbooks"],
        joined: ["intuit"],
        .base62(40),
        of: .secret,
        .low
      ),
      .init(
        "xero-client-secret",
        .high,
        "Xero client secret",
        ["xero"],
        .base64url(48),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "bank account data",
      .init("finicity-api-token", .high, "Finicity API token", ["finicity"], .hex(32)),
      .init(
        "finicity-client-secret",
        .high,
        "Finicity client secret",
        ["finicity"],
        .base62(20),
        of: .secret
      )
    ),
    WordGroup(
      "bank account and transaction data",
      .init("plaid-secret", .critical, "Plaid secret", ["plaid"], .hex(30), of: .secret)
    ),
    WordGroup(
      "bank accounts and transfers",
      .init(
        "column-api-key",
        .critical,
        "Column API key",
        joined: ["column"],
        .sequence(.one("live", "test"), .text("_"), .base62(27)),
        .low
      )
    ),
    WordGroup(
      "business accounting and customers",
      .init(
        "netsuite-token-secret",
        .critical,
        "Oracle NetSuite token secret",
        ["netsuite"],
        .hex(64),
        of: .secret
      )
    ),
    WordGroup(
      "card issuing and card data",
      .init(
        "highnote-live-key",
        .critical,
        "Highnote live key",
        ["highnote"],
        .text("sk_live_a2V5Xz", .base64(69))
      )
    ),
    WordGroup(
      "direct debits and customer bank data",
      .init(
        "gocardless-live-token",
        .critical,
        "GoCardless live token",
        ["gocardless"],
        .text("live_", .base64url(40))
      )
    ),
    WordGroup(
      "market data quota",
      .init(
        "databento-api-key",
        .medium,
        "Databento API key",
        ["databento"],
        .text("db-", .base62(29))
      )
    ),
    WordGroup(
      "money transfers and balances",
      .init(
        "wise-api-token",
        .critical,
        "Wise API token",
        ["transferwise"],
        joined: ["wise"],
        .uuid
      )
    ),
    WordGroup(
      "stored payment and customer data",
      .init(
        "magento-crypt-key",
        .critical,
        "Magento crypt key",
        ["magento"],
        joined: ["crypt"],
        .hex(32),
        .low
      )
    ),
  ]
}
