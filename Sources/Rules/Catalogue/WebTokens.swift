extension Catalogue {
  /// Signed tokens and authorization headers that name no provider.
  static let webTokens: [Rule] = [
    Rule(
      id: "jwt",
      name: "JSON Web Token",
      pattern: token(
        #"eyJ[A-Za-z0-9_-]{14,2048}\.eyJ[A-Za-z0-9_-]{4,8192}\.[A-Za-z0-9_-]{20,1024}"#
      ),
      entropy: 4,
      severity: .medium,
      confidence: .medium,
      leaks: "what the token grants until it expires",
      checksum: .jwt,
      examples: [
        #"<base64url-of:{"alg":"HS256","typ":"JWT"}>.<base64url-of:{"sub":"4711","role":"admin"}>.<base64url:43>"#
      ],
      counterexamples: [
        #"<base64url-of:{"alg":"HS256","typ":"JWT"}>.<base64url-of:{"sub":"4711"}>"#,
        #"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.<base64url-of:{"sub":"1234567890","name":"John Doe"}>.<base64url:43>"#,
      ]
    ),
    Rule(
      id: "jwe-encrypted-token",
      name: "Encrypted JSON Web Token",
      pattern: token(
        #"eyJ[A-Za-z0-9_-]{14,2048}\.[A-Za-z0-9_-]{0,1024}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{1,8192}\.[A-Za-z0-9_-]{22}"#
      ),
      entropy: 4,
      severity: .medium,
      confidence: .low,
      leaks: "what the token grants until it expires",
      examples: [
        #"<base64url-of:{"alg":"dir","enc":"A256GCM"}>..<base64url:16>.<base64url:80>.<base64url:22>"#
      ],
      counterexamples: [
        #"<base64url-of:{"alg":"dir","enc":"A256GCM"}>..<base64url:15>.<base64url:80>.<base64url:22>"#,
        #"<base64url-of:{"alg":"dir","enc":"A256GCM"}>..<base64url:16>.<base64url:80>"#,
      ]
    ),
    Rule(
      id: "jwt-base64-encoded",
      name: "JSON Web Token in base64",
      summary: "A JSON Web Token whose header begins with alg, typ or kid, in base64.",
      pattern: base64Token("ZXlK(?:aGJHY2lPaU|MGVYQWlPaU|cmFXUWlPaU)[A-Za-z0-9+/]{80,8192}={0,2}"),
      entropy: 4,
      severity: .medium,
      confidence: .low,
      leaks: "what the token grants until it expires",
      examples: ["<base64-of:eyJhbGciOiJI><base64:120>"],
      counterexamples: ["ZXlKaGJHY2lPaU<base64:30>", "ZXlK<base64:100>"]
    ),
    Rule(
      id: "paseto-token",
      name: "PASETO token",
      pattern: token(#"v[1-4]\.(?:local|public)\.[A-Za-z0-9_-]{40,4096}"#),
      entropy: 4,
      severity: .medium,
      confidence: .medium,
      leaks: "what the token grants until it expires",
      examples: ["v4.public.<base64url:120>"],
      counterexamples: ["v4.public.<base64url:20>", "v5.public.<base64url:120>"]
    ),
    Rule(
      id: "paseto-paserk-secret-key",
      name: "PASETO secret key",
      pattern: token(#"k[1-4]\.(?:local|secret)\.[A-Za-z0-9_-]{43,2400}"#),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "forging of login tokens",
      examples: ["k4.secret.<base64url:86>"],
      counterexamples: ["k4.secret.<base64url:20>", "k4.public.<base64url:43>"]
    ),
    Rule(
      id: "ntlm-authenticate-message",
      name: "NTLM login message",
      summary:
        "The third message of an NTLM login: user, domain, and what their password answers to a challenge.",
      pattern: base64Token("TlRMTVNTUAADAAAA[A-Za-z0-9+/]{60,4096}={0,2}"),
      entropy: 2,
      severity: .high,
      confidence: .medium,
      leaks: "guessing of the password, or a login by relay",
      examples: ["Authorization: NTLM <secret>TlRMTVNTUAADAAAA<base64:160></secret>\n"],
      counterexamples: ["NTLM TlRMTVNTUAABAAAA<base64:40>", "NTLM TlRMTVNTUAADAAAA<base64:20>"]
    ),
    Rule(
      id: "http-cookie-session",
      name: "Session cookie",
      pattern:
        #"(?i:cookie)["']?:\s{0,3}["']?[^\r\n"']{0,200}?(?:sessionid|JSESSIONID|PHPSESSID|connect\.sid|ASP\.NET_SessionId|laravel_session|_session_id)=([A-Za-z0-9%._~+/-]{16,600}={0,2})"#,
      entropy: 3,
      severity: .high,
      confidence: .low,
      leaks: "a signed-in web session",
      examples: ["Cookie: theme=dark; sessionid=<secret><base36:32></secret>\n"],
      counterexamples: ["Cookie: theme=dark; sessionid=abc", "Set-Cookie: theme=<base62:32>"]
    ),
    Rule(
      id: "http-cookie-session-random",
      name: "Session cookie of many random letters and digits in a request",
      summary:
        "What a browser or program sent; those that a server set in an answer are of low confidence.",
      pattern:
        #"(?i:(?<!set[-_])cookie)["']?(?::\s{0,3}["']?|",\s{0,24}"value"\s?:\s{0,4}")[^\r\n"']{0,300}?(?:(?<![\w.-])(?:sessionid|JSESSIONID|PHPSESSID|ASP\.NET_SessionId|_session_id|session|sid)=((?=[a-zA-Z_-]{0,60}[0-9])(?=[0-9_-]{0,60}[A-Za-z])[A-Za-z0-9_-]{24,64})(?![\w.%-])|connect\.sid=(s(?:%3A|:)[\w-]{32}\.[\w%+/]{40,60})|_session=(eyJpdiI6I[\w%+/=]{100,900})|\.ASPXAUTH=([0-9A-F]{96,800}))"#,
      entropy: 3.5,
      severity: .medium,
      confidence: .medium,
      leaks: "a web session, while it lasts",
      examples: [
        "Cookie: lang=en; PHPSESSID=<secret><digit:1><base36:25></secret>\n",
        "'Cookie': 'connect.sid=<secret>s%3A<base62:32>.<base62:43></secret>'",
        #"{"name": "Cookie", "value": "sid=<secret><digit:1><base62:39></secret>"}"#,
        "Cookie: laravel_session=<secret>eyJpdiI6I<base64:200></secret>\n",
        "Cookie: .ASPXAUTH=<secret><HEX:192></secret>\n",
      ],
      counterexamples: [
        "Cookie: theme=dark; sessionid=abc", "Set-Cookie: PHPSESSID=<base36:26>",
        "Cookie: session=<[a]:30>1b", "Cookie: mysession=<base62:40>",
        "Cookie: session=<base62:30>.<base62:30>",
      ]
    ),
    Rule(
      id: "http-proxy-authorization-header",
      name: "Proxy authorization header",
      pattern:
        #"(?i:proxy-authorization)["']?\s{0,4}[:=,]\s{0,4}["']?(?i:basic)\s{1,4}([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])"#,
      entropy: 2.5,
      severity: .medium,
      confidence: .medium,
      leaks: "use of the network proxy",
      checksum: .basicCredentials,
      examples: ["Proxy-Authorization: Basic <secret><base64-of:app:<base62:16>></secret>\n"],
      counterexamples: ["Proxy-Authorization: Basic ${AUTH}", "Proxy-Authorization: Digest x"]
    ),
    Rule(
      id: "saml-response",
      name: "SAML response",
      pattern: "SAMLResponse=([A-Za-z0-9%+/=]{200,16384})",
      entropy: 4,
      severity: .medium,
      confidence: .low,
      leaks: "a signed-in session for minutes",
      examples: ["SAMLResponse=<secret><base64:400></secret>"],
      counterexamples: ["SAMLResponse=<base64:100>", "SAMLRequest=<base64:400>"]
    ),
  ]
}
