extension Pattern {
  /// Finds the leftmost match that starts in `start...lastStart`.
  ///
  /// The subject is the whole content: look-behind and `\b` see what lies before `start`, `^` is
  /// its beginning and `$` its end; a match may reach behind `lastStart`. Prepares the pattern if
  /// that was not done. Never traps or throws because of what the subject or the pattern holds.
  ///
  /// With `\K` in the pattern it is where the attempt starts, not where the match is said to start,
  /// that lies in `start...lastStart`.
  ///
  /// - Parameters:
  ///   - subject: The whole content.
  ///   - start: The first offset where a match may start, in bytes.
  ///   - lastStart: The last such offset. Less than `start`: nothing is found. Behind the
  ///     subject's end: as if it were the end.
  ///   - scratch: The calling worker's own; holds the groups of a match until its next search.
  /// - Returns: The match, its absence, or the limit that ended the search.
  /// - Precondition: `start` lies in `0...subject.count`.
  /// - Complexity: Up to ``PatternLimits/steps`` for each start offset; usually a few bytes each.
  public func firstMatch(
    in subject: Span<UInt8>,
    from start: Int,
    startingAtMost lastStart: Int,
    using scratch: inout PatternScratch
  ) -> PatternOutcome {
    precondition(start >= 0 && start <= subject.count, "the search starts outside the subject")
    guard start <= lastStart else {
      scratch.forgetMatch()
      return .none
    }
    guard let compiled = unsafe try? code() else {
      scratch.forgetMatch()
      return .limit(.invalidPattern)
    }
    return unsafe subject.withUnsafeBufferPointer { bytes in
      // An empty span may have no address; the JIT code wants one even for no bytes.
      unsafe withUnsafePointer(to: 0 as UInt8) { nothing in
        unsafe scratch.search(
          compiled.pointee,
          in: bytes.baseAddress ?? nothing,
          count: bytes.count,
          from: start,
          startingAtMost: min(lastStart, bytes.count)
        )
      }
    }
  }

  /// Finds the leftmost match in the whole subject.
  public func firstMatch(
    in subject: Span<UInt8>,
    using scratch: inout PatternScratch
  ) -> PatternOutcome {
    firstMatch(in: subject, from: 0, startingAtMost: subject.count, using: &scratch)
  }
}
