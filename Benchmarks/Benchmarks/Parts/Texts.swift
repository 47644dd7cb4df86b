/// Source code that no two machines make differently, with made-up tokens at known places.
enum Texts {
  /// About so many bytes of lines that look like C or Python.
  static func code(bytes: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = Generator(state: seed)
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 128)
    while text.count < bytes {
      text.append(contentsOf: repeatElement(0x20, count: 2 * Int(random.next() % 5)))
      for _ in 0...random.next() % 7 {
        text.append(contentsOf: words[Int(random.next() % UInt64(words.count))].utf8)
        text.append(contentsOf: marks[Int(random.next() % UInt64(marks.count))].utf8)
      }
      text.append(0x0A)
    }
    return text
  }

  /// The same with a token in every so many bytes, at the starts of lines.
  static func codeWithTokens(bytes: Int, every distance: Int) -> (text: [UInt8], tokens: Int) {
    var text: [UInt8] = []
    var tokens = 0
    while text.count < bytes {
      text += code(bytes: distance, seed: UInt64(tokens + 2))
      text += token(tokens).utf8
      text.append(0x0A)
      tokens += 1
    }
    return (text, tokens)
  }

  /// A well-formed Slack webhook address that opens nothing; put together here, so that it stands nowhere as a whole.
  static func token(_ number: Int) -> String {
    var random = Generator(state: UInt64(number) &+ 77)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    func part(_ count: Int) -> String {
      String((0..<count).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
    }
    return ["https://hooks.slack", ".com/services/T", part(8), "/B", part(8), "/", part(24)]
      .joined()
  }

  private static let words = [
    "return", "if", "else", "self", "server", "client", "buffer", "length", "index", "key", "value",
    "token", "name", "path", "static", "const", "char", "size_t", "struct", "unsigned", "request",
    "response", "author", "version", "config", "option", "handle", "error", "string", "parse",
    "password", "secret", "api", "count", "offset", "next", "data", "table", "entry", "free",
  ]
  private static let marks = [
    " ", "(", ")", ", ", ";", " = ", "->", ".", "_", "[", "] ", " + ", "\"", "*",
  ]
}

/// SplitMix64: small, and the same everywhere.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
