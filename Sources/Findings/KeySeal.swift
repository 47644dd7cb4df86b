/// How a key is sealed under a passphrase in the older form of PEM (RFC 1421, 4.6.1): the two headers that OpenSSL writes.
struct KeySeal {
  /// The headers and the empty line behind them, as in a file.
  let text: [UInt8]

  /// Reads the headers at the start of an armour's text, whatever stands between them, and takes them off it.
  ///
  /// - Returns: nil where there are none, or others; the text is then as it was.
  init?(taking body: inout ArraySlice<UInt8>) {
    var rest = body
    guard Self.take("Proc-Type:", &rest), Self.take("4,ENCRYPTED", &rest),
      Self.take("DEK-Info:", &rest)
    else { return nil }
    rest = rest.drop { $0 == 0x20 }
    let cipher = rest.prefix { Self.isCapital($0) || $0 == UInt8(ascii: "-") }
    rest = rest[cipher.endIndex...]
    guard !cipher.isEmpty, rest.first == UInt8(ascii: ",") else { return nil }
    rest.removeFirst()
    let salt = rest.prefix { Self.isCapital($0) }
    guard !salt.isEmpty, salt.endIndex < rest.endIndex,
      !rest[salt.endIndex...].contains(UInt8(ascii: ":")),
      rest[salt.endIndex] == 0x0A || rest[salt.endIndex] == 0x20
        || rest[salt.endIndex] == UInt8(ascii: "\"")
    else { return nil }
    text =
      Array("Proc-Type: 4,ENCRYPTED\nDEK-Info: ".utf8) + cipher + [UInt8(ascii: ",")] + salt
      + [0x0A, 0x0A]
    body = rest[salt.endIndex...]
  }

  /// Takes a word off, and what stands before it: blanks, line ends, quotes and signs that join strings.
  private static func take(_ word: String, _ text: inout ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { byte in
      !isCapital(byte) && byte != UInt8(ascii: ":") && !(0x61...0x7A).contains(byte)
    }
    guard rest.starts(with: word.utf8) else { return false }
    text = rest.dropFirst(word.utf8.count)
    return true
  }

  /// A capital letter of ASCII or a digit.
  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
