/// How deep names with dots, such as `a.b.c`, nest tables in a TOML text.
///
/// The TOML reader bounds how deep arrays and inline tables nest, not this, and walks tables recursively: some
/// hundred kilobytes of `a.a.a…` would overflow the stack.
struct DottedNames {
  /// The most dots in a name. With inline tables in one another that makes a few thousand tables.
  static let mostDots = 16

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// The line of the first name with more dots, counted from 1; nil where there is none.
  ///
  /// - Complexity: O(n).
  static func tooDeep(in text: String) -> Int? {
    var scan = DottedNames(bytes: Array(text.utf8))
    return scan.firstTooDeep()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func firstTooDeep() -> Int? {
    var dots = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "#"):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      case UInt8(ascii: "."):
        dots += 1
        if dots > Self.mostDots { return line }
        at += 1
      default:
        if !Self.isInName(byte) { dots = 0 }
        if byte == UInt8(ascii: "\n") { line += 1 }
        at += 1
      }
    }
    return nil
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "\n"): false
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): false
    default: true
    }
  }

  /// Goes behind a string, of one line or between three quotes.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = stands(3, quote)
    at += isLong ? 3 : 1
    while at < bytes.count, !(isLong ? stands(3, quote) : bytes[at] == quote) {
      if bytes[at] == UInt8(ascii: "\n") {
        if !isLong { return }
        line += 1
      }
      at += bytes[at] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    // Up to two quotes may belong to the text before the three that end it.
    var left = isLong ? 5 : 1
    while at < bytes.count, left > 0, bytes[at] == quote {
      at += 1
      left -= 1
    }
  }

  private func stands(_ count: Int, _ quote: UInt8) -> Bool {
    at + count <= bytes.count && bytes[at..<at + count].allSatisfy { $0 == quote }
  }
}
