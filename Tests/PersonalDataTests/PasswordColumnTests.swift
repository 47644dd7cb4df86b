import PersonalData
import TestSupport
import Testing

@Suite struct PasswordColumnTests {
  /// The values with a 7 of all columns, in their order.
  private func values(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var end = 0
    var memo = ColumnMemo()
    for place in bytes.indices where place >= end {
      guard let column = PasswordColumn(bytes.span, at: place, memo: &memo) else { continue }
      let mayBe = PasswordColumn.mayBeHeading(bytes.span, at: place)
      #expect(mayBe)
      end =
        column.forEach(bytes.span) { range in
          let value = String(decoding: bytes[range], as: UTF8.self)
          guard value.contains("7") else { return false }
          found.append(value)
          return true
        }.end
    }
    return found
  }

  /// Where the values of a column stand, and where it ends; nil for no column.
  private func ranges(_ bytes: [UInt8], _ column: PasswordColumn?) -> [Int]? {
    var found: [Int] = []
    guard
      let end = column?
        .forEach(
          bytes.span,
          {
            found += [$0.lowerBound, $0.upperBound]
            return true
          }
        ).end
    else { return nil }
    return found + [end]
  }

  @Test(arguments: [
    "user,password\nbob,a7\namy,b7\n", "password;user\r\na7;bob\r\nb7;amy\r\n",
    "user\tUser_Password\thost\nbob\ta7\tx\namy\tb7\ty",
    "\"user\",\"password\"\n\"bob\",\"a7\"\n\"amy, x\",\"b7\"\n",
    "| user | password |\n| --- | :--- |\n| bob | `a7` |\n| amy | b7 |\n",
    "user|pwd\n---|---\nbob|a7\namy|b7\n",
    "INSERT INTO `users` (`id`, `password`) VALUES (1, 'a7'),\n(2, \"b7\");\n",
    "insert into t (passwd,x) values ('a7', f(1,2)); insert into t (x, passwd) values (3, 'b7');",
    "COPY users (id, pass) FROM stdin;\n1\ta7\n2\tb7\n\\.\nc7\td7\n",
    // Where only the making of the table names the columns.
    "CREATE TABLE `users` (\n  `id` int,\n  `password` varchar(9) DEFAULT NULL,\n  KEY (id)\n) ENGINE=X;\n"
      + "LOCK TABLES `users` WRITE;\nINSERT INTO `users` VALUES (1,'a7'),(2,'b7');\n",
    "CREATE TABLE users (id int, password text);\nINSERT INTO users VALUES(1,'a7');\n"
      + "INSERT INTO users VALUES(2,'b7');\nINSERT INTO other VALUES(2,'c7');\n",
    // HTML, with markup around names and values, and ends left out.
    "<table><tr><th>user</th><th>password</th></tr><tr><td>bob</td><td>a7</td></tr>\n"
      + "<tr><td>amy</td><td>b7</td></tr></table><tr><td>x</td><td>c7</td></tr>",
    "<TABLE>\n<thead>\n<TR class=\"x\">\n <TD><b>Password</b></TD>\n <TD></TD>\n <TD>\n Host name\n</TD>\n</TR>\n"
      + "</thead>\n<tbody>\n<!-- x --><TR>\n <TD><code>a7</code></TD>\n<TD>y</TD><TD>z</TD>\n</TR>\n"
      + "<TR><TD colspan=3>c7</TD></TR>\n<TR><TD>\n<p>b7 </p>\n</TD><TD/></TD><TD>z</TD></TR></TABLE>",
    "<tr><th>login<th>password</th><tr><td>bob<td>a7<tr><td>amy<td>b7</table>",
    // Grids as in reStructuredText, and as clients of databases print them.
    "+------+----------+\n| User | Password |\n+======+==========+\n| bob  | a7       |\n+------+----------+\n"
      + "| x    | y        |\n+------+----------+\n| x    | y        |\n+------+----------+\n| amy  | b7       |\n",
    "+------+------+\n| user | pwd  |\n+------+------+\n| bob  | a7   |\n| amy  | b7   |\n+------+------+\n",
    // Org, Jira, AsciiDoc.
    "| user | password |\n|------+----------|\n| bob  | a7       |\n| amy  | b7       |\n",
    "||User||Password||\n|bob|a7|\n|amy|b7|\n",
    "x\n|| *Host* || Password\n| bob | a7\n| amy | b7\n",
    "|===\n|User |Password\n\n|bob |a7\n|amy |b7\n|===\n|x |c7\n",
    "[cols=\"1,1\"]\r\n|====\r\n| Password | User\r\n\r\n| a7\r\n| bob\r\n\r\n| `b7`\r\n| amy\r\n|====\r\n",
  ])
  func readsTheColumn(_ text: String) {
    #expect(values(text) == ["a7", "b7"], "\(text)")
  }

  @Test(arguments: [
    // Calls, sentences, other names, other numbers of fields.
    "connect(user, password)\na7, b7\n", "f(password, user);\n('a7', 'b7')\n",
    "Give user, password, and host.\na7, b7, c7.\n", "user,password_hint\nbob,a7\n",
    "user,password\na7\nbob,x,a7\n", "password\na7\n",
    "INSERT INTO t (password) VALUES (md5('a7'), a7);",
    "CREATE TABLE t (id int, password varchar(7));\n",
    "CREATE TABLE t (id int, password varchar(7));\nINSERT INTO u VALUES (1, 'a7');\n",
    "CREATE TABLE t (id int, password int);\nINSERT INTO t VALUES (1, 'a7');\n",
    "f(id,\npassword text);\nINSERT INTO t VALUES (1, 'a7');\n",
    "user,password", "", "password", "|password|", "| user | password |\n| bob | a7 |\n",
    // Words of a program, one of a line or several; names that say nothing of whose password it is.
    "words = [\n  'user', 'password',\n  'a', 'b7',\n]\n", "x\nuser,password\nbob,a7\n",
    "<tr><td>size</td><td>password</td></tr><tr><td>1</td><td>a7</td></tr>",
    "<tr><td>user</td><td>password</td><td>a7</td></tr>",
    "<td>user</td><td>password</td></tr><tr><td>1</td><td>a7</td></tr>",
    "<tr><td>user</td><td>password</td></tr>" + String(repeating: " ", count: 600)
      + "<tr><td>1</td><td>a7</td></tr>",
    "<tr><td>user</td><td>password</td></tr></table><table><tr><td>1</td><td>a7</td></tr>",
    "<tr><td>user</td><td>password</td></tr><tr><td>1</td><td>a7</td>",
    "<tr><td>user</td><td>password</td",
    "||user||password|\n|bob|a7|\n", "||size||password||\n|bob|a7|\n",
    "==\n|user |password\n|bob |a7\n",
    "'login',\n'password',\n'b7',\n", "size,password\n1,a7\n", "user,password,\nbob,a7,\n",
  ])
  func readsNothingElse(_ text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }

  /// What decides on whether a word may be a heading lies near it.
  @Test(arguments: [
    "| user            | password            |\n",
    "a,\n  \"the_users_own_passphrase\"        character varying,\n",
    "<td class='x'>  the_users_password </b></span></strong></th><td>",
    "<td>password              </th><td>",
  ])
  func looksNoFurtherThanItsReach(_ text: String) {
    let text = Array(text.utf8)
    let reach = PasswordColumn.narrowReach
    for place in text.indices {
      let alone = PasswordColumn.mayBeHeading(text.span, at: place)
      let low = max(0, place - reach)
      let window = Array(text[low..<min(text.count, place + reach)])
      let within = PasswordColumn.mayBeHeading(window.span, at: place - low)
      #expect(within == alone)
    }
  }

  /// What is remembered of a content changes nothing: each word's column is the one that it has alone.
  @Test func remembersNothingWrong() {
    let pieces = [
      "user", "password", "pwd", "7a", " ", ",", ",", ";", "|", "\t", "(", ")", "\n", "\n\n",
      ") values (", ") from stdin;\n", "insert into t (", "---|---\n", " text,",
      "<tr>", "</tr>", "<td>", "</td>", ">password</th>", "<th>user</th>", "</table>", "||",
      "|===\n",
      "create table t (", "insert into t values ('7a','b');",
      String(repeating: "x,", count: 40),
      String(repeating: "(y) ", count: 1100), String(repeating: "user,password,", count: 300),
      String(repeating: "|z", count: 4200), String(repeating: "<td>z", count: 1700),
    ]
    var random = SeededRandom(seed: 7)
    var (columns, refused) = (0, 0)
    for round in 0..<300 {
      // The long pieces in every fourth text only, and few of them.
      let kinds = round % 4 == 0 ? pieces.count : pieces.count - 4
      let text = (0..<60).map { _ in pieces[Int.random(in: 0..<kinds, using: &random)] }.joined()
      let bytes = Array(text.utf8)
      var memo = ColumnMemo()
      for place in bytes.indices where bytes[place] == UInt8(ascii: "p") {
        var fresh = ColumnMemo()
        let alone = PasswordColumn(bytes.span, at: place, memo: &fresh)
        let column = PasswordColumn(bytes.span, at: place, memo: &memo)
        #expect(ranges(bytes, column) == ranges(bytes, alone), "\(round), \(place)")
        if alone == nil { refused += 1 } else { columns += 1 }
      }
    }
    #expect(columns > 200 && refused > 1000, "\(columns), \(refused)")
  }
}
