/// Looks for what the TOML reader does not bear, before it gets a text.
///
/// - It bounds how deep arrays and inline tables nest, but not dotted names, and walks tables recursively: some
///   hundred kilobytes of `a.a.a…` would overflow the stack.
/// - It asserts, instead of checking, that a table's name begins behind `[`: `[.a]` would end the process.
///
/// Until the reader's first error this sees strings, comments and brackets as the reader does; behind it the reader
/// does not go.
struct TOMLHazards {
  /// What the reader does not bear.
  enum Hazard: Hashable {
    case dots, namelessTable
  }

  /// The most dots in a name: with inline tables in one another that makes a few thousand tables.
  static let mostDots = 16

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var dots = 0
  /// How many brackets of values are open.
  private var depth = 0
  /// Whether only spaces stood before in this statement.
  private var isStart = true

  /// The first hazard and its line, counted from 1; nil where there is none.
  ///
  /// - Complexity: O(n).
  static func first(in text: String) -> (hazard: Hazard, line: Int)? {
    var scan = TOMLHazards(bytes: Array(text.utf8))
    return scan.find().map { ($0, scan.line) }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func find() -> Hazard? {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        isStart = false
        skipString(byte)
        continue
      case UInt8(ascii: "#"):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
        continue
      case UInt8(ascii: "\n"):
        line += 1
        dots = 0
        isStart = depth == 0
      case UInt8(ascii: "."):
        dots += 1
        if dots > Self.mostDots { return .dots }
        isStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        dots = 0
        if isStart, byte == UInt8(ascii: "[") {
          isStart = false
          if !isNamed { return .namelessTable }
        } else {
          depth += 1
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        dots = 0
        depth = max(0, depth - 1)
      case UInt8(ascii: "="), UInt8(ascii: ","):
        dots = 0
        isStart = false
      case 0x21..<0x7F: isStart = false
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Whether a name, or nothing at all, follows the bracket that opens a table's header; goes to the
  /// last bracket.
  private var isNamed: Bool {
    mutating get {
      if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "[") { at += 1 }
      guard let next = bytes[(at + 1)...].first(where: { $0 != 0x20 && $0 != 0x09 }) else {
        return true
      }
      switch next {
      case UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
      case UInt8(ascii: "_"), UInt8(ascii: "-"), 0x30...0x39: return true
      default: return (0x61...0x7A).contains(next | 0x20)
      }
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
      } else if bytes[at] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        at += 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "\n") { line += 1 }
      }
      at += 1
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
