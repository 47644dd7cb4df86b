import Bytes
import PersonalData
import TestSupport
import Testing

/// Looking only at what deltas change counts what looking at everything counts.
@Suite struct CensusDeltaTests {
  @Test func countsInDeltasWhatAWholeReadCounts() throws {
    let seed = TestEnvironment.seed
    var chains = Chains(seed: seed)
    var dumps = 0
    for chain in 0..<60 {
      var fast = Census(CensusOptions(threshold: 6))
      var twin = Census(CensusOptions(threshold: 6))
      chains.begin()
      var base = chains.content()
      var memory = fast.take(base.span, headings: [Int]().span).memory
      for step in 0..<30 {
        let delta = chains.delta(on: base)
        base = delta.content
        let headings = places(of: ["customer_no", "phone"], in: base)
        let found = fast.take(
          base.span,
          headings: headings.span,
          base: memory,
          copies: delta.copies.span
        )
        memory = found.memory
        let expected = twin.take(base.span, headings: headings.span).dump
        let note = "seed \(seed), chain \(chain), step \(step)"
        try #require(found.dump?.counts == expected?.counts, "\(note)")
        try #require(found.dump?.identity == expected?.identity, "\(note)")
        try #require(found.dump?.first == expected?.first, "\(note)")
        if expected != nil { dumps += 1 }
      }
    }
    #expect(dumps > 100, "seed \(seed)")
  }

  @Test func codeFullOfNumbersIsSeldomReadAsAWhole() {
    var random = SeededRandom(seed: 5)
    func line() -> [UInt8] {
      Array(
        "  value[\(random.next() % 5000)] = 0x\(String(random.next(), radix: 16)); // \(random.next() % 100_000)\n"
          .utf8
      )
    }
    var base = (0..<4000).flatMap { _ in line() }
    var census = Census(CensusOptions())
    var memory = census.take(base.span, headings: [Int]().span).memory
    let first = census.bytesRead
    for _ in 0..<300 {
      let at = Int.random(in: 1000..<base.count - 1000, using: &random)
      let inserted = line()
      let content = base[..<at] + inserted + base[at...]
      let copies = [
        CopiedRange(target: 0, source: 0, count: at),
        CopiedRange(target: at + inserted.count, source: at, count: base.count - at),
      ]
      base = Array(content)
      memory =
        census.take(base.span, headings: [Int]().span, base: memory, copies: copies.span).memory
    }
    #expect(first <= base.count)
    #expect(census.bytesRead - first < base.count, "not once in 300 versions")
  }

  @Test func partsCountWhatTheWholeCounts() throws {
    var people = MadeUpPeople(seed: 6)
    let rows = (0..<4000).map { _ in "\(people.digits(7)),\(people.address()),\(people.card())\n" }
    let text = Array(("customer_no,mail,card\n" + rows.joined()).utf8)
    var census = Census(CensusOptions())
    let headings = places(of: ["customer_no"], in: text)
    let taken = census.take(text.span, headings: headings.span).dump
    let whole = try #require(taken)
    #expect(whole.counts[.customerNumbers] ?? 0 > 3900)
    let (size, overlap) = (30_000, 1000)
    census.begin()
    var offset = 0
    while true {
      let end = min(offset + size, text.count)
      let own = headings.filter { (offset..<end).contains($0) }.map { $0 - offset }
      census.add(
        text.span.extracting(offset..<end),
        headings: own.span,
        offset: offset,
        isLast: end == text.count
      )
      if end == text.count { break }
      offset = end - overlap
    }
    let joined = census.finish()
    let parts = try #require(joined)
    #expect(parts.counts == whole.counts)
    #expect(parts.identity == whole.identity)
    #expect(parts.first == whole.first)
  }
}

/// Contents that are deltas on others, with values and seams where they hurt.
private struct Chains {
  var people: MadeUpPeople
  /// The kind that every other value of a chain is of, so that there are dumps.
  private var favourite = 0

  init(seed: UInt64) { people = MadeUpPeople(seed: seed) }

  mutating func begin() { favourite = Int.random(in: 0...8, using: &people.random) }

  mutating func value() -> String {
    let kind = Int.random(in: 0..<24, using: &people.random)
    return switch kind < 12 ? kind : favourite {
    case 0: people.address()
    case 1: people.card()
    case 2: people.account()
    case 3: people.japaneseNumber()
    case 4: people.japanesePhone()
    case 5: people.americanPhone()
    case 6: people.international()
    case 7: "<\(people.address())>"
    case 8: "\"customer_no\": \(people.digits(6)),"
    case 9: "4111 1234 \(people.digits(4)) \(people.digits(4))"
    case 10: "GB82 WEST 1234 5698 7654 32"
    default: "http://a:\(people.word(4))@\(people.word(3)).com"
    }
  }

  mutating func filler(_ count: Int) -> [UInt8] {
    people.random.bytes(count, from: Array("0123456789 @.-+/()aXcom\n,:_<>\"'".utf8))
  }

  mutating func piece() -> [UInt8] {
    switch Int.random(in: 0..<4, using: &people.random) {
    case 0: []
    case 1: filler(Int.random(in: 1...12, using: &people.random))
    case 2: Array(value().utf8)
    default: Array("\(value())\n\(value())".utf8)
    }
  }

  mutating func content() -> [UInt8] {
    var content: [UInt8] = []
    for _ in 0..<Int.random(in: 10...60, using: &people.random) {
      content += [UInt8](repeating: 0x2E, count: Int.random(in: 0...300, using: &people.random))
      content += piece()
      if people.random.chance(1, outOf: 6) { content += filler(60) }
    }
    return content
  }

  mutating func delta(on base: [UInt8]) -> (content: [UInt8], copies: [CopiedRange]) {
    var content: [UInt8] = []
    var copies: [CopiedRange] = []
    var from =
      people.random.chance(1, outOf: 4) ? Int.random(in: 0...base.count, using: &people.random) : 0
    for _ in 0..<Int.random(in: 1...4, using: &people.random) {
      let isLast = people.random.chance(1, outOf: 3)
      let to = isLast ? base.count : Int.random(in: from...base.count, using: &people.random)
      if to > from {
        copies.append(CopiedRange(target: content.count, source: from, count: to - from))
        content += base[from..<to]
      }
      content += isLast ? [] : piece()
      // Seldom back, so that a piece comes twice.
      from =
        people.random.chance(1, outOf: 5)
        ? Int.random(in: 0...to, using: &people.random)
        : min(base.count, to + Int.random(in: 0...20, using: &people.random))
    }
    if from < base.count, people.random.chance(2, outOf: 3) {
      copies.append(CopiedRange(target: content.count, source: from, count: base.count - from))
      content += base[from...]
    }
    return (content.isEmpty ? self.content() : content, content.isEmpty ? [] : copies)
  }
}
