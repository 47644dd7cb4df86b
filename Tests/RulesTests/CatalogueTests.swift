public import Rules
public import Testing

extension Rule: CustomTestStringConvertible {
  /// The id, so that a failing test names its rule and no more.
  public var testDescription: String { id }
}

@Suite struct CatalogueTests {
  @Test func idsAreUniqueAndKebabCase() {
    let ids = RuleSet.builtin.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(
        id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
          !part.isEmpty
            && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        },
        "\(id)"
      )
    }
  }

  @Test func everyRuleIsComplete() {
    for rule in RuleSet.builtin.rules {
      #expect(rule.severity >= .medium, "\(rule.id)")
      #expect(!rule.leaks.isEmpty && !rule.name.isEmpty, "\(rule.id)")
      #expect(!rule.exampleTemplates.isEmpty && !rule.counterexampleTemplates.isEmpty, "\(rule.id)")
      #expect(rule.exampleTemplates.allSatisfy { ExampleTemplate($0).isGenerated }, "\(rule.id)")
    }
  }

  @Test(arguments: RuleSet.builtin.rules)
  func ruleFindsItsExamplesAndNothingElse(rule: Rule) throws {
    let pattern = try #require(PCRE2Pattern(rule.pattern), "\(rule.id) does not compile")
    for seed in 0..<UInt64(8) {
      for (index, example) in rule.examples(seed: seed).enumerated() {
        let found = reports(of: rule, pattern, in: example.bytes)
        let place = "\(rule.id), example \(index), seed \(seed)"
        try #require(found.count == 1, "\(place): \(found.count) matches")
        #expect(found[0].secret == example.secret, "\(place)")
        guard case .accepted(let confidence, let checksum) = found[0].verdict else {
          Issue.record("\(place): \(found[0].verdict)")
          continue
        }
        #expect(checksum != .invalid && confidence >= rule.confidence, "\(place): \(checksum)")
        if rule.exampleTemplates[index].contains("<checksum>") {
          #expect(checksum == .valid, "\(place)")
        }
      }
      for (index, example) in rule.counterexamples(seed: seed).enumerated() {
        let found = reports(of: rule, pattern, in: example.bytes)
        let place = "\(rule.id), counterexample \(index), seed \(seed)"
        let wrong = ExampleTemplate(rule.counterexampleTemplates[index]).hasWrongChecksum
        #expect(found.count == (wrong ? 1 : 0) || !wrong, "\(place)")
        for report in found {
          switch report.verdict {
          case .rejected: #expect(!wrong, "\(place)")
          case .accepted(let confidence, let checksum):
            #expect(checksum == .invalid && confidence == .low, "\(place)")
          }
        }
      }
    }
  }
}

/// What a rule says about a text, by the plainest reading of its fields.
func reports(
  of rule: Rule,
  _ pattern: PCRE2Pattern,
  in text: [UInt8]
) -> [(secret: Range<Int>, verdict: Verdict)] {
  pattern.matches(in: text).compactMap { groups in
    let secret =
      if let group = rule.secretGroup {
        groups.indices.contains(group) ? groups[group] : nil
      } else {
        groups.dropFirst().lazy.compactMap { $0 }.first { !$0.isEmpty } ?? groups[0]
      }
    guard let secret else { return nil }
    return (secret, rule.judge(text.span.extracting(secret)))
  }
}
