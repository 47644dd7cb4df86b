import Findings
import TestSupport
import Testing

@Suite struct FindingAggregatorTests {
  private let rules = (0..<3).map {
    RuleReference(id: "rule-\($0)", name: "Rule \($0)", severity: .high, confidence: .low)
  }
  private let fingerprinter = Fingerprinter()

  private func contents(_ random: inout SeededRandom, count: Int) -> [FedContent] {
    var secrets = (0..<12).map { _ in random.bytes(Int.random(in: 1...6, using: &random)) }
    for _ in 0..<2 { secrets += SampleKey(&random).forms.shuffled(using: &random).prefix(4) }
    return (0..<count).map { number in
      // Few different first bytes, so that ids differ late; the last bytes make them distinct.
      let key = random.bytes(18, from: [7, 200]) + [UInt8(number >> 8), UInt8(number & 255)]
      // No two of them at one place, as no two texts of a key are.
      let matches = (0..<Int.random(in: 0...6, using: &random)).map { place in
        FedMatch(
          rule: Int.random(in: 0..<3, using: &random),
          secret: random.pick(secrets),
          offset: Int.random(in: 0...50, using: &random) * 6 + place,
          confidence: random.pick(RuleReference.Confidence.allCases)
        )
      }
      return FedContent(kind: random.pick([.blob, .commit, .tag]), key: key, matches: matches)
    }
  }

  private func records(_ aggregator: FindingAggregator) -> [FindingRecord] {
    aggregator.records(rules: rules, repository: nil, fingerprinter: fingerprinter)
  }

  @Test func anyOrderAndAnySharingOfWorkGivesTheNaiveResult() {
    var random = SeededRandom()
    for _ in 0..<40 {
      let contents = contents(&random, count: Int.random(in: 0...60, using: &random))
      let expected = naiveRecords(contents, rules: rules, fingerprinter: fingerprinter)
      for workers in [1, 2, 5] {
        var aggregators = Array(repeating: FindingAggregator(), count: workers)
        for content in contents.shuffled(using: &random) {
          var content = content
          content.matches.shuffle(using: &random)
          aggregators[Int.random(in: 0..<workers, using: &random)].feed(content)
        }
        // Any tree of merges.
        while aggregators.count > 1 {
          aggregators.shuffle(using: &random)
          let last = aggregators.removeLast()
          aggregators[0].merge(last)
        }
        #expect(records(aggregators[0]) == expected, "\(random)")
      }
    }
  }

  @Test func mergingIsCommutativeAndAssociative() {
    var random = SeededRandom()
    let all = contents(&random, count: 90)
    let parts = (0..<3).map { part in
      var aggregator = FindingAggregator()
      for content in all[part * 30..<part * 30 + 30] { aggregator.feed(content) }
      return aggregator
    }
    func merged(_ left: FindingAggregator, _ right: FindingAggregator) -> FindingAggregator {
      var result = left
      result.merge(right)
      return result
    }
    let (a, b, c) = (parts[0], parts[1], parts[2])
    #expect(records(merged(a, b)) == records(merged(b, a)), "\(random)")
    #expect(records(merged(merged(a, b), c)) == records(merged(a, merged(b, c))), "\(random)")
    #expect(merged(a, b).byteCount == merged(b, a).byteCount)
  }

  @Test func anObjectCountsOnceHoweverOftenItHoldsTheSecret() {
    var aggregator = FindingAggregator()
    let match = FedMatch(rule: 0, secret: Array("abc".utf8), offset: 4)
    let later = FedMatch(rule: 0, secret: Array("abc".utf8), offset: 40)
    aggregator.feed(FedContent(kind: .blob, key: [1], matches: [match, later, match]))
    aggregator.feed(FedContent(kind: .blob, key: [2], matches: [later]))
    #expect(records(aggregator).map(\.occurrences.objects) == [2])
  }

  @Test func detailsAreMadeOnlyForANewFirstPlace() {
    var aggregator = FindingAggregator()
    let secret = Array("abc".utf8)
    var made: [UInt8] = []
    for key: UInt8 in [5, 6, 5, 4, 9, 4] {
      aggregator.begin(.blob, key: [key].span)
      aggregator.add(rule: 0, secret: secret.span, offset: 1, confidence: .low) {
        made.append(key)
        return .made(
          for: FedMatch(rule: 0, secret: secret, offset: 1),
          in: FedContent(kind: .blob, key: [key], matches: [])
        )
      }
    }
    #expect(made == [5, 4])
  }

  @Test func theSameSecretUnderTwoRulesIsTwoFindings() {
    var aggregator = FindingAggregator()
    let secret = Array("abc".utf8)
    aggregator.feed(
      FedContent(
        kind: .blob,
        key: [1],
        matches: [
          FedMatch(rule: 1, secret: secret, offset: 0),
          FedMatch(rule: 0, secret: secret, offset: 0),
        ]
      )
    )
    let findings = records(aggregator)
    #expect(findings.map(\.rule.id) == ["rule-0", "rule-1"])
    #expect(findings[0].fingerprint != findings[1].fingerprint)
  }

  @Test func aFileIsNamedByItsPath() {
    var aggregator = FindingAggregator()
    let path = Array("etc/app.conf".utf8)
    aggregator.feed(
      FedContent(
        kind: .file,
        key: path,
        matches: [FedMatch(rule: 0, secret: [65, 66], offset: 3)]
      )
    )
    let location = records(aggregator)[0].location
    #expect(location.object == nil)
    #expect(location.path == path)
  }

  @Test func eachPlaceInAFileIsAFinding() {
    let matches = [9, 3, 30].map { FedMatch(rule: 0, secret: [65, 66], offset: $0) }
    var aggregator = FindingAggregator()
    aggregator.feed(FedContent(kind: .file, key: [97], matches: matches))
    var other = FindingAggregator()
    other.feed(FedContent(kind: .file, key: [97], matches: [matches[1]]))
    aggregator.merge(other)
    let findings = records(aggregator)
    #expect(findings.map(\.location.offset) == [3, 3, 9, 30])
    #expect(Set(findings.map(\.fingerprint)).count == 1)
    #expect(findings.allSatisfy { $0.occurrences.objects == 1 && !$0.occurrences.more })
  }

  @Test func memoryIsBoundedAndWhatWasLeftOutIsCounted() {
    let bound = FindingAggregator.overheadPerSecret * 10
    var aggregator = FindingAggregator(maximumBytes: bound)
    for number: UInt8 in 0..<50 {
      let match = FedMatch(rule: 0, secret: [number], offset: 0)
      aggregator.feed(FedContent(kind: .blob, key: [number], matches: [match]))
    }
    #expect(aggregator.byteCount <= bound)
    #expect(aggregator.count > 0)
    #expect(aggregator.dropped == [0: 50 - aggregator.count])
    // Known secrets are counted all the same.
    let known = FedMatch(rule: 0, secret: [0], offset: 0)
    aggregator.feed(FedContent(kind: .blob, key: [200], matches: [known]))
    #expect(records(aggregator)[0].occurrences.objects == 2)
  }

  @Test func whateverARuleTakesTheOthersHaveRoom() {
    let bound = FindingAggregator.overheadPerSecret * 40
    // Another worker's findings come in one go.
    for isMerged in [false, true] {
      var aggregator = FindingAggregator(maximumBytes: bound)
      for rule in 0..<3 {
        var own = isMerged ? FindingAggregator(maximumBytes: bound) : aggregator
        for number: UInt8 in 0..<(rule == 2 ? 3 : 200) {
          let match = FedMatch(rule: rule, secret: [number], offset: 0)
          own.feed(FedContent(kind: .blob, key: [number], matches: [match]))
        }
        if isMerged { aggregator.merge(own) } else { aggregator = own }
      }
      let kept = records(aggregator).map(\.rule.id)
      #expect(kept.count { $0 == "rule-2" } == 3)
      #expect(Set(aggregator.dropped.keys) == [0, 1])
      #expect(aggregator.byteCount <= bound)
    }
  }

  @Test func secretsComeInTheOrderOfTheirBytesHoweverTheyBegin() {
    var random = SeededRandom()
    // Short ones, some that agree in their first eight bytes, and zeros, which stand for no byte there.
    let secrets = (0..<400).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).map { place in
        UInt8.random(in: 0...(place < 8 ? 1 : 3), using: &random) * 85
      }
    }
    for kind in [Location.Kind.file, .blob] {
      var aggregator = FindingAggregator()
      let matches = secrets.enumerated().map { offset, secret in
        FedMatch(rule: offset % 2, secret: secret, offset: offset)
      }
      aggregator.feed(FedContent(kind: kind, key: [97], matches: matches))
      let told = records(aggregator)
      let sorted = told.sorted { left, right in
        if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
        let (secret, other) = (left.secret.bytes, right.secret.bytes)
        if secret != other { return secret.lexicographicallyPrecedes(other) }
        return left.location.offset < right.location.offset
      }
      #expect(told == sorted, "\(random)")
      #expect(kind == .blob || told.count == secrets.count)
    }
  }

  @Test func whatWasToldIsForgottenAndTheContentGoesOn() {
    var aggregator = FindingAggregator()
    let matches = [0, 1].map { FedMatch(rule: $0, secret: [UInt8($0)], offset: 7 * $0) }
    let content = FedContent(kind: .file, key: [97], matches: [matches[0]])
    aggregator.feed(content)
    let told = records(aggregator)
    aggregator.forgetFindings()
    #expect(aggregator.count == 0 && aggregator.byteCount == 0)
    let secret = matches[1].secret
    aggregator.add(rule: 1, secret: secret.span, offset: 7, confidence: .low) {
      MatchDetails.made(for: matches[1], in: content)
    }
    #expect(told.map(\.location.offset) == [0])
    #expect(records(aggregator).map(\.location.offset) == [7])
    #expect(records(aggregator).map(\.location.path) == [[97]])
  }

  @Test func manyDistinctSecretsAreAllKept() {
    var aggregator = FindingAggregator()
    for number in 0..<5000 {
      let secret = Array("secret number \(number)".utf8)
      aggregator.feed(
        FedContent(
          kind: .blob,
          key: [UInt8(number & 255), UInt8(number >> 8)],
          matches: [FedMatch(rule: number % 3, secret: secret, offset: 0)]
        )
      )
    }
    #expect(aggregator.count == 5000)
    #expect(Set(records(aggregator).map(\.secret)).count == 5000)
  }

  @Test func anEntryStaysSmall() {
    #expect(FindingAggregator.overheadPerSecret <= 640)
  }

  @Test func aMatchWithoutContentIsTheCallersMistake() async {
    await #expect(processExitsWith: .failure) {
      var aggregator = FindingAggregator()
      let secret: [UInt8] = [65]
      aggregator.add(rule: 0, secret: secret.span, offset: 0, confidence: .low) {
        .made(
          for: FedMatch(rule: 0, secret: [65], offset: 0),
          in: FedContent(kind: .blob, key: [1], matches: [])
        )
      }
    }
  }
}
