import TestSupport
import Testing

/// A provider's secret is told by its place among a call's arguments, or by the command or header that it stands in.
@Suite struct KeyArgumentTests {
  private static let hexadecimal = "0123456789abcdef"
  private static let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
  private static let mixture = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + letters

  /// Texts with `§` for the secret, of how many characters it is, and of which.
  private static let forms: [(text: String, count: Int, of: String)] = [
    (#"auth = tweepy.OAuthHandler("k3y", "§")"#, 50, mixture),
    ("tweepy.OAuth1UserHandler(key,\n    '§',\n    'x', 'y')", 50, mixture),
    ("new TwitterOAuth(KEY, SECRET, $token, '§');", 45, mixture),
    ("auth.set_access_token('12-ab', '§')", 45, mixture),
    (#"SpotifyOAuth("id", "§", "http://localhost")"#, 32, hexadecimal),
    ("new Pusher(PUSHER_KEY, '§', '123456');", 20, hexadecimal),
    (#"pusher.Pusher("123456", "0123456789abcdef0123", "§")"#, 20, hexadecimal),
    ("SearchClient::create('APPID12345', '§');", 32, hexadecimal),
    (#"plivo.RestClient("MAXXXX", "§")"#, 40, mixture),
    (
      #"new BraintreeGateway(Environment.SANDBOX, "abcdefgh01234567", "abcdefgh01234567", "§")"#,
      32, hexadecimal
    ),
    ("new OpenTok('12345678', '§')", 40, hexadecimal),
    ("RtcTokenBuilder.buildTokenWithUid(appID, '§', channel, 0)", 32, hexadecimal),
    ("StreamChat.getInstance('abcdef012345', '§')", 64, letters),
    (#"nexmo.Client("0123abcd", "§")"#, 16, mixture),
    ("mailjet.connect('0123456789abcdef0123456789abcdef', '§')", 32, hexadecimal),
    ("Mailgun::create('§')", 32, hexadecimal),
    ("FacebookSession::setDefaultApplication('123456789012345', '§');", 32, hexadecimal),
    ("provider :github, '0123456789abcdef0123', '§'", 40, hexadecimal),
    ("config.omniauth :facebook, '123456789012345', '§', scope: 'email'", 32, hexadecimal),
    ("new JPush('0123456789abcdef01234567', '§')", 24, hexadecimal),
    (#"PlatformConfig.setWeixin("wx0123456789abcdef", "§");"#, 32, hexadecimal),
    (#"MobSDK.init(this, "0123456789abc", "§");"#, 32, hexadecimal),
    ("accounts: ['§']", 64, hexadecimal),
    ("new HDWalletProvider('§', url)", 64, hexadecimal),
    ("proxy_set_header X-Api-Key §;", 32, mixture),
    ("Cookie: lang=en; PHPSESSID=§", 26, letters),
    (#"{"name": "Cookie", "value": "sid=§"}"#, 40, mixture),
    (#""apikey": [{"key": "value", "value": "§"}, {"key": "key", "value": "X-Key"}]"#, 40, mixture),
    ("yarn config set npmAuthToken §", 36, letters),
  ]

  @Test func isFoundWithItsBounds() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 1130)
    var missing: [String: String] = [:]
    for (number, form) in Self.forms.enumerated() {
      let characters = Array(form.of)
      // Of both kinds there is one at least.
      let secret = "a1" + String((2..<form.count).map { _ in random.pick(characters) })
      missing[secret] = form.text
      try folder.write(form.text.replacing("§", with: secret) + "\n", to: "form-\(number)")
    }
    let result = try Program.run("scan", "-f", "jsonl", folder.path)
    for secret in try result.records().compactMap(\.secret) { missing[secret] = nil }
    #expect(missing.isEmpty)
  }
}
