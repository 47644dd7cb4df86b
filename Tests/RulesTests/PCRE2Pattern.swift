import CPCRE2

/// A pattern compiled with PCRE2 without UTF mode: the simple engine of the tests.
@safe final class PCRE2Pattern {
  private let code: OpaquePointer
  private let matchData: OpaquePointer

  init?(_ pattern: String, isUTF: Bool = false) {
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    guard
      let code = unsafe pcre2_compile_8(
        bytes,
        bytes.count,
        isUTF ? UInt32(PCRE2_UTF) : 0,
        &error,
        &offset,
        nil
      ),
      let matchData = unsafe pcre2_match_data_create_from_pattern_8(code, nil)
    else { return nil }
    unsafe self.code = code
    unsafe self.matchData = matchData
    unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_code_free_8(code)
  }

  /// A number that PCRE2 knows about the pattern.
  func information(_ what: Int32) -> UInt32 {
    var value: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
    return value
  }

  /// All matches from left to right, none overlapping, each with its groups; nil: took no part.
  func matches(in subject: [UInt8]) -> [[Range<Int>?]] {
    var found: [[Range<Int>?]] = []
    var start = 0
    while start <= subject.count {
      let count = unsafe pcre2_match_8(code, subject, subject.count, start, 0, matchData, nil)
      guard count > 0, let vector = unsafe pcre2_get_ovector_pointer_8(matchData) else { break }
      let groups: [Range<Int>?] = (0..<Int(count)).map { group in
        let (low, high) = unsafe (vector[2 * group], vector[2 * group + 1])
        // A group that took no part has -1 here: sizes are imported as signed.
        return low < 0 ? nil : Int(low)..<Int(high)
      }
      found.append(groups)
      start = max(groups[0]?.upperBound ?? start, start + 1)
    }
    return found
  }
}
