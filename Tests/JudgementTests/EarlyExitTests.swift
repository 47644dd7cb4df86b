import Foundation
import Judgement
import TestSupport
import Testing

/// Tests of values that end early say what tests say that look at everything, of made-up values and of those in this
/// repository's own texts.
@Suite struct EarlyExitTests {
  private static let pieces = [
    "test", "Test", "TEST", "my", "My", "pass", "Password", "password", "secret", "Key", "key",
    "user", "fake", "dummy", "token", "admin", "x", "q", "zzq", "word", "Foo", "1", "12", "2048",
    "-", "_", ".", " ", "--", "!", "é", "rsa", "RSA", "sha", "sha256", "aes", "ecdsa", "dh",
    "ed25519",
    "modp", "pubkey", "-256", "rsax", ".pem", ".key", ".json", ".yaml", ".tgz", ".tar.gz",
    ".TAR.GZ",
    ".zip", "pem", "tar",
  ]

  /// The words between blanks, quotes and brackets of this repository's documents and of the judge's own source.
  private static let words: Set<[UInt8]> = {
    let root = URL(filePath: #filePath, directoryHint: .notDirectory).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var words: Set<[UInt8]> = []
    for folder in ["docs", "Sources/Judgement", "Tests/JudgementTests"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder),
        includingPropertiesForKeys: nil
      )
      while let file = files?.nextObject() as? URL {
        guard let text = try? Data(contentsOf: file) else { continue }
        words.formUnion(
          [UInt8](text).split { $0 <= 0x22 || "'`()[]{},;".utf8.contains($0) }.map(Array.init)
        )
      }
    }
    return words
  }()

  private static func values(_ random: inout SeededRandom) -> [[UInt8]] {
    let made = (0..<10_000).map { _ in
      Array(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(pieces) }.joined().utf8
      )
    }
    return made + words
  }

  @Test func namesOfFiles() {
    var (random, yes) = (SeededRandom(), 0)
    for value in Self.values(&random) {
      let isOne = Self.holds(value) { PublicValue.isFile($0, $1) }
      #expect(isOne == Naive.isFile(value), "\(String(decoding: value, as: UTF8.self)), \(random)")
      yes += isOne ? 1 : 0
    }
    #expect(yes > 100)
  }

  @Test func namesOfAlgorithms() {
    var (random, yes) = (SeededRandom(), 0)
    let parts = [
      "rsa", "RSA", "sha256", "aes", "x", "ed25519", "modp2048", "256", "rsax", "a_b", "",
    ]
    let lists = (0..<5000).map { _ in
      Array(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(parts) }
          .joined(separator: "-").utf8
      )
    }
    for value in Self.values(&random) + lists {
      let isOne = Self.holds(value) { PublicValue.areAlgorithms($0, $1) }
      #expect(
        isOne == Naive.areAlgorithms(value),
        "\(String(decoding: value, as: UTF8.self)), \(random)"
      )
      yes += isOne ? 1 : 0
    }
    #expect(yes > 10)
  }

  @Test func valuesOfKnownWords() {
    var (random, yes) = (SeededRandom(), 0)
    for value in Self.values(&random) where value.count <= 32 {
      for most in 1...3 {
        let words = Self.holds(value) { Doubt.parted($0, $1, upTo: most) }
        let others = Self.holds(value) { Naive.parted($0, $1, Self.line(value), upTo: most) }
        #expect(
          words?.count == others?.count && words?.first == others?.first
            && words?.last == others?.last,
          "\(String(decoding: value, as: UTF8.self)), \(random)"
        )
        yes += words != nil ? 1 : 0
      }
    }
    #expect(yes > 1000)
  }

  /// What is said of a value that stands in quotes.
  private static func holds<Answer>(
    _ value: [UInt8],
    _ body: (Range<Int>, TextWindow) -> Answer
  ) -> Answer {
    body(7..<7 + value.count, TextWindow(line(value).span, around: 0))
  }

  private static func line(_ value: [UInt8]) -> [UInt8] {
    Array("key = \"".utf8) + value + Array("\"\n".utf8)
  }
}

/// The same tests, by what they are for.
private enum Naive {
  static func isFile(_ value: [UInt8]) -> Bool {
    let endings = [
      ".pem", ".key", ".crt", ".p12", ".jks", ".pub", ".txt", ".yml", ".json", ".yaml", ".tgz",
      ".tar.gz", ".zip",
    ]
    return (6..<128).contains(value.count)
      && endings.contains { small(value).suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  static func areAlgorithms(_ value: [UInt8]) -> Bool {
    let names = [
      "aes", "camellia", "cbc", "ccm", "chacha", "ctr", "curve", "dh", "dsa", "ecdh", "ecdsa",
      "ecp", "ed", "gcm",
      "hmac", "md", "modp", "poly", "prf", "pubkey", "rsa", "sha", "x",
    ]
    // A dash at the end parts nothing.
    let parts = small(value).split(separator: 0x2D, omittingEmptySubsequences: false)
    let whole = parts.last?.isEmpty == true ? parts.dropLast() : parts
    var count = 0
    for part in whole where part.isEmpty || !part.allSatisfy(isDigit) {
      guard let name = names.first(where: { part.starts(with: $0.utf8) }),
        part.allSatisfy(isAlphanumeric)
      else {
        return false
      }
      let rest = part.dropFirst(name.utf8.count)
      guard rest.first.map(isDigit) ?? true else { return false }
      count += 1
    }
    return value.count <= 96 && count > 1
  }

  static func parted(
    _ range: Range<Int>,
    _ text: TextWindow,
    _ bytes: [UInt8],
    upTo most: Int
  ) -> (count: Int, first: WordClass, last: WordClass)? {
    if let word = Doubt.known(range, text), range.count <= 8 { return (1, word, word) }
    guard most > 1, range.count > 3 else { return nil }
    var best: (count: Int, first: WordClass, last: WordClass)?
    for middle in range.lowerBound + 2...range.upperBound - 2 where middle <= range.lowerBound + 8 {
      guard let first = Doubt.known(range.lowerBound..<middle, text) else { continue }
      let isParted = !isLetter(bytes[middle])
      let next = middle + (isParted ? 1 : 0)
      guard !isParted || "-_. ".utf8.contains(bytes[middle]), next < range.upperBound,
        let rest = parted(
          next..<range.upperBound,
          text,
          bytes,
          upTo: (best?.count ?? most + 1) - 2
        )
      else { continue }
      best = (rest.count + 1, first, rest.last)
    }
    return best
  }

  private static func small(_ value: [UInt8]) -> [UInt8] {
    value.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
