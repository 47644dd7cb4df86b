import Judgement
import TestSupport
import Testing

/// A glance refuses only what the judge, who reads on byte by byte, finds nothing for.
@Suite struct HotWordGlanceTests {
  private static let pieces: [String] = [
    "password", "secret_", "api_key", "token", "key", "pw", "Auth", "user", "login", "LOGIN ",
    "machine", "value", "export ", "define", "string", "=", "==", "===", "!=", ":", "::", ":=",
    "=>",
    "+=", "?=", "||=", "<-", "->", "-->", "%3D", "=~", "://", "@", "/", "#", "?", "\"", "'", "`",
    "\\\"", "\\", "&quot;", "\n", "\r\n", "\r", "\0", ";", " ", "\t", "  ", "(", ")", "[", "]",
    "[0]", "[]", "{", "}", "<", ">", "|", ">\n", ",", ", ", ".", "..", "-", "--", "*", "$", "_",
    "b\"", "L'", "\u{FF1A}", "é", "aB3dE5fG7hJ9", "p4ssw0rd!", "x", "word ", "n",
  ]

  @Test func whatIsRefusedLeadsToNothing() {
    var random = SeededRandom()
    var (refused, hopeless) = (0, 0)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 20...60, using: &random))
        .map { _ in random.pick(Self.pieces) }.joined()
      let content = Array(text.utf8)
      for (place, literal, word) in Self.hotWords(in: content) {
        let isRefused = HotWordGlance(literal, word).refuses(content.span, at: place)
        if isRefused { refused += 1 }
        let verdict = Judge.judge(content.span, word, at: place)
        if verdict.outcome == .hopeless { hopeless += 1 }
        guard isRefused else { continue }
        let found = Judge.explanation(of: content.span, word, at: place)
        #expect(found == nil, "\(random)")
        // Wherever the same bytes stand.
        let narrow = content[
          max(place - Judge.narrowWindow, 0)..<min(place + Judge.narrowWindow, content.count)
        ]
        let other = (0..<2).map { _ in
          Array((0..<30).map { _ in random.pick(Self.pieces) }.joined().utf8)
        }
        let moved = other[0] + narrow + other[1]
        let again = Judge.explanation(
          of: moved.span,
          word,
          at: other[0].count + place - narrow.startIndex
        )
        #expect(again == nil, "\(random)")
      }
    }
    // Else it would be of no use.
    #expect(refused > 1000 && refused < hopeless, "\(random)")
  }

  @Test(arguments: [
    "monkey business", "(c->key)", "lookup(key, 0)", "keys->len", "the key of it", "key.\n",
    "if (key == NULL) {", "free(key);", "hash(o->key ) ;", "https://corp.net/x",
    "ftp://corp.net:21/x y", "of a key\n\n", "tokens { }", "[key] + 1",
  ])
  func codeAndProseAreRefused(text: String) {
    let content = Array((Self.margin + text + Self.margin).utf8)
    let words = Self.hotWords(in: content)
    #expect(!words.isEmpty)
    for (place, literal, word) in words {
      let isRefused = HotWordGlance(literal, word).refuses(content.span, at: place)
      #expect(isRefused, "\(text)")
    }
  }

  @Test(arguments: [
    "key = 1", "key: 1", "\"key\": 1", "key := 1", "key=>1", "key(\"x\")", "key(\n'x')",
    "f('key', 'x')",
    "name: key\nvalue: 1", "key == \"x\"", "--key x", "\nkey x", "user joe key x", "key \"x\"",
    "key[0] = 1",
    "key string = 1", "<key>x</key>", "key%3D1", "https://a:b@c", "https://a@b:c@d",
  ])
  func whatMayLeadToAValueIsNot(text: String) {
    let content = Array((Self.margin + text + Self.margin).utf8)
    let words = Self.hotWords(in: content)
    #expect(!words.isEmpty)
    for (place, literal, word) in words {
      let isRefused = HotWordGlance(literal, word).refuses(content.span, at: place)
      #expect(!isRefused, "\(text)")
    }
  }

  private static let margin = String(repeating: "some text and ; ", count: 5)

  private static func hotWords(in content: [UInt8]) -> [(Int, [UInt8], HotWord)] {
    let small = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return content.indices.flatMap { place in
      HotWord.literals.compactMap { text, word in
        small[place...].starts(with: text.utf8) ? (place, Array(text.utf8), word) : nil
      }
    }
  }
}
