import Judgement
import TestSupport
import Testing

/// What reading fresh findings of public mirrors brought: values with wrong bounds, code, identifiers, and beside each what must
/// still be told.
@Suite struct ReadingTests {
  @Test(arguments: [
    // Of several names each gets its own.
    ("name, user, password := \"hT9kwdb\", \"svcdeploy\", \"hT9kwQz4vRxW2\"\n", "hT9kwQz4vRxW2"),
    ("user, password = 'svcdeploy', 'hT9kwQz4vRxW2'\n", "hT9kwQz4vRxW2"),
    ("def f(user, password=\"hT9kwQz4vRxW2\", other=\"a\"):\n", "hT9kwQz4vRxW2"),
    // Parameters end where the next one begins.
    ("secret=hT9kwQz4vRxW2mNp&algorithm=SHA333\n", "hT9kwQz4vRxW2mNp"),
    ("password=hT9kwQz4&vRxW2m\n", "hT9kwQz4&vRxW2m"),
    ("session_token=hT9kwQz4vRxW2mNp;Path=/\n", "hT9kwQz4vRxW2mNp"),
    ("api_token=hT9kwQz4vRxW2mNp&amp;page=2\n", "hT9kwQz4vRxW2mNp"),
    // Names in quotes that were escaped twice, and in those of HTML.
    (
      #"{"x": "{\"y\": \"{\\\"password\\\": \\\"hT9kwQz4vRxW2\\\", \\\"n\\\": 3}\"}"}"# + "\n",
      "hT9kwQz4vRxW2"
    ),
    (
      "<x data-c=\"{&quot;password&quot;: &quot;hT9kwQz4vR&quot;, &quot;n&quot;: 3}\">\n",
      "hT9kwQz4vR"
    ),
    // So does what stands in quotes with its name.
    ("  \"spring.ssl.keystore-password=hT9kwQz4vR\");\n", "hT9kwQz4vR"),
    ("  \"-rpcpassword=hT9kwQz4vR\"+\n", "hT9kwQz4vR"),
    (
      "AWS_SECRET_ACCESS_KEY=hT9kw\"Qz4vRxW2/mNp7LsYbAcDeF3gHjKl\"\n",
      "hT9kw\"Qz4vRxW2/mNp7LsYbAcDeF3gHjKl\""
    ),
    ("http POST x password=hT9kwQz4 -f Session:\"AUTH_SESSION_ID=95c4998a\"\n", "hT9kwQz4"),
    // Nothing of base64 follows what fills it up.
    ("x = /^Basic c3ZjZGVwbG95OmhUOWt3UXo0dlI3=/.test(y)\n", "c3ZjZGVwbG95OmhUOWt3UXo0dlI3="),
    // A variable is one where code shows that.
    ("svc = on\npassword = hT9kwQz4vR\n", "hT9kwQz4vR"),
    ("requirepass hT9kwQz4=vR\n", "hT9kwQz4=vR"),
    // Quotes of JSON in those of a shell, escaped ones, and what closes a mapping.
    ("export APP_SECRET_KEY='\"hT9kwQz4vRxW2mNp7LsY\"'\n", "hT9kwQz4vRxW2mNp7LsY"),
    ("x = {\"base64password\": \"b'hT9kwQz4vRxW2mNp7LsY'\"}\n", "hT9kwQz4vRxW2mNp7LsY"),
    ("DB=${DB_PASS:-hT9kwQz4vRxW2mNp}\n", "hT9kwQz4vRxW2mNp"),
    ("  api_token: hT9kwQz4vRxW2mNp7LsY'''\n", "hT9kwQz4vRxW2mNp7LsY"),
    ("run \\\"url;password=hT9kwQz4vR\\\\\"\n", "hT9kwQz4vR"),
    ("login: {\n  user: svc,\n  password: hT9kwQz4vR}\n", "hT9kwQz4vR"),
    ("password: hT9kw{Qz4vR}\n", "hT9kw{Qz4vR}"),
    ("'client_secret' => '', // 'hT9kwQz4vRxW2mNp', it was\n", "hT9kwQz4vRxW2mNp"),
    ("  password: hT9kw[%Qz]e&vR)mN>+p\n", "hT9kw[%Qz]e&vR)mN>+p"),
    ("  password: hT9kw(Qz4)vR\n", "hT9kw(Qz4)vR"),
    // What stands in quotes with its name is whole, whatever quotes follow.
    ("curl -H 'X-Api-Key: hT9kwQz4vRxW2mNp' -H 'Accept: a/b' https://x\n", "hT9kwQz4vRxW2mNp"),
    ("  -H 'X-Api-Key: hT9kwQz4vRxW2mNp' \\\n  -H 'Accept: a/b'\n", "hT9kwQz4vRxW2mNp"),
    ("$h = ['X-Auth-Token: hT9kwQz4vRxW2mNp', 'Accept: a/b'];\n", "hT9kwQz4vRxW2mNp"),
    ("curl -d \"user=svc&password=hT9kwQz4vR\" -H \"a: b\"\n", "hT9kwQz4vR"),
    ("curl -F 'password=hT9kw$Qz4vR' -F 'x=y'\n", "hT9kw$Qz4vR"),
    ("x = \"curl -d \\\"password=hT9kwQz4vR\\\" -H \\\"a: b\\\"\"\n", "hT9kwQz4vR"),
    ("secret = unhexlify('3f9a8c2e7b1d4065e8f71c20')\n", "3f9a8c2e7b1d4065e8f71c20"),
    ("tool --password hT9kwQz4vR -e \"select 1\"\n", "hT9kwQz4vR"),
    ("connect(user=svc, password=hT9kwQz4vR, host=\"db.x\")\n", "hT9kwQz4vR"),
    ("<td>password=hT9kwQz4vR</td><td>\"x\"</td>\n", "hT9kwQz4vR"),
    ("| a | `export API_TOKEN=hT9kwQz4vRxW2mNp` | b |\n", "hT9kwQz4vRxW2mNp"),
    ("password: hT9kwQz4vR // see 'x'\n", "hT9kwQz4vR"),
    (
      "buildConfigField(\"String\", \"API_KEY\", \"\\\"hT9kwQz4vRxW2mNp\\\"\")\n",
      "hT9kwQz4vRxW2mNp"
    ),
    ("Dim pwd As String = \"hT9kwQz4vR\"\n", "hT9kwQz4vR"),
    (
      "<meta-data android:name=\"x.API_KEY\" android:value=\"hT9kwQz4vRxW2mNp\"/>\n",
      "hT9kwQz4vRxW2mNp"
    ),
    ("#define kApiSecret @\"hT9kwQz4vRxW2mNp\"\n", "hT9kwQz4vRxW2mNp"),
    ("- **password: hT9kwQz4vR**\n", "hT9kwQz4vR"),
    ("sed -i 's/password=.*/password=hT9kwQz4vR/g' x\n", "hT9kwQz4vR"),
    ("x('password=hT9kwQz4vR/')\n", "hT9kwQz4vR/"),
    ("h(\"x-api-key\"): []string{\"hT9kwQz4vRxW2mNp\"},\n", "hT9kwQz4vRxW2mNp"),
    // What is taken where a look-up finds nothing, decoded or not.
    ("DB_PASSWORD = os.environ.get(\"DB_PASSWORD\") or \"hT9kwQz4vR\"\n", "hT9kwQz4vR"),
    ("local password = os.getenv('DB_PASSWORD') or 'hT9kwQz4vR'\n", "hT9kwQz4vR"),
    (
      "var jwtSecret = configuration[\"Jwt:Secret\"] ?? \"hT9kwQz4vRxW2mNp\";\n",
      "hT9kwQz4vRxW2mNp"
    ),
    (
      "String secret = Optional.ofNullable(System.getenv(\"JWT_SECRET\")).orElse(\"hT9kwQz4vRxW2mNp\");\n",
      "hT9kwQz4vRxW2mNp"
    ),
    (
      "val secret = sys.env.get(\"JWT_SECRET\").getOrElse(\"hT9kwQz4vRxW2mNp\")\n",
      "hT9kwQz4vRxW2mNp"
    ),
    (
      "const jwtSecret = process.env.JWT_SECRET || Buffer.from('aFQ5a3dRejR2Ulg=', 'base64').toString();\n",
      "aFQ5a3dRejR2Ulg="
    ),
    (
      "const jwtSecret = process.env['JWT_SECRET'] || Buffer.from('aFQ5a3dRejR2Ulg=', 'base64');\n",
      "aFQ5a3dRejR2Ulg="
    ),
    (
      "API_KEY = os.environ.get(\"API_KEY\") or base64.b64decode(b\"aFQ5a3dRejR2UlhXMm1OcA==\").decode()\n",
      "aFQ5a3dRejR2UlhXMm1OcA=="
    ),
    ("$pass = getenv('DB_PASS') ?: base64_decode('aFQ5a3dRejR2Ulg=');\n", "aFQ5a3dRejR2Ulg="),
    // Of a call's two arguments the second one, also on the next line.
    ("p.put(\n  \"db.password\",\n  \"hT9kwQz4vR\"\n);\n", "hT9kwQz4vR"),
    ("password: hT9kwQz4vR}\n", "hT9kwQz4vR}"),
    ("pass_url = \"hT9kwQz4vR.xW/2mNp\"\n", "hT9kwQz4vR.xW/2mNp"),
    ("password2 = passw0rdQz\n", "passw0rdQz"),
    ("password = \"hT9kwQz4vR|\"\n", "hT9kwQz4vR|"),
    ("deploy_secret = f(g(\"hT9kwQz4vRxW2mNp7LsY\"))\n", "hT9kwQz4vRxW2mNp7LsY"),
    (
      "private_key = \"0" + String(repeating: "4b7e21c9", count: 8) + "\"\n",
      "0" + String(repeating: "4b7e21c9", count: 8)
    ),
  ])
  func valuesHaveTheirBounds(text: String, secret: String) {
    #expect(secrets(in: text) == [secret])
  }

  @Test(arguments: [
    // Variables and expressions.
    "if passwdFile, err := open(p); err == nil {\n\t\tpasswd = passwdFile\n\t\tdefer passwdFile.Close()\n",
    "if spoil_digest:\n    secret += spoil_digest\n", "secret += x7digest\n",
    "token = request.args.get(\"token\") or request.headers.get(\"X-Token7\")\n",
    "String secret = Optional.of(get(\"x7\")).orElseThrow(() -> new X(\"hT9kwQz4vRxW2mNp\"));\n",
    "password = row[\"password\"], row[\"hT9kwQz4vR\"]\n",
    "cached_func = lru_cache()(f)\nmod.verify_password = cached_func\n",
    "ReplicaKey localReplicaKey = kip853Rpc ?\n  a : b\n",
    "// Pass cmpTimeoutSeconds7=0 since this runs\n", "    Token EOF2=null;\n",
    "\tCMPW (CX)(SI*1), BX\n", "me] password: debug3: receive packet: type 2\n",
    "  \"test:pwdebug\": \"PWDEBUG=1 jest\",\n", "PASS=\"\\x1b[32mPASS7\"\n",
    "$token = 'gpgauthv1.3.0|36|' . $random\n",
    "{\"access_token\":\"ya29.c.c0hT9kwQz4vRxW2mNp[REDACTED]\",\"expires_in\":3599}\n",
    // What names something, or is published.
    "injectKey(t, restic.ParseID(\"18493b1f93ad90b6bce7ed3afa93395a1f90e981f04145c03e5958cafa2ee33b\"))\n",
    "\"output_key\": \"021249c50576fdf914caa14f9221370b986df520bdbc73f57d5056a86ee03e5ac4\"\n",
    "key:\"04" + String(repeating: "1de142d5", count: 16) + "\"\n",
    "const keyHex = \"c6c04d04" + String(repeating: "51d0c680", count: 16) + "\"\n",
    "X-Amz-Credential=akid7xq/20161107/\n",
    "authenticationChallenge = 'dG90YWxseVVuaXF1ZVZhbHVl'\n",
    "expected := \"AWX2:I27X:WQFX:IOMK:CNAK:O7PW:VYNB:ZLKC:CVAE:YJP2:SI4A:XXAY\"\n",
    "pass: 'fe80:0000:0000:0000:0204:61ff:fe9d:f156'\n",
    "$bearerToken = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.'\n  . 'eyJzdWIiOiIx'\n",
    "api_key: 00112233445566778899aabbccddeeff\u{2026}\n",
    "  token_prefix: sk_uXQ6ZxQL2\n", "rspauth=ea40f60335c427b5527b84dbabcdfffd\n",
    "  \"FIELD_HEADER_PASSPHRASE\": \"Passfrase:\",\n",
    // Code.
    "let s:self.password = s:sha256('')\n", "    if password2 is None:\n    password2 = password\n",
    "mysql -u sail -ppassword shop_base7x\n",
    "  \"passwd:dir\",\n  \"passwd:gecos7\",\n  \"passwd:gid\",\n",
    "  - configMap: ca-config\n  - secret: root-ca7x\n",
    // What is published, or shows that a request is no other's.
    "SPREE_PUBLISHABLE_KEY=pk_DzQm2ExPqLr8TnVw4c9xKb\n",
    "\"url_key\": \"copy-of-BUNNY7-variant-11\",\n",
    "GET /x?atl_token=9d27c4e1b80f5a3362e7d149fc08ab5e71d3c296&y=1\n",
    "fkey=9d27c4e1b80f5a3362e7d149fc08ab5e&x=1\n",
    "\"__RequestVerificationToken\": \"hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl\"\n",
    "csrfmiddlewaretoken=hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl\n",
    "x._domainkey IN TXT \"v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQ\"\n",
    "dkim_token = \"hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl\"\n",
    "smtp_password[] = \"334 UGFzc3dvcmQ6\" CRLF;\n",

    "password = \"UGFzc3dvcmQ6\"\n", "password = \"db7.corp.net:5432\"\n",
    "'DkimTokens': [u'vvjhT9kwQz4vRxW2mNp7LsYbAcDeF3gH'],\n",
    "<VerificationToken>hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKlQW8nVb3kLp0=</VerificationToken>\n",
    "\"magicKey\": \"tp=0#loc=20320752#lng=54#fa=1254904#hn=217#lbs=109:20232897\"\n",
    "FINGER_PASS = '4c:91:e0:7b:2d:f3:68:a5:17:c8:0e:9f:3b:d6:52:84'\n",
    "get new-key:1:3e9a07d2-5c41-4b8f-a6d0-71c92e58f3b4\n",
    "arn: \"&region-arn;&service-name;:us-west-2:&AccountId;:secret:MySecret3-a1b2c3\",\n",
    // What only names something.

    "auth_print = \"8c:16:55:70:cc:16:0a:53:64:c2:a5:84:8c:16:55:70:cc:16:0a:53\"\n",

    "token=hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKlcXdEqWrZ:QW8nVb3kLp0sXz7dTfGh1jKm2cE=\n",
    "DATABASE_PASSWORD=${DATABASE_PASSWORD:-password}\n",
    "pop3_password[] = \"+ UGFzc3dvcmQ6\" CRLF;\n", "user --x y\nauth --passalgo=sha512\n",
    "\n  Identified by OSS-Fuzz7\n\n", "imagepullsecrets: |\n  corpdevdockerauth7\n",
    "ClientToken=5b0e8400-e29b-41d4-a716-446655440000\n",
    "  user: user,\n  password: password_hash\n",
    "switch(a){case\"password\":return!1;case\"x\":return!0}\n",
    "  \"manifests/key.pp\": \"e04b97d1c26f3a8550d7b19e64f2c83a\",\n", "  pass: \"\\uf49e\",\n",
    // What is sealed.
    "DEX_PASSWORD: \\$2a\\$10\\$33EMT0cVYVlPy6WAMCLsceLYjWhuHpbz5yuZxu/GAFj03J9Lytjuy\n",
    "password = \"{scrypt@v5_8}$e0801$vSriIassJwvdNBF1vpSoCenqB2dpLMw==$vIQQljL257HO\"\n",
    "EncryptionKey = \"2.ZyV9+9A2cxNaf8dfzfbnlA==|hhorBpVkcrrhTtNmd6SNHYI8gPNokGLO|ASzVeJf+K1ZB8NXuypamRBE=\"\n",
    "ClientToken: \"hmac-sha256:08ba357e274f528065766c770a639abf6809b39ccfd37c2a3157c7f51954da0a\",\n",
  ])
  func whatIsNoCredentialIsNot(text: String) {
    #expect(secrets(in: text).isEmpty, "\(text)")
  }
}
