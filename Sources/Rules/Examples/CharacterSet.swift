/// The characters that a generated part of an example is drawn from.
struct CharacterSet: Sendable, Hashable {
  /// Each character once, never empty.
  let bytes: [UInt8]

  /// The set of a name that templates know.
  static func named(_ name: some StringProtocol) -> CharacterSet? {
    switch name {
    case "bytes": CharacterSet(bytes: Array(0...255))
    case "digit": CharacterSet(ranges: "0-9")
    case "hex": CharacterSet(ranges: "0-9a-f")
    case "HEX": CharacterSet(ranges: "0-9A-F")
    case "lower": CharacterSet(ranges: "a-z")
    case "upper": CharacterSet(ranges: "A-Z")
    case "alpha": CharacterSet(ranges: "A-Za-z")
    case "base32": CharacterSet(ranges: "A-Z2-7")
    case "base36": CharacterSet(ranges: "0-9a-z")
    case "BASE36": CharacterSet(ranges: "0-9A-Z")
    case "base58": CharacterSet(ranges: "1-9A-HJ-NP-Za-km-z")
    case "base62": CharacterSet(ranges: "0-9A-Za-z")
    case "base64": CharacterSet(ranges: "A-Za-z0-9+/")
    case "base64url": CharacterSet(ranges: "A-Za-z0-9_-")
    case "bech32": CharacterSet(ranges: "qpzry9x8gf2tvdw0s3jn54khce6mua7l")
    case "BECH32": CharacterSet(ranges: "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
    default: nil
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Ranges and single characters as in a bracket of a pattern; a `-` at the end stands for itself.
  ///
  /// Nil when empty, when a range is upside down, or when a character is not ASCII.
  init?(ranges text: some StringProtocol) {
    var members = Set<UInt8>()
    let characters = Array(text.utf8)
    var index = 0
    while index < characters.count {
      let first = characters[index]
      var last = first
      if index + 2 < characters.count, characters[index + 1] == UInt8(ascii: "-") {
        last = characters[index + 2]
        index += 2
      }
      guard first <= last, last < 0x80 else { return nil }
      members.formUnion(first...last)
      index += 1
    }
    guard !members.isEmpty else { return nil }
    bytes = members.sorted()
  }
}
