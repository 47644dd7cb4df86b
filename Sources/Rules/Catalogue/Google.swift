extension Catalogue {
  /// Google.
  static let google: [Rule] = [
    Rule(
      id: "google-api-key",
      name: "Google API key",
      pattern: "(?<!\(mapQueries.map(quotedInPattern).joined(separator: "|")))"
        + token("AIza[A-Za-z0-9_-]{35}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "Google API calls billed to the project",
      examples: [
        "AIza<base64url:35>",
        "https://maps.googleapis.com/maps/api/geocode/json?key=<secret>AIza<base64url:35></secret>",
      ],
      counterexamples: [
        "https://maps.googleapis.com/maps/api/js?key=AIza<base64url:35>",
        "AIza<base64url:34>", "AIza<base64url:36>", "AIza<[x]:35>",
        "AIzaSyDaGmWKa4JsXZ-<>HjGw7ISLn_3namBGewQe",
      ]
    ),
    Rule(
      id: "google-maps-browser-key",
      name: "Google Maps key of a page",
      // Every visitor's browser gets it; Google's documentation has it restricted to the page's host.
      pattern: "(?:\(mapQueries.map(quotedInPattern).joined(separator: "|")))"
        + "(AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])",
      entropy: 3.5,
      severity: .medium,
      confidence: .low,
      leaks: "maps billed to the project, where the key is not restricted",
      examples: ["https://maps.googleapis.com/maps/api/js?key=<secret>AIza<base64url:35></secret>"],
      counterexamples: [
        "https://maps.googleapis.com/maps/api/js?key=AIza<base64url:34>",
        "https://maps.googleapis.com/maps/api/js?key=AIza<base64url:36>",
        "https://maps.googleapis.com/maps/api/js?key=AIza<[x]:35>",
      ]
    ),
    Rule(
      id: "google-api-key-base64",
      name: "Google API key in base64",
      pattern: base64Token("QUl6YVN[A-Za-z0-9+/]{45}={0,2}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "an API key inside base64 text",
      examples: ["QUl6YVN<base64:45>"],
      counterexamples: ["QUl6YVN<base64:44>", "QUl6YVN<base64:46>", "QUl6YVN<[x]:45>"]
    ),
    Rule(
      id: "google-gemini-auth-key",
      name: "Google Gemini auth key",
      pattern: token(#"AQ\.Ab8RN6[A-Za-z0-9_-]{44}"#),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the project",
      examples: ["AQ.Ab8RN6<base64url:44>"],
      counterexamples: ["AQ.Ab8RN6<base64url:43>", "AQ.Ab8RN6<base64url:45>", "AQ.Ab8RN6<[x]:44>"]
    ),
    Rule(
      id: "google-oauth-client-secret",
      name: "Google OAuth client secret",
      pattern: token("GOCSPX-[A-Za-z0-9_-]{28}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "impersonation of the OAuth application",
      examples: ["GOCSPX-<base64url:28>"],
      counterexamples: ["GOCSPX-<base64url:27>", "GOCSPX-<base64url:29>", "GOCSPX-<[x]:28>"]
    ),
    Rule(
      id: "google-oauth-access-token",
      name: "Google OAuth access token",
      pattern: token(#"ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{20,1024}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "Google account data in scope, one hour",
      examples: ["ya29.<base64url:20-36>"],
      counterexamples: ["ya29.<base64url:19>", "ya29.<[x]:20>"]
    ),
    Rule(
      id: "google-oauth-refresh-token",
      name: "Google OAuth refresh token",
      pattern: token("1//0[A-Za-z0-9_-]{60,200}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "lasting access to Google account data",
      examples: ["1//0<base64url:60-76>"],
      counterexamples: ["1//0<base64url:59>", "1//0<[x]:60>"]
    ),
    Rule(
      id: "gcp-service-account-json",
      name: "Google Cloud service account key",
      pattern:
        #""private_key_id"\s{0,8}:\s{0,8}"[0-9a-f]{40}"\s{0,8},\s{0,64}"private_key"\s{0,8}:\s{0,8}"(-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\\]{200,8192}-----END PRIVATE KEY-----)"#,
      entropy: 4.5,
      severity: .critical,
      confidence: .high,
      leaks: "cloud project as the service account",
      examples: [
        "\"type\": \"service_account\",\n  \"private_key_id\": \"<hex:40>\",\n  \"private_key\": \"<secret>-----BEGIN <>PRIVATE KEY-----\\n<base64:64>\\n<base64:64>\\n<base64:64>\\n<base64:40>\\n-----END <>PRIVATE KEY-----</secret>\\n\","
      ],
      counterexamples: [
        "\"private_key_id\": \"<hex:40>\",\n  \"private_key\": \"-----BEGIN <>PRIVATE KEY-----\\n...\\n-----END <>PRIVATE KEY-----\\n\",",
        "\"private_key_id\": \"<hex:40>\",\n  \"private_key\": \"\"",
      ]
    ),
    Rule(
      id: "gcp-application-default-credentials",
      name: "Google Cloud application default credentials",
      pattern:
        #""refresh_token"\s{0,8}:\s{0,8}"([^"\s]{20,512})"\s{0,8},\s{0,64}"type"\s{0,8}:\s{0,8}"authorized_user""#,
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "cloud projects as the signed-in user",
      examples: [
        "\"refresh_token\": \"<secret>1//0<base64url:98></secret>\",\n  \"type\": \"authorized_user\""
      ],
      counterexamples: [
        "\"refresh_token\": \"\",\n  \"type\": \"authorized_user\"",
        "\"refresh_token\": \"<[x]:40>\",\n  \"type\": \"authorized_user\"",
      ]
    ),
    Rule(
      id: "gcp-hmac-access-id",
      name: "Google Cloud HMAC access id",
      pattern: token("GOOG(?:1E)?[A-Z0-9]{20}(?:[A-Z0-9]{35,37})?"),
      entropy: 2.75,
      severity: .medium,
      confidence: .medium,
      leaks: "storage interoperability key id",
      examples: ["GOOG1E<BASE36:57>", "GOOG<BASE36:20>"],
      counterexamples: ["GOOG1E<BASE36:30>", "GOOG<[X]:20>"]
    ),
    Rule(
      id: "boto-gsutil-config",
      name: "Google refresh token in a boto configuration",
      pattern: #"gs_oauth2_refresh_token\s{0,4}=\s{0,4}([A-Za-z0-9/_-]{40,200})"#,
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "object storage as the user",
      examples: ["gs_oauth2_refresh_token = <secret>1//<base64url:60></secret>\n"],
      counterexamples: ["gs_oauth2_refresh_token = ", "gs_oauth2_refresh_token = <base62:20>"]
    ),
    Rule(
      id: "firebase-cloud-messaging-server-key",
      name: "Firebase Cloud Messaging server key",
      pattern: token("AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "push messages to every app user",
      examples: ["AAAA<base64url:7>:APA91b<base64url:134>"],
      counterexamples: [
        "AAAA<base64url:7>:APA91b<base64url:133>", "AAAA<base64url:7>:APA91b<base64url:135>",
        "AAAA<[x]:7>:APA91b<[x]:134>",
      ]
    ),
    Rule(
      id: "gcs-signed-url",
      name: "Google Cloud Storage signed URL",
      pattern:
        #"storage\.googleapis\.com/[^\s"'<>]{3,1500}?[?&]X-Goog-Signature=[0-9a-f]{512}(?![0-9a-f])"#,
      severity: .medium,
      confidence: .medium,
      leaks: "time-limited object access",
      examples: [
        "storage.googleapis.com/corp/a.csv?X-Goog-Date=20240101T000000Z&X-Goog-Signature=<hex:512>"
      ],
      counterexamples: [
        "storage.googleapis.com/corp/a.csv?X-Goog-Signature=<hex:511>",
        "storage.googleapis.com/corp/a.csv",
      ]
    ),
    Rule(
      id: "google-chat-webhook-url",
      name: "Google chat webhook URL",
      pattern:
        #"https://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_-]{8,20}/messages\?key=AIza[A-Za-z0-9_-]{35}(?:&|&amp;|\\u0026)token=[A-Za-z0-9_%=-]{30,70}"#,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a chat space",
      examples: [
        "https://chat.googleapis.com/v1/spaces/<base64url:11>/messages?key=AIza<base64url:35>&token=<base64url:43>"
      ],
      counterexamples: [
        "https://chat.googleapis.com/v1/spaces/<base64url:11>/messages?key=AIza<base64url:20>",
        "https://chat.googleapis.com/v1/spaces/<base64url:11>/messages",
      ]
    ),
    Rule(
      id: "google-authenticator-export",
      name: "Google Authenticator export",
      pattern: #"otpauth-migration://offline\?data=[A-Za-z0-9%+/=_-]{20,4096}"#,
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "second login factors of many accounts",
      examples: ["otpauth-migration://offline?data=<base64:80>%3D"],
      counterexamples: [
        "otpauth-migration://offline?data=", "otpauth-migration://offline?data=<base64:10>",
      ]
    ),
  ]
}

/// What stands before the key in the URL of a map within a page.
private let mapQueries = [
  "maps/api/js?key=", "maps/embed/v1/place?key=", "sensor=false&key=", "sensor=true&key=",
  "libraries=places&key=", "sensor=false&amp;key=", "sensor=true&amp;key=",
]
