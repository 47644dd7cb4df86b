/// Tells values that a hot word leads to and that are public: key identifiers, signatures, public keys, digests, labels.
package enum PublicValue {
  /// Whether the name or the value says that there is nothing to hide.
  ///
  /// - Complexity: O(length of name and value).
  static func isOne(_ found: Assignment, _ marks: ValueMarks, _ text: TextWindow) -> Bool {
    isSetting(found.value, marks, text) || isScope(found.value, marks, text)
      || isImage(found.value, text) || isRecord(found.value, text) || isPrompt(found.value, text)
      || isResource(found, text) || isDigest(found.value, text) || isListedDigest(found.value, text)
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

  /// Whether it is part of a program's settings, or public by its first letters.
  private static func isSetting(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
    hasPublicStart(value.lowerBound, text) || isColour(value, text) || isRate(value, text)
      || isPort(value, text) || isAlphabet(value, text) || isVersion(value, marks, text)
      || isAlgorithm(value, text) || marks.has("-") && areAlgorithms(value, text)
      || isAddress(value, text)
  }

  /// Whether what begins here names something, or is shown to everybody.
  private static func hasPublicStart(_ start: Int, _ text: TextWindow) -> Bool {
    text.holds("urn:", at: start) || text.holds("arn:aws", at: start)
      // What Crowdin puts in the place of texts, so that a page shows which is which.
      || text.holds("crwdns", at: start)
      // What a shop shows to its customers' browsers.
      || text.holds("pk_live_", at: start) || text.holds("pk_test_", at: start)
      || text.holds("mid-client-", at: start) || text.holds("sb-mid-client-", at: start)
      || text.holds("vt-client-", at: start)
      // What maps show to their visitors' browsers, the latter one of Google's second kind.
      || text.holds("pk.eyj", at: start) || text.holds("abqiaaaa", at: start)
      // The public halves of a node's keys in a private network.
      || text.holds("nodekey:", at: start) || text.holds("discokey:", at: start)
      || text.holds("mkey:", at: start)
  }

  /// Whether it is the scope of a signature: `AKIA…/20260101/us-east-1/s3/aws4_request`.
  private static func isScope(
    _ value: Range<Int>,
    _ marks: ValueMarks,
    _ text: TextWindow
  ) -> Bool {
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
