import PersonalData
public import Rules
public import Testing

extension Rule: CustomTestStringConvertible {
  /// The id, so that a failing test names its rule and no more.
  public var testDescription: String { id }
}

@Suite struct CatalogueTests {
  /// The rules that find by a pattern; those that the judge serves are tried by the whole detector.
  static let patternRules = RuleSet.builtin.rules.filter {
    $0.judged == nil && $0.counted == nil
  }

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
    // What is counted has no single examples: PersonalDataTests try that.
    for rule in RuleSet.builtin.rules where rule.counted == nil {
      #expect(rule.severity >= .medium, "\(rule.id)")
      #expect(!rule.leaks.isEmpty && !rule.name.isEmpty, "\(rule.id)")
      #expect(!rule.exampleTemplates.isEmpty && !rule.counterexampleTemplates.isEmpty, "\(rule.id)")
      #expect(rule.exampleTemplates.allSatisfy { ExampleTemplate($0).isGenerated }, "\(rule.id)")
    }
  }

  @Test func everyPatternIsBounded() {
    for rule in RuleSet.builtin.rules {
      #expect(!hasUnboundedRepeat(rule.pattern) || rule.maximumLength != nil, "\(rule.id)")
    }
  }

  @Test func eachKindOfPersonalDataHasOneRule() {
    let rules = RuleSet.builtin.rules.filter { $0.counted != nil }
    #expect(Set(rules.map(\.counted)) == Set(PersonalDataKind.allCases))
    #expect(rules.count == PersonalDataKind.allCases.count)
    for rule in rules { #expect(!rule.leaks.isEmpty && rule.pattern.isEmpty, "\(rule.id)") }
  }

  @Test func noRuleRepeatsAnother() {
    let patterns = Self.patternRules.map(\.pattern)
    #expect(Set(patterns).count == patterns.count)
  }

  /// Token characters next to a secret hide it only where the rule says so; other characters never do.
  ///
  /// A secret that is a whole file has no surroundings.
  @Test(arguments: Self.patternRules.filter { !$0.pattern.hasPrefix(#"\A"#) })
  func surroundingsDoNotHideTheSecret(rule: Rule) throws {
    let pattern = try #require(PCRE2Pattern(rule.pattern))
    let surroundings = ExampleTemplate("<[A-Za-z0-9_./-]:40> (<[ \n;,]:8>")
    for (index, example) in rule.examples(seed: 99).enumerated() {
      let before = surroundings.example(checksum: nil, seed: UInt64(index)).bytes
      let after = surroundings.example(checksum: nil, seed: UInt64(index + 50)).bytes
      let secrets = reports(of: rule, pattern, in: before + example.bytes + after.reversed())
        .filter { if case .accepted = $0.verdict { true } else { false } }.map(\.secret)
      let expected =
        example.secret.lowerBound + before.count..<example.secret.upperBound + before.count
      #expect(secrets == [expected], "\(rule.id), example \(index)")
    }
  }

  @Test(arguments: Self.patternRules)
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

/// Whether a pattern repeats something without a limit: `*`, `+` or `{n,}` outside brackets and escapes.
///
/// A `+` behind another quantifier only forbids to go back.
private func hasUnboundedRepeat(_ pattern: String) -> Bool {
  let bytes = Array(pattern.utf8)
  var index = 0
  var isQuantified = false
  while index < bytes.count {
    defer { index += 1 }
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      index += 1
      isQuantified = false
    case UInt8(ascii: "["):
      // A closing bracket right behind the opening one, or its ^, is a member.
      index += bytes[index + 1] == UInt8(ascii: "^") ? 2 : 1
      repeat {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      } while bytes[index] != UInt8(ascii: "]")
      isQuantified = false
    case UInt8(ascii: "*"): return true
    case UInt8(ascii: "+") where !isQuantified: return true
    case UInt8(ascii: "{"):
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? index
      if bytes[end - 1] == UInt8(ascii: ",") { return true }
      index = end
      isQuantified = true
    default: isQuantified = false
    }
  }
  return false
}
