import CPCRE2

/// A pattern run by PCRE2 over whole subjects, one plain call for each match.
///
/// Part of the reference: knows nothing of literals, windows or offset limits. Newlines are as in `Patterns`.
@safe final class ReferencePattern {
  private let code: OpaquePointer
  private let matchData: OpaquePointer

  init(_ pattern: String) {
    var error: Int32 = 0
    var offset = 0
    let context = unsafe pcre2_compile_context_create_8(nil)
    unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    unsafe pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
    let bytes = Array(pattern.utf8)
    guard
      let code = unsafe pcre2_compile_8(bytes, bytes.count, 0, &error, &offset, context),
      let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil)
    else { preconditionFailure("a pattern of the tests is not valid") }
    unsafe pcre2_compile_context_free_8(context)
    unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    unsafe self.code = code
    unsafe matchData = data
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_code_free_8(code)
  }

  /// The leftmost match at or behind `start` with its groups; a group that took no part is nil.
  func firstMatch(in subject: [UInt8], from start: Int) -> [Range<Int>?]? {
    let count = unsafe pcre2_match_8(code, subject, subject.count, start, 0, matchData, nil)
    guard count > 0, let vector = unsafe pcre2_get_ovector_pointer_8(matchData) else { return nil }
    return (0..<Int(count)).map { group in
      let (low, high) = unsafe (vector[2 * group], vector[2 * group + 1])
      // PCRE2_UNSET is the largest size_t, hence -1 here.
      return low < 0 ? nil : low..<high
    }
  }

  /// Whether the pattern is found anywhere.
  func isFound(in subject: [UInt8]) -> Bool { firstMatch(in: subject, from: 0) != nil }
}
