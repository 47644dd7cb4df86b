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
    "final Observable<String> password = viewSubject\n  .filter(v -> v != null)\n",
    "final Observable<String> password= intent\n  .map(i -> i.get(KEY));\n",
    "const {type, clientSecret} = response\n", "  password = password_md5\n",
    "  formatKey = kAudioFormatMPEG4AAC\n", "  'password': ocr_custom_password\n",
    "env = {\"PASSWORD\" => wetty_password\n", "f($password, $method = 'pbkdf2')\n",
    "setPassword($password, $method = 'pbkdf2')\n",
    "printf \"IKEV2_PASSWORD='$p12_password'\" >> x\n", "warn(\"AUTHENTICATE: SW=%02x%02x\")\n",
    "{\n  token: 'z{1,4}|tz|timezone',\n",
    // Names of other things.
    "  '@inquirer/password': 4.0.17(@types/node@24.3.0)\n",
    "rename('oauth2_access_tokens', 'FK_368A4209A76ED395', 'user')\n",
    "rename('oauth2_access_tokens', 'idx_20c9fb24a76ed395', 'user')\n",
    "api.createRecord('05b3d5c4', module.exports)\n",
    "x?time=7&sessionEventKey=625430FD02BF00012DBC0FF710443525_1663841903472819600\n",
    "GITHUB_APP_CREDENTIAL = credentials('Iv23liEOntjPuDy6ItpO')\n",
    "  token String @unique(map: \"IDX_8fb7b15823c3ed0fea3c508ac4\")\n",
    "$(eval export KEY_VAULT=s105p01-kv)\n", "'bandpass': 'bandpass7',\n",
    "\"LockToken\":\"1eb5ec48-1f3c-4d2a-9b7e-ee9b906c541e\",\n",
    "userPWD=\"AQAAANCMnd8BFdERjHoAwEClsBAAAAIOYiyzzElUiQyH35eT7kPwAAAAACAAAAAAADZgAAwAAAABAAAAC7\"\n",
    "  password = ftpPwdOfArchive\n", "var pwd = box.read('abhapwd');\n",
    "password = randomBytes(10).toString('base64');\n", "key: const ValueKey('HJFJ_PCM05063'),\n",
    "s:15:\"password:update\";s:1:\"d\";s:3:\"web\";\n", "\"en_PW\": \"en_001\",\n",
    "  - secretKey: minio7token\n    remoteRef:\n      key: hedgedoc\n",
    "      key: pg\n      property: x\n    remoteRef: z\n      secretKey: pg7db\n",
    "key: 'stability-ai/sdxl:39ed52f2a78e934b3ba6e2a89f5b1c712de7dfea535525255b1aa35c5565e08b',\n",
    "<x name=\"Maven: io.jsonwebtoken:jjwt:0.9.1\" level=\"project\"/>\n",
    "<R EchoToken=\"39C070CF4E66E18252EA\"\n",
    "generateAuthTokens('5db5d97e287ebe4e58de5f28')\n", "\"secret\": [\"ldap_password\"],\n",
    "'fields': ('username', 'email', 'password1', 'password2')\n",
    "{\"a\":\"Your new password\",\"password_new1\":\"Neu\"}",
    "f(\"passport-personal-access-tokens\",a(\"yx5A\").default)",
    "\"abc pass\":\"/mDWJAHRHefTi5BQnq9EbvGsYQkM.png\"",
    "weave_seed=fa:16:3e:b3:d6:b2\n", "seed: fa:16:3e:b5:ea:aa,fa:16:3e:47:29:c6\n",
    "kube_apiserver: eb1bfd8b877052cbd1991b8c429a1d06661f4cb019905e20e128174f724e16de\n",
    "<text>Enter password: </text></g><g id=\"g1326\">",
    "$bc-lastpass: #d32d27;\n", "<td>Seeders: 11&lt;br/&gt;</td>",
    "id = uuid4\nClientToken=uuid.uuid4().hex\n",
    "update_password == 'always'\n", "f(:password => joined_password)\n",
    "spreadsheet_key = \"1S0mld7LMbUad8LYlo13Os9f7eNjw57MqVC0YiCd1Jis\"\n",
    "- :apiref:`husb238/husb238.h`\n", "termcapinfo xterm 'VR=\\E[?5h:VN=\\E[?5l'\n",
    "LIMITS = {\"reset_password\": \"20/m/ip,5/m/key\"}\n", "$disable_passmark = 'hidden';\n",
    "default-key 47FB7CB821DAB4FEA4FA8C370BDB963C2B98EE5D\n",
    "  - key: D75CEA17048B9ACBF186794B32637D44F14F620E\n",
    "react-ssr-prepass: 1.5.0(react@18.2.0)\n", "u = cloudinary://1527:[0-9A-Za-z]+@x.corp.net\n",
    "passwd.encode('utf-16le')\n", "'passwords' => 'customers',\n", "'password' => 'sometimes',\n",
    "\tPassword       *uint16\n", "testPass: steps.test.result === 'success'\n",
    "cluster_auth = \"LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUM1ekNDQWMrZ0F3SUJBZ0lCQURBTkJna3Fo\"\n",
    // Alphabets, and a file in base85.
    "p12_password=$(LC_CTYPE=C tr -dc 'A-HJ-NPR-Za-km-z2-9' < /dev/urandom)\n",
    "randomPassword = choice('abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789')\n",
    "k<^~Z-*rRG@c{Gvd8se6|FpbKZo|3?70dQS;k=l+)0gaTai<iEvVJOSFRWRW?pB+;j%%jp?oor\n"
      + "$61-0j}*<IeA<n2%uV7&!j@WkEy=w2CTr`kMo7Q-K=M==tvpmOeR`7$;L)l<Y5p~@4WdhqBu|Ew4FCC\n",
    // What services call applications, texts, rows and checks of sheets by, and a form's guard.
    "\"weChatAppKey\" : \"wx74bf20f876ffc474\"\n", "appSecret=wx74bf20f876ffc474\n",
    "FACEBOOK_APP_KEY = \"2954444173422068\"\n", "\"FB_KEY\" : \"fb2224697193684447\"\n",
    "sms.template.find.pwd=SMS_946534257\n",
    "\"Parent_Key\": \"96d60464-9da4-ef01-6063-63ab05222fb2\",\n",
    "\"RefKey\": \"96d60464-9da4-ef01-6063-63ab05222fb2\",\n",
    "<sheetProtection password=\"E3E9\" sheet=\"1\"/>\n",
    "<workbookProtection workbookPassword=\"C6A1\"/>\n",
    "<input type=\"hidden\" name=\"_token\" value=\"MNWcyTLvJ47rGpctaegMIc8mAsNqjSc3vux9i53y\">\n",
    "\"authorizationId\": \"c4cf8b96-6d59-298c-4b3c-74f70526ef70\",\n",
    "accreditationId = '9dcbd7a085a368932ff2b2d4'\n",
    "apiCallId = '6fa84dca-ac0a-e4e2-f729-b4c8420b0ebe'\n",
    "attributeKey = \"property_11111111-2222-4111-8111-311111111711\"\n",
    // What is put together, called, styled, and prose.
    "  password: `Shop${sessionKey}123`,\n", "val password = \"Shop${sessionKey}123\"\n",
    "password = base64.b64encode(\n    given)\n",
    "#login #id:focus, #login #password:focus {\n", ".system-check li.pass:before {\n",
    "$q = \"update x set password = '$newpassword', day='$d'\";\n",
    "$q = \"update x set password ='$password1' where u='$u'\";\n",
    "initWithUser:password:persistence:\0", "- (void)verifyPassword:callback:\n",
    " * Two-pass validation:\n", "- breached-password checks;\n",
    // Indexes and entries of a list, classes, selectors, decorators, cases, what is compared or taken apart.
    "  key fk24086f723ffd717f (role_id),\n",
    "<state key=\"com.jetcorp.openapi.editor.actions.PasteAction$Chooser/0.-208.1920\" x=\"1\" />\n",
    "const passwd2 = $('#password_2').val().trim()\n", "let p = jQuery(\"#txtPassword1\");\n",
    "  async adminResetPassword(@Param(\"uuid\") uuid: string) {\n",
    "break;case \"text\":case \"password\":case \"area\":case \"x\":k=a;\n",
    "  const {\n    uuid,\n    password: passwordHash\n  } = (await find());\n",
    "const changePassword = newPass => dispatch => {\n",
    "  fieldKeys=\"lotNum|skuCode|lotAtt01\"\n",
    "    iter = p._getTokens(\"ab10cd20\")\n", "  $fields = $base.',password:sha1';\n",
    "  uri => 'amqp://xbill-${env}:xbill-${env}@mq.corp.net'\n",
    "e(\"button\",{class:a},\" Set password \",2),e(\"button\",{type:\"a\"})\n",
    "k?.trim()&&(l.password=await y.Ay.hash(k,10),l.plain)\n",
    "  REG_WEAK_PASSWORD = 'REG_1103',\n",
    "TOKEN_URL = \"https://api.corp.net/cgi-bin/oauth/access_token?appid=7hT9kwQz\";\n",
    "'client_secret' => '', // unused\n", "const STORAGE_KEY = 'corp360_login_attempts'\n",
    // What others keep, show, or write down.
    "env:\n  parameter-store:\n    APP_LOGIN: \"app-login\"\n    APP_PW: \"app-govpaas-staging-pw\"\n",
    "env:\n  secrets-manager:\n    API_TOKEN: corp-staging-4tok:key\n",
    "  sitekey=\"6LdIo4QeAAAAAGhT9kwQz4vRxW2mNp7LsYbAcDeF\"\n",
    "const RECAPTCHA_KEY = '6LduamkfAAAAAGhT9kwQz4vRxW2mNp7LsYbAcDeF'\n",
    "consumer_key=('405639602281-k3omtf12eet1l2qlnup87pdiafllcz4q'\n '.apps.corp')\n",
    "const KEY_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';\n",
    "const STORE_KEY = 'corp_subway_v1';\n", "const STORAGE_KEY = 'corp.bookmarks.v1';\n",
    "\"OwnerKey\" = \"8:_3023C82BF0834300A45A87C042C209D9\"\n",
    "{\"prompt_seed\":\"A7C6B2AB1697C18D91245C557D2FCFBBE68FE2A73EF349236F038B188F91AAB1\","
      + "\"prompt_version\":\"9E7BFF59F987F24C8E47736094AD487A6C57BA32CE5F613689AA265335C8F00D\"}\n",
    "[[blicKeyToken=b77a5c561934e089]]\n",
    "https://forms.corp.net/viewform?formkey=dGJPeFh5NTV6NlJjclg1cFRKUFVsQmc6MA\n",
    // Versions, entries of caches and lists, definitions, rows, folders, secrets for images, links.
    "workflow-api:1332.vc21122317a_8e\n", "trilead-api:2.192.vc50a_d147e369\n",
    "asm-api:9.7-33.v4d23ef79fcc8\n", "credentials:1389.vd7a_b_f5fa_50a_2\n",
    "7b06\t{\"key\":\"security-advisory:left-pad:hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKlcXdE8uPo==\","
      + "\"integrity\":\"sha512-5iM0tZqVnB6rGyJaSfU1O==\",\"time\":17}\n",
    "[{\"Key\":\"5f31c20e-cd88-4ccc-9836-9fd16c5f6a18\",\"Value\":{\"AlarmInfoCache\":[],\"AutoUpdate\":true,"
      + "\"BranchList\":[{\"Disposed\":false,\"Indicator\":[{\"a\":1}]}]}}]\n",
    "order.paid.event.definition.key=APIEvent-57e03c9d-2b14-f86a-c95d-40b1e7a28f36\n",
    "{\"source_key\": \"avl_40712\", \"unit\": \"l\"}\n", "defaultKey: 'avl_40712', unit: '%',\n",
    "ac_pwd='/home/bob/WORK77/bcm4711'\n", "map.put('k8s_image_pull_secrets', 'qzkeji2017')\n",
    "given.setPasswordLink(\"/login/pw/change?code=hT9kwQz4vRx%2FW2mNp7LsYbAc%2BDeF3gHjKlcXdE8uPo5iM0tZqVnB%2F6rGyJaSfU1O%3D\");\n",
    "let gkey = \"ABQIAAAAhT9kwQz4vRxW2mNp7LsYbAhQcXdE8uPo5iM0tZqVnB6rGyJaSfU1ORTW2mNp7LsYbAcDeF3gHjKlcX\";\n",
    // Where graphics are drawn, and what code gets, calls and draws.
    "if(!a)return;this.renderPass=\"offscreen\";for(const t of o)",
    "var shortPass = pwsL10n.short\nvar badPass = pwsL10n.bad\nvar goodPass = pwsL10n.good\n",
    "  const given = {\n    'id': login.small(),\n    'strongPassword': password\n  };\n",
    "Steps.withUsernamePassword('docker-hub7', { String user, pass ->\n",
    "<button onclick=\"markPass('item4')\">x</button>",
    "'use strict'\nconst Minipass = require('minipass')\nconst Body = require('./body.js')\n",
    "  $db_passwd = lookup('archive7space_devenv', 'aspace'),\n",
    "* <li>keyDerivationFunc = pkcs5PBKDF2 with HmacSHA1</li>\n",
    " *     sigAlg: 'SHA256withRSA',\n *     signerPrvKey: pkcs8PrvKeyPEM1\n *   },{\n",
    "# Port 8883:\n#   username = device_id (string)\n#   password = device access_token from PostgreSQL\n",
    "formattedComponentKey\":\"\"},\"sequence\":0,\"descriptor\":\"CfDJ8hT9kwQz4vRxW2mNp7LsYbAcDeF\"}\n",
    // Numbers of what others keep, addresses, names of entries, versions.
    "libvirt_secret_uuid: 4c790a26-dd49-4825-8d16-3dd627cf05e1\n", "API=\"$GW/api/v1\"\nUSER=x\n",
    "u\":\"https://docs.corp.net/spreadsheet/ccc?key=0BiXcidBZRLxndE9LWEs2R1oxZ0xidUVoU3FQbFFobkE#gid=1\",\"t\"",
    "expect(f).toHaveBeenCalledWith('refresh_token:user-123', g(String));\n",
    "the expected passwords: `md5(\"123456\")` and more\n", "<input #password=\"ngModel\">",
    "    \"compute_extension:v3:os-admin-password:discoverable\": \"\",\n",
    "paste.filter_factory = heat.common.auth_password:filter_factory\n",
    "      - '--set-secrets=FMS_USERNAME=fms-username:latest,FMS_PASSWORD=fms-password:latest,SENTRY_DSN=dsn:latest'\n",
    "  key '0xcbcb082a1bb943db'\n", "set_user_password = begin\n", "password = sys.argv[2]\n",
    "$.password = args => {\n",
    "    pass: expectsDescription\n      ? this.equals(a)\n      : b,\n",
    "\tprocPass float64\n",
    // Settings that are all encrypted.
    "db.url=03A2005EF63FD6B3163B8899CD754EEA\ndb.username=379B55CF700063A76AD2856274C8D563\n"
      + "db.password=5C0E91B7D42A68F35C0E91B7D42A68F3\n",
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
    "f(\"password\", \"hT9kwQz4vR\")", "password=4.0.17(hT9kwQz4vR)\n",
    "TOKEN = decode('Iv23liEOntjPuDy6ItpO')\n",
    "RECAPTCHA_PRIVATE_KEY = '6LduamkfAAAAAGhT9kwQz4vRxW2mNp7LsYbAcDeF'\n",
    "AZURE_STORAGE_KEY = 'hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl'\n",
    "env:\n  variables:\n    APP_PW: \"app-hT9kwQz4vR\"\n",
    "a = $('#x'); password = \"#hT9kwQz4vR\"\n", "{ a, password: hT9kwQz4vR }\n",
    "{\"seed\":\"A7C6B2AB1697C18D91245C557D2FCFBBE68FE2A73EF349236F038B188F91AAB1\",\"a\":1}\n",
    "password: \"hT9k|wQz4|vR\"\n",
    "\"secrets\": [\"hT9kwQz4vRxW2mNp\"],\n", "password = kT9Wqz4vRx2\n",
    "f(\"password\", a(\"hT9kwQz4vR\"))\n",
    // Nearly what is refused above.
    "api_key: 1332.hT9kwQz4vRxW2mNp\n",
    "{\"key\": \"hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl\", \"a\": 1}\n",
    "{\"Key\":\"DB_PASSWORD\",\"Value\":\"hT9kwQz4vRx7\"}\n", "password = '/hT9kwQz4vRxW2m/Np7'\n",
    "secret_key: \"avl_hT9kwQz4vRxW\"\n", "f(\"password\", \"hT9kwQz4vR\", { a: 1 })\n",
    "db.username=bob\ndb.password=5C0E91B7D42A68F35C0E91B7D42A68F3\n",
    "setPassword('hT9kwQz4vR')\n", "$db_passwd = lookup('db::passwd', 'hT9kwQz4vR'),\n",
    "{ 'password': 'hT9kwQz4vR'\n}\n", "# password = hT9kwQz4vR\n",
    "API=\"$tr0ng/hT9kwQz4vR\"\n", "token: user-hT9kwQz4vRxW2mNp\n",
    "password: `hT9kwQz4(vR)`\n", "password = kT9.wQz4[vR]\n",
    "key = '0xcbcb082a1bb943dbcbcb082a'\n",
    "url: \"x-access-key=hT9kwQz4vRxW2mNp7LsYbAcDeF\"\n",
  ])
  func whatOnlyLooksLikeItIsTold(text: String) {
    #expect(secrets(in: text).count >= 1, "\(text)")
  }

  /// What a page of a PDF consists of has each mark, and so names with values, too.
  @Test func whatIsInBase85IsNone() {
    let before =
      #"J4St'*e-Ok(a<%,XV)?,gW(i0=qqk(jkS'=&h2FV3f0jHh8.kjr9P-g)i(p;`eWI\k[OG@8@+jGd`LZEn*0bV6L4_"#
    let value = #"hT9kQz4R:R2m&Np7L@sYbAcDeF"#
    #expect(secrets(in: before + "#PW:" + value + "\n").isEmpty)
    #expect(secrets(in: "#PW: " + value + "\n").count == 1)
  }

  /// A value that is a name with a value is told as that alone; of a user and a password behind a stroke the password is.
  @Test func whatHasItsOwnNameIsToldOnce() {
    for (text, secret) in [
      (
        "HEADER_ACCESS_KEY = \"x-access-key=hT9kwQz4vRxW2mNp7LsYbAcDeF\";\n",
        "hT9kwQz4vRxW2mNp7LsYbAcDeF"
      ),
      ("user/password: `bob/hT9kwQz4vR` (local)\n", "hT9kwQz4vR"),
      ("Default username/password: bob/hT9kwQz4vR\n", "hT9kwQz4vR"),
      ("db/password: bob/hT9kwQz4vR7\n", "bob/hT9kwQz4vR7"),
    ] {
      #expect(secrets(in: text) == [secret], "\(text)")
    }
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
      "secretEnv:\n  BROWSER_KEY: CiQA" + random(160),
    ] {
      #expect(secrets(in: text + "\n").isEmpty, "\(text.prefix(40))")
    }
    for text in [
      "  api-key: AgA" + random(60), "  api-key: BgA" + random(720),
      "api_key = 'RWQ" + random(40) + "'", "api_key: CiQA" + random(60),
    ] {
      #expect(secrets(in: text + "\n").count == 1, "\(text.prefix(40))")
    }
  }
}
