extension Catalogue {
  /// Office, planning, content and customer applications.
  static let businessApplications: [Rule] = [
    Rule(
      id: "airtable-personal-access-token",
      name: "Airtable personal access token",
      pattern: token(#"pat[A-Za-z0-9]{14}\.[0-9a-f]{64}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "bases and records",
      examples: ["pat<base62:14>.<hex:64>"],
      counterexamples: [
        "pat<base62:14>.<hex:63>", "pat<base62:14>.<hex:65>", "pat<[x]:14>.<[0]:64>",
      ]
    ),
    Rule(
      id: "airtable-oauth-token",
      name: "Airtable OAuth token",
      pattern: token(#"oaa[A-Za-z0-9]{14}\.v1\.[A-Za-z0-9_-]{20,1024}\.[0-9a-f]{64}"#),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "bases and records",
      examples: ["oaa<base62:14>.v1.<base64url:20-36>.<hex:64>"],
      counterexamples: [
        "oaa<base62:14>.v1.<base64url:20-36>.<hex:63>",
        "oaa<base62:14>.v1.<base64url:20-36>.<hex:65>", "oaa<[x]:14>.v1.<[x]:20>.<[0]:64>",
      ]
    ),
    Rule(
      id: "clickup-api-token",
      name: "ClickUp API token",
      pattern: token("pk_[0-9]{7,9}_[A-Z0-9]{32}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "tasks, documents and people",
      examples: ["pk_<digit:7-9>_<BASE36:32>"],
      counterexamples: [
        "pk_<digit:7-9>_<BASE36:31>", "pk_<digit:7-9>_<BASE36:33>", "pk_<[0]:7>_<[X]:32>",
      ]
    ),
    Rule(
      id: "linear-api-key",
      name: "Linear API key",
      pattern: token("lin_api_[A-Za-z0-9]{40}"),
      entropy: 2.75,
      severity: .high,
      confidence: .high,
      leaks: "issues and projects",
      examples: ["lin_api_<base62:40>"],
      counterexamples: ["lin_api_<base62:39>", "lin_api_<base62:41>", "lin_api_<[x]:40>"]
    ),
    Rule(
      id: "linear-oauth-token",
      name: "Linear OAuth token",
      pattern: token("lin_oauth_[0-9a-f]{64}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "issues and projects",
      examples: ["lin_oauth_<hex:64>"],
      counterexamples: ["lin_oauth_<hex:63>", "lin_oauth_<hex:65>", "lin_oauth_<[0]:64>"]
    ),
    Rule(
      id: "notion-integration-token",
      name: "Notion integration token",
      pattern: token("ntn_[0-9]{11}[A-Za-z0-9]{35}"),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "workspace pages and databases",
      examples: ["ntn_<digit:11><base62:35>"],
      counterexamples: [
        "ntn_<digit:11><base62:34>", "ntn_<digit:11><base62:36>", "ntn_<[0]:11><[x]:35>",
      ]
    ),
    Rule(
      id: "notion-integration-token-legacy",
      name: "Notion integration token (legacy)",
      pattern: token("secret_[A-Za-z0-9]{43}"),
      entropy: 3.75,
      severity: .high,
      confidence: .medium,
      leaks: "workspace pages and databases",
      examples: ["secret_<base62:43>"],
      counterexamples: ["secret_<base62:42>", "secret_<base62:44>", "secret_<[x]:43>"]
    ),
    Rule(
      id: "notion-oauth-refresh-token",
      name: "Notion OAuth refresh token",
      pattern: token("nrt_[A-Za-z0-9_]{40,55}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "renews workspace access",
      examples: ["nrt_<[A-Za-z0-9_]:40-55>"],
      counterexamples: ["nrt_<[A-Za-z0-9_]:39>", "nrt_<[x]:40>"]
    ),
    Rule(
      id: "figma-personal-access-token",
      name: "Figma personal access token",
      pattern: token("figd_[A-Za-z0-9_-]{40}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "design files and comments",
      examples: ["figd_<base64url:40>"],
      counterexamples: ["figd_<base64url:39>", "figd_<base64url:41>", "figd_<[x]:40>"]
    ),
    Rule(
      id: "figma-oauth-token",
      name: "Figma OAuth token",
      pattern: token("(?:figu_|figo_|figor_|figp_)[A-Za-z0-9_=-]{40,54}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "design files and comments",
      examples: ["figu_<[A-Za-z0-9_=-]:40-54>"],
      counterexamples: ["figu_<[A-Za-z0-9_=-]:39>", "figu_<[x]:40>"]
    ),
    Rule(
      id: "dropbox-short-lived-access-token",
      name: "Dropbox short-lived access token",
      pattern: token(#"sl\.(?:u\.)?[A-Za-z0-9_-]{130,1300}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "files of the user for four hours",
      examples: ["sl.<base64url:130-146>"],
      counterexamples: ["sl.<base64url:129>", "sl.<[x]:130>"]
    ),
    Rule(
      id: "hubspot-private-app-token",
      name: "HubSpot private app token",
      pattern: token("pat-(?:na1|na2|eu1|ap1)-\(uuid)"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "customer contacts and deals",
      examples: ["pat-na1-<uuid>"],
      counterexamples: ["pat-na1-<hex:8>"]
    ),
    Rule(
      id: "contentful-personal-access-token",
      name: "Contentful personal access token",
      pattern: token("CFPAT-[A-Za-z0-9_-]{43}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "content of the spaces",
      examples: ["CFPAT-<base64url:43>"],
      counterexamples: ["CFPAT-<base64url:42>", "CFPAT-<base64url:44>", "CFPAT-<[x]:43>"]
    ),
    Rule(
      id: "storyblok-personal-access-token",
      name: "Storyblok personal access token",
      pattern: token("[A-Za-z0-9]{22}tt-[0-9]{5,6}-[A-Za-z0-9_-]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "content of the spaces",
      examples: ["<base62:22>tt-<digit:5-6>-<base64url:20>"],
      counterexamples: [
        "<base62:22>tt-<digit:5-6>-<base64url:19>", "<base62:22>tt-<digit:5-6>-<base64url:21>",
        "<[x]:22>tt-<digit:5-6>-<[x]:20>",
      ]
    ),
    Rule(
      id: "typeform-personal-token",
      name: "Typeform personal token",
      pattern: token("tfp_[A-Za-z0-9_.=-]{40,59}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "form answers of the owner",
      examples: ["tfp_<[A-Za-z0-9_.=-]:40-56>"],
      counterexamples: ["tfp_<[A-Za-z0-9_.=-]:39>", "tfp_<[x]:40>"]
    ),
    Rule(
      id: "adobe-oauth-client-secret",
      name: "Adobe OAuth client secret",
      pattern: token("p8e-[A-Za-z0-9_-]{32}"),
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "Adobe services as the app",
      examples: ["p8e-<base64url:32>"],
      counterexamples: ["p8e-<base64url:31>", "p8e-<base64url:33>", "p8e-<[x]:32>"]
    ),
    Rule(
      id: "frameio-api-token",
      name: "Frame.io API token",
      pattern: token("fio-u-[A-Za-z0-9_-]{64}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "video projects of the owner",
      examples: ["fio-u-<base64url:64>"],
      counterexamples: ["fio-u-<base64url:63>", "fio-u-<base64url:65>", "fio-u-<[x]:64>"]
    ),
    Rule(
      id: "canva-client-secret",
      name: "Canva client secret",
      pattern: token("cnvca[A-Za-z0-9_-]{51}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "designs and assets as the app",
      examples: ["cnvca<base64url:51>"],
      counterexamples: ["cnvca<base64url:50>", "cnvca<base64url:52>", "cnvca<[x]:51>"]
    ),
    Rule(
      id: "salesforce-access-token",
      name: "Salesforce access token",
      pattern: token("00D[A-Za-z0-9]{12}![A-Za-z0-9._]{80,260}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "customer records of the organisation",
      examples: ["00D<base62:12>!<[A-Za-z0-9._]:80-96>"],
      counterexamples: ["00D<base62:12>!<[A-Za-z0-9._]:79>", "00D<[x]:12>!<[x]:80>"]
    ),
    Rule(
      id: "salesforce-refresh-token",
      name: "Salesforce refresh token",
      pattern: token("5AEP861[A-Za-z0-9._]{80,256}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "renews access to customer records",
      examples: ["5AEP861<[A-Za-z0-9._]:80-96>"],
      counterexamples: ["5AEP861<[A-Za-z0-9._]:79>", "5AEP861<[x]:80>"]
    ),
    Rule(
      id: "zoho-oauth-token",
      name: "Zoho OAuth token",
      pattern: token(#"1000\.[0-9a-f]{32}\.[0-9a-f]{32}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "CRM, mail and business records",
      examples: ["1000.<hex:32>.<hex:32>"],
      counterexamples: [
        "1000.<hex:32>.<hex:31>", "1000.<hex:32>.<hex:33>", "1000.<[0]:32>.<[0]:32>",
      ]
    ),
    Rule(
      id: "workato-api-token",
      name: "Workato API token",
      pattern: token(
        #"wrka(?:eu)?-eyJ[A-Za-z0-9_-]{8,400}\.[A-Za-z0-9_-]{16,1024}\.[A-Za-z0-9_-]{64,512}"#
      ),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "automation recipes and connected accounts",
      examples: ["wrka-eyJ<base64url:8-24>.<base64url:16-32>.<base64url:64-80>"],
      counterexamples: [
        "wrka-eyJ<base64url:8-24>.<base64url:16-32>.<base64url:63>",
        "wrka-eyJ<[x]:8>.<[x]:16>.<[x]:64>",
      ]
    ),
    Rule(
      id: "zapier-webhook-url",
      name: "Zapier webhook URL",
      pattern: token(#"https://hooks\.zapier\.com/hooks/catch/[0-9]{5,10}/[a-z0-9]{5,10}"#),
      entropy: 3.5,
      severity: .medium,
      confidence: .medium,
      leaks: "starting of an automation",
      examples: ["https://hooks.zapier.com/hooks/catch/<digit:5-10>/<base36:5-10>"],
      counterexamples: [
        "https://hooks.zapier.com/hooks/catch/<digit:7>/<base36:4>",
        "https://hooks.zapier.com/hooks/catch/",
      ]
    ),
    Rule(
      id: "make-webhook-url",
      name: "Make webhook URL",
      pattern: token(#"https://hook\.(?:[a-z0-9]{2,12}\.make\.com|integromat\.com)/[a-z0-9]{32}"#),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "starting of an automation",
      examples: [
        "https://hook.eu1.make.com/<base36:32>", "https://hook.integromat.com/<base36:32>",
      ],
      counterexamples: [
        "https://hook.eu1.make.com/<base36:20>", "https://eu1.make.com/<base36:32>",
      ]
    ),
    Rule(
      id: "ifttt-webhook-key",
      name: "IFTTT webhook key",
      pattern:
        #"https://maker\.ifttt\.com/trigger/[A-Za-z0-9_]{1,60}/(?:json/)?with/key/([A-Za-z0-9_-]{20,43})(?![A-Za-z0-9_-])"#,
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "starting of an automation",
      examples: ["https://maker.ifttt.com/trigger/door/with/key/<secret><base64url:43></secret>"],
      counterexamples: [
        "https://maker.ifttt.com/trigger/door/with/key/<base64url:10>",
        "https://maker.ifttt.com/trigger/door/with/key/your-key",
      ]
    ),
    Rule(
      id: "tines-webhook-url",
      name: "Tines webhook URL",
      pattern: token(#"https://[A-Za-z0-9_-]{1,60}\.tines\.com/webhook/[0-9a-f]{32}/[0-9a-f]{32}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "starting of security automations",
      examples: ["https://<base64url:1-17>.tines.com/webhook/<hex:32>/<hex:32>"],
      counterexamples: [
        "https://<base64url:1-17>.tines.com/webhook/<hex:32>/<hex:31>",
        "https://<base64url:1-17>.tines.com/webhook/<hex:32>/<hex:33>",
      ]
    ),
    Rule(
      id: "postman-api-key",
      name: "Postman API key",
      pattern: token("PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "API collections and stored secrets",
      examples: ["PMAK-<hex:24>-<hex:34>"],
      counterexamples: [
        "PMAK-<hex:24>-<hex:33>", "PMAK-<hex:24>-<hex:35>", "PMAK-<[0]:24>-<[0]:34>",
      ]
    ),
    Rule(
      id: "postman-collection-access-token",
      name: "Postman collection access token",
      pattern: token("PMAT-[A-Z0-9]{26}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "one API collection",
      examples: ["PMAT-<BASE36:26>"],
      counterexamples: ["PMAT-<BASE36:25>", "PMAT-<BASE36:27>", "PMAT-<[X]:26>"]
    ),
    Rule(
      id: "ticket-tailor-api-key",
      name: "Ticket Tailor API key",
      pattern: token("sk_[0-9]{4}_[0-9]{6}_[0-9a-f]{32}"),
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "orders and attendee data",
      examples: ["sk_<digit:4>_<digit:6>_<hex:32>"],
      counterexamples: [
        "sk_<digit:4>_<digit:6>_<hex:31>", "sk_<digit:4>_<digit:6>_<hex:33>",
        "sk_<digit:4>_<[0]:6>_<[0]:32>",
      ]
    ),
    Rule(
      id: "zoom-jwt-or-access-token",
      name: "Zoom access token",
      pattern: token(
        #"eyJzdiI6IjAwMDAwMSIs[A-Za-z0-9_-]{20,1024}\.[A-Za-z0-9_-]{100,2048}\.[A-Za-z0-9_-]{43,90}"#
      ),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "meetings and recordings",
      examples: ["eyJzdiI6IjAwMDAwMSIs<base64url:20-36>.<base64url:100-116>.<base64url:43-59>"],
      counterexamples: ["eyJzdiI6IjAwMDAwMSIs<base64url:30>.<base64url:50>"]
    ),
    Rule(
      id: "linkedin-client-secret-v2",
      name: "LinkedIn client secret (version 2)",
      pattern:
        #"(?<![A-Za-z0-9_-])WPL_AP[0-9]\.[A-Za-z0-9]{16}\.[A-Za-z0-9]{6,10}={0,2}(?![A-Za-z0-9_=-])"#,
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "impersonation of the app",
      examples: ["WPL_AP1.<base62:16>.<base62:8>=="],
      counterexamples: ["WPL_AP1.<base62:15>.<base62:8>", "WPL_AP1.<base62:16>"]
    ),
    Rule(
      id: "intra42-client-secret",
      name: "42 intra client secret",
      pattern: token("(?:s-s4t2ud-|s-s4t2af-)[0-9a-f]{64}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "student records and profiles",
      examples: ["s-s4t2ud-<hex:64>"],
      counterexamples: ["s-s4t2ud-<hex:63>", "s-s4t2ud-<hex:65>", "s-s4t2ud-<[0]:64>"]
    ),
  ]
}
