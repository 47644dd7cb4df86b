import Findings
import TestSupport
import Testing

@Suite struct MatchDetailsTests {
  private func details(
    _ text: [UInt8],
    match: Range<Int>? = nil,
    secret: Range<Int>,
    start: TextPosition = .start
  ) -> MatchDetails {
    MatchDetails(
      content: text.span,
      match: match ?? secret,
      secret: secret,
      verified: VerifiedState(checksum: .valid),
      start: start
    )
  }

  @Test func positionsAreThoseOfCountingByteByByte() {
    var random = SeededRandom()
    for _ in 0..<200 {
      let text = random.bytes(Int.random(in: 1...80, using: &random), from: [10, 13, 65, 200])
      let offset = Int.random(in: 0..<text.count, using: &random)
      var (line, column) = (1, 1)
      for byte in text[..<offset] {
        (line, column) = byte == 10 ? (line + 1, 1) : (line, column + 1)
      }
      let whole = details(text, secret: offset..<offset + 1).position
      #expect(whole == TextPosition(line: line, column: column), "\(random)")
      // A window that starts anywhere before the secret gives the same.
      let cut = Int.random(in: 0...offset, using: &random)
      let start = TextPosition.start.advanced(over: text.span.extracting(0..<cut))
      let window = details(
        Array(text[cut...]),
        secret: offset - cut..<offset - cut + 1,
        start: start
      )
      #expect(window.position == whole, "\(random)")
    }
  }

  @Test(arguments: [(0..<1, 0), (0..<2, 0), (0..<3, 1), (0..<7, 3), (2..<3, 0), (4..<4, 0)])
  func linesAreCountedUpToTheLastByte(secret: Range<Int>, lineFeeds: Int) {
    #expect(details(Array("a\nb\n\ncd".utf8), secret: secret).lineFeeds == lineFeeds)
  }

  @Test func aLongMatchIsCutAndSaysSo() {
    let limit = MatchDetails.matchLimit
    let text = [UInt8](repeating: 65, count: limit + 1)
    let exact = details(text, match: 0..<limit, secret: 0..<4)
    #expect(exact.match.count == limit)
    #expect(!exact.isMatchTruncated)
    let cut = details(text, match: 0..<limit + 1, secret: 0..<4)
    #expect(cut.match.count == limit)
    #expect(cut.isMatchTruncated)
  }

  @Test func theExcerptIsTheLineOfTheSecret() throws {
    let text = Array("one\nkey = 'abcdef' # note\nthree".utf8)
    let excerpt = try #require(details(text, secret: 11..<17).excerpt)
    #expect(String(decoding: excerpt.text.bytes, as: UTF8.self) == "key = 'abcdef' # note")
    #expect(excerpt.secret == 7..<13)
    #expect(!excerpt.isSecretCut)
  }

  @Test func theExcerptOfALongLineIsBounded() throws {
    let text = [UInt8](repeating: 66, count: 10_000)
    let excerpt = try #require(details(text, secret: 5000..<5040).excerpt)
    #expect(excerpt.text.count == 2 * Excerpt.contextLimit + 40)
    #expect(excerpt.secret == Excerpt.contextLimit..<Excerpt.contextLimit + 40)
    let long = try #require(details(text, secret: 5000..<6000).excerpt)
    #expect(long.isSecretCut)
    #expect(long.text.count == Excerpt.contextLimit + Excerpt.secretLimit)
  }

  @Test func aSecretOfSeveralLinesIsCutAtTheFirst() throws {
    let text = Array("a: BEGIN\nxx\nEND b".utf8)
    let excerpt = try #require(details(text, secret: 3..<15).excerpt)
    #expect(String(decoding: excerpt.text.bytes, as: UTF8.self) == "a: BEGIN")
    #expect(excerpt.isSecretCut)
  }

  @Test func aSecretOutsideTheContentIsTheCallersMistake() async {
    await #expect(processExitsWith: .failure) {
      let text: [UInt8] = [65, 66]
      _ = Excerpt(content: text.span, secret: 1..<3)
    }
  }
}
