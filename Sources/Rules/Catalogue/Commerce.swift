extension Catalogue {
  /// Shops, logistics, maps and devices.
  static let commerce: [Rule] = [
    Rule(
      id: "shopify-admin-access-token",
      name: "Shopify admin access token",
      pattern: token("shpat_[0-9a-f]{32}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "shop orders and customers",
      examples: ["shpat_<hex:32>"],
      counterexamples: ["shpat_<hex:31>", "shpat_<hex:33>", "shpat_<[0]:32>"]
    ),
    Rule(
      id: "shopify-custom-app-token",
      name: "Shopify custom app token",
      pattern: token("shpca_[0-9a-f]{32}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "shop orders and customers",
      examples: ["shpca_<hex:32>"],
      counterexamples: ["shpca_<hex:31>", "shpca_<hex:33>", "shpca_<[0]:32>"]
    ),
    Rule(
      id: "shopify-private-app-password",
      name: "Shopify private app password",
      pattern: token("shppa_[0-9a-f]{32}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "shop orders and customers",
      examples: ["shppa_<hex:32>"],
      counterexamples: ["shppa_<hex:31>", "shppa_<hex:33>", "shppa_<[0]:32>"]
    ),
    Rule(
      id: "shopify-shared-secret",
      name: "Shopify shared secret",
      pattern: token("shpss_[0-9a-f]{32}"),
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "forged webhooks, app identity",
      examples: ["shpss_<hex:32>"],
      counterexamples: ["shpss_<hex:31>", "shpss_<hex:33>", "shpss_<[0]:32>"]
    ),
    Rule(
      id: "shopify-partner-api-token",
      name: "Shopify partner API token",
      pattern: token("prtapi_[0-9a-f]{32}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "partner organisation data",
      examples: ["prtapi_<hex:32>"],
      counterexamples: ["prtapi_<hex:31>", "prtapi_<hex:33>", "prtapi_<[0]:32>"]
    ),
    Rule(
      id: "woocommerce-consumer-secret",
      name: "WooCommerce consumer secret",
      summary: "The secret half of a REST API key; its other half begins with `ck_`.",
      pattern: token("cs_[0-9a-f]{40}"),
      entropy: 2.75,
      severity: .critical,
      leaks: "shop orders and customers",
      examples: [
        "cs_<hex:40>", #"API.new(url, "ck_<hex:40>", "<secret>cs_<hex:40></secret>")"#,
      ],
      counterexamples: ["cs_<hex:39>", "cs_<hex:41>", "docs_<hex:40>", "cs_test_<base62:58>"]
    ),
    Rule(
      id: "shopify-cli-partner-token",
      name: "Shopify CLI partner token",
      pattern: token("shpua_[0-9a-f]{32}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "user-level shop access",
      examples: ["shpua_<hex:32>"],
      counterexamples: ["shpua_<hex:31>", "shpua_<hex:33>", "shpua_<[0]:32>"]
    ),
    Rule(
      id: "shopify-app-automation-token",
      name: "Shopify app automation token",
      pattern: token("atkn_[0-9a-f]{64}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "app deployment of the owner",
      examples: ["atkn_<hex:64>"],
      counterexamples: ["atkn_<hex:63>", "atkn_<hex:65>", "atkn_<[0]:64>"]
    ),
    Rule(
      id: "shopify-theme-access-password",
      name: "Shopify theme access password",
      pattern: token("shptka_[0-9a-f]{32}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "theme code of the shop",
      examples: ["shptka_<hex:32>"],
      counterexamples: ["shptka_<hex:31>", "shptka_<hex:33>", "shptka_<[0]:32>"]
    ),
    Rule(
      id: "ebay-production-client-secret",
      name: "eBay production client secret",
      pattern: token("PRD-[0-9a-f]{8,12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4,12}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "marketplace app identity",
      examples: ["PRD-<hex:12>-<hex:4>-<hex:4>-<hex:4>-<hex:4>"],
      counterexamples: [
        "PRD-<hex:12>-<hex:4>-<hex:4>-<hex:4>", "PRD-<[0]:12>-<[0]:4>-<[0]:4>-<[0]:4>-<[0]:4>",
      ]
    ),
    Rule(
      id: "easypost-api-key",
      name: "EasyPost API key",
      pattern: token("EZAK[A-Za-z0-9]{54}"),
      entropy: 2.75,
      severity: .high,
      confidence: .high,
      leaks: "shipments and addresses",
      examples: ["EZAK<base62:54>"],
      counterexamples: ["EZAK<base62:53>", "EZAK<base62:55>", "EZAK<[x]:54>"]
    ),
    Rule(
      id: "shippo-api-token",
      name: "Shippo API token",
      pattern: token("shippo_(?:live|test)_[0-9a-f]{40}"),
      entropy: 2.75,
      severity: .high,
      confidence: .high,
      leaks: "shipments and addresses",
      examples: ["shippo_live_<hex:40>"],
      counterexamples: ["shippo_live_<hex:39>", "shippo_live_<hex:41>", "shippo_live_<[0]:40>"]
    ),
    Rule(
      id: "flexport-api-key",
      name: "Flexport API key",
      pattern: token("shltm_[A-Za-z0-9_-]{40}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "shipments and delivery addresses",
      examples: ["shltm_<base64url:40>"],
      counterexamples: ["shltm_<base64url:39>", "shltm_<base64url:41>", "shltm_<[x]:40>"]
    ),
    Rule(
      id: "fleetbase-api-key",
      name: "Fleetbase API key",
      pattern: token("(?:flb_live_|flb_test_)[A-Za-z0-9]{20,64}"),
      entropy: 3.25,
      severity: .medium,
      confidence: .high,
      leaks: "shipments and delivery addresses",
      examples: ["flb_live_<base62:20-36>"],
      counterexamples: ["flb_live_<base62:19>", "flb_live_<[x]:20>"]
    ),
    Rule(
      id: "samsara-api-token",
      name: "Samsara API token",
      pattern: token("samsara_api_[A-Za-z0-9]{26,32}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "vehicle locations and drivers",
      examples: ["samsara_api_<base62:26-32>"],
      counterexamples: ["samsara_api_<base62:25>", "samsara_api_<[x]:26>"]
    ),
    Rule(
      id: "mapbox-secret-token",
      name: "Mapbox secret token",
      pattern: token(#"sk\.eyJ[A-Za-z0-9_-]{60,240}\.[A-Za-z0-9_-]{22}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "map account administration",
      examples: ["sk.eyJ<base64url:60-76>.<base64url:22>"],
      counterexamples: [
        "sk.eyJ<base64url:60-76>.<base64url:21>", "sk.eyJ<base64url:60-76>.<base64url:23>",
        "sk.eyJ<[x]:60>.<[x]:22>",
      ]
    ),
    Rule(
      id: "adafruit-io-key",
      name: "Adafruit IO key",
      pattern: token("aio_[A-Za-z0-9]{28}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "device feeds of the owner",
      examples: ["aio_<base62:28>"],
      counterexamples: ["aio_<base62:27>", "aio_<base62:29>", "aio_<[x]:28>"]
    ),
    Rule(
      id: "blynk-organization-client-secret",
      name: "Blynk organization client",
      pattern: token("oa2-client-id_[A-Za-z0-9_-]{32}:[A-Za-z0-9_-]{40}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "device data and control",
      examples: ["oa2-client-id_<base64url:32>:<base64url:40>"],
      counterexamples: [
        "oa2-client-id_<base64url:32>:<base64url:39>",
        "oa2-client-id_<base64url:32>:<base64url:41>", "oa2-client-id_<[x]:32>:<[x]:40>",
      ]
    ),
    Rule(
      id: "ubidots-token",
      name: "Ubidots token",
      pattern: token("BBFF-[A-Za-z0-9]{30}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "device data of the owner",
      examples: ["BBFF-<base62:30>"],
      counterexamples: ["BBFF-<base62:29>", "BBFF-<base62:31>", "BBFF-<[x]:30>"]
    ),
    Rule(
      id: "rapidapi-key",
      name: "RapidAPI key",
      pattern: token("[A-Za-z0-9]{10}msh[A-Za-z0-9]{15}p1[A-Za-z0-9]{6}jsn[A-Za-z0-9]{12}"),
      entropy: 4.25,
      severity: .medium,
      confidence: .high,
      leaks: "paid API marketplace quota",
      examples: ["<base62:10>msh<base62:15>p1<base62:6>jsn<base62:12>"],
      counterexamples: [
        "<base62:10>msh<base62:15>p1<base62:6>jsn<base62:11>",
        "<base62:10>msh<base62:15>p1<base62:6>jsn<base62:13>",
        "<[x]:10>msh<[x]:15>p1<[x]:6>jsn<[x]:12>",
      ]
    ),
    Rule(
      id: "cfx-re-api-key",
      name: "Cfx.re API key",
      pattern: token("cfxk_[A-Za-z0-9]{21}_[A-Za-z0-9]{5}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "game server licence",
      examples: ["cfxk_<base62:21>_<base62:5>"],
      counterexamples: ["cfxk_<base62:20>_<base62:5>", "cfxk_<[x]:21>_<base62:5>"]
    ),
    Rule(
      id: "thunderstore-api-token",
      name: "Thunderstore API token",
      pattern: token("tss_[A-Za-z0-9_-]{20,80}"),
      entropy: 3.25,
      severity: .medium,
      confidence: .medium,
      leaks: "publishing of game mods",
      examples: ["tss_<base64url:20-36>"],
      counterexamples: ["tss_<base64url:19>", "tss_<[x]:20>"]
    ),
    Rule(
      id: "alchemy-auth-token",
      name: "Alchemy auth token",
      pattern: token("alcht_[A-Za-z0-9]{30}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "blockchain webhooks and node",
      examples: ["alcht_<base62:30>"],
      counterexamples: ["alcht_<base62:29>", "alcht_<base62:31>", "alcht_<[x]:30>"]
    ),
  ]
}
