import Judgement
import Testing

/// What pages show to everybody, what programs name things by, and stand-ins are not told as credentials; what is like them is.
@Suite struct ShownKeyTests {
  private static let hex = "9f3a7c1e5b2d8046af17c3e95b0d2846"
  private static let mixed = "hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl"
  private static let web = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9."
  private static let uuids = [
    "a46814e1-ac3d-41e9-a4b7-b06ebfbfa722", "c8fa3d54-bfe9-41e9-a4b7-b06ebfbfa722",
    "3fae9cfa-bfe9-41e9-a4b7-b06ebfbfa722",
  ]

  @Test(arguments: [
    "MIXPANEL_TOKEN=\(hex)\n", "mixpanelToken: \"\(hex)\",\n", "AMPLITUDE_API_KEY=\(hex)\n",
    "PUSHER_APP_KEY=\(hex.prefix(20))\n", "SEGMENT_WRITE_KEY=\(mixed)\n",
    "<script data-cf-beacon='{\"token\": \"\(hex)\"}'></script>\n",
    "<script data-cf-beacon=\"{&quot;token&quot;: &quot;\(hex)&quot;}\"></script>\n",
    "<script src=\"https://maps.google.com/maps/api/js?key=AIza\(mixed)x7Z\"></script>\n",
    "ALGOLIA_SEARCH_KEY=\(hex)\n",
    "algolia = f(\"R2IYF7ETH7\", {\n  searchApiKey: \"\(hex)\",\n});\n",
    "MIDTRANS_CLIENT_KEY=Mid-client-hT9kwQz4vRxW2mNp\n",
    "client_key: 'VT-client-hT9kwQz4vRxW2mNp'\n",
    "data-client-key=\"SB-Mid-client-hT9kwQz4vRxW\"\n",
    "# public key: age1"
      + String(repeating: "qz4vr9x8gf2tvdw0s3jn54khce6mua", count: 2).prefix(58) + "\n",
  ])
  func whatPagesShowIsNotTold(text: String) {
    #expect(secrets(in: text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "MIXPANEL_API_SECRET=\(hex)\n", "PUSHER_APP_SECRET=\(hex.prefix(20))\n",
    "AMPLITUDE_SECRET_KEY=\(hex)\n", "THINGSPEAK_WRITE_KEY=\(mixed)\n",
    "ALGOLIA_ADMIN_KEY=\(hex)\n", "MIDTRANS_SERVER_KEY=Mid-server-hT9kwQz4vRxW2mNpkT7\n",
    "MAPS_API_KEY=\(hex)\n", "<script data-x='{\"token\": \"\(hex)\"}'></script>\n",
  ])
  func whatTheyHideIs(text: String) {
    #expect(secrets(in: text).count == 1, "\(text)")
  }

  @Test(arguments: [
    // Nothing signed them.
    "token = \"\(web)signature\"\n", "Authorization: Bearer \(web)fake-signature\n",
    "token = \"\(web)\(String(repeating: "a", count: 28))\"\n",
    // Letters and digits in a row.
    "BOT_TOKEN=1234567890:ABCdefGHIjklMNOpqrsTUVwxyz\n", "password: \"ab***yz\"\n",
    // Names, paths and variables in base64.
    "  APP_PASSWORD: \"UkVQTEFDRURfREJfUEFTU1dPUkQ=\"\n",
    "  AUTH_KEY_FILE: \"L2V0Yy9hcHAva2V5cy9zZXJ2ZXIucGVt\"\n",
    "  password: JHtEQl9QQVNTV09SRH0=\n",
    // Numbers of kinds of things.
    "  const GIVEN = '\(uuids[0])';\n  const CREDIT = '\(uuids[1])';\n",
    "  const USER_PASSWORD_ADDED = '\(uuids[0])';\n  const USER_REMOVED = '\(uuids[1])';\n",
    "  const A = '\(uuids[0])';\n  const SET_TOKEN = '\(uuids[1])';\n  const B = '\(uuids[2])';\n",
    // Functions of libraries.
    "  'anyPass': 'overSome',\n", "  stencilZPass: IncrementStencilOp,\n",
  ])
  func whatStandsForOthersIsNotTold(text: String) {
    #expect(secrets(in: text).isEmpty, "\(text)")
  }

  @Test func aRowOfLettersIsNeverSure() {
    let content = Array("CLIENT_SECRET=1234567890abcdefghijklmnopqrstuv\n".utf8)
    let found = hotWords(in: content).compactMap { place, word in
      Judge.credential(content.span, word, at: place)?.likelihood
    }
    #expect(found == [.likely])
  }

  @Test(arguments: [
    // Variables.
    "connect(\n    user=admin_username,\n    password=admin_password\n)\n",
    "ALTER ROLE app PASSWORD :'migrator_pw1';\n",
    "$url = \"https://$($env:GITHUB_TOKEN)@git.corp.net/a\"\n",
    "re.compile(r\"postgres://[^:]+:[^@]+@[^/]+/\")\n",
    "const passwd = spawn('chpasswd', ['-c', 'MD5']);\n",
    "  6, // 2: api.v1.User.LoginByPassword:output_type -> api.v1.Reply\n",
    "  - \"x.middlewares.app-auth.basicauth.realm=AppName7\"\n",
    // What is sealed.
    "(\"password\", 'argon2$argon2i$v=19$m=256,t=1,p=1$c29tZXNhbHQx$AJFIsNZTMKTAewB4ETN1A'),\n",
    "\"password\": \"md5$hT9kwQz4$\(hex)\"\n",
    "{\"Password\":\"2.ZyV9+9A2cxNaf8dfzfbnlA==|hhorBpVkcrrhTtNmd6SNHYI8gPNokGLO\n",
  ])
  func codeAndWhatIsSealedAreNone(text: String) {
    #expect(secrets(in: text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("DB_PASSWORD=kT9Wq<51tw0tES\nDB_HOST=db\n", ["kT9Wq<51tw0tES"]),
    ("DB_PASSWORD=UStE20xfMI60API_SECRET=pVMw47xPAj00\n", ["UStE20xfMI60", "pVMw47xPAj00"]),
    ("SECRET_KEY=\(hex)DB_PASSWORD=fFrG88xxeY59\n", [hex, "fFrG88xxeY59"]),
    ("export DB_PASSWORD=kT9WqVx2mR47;export X=1\n", ["kT9WqVx2mR47"]),
    ("passphrase: ``kT9WqVx2mR47``\n", ["kT9WqVx2mR47"]),
    // Base64, and what a URL has.
    ("API_TOKEN=hT9kwQz4vRxW2mNpAB_CDEFG=\n", ["hT9kwQz4vRxW2mNpAB_CDEFG="]),
    ("DB_PASSWORD=hT9kwQz4vRxENV=pVMw47xPAj00\n", ["hT9kwQz4vRxENV=pVMw47xPAj00"]),
    ("$u = \"https://$(whoami):hT9kwQz4vR@git.corp.net/a\"\n", ["hT9kwQz4vR"]),
    ("connect(\n  password=hT9kwQz4vR\n)\n", ["hT9kwQz4vR"]),
    ("  const CLIENT_SECRET = '\(uuids[0])';\n  const CLIENT_ID = '\(uuids[1])';\n", [uuids[0]]),
  ])
  func whatIsTold(text: String, expected: [String]) {
    #expect(secrets(in: text) == expected)
  }
}
