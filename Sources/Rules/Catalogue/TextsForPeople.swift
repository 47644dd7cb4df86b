extension Catalogue {
  /// Logins written down in texts for people: in marked words of Markdown and HTML, rows of tables, and sentences.
  static let textsForPeople: [Rule] = [
    Rule(
      id: "labelled-password",
      name: "Password behind a marked word of a text",
      pattern:
        #"(?i)(?<=password|passwd|passphrase|passwort|pass|pwd|token|secret|api key|api_key|api-key|apikey|secret key|access key)(?::(?:(?:\*\*|__|</(?:b|strong|em|i|span|label|th|td|dt|code|font)>)(?=[\s&<`"'])|\* )|</(?:b|strong|em|i|span|label|code|font)>:)(?:\s|&nbsp;|<(?:code|tt|b|strong|kbd|td|dd|span|pre)>){0,6}["'`]?"#
        + textPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "- **Password:** <secret>\(password)</secret>\n",
        "*Admin password:* `<secret>\(password)</secret>`\n",
        "<b>Password:</b> <secret>\(password)</secret><br>",
        "<strong>API key</strong>: <secret><hex:40></secret></p>",
      ],
      counterexamples: [
        "**Password:** password\n", "**Token:** ${TOKEN1}\n",
        "**Password:** https://a1.corp.net/\n",
        "app:pw:*:219:-2:Kerberos5:/\n", "**Password:** at least 1 digit",
      ]
    ),
    Rule(
      id: "marked-up-password",
      name: "Password in an element of a page",
      pattern:
        #"(?i)(?:password|passwd|passphrase|passwort|token|secret|api[ _-]?key|secret key|access key)(?:</(?:td|th|dt)>\s{0,40}<(?:td|dd)[^<>]{0,80}>\s{0,20}(?:<(?:code|tt|b|strong|kbd|span|pre)>)?|:\s{1,2}<(?:code|tt|kbd|b|strong)>)"#
        + textPassword + #"(?=\s{0,8}</)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "<p>Password: <code><secret>\(password)</secret></code></p>",
        "<tr><td>Password</td>\n  <td class=\"x\"><secret>\(password)</secret></td></tr>",
      ],
      counterexamples: [
        "<td>Password</td><td>required1 or not</td>", "<td>Password</td><td>&nbsp;1</td>",
        "Password: <code>password</code>", "<td>Token</td><td>{{ token1 }}</td>",
      ]
    ),
    Rule(
      id: "table-row-password",
      name: "Password in a row of a table",
      pattern:
        #"(?im)^[ \t]{0,16}\|[ \t]{0,8}[`*]{0,3}(?:[\w./-]{1,24} ){0,3}(?:\w{1,24}[_-])?(?:(?:"#
        + ends(of: rowNames, with: [#"\|"#, #" \|"#]) + #")|(?:"#
        + ends(of: rowNames, with: ["`", #"\*"#]) + #")[`*]{0,2}[ \t]{0,60}\||(?:"#
        + ends(of: rowNames, with: ["  "]) + #")[ \t]{0,60}\|)[ \t]{0,60}[`*]{0,3}"#
        + textPassword + #"(?=[`*.]{0,3}[ \t]{0,60}\|)"#,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "| Setting | Value |\n| --- | --- |\n| Password | `<secret>\(password)</secret>` |\n",
        "\n| **Admin password** | <secret>\(password)</secret> |\n",
        "\n|API key|<secret><hex:40></secret>|\n",
      ],
      counterexamples: [
        "| password | varchar(100) |\n", "| password | string1 or empty |\n",
        "| user | password | host1 |\n", "| password | ${PASS1} |\n",
        "a | password | \(password) |\n",
      ]
    ),
    Rule(
      id: "stated-password",
      name: "Password that a sentence states",
      pattern:
        #"(?i)(?<![\w-])(?:password|passphrase|passcode|passwort) (?:(?:is|was|ist|lautet)(?: now| currently| set to)?:?[ \t]{1,2}|\((?=["'`](?![\w.-]{1,64}["'`])))["'`*]{0,3}(?!(?:salted-|hmac-)?(?:base|sha|md|utf|rot|bcrypt|argon|pbkdf|rfc|aes|ntlm|iso|x|oauth)-?\d|[a-z]{1,16}\.|[^\s"'`\\&]{0,63}(?:\\|&#))(?=[^\s"'`]{0,63}(?:[0-9]|[A-Za-z][!#$%^~][A-Za-z]))"#
        + textPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "The root password is <secret>\(password)</secret> for now.\n",
        "Password is: `<secret>\(password)</secret>`\n",
        "The password is <secret><alpha:4>#<alpha:6></secret>, keep it.\n",
        "The old password (`<secret>\(password)!</secret>`) was rotated.\n",
      ],
      counterexamples: [
        "The password is wrong!", "the password is base64-encoded", "password is $PASS1",
        "the password is SHA-256 hashed", "password is 12 characters",
        #"password is A1\#(password)\nPlease"#, "Password is required.&#39;",
        "Password is undefined.2024-02-24", "the password (`db_password1`) is read",
      ]
    ),
    Rule(
      id: "login-in-text",
      name: "Login in a sentence",
      pattern:
        #"(?i)(?<![\w.-])(?:(?:"#
        + ends(of: ["login", "logins"], with: [":", " :", " is", " are", " with", " as"]) + "|"
        + ends(of: ["credential", "credentials"], with: [":", " :", " is", " are"])
        + #"|log in as|log in with)[ \t]{1,4}["'`*(]{0,3}[\w.@+-]{2,40}["'`*]{0,3}(?: / |:)|(?:"#
        + ends(of: ["user", "username", "login"], with: ["/p", ":p", " / p", ": p"])
        + #")(?:assword|ass|wd|w)\s?(?:[:=]|is|are)[ \t]{1,4}["'`*(]{0,3}[\w.@+-]{2,40}["'`*]{0,3} ?[/:] ?)["'`*]{0,3}"#
        + textPassword,
      placeholders: samplePasswords,
      severity: .high,
      leaks: "whatever the login opens",
      examples: [
        "Login: admin / <secret>\(password)</secret>\n",
        "Default login is `admin` / `<secret>\(password)</secret>`.\n",
        "Credentials: admin:<secret>\(password)</secret>\n",
        "username/password: admin/<secret>\(password)</secret>\n",
      ],
      counterexamples: [
        "login: admin / password", "Login: https://a1.corp.net/x1", "login: corp/user1",
        "Credential: \"git:https://app@corp1.net/x\"", "login with google / github or mail",
        "credentials: POST /api/v3/hooks/x1",
        "Login: $USER / $PASS1",
      ]
    ),
  ]

  /// What the first cell of a row may end with.
  private static let rowNames = [
    "password", "passwd", "passphrase", "passwort", "api key", "api-key", "api_key", "api token",
    "api-token", "api_token", "secret key", "secret_key", "access key", "access_key",
    "access token", "access_token",
  ]

  /// A password in a text, without the marks around it and the point of a sentence: no variable, tag, address, path or option.
  private static let textPassword =
    #"(?![$%<{(*+\\/&!-]|https?:)((?=[^\s"'`<|*()]{0,63}[A-Za-z])(?=[^\s"'`<|*()]{0,63}[0-9!#$%&+@^~?])[^\x00-\x20\x7f-\xff"'`<|*(),;]{5,63}[^\x00-\x20\x7f-\xff"'`<|*(),;.:])(?=\.?["'`*_]{0,3}\.?(?:[\s<|),;]|\z))"#
}
