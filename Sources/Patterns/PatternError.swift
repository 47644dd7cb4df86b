import CPCRE2

/// Why a pattern cannot be compiled.
///
/// The value carries facts only; ``message`` turns them into a sentence.
public struct PatternError: Error, Hashable, Sendable {
  /// PCRE2's compile error number (positive), or its negative general error such as "no memory".
  public let code: Int32

  /// Where the compiler stopped, in bytes from the start of the pattern's UTF-8 text.
  ///
  /// PCRE2 reports the byte after the last one it took, so the fault lies at or just before it.
  public let offset: Int

  /// Makes an error from what `pcre2_compile` reported.
  init(code: Int32, offset: Int) {
    self.code = code
    self.offset = offset
  }

  /// What is wrong, where, and what to do about it, as sentences for the pattern's author.
  public var message: String {
    "The pattern is not valid at byte \(offset): \(reason). \(remedy)"
  }

  /// PCRE2's own words for the error.
  private var reason: String {
    let text = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let length = unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
      guard length > 0 else { return "" }
      return unsafe String(decoding: buffer[..<min(Int(length), buffer.count)], as: UTF8.self)
    }
    return text.isEmpty ? "PCRE2 error \(code)" : text
  }

  /// What the author can do; specific where the fault comes from a restriction of ours.
  private var remedy: String {
    switch code {
    case PCRE2_ERROR_UTF_IS_DISABLED, PCRE2_ERROR_UCP_IS_DISABLED:
      "Patterns match bytes: remove (*UTF) or (*UCP)."
    case PCRE2_ERROR_BACKSLASH_C_CALLER_DISABLED, PCRE2_ERROR_BACKSLASH_C_LIBRARY_DISABLED:
      "Write (?s:.) for any byte."
    case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_STRING_TOO_LONG:
      "Shorten it, or lower its repeat counts (at most \(PatternCompiler.maximumLength) bytes)."
    case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP:
      "Nest fewer groups."
    case PCRE2_ERROR_CLASS_INVALID_RANGE:
      "Put a literal hyphen last in the class, or write \\-."
    case PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH:
      "Give each alternative of the look-behind a fixed length."
    case PCRE2_ERROR_HEAP_FAILED:
      "Free memory and try again."
    default:
      "Correct it there; a backslash before a punctuation character makes that character literal."
    }
  }
}

extension PatternError: CustomStringConvertible {
  /// The same as ``message``.
  public var description: String { message }
}
