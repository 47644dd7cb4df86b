/// Tells values that only say where a secret, or something else, is kept: names of Kubernetes' secrets, of images, routes, files.
enum Reference {
  /// Whether the value is one.
  ///
  /// - Complexity: O(length of name and value), and 192 bytes before the name and 96 behind the value.
  static func isOne(_ found: Assignment, _ marks: ValueMarks, _ text: TextWindow) -> Bool {
    isNameOfSecret(found, text) || isPathOfSecret(found.value, text) || isPathOfName(found, text)
      || isOfPackage(found, text) || isOfExternalSecret(found, text) || isOfModel(found.value, text)
      || isLocale(found, text)
      || isOfImage(found, text) || isTarget(found, text) || isIndex(found, text)
      || isPackageKey(found, text) || isVariable(found, text) || isOfCode(found, marks, text)
      || isOfStore(found, text) || isOfManager(found, text) || isOfClass(found.value, text)
      || isOfLanguage(found, text) || isOfClient(found, text)
  }

  /// A variable of PostgreSQL's client, which puts it into quotes: `ALTER ROLE app PASSWORD :'app_pw'`.
  private static func isOfClient(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, colon) = (found.name.lowerBound, found.value.lowerBound - 2)
    return found.quote == .single && text[colon] == UInt8(ascii: ":") && text[colon - 1].isBlank
      && text[name - 1].isBlank && text[name - 2].isWord
      && found.value.allSatisfy { text[$0].isWord }
  }

  /// What Kubernetes calls a secret that is kept elsewhere: `existingSecret: "db-creds"`, `secretName: app-tls`.
  private static func isNameOfSecret(_ found: Assignment, _ text: TextWindow) -> Bool {
    let name = found.name
    guard found.word == .secret,
      text.holds("secretname", at: name.upperBound - 10)
        || name.contains(where: {
          text[$0] | 0x20 == UInt8(ascii: "e") && text.holds("existing", at: $0)
        })
    else { return false }
    return found.value.allSatisfy {
      text[$0].isLower || text[$0].isDigit || text[$0] == UInt8(ascii: "-")
        || text[$0] == UInt8(ascii: ".")
    }
  }

  /// What Kubernetes' External Secrets call an entry that is fetched from elsewhere: `secretKey: token`, beside `remoteRef:`.
  private static func isOfExternalSecret(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.word == .secret, found.sign == .colon, found.name.count == 9,
      text.holds("secretkey", at: found.name.lowerBound)
    else { return false }
    return (found.name.lowerBound - 192..<found.end + 96).contains {
      text[$0] == UInt8(ascii: "r") && text.holds("remoteref:", at: $0)
    }
  }

  /// A version of a model that somebody runs for others: `owner/name:39ed52f2a78e934b…`, of 64 digits.
  private static func isOfModel(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let colon = value.upperBound - 65
    guard colon > value.lowerBound + 2, text[colon] == UInt8(ascii: ":") else { return false }
    return (colon + 1..<value.upperBound).allSatisfy { text[$0].isHex && !text[$0].isUpper }
      && (value.lowerBound..<colon).contains { text[$0] == UInt8(ascii: "/") }
      && (value.lowerBound..<colon).allSatisfy { text[$0].isName || text[$0] == UInt8(ascii: "/") }
  }

  /// The rest of what Maven calls a package: `io.jsonwebtoken:jjwt:0.9.1`.
  private static func isOfPackage(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.blanks == 0, found.quote == .none,
      let colon = found.value.last(where: { text[$0] == UInt8(ascii: ":") }),
      text[colon + 1].isDigit
    else { return false }
    let version = colon + 1..<found.value.upperBound
    return colon > found.value.lowerBound && version.contains { text[$0] == UInt8(ascii: ".") }
      && version.allSatisfy { text[$0].isName }
      && found.value.allSatisfy { text[$0].isName || $0 == colon }
  }

  /// The language of Palau in a table of such: `"en_PW": "en_001"`.
  private static func isLocale(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, value) = (found.name, found.value)
    return name.count == 5 && text.holds("_pw", at: name.lowerBound + 2)
      && (5...6).contains(value.count) && text[value.lowerBound + 2] == UInt8(ascii: "_")
      && text[value.lowerBound] == text[name.lowerBound]
      && text[value.lowerBound + 1] == text[name.lowerBound + 1]
  }

  /// What Google calls a secret by: `projects/1234/secrets/name/versions/latest`.
  private static func isPathOfSecret(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    text[value.lowerBound] == UInt8(ascii: "p") && text.holds("projects/", at: value.lowerBound)
      && value.dropFirst(9).contains {
        text[$0] == UInt8(ascii: "/") && text.holds("/secrets/", at: $0)
      }
  }

  /// The file of a page that the name has, too: `sendPWD = load('login/sendpwd')`.
  private static func isPathOfName(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.value.upperBound - found.name.count
    guard start > found.value.lowerBound, text[start - 1] == UInt8(ascii: "/") else { return false }
    return (0..<found.name.count).allSatisfy {
      text[found.name.lowerBound + $0].lowercased == text[start + $0].lowercased
    }
      && found.value.allSatisfy { text[$0].isName || text[$0] == UInt8(ascii: "/") }
  }

  /// The version of an image of a container: `image: corp/docker-api:nightly-20231018`.
  private static func isOfImage(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .colon, found.blanks == 0, found.quote == .none else { return false }
    var start = found.name.lowerBound
    while found.name.lowerBound - start < 96,
      text[start - 1].isName || text[start - 1] == UInt8(ascii: "/") || text[start - 1] == 0x3A
    {
      start -= 1
    }
    if text[start - 1].isQuote { start -= 1 }
    while text[start - 1].isBlank { start -= 1 }
    return text.holds("image:", at: start - 6) || text.holds("image", at: start - 5)
  }

  /// What a server or framework hands on to: NGINX Unit's `"pass": "routes/main"`, Laravel's `'passwords' => 'users'` of any kind.
  private static func isTarget(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.nameCloser.isQuote, found.quote != .none else { return false }
    let start = found.value.lowerBound
    return switch found.name.count {
    case 4:
      text.holds("pass", at: found.name.lowerBound)
        && (text.holds("routes", at: start) || text.holds("applications/", at: start)
          || text.holds("upstreams/", at: start))
    case 9:
      text.holds("passwords", at: found.name.lowerBound) && found.sign == .arrow
        && found.value.allSatisfy { text[$0].isLower || text[$0] == UInt8(ascii: "_") }
    default: false
    }
  }

  /// The name of an index in SQL: ``KEY `FKb7qk2x9w` (`user_id`)``, `key fkb7qk2x9w (user_id),`.
  private static func isIndex(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .blank, found.name.count == 3 else { return false }
    if found.quote == .back {
      return text[AssignmentReader(text).skipBlanks(found.end + 1)] == UInt8(ascii: "(")
    }
    guard found.quote == .none, text[found.end] == 0x20,
      text[found.end + 1] == UInt8(ascii: "(")
    else { return false }
    // Columns alone, as no sentence has them.
    var end = found.end + 2
    while end - found.end < 128,
      text[end].isWord || text[end] == UInt8(ascii: ",") || text[end] == 0x20
    {
      end += 1
    }
    return text[end] == UInt8(ascii: ")")
      && (text[end + 1] == UInt8(ascii: ",") || text[end + 1].isLineEnd)
  }

  /// The number of a public key for packages, in Ansible: `apt_key: id=7BD9BF62`.
  private static func isPackageKey(_ found: Assignment, _ text: TextWindow) -> Bool {
    text.holds("apt_key", at: found.name.upperBound - 7)
      || text.holds("rpm_key", at: found.name.upperBound - 7)
  }

  /// A variable of a shell, PHP or Gradle that has what the name says: `--password $db_pass`, `$new_pass = $argv[3];`.
  ///
  /// One that is no such word itself must stand in the text once more, since passwords may begin with `$`, too.
  private static func isVariable(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    let start = value.lowerBound + 1
    guard text[start - 1] == UInt8(ascii: "$"), value.count > 2,
      // Within a text in double quotes a shell looks into single ones, too: `"PASSWORD='$given'"`.
      found.quote != .single || text[found.end + 1] == UInt8(ascii: "\""),
      text[start].isLetter || text[start] == UInt8(ascii: "_")
    else { return false }
    var end = start
    while end < value.upperBound, text[end].isWord { end += 1 }
    if text[end] == UInt8(ascii: "["), end > start { return text[end + 2] == 0x5D }
    // With a path behind it: `"$GATEWAY/api/v1"`.
    if found.quote == .double, text[end] == UInt8(ascii: "/"), end - start > 1,
      (start..<end).allSatisfy({ text[$0].isUpper || text[$0] == UInt8(ascii: "_") }),
      (end..<value.upperBound).allSatisfy({ text[$0].isName || text[$0] == UInt8(ascii: "/") })
    {
      return true
    }
    guard end == value.upperBound else { return false }
    if (start..<end).contains(where: { text.hotWord(at: $0) != nil })
      || text.holds("pw", at: end - 2)
    {
      return true
    }
    return (found.name.lowerBound - 192..<found.name.lowerBound).contains {
      text[$0] == UInt8(ascii: "$") && !text[$0 + 1 + end - start].isWord
        && (start..<end).allSatisfy { [shift = $0 + 1 - start] in text[$0] == text[$0 + shift] }
    }
  }
}
