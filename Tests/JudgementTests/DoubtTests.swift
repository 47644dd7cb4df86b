import Judgement
import TestSupport
import Testing

/// Values that say of themselves that they stand for others are shown with low confidence at most; what only looks like it is told.
@Suite struct DoubtTests {
  @Test(arguments: [
    "  public const int avd_hide_password_1 = 2130837877;\n",
    "\"children\":[\"$\",{\"componentKey\":\"6913529d-855d-42bb-a6ab-387b4f58702a\"}]\n",
    "'pass' => 'Gr33n-Vq8x', 'fail' => 'red',\n", "$meta_key = 'hT9kwQz4vRxW2mNp7LsY';\n",
    "$this->module_key = '9f3a7c1e5b2d8046af17c3e95b0d2846';\n",
    "proximo_passo = \"hT9kwQz4vRxW2\"\n", "PASSOU = \"hT9kwQz4vRxW2\"\n",
    "{\"phone\": \"phone\", \"login\": \"login\", \"password\": \"password\"}\n",
    "git clone ssh://deploy[:hT9kwQz4vRxW2]@git.corp.net/x\n",
    "password = \"my-password\"\n", "client_secret = \"secret_4232\"\n",
    "JWT_SECRET=CAMBIAR_MINIMO_32_CHARS_RANDOM\n",
    "JWT_SECRET=CHANGE_ME_generate_a_strong_one_with_openssl\n",
    "export NOVA_PASSWORD=\"0000000000000000\"\n",
    "  ps4Passcode: frAQBc8Wsa1xVPhT9kwQz4vRxW2mNp7L\n",
    "password: some_password\n",
    "password = \"randomSecretString\"\n", "password = \"fakeUPSPassword\"\n",
    "MYSQL_PASSWORD=You_Should_Probably_Override_This\n", "password = \"sssh_is_a_secret\"\n",
    "secret_access_key = \"wJbq7UtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY2\"\n",
    "client-secret: Iu0zZ4************************tl9PWan\n",
    "authentication=Uwierzytelnienia\n", "Password=Slapta\\u017eodis\n",
    "url = https://myuser:mypassword@db.corp.net/x\n",
    "Authorization: Basic bXlfYWNjb3VudDpteV9wYXNzd29yZA==\n",
    "Authorization: Bearer secret-token-123\n", "Authorization: Bearer token1234\n",
    "password = \"foobar\"\n", "Password: 'test1'\n", "password = \"badpwd\"\n",
    "url = amqp://fred:foobar@mq.corp.net/x\n", "secret = \"mysecret\"\n",
    "secret_key = \"apikey124\"\n", "api_token = \"0123456789abcdef0123456789abcdef\"\n",
    "access_token = \"someToken\"\n",
    "password = \"testPassword1\"\n", "password = \"my_password\"\n", "pw: 'fakeUserPass'\n",
    "password = \"testing123\"\n", "bad_pass = 'incorrect'\n", "password = 'name'\n",
    "url = ftp://FTPuser:FTPpassword@10.2.3.1\n", "url = https://userdiff:passdiff@db.corp.net/x\n",
    "Authorization: Basic ZXhwbGljaXRfdXNlcjpleHBsaWNpdF9wYXNz\n",
    "url = mysql+x://scott:tiger@db.corp.net/x\n", "DSN=x;UID=scott;PWD=tiger\n",
    "export AWS_SECRET_ACCESS_KEY=T9HyXXXXXXXXXXXXXXXXXXXXXXXXXXXX\n",
    "secrets: \"devops-alerts-webhook-url\"\n", "api_token = \"aaaabbbbccccddddeeeeffff\"\n",
    "# A WebSocket's handshake\nkey = \"hT9kwQz4vRxW2mNp7LsYbA==\"\n",
    "\"password_salt\": \"MDZnV+gJvWSsy90TeShhOyGjSxZco2NonK8UYt+ca3I=\"\n",
    "![x](https://codecov.io/gh/corp/app/branch/main/graph/badge.svg?token=hT9kwQz4vR)\n",
    "![x](https://travis-ci.com/corp/app.svg?branch=main&token=hT9kwQz4vRxW2mNp7LsY)\n",
    "![x](https://circleci.com/gh/corp/app.png?circle-token=9f3a7c1e5b2d8046af17c3e95b0d2846f1a7c39e)\n",
    "![x](https://img.shields.io/codecov/c/github/corp/app?token=hT9kwQz4vR)\n",
    "key = \"YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWZnaGlqa2xt\"\n",
    "token = \"dGVzdC1wYXNzd29yZC0x\"\n",
    "'token' => 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.INVALID.BEx-B52BzVaAt2E30X0Oiq97s53r',\n",
    "Password: \"x-oauth-basic\",\n",
    "password: 'M\u{1EAD}t kh\u{1EA9}u',\n", "\"password\": \"IMAP-Passwort\",\n",
    "'password' => 'POP3-salasana',\n", "'password' => 'POP3\u{5BC6}\u{7801}',\n",
    "\"Password\": \"Palavra-passe\",\n",
    "smtp_password: SMTP\u{30D1}\u{30B9}\u{30EF}\u{30FC}\u{30C9}\n",
    "example:\n  data:\n  - id: key_1\n    plaintext_token: sk_8ZnzMQiJbsQFnscv8bth7q7X\n",
    "examples:\n- name: a\n\n  password: hT9kwQz4vRxW2\n",
    "  \"example\": {\n    \"token\": \"hT9kwQz4vRxW2mNp7LsY\"\n",
    "aws_secret_key = \"your_s3_secret_here\"\n",
    "CURLOPT_USERPWD => 'username:password',\n",
    "export AWS_SECRET_ACCESS_KEY=YOURLONGSESSIONSECRET\n",
    "client_secret=yourgithubclientsecret\n",
    "APP_KEY=your32characterlongsecurekey\n", "password: yourPassw0rd\n",
    "secret_key: PLEASECHANGETHISFORTHELOVEOFGOD\n", "APP_KEY=DDREPLACECACHETKEY\n",
    "\"Secret\": \"CHANGETHISSECRETKEY\"\n", "db_pass: PLEASEPROVIDEASTRONGPASSWORDHERE\n",
    "APP_KEY=SomeRandomStringThatMustBe32Char\n", "password: \"enteryourownpasswordhere\"\n",
    "CRYPTO_KEY: WnoO3kRzXynag2XXXXXXXXXX\n", "api_key: a1B2c3D4e5F6\n",
    "EMAIL_PASSWORD=tu-password-de-aplicacion\n", "SMTP_PASS=re_xxxxxxxx\n",
    "export STRIPE_WEBHOOK_SECRET=whsec_xxx\n",
    "u = https://x.corp.net/o/a.png?alt=media&token=70fa4a0c-66a2-46da-9cd4-e400c5d7b2a5\n",
    "\"u\": \"https://x.corp.net/o/a.png?alt=media\\u0026token=70fa4a0c-66a2-46da-9cd4-e400c5d7b2a5\"\n",
    "Authorization: Bearer eyJhbGciOiJIUzI1NiIs...\n", "token: Zk4vQ9tLm2\u{2026}\n",
    "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI\n", "STRIPE_SECRET=sk_live_abc123\n",
    "JWT_SECRET=generate-random-base64-secret-here\n",
    "private_key_password = 'notasecret'\n", "requirepass: foobared\n",
    "API_KEY=AIzaSyDZ\n",
    "GITHUB_TOKEN=ghp_asdf23423fd23r\n",
    "storeFile file('debug.keystore')\nstorePassword 'android'\n",
    "keyAlias 'androiddebugkey'\nkeyPassword 'android'\n",
    "CREATE LOGIN [app] WITH PASSWORD = N'vd.a6qplnTtg9hdnHsl{knmsFT7_&#$!~<cb~xkor#'\n",
    "url = amqp://guest:guest@localhost/prod\n", "url = amqp://guest:guest@rabbitmq:5672\n",
    "url = postgres://postgres:postgres@127.0.0.1:5432/app\n",
    "url = mysql://root:root@db/app\n",
    "    // - PASSWORD: currently unused\n", "- **F-013 PASS**: patient1 (named patient) asked\n",
    "vacuum_token: 12a456789b1234c67890d2345e789012\n",
    "\"password_btn\":\"Cambiar Contrase\\u00f1a\"", "\"password_new1\":\"Yeni \\u015fifre\"",
    "\"password_change\":\"Passwort \\u00e4ndern\"", "{typePass:\"L\\xf6senord\"}",
    "acccessKey:\"Klawisz dost\\u0119pu\"", "  'password' => 'adgangskode',\n",
    "  'password_confirmation' => 'wachtwoordbevestiging',\n", "  'password' => 'passord',\n",
    "  password: slapta\u{17E}odis\n",
    "![x](https://quay.io/repository/corp/app/status?token=2e772caf-ea17-45d5-8455-8fcf39dae6e1)\n",
  ])
  func samplesAreDoubtful(text: String) {
    #expect(rank(text) == 0, "\(text)")
  }

  @Test(arguments: [
    "password = \"hT9-kw_Qz4vR\"\n", "password = \"copper-violin-trestle-47\"\n",
    "{\"user\": \"svc\", \"password\": \"hT9-kw_Qz4vR\"}\n", "'pass' => 'hT9-kw_Qz4vR',\n",
    "'db_passord' => 'hT9-kw_Qz4vR',\n", "url = ssh://deploy:hT9kwQz4vR@git.corp.net/x\n",
    "secret_access_key = \"wJbq7UtnFEMI/K7MDENG+bPxRfiCYQ8fVtKEY2\"\n",
    "url = https://svcdeploy:hT9kwQz4vR@db.corp.net/x\n",
    "Authorization: Basic c3ZjZGVwbG95OmhUOWt3UXo0dlI=\n", "password = \"mysecretpassword\"\n",
    "MYSQL_PASSWORD=changeme1234\n", "password = \"supersecret\"\n",
    "LOCAL_AUTH_PASSWORD = \"secret124\"\n",
    "AUTH_SALT = \"hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl\"\n",
    "key = \"hT9kwQz4vRxW2mNp7LsYbA==\"\n",
    "url = \"https://corp.net/hook?token=hT9kwQz4vRxW2mNp7LsY\"\n",
    "token = \"hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKlcXdE\"\n",
    "'reset_token' => 'hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl_' . time(),\n",
    "token = \"eyJ1c2VyX2lkIjo0fQ.YdK3xw.hT9kwQz4vRxW2mNp7LsYbAcDeF3g\"\n",
    "Authorization: Basic c3ZjOmhUOWt3UXo0dlI=\n",
    // Beside an example, and below a name that only begins so.
    "example:\n  data: 1\ntoken: sk_8ZnzMQiJbsQFnscv8bth7q7X\n",
    "a:\n  example: 1\n  token: sk_8ZnzMQiJbsQFnscv8bth7q7X\n",
    "example_app:\n  token: sk_8ZnzMQiJbsQFnscv8bth7q7X\n",
    "restic_password: \"changethis\"\n", "API_TOKEN: 012ee87689abcdef0123456789abcdef01234567\n",
    "api_key: abcdefgh12345678\n", "api_token: yourhT9kwQz4vRxW2mNphere7\n",
    "CURLOPT_USERPWD => 'svcdeploy:hT9kwQz4vR',\n",
    "url = amqp://guest:guest@mq.corp.net/prod\n", "url = mysql://crm-dev:crm-dev@localhost/crm\n",
    "token = \"ghp_uU2jAbT9kw\" + \"hT9kwQz4vRxW2mNp7LsYbAcDeF\";\n",
    "storeFile file('release.keystore')\nstorePassword 'hT9kwQz4vR'\n",
  ])
  func othersAreTold(text: String) {
    #expect(rank(text) > 0, "\(text)")
  }

  /// Random letters with marks between them seldom make two words of a name.
  @Test func randomTokensAreNoWords() {
    var random = SeededRandom()
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_".utf8)
    var doubtful = 0
    for _ in 0..<2000 {
      let secret = String(decoding: random.bytes(32, from: alphabet), as: UTF8.self)
      if rank("api_secret = \"\(secret)\"\n") == 0 { doubtful += 1 }
    }
    #expect(doubtful < 40, "\(random)")
  }

  /// The rank of the likelihood that a text's value is told with; zero where it is doubtful or none.
  private func rank(_ text: String) -> Int {
    let content = Array(text.utf8)
    let small = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return content.indices.flatMap { place in
      HotWord.literals.compactMap { literal, word in
        small[place...].starts(with: literal.utf8)
          ? Judge.credential(content.span, word, at: place)?.likelihood.rawValue : nil
      }
    }
    .max() ?? 0
  }
}
