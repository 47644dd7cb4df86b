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
    scratch.matches.append(
      Match(
        rule: rule,
        range: found.range,
        secret: found.secret,
        verdict: self.verdict(on: found, rule, content, path, &scratch)
      )
    )
    return verdict
  }

  /// What becomes of a value that the judge takes for a credential.
  private func verdict(
    on found: Credential,
    _ rule: Int,
    _ content: Span<UInt8>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> Verdict {
    let isAllowed = compiled[rule].isAllowed(
      content,
      found.range,
      found.secret,
      path: path,
      &scratch.patterns
    )
    if isAllowed { return .rejected(.allowlist) }
    // Whoever asks for all that is doubtful may have put it to use.
    let isSample = PublishedSample.isOne(content.extracting(found.secret))
    return .accepted(
      confidence: isSample ? .low : Confidence(found.likelihood),
      checksum: .none
    )
  }
}
