/// Numbers and paths of what others keep or show: entries of registries, pages, sheets, nodes, deployments.
extension Identifier {
  /// Whether the value is one.
  ///
  /// - Complexity: O(length of the value), and 160 bytes around it where a secret of a deployment is named.
  static func isOfPlace(_ found: Assignment, _ marks: ValueMarks, _ text: TextWindow) -> Bool {
    isOfRegistry(found.value, text) || isOfDeployment(found, text) || isOfLibrary(found, text)
      || isOfElement(found, text) || marks.has("/") && isPath(found.value, text)
      || isIcon(found, text) || isHeading(found, text) || isColoured(found.value, text)
      || marks.has("/") && isFolder(found.value, text) || isOfRow(found, text)
  }

  /// A folder or file of a machine, as those that build something have them: `ac_pwd='/home/bob/work/part'`.
  private static func isFolder(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    guard text[start] == UInt8(ascii: "/"), folders.contains(where: { text.holds($0, at: start) })
    else { return false }
    return value.allSatisfy {
      text[$0].isName || text[$0] == UInt8(ascii: "/") || text[$0] == UInt8(ascii: "+")
    }
  }

  private static let folders: [StaticString] = [
    "/home/", "/usr/", "/var/", "/opt/", "/tmp/", "/root/", "/users/", "/etc/", "/srv/", "/mnt/",
    "/private/", "/builds/",
  ]

  /// What a row or a sensor is called, a word and its number, under a key that is none of a service, `source_key: "avl_10314"`, or in
  /// the name of an entry, `'refresh_token:user-123'`.
  private static func isOfRow(_ found: Assignment, _ text: TextWindow) -> Bool {
    let isOfStore = found.sign == .colon && found.blanks == 0 && found.quote == .none
    guard found.word == .key && found.quote != .none || isOfStore,
      let mark = found.value.first(where: { !text[$0].isLower }),
      text[mark] == (isOfStore ? UInt8(ascii: "-") : UInt8(ascii: "_")),
      (2...8).contains(mark - found.value.lowerBound)
    else { return false }
    let digits = mark + 1..<found.value.upperBound
    return (2...6).contains(digits.count) && digits.allSatisfy { text[$0].isDigit }
  }

  /// A place in Windows' registry: `System\CurrentControlSet\…`, `HKEY_LOCAL_MACHINE\…`.
  private static func isOfRegistry(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return switch text[start] | 0x20 {
    case UInt8(ascii: "h"):
      text.holds("hkey_", at: start) || text.holds("hklm\\", at: start)
        || text.holds("hkcu\\", at: start)
    case UInt8(ascii: "s"):
      text.holds("system\\currentcontrolset", at: start) || text.holds("software\\", at: start)
    default: false
    }
  }

  /// What Kubernetes calls a secret by that Airflow gives to a task: `Secret(deploy_target="…", secret="…", key="…")`.
  private static func isOfDeployment(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .equals, found.word == .secret, found.name.count == 6,
      found.value.allSatisfy({ text[$0].isLower || text[$0].isDigit || text[$0] == 0x2D })
    else { return false }
    return (found.name.lowerBound - 160..<found.name.lowerBound).contains {
      text[$0] == UInt8(ascii: "d") && text.holds("deploy_t", at: $0)
    }
      || (found.end..<found.end + 96).contains {
        text[$0] == UInt8(ascii: "d") && text.holds("deploy_t", at: $0)
      }
  }

  /// The number of whose key signed a library of .NET, before that: `Token="9f0c27d4e8b1a653" PublicKey="…"`.
  private static func isOfLibrary(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.word == .token && found.value.count == 16
      && text.holds("publickey=", at: found.end + 2)
      && found.value.allSatisfy { text[$0].isHex }
  }

  /// What React tells elements of a list apart by, a line of its own: `key="6c0e92b4-7f13-…"`.
  private static func isOfElement(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    guard found.sign == .equals, found.blanks == 0, found.quote == .double, found.name.count == 3,
      text[start] == UInt8(ascii: "k"), text[start - 1] == 0x20, text[start - 2] == 0x20,
      found.value.count == 36, text[found.end + 1].isLineEnd
    else { return false }
    return found.value.allSatisfy { text[$0].isHex || text[$0] == UInt8(ascii: "-") }
  }

  /// A path of words, `api/changeLogin/`, or one that ends with a day, as tables in files have them: `v=1/date=20220405`.
  private static func isPath(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let end = value.upperBound
    if text.holds("/date=", at: end - 14) || text.holds("/date=", at: end - 16) { return true }
    guard text[end - 1] == UInt8(ascii: "/"), value.count > 8 else { return false }
    let strokes = value.count { text[$0] == UInt8(ascii: "/") }
    return strokes > 1
      && value.allSatisfy {
        text[$0].isLetter || text[$0] == UInt8(ascii: "/") || text[$0] == UInt8(ascii: "-")
      }
  }

  /// The class of a picture in a page's style: `app-icon-eye`.
  private static func isIcon(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.quote != .none && found.value.count <= 40
      && found.value.contains { text[$0] == UInt8(ascii: "i") && text.holds("icon-", at: $0) }
      && found.value.allSatisfy { text[$0].isLower || text[$0] == UInt8(ascii: "-") }
  }

  /// The heading of a comment: `# SECRET: PostgreSQL Credentials`.
  private static func isHeading(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.value.upperBound
    guard found.sign == .colon, found.quote == .none, text[found.name.lowerBound - 1] == 0x20,
      text[found.name.lowerBound - 2] == UInt8(ascii: "#"), text[found.value.lowerBound].isUpper,
      found.value.allSatisfy({ text[$0].isLetter })
    else { return false }
    return text[end] == 0x20 && text[end + 1].isUpper && text[end + 2].isLower
  }

  /// What a game shows in a colour, a variable behind that: `{F1C40F}%s`.
  private static func isColoured(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return value.count > 8 && text[start] == UInt8(ascii: "{")
      && text[start + 7] == UInt8(ascii: "}") && text[start + 8] == UInt8(ascii: "%")
      && (start + 1..<start + 7).allSatisfy { text[$0].isHex }
  }
}
