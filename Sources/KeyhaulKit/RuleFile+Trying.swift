import Detection
import Patterns
public import Rules

extension RuleFile {
  /// Takes out what PCRE2 does not accept of another tool's file; ``notices`` names it.
  ///
  /// - Complexity: compiles every pattern.
  public mutating func leaveOutInvalid() {
    leaveOutInvalid { pattern in
      do throws(PatternError) {
        try Pattern(pattern).prepare()
        return nil
      } catch {
        return error.message
      }
    }
  }

  /// Searches the texts that came with rules of another tool, and notes which rules do otherwise than it says.
  ///
  /// Only the pattern is tried: other tools test no more.
  ///
  /// - Returns: how many texts were searched.
  public mutating func trySamples() -> Int {
    var scratch = PatternScratch()
    for rule in rules {
      let pattern = Pattern(rule.pattern)
      for sample in samples where sample.rule == rule.id {
        let text = Array(sample.text.utf8)
        let isFound: Bool
        switch pattern.firstMatch(in: text.span, using: &scratch) {
        case .match: isFound = true
        case .none: isFound = false
        case .limit:
          note(rule.id, "an example takes too long: the pattern backtracks too much for PCRE2")
          continue
        }
        guard isFound != sample.isFound else { continue }
        note(rule.id, sample.isFound ? "an example is not found" : "a negative example is found")
      }
    }
    return samples.count
  }
}
