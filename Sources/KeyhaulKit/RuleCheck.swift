import Bytes
import Detection
import Patterns
public import Rules

/// Tries rules out: whether their patterns compile, their examples are found and their
/// counterexamples are not.
public struct RuleCheck: Sendable {
  /// What is wrong, a sentence each, with the rule's id in front.
  public private(set) var faults: [String] = []
  /// What a rule will cost beyond the usual, a sentence each.
  public private(set) var notices: [String] = []
  /// How many examples and counterexamples were tried.
  public private(set) var exampleCount = 0

  /// Checks rules.
  ///
  /// - Throws: ``ScanError`` where the rules cannot be used together.
  /// - Complexity: compiles every pattern.
  public init(_ rules: RuleSet) throws(ScanError) {
    let detector = try Detector(ready: rules)
    for (number, error) in detector.invalidPatterns() {
      faults.append("\(rules.rules[number].id): \(error.message)")
    }
    var scratch = DetectionScratch(for: detector)
    for (number, rule) in rules.rules.enumerated() {
      if let cost = detector.cost(of: number) { notices.append("\(rule.id): \(cost)") }
      for example in rule.examples(seed: 1) {
        exampleCount += 1
        check(example, of: number, isCounterexample: false, detector, &scratch)
      }
      for example in rule.counterexamples(seed: 1) {
        exampleCount += 1
        check(example, of: number, isCounterexample: true, detector, &scratch)
      }
    }
  }

  private mutating func check(
    _ example: Example,
    of rule: Int,
    isCounterexample: Bool,
    _ detector: Detector,
    _ scratch: inout DetectionScratch
  ) {
    detector.scan(example.bytes.span, using: &scratch)
    let sure = scratch.matches.filter { match in
      guard match.rule == rule, case .accepted(_, let checksum) = match.verdict else {
        return false
      }
      return !(isCounterexample && checksum == .invalid)
    }
    let id = detector.rules[rule].id
    if isCounterexample {
      if !sure.isEmpty { faults.append("\(id): a counterexample is reported") }
    } else if sure.map(\.secret) != [example.secret] {
      faults.append(
        sure.isEmpty
          ? "\(id): an example is not reported" : "\(id): an example is reported with other bounds"
      )
    }
  }
}

extension Detector {
  /// What is unusual about the cost of a rule; nil for a rule that is searched around its literals.
  func cost(of rule: Int) -> String? {
    switch search(of: rule) {
    case .aroundLiterals: nil
    case .whereLiteralsOccur:
      "its literal may stand at any distance from the match's start; the pattern runs over the whole "
        + "of each content that holds it"
    case .whereKeywordsOccur:
      "no literal can be derived from its pattern; it runs over the whole of each content that holds "
        + "a keyword"
    case .everywhere:
      "no literal can be derived from its pattern and it has no keywords; it runs over every byte, at "
        + "some 100 MB/s"
    }
  }
}
