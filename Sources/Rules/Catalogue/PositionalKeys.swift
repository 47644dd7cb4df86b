extension Catalogue {
  /// Secrets without a mark of their own that only their place among the arguments of a provider's library tells: no name stands near them.
  static let positionalKeys: [Rule] = [
    positional(
      "twitter-api-secret",
      "X (Twitter) API secret",
      calls: #"\#(twitterCalls)|setOAuthConsumer|TwitterAuthConfig"#,
      secret: mixed("", 50),
      entropy: 4,
      leaks: "impersonation of the app",
      examples: [
        ("tweepy.OAuthHandler", [quoted("<base62:25>")], "\(mix)<base62:47>"),
        ("new TwitterOAuth", [quoted("<base62:25>")], "\(mix)<base62:47>"),
      ],
      counterexamples: ["\(mix)<base62:46>", "\(mix)<base62:48>", "<hex:50>"]
    ),
    positional(
      "twitter-access-token-secret",
      "X (Twitter) access token secret",
      calls:
        #"(?:set_access_token|AccessToken|NewTwitterApi|oauth1\.NewToken)\(\s{0,24}\#(argument)\s?,|(?:\#(twitterCalls))\(\s{0,24}(?:\#(argument)\s?,\s{0,24}){2}\#(argument)\s?,"#,
      opensCall: false,
      before: [],
      secret: mixed("", 45),
      entropy: 4,
      leaks: "posting and reading as the user",
      examples: [
        ("auth.set_access_token", [quoted("<digit:9>-<base62:40>")], "\(mix)<base62:42>"),
        (
          "new TwitterOAuth",
          [quoted("<base62:25>"), "$secret", quoted("<digit:9>-<base62:40>")], "\(mix)<base62:42>"
        ),
      ],
      counterexamples: ["\(mix)<base62:41>", "\(mix)<base62:43>", "<hex:45>"]
    ),
    positional(
      "spotify-client-secret",
      "Spotify client secret",
      calls: #"SpotifyClientCredentials|SpotifyOAuth|SpotifyWebAPI\\{1,2}Session"#,
      secret: hexadecimal(32),
      severity: .medium,
      leaks: "impersonation of the app",
      examples: [
        ("SpotifyClientCredentials", [quoted("<hex:32>")], "<hex:32>"),
        (#"new SpotifyWebAPI\Session"#, [quoted("<hex:32>")], "<hex:32>"),
      ]
    ),
    positional(
      "pusher-app-secret",
      "Pusher app secret",
      calls: "Pusher",
      before: [
        #"(?:["']?\d{4,8}["']?\s?,\s{0,24}["'][0-9a-f]{20}["']|["'][0-9a-f]{20}["']|[A-Za-z_$][\w.$]{0,48})"#
      ],
      secret: hexadecimal(20),
      severity: .medium,
      leaks: "realtime channel messages",
      examples: [
        ("new Pusher", [quoted("<hex:20>")], "<hex:20>"),
        ("pusher.Pusher", [quoted("<digit:6>"), quoted("<hex:20>")], "<hex:20>"),
      ]
    ),
    positional(
      "azure-client-secret",
      "Azure application's client secret",
      summary: "Of before 2021; those since then have a mark of their own.",
      calls: #"ClientSecretCredential\(\s{0,24}\#(argument)\s?,|ClientCredential\("#,
      opensCall: false,
      secret:
        #"(?![\w.~-]{3}[0-9]Q~)(?=[\w.~+/-]{0,43}[0-9])(?=[\w.~+/-]{0,43}[A-Z])(?=[\w.~+/-]{0,43}[a-z])[\w.~+/-]{31,44}={0,2}"#,
      entropy: 3.75,
      severity: .critical,
      leaks: "whatever the application may do in the cloud account",
      examples: [
        (
          "new ClientSecretCredential", [quoted("<uuid>"), quoted("<uuid>")],
          "\(mix)<base62:31>"
        ), ("new ClientCredential", ["clientId"], "\(mix)<base64:40>="),
      ],
      counterexamples: ["\(mix)<base62:20>", "<hex:40>"]
    ),
    positional(
      "algolia-admin-api-key",
      "Algolia API key",
      summary: "In programs of servers; those of pages have keys that may only search.",
      calls:
        #"SearchClient(?:::|\.)create|algoliasearch\.Client|search\.NewClient|AlgoliaSearch\\{1,2}Client"#,
      secret: hexadecimal(32),
      leaks: "search indices, mostly with write access",
      examples: [(#"SearchClient::create"#, [quoted("<BASE36:10>")], "<hex:32>")]
    ),
    positional(
      "plivo-auth-token",
      "Plivo auth token",
      calls:
        #"plivo\.(?:RestClient|RestAPI|NewClient|Client)|Plivo\\{1,2}Rest(?:Client|API)|PlivoClient"#,
      secret: mixed("", 40),
      entropy: 3.5,
      leaks: "SMS and calls",
      examples: [("plivo.RestClient", [quoted("MA<BASE36:18>")], "\(mix)<base62:37>")],
      counterexamples: ["\(mix)<base62:36>", "<hex:40>"]
    ),
    positional(
      "cloudinary-api-secret",
      "Cloudinary API secret",
      calls: "NewFromParams",
      before: [argument, argument],
      secret: #"(?=[A-Za-z_-]{0,26}[0-9])[\w-]{27}"#,
      entropy: 3.5,
      leaks: "media files of the owner",
      examples: [
        (
          "cloudinary.NewFromParams", [quoted("corp"), quoted("<digit:15>")], "<digit:1><base62:26>"
        )
      ]
    ),
    positional(
      "braintree-private-key",
      "Braintree private key",
      calls: #"BraintreeGateway|braintree\.New|Configuration\.configure"#,
      before: [argument, #"["'][a-z0-9]{16}["']"#, #"["'][a-z0-9]{16}["']"#],
      secret: hexadecimal(32),
      severity: .critical,
      leaks: "payments, refunds and customer payment records",
      examples: [
        (
          "new BraintreeGateway",
          ["Environment.PRODUCTION", quoted("<base36:16>"), quoted("<base36:16>")], "<hex:32>"
        )
      ]
    ),
    positional(
      "opentok-api-secret",
      "OpenTok API secret",
      calls: "OpenTok",
      before: [#"["']?\d{8}["']?"#],
      secret: hexadecimal(40),
      leaks: "video sessions of all users",
      examples: [("new OpenTok", [quoted("<digit:8>")], "<hex:40>")]
    ),
    positional(
      "agora-app-certificate",
      "Agora app certificate",
      calls:
        #"Rt[cm]TokenBuilder2?(?:\.|::)[bB]uildToken(?:With(?:Uid|UID|Account|UserAccount))?"#,
      secret: hexadecimal(32),
      leaks: "minting of video session tokens",
      examples: [("RtcTokenBuilder.buildTokenWithUid", [quoted("<hex:32>")], "<hex:32>")]
    ),
    positional(
      "stream-api-secret",
      "Stream API secret",
      calls: #"StreamChat(?:\.getInstance)?|stream\.connect"#,
      before: [#"["'][a-z0-9]{10,16}["']"#],
      secret: "[a-z0-9]{64}",
      entropy: 3.5,
      leaks: "chats and feeds of all users",
      examples: [("new StreamChat", [quoted("<base36:12>")], "<base36:64>")]
    ),
    positional(
      "vonage-nexmo-api-secret",
      "Vonage (Nexmo) API secret",
      calls: #"nexmo\.Client|vonage\.(?:Client|Auth)|Credentials\\{1,2}Basic"#,
      before: [#"["'][0-9a-f]{8}["']"#],
      secret: "(?=[A-Za-z]{0,15}[0-9])[A-Za-z0-9]{16}",
      leaks: "SMS and calls",
      examples: [("nexmo.Client", [quoted("<hex:8>")], "<digit:1><base62:15>")]
    ),
    positional(
      "mailjet-secret-key",
      "Mailjet secret key",
      calls: #"mailjet\.connect|apiConnect|Mailjet\\{1,2}Client|MailjetClient"#,
      before: [#"["'][0-9a-f]{32}["']"#],
      secret: hexadecimal(32),
      severity: .critical,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: [("mailjet.connect", [quoted("<hex:32>")], "<hex:32>")]
    ),
    positional(
      "mailgun-private-api-key",
      "Mailgun private API key",
      calls: #"Mailgun::create|Mailgun\\{1,2}Mailgun|Mailgun"#,
      before: [],
      secret: "[0-9a-f]{32}(?:-[0-9a-f]{8}-[0-9a-f]{8})?",
      severity: .critical,
      leaks: "e-mail sending as the owner, recipient lists",
      examples: [("Mailgun::create", [], "<hex:32>")]
    ),
    positional(
      "facebook-app-secret",
      "Facebook app secret",
      calls: "setDefaultApplication",
      before: [#"["']?\d{15,16}["']?"#],
      secret: hexadecimal(32),
      leaks: "impersonation of the app",
      examples: [
        ("FacebookSession::setDefaultApplication", [quoted("<digit:15>")], "<hex:32>")
      ]
    ),
    positional(
      "jpush-master-secret",
      "JPush master secret",
      // The clients of PHP and Python take the app's key first, that of Java the secret.
      calls:
        #"JPush\(\s{0,24}["'][0-9a-f]{24}["']\s?,|JPushClient\((?=\s{0,24}["'][0-9a-f]{24}["']\s?,\s{0,24}["'][0-9a-f]{24}["'])"#,
      opensCall: false,
      before: [],
      secret: hexadecimal(24),
      leaks: "messages to all devices of the app",
      examples: [("new JPush", [quoted("<hex:24>")], "<hex:24>")]
    ),
    positional(
      "social-login-app-secret",
      "App secret of WeChat, Weibo or QQ",
      summary: "Given to Umeng's library for sharing and logins.",
      calls: #"PlatformConfig\.set(?:Weixin|SinaWeibo|QQZone)"#,
      before: [#"["'](?:wx[0-9a-f]{16}|\d{8,12})["']"#],
      secret: "[0-9a-f]{32}|(?=[A-Za-z]{0,15}[0-9])[A-Za-z0-9]{16}",
      leaks: "impersonation of the app",
      examples: [
        ("PlatformConfig.setWeixin", [quoted("wx<hex:16>")], "<hex:32>"),
        ("PlatformConfig.setQQZone", [quoted("<digit:10>")], "<digit:1><base62:15>"),
      ]
    ),
    positional(
      "mob-app-secret",
      "MobTech app secret",
      calls: #"SMSSDK\.initSDK|MobSDK\.init"#,
      before: [argument, argument],
      secret: hexadecimal(32),
      leaks: "impersonation of the app, its short messages",
      examples: [("MobSDK.init", ["this", quoted("<hex:13>")], "<hex:32>")]
    ),
    positional(
      "taobao-app-secret",
      "Taobao open platform app secret",
      calls: "TopClient|(?:Default|AutoRetry)TaobaoClient",
      before: [argument, #"["']\d{6,10}["']"#],
      secret: hexadecimal(32),
      leaks: "orders and messages, as the app may",
      examples: [
        ("new DefaultTaobaoClient", ["url", quoted("<digit:8>")], "<hex:32>")
      ]
    ),
    positional(
      "tencent-sms-app-key",
      "Tencent Cloud SMS app key",
      calls: #"Sms(?:Single|Multi|Voice\w{1,12})Sender"#,
      before: [#"["']?\d{8,12}["']?"#],
      secret: hexadecimal(32),
      leaks: "short messages at the owner's cost",
      examples: [("new SmsSingleSender", ["<digit:10>"], "<hex:32>")]
    ),
    positional(
      "baidu-ai-secret-key",
      "Baidu AI secret key",
      calls:
        "Aip(?:Ocr|Face|Speech|Nlp|ImageClassify|ContentCensor|ImageSearch|BodyAnalysis)",
      before: [#"["']\d{6,9}["']"#, #"["'][A-Za-z0-9]{24}["']"#],
      secret: "(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32}",
      leaks: "use of the interface in the owner's name",
      examples: [
        ("AipOcr", [quoted("<digit:8>"), quoted("<base62:24>")], "<digit:1><base62:31>")
      ]
    ),
    positional(
      "instamojo-auth-token",
      "Instamojo auth token",
      calls: "Instamojo",
      before: [#"["'][0-9a-f]{32}["']"#],
      secret: hexadecimal(32),
      leaks: "payments and payment records",
      examples: [(#"new Instamojo\Instamojo"#, [quoted("<hex:32>")], "<hex:32>")]
    ),
    positional(
      "africastalking-api-key",
      "Africa's Talking API key",
      calls: "AfricasTalking(?:Gateway)?",
      secret: hexadecimal(64),
      leaks: "SMS and calls",
      examples: [("AfricasTalkingGateway", [quoted("app")], "<hex:64>")]
    ),
    positional(
      "qiniu-secret-key",
      "Qiniu secret key",
      calls: #"Auth(?:\.create)?|(?:New)?Mac"#,
      before: [#"["'][\w-]{40}["']"#],
      secret: mixed("_-", 40),
      entropy: 4,
      severity: .critical,
      leaks: "cloud storage of the owner",
      examples: [("Auth.create", [quoted("<base62:40>")], "\(mix)<base62:37>")],
      counterexamples: ["\(mix)<base62:36>", "\(mix)<base62:38>", "<hex:40>"]
    ),
    positional(
      "binance-secret-key",
      "Binance secret key",
      calls: "(?:New)?Client",
      before: [#"["'](?=[A-Za-z]{0,63}[0-9])[A-Za-z0-9]{64}["']"#],
      secret: mixed("", 64),
      entropy: 4,
      severity: .critical,
      leaks: "trading and withdrawals",
      examples: [("Client", [quoted("A1<base62:62>")], "\(mix)<base62:61>")],
      counterexamples: ["\(mix)<base62:60>", "\(mix)<base62:62>", "<hex:64>"]
    ),
    positional(
      "kraken-private-key",
      "Kraken private key",
      calls: #"krakenex\.API|KrakenAPI|KrakenClient"#,
      secret: "[A-Za-z0-9+/]{86}==",
      entropy: 4,
      severity: .critical,
      leaks: "trading and withdrawals",
      examples: [("krakenex.API", [quoted("<base64:56>")], "<base64:86>==")]
    ),
    positional(
      "trello-api-token",
      "Trello API token",
      calls: "Trello(?:Client|Api)?",
      before: [#"["'][0-9a-f]{32}["']"#],
      secret: hexadecimal(64),
      leaks: "boards of the user",
      examples: [("new Trello", [quoted("<hex:32>")], "<hex:64>")]
    ),
    positional(
      "flickr-api-secret",
      "Flickr API secret",
      calls: "Flickr(?:API)?",
      before: [#"["'][0-9a-f]{32}["']"#],
      secret: hexadecimal(16),
      severity: .medium,
      leaks: "media files and streams",
      examples: [("flickrapi.FlickrAPI", [quoted("<hex:32>")], "<hex:16>")]
    ),
    positional(
      "dropbox-app-secret",
      "Dropbox app secret",
      calls: "DropboxOAuth2Flow(?:NoRedirect)?|DropboxSession|DbxAppInfo",
      before: [#"["'][a-z0-9]{15}["']"#],
      secret: "(?=[a-z]{0,14}[0-9])[a-z0-9]{15}",
      entropy: 2.5,
      severity: .medium,
      leaks: "impersonation of the app",
      examples: [
        ("DropboxOAuth2FlowNoRedirect", [quoted("<base36:15>")], "<digit:1><base36:14>")
      ]
    ),
    positional(
      "blynk-device-token",
      "Blynk device token",
      calls: #"Blynk\.begin"#,
      before: [],
      secret: #"(?=[A-Za-z_-]{0,31}[0-9])[\w-]{32}"#,
      entropy: 3,
      severity: .medium,
      leaks: "data of one device",
      examples: [("Blynk.begin", [], "<digit:1><base62:31>")]
    ),
    Rule(
      id: "omniauth-client-secret",
      name: "Client secret given to OmniAuth",
      summary: "The third argument of `provider` and of Devise's `config.omniauth`.",
      pattern: #"(?:config\.omniauth|(?<!\w)provider)\s?[ (]:\w{3,24}\s?,\s{0,24}"# + argument
        + #"\s?,\s{0,24}["']((?=[\w-]{0,127}[0-9])(?=[\w-]{0,127}[A-Za-z])[\w-]{16,128})["']"#,
      entropy: 3,
      severity: .high,
      leaks: "impersonation of the app",
      examples: [
        "provider :github, '<hex:20>', '<secret><hex:40></secret>'",
        #"config.omniauth :facebook, "<digit:15>", "<secret><hex:32></secret>""#,
      ],
      counterexamples: [
        "provider :github, ENV['GITHUB_KEY1'], ENV['GITHUB_SECRET1']",
        "provider :github, 'your-key-1', 'your-github-secret-1'",
        "provider :ldap, '<hex:20>', '<[a-z]:20>'",
      ]
    ),
  ]

  /// The calls of libraries for X (Twitter) that take the app's key and secret first.
  private static let twitterCalls =
    #"OAuthHandler|OAuth1UserHandler|AppAuthHandler|TwitterOAuth|Twython|OAuth1(?:Session)?|oauth1\.NewConfig"#

  /// An argument: a text, or the name of a variable.
  private static let argument =
    #"(?:["'][^"'\r\n]{0,80}["']|[A-Za-z_$][\w.$]{0,48}(?:\[["']\w{1,32}["']\])?)"#

  /// The template of letters of both cases and a digit.
  private static let mix = "<upper:1><digit:1><lower:1>"

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }

  private static func hexadecimal(_ count: Int) -> String { "[0-9a-f]{\(count)}" }

  /// A rule for a secret behind other arguments of a call.
  ///
  /// - Parameters:
  ///   - base: the rule for the same secret behind a word.
  ///   - name: what it is.
  ///   - summary: what else is to be said.
  ///   - calls: the pattern of the functions' names.
  ///   - opensCall: whether the call's bracket follows; otherwise the pattern has it, and the arguments that come first.
  ///   - before: the patterns of the arguments that come first.
  ///   - secret: the pattern of the secret.
  ///   - entropy: the least entropy of a secret, in bits for each character.
  ///   - severity: how much harm a leak does.
  ///   - leaks: what the secret opens.
  ///   - examples: calls, the arguments that come first, and templates of secrets.
  ///   - counterexamples: templates of what is no secret in the first example's place.
  /// - Returns: the rule.
  private static func positional(
    _ base: String,
    _ name: String,
    summary: String? = nil,
    calls: String,
    opensCall: Bool = true,
    before: [String] = [argument],
    secret: String,
    entropy: Double = 2.75,
    severity: Severity = .high,
    leaks: String,
    examples: [(call: String, before: [String], secret: String)],
    counterexamples: [String] = []
  ) -> Rule {
    let parts = before.map { $0 + #"\s?,\s{0,24}"# }.joined()
    return Rule(
      id: "\(base)-argument",
      name: "\(name) (argument of a call)",
      summary: summary,
      pattern: #"(?<!\w)(?:\#(calls))"# + (opensCall ? #"\("# : "") + #"\s{0,24}"# + parts
        + #"["'](\#(secret))["']"#,
      entropy: entropy,
      severity: severity,
      leaks: leaks,
      examples: examples.flatMap { example in
        let arguments = example.before + ["\"<secret>\(example.secret)</secret>\""]
        return [", ", ",\n    "].map { "\(example.call)(\(arguments.joined(separator: $0)))" }
      },
      counterexamples: counterexamples.map { wrong in
        let arguments = examples[0].before + [quoted(wrong)]
        return "\(examples[0].call)(\(arguments.joined(separator: ", ")))"
      } + [
        "\(examples[0].call)(key, secret1)",
        "other.\(examples[0].call)s(\((examples[0].before + [quoted(examples[0].secret)]).joined(separator: ", ")))",
      ]
    )
  }
}
