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
    // So does what stands in quotes with its name.
    ("  \"spring.ssl.keystore-password=hT9kwQz4vR\");\n", "hT9kwQz4vR"),
    ("  \"-rpcpassword=hT9kwQz4vR\"+\n", "hT9kwQz4vR"),
    (
      "AWS_SECRET_ACCESS_KEY=hT9kw\"Qz4vRxW2/mNp7LsYbAcDeF3gHjKl\"\n",
      "hT9kw\"Qz4vRxW2/mNp7LsYbAcDeF3gHjKl\""
    ),
    ("http POST x password=hT9kwQz4 -f Session:\"AUTH_SESSION_ID=95c4998a\"\n", "hT9kwQz4"),
    // A variable is one where code shows that.
    ("svc = on\npassword = hT9kwQz4vR\n", "hT9kwQz4vR"),
    ("requirepass hT9kwQz4=vR\n", "hT9kwQz4=vR"),
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
    "cached_func = lru_cache()(f)\nmod.verify_password = cached_func\n",
    "ReplicaKey localReplicaKey = kip853Rpc ?\n  a : b\n",
    "// Pass cmpTimeoutSeconds7=0 since this runs\n", "    Token EOF2=null;\n",
    "\tCMPW (CX)(SI*1), BX\n", "me] password: debug3: receive packet: type 2\n",
    "  \"test:pwdebug\": \"PWDEBUG=1 jest\",\n", "PASS=\"\\x1b[32mPASS7\"\n",
    "$token = 'gpgauthv1.3.0|36|' . $random\n",
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
