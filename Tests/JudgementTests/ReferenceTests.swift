import Testing

/// Values that say where a secret is kept, what an image, index or route is called, and values that others read but cannot open.
@Suite struct ReferenceTests {
  @Test(arguments: [
    // Names of secrets that are kept elsewhere.
    "existingSecret: \"mariadb7creds\"\n", "  secretname: neuvector-tls7-certificate\n",
    "SIGNING_SECRET = \"projects/455826092000/secrets/SigningSecret/versions/latest\"\n",
    "    --secret source=app-key,target=app,uid=1000,gid=1001,mode=0400 \\\n",
    "docker build --secret id=npmrc7x,src=.npmrc .\n",
    // Images, routes, indexes, files, libraries, packages' keys.
    "    dockerapi-corp:\n      image: corp/dockerapi:nightly-20231018\n",
    "{\"pass\": \"routes/main\"}", "    'passwords' => 'users',\n",
    "  KEY `FKb7qk2x9wmn4tz8rvhlc3p` (`user_id`),\n", "const sendPWD = _import('login/sendpwd');\n",
    "  api \"org.pf4j:pf4j:$pf4j\"\n", "  apt_key: id=7BD9BF62\n", "rule_key=squid:S4684\n",
    "\"unique_key\": \"124f983e0e3dcaeba921cfcef46efd084576e783\"",
    "<input type=\"hidden\" name=\"timestamp_secret\" value=\"2d3f9282d92bcd41e393c4150afbe144\">",
    "\"token\":\"pm_1FLoUTKmol8YQE9DPtyM1tzY\"",
    "SPEC CHECKSUMS:\n  Firebase: 046c76335343eaa97f6ed8d35a9cf493a2c4d351\n"
      + "  GTMOAuth2: 7fc9c10f5c745f4d9850419ea88889fe3baa6b7d\n",
    // Variables and code.
    "create.ps1 -Add -Pkcs12DecryptionPassword $p12pass\n", "  $new_pass = $argv[3];\n",
    "random32=$(f)\n# $random32\necho \"Password: $random32\"\n",
    "f(\"Password\", g(0)), h && k(n, \"Prot4Rev\")", "case\"Password\":0!==q&&f(q);",
    "  SpecializationPass : uint8_t {\n", "'PW': R'^[0-9]{5}$',\n",
    "\"<a href=x?\" KEY_TYPE \"=7&\" KEY_CODE \"=E0E09966\\\">TV \" D_ON\n",
    "openssl x -out {{ given }} -password pass:\"\n",
    "remove `admin_passwd`->`admin_password`\n",
    "const storedPassword = \"PBKDF2-SHA256\"\n",
    // Texts for people in the place of others.
    "'current_password' => 'crwdns6113:0crwdne6113:0',\n",
    "public $key = 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20w%3D%228%22%3E';\n",
  ])
  func whatIsKeptElsewhereIsNone(text: String) {
    #expect(secrets(in: text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "salt: 4b93a1c08f7e2d56b0914f3ae8c27d05196fe3b2\n"
      + "crypted_password: 046c76335343eaa97f6ed8d35a9cf493a2c4d351\n",
    "existingUserPassword: \"hT9kwQz4vR\"\n", "secret: neuvector7-tLs-hT9kwQz4\n",
    "  api_key: 7fc9c10f5c745f4d9850419ea88889fe3baa6b7d\n"
      + "  api_token: 046c76335343eaa97f6ed8d35a9cf493a2c4d351\n",
    "password = \"$tr0ngVx9kQ\"\n", "token = \"pm_hT9k-wQz4vRxW2mNp7LsY\"\n",
    "f(\"password\", \"hT9kwQz4vR\")",
  ])
  func whatOnlyLooksLikeItIsTold(text: String) {
    #expect(secrets(in: text).count >= 1, "\(text)")
  }

  /// Kubeseal, Windows, AWS' key service and minisign write base64 that begins with lengths and kinds.
  @Test func whatIsSealedIsNone() {
    let base64 = Array("hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl+cXdE8uPo/5iM0tZqVnB6rGyJaSfU1O")
    func random(_ count: Int) -> String {
      String((0..<count).map { base64[$0 * 37 % base64.count] })
    }
    for text in [
      "  api-key: AgA" + random(720), "  auth: AQB" + random(400) + "=",
      "sessionKey=\"AQIAAA5mAAAApAAA" + random(200) + "=\"", "password: AQICAHh" + random(160),
      "minisign_key = 'RWQ" + random(53) + "'",
    ] {
      #expect(secrets(in: text + "\n").isEmpty, "\(text.prefix(40))")
    }
    for text in [
      "  api-key: AgA" + random(60), "  api-key: BgA" + random(720),
      "api_key = 'RWQ" + random(40) + "'",
    ] {
      #expect(secrets(in: text + "\n").count == 1, "\(text.prefix(40))")
    }
  }
}
