import Bytes
import Detection
import Patterns
public import Rules

/// Tries rules out: whether their patterns compile, their examples are found and their
/// counterexamples are not.
public struct RuleCheck: Sendable {
  /// What is wrong.
  public private(set) var faults: [RuleRemark] = []
  /// What rules will cost beyond the usual.
  public private(set) var notices: [RuleRemark] = []
  /// Which rules' examples other rules report, too.
  public private(set) var overlaps: [RuleRemark] = []
  /// How many examples and counterexamples were tried.
  public private(set) var exampleCount = 0

  /// Checks rules.
  ///
  /// - Throws: ``ScanError`` where the rules cannot be used together.
  /// - Complexity: compiles every pattern.
  public init(_ rules: RuleSet) throws(ScanError) {
    let detector = try Detector(ready: rules)
    faults = detector.invalidPatterns().map { RuleRemark($0, detector) }
    var scratch = DetectionScratch(for: detector)
    for (number, rule) in rules.rules.enumerated() {
      if let cost = detector.cost(of: number) {
        notices.append(RuleRemark(rule: rule.id, text: cost))
      }
      for example in rule.examples(seed: 1) {
        exampleCount += 1
        check(example, of: number, isCounterexample: false, detector, &scratch)
        noteOverlaps(with: number, example, detector, &scratch)
        checkEffort(of: number, example, detector, &scratch)
      }
      for example in rule.counterexamples(seed: 1) {
        exampleCount += 1
        check(example, of: number, isCounterexample: true, detector, &scratch)
      }
    }
  }

  /// Notes the rules that reported a part of an example's secret in the last scan.
  private mutating func noteOverlaps(
    with rule: Int,
    _ example: Example,
    _ detector: Detector,
    _ scratch: inout DetectionScratch
  ) {
    for match in scratch.matches where match.rule != rule && match.secret.overlaps(example.secret) {
      guard case .accepted(let confidence, let checksum) = match.verdict, checksum != .invalid
      else { continue }
      let text =
        "\(detector.rules[match.rule].id) (\(confidence.rawValue)) reports its example, too"
      let remark = RuleRemark(rule: detector.rules[rule].id, text: text)
      if overlaps.last != remark { overlaps.append(remark) }
    }
  }

  /// Tries text that a rule all but matches, over and over: a pattern that goes back and forth in it gives up.
  private mutating func checkEffort(
    of rule: Int,
    _ example: Example,
    _ detector: Detector,
    _ scratch: inout DetectionScratch
  ) {
    let piece = example.bytes.dropLast(max(1, example.secret.count / 2))
    guard !piece.isEmpty else { return }
    var text: [UInt8] = []
    while text.count < 4096 { text += piece }
    detector.scan(text.span, using: &scratch)
    if scratch.limitHits.contains(where: { $0.rule == rule }) {
      let problem = "its pattern takes too long on text that it all but matches"
      faults.append(RuleRemark(rule: detector.rules[rule].id, text: problem))
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
    let fault: String? =
      if isCounterexample {
        sure.isEmpty ? nil : "a counterexample is reported"
      } else if sure.isEmpty {
        "an example is not reported"
      } else {
        sure.map(\.secret) == [example.secret] ? nil : "an example is reported with other bounds"
      }
    if let fault { faults.append(RuleRemark(rule: detector.rules[rule].id, text: fault)) }
  }
}

/// Something that is to be said of a rule.
public struct RuleRemark: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// What is to be said: a sentence or more.
  public let text: String
}

extension RuleRemark {
  /// Says what is wrong with a rule's pattern.
  init(_ fault: (rule: Int, error: PatternError), _ detector: Detector) {
    self.init(rule: detector.rules[fault.rule].id, text: fault.error.message)
  }
}

extension Detector {
  /// What is unusual about the cost of a rule; nil for a rule that is searched around its literals.
  func cost(of rule: Int) -> String? {
    switch search(of: rule) {
    case .aroundLiterals, .wholeContents, .judged, .counted: nil
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
