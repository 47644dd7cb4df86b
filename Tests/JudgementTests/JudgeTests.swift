import Judgement
import TestSupport
import Testing

@Suite struct JudgeTests {
  @Test(arguments: [
    ("password = \"h4rdT0gu3ss!x\"\n", "h4rdT0gu3ss!x"),
    ("DB_PASSWORD=h4rdT0gu3ss\n", "h4rdT0gu3ss"),
    ("Server=db;Password=h4rdT0gu3ss;Timeout=3", "h4rdT0gu3ss"),
    ("url = https://joe:h4rdT0gu3ss@db.internal/x\n", "h4rdT0gu3ss"),
    ("Authorization: Basic am9lOmg0cmRUMGd1M3Nz\n", "am9lOmg0cmRUMGd1M3Nz"),
    ("git = https://joe@x.example:h4rdT0gu3ss!@host.internal\n", "h4rdT0gu3ss!"),
    ("url = https://joe:h4rd@T0gu3ss@db.internal/x\n", "h4rd@T0gu3ss"),
    ("<password>h4rdT0gu3ss</password>\n", "h4rdT0gu3ss"),
    ("<password><![CDATA[h4rdT0gu3ss]]></password>\n", "h4rdT0gu3ss"),
    ("requirepass h4rdT0gu3ss\n", "h4rdT0gu3ss"),
    ("- 'NEO4J_PASSWORD=h4rdT0gu3ss'\n", "h4rdT0gu3ss"),
    ("openssl x -passin pass:h4rdT0gu3ss\n", "h4rdT0gu3ss"),
    ("machine api.corp.net login joe password h4rdT0gu3ss\n", "h4rdT0gu3ss"),
    ("\"password\": \"h4rdT0gu3ss!x\\n\"", "h4rdT0gu3ss!x"),
    ("\"password\": \"h4rdT0gu3ss!x\\r\\n\"", "h4rdT0gu3ss!x"),
    ("AdminPassword=AdminPassword123\n", "AdminPassword123"),
    ("secret = Secret::from(\"h4rdT0gu3ss!x7Qz\")", "h4rdT0gu3ss!x7Qz"),
  ])
  func credentialsAreFound(text: String, secret: String) {
    #expect(secrets(in: text) == [secret])
  }

  @Test(arguments: [
    // Code.
    "password = other1;", "passwd = argv[1]\n", "auth_pass = sdsnew(argv[2]);",
    "sharedSecret := sphinx.Hash256{10, 20, 30}\n",
    "\"cpe\": \"cpe:2.3:a:passwd:passwd:4.13-x1-b1:*:*:*:*:*:arm64:*\"\n",
    "func hash<Password>(_ password: Password)\n  where Password: DataProtocol\n",
    "import (\n\tapicid \"gx/ipfs/QmVjZoEZg2oxXGFGjbD28x3gGN6ALHAW6BN2LKRUcaJ21i/go-cidutil/apicid\"\n)\n",
    "\"auth_username\": \"5MLtcsTEmNN5jFVcT6ui\",\n",
    "index: 'docs', app_id: 'D1BPLZHGYQ',\napi_key: '6df94e1e5d55d258c56f60d974d10314',\n",
    "<password>{3iRQQyaIUgQHwH8uzTvr9/52pZAjLOTWz/SlWDB7CM4=}</password>\n",
    "firstPass := true\n", "token = p->next;", "secret = Some::path\n", "seed = *next;",
    "password = @user1\n", "has_secure_password :encrypted1\n", "secret: PaddedSecretText, other\n",
    "pwlen=module.params.get('pwlen')\n", "key = os.environ['APP_SECRET_KEY1']\n",
    "api:[9,3,4,5,6],x:\"qcgmbwuyubmghy5kmqctbah7zi\"", "passwd:387,412224,1024;",
    "authorization:450=ar1;0;511;2", "<secret>\n  port: 9100x7Zq\n",
    "password,\n", "\"password\",\n\"s4ltAndM0re\"", "\"password\": other_secret1,",
    "x_pkey:239=*235,64,32;",
    "auth_pass='NET_AUTH_PASS'", "'password' => 'required|confirmed'",
    "\"password\":{\"sh4pe77\":\"x\"}",
    "\"token\": \"eyJ2IjoiMSIs...\"",
    "arn:aws:secretsmanager:us-east-1:111122223333:secret:MyT3stSecret-a1b2\n",
    "secret_url = \"https://h4x.corp.net/x7Fq9\"",
    "md5 = 1; password: md5a4c123b1612dd272d1371c17149d4395\n",
    "x ? \"password\" : \"recovery7x\"",
    "Passphrase []byte `sshtype:\"22x7\"`\n", "proxy_pass backend7x9:5000;\n",
    "\"password\": nil, \"retype7x\": nil\n", "KeyAlgo: CertAlgoX7v01,\n", "appPwd: apppwd,\n",
    "r.options['api_key'] = given1\n", "String token = Base64Utils\n",
    "form['password'] != form['other7x']\n", "-passout fd:x70\n",
    "this.tokenMatcher=i?v1:Xu,\n", "const token = -0x7f879679\n",
    "'password' => 'required|min:8'\n", "t.pass('works7x')\n",
    "qop=\"auth\", response=\"6629fae49393a05397450978507c4ef1\"\n",
    "Authorization: Digest username=\"6629fae49393a05397450978507c4ef1\"\n",
    // Prose and people.
    "new_password=Nuvarande l\u{F6}senord\n", "* First pass: determine size, legality\n",
    "PASS: gas/i386/x7reloc-warn\n", "token.expired=\\u901A\\u8FC7x7\\u516C\\u5171\n",
    "# Password validation\n", "pass notification\n",
    "author Joe3166 <joe@x.example>\n", "Co-authored-by: Joe1996 <joe@x.example>\n",
    "passed `hostname7` to it", "keyword = \"x7Fq9ZpL2m\"", "R_390_GOTPC\",\n\"R_390_GOTPCDBL\"",
    // What is public.
    "key ===\n", "token: \"===\"\n",
    "sha3_hash_of_key: \"a542cc04e067a41bfc55bd45763edd6cd49cb546\"\n",
    "X509v3: keyid:8C:16:55:70:CC:16:0A:53:64:C2:A5:84\n", "PublicKeyToken=31bf3856ad364e35\n",
    "gpg --recv-keys 3B4FE6ACC0B21F32\n", "--pinnedpubkey sha256//d6NWnt6Q9+jU/Ak49bc7+k96pc=",
    "Authorization: SharedKey acme:PlxtEVlcZfFTSd1IzmyJM5Ec1CZeuAZpKqPxUqRbjNY=\n",
    "encrypted_key: 'ODjfcRNL2EDLbdDZ1c5jAU2rjTbrNLwM',", "LABEL_PASSWORD: \"h4rdT0gu3ss\",",
    "\"keyFingerprint\": \"bb81e3c29b62179273c8eb5bb682575ec87a171ac826a6fce48478dcb74f2134\"",
    "\"private_key_id\": \"5d2cce8038a39d5e0853964b50af03b971722f24\"",
    "oauth_client_id = \"4f58d669cbee3772a077021721a278f64f7fd633dbdde131ca3766e4d58e72e3\"",
    "\"Token.php\":\"10275dff6c15c0c8e9df469611a11f51\"",
    "param(\"env.ARTIFACTORY_PASSWORD\", \"credentialsJSON:d94612fb-3291-41f5-b043-e2b3994aeeb4\")\n",
    // What only says what stands there.
    "OldPassword = \"old_password\"\n", "settings.BitbucketSecret = \"bitbucketsecret\"\n",
    "ldap.systemPassword = system-password\n", "https://login:passwd@h.corp.net/x\n",
    "Authorization: Basic bG9naW46c2VjcmV0\n", "Basic h4rdT0gu3ssX\n",
    "mysql://[user[:s3cr3tpw]@]host\n",
    "amqp://joe:s3cr3tpw@mq:port/vhost\n", "API_NAME=x7Fq9ZpL2m\n",
    "b = 1, password = \"$x1$2y$\" + rounds\n",
    "oauth_nonce=\"x7Fq9ZpL2mQw8sT4\", oauth_signature=\"BqUAsVHc1cYJ3FA9\"\n",
    "<opaquelocktoken:5e1e2275b1cd9c17845e7e08>\n", "data-key=\"pk_test_pSlS9x7p9l5capgZrXLr\"\n",
    "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\n", "lv-auth         2147/udp    # Live Auth\n",
    "Buypass AS-983163327\n", "    --- PASS: FuzzJSON/seed#23 (0.00s)\n",
    "set_password('service2x', 'user3', 'x7Fq9ZpL')\n",
    "fields = [\"old_password\", \"x7new_password1\", \"x7new_password2\"]\n",
    "login, passwd = given1\n", "        password=value,\n", "self.passphrase = given\n",
    "util._pass_hook = call_pass_hook\n", "name === \"oneKey\" && \"RSASSA-PKCS1\" === u.name\n",
    "if let Some((user, password)) = given1 {\n", "password = password.encode('x7latin')\n",
    "        password: buffer,\n", "create(%{password: too_long})\n",
    "Message-Authenticator = 0x62a3e9f511e8bde563bd88ee44673fd5\n",
    "\"otpId\": \"njvv1b1lkdbpp3m\"\n",
    "typeof x.password === \"undefined\"", "'x-api', 'y-api', 'z4-log12', 'u'",
    "keys = [{ id: 'a7abb5c6-f0a7-4ffe-bfc7-6eaa8644f451' }]", "Authorization: Basic dXNlcjo=\n",
    "Authorization: MAC id=\"h480djs93hd8\"\n", "Min-Outgoing-Bearer  Unrestricted-64K\n",
    "pass := '{PBKDF2-SHA1}10000$ooYqHQ0zx2JcxgadlJAVebeCOVYGxwz9$zh5v1+QTaJcRv3yqAuLn7ONN8VE='\n",
    "tried_password = real_password\n", "\"passlib\": \"x7-passlib\"",
    "ht-passwd \"13.0.0-next-8x1\"\n",
    "def passwd(phrase=None, algorithm='argon2x7'):", "password = b(raw[1], name=\"x7auth\")\n",
    "user.signingkey \"EDA86E9FB607B5FC9223FB767D4868B53E31E7AD\"\n",
    "EncryptedMasterKey: \"ewogICJ2ZXJzaW9uIjogOTk5LAogICJ\"\n",
    "keys\": \"joe:ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDBtC8pT5Qn\"",
    "keyring = [\"" + String(repeating: "67d6cc0132bd7792", count: 4) + "\", \""
      + String(repeating: "7b29ebfcf8678c4d", count: 4) + "\"]\n",
    "keyEC384PubX = \"KXIIezPfFK1ohaoehyQm6oJB6MJ\"",
    "key: 3-x9-q.-G__k.ab..7_wTTR..-_M_j_5Zk-Y1_8-Q\n", "\"license\":{\"key\":\"xmpl-2.0\"}",
    "GPGKey=mQENBGAiNgQI7W4E4PXSKc1itTnzphAq0jT7qG84IQH4GvjJRSmN\n",
    "key = \"AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAtVNro2QgfQ562DFo\"\n",
    "password='*D810A485ED03241B4D419B1B673BD4755D05AD78'\n",
    "password: \"sha512-KysGY3C2eOM06dWT0y3OOBqMZVR3E9xRWpgZr1iV8BH4QLl9\"\n",
    "X-Amz-Credential=xyz%2F20260101%2Fus-east-1%2Fs3%2Faws4_request/\n",
    "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\n",
    "Token: <urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\n",
    "Credential=xyz/20260101/us-east-1/s3/aws4_request, ",
    "monkey:\"unicode/1f412\"",
    "otp_sha256: 6bab92d1a1b20cc319cd845c23db3611cc99f8c99a610d117578262e3c108af3\n",
    "VALKEYSHA256=6bab92d1a1b20cc319cd845c23db3611cc99f8c99a610d117578262e3c108af3\n",
    "Kms-Sealed-Key: IAAfANlBI7hNqJZvTm1+Nc6Mn7huqJsAoAb+96xeYAV4wI5Tf1hD8twM\n",
    "nextPageToken: \"CgRvYmox7xQ9zL2mPw\"\n", "csrf_token = \"x7Fq9ZpL2mQw8sT4\"\n",
    "mac_seed: \"4086531f-ca00-40ed-a215-c93b091c25d9\"\n", "minipass: \"npm:^7.1.2\"\n",
    "api(\"org.tomlj:tomlj:1.0.0\")\n",
    "auth.users: \"joe:$apr1$H6uskkkW$IgXLP6ewTrSuBkTrqE8wj/\"\n",
    "secret = \"h4rd...T0gu\"\n", "redis://:password@host:6379\n",
    "https://$USER:$DB_PASS1@corp.net/\n",
    "public7 = 1; api_key_hex = \"30819f300d06092a864886f70d010101050003818d0030818902818100c14970473bd90fd1f2d20e4fa6e36ea21f7d46db2f4104a3a8f2eb097d6e26278dfadf3fe9ed05bb\"\n",
    // Numbers of things, and what is published.
    "\"key\": \"507f1f77bcf86cd799439011\"", "Signature keys: 4AEE18F83AFDEB23, 07E34825A909B250\n",
    "trustGpgKeys: \"CF1A108D0E7AE720,12CE0F1D262429A5\"\n", "bearer eyJhbGciOiJIUzI1NiJ9\"\n",
    "<key>ED37D202B9691A75DA1E927834B45B38A4B3B6A5</key>\n\t<string>x</string>\n",
    "upgrade(WEBSOCKET).key(\"x3JJHMbDL1EzLkh9GBhXDw==\")\n",
    "token: \"dGhpcyBpcyBhIGZha2UgYmVhcmVyIHRva2VuIQ==\"\n",
    "aws_access_key_id = \"AKIA" + "IOSFODNN7EXAMPLE\"\n",
    "docsearch({ apiKey: '167e7998590aebda7f9fedcf86bc4a55',\n  indexName: 'x' })\n",
    "key = 2b7e151628aed2a6abf7158809cf4f3c\niv = 000102030405060708090a0b0c0d0e0f\n",
    "\"a\": \"Ikhasi alitho kalila\",\n\"password\": \"Iphasiwedi\",\n\"b\": \"ukuna mathisela\"\n",
    "X-Ops-Authorization-3: yf0p7PrLRCNasdfaHhQ2LWSea+kTcu0dk\n", "\"has_key\": \"true\"",
    "HS256 = KeyAlgorithm(\"HS-256\")\n", "EAPMSCHAPv2 AuthMethod = \"EAPMSCHAPv2\"\n",
    "hasPassword('keys/opt1')\n", "pw = getpwnam(\"nobody7x\")\n", "secretKey: Uint8Array;\n",
    "u->password = pstrndup (p, 9)\n", "`REDIS_PASSWORD`: Optional\n",
    "User can pass registry type.\n", "userPassword: CRYPT:de01JmlU8XXTQ\n",
    "tools += openapi-gen=9bd5c66d9911c53f5aedb8595fde9c229ca56703\n",
    "GET http://localhost:%d/p/304:b@1k\n", "https://x7Fq9:x-oauth-basic@github.com\n",
    "export JPY_SECRET=`openssl rand -hex 32`\n", "adduser --disabled-password river7x\n",
    "checksum/secret: a18596f8f4f22a8e6f1dac4ad3390544a30aac5021ec2d9910c3571962281957\n",
    "LIBADD = -liphlpapi -lws2_32x\n",
    "authorization: 'Hawk id=\"x7\", mac=\"/qwS4UjfVWMcUyW6\"'\n",
    "<x v-model:password=\"new_password\"\n", "password: { from_secret: 'x7Fq9ZpL' }\n",
    "serverKey: \"BHcIWSuK8Yt_1nkWqKFcSdLQtuLuZyfegdugXQa_UBv02dOZtDhwEJocb1h8bxOSzLgkNRAAArw8BC126rTuc5Q\"",
    "rsasigkey=\"0sAwEAAcAH8lNvBVjmg0XT7wF6F1tzQ055f5uXRI5yClmFrqdswFA7jWO04jmvlduD2wr2X4N\"\n",
    "\"RepositoryIdentifierKey\" : \"704B817219E4CBC31AA92368EF54A4E2835A8C3D\"",
    "cb_data.pwd = (*passwords)->elts7x;\n", "ssl://localhost:10002?key=#{@key7x}&c\n",
    "putenv('GIT_ASKPASS=echo7x');\n", "opts.Cookie.Secret = base64CookieSecret\n",
    "apiCid(\"QmNyJpQkU1cEkBwMDhDNFstr42q55mqG5GE5Mgwug4xyGk\")\n",
    "KEY=credentials('7c1a50cd-57d0-4b7e-b4d7-ef87af0b3a77')\n",
    "<apiToken>{AQAAABAAAAAw8AvXsxxE6Jt2K50IPhDDvyjHHZfrrz/K3IO5tSscMI4fdCYyHD6VPs2Q}</apiToken>\n",
    "email_password = \"<enc-v1>eM9gvjpOp+Le8xZhulEJ38R3JQ==\"\n", "[\"PW\":[,[,,\"9\\\\d{2}\"]",
    "always pass \"interrupted7x\"\n", "// true if it has a bearer challenge\n",
    "WWW-Authenticate Bearer response\n", "String password2 = \"password2\";", "password=nopass\n",
    "'password': password.decode('latin1')})\n",
    "FOLDERID_MAPI = new Guid(\"98ec0e18-2098-4d44-8644-66979315a281\");",
    "key =>\n'AAAAB3NzaC1yc2EAAAABIwAAAQEAy5mtOAMHwA2ZAIfW6Ap70r+I4EclYHEec5xIN59R\n",
    "'resetPassword' => ['password'],\n", "\"passenv\", \"JAVA_HOME,FOO1\"",
    "\"password\": _to_str(password, \"utf-8\"),\n", "userdata.password = password_ptr\n",
    "ZSTDLIBv07_API ZBUFFv07_DCtx* ZBUFFv07_createDCtx(void);\n", "fi # $pass = dlpreopen\n",
    "postgresql://{PGUSER}:{PGPASSWORD}@{PGHOST}:{PGPORT}/x\n",
    "ResolvedPath_api(\"/ipfs/QmNyJpQkU1cEkBwMDhDNFstr42q55mqG5GE5Mgwug4xyGk\")\n",
    "Basic Operation\n", "Bearer token\n", "user.Password = given\n",
    "users: \"promtail:$$apr1$$wnih40yf$$vcxJYiqcEQLknQAZcpy/I1\"\n",
    // Data of tests, parted by colons.
    "ctr_drbg_no_reseed:\"b7e21c94d0356fa81d4c97e0523b68af\":\"ff\"\n",
    "KEY_TYPE_KEY:409:KEY_USAGE:\"e05d17b83c9642fa7b31d08e96c45f2a\"\n",
    // What is no password of a URL.
    "mongodb://user:?collection=a7@localhost\n", "list = \"http://|https://|g1t7@\"\n",
    "dsn: pushover://USER_KEY:APP_TOKEN@default\n",
    // What only names something.
    "if ($auth ~* \"^AWS4-HMAC-SHA256 Credential=Q7M2XK9ZB4TN8RLHVW3C\") {\n",
    "\"key\":\"AZk7Qm2ExPqLr8TnVw4c\",\"rule\":\"x\"",
    "let keyExchange = \"FgMDAJYQAACSpU3KGCUwux1tEyze1iN7LtkeP3IfyxlxF0SU1kk8nVw0YL4xIB5p/tqg7ui5\"\n",
    "\"oauth.state\": \"A2Kq7Zr2XwB9mTn4VcL8hJdP3sYfAQ9tMx\"\n",
    "rightauth=rsa-2048-ecdsa-256-sha256-sha384\n", "auth = pubkey-sha384-sha256\n",
    // Prose and expressions.
    "// user and password check\n", "\"PASSWORD\": \"Mot de passe\\u202F: \",\n",
    "  config,\n#    password: database_password,\n#    other: x\n",
    "'password' => 'field_password',\n", "TEST_PASSWORD = \"TEST_PASSWORD_x71\"\n",
    "# password -> unnecessary too\n",
    "{PW:[\"9\\\\d\\\\d\",3]}\n",
    "let requestKey = \"Kq7Zr2XwB9mTn4VcL8hJdP3sYfA=\"\n  let basic = WebSocketUpgrader(requestKey)\n",
    "let responseKey = \"Kq7Zr2XwB9mTn4VcL8hJdP3sYfA=\"\n",
    "ALGOLIA_SEARCH_ONLY_KEY=c41f7be09d2a86530e9b72d15f8c3a64\n",
    "algolia: {\n  appId: 'K2W9QXZ7TB',\n  apiKey: '7d90b2e4c6183fa5d1e07c9b4a26f835',\n",
    // No text at all.
    "pw:\u{1}\u{2}gx9\u{3}Qm4\u{7F}zz\n",
  ])
  func whatIsNoCredentialIsNot(text: String) {
    #expect(secrets(in: text).isEmpty)
  }

  /// The verdict that looks no further than needed is the one that sees all of the window.
  @Test func lookingNearbyIsEnough() {
    var random = SeededRandom()
    let pieces: [String] = [
      "password", "secret_", "api_key", "token", "://", "Basic ", "bearer ", "pw=", "author",
      " = ", ": ", "=>", "\"", "'", "\n", "\\\"", ";", " ", "(", "<", "$", "x->", "{", "@", ":",
      "aB3dE5fG7hJ9kL1m", "letmein", "p4ssw0rd!", "%20", String(repeating: "q7Z", count: 160),
      String(repeating: " ", count: 60), String(repeating: "word ", count: 110),
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let content = Array(text.utf8)
      for (place, word) in hotWords(in: content) {
        let verdict = Judge.judge(content.span, word, at: place)
        let plain = Judge.credential(content.span, word, at: place)
        switch verdict.outcome {
        case .found(let found): #expect(found == plain, "\(random)")
        case .nothing, .hopeless: #expect(plain == nil, "\(random)")
        }
        // What is said to depend on few bytes does.
        let reach =
          verdict.outcome == .hopeless
          ? (behind: Judge.narrowWindow, ahead: Judge.narrowWindow)
          : verdict.extent == .near ? Judge.nearWindow : Judge.window
        let (other, moved) = elsewhere(content, place, reach)
        let again = Judge.judge(other.span, word, at: moved)
        #expect(again.outcome.isNone == verdict.outcome.isNone, "\(random)")
      }
    }
  }

  /// The bytes that a reach has around a place and others around them, as long as something stands where something stood.
  private func elsewhere(
    _ content: [UInt8],
    _ place: Int,
    _ reach: (behind: Int, ahead: Int)
  ) -> (content: [UInt8], place: Int) {
    let low = max(place - reach.behind, 0)
    let high = min(place + reach.ahead, content.count)
    let noise = Array("=\"Zz9(".utf8)
    return (
      (low > 0 ? noise : []) + content[low..<high] + (high < content.count ? noise : []),
      place - low + (low > 0 ? noise.count : 0)
    )
  }

  /// What is remembered is judged as what is not, wherever the same lines stand again.
  @Test(arguments: [Likelihood.doubtful, .likely])
  func whatIsRememberedIsTheSame(least: Likelihood) {
    var random = SeededRandom()
    let pieces: [String] = [
      "password", "secret_", "api_key", "token", "://", "Basic ", "pw=", "author", " = ", ": ",
      "=>",
      "\"", "'", ";", " ", "(", ")", "<", "$", "{", "@", "aB3dE5fG7hJ9kL1m", "p4ssw0rd!", "letmein",
      "word ",
    ]
    let lines = (0..<60).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { _ in random.pick(pieces) }.joined() + "\n"
    }
    var memo = JudgeMemo(least: least)
    var (told, close) = (0, 0)
    for _ in 0..<300 {
      // Runs of lines as they stood before, so that all around a word is the same again and again.
      let text = (0..<6)
        .map { _ in
          let first = Int.random(in: 0..<40, using: &random)
          return lines[first..<first + 20].joined()
        }
        .joined(separator: random.pick(lines))
      let content = Array(text.utf8)
      for (place, word) in hotWords(in: content) {
        let verdict = Judge.judge(content.span, word, at: place, memo: &memo)
        let plain = Judge.judge(content.span, word, at: place, least: least)
        #expect(verdict.outcome == plain.outcome, "\(random)")
        #expect(verdict.extent == .wide || plain.extent != .wide, "\(random)")
        if !verdict.outcome.isNone { told += 1 }
        guard verdict.extent == .close else { continue }
        #expect(verdict.outcome.isNone)
        close += 1
        let (other, moved) = elsewhere(content, place, Judge.closeWindow)
        let again = Judge.credential(other.span, word, at: moved, least: least)
        #expect(again == nil, "\(random)")
      }
    }
    #expect(told > 100 && close > 1000, "\(random)")
  }

  /// Explanations look at all features and walk the trees as the tables have them, one node after the other; the judge looks
  /// at other lines only where these may decide.
  @Test func theTreesAreWalkedAsTheirTablesSay() {
    var random = SeededRandom()
    let names = ["password", "DB_PASS", "client_secret", "apiKey", "token", "auth", "seed", "pwd"]
    let signs = [" = ", ": ", "=", " => ", ":="]
    let values = [
      "letmein", "changeme", "hunter2", "x", "example_secret", "Zq7", "0xdeadbeef", "é",
    ]
    var told = 0
    for _ in 0..<3000 {
      let value = (0..<Int.random(in: 1...4, using: &random))
        .map { _ in
          Bool.random(using: &random)
            ? random.pick(values)
            : String(decoding: random.bytes(12, from: Alphabet.base64), as: UTF8.self)
        }
        .joined(separator: random.pick(["", "-", "."]))
      let quote = random.pick(["\"", "'", ""])
      let line = random.pick(names) + random.pick(signs) + quote + value + quote + "\n"
      let above = ["user: joe\n", "# test\n", "", "const ", "An example of a password.\nUSER=x\n"]
      let below = ["", "and so on\n", "password: changeme\n", "  }\n"]
      let content = Array((random.pick(above) + line + random.pick(below)).utf8)
      for (place, word) in hotWords(in: content) {
        let all = Judge.explanation(of: content.span, word, at: place)?.likelihood
        for least in Likelihood.allCases {
          let expected = all.flatMap { $0.rawValue >= least.rawValue ? $0 : nil }
          let found = Judge.credential(content.span, word, at: place, least: least)?.likelihood
          #expect(found == expected, "\(random)")
          if found != nil { told += 1 }
        }
      }
    }
    #expect(told > 100, "\(random)")
  }

  /// Every hot word is one where a name is read, with letters of any case.
  @Test func hotWordsAreKnownInNames() {
    for (text, word) in HotWord.literals where text.utf8.allSatisfy({ $0 &- 0x61 < 26 }) {
      // The schemes of headers are no parts of names.
      if word == .bearer || word == .basic { continue }
      for name in [text, text.uppercased()] {
        let line = Array("\(name) = \"gL9w4cTz7RbQ2mXk\"\n".utf8)
        #expect(Judge.explanation(of: line.span, word, at: 0) != nil, "\(name)")
      }
    }
  }
}

extension Judge.Outcome {
  fileprivate var isNone: Bool { if case .found = self { false } else { true } }
}
