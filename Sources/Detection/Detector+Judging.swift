import Judgement
import Rules

extension Detector {
  /// Judges what a hot word leads to.
  ///
  /// - Returns: what came of it.
  func judge(
    _ content: Span<UInt8>,
    _ word: HotWord,
    at place: Int,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> Judge.Verdict {
    var verdict = Judge.judge(content, word, at: place, memo: &scratch.memo)
    guard case .found(let found) = verdict.outcome else { return verdict }
    guard let rule = judgedRules[found.kind] else {
      verdict.outcome = .nothing
      return verdict
    }
    let isAllowed = compiled[rule].isAllowed(
      content,
      found.range,
      found.secret,
      path: path,
      &scratch.patterns
    )
    scratch.matches.append(
      Match(
        rule: rule,
        range: found.range,
        secret: found.secret,
        verdict: isAllowed
          ? .rejected(.allowlist)
          : .accepted(confidence: Confidence(found.likelihood), checksum: .none)
      )
    )
    return verdict
  }
}
