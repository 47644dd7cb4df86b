extension Catalogue {
  /// Passwords in settings of web servers and tools that name them, but have no sign that assigns.
  static let serverSettings: [Rule] = [
    Rule(
      id: "server-environment-password",
      name: "Secret that a web server passes on to a program",
      summary:
        "nginx' parameters for FastCGI and uWSGI, Apache's SetEnv, pools of PHP-FPM; without quotes.",
      pattern:
        #"(?:(?:fastcgi_param|uwsgi_param|scgi_param|SetEnv|php_value|php_admin_value)[ \t]{1,12}[\w.]{0,40}(?i:password|passwd|pwd|secret|token|_pass|_key|api_?key)[ \t]{1,12}|(?<![^\n])(?:env|php_value|php_admin_value)\[[\w.]{0,40}(?:"#
        + ends(
          of: ["password", "PASSWORD", "passwd", "SECRET", "TOKEN", "_KEY", "_PASS"],
          with: [#"\] = "#, #"\]="#, #"\] ="#]
        ) + #")[ \t]{0,8})"# + bareStart
        + #"((?=[^\s"'`]{0,63}[A-Za-z])(?=[^\s"'`]{0,63}[0-9!#$%&*+@^~?])[^\s"'`()<>{}|;\\]{6,64})(?=;|\s|\z)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the program logs in to",
      examples: [
        "    fastcgi_param DB_PASSWORD <secret>\(password)</secret>;\n",
        "SetEnv DB_PASSWORD <secret>\(password)</secret>\n",
        "\nenv[DB_PASSWORD] = <secret>\(password)</secret>\n",
        "\nphp_admin_value[smtp_password] = <secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "fastcgi_param DB_PASSWORD $password1;", "SetEnv DB_PASSWORD password\n",
        "fastcgi_param PATH_INFO \(password);", "SetEnv DB_PASSWORD ${PASS1}\n",
        "env[DB_HOST] = \(password)\n", "  env[SESSION_KEY] = @options1.dup\n",
        "env[DB_PASSWORD] = $DB_PASSWORD1\n",
      ]
    ),
    Rule(
      id: "proxy-header-key",
      name: "Key that a proxy adds to requests",
      pattern:
        #"proxy_set_header[ \t]{1,8}(?i:x-[\w-]{0,30}(?:key|token|secret)|api-?key)[ \t]{1,8}(?!\$)((?=[^\s"'`;]{0,63}[0-9])(?=[^\s"'`;]{0,63}[A-Za-z])[\w.+/=~-]{16,256});"#,
      entropy: 3,
      severity: .high,
      leaks: "the service behind the proxy",
      examples: ["proxy_set_header X-Api-Key <secret><digit:1><base62:31></secret>;"],
      counterexamples: [
        "proxy_set_header X-Api-Key $http_x_api_key1;",
        "proxy_set_header X-Forwarded-For <base62:32>;",
      ]
    ),
    Rule(
      id: "sonar-login-setting",
      name: "Login or token of a SonarQube server",
      pattern:
        #"(?<![\w.])(?:-D|/d:)?sonar\.(?:login|token)\s?=\s?["']?(?!sq[upa]_)"# + barePassword,
      placeholders: samplePasswords,
      severity: .medium,
      leaks: "code and its analysis, as far as the login may read",
      examples: [
        "sonar.login=<secret>\(password)</secret>\n",
        "mvn sonar:sonar -Dsonar.login=<secret>a1<hex:38></secret> -X\n",
      ],
      counterexamples: [
        "sonar.login=admin\n", "sonar.login=$SONAR1\n", "-Dsonar.login=${{ secrets.SONAR1 }}",
        "sonar.login=%TOKEN1%",
      ]
    ),
    Rule(
      id: "sheet-protection-password",
      name: "Password that protects a sheet or workbook",
      pattern: #"\.(?:Unprotect|Protect)\s{1,2}"# + argumentPassword,
      placeholders: samplePasswords,
      severity: .medium,
      leaks: "changing the sheet",
      examples: [#"Sheets("x").Unprotect "<secret>\#(password)</secret>""#],
      counterexamples: [#"Sheets("x").Unprotect pass1"#, #"Sheets("x").Unprotect "password""#]
    ),
    Rule(
      id: "php-serialized-password",
      name: "Password in a value that PHP serialized",
      summary: "Settings of WordPress, Magento and others in dumps of their databases.",
      pattern: #"s:\d{1,3}:\\{0,3}"[\w.-]{0,48}(?i:"#
        + ends(
          of: [
            "password", "passwd", "pass", "pwd", "secret", "apikey", "api_key", "secret_key",
            "access_token", "private_key",
          ],
          with: [#"";s:"#, #"\\";s:"#]
        )
        + #")\d{1,3}:\\{0,3}"(?![$%<{(*]|[0-9a-f]{32}\\{0,3}"|[0-9a-f]{40}\\{0,3}")((?=[!#-&(-\[\]-~]{0,63}[A-Za-z])(?=[!#-&(-\[\]-~]{0,63}[0-9!#$%&*+@^~?])[!#-&(-\[\]-~]{6,128})\\{0,3}";"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the program logs in to",
      examples: [
        #"a:2:{s:4:"user";s:3:"app";s:8:"password";s:14:"<secret>\#(password)</secret>";}"#,
        #"'a:1:{s:9:\"smtp_pass\";s:14:\"<secret>\#(password)</secret>\";}'"#,
      ],
      counterexamples: [
        #"s:8:"password";s:32:"<hex:32>";"#, #"s:8:"password";s:8:"password";"#,
        #"s:5:"title";s:14:"\#(password)";"#,
        #"s:8:"password";s:12:"<raw:00>*<raw:00>namespace1";"#,
      ]
    ),
    Rule(
      id: "postman-request-key",
      name: "API key of a saved request",
      summary:
        "The authorization by a key in a collection of Postman, where name and value are entries of a list.",
      pattern: "(?:" + ends(of: [#""apikey""#], with: [#": \["#, #":\["#])
        + #")\s{0,40}(?:\{[^{}\[\]]{1,300}\},\s{0,40}){0,3}\{\s{0,40}"key"\s?:\s?"value",\s{0,40}"value"\s?:\s?"(?!\{\{)([^"\s]{12,512})""#,
      entropy: 3,
      severity: .high,
      leaks: "whatever the service lets the key do",
      examples: [
        #""apikey": [{"key": "value", "value": "<secret><base62:40></secret>"}, {"key": "key", "value": "X-Api-Key"}]"#
      ],
      counterexamples: [
        #""apikey": [{"key": "value", "value": "{{api_key_1}}"}]"#,
        #""apikey": [{"key": "key", "value": "X-Api-Key-1"}]"#,
      ]
    ),
  ]

  /// Passwords that tests and robots type into the fields of pages.
  static let typedPasswords: [Rule] = [
    Rule(
      id: "typed-password",
      name: "Password that a program types into a page",
      summary: "Selenium, Playwright: into an element that is named for passwords.",
      pattern: #"(?i:password|passwd|pass|pwd)["']?\s?[\])}"']{0,5}(?:"#
        + ends(of: [#"\.send_keys"#, #"\.sendKeys"#, #"\.fill"#], with: [#"\((?=["'](?!\\))"#])
        + ")"
        + argumentPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "the account that the program logs in to",
      examples: [
        #"driver.find_element_by_id("password").send_keys("<secret>\#(password)</secret>")"#,
        #"driver.findElement(By.id("password")).sendKeys("<secret>\#(password)</secret>");"#,
        "await page.getByLabel('Password').fill('<secret>\(password)</secret>');",
      ],
      counterexamples: [
        #"driver.find_element_by_id("password").send_keys(pass1)"#,
        #"driver.find_element_by_id("password").send_keys("testPassword1")"#,
        #"driver.find_element_by_id("name").send_keys("\#(password)")"#,
      ]
    )
  ]
}
