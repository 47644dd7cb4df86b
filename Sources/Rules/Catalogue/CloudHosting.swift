extension Catalogue {
  /// Clouds and hosting other than Amazon, Microsoft and Google.
  static let cloudHosting: [Rule] = [
    Rule(
      id: "alibaba-access-key-id",
      name: "Alibaba Cloud access key id",
      pattern: token("LTAI[A-Za-z0-9]{12,20}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "cloud account key id",
      examples: ["LTAI<base62:12-20>"],
      counterexamples: ["LTAI<base62:11>", "LTAI<[x]:12>"]
    ),
    Rule(
      id: "digitalocean-pat",
      name: "DigitalOcean personal access token",
      pattern: token("dop_v1_[0-9a-f]{64}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "cloud servers, databases and DNS",
      examples: ["dop_v1_<hex:64>"],
      counterexamples: ["dop_v1_<hex:63>", "dop_v1_<hex:65>", "dop_v1_<[0]:64>"]
    ),
    Rule(
      id: "digitalocean-oauth-token",
      name: "DigitalOcean OAuth token",
      pattern: token("doo_v1_[0-9a-f]{64}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "cloud servers, databases and DNS",
      examples: ["doo_v1_<hex:64>"],
      counterexamples: ["doo_v1_<hex:63>", "doo_v1_<hex:65>", "doo_v1_<[0]:64>"]
    ),
    Rule(
      id: "digitalocean-refresh-token",
      name: "DigitalOcean refresh token",
      pattern: token("dor_v1_[0-9a-f]{64}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "renews cloud access",
      examples: ["dor_v1_<hex:64>"],
      counterexamples: ["dor_v1_<hex:63>", "dor_v1_<hex:65>", "dor_v1_<[0]:64>"]
    ),
    Rule(
      id: "cloudflare-user-api-token",
      name: "Cloudflare user API token",
      pattern: token("cfut_[A-Za-z0-9]{40}[0-9a-f]{8}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "DNS, CDN and workers in scope",
      checksum: .crc32HexBody,
      examples: ["cfut_<base62:40><checksum>"],
      counterexamples: [
        "cfut_<base62:40><wrong-checksum>", "cfut_<base62:40><hex:7>", "cfut_<base62:40><hex:9>",
        "cfut_<[x]:40><[0]:8>",
      ]
    ),
    Rule(
      id: "cloudflare-account-api-token",
      name: "Cloudflare account API token",
      pattern: token("cfat_[A-Za-z0-9]{40}[0-9a-f]{8}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "DNS, CDN and workers of the account",
      checksum: .crc32HexBody,
      examples: ["cfat_<base62:40><checksum>"],
      counterexamples: [
        "cfat_<base62:40><wrong-checksum>", "cfat_<base62:40><hex:7>", "cfat_<base62:40><hex:9>",
        "cfat_<[x]:40><[0]:8>",
      ]
    ),
    Rule(
      id: "cloudflare-global-api-key",
      name: "Cloudflare global API key",
      pattern: token("cfk_[A-Za-z0-9]{40}[0-9a-f]{8}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "everything in the Cloudflare account",
      checksum: .crc32HexBody,
      examples: ["cfk_<base62:40><checksum>"],
      counterexamples: [
        "cfk_<base62:40><wrong-checksum>", "cfk_<base62:40><hex:7>", "cfk_<base62:40><hex:9>",
        "cfk_<[x]:40><[0]:8>",
      ]
    ),
    Rule(
      id: "cloudflare-origin-ca-key",
      name: "Cloudflare origin CA key",
      pattern: token(#"v1\.0-[0-9a-f]{24}-[0-9a-f]{146}"#),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "issue of origin certificates",
      examples: ["v1.0-<hex:24>-<hex:146>"],
      counterexamples: [
        "v1.0-<hex:24>-<hex:145>", "v1.0-<hex:24>-<hex:147>", "v1.0-<[0]:24>-<[0]:146>",
      ]
    ),
    Rule(
      id: "heroku-api-key",
      name: "Heroku API key",
      pattern: token("HRKU-AA[A-Za-z0-9_-]{58}"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "apps, config secrets and databases",
      examples: ["HRKU-AA<base64url:58>"],
      counterexamples: ["HRKU-AA<base64url:57>", "HRKU-AA<base64url:59>", "HRKU-AA<[x]:58>"]
    ),
    Rule(
      id: "flyio-access-token",
      name: "Fly.io access token",
      pattern: base64Token("FlyV1 (?:fm1r|fm1a|fm2)_[A-Za-z0-9+/=,_-]{100,700}"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "apps, machines and volumes",
      examples: ["FlyV1 fm1r_<[A-Za-z0-9+/=,_-]:100-116>"],
      counterexamples: ["FlyV1 fm1r_<[A-Za-z0-9+/=,_-]:99>", "FlyV1 fm1r_<[x]:100>"]
    ),
    Rule(
      id: "flyio-macaroon-token",
      name: "Fly.io macaroon",
      pattern:
        "(?<!FlyV1 )(?<![A-Za-z0-9+/_,-])(?:fm1r|fm1a|fm2)_[A-Za-z0-9+/]{100,1024}={0,2}(?![A-Za-z0-9+/=_-])",
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "apps, machines and volumes",
      examples: ["fm2_<base64:100-140>"],
      counterexamples: ["fm2_<base64:99>", "fm2_<[x]:100>", "FlyV1 fm2_<base64:100>"]
    ),
    Rule(
      id: "flyio-personal-token",
      name: "Fly.io personal token",
      pattern: token("fo1_[A-Za-z0-9_-]{43}"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "apps, machines and volumes",
      examples: ["fo1_<base64url:43>"],
      counterexamples: ["fo1_<base64url:42>", "fo1_<base64url:44>", "fo1_<[x]:43>"]
    ),
    Rule(
      id: "render-api-key",
      name: "Render API key",
      pattern: token("rnd_[A-Za-z0-9]{28}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .medium,
      leaks: "apps, databases and environment secrets",
      examples: ["rnd_<base62:28>"],
      counterexamples: ["rnd_<base62:27>", "rnd_<base62:29>", "rnd_<[x]:28>"]
    ),
    Rule(
      id: "vercel-personal-access-token",
      name: "Vercel personal access token",
      pattern: token("vcp_[A-Za-z0-9]{56}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "deployments, domains and environment secrets",
      checksum: .crc32Base62Body,
      examples: ["vcp_<base62:50><checksum>"],
      counterexamples: [
        "vcp_<base62:50><wrong-checksum>", "vcp_<base62:55>", "vcp_<base62:57>", "vcp_<[x]:56>",
      ]
    ),
    Rule(
      id: "vercel-integration-token",
      name: "Vercel integration token",
      pattern: token("vci_[A-Za-z0-9]{56}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "what the integration was granted",
      checksum: .crc32Base62Body,
      examples: ["vci_<base62:50><checksum>"],
      counterexamples: [
        "vci_<base62:50><wrong-checksum>", "vci_<base62:55>", "vci_<base62:57>", "vci_<[x]:56>",
      ]
    ),
    Rule(
      id: "vercel-app-access-token",
      name: "Vercel app access token",
      pattern: token("vca_[A-Za-z0-9]{56}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "signed-in user actions through an app",
      checksum: .crc32Base62Body,
      examples: ["vca_<base62:50><checksum>"],
      counterexamples: [
        "vca_<base62:50><wrong-checksum>", "vca_<base62:55>", "vca_<base62:57>", "vca_<[x]:56>",
      ]
    ),
    Rule(
      id: "vercel-app-refresh-token",
      name: "Vercel app refresh token",
      pattern: token("vcr_[A-Za-z0-9]{56}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "renews app access",
      checksum: .crc32Base62Body,
      examples: ["vcr_<base62:50><checksum>"],
      counterexamples: [
        "vcr_<base62:50><wrong-checksum>", "vcr_<base62:55>", "vcr_<base62:57>", "vcr_<[x]:56>",
      ]
    ),
    Rule(
      id: "vercel-ai-gateway-key",
      name: "Vercel AI gateway key",
      pattern: token("vck_[A-Za-z0-9]{56}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage through the gateway",
      checksum: .crc32Base62Body,
      examples: ["vck_<base62:50><checksum>"],
      counterexamples: [
        "vck_<base62:50><wrong-checksum>", "vck_<base62:55>", "vck_<base62:57>", "vck_<[x]:56>",
      ]
    ),
    Rule(
      id: "vercel-blob-read-write-token",
      name: "Vercel blob read write token",
      pattern: token("vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,64}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "stored files of the owner",
      examples: ["vercel_blob_rw_<base62:16>_<base62:30-46>"],
      counterexamples: [
        "vercel_blob_rw_<base62:16>_<base62:29>", "vercel_blob_rw_<[x]:16>_<[x]:30>",
      ]
    ),
    Rule(
      id: "netlify-access-token",
      name: "Netlify access token",
      pattern: token("nfp_[A-Za-z0-9_]{36}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "site deployment and environment secrets",
      examples: ["nfp_<[A-Za-z0-9_]:36>"],
      counterexamples: ["nfp_<[A-Za-z0-9_]:35>", "nfp_<[A-Za-z0-9_]:37>", "nfp_<[x]:36>"]
    ),
    Rule(
      id: "deno-deploy-token",
      name: "Deno deploy token",
      pattern: token("(?:ddp_|ddw_)[A-Za-z0-9]{36}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "serverless deployments and secrets",
      examples: ["ddp_<base62:36>"],
      counterexamples: ["ddp_<base62:35>", "ddp_<base62:37>", "ddp_<[x]:36>"]
    ),
    Rule(
      id: "upcloud-api-token",
      name: "UpCloud API token",
      pattern: token("ucat_[A-Za-z0-9]{24,32}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "cloud servers of the owner",
      examples: ["ucat_<base62:24-32>"],
      counterexamples: ["ucat_<base62:23>", "ucat_<[x]:24>"]
    ),
    Rule(
      id: "scalingo-api-key",
      name: "Scalingo API key",
      pattern: token("tk-us-[A-Za-z0-9_-]{48}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "servers and hosted applications",
      examples: ["tk-us-<base64url:48>"],
      counterexamples: ["tk-us-<base64url:47>", "tk-us-<base64url:49>", "tk-us-<[x]:48>"]
    ),
    Rule(
      id: "val-town-api-token",
      name: "Val Town API token",
      pattern: token("vtwn_[A-Za-z0-9_-]{20,80}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "serverless code and storage",
      examples: ["vtwn_<base64url:20-36>"],
      counterexamples: ["vtwn_<base64url:19>", "vtwn_<[x]:20>"]
    ),
    Rule(
      id: "salad-cloud-api-key",
      name: "SaladCloud API key",
      pattern: token("salad_cloud_[a-z0-9]{1,7}_[A-Za-z0-9]{30,235}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "GPU containers of the owner",
      checksum: .crc32Base62Body,
      examples: ["salad_cloud_<base36:1-7>_<base62:24-40><checksum>"],
      counterexamples: [
        "salad_cloud_<base36:1-7>_<base62:24-40><wrong-checksum>",
        "salad_cloud_<base36:1-7>_<base62:29>", "salad_cloud_<base36:1-7>_<[x]:30>",
      ]
    ),
    Rule(
      id: "zuplo-api-key",
      name: "Zuplo API key",
      pattern: token("zpka_[a-z0-9]{32}_[0-9a-f]{8}"),
      entropy: 3.25,
      severity: .medium,
      confidence: .high,
      leaks: "calls to the gatewayed API",
      checksum: .crc32HexBody,
      examples: ["zpka_<base36:32>_<checksum>"],
      counterexamples: [
        "zpka_<base36:32>_<wrong-checksum>", "zpka_<base36:32>_<hex:7>", "zpka_<base36:32>_<hex:9>",
        "zpka_<[x]:32>_<[0]:8>",
      ]
    ),
    Rule(
      id: "volcengine-access-key-id",
      name: "Volcengine access key id",
      pattern: base64Token("AKLT[A-Za-z0-9+/]{40,64}={0,2}"),
      entropy: 3,
      severity: .high,
      confidence: .low,
      leaks: "cloud account key id",
      examples: ["AKLT<base64:40-56>"],
      counterexamples: ["AKLT<base64:39>", "AKLT<[x]:40>"]
    ),
    Rule(
      id: "tencent-cloud-secret-id",
      name: "Tencent Cloud secret id",
      pattern: token("AKID[A-Za-z0-9]{32}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "cloud account key id",
      examples: ["AKID<base62:32>"],
      counterexamples: ["AKID<base62:31>", "AKID<base62:33>", "AKID<[x]:32>"]
    ),
    Rule(
      id: "yandex-oauth-token",
      name: "Yandex OAuth token",
      // Python's lists of packages have digests in the same letters.
      pattern: "(?<!sha256=)" + token("y[0-3]_[A-Za-z0-9_-]{38,130}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "Yandex account, mail, disk",
      examples: ["y0_<base64url:38-58>"],
      counterexamples: ["y0_<base64url:20>", "y0_<[x]:40>"]
    ),
    Rule(
      id: "yandex-iam-token",
      name: "Yandex iam token",
      pattern:
        #"(?<![A-Za-z0-9._-])t1\.[A-Za-z0-9_-]{7,200}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_-])"#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "cloud API for 12 hours",
      examples: ["t1.<base64url:40>.<base64url:86>"],
      counterexamples: ["t1.<base64url:40>.<base64url:85>", "t1.<base64url:86>"]
    ),
    Rule(
      id: "exoscale-api-key",
      name: "Exoscale API key",
      pattern: token("EXO[0-9a-f]{24,30}"),
      entropy: 2.5,
      severity: .high,
      confidence: .medium,
      leaks: "cloud key id",
      examples: ["EXO<hex:24-30>"],
      counterexamples: ["EXO<hex:23>", "EXO<[0]:24>"]
    ),
  ]
}
