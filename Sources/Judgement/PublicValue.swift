/// Tells values that a hot word leads to and that are public: key identifiers, signatures, public keys, nonces.
enum PublicValue {
  /// Whether the name or the value says that there is nothing to hide.
  ///
  /// - Complexity: O(length of the name).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    if text.holds("urn:", at: value.lowerBound) { return true }
    // The scope of a signature: `Credential=AKIA…/20260101/us-east-1/s3/aws4_request`.
    if value.count > 8, text.holds("_request", at: value.upperBound - 8) { return true }
    return hasPublicName(found, text)
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
      if isNamed("sec-websocket-key", name, found, text) { return true }
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

  private static func isNamed(
    _ name: StaticString,
    _ start: Int,
    _ found: Assignment,
    _ text: TextWindow
  ) -> Bool {
    found.name.upperBound - start == name.utf8CodeUnitCount && text.holds(name, at: start)
  }
}
