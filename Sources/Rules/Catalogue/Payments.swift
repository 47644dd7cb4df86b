extension Catalogue {
  /// Payments, banks and trading.
  static let payments: [Rule] = [
    Rule(
      id: "stripe-live-secret-key",
      name: "Stripe live secret key",
      pattern: token("sk_live_(?![0-9a-f]{40}(?![0-9A-Za-z]))[0-9A-Za-z]{20,247}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["sk_live_<base62:24>", "sk_live_<base62:99>"],
      counterexamples: ["sk_live_<base62:12>", "sk_live_<hex:40>", "sk_live_<[x]:24>"]
    ),
    Rule(
      id: "stripe-live-restricted-key",
      name: "Stripe live restricted key",
      pattern: token("rk_live_[0-9A-Za-z]{20,247}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "payment data within granted permissions",
      examples: ["rk_live_<base62:20-36>"],
      counterexamples: ["rk_live_<base62:19>", "rk_live_<[x]:20>"]
    ),
    Rule(
      id: "stripe-organization-key",
      name: "Stripe organization key",
      pattern: token("sk_org_(?:live|test)_[0-9A-Za-z]{20,247}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments of every account in the organisation",
      examples: ["sk_org_live_<base62:20-36>"],
      counterexamples: ["sk_org_live_<base62:19>", "sk_org_live_<[x]:20>"]
    ),
    Rule(
      id: "stripe-test-secret-key",
      name: "Stripe test key",
      pattern: token("[sr]k_test_(?![0-9a-f]{40}(?![0-9A-Za-z]))[0-9A-Za-z]{20,247}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "test-mode payments of the owner",
      examples: ["sk_test_<base62:24>", "rk_test_<base62:99>"],
      counterexamples: [
        "sk_test_<base62:12>", "sk_test_4eC39Hq<>LyjWDarjtT1zdp7dc", "sk_test_<[x]:24>",
      ]
    ),
    Rule(
      id: "stripe-prod-key-variant",
      name: "Stripe key (prod form)",
      pattern: token("[sr]k_prod_[0-9A-Za-z]{20,99}"),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "payments, refunds and customer payment records",
      examples: ["sk_prod_<base62:24>"],
      counterexamples: ["sk_prod_<base62:12>", "sk_prod_<[x]:24>"]
    ),
    Rule(
      id: "stripe-webhook-signing-secret",
      name: "Webhook signing secret (Stripe, Svix and others)",
      pattern: base64Token("whsec_[A-Za-z0-9+/]{32,100}={0,2}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "forged payment events",
      examples: ["whsec_<base64:32-48>"],
      counterexamples: ["whsec_<base64:31>", "whsec_<[x]:32>"]
    ),
    Rule(
      id: "paystack-secret-key",
      name: "Paystack secret key",
      pattern: token("sk_(?:live|test)_[0-9a-f]{40}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["sk_live_<hex:40>"],
      counterexamples: ["sk_live_<hex:39>", "sk_live_<hex:41>", "sk_live_<[0]:40>"]
    ),
    Rule(
      id: "square-access-token",
      name: "Square access token",
      pattern: token("EAAA[A-Za-z0-9_-]{60}"),
      entropy: 2,
      severity: .critical,
      confidence: .medium,
      leaks: "payments, refunds and customer payment records",
      examples: ["EAAA<base64url:60>"],
      counterexamples: ["EAAA<base64url:59>", "EAAA<base64url:61>", "EAAA<[x]:60>"]
    ),
    Rule(
      id: "square-oauth-secret",
      name: "Square OAuth secret",
      pattern: token("(?:sandbox-)?sq0csp-[A-Za-z0-9_-]{43}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "impersonation of the payment app",
      examples: ["sq0csp-<base64url:43>"],
      counterexamples: ["sq0csp-<base64url:42>", "sq0csp-<base64url:44>", "sq0csp-<[x]:43>"]
    ),
    Rule(
      id: "square-personal-access-token-legacy",
      name: "Square personal access token (legacy)",
      pattern: token("sq0atp-[A-Za-z0-9_-]{22}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["sq0atp-<base64url:22>"],
      counterexamples: ["sq0atp-<base64url:21>", "sq0atp-<base64url:23>", "sq0atp-<[x]:22>"]
    ),
    Rule(
      id: "paypal-braintree-access-token",
      name: "PayPal Braintree access token",
      pattern: token(#"access_token\$production\$[a-z0-9]{16}\$[0-9a-f]{32}"#),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["access_token$production$<base36:16>$<hex:32>"],
      counterexamples: [
        "access_token$production$<base36:16>$<hex:31>",
        "access_token$production$<base36:16>$<hex:33>",
      ]
    ),
    Rule(
      id: "adyen-api-key",
      name: "Adyen API key",
      pattern:
        "(?<![A-Za-z0-9+/])AQE[A-Za-z0-9+/]{80,200}={0,2}-[A-Za-z0-9+/]{30,60}={0,2}-[A-Za-z0-9!#$%&()*+./:=?@^_{|}~-]{10,40}",
      entropy: 4,
      severity: .critical,
      confidence: .medium,
      leaks: "payments, refunds and customer payment records",
      examples: ["AQE<base64:100>==-<base64:43>=-<[A-Za-z0-9!#$%&*+.]:16>"],
      counterexamples: ["AQE<base64:60>==-<base64:43>=-<base62:16>", "AQE<base64:100>"]
    ),
    Rule(
      id: "flutterwave-live-secret-key",
      name: "Flutterwave live secret key",
      pattern: token("FLWSECK-[a-z0-9]{32}-X"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["FLWSECK-<base36:32>-X"],
      counterexamples: ["FLWSECK-<base36:31>-X", "FLWSECK-<[x]:32>-X"]
    ),
    Rule(
      id: "mercury-api-token",
      name: "Mercury API token",
      pattern: token("mercury_production_[a-z]{3,6}_[A-Za-z0-9]{40,50}_yrucrem"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "business bank accounts and transfers",
      examples: ["mercury_production_<lower:3-6>_<base62:40-50>_yrucrem"],
      counterexamples: ["mercury_production_<lower:3-6>_<base62:39>_yrucrem"]
    ),
    Rule(
      id: "paddle-live-api-key",
      name: "Paddle live API key",
      pattern: token("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["pdl_live_apikey_<base36:26>_<base62:22>_<base62:3>"],
      counterexamples: [
        "pdl_live_apikey_<base36:26>_<base62:21>_<base62:3>",
        "pdl_live_apikey_<[x]:26>_<[x]:22>_<base62:3>",
      ]
    ),
    Rule(
      id: "pagarme-live-key",
      name: "Pagar.me live key",
      pattern: token("ak_live_[A-Za-z0-9]{30}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["ak_live_<base62:30>"],
      counterexamples: ["ak_live_<base62:29>", "ak_live_<base62:31>", "ak_live_<[x]:30>"]
    ),
    Rule(
      id: "plaid-access-token-production",
      name: "Plaid access token production",
      pattern: token("access-production-\(uuid)"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "one customer's bank account data",
      examples: ["access-production-<uuid>"],
      counterexamples: ["access-production-<hex:8>"]
    ),
    Rule(
      id: "ramp-client-secret",
      name: "Ramp client secret",
      pattern: token("ramp_sec_[A-Za-z0-9]{48}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "corporate cards and spend data",
      examples: ["ramp_sec_<base62:48>"],
      counterexamples: ["ramp_sec_<base62:47>", "ramp_sec_<base62:49>", "ramp_sec_<[x]:48>"]
    ),
    Rule(
      id: "xendit-secret-key",
      name: "Xendit secret key",
      pattern: token("xnd_production_[A-Za-z0-9]{40,80}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["xnd_production_<base62:40-56>"],
      counterexamples: ["xnd_production_<base62:39>", "xnd_production_<[x]:40>"]
    ),
    Rule(
      id: "mercadopago-access-token",
      name: "Mercado Pago access token",
      pattern: token("APP_USR-[0-9]{12,18}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["APP_USR-<digit:12-18>-<digit:6>-<hex:32>-<digit:6-12>"],
      counterexamples: [
        "APP_USR-<digit:12-18>-<digit:6>-<hex:32>-<digit:5>",
        "APP_USR-<[0]:12>-<[0]:6>-<[0]:32>-<[0]:6>",
      ]
    ),
    Rule(
      id: "midtrans-server-key",
      name: "Midtrans server key",
      pattern: token("Mid-server-[A-Za-z0-9_-]{20,40}"),
      entropy: 2.75,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["Mid-server-<base64url:20-36>"],
      counterexamples: ["Mid-server-<base64url:19>", "Mid-server-<[x]:20>"]
    ),
    Rule(
      id: "asaas-api-token",
      name: "Asaas API token",
      pattern: token(#"\$aact_(?:prod|hmlg)_[A-Za-z0-9_-]{20,100}"#),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "payments, refunds and customer payment records",
      examples: ["$aact_prod_<base64url:20-36>"],
      counterexamples: ["$aact_prod_<base64url:19>", "$aact_prod_<[x]:20>"]
    ),
    Rule(
      id: "persona-production-api-key",
      name: "Persona production API key",
      pattern: token("persona_production_[a-z0-9-]{20,80}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "identity documents of customers",
      examples: ["persona_production_<[a-z0-9-]:20-36>"],
      counterexamples: ["persona_production_<[a-z0-9-]:19>", "persona_production_<[x]:20>"]
    ),
    Rule(
      id: "onfido-live-api-token",
      name: "Onfido live API token",
      pattern: token(
        #"(?:api_live\.|api_live_us\.|api_live_ca\.)[A-Za-z0-9_-]{11,40}\.[A-Za-z0-9_-]{20,60}"#
      ),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "identity documents of customers",
      examples: ["api_live.<base64url:11-27>.<base64url:20-36>"],
      counterexamples: ["api_live.<base64url:11-27>.<base64url:19>", "api_live.<[x]:11>.<[x]:20>"]
    ),
    Rule(
      id: "duffel-api-token",
      name: "Duffel API token",
      pattern: token("duffel_(?:live|test)_[A-Za-z0-9_-]{43}"),
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "flight orders and passenger data",
      examples: ["duffel_live_<base64url:43>"],
      counterexamples: [
        "duffel_live_<base64url:42>", "duffel_live_<base64url:44>", "duffel_live_<[x]:43>",
      ]
    ),
    Rule(
      id: "razorpay-live-key-id",
      name: "Razorpay live key id",
      pattern: token("rzp_live_[A-Za-z0-9]{14}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "payment gateway key id",
      examples: ["rzp_live_<base62:14>"],
      counterexamples: ["rzp_live_<base62:13>", "rzp_live_<base62:15>", "rzp_live_<[x]:14>"]
    ),
    Rule(
      id: "robinhood-crypto-api-key",
      name: "Robinhood crypto API key",
      pattern: token("rh-api-\(uuid)"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "crypto trading of the owner",
      examples: ["rh-api-<uuid>"],
      counterexamples: ["rh-api-<hex:8>"]
    ),
    Rule(
      id: "recharge-api-token",
      name: "Recharge API token",
      pattern: token("sk(?:_test)?_(?:10|1|2|3|5)x[123]_[0-9a-f]{64}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "subscriptions and customers",
      examples: ["sk_10x<[123]:1>_<hex:64>"],
      counterexamples: [
        "sk_10x<[123]:1>_<hex:63>", "sk_10x<[123]:1>_<hex:65>", "sk_10x<[123]:1>_<[0]:64>",
      ]
    ),
    Rule(
      id: "polar-organization-access-token",
      name: "Polar organization access token",
      pattern: token("polar_oat_[A-Za-z0-9_-]{20,100}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "subscriptions and customers",
      examples: ["polar_oat_<base64url:20-36>"],
      counterexamples: ["polar_oat_<base64url:19>", "polar_oat_<[x]:20>"]
    ),
    Rule(
      id: "polar-personal-access-token",
      name: "Polar personal access token",
      pattern: token("polar_pat_[A-Za-z0-9_-]{20,100}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "subscriptions and customers",
      examples: ["polar_pat_<base64url:20-36>"],
      counterexamples: ["polar_pat_<base64url:19>", "polar_pat_<[x]:20>"]
    ),
    Rule(
      id: "polar-oauth-access-token",
      name: "Polar OAuth access token",
      pattern: token("polar_at_[A-Za-z0-9_-]{20,100}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "subscriptions and customers",
      examples: ["polar_at_<base64url:20-36>"],
      counterexamples: ["polar_at_<base64url:19>", "polar_at_<[x]:20>"]
    ),
    Rule(
      id: "coinbase-cdp-api-key-ecdsa",
      name: "Coinbase CDP API key",
      pattern:
        #"organizations/[0-9a-f-]{36}/apiKeys/[0-9a-f-]{36}[^-]{1,60}(-----BEGIN EC PRIVATE KEY-----[A-Za-z0-9+/=\\\s]{120,400}-----END EC PRIVATE KEY-----)"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "wallets, trading and transfers",
      examples: [
        #""name": "organizations/<uuid>/apiKeys/<uuid>", "privateKey": "<secret>-----BEGIN EC <>PRIVATE KEY-----\n<base64:64>\n<base64:64>\n<base64:36>\n-----END EC <>PRIVATE KEY-----</secret>\n""#
      ],
      counterexamples: [
        #""name": "organizations/<uuid>/apiKeys/<uuid>""#,
        #""name": "organizations/<uuid>/apiKeys/<uuid>", "privateKey": "-----BEGIN EC <>PRIVATE KEY-----\n...\n-----END EC <>PRIVATE KEY-----\n""#,
      ]
    ),
  ]
}
