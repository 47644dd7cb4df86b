import Judgement
import TestSupport
import Testing

@Suite struct JudgeTests {
  @Test(arguments: [
    ("password = \"h4rdT0gu3ss!x\"\n", "h4rdT0gu3ss!x"),
    ("DB_PASSWORD=h4rdT0gu3ss\n", "h4rdT0gu3ss"),
    ("Server=db;Password=h4rdT0gu3ss;Timeout=3", "h4rdT0gu3ss"),
    ("url = https://joe:h4rdT0gu3ss@db.internal/x\n", "h4rdT0gu3ss"),
    ("Authorization: Basic am9lOmg0cmRUMGd1M3Nz\n", "am9lOmg0cmRUMGd1M3Nz"),
  ])
  func credentialsAreFound(text: String, secret: String) {
    #expect(secrets(in: text) == [secret])
  }

  @Test(arguments: [
    // Code.
    "password = other1;", "passwd = argv[1]\n", "auth_pass = sdsnew(argv[2]);",
    "firstPass := true\n", "token = p->next;", "secret = Some::path\n", "seed = *next;",
    // Prose and people.
    "author Joe3166 <joe@x.example>\n", "Co-authored-by: Joe1996 <joe@x.example>\n",
    "passed `hostname7` to it", "keyword = \"x7Fq9ZpL2m\"", "R_390_GOTPC\",\n\"R_390_GOTPCDBL\"",
    // What is public.
    "X509v3: keyid:8C:16:55:70:CC:16:0A:53:64:C2:A5:84\n", "PublicKeyToken=31bf3856ad364e35\n",
    "gpg --recv-keys 3B4FE6ACC0B21F32\n", "--pinnedpubkey sha256//d6NWnt6Q9+jU/Ak49bc7+k96pc=",
    "Authorization: SharedKey acme:PlxtEVlcZfFTSd1IzmyJM5Ec1CZeuAZpKqPxUqRbjNY=\n",
    "Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\n",
    "Token: <urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\n",
    "Credential=xyz/20260101/us-east-1/s3/aws4_request, ",
    // No text at all.
    "pw:\u{1}\u{2}gx9\u{3}Qm4\u{7F}zz\n",
  ])
  func whatIsNoCredentialIsNot(text: String) {
    #expect(secrets(in: text).isEmpty)
  }

  /// The verdict that looks no further than needed is the one that sees all of the window.
  @Test func lookingNearbyIsEnough() {
    var random = SeededRandom()
    let pieces: [String] = [
      "password", "secret_", "api_key", "token", "://", "Basic ", "bearer ", "pw=", "author",
      " = ", ": ", "=>", "\"", "'", "\n", "\\\"", ";", " ", "(", "<", "$", "x->", "{", "@", ":",
      "aB3dE5fG7hJ9kL1m", "letmein", "p4ssw0rd!", "%20", String(repeating: "q7Z", count: 160),
      String(repeating: " ", count: 60), String(repeating: "word ", count: 110),
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let content = Array(text.utf8)
      for (place, word) in hotWords(in: content) {
        let verdict = Judge.judge(content.span, word, at: place)
        let plain = Judge.credential(content.span, word, at: place)
        switch verdict.outcome {
        case .found(let found): #expect(found == plain, "\(random)")
        case .nothing, .hopeless: #expect(plain == nil, "\(random)")
        }
        // What is said to depend on few bytes does.
        let reach =
          verdict.outcome == .hopeless
          ? (behind: Judge.narrowWindow, ahead: Judge.narrowWindow)
          : verdict.isNear ? Judge.nearWindow : Judge.window
        let low = max(place - reach.behind, 0)
        let high = min(place + reach.ahead, content.count)
        // Other bytes around the window, as long as something stands where something stood.
        let noise = Array("=\"Zz9(".utf8)
        let other =
          (low > 0 ? noise : []) + content[low..<high] + (high < content.count ? noise : [])
        let moved = place - low + (low > 0 ? noise.count : 0)
        let again = Judge.judge(other.span, word, at: moved)
        #expect(again.outcome.isNone == verdict.outcome.isNone, "\(random)")
      }
    }
  }

  private func secrets(in text: String) -> [String] {
    let content = Array(text.utf8)
    return hotWords(in: content).compactMap { place, word in
      guard let found = Judge.credential(content.span, word, at: place, least: .likely) else {
        return nil
      }
      return String(decoding: content[found.secret], as: UTF8.self)
    }
  }

  private func hotWords(in content: [UInt8]) -> [(Int, HotWord)] {
    let small = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return content.indices.flatMap { place in
      HotWord.literals.compactMap { text, word in
        small[place...].starts(with: text.utf8) ? (place, word) : nil
      }
    }
  }
}

extension Judge.Outcome {
  fileprivate var isNone: Bool { if case .found = self { false } else { true } }
}
