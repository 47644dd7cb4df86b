/// Tells values that a hot word leads to and that are public: key identifiers, signatures, public keys, digests, labels.
package enum PublicValue {
  /// Whether the name or the value says that there is nothing to hide.
  ///
  /// - Complexity: O(length of name and value).
  static func isOne(_ found: Assignment, _ marks: ValueMarks, _ text: TextWindow) -> Bool {
    isScope(found.value, marks, text) || isRecord(found.value, text) || isPrompt(found.value, text)
      || isResource(found, text) || isDigest(found.value, text)
      || isEncodedKey(found.value, text) || isHexKey(found.value, text)
      || isSealedOrPublic(found.value, text)
      || isPoint(found.value, text) || isNewerPacket(found.value, text)
      || isFile(found.value, text) || marks.has("\\") && isEscapedText(found.value, text)
      || hasPublicName(found, text) || PublicName.isOne(found, text) || isLabel(found, text)
  }

  /// Whether at least two characters beyond Latin-1 are written as escapes, as in translations: `\u3059\u308B`.
  private static func isEscapedText(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var escapes = 0
    for offset in value where text[offset] == UInt8(ascii: "\\") {
      guard text[offset + 1] == UInt8(ascii: "u"),
        (offset + 2..<offset + 6).allSatisfy({ text[$0].isHex })
      else { continue }
      // One alone is a sign of a font: `\\uf49e`.
      if value.count == 6 { return true }
      guard
        text[offset + 2] != UInt8(ascii: "0") || text[offset + 3] != UInt8(ascii: "0")
      else { continue }
      escapes += 1
      if escapes == 2 { return true }
    }
    return false
  }

  /// Whether it names something: a URN, the scope of a signature (`AKIA…/20260101/us-east-1/s3/aws4_request`).
  private static func isScope(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    if text.holds("urn:", at: value.lowerBound) { return true }
    // What Crowdin puts in the place of texts, so that a page shows which is which.
    if text.holds("crwdns", at: value.lowerBound) { return true }
    if isColour(value, text) || isRate(value, text) || isPort(value, text)
      || isListedDigest(value, text)
      || isImage(value, text)
    {
      return true
    }
    // What a shop shows to its customers' browsers.
    if text.holds("pk_live_", at: value.lowerBound) || text.holds("pk_test_", at: value.lowerBound)
    {
      return true
    }
    if text.holds("arn:aws", at: value.lowerBound) || isAlphabet(value, text)
      || isVersion(value, marks, text)
      || isAlgorithm(value, text) || marks.has("-") && areAlgorithms(value, text)
      || isAddress(value, text)
    {
      return true
    }
    guard value.count > 9 else { return false }
    if marks.has("/"), value.contains(where: { isDayOfScope($0, text) }) { return true }
    let end = text[value.upperBound - 1] == UInt8(ascii: "/") ? 9 : 8
    return text.holds("_request", at: value.upperBound - end)
  }

  /// Whether the day of a signature's scope stands between strokes: `/20260101/`.
  private static func isDayOfScope(_ offset: Int, _ text: TextWindow) -> Bool {
    text.holds("/20", at: offset) && text[offset + 9] == UInt8(ascii: "/")
      && (offset + 3..<offset + 9).allSatisfy { text[$0].isDigit }
  }

  /// One of several digests of a library, as lock files have them: `keyring = ["67d6…", "7b29…"]`.
  private static func isListedDigest(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count == 64, text[value.lowerBound - 2] == UInt8(ascii: "["),
      text.holds("\", \"", at: value.upperBound)
    else { return false }
    let next = value.upperBound + 4
    return value.allSatisfy { text[$0].isHex } && (next..<next + 64).allSatisfy { text[$0].isHex }
  }

  /// A picture or a font: as a URL, or in base64 with the first bytes of PNG, GIF and JPEG.
  private static func isImage(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count > 64 else { return false }
    let start = value.lowerBound
    return text.holds("data:image/", at: start) || text.holds("data:font/", at: start)
      || text.holds("ivborw0kggo", at: start) || text.holds("r0lgod", at: start)
      || text.holds("/9j/4", at: start)
  }

  /// A colour of a page: `#d32d27`.
  private static func isColour(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 7 && text[value.lowerBound] == UInt8(ascii: "#")
      && value.dropFirst().allSatisfy { text[$0].isHex }
  }

  /// How often something may be done: `5/m`, `20/m/ip,5/m/key`.
  private static func isRate(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 24, text[value.lowerBound].isDigit else { return false }
    var end = value.lowerBound
    while end < value.upperBound, text[end].isDigit { end += 1 }
    return text[end] == UInt8(ascii: "/") && text[end + 1].isLower
      && (end + 2 == value.upperBound || text[end + 2] == UInt8(ascii: "/"))
  }

  /// A port with its protocol: `2147/udp`.
  private static func isPort(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count < 11, text[value.lowerBound].isDigit else { return false }
    var end = value.lowerBound
    while end < value.upperBound, text[end].isDigit { end += 1 }
    return text[end] == UInt8(ascii: "/") && (3...4).contains(value.upperBound - end - 1)
      && (end + 1..<value.upperBound).allSatisfy { text[$0].isLetter }
  }

  /// The letters of an alphabet in a row, as coders and tests have them, also without those that look alike, or as ranges.
  private static func isAlphabet(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    if areRanges(value, text) { return true }
    guard value.count >= 40 else { return false }
    var (run, rising) = (0, 1)
    for offset in value.prefix(64) {
      run = text[offset] == text[offset - 1] &+ 1 && text[offset].isLetter ? run + 1 : 0
      if run >= 20 { return true }
      if text[offset] > text[offset - 1], offset > value.lowerBound { rising += 1 }
    }
    return rising * 10 >= min(value.count, 64) * 9
  }

  /// Ranges of letters and digits, as programs draw passwords from: `a-zA-Z0-9`, `A-HJ-NPR-Za-km-z2-9`.
  private static func areRanges(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound + (text[value.lowerBound] == UInt8(ascii: "[") ? 1 : 0)
    guard text[start + 1] == UInt8(ascii: "-"), value.count <= 64 else { return false }
    var (offset, ranges) = (start, 0)
    while offset < value.upperBound {
      let (first, last) = (text[offset], text[offset + 2])
      if text[offset + 1] == UInt8(ascii: "-"), offset + 2 < value.upperBound, first < last,
        first.isDigit && last.isDigit || first.isUpper && last.isUpper
          || first.isLower && last.isLower
      {
        (offset, ranges) = (offset + 3, ranges + 1)
      } else {
        offset += 1
      }
    }
    return ranges > 1 && ranges * 6 >= value.count
  }

  /// A version, as lock files and lists of libraries have them: `npm:^3.1.0`, `~> 1.2`, `org.example:part:1.0.0`.
  private static func isVersion(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    guard value.count <= 64 else { return false }
    var start = value.lowerBound
    if text.holds("npm:", at: start) { start += 4 }
    let mark = start
    while start < value.upperBound, isRangeMark(text[start]) { start += 1 }
    // A plain number may be anything.
    guard start > value.lowerBound else {
      return marks.has(":") && isLibrary(value, text) || isRelease(value, text)
    }
    if start > mark, !text[start].isDigit { return false }
    return (start..<value.upperBound).allSatisfy {
      text[$0].isName || isRangeMark(text[$0]) || text[$0] == UInt8(ascii: "|")
    }
      && (start..<value.upperBound).contains { text[$0] == UInt8(ascii: ".") }
  }

  private static func isRangeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "^") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: " ")
  }

  /// A version of three numbers and what is behind them: `13.0.0-next-8.1`, `4.0.17(@types/node@24.3.0)`.
  private static func isRelease(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var next = value.lowerBound
    for part in 0..<3 {
      if part > 0 {
        guard text[next] == UInt8(ascii: ".") else { return false }
        next += 1
      }
      guard text[next].isDigit else { return false }
      while next < value.upperBound, text[next].isDigit { next += 1 }
    }
    switch text[next] {
    case UInt8(ascii: "-"): return true
    case UInt8(ascii: "_"): return text[next + 1] == UInt8(ascii: "@")
    case UInt8(ascii: "("):
      return (next..<value.upperBound).contains { text[$0] == UInt8(ascii: "@") }
    default: return next == value.upperBound
    }
  }

  /// A library with its group and version: `org.example:part:1.0.0`.
  private static func isLibrary(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard text[value.lowerBound].isLower else { return false }
    var (colons, dots) = (0, 0)
    for offset in value {
      switch text[offset] {
      case UInt8(ascii: ":"):
        colons += 1
        if colons == 2, !text[offset + 1].isDigit, text[offset + 1] != 0x24 { return false }
      case UInt8(ascii: "."): dots += 1
      // A variable has the version: `org.example:part:$partVersion`.
      case 0x24 where colons == 2: dots += 1
      default: if !text[offset].isName { return false }
      }
    }
    return colons == 2 && dots > 1
  }

  /// The name of an algorithm or encoding: `aes-256-cbc`, `AWS4-HMAC-SHA256`, `prime256v1`, `utf-8`.
  private static func isAlgorithm(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 24 else { return false }
    let start = value.lowerBound
    return switch text[start] | 0x20 {
    case UInt8(ascii: "a"):
      text.holds("aes", at: start) && !text[start + 3].isLetter
        && value.contains { text[$0] | 0x20 == UInt8(ascii: "c") && text[$0 - 1] == 0x2D }
        || text.holds("aws4-", at: start)
    case UInt8(ascii: "h"): text.holds("hmac-sha", at: start) || text.holds("hmacsha", at: start)
    case UInt8(ascii: "p"):
      text.holds("prime256v1", at: start) || text.holds("pkcs1", at: start)
        || text.holds("pbkdf2with", at: start) || text.holds("pbkdf2-", at: start)
    case UInt8(ascii: "s"):
      text.holds("secp", at: start) && text[start + 4].isDigit
        || value.count == 6 && (text.holds("sha256", at: start) || text.holds("sha512", at: start))
    case UInt8(ascii: "u"):
      value.count <= 8 && text.holds("utf-", at: start) && text[start + 4].isDigit
    case UInt8(ascii: "l"): value.count == 6 && text.holds("latin1", at: start)
    default: false
    }
  }

  /// Names of algorithms with their sizes, dashes between them: `rsa-2048-ecdsa-256-sha256-sha384`.
  package static func areAlgorithms(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count <= 96 else { return false }
    var (start, names) = (value.lowerBound, 0)
    while start < value.upperBound {
      var end = start
      while end < value.upperBound, text[end].isAlphanumeric { end += 1 }
      guard end == value.upperBound ? names > 0 : text[end] == UInt8(ascii: "-") else {
        return false
      }
      if !text[start].isDigit {
        let size = algorithms.first {
          text.holds($0, at: start) && start + $0.utf8CodeUnitCount <= end
        }
        guard let size,
          size.utf8CodeUnitCount == end - start || text[start + size.utf8CodeUnitCount].isDigit
        else { return false }
        names += 1
      } else if !(start..<end).allSatisfy({ text[$0].isDigit }) {
        return false
      }
      start = end + 1
    }
    return names > 1
  }

  private static let algorithms: [StaticString] = [
    "aes", "camellia", "cbc", "ccm", "chacha", "ctr", "curve", "dh", "dsa", "ecdh", "ecdsa", "ecp",
    "ed", "gcm", "hmac", "md", "modp", "poly", "prf", "pubkey", "rsa", "sha", "x",
  ]

  /// What mail servers publish in DNS: the public key of DKIM, a policy.
  private static func isRecord(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return switch text[start] {
    case UInt8(ascii: "v"): text.holds("v=dkim1", at: start) || text.holds("v=spf1", at: start)
    case UInt8(ascii: "k"): text.holds("k=rsa;", at: start) || text.holds("k=ed25519;", at: start)
    case UInt8(ascii: "p"): value.count > 64 && text.holds("p=mi", at: start)
    default: false
    }
  }

  /// Words with a colon in base64, as mail servers ask for a password: `UGFzc3dvcmQ6`, also behind the reply's code or `+`.
  private static func isPrompt(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let first = value.lowerBound
    let start = first + (text.holds("334 ", at: first) ? 4 : text.holds("+ ", at: first) ? 2 : 0)
    guard (8...32).contains(value.upperBound - start) else { return false }
    // The colon shows in the last letters, which spares decoding all others.
    let last = text[value.upperBound - 1]
    guard
      last == UInt8(ascii: "6")
        || last == UInt8(ascii: "=")
          && (text.holds("o=", at: value.upperBound - 2)
            || text.holds("og==", at: value.upperBound - 4))
    else { return false }
    let (bytes, count) = Base64Glimpse.decoded(start..<value.upperBound, text)
    guard count > 4, bytes.span[count - 1] == UInt8(ascii: ":") else { return false }
    return (0..<count - 1).allSatisfy { bytes.span[$0].isLetter || bytes.span[$0] == 0x20 }
  }

  /// A host with a port or a path: `auth.corp.net/oauth2/token`, `token.corp.net:8443`.
  private static func isHost(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var (end, label, dots) = (value.lowerBound, value.lowerBound, 0)
    while end < value.upperBound,
      text[end].isLower || text[end].isDigit || text[end] == 0x2D || text[end] == 0x2E
    {
      if text[end] == UInt8(ascii: ".") {
        guard end > label else { return false }
        (label, dots) = (end + 1, dots + 1)
      }
      end += 1
    }
    guard dots > 0, (2...6).contains(end - label), (label..<end).allSatisfy({ text[$0].isLower })
    else { return false }
    if text[end] == UInt8(ascii: ":") {
      let port = end + 1
      end = port
      while end < value.upperBound, text[end].isDigit { end += 1 }
      guard (2...5).contains(end - port) else { return false }
      if end == value.upperBound { return true }
    }
    return end < value.upperBound && text[end] == UInt8(ascii: "/")
      && (end..<value.upperBound).allSatisfy {
        text[$0].isName || text[$0] == UInt8(ascii: "/") || text[$0] == UInt8(ascii: "*")
      }
  }

  /// A URL with neither a user nor a query; also without its scheme.
  private static func isAddress(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard
      text.holds("http://", at: value.lowerBound) || text.holds("https://", at: value.lowerBound)
    else { return isHost(value, text) }
    return value.allSatisfy { text[$0] != UInt8(ascii: "@") && text[$0] != UInt8(ascii: "?") }
  }

  /// The name of a resource of AWS: `arn:aws:secretsmanager:us-east-1:111122223333:secret:name`.
  private static func isResource(_ found: Assignment, _ text: TextWindow) -> Bool {
    let start = found.name.lowerBound
    if text.holds("arn:aws:", at: start - 8) { return true }
    guard found.sign == .colon, found.blanks == 0, text[start - 1] == UInt8(ascii: ":") else {
      return false
    }
    if text[start - 2].isDigit, text[start - 3].isDigit { return true }
    // The parts before may be filled in: `arn: "&region-arn;&service;:us-west-2:&account;:secret:name`.
    return (start - 96..<start).contains { text[$0] == 0x61 && text.holds("arn:", at: $0) }
  }

  /// Whether it says by what it was digested: `sha512-…`, as lock files do.
  private static func isDigest(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound + (text.holds("hmac-", at: value.lowerBound) ? 5 : 0)
    guard text.holds("sha", at: start) else { return false }
    var end = start + 3
    while text[end].isDigit { end += 1 }
    let behind = text[end]
    return end > start + 3 && value.count > 24
      && (behind == UInt8(ascii: "-") || behind == UInt8(ascii: ":")
        || behind == UInt8(ascii: "/"))
  }

  /// Whether the base64 begins as public keys of SSH and OpenPGP do.
  private static func isEncodedKey(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let first = text[value.lowerBound]
    // A point of P-256, as push services have it.
    if first == UInt8(ascii: "B"), value.count == 87 || value.count == 88 {
      return Base64Glimpse.firstBytes(value, text)[0] == 4
    }
    // What a TLS client or server sends first: a record of a handshake, and its version.
    if first == UInt8(ascii: "F"), value.count > 64, text.holds("fgm", at: value.lowerBound) {
      let bytes = Base64Glimpse.firstBytes(value, text)
      return bytes[0] == 0x16 && bytes[1] == 3 && bytes[2] < 4
    }
    // An RSA key as DNS has it: the length of the usual exponent, and that.
    let number = value.lowerBound + (text.holds("0s", at: value.lowerBound) ? 2 : 0)
    if value.count > 64, text.holds("aweaa", at: number) { return true }
    guard first == UInt8(ascii: "A") || first == UInt8(ascii: "m"), value.count >= 16 else {
      return false
    }
    let bytes = Base64Glimpse.firstBytes(value, text)
    if first == UInt8(ascii: "A") {
      // The length of a short name, and `ssh-` or `ecdsa-`.
      return bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] > 4 && bytes[3] < 64
        && (bytes[4] == 0x73 && bytes[5] == 0x73 || bytes[4] == 0x65 && bytes[5] == 0x63)
    }
    // A packet of kind 6, with a length of one or two bytes, and version 4.
    return bytes[0] == 0x99 && bytes[3] == 4 || bytes[0] == 0x98 && bytes[2] == 4
  }

  /// Whether hexadecimal digits begin as public keys and certificates in DER do, or as public keys of OpenPGP.
  private static func isHexKey(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count >= 100 else { return false }
    let start = value.lowerBound
    if text.holds("30", at: start) {
      // The structure in a structure, behind a length of one to three bytes.
      let inner =
        start + (text.holds("82", at: start + 2) ? 8 : text.holds("81", at: start + 2) ? 6 : 4)
      return text.holds("30", at: inner)
    }
    return text.holds("98", at: start) && text.holds("04", at: start + 4)
      || text.holds("99", at: start) && text.holds("04", at: start + 6)
  }

  /// Whether it is the name of a file with keys: `rsa.4096.pem`.
  package static func isFile(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard value.count > 5, value.count < 128 else { return false }
    let end = value.upperBound
    let dot = UInt8(ascii: ".")
    guard text[end - 4] == dot || text[end - 5] == dot || text[end - 7] == dot else { return false }
    return text.holds(".pem", at: end - 4) || text.holds(".key", at: end - 4)
      || text.holds(".crt", at: end - 4) || text.holds(".p12", at: end - 4)
      || text.holds(".jks", at: end - 4) || text.holds(".pub", at: end - 4)
      || text.holds(".txt", at: end - 4) || text.holds(".yml", at: end - 4)
      || text.holds(".json", at: end - 5) || text.holds(".yaml", at: end - 5)
      || text.holds(".tgz", at: end - 4) || text.holds(".tar.gz", at: end - 7)
      || text.holds(".zip", at: end - 4)
      || text[value.lowerBound] == UInt8(ascii: "/")
        && (text.holds(".png", at: end - 4) || text.holds(".jpg", at: end - 4)
          || text.holds(".svg", at: end - 4) || text.holds(".gif", at: end - 4))
  }

  private static func hasPublicName(_ found: Assignment, _ text: TextWindow) -> Bool {
    var name = found.name.lowerBound
    while name < found.name.upperBound, text[name] == UInt8(ascii: "-") { name += 1 }
    switch text[name] | 0x20 {
    case UInt8(ascii: "k"):
      if isNamed("keyid", name, found, text) { return true }
    case UInt8(ascii: "r"):
      if isNamed("recv-keys", name, found, text) || isNamed("recv-key", name, found, text) {
        return true
      }
    case UInt8(ascii: "s"):
      if text.holds("sec-websocket-key", at: name) { return true }
      // `Authorization: SharedKey account:signature`
      let isScheme =
        isNamed("sharedkey", name, found, text) || isNamed("sharedkeylite", name, found, text)
      if found.sign == .blank, isScheme { return true }
    default: break
    }
    for place in found.name where text[place] | 0x20 == UInt8(ascii: "p") {
      if text.holds("publickey", at: place) || text.holds("public_key", at: place)
        || text.holds("public-key", at: place) || text.holds("pubkey", at: place)
      {
        return true
      }
    }
    return false
  }

  /// Whether a plain `key` leads to the name of a label: parts with dots, dashes and strokes between them.
  ///
  /// One byte in six must part others; of random base64 one in thirty does, of a UUID one in nine.
  private static func isLabel(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.name.count == 3, text.holds("key", at: found.name.lowerBound) else { return false }
    var marks = 0
    for offset in found.value {
      let byte = text[offset]
      guard byte.isName || byte == UInt8(ascii: "/") else { return false }
      if !byte.isAlphanumeric { marks += 1 }
    }
    return marks > 1 && marks * 6 >= found.value.count
  }

  private static func isNamed(
    _ name: StaticString,
    _ start: Int,
    _ found: Assignment,
    _ text: TextWindow
  ) -> Bool {
    found.name.upperBound - start == name.utf8CodeUnitCount && text.holds(name, at: start)
  }
}
