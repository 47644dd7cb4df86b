import CPCRE2

/// A pattern's compiled code and what a search must know about it before it starts.
///
/// Made once, then only read, by any number of threads; ``Pattern`` owns and frees it.
@safe struct CompiledPattern {
  /// The `pcre2_code`.
  let code: OpaquePointer

  /// Number of the highest capture group.
  let groupCount: Int

  /// Whether there is JIT code.
  let isJITCompiled: Bool

  /// Whether `pcre2_jit_match` may be called without going through `pcre2_match`.
  ///
  /// Not for patterns that begin with `(*`: options such as `(*NOTEMPTY)` are applied by
  /// `pcre2_match` before it enters the JIT code, and `pcre2_jit_match` would lose them.
  let matchesDirectly: Bool

  /// Releases the code.
  /// - Precondition: No search is using it.
  consuming func free() {
    unsafe pcre2_code_free_8(code)
  }
}

/// The one place where patterns are compiled, and hence where their dialect is decided.
///
/// - Subjects and patterns are bytes: no UTF mode, and a pattern cannot turn it on. `\w`, `\d`,
///   `\s`, `\b` and caselessness are ASCII.
/// - `.` matches all but a line feed; `^` matches at the very start, `$` at the very end or before
///   a line feed that ends the subject; `(?s)` and `(?m)` change that, as in RE2 and in Perl.
/// - `\R` and `\v` know all line ends of Unicode that are one byte, and CR LF.
/// - `\C` and `\K` in look-arounds are errors. Callouts are accepted and do nothing.
enum PatternCompiler {
  /// The longest pattern that is accepted, in bytes.
  ///
  /// PCRE2 takes quadratic time for some: 5 s for 40 KB of `(?1)`.
  static let maximumLength = 1 << 15

  private static let options =
    PCRE2_USE_OFFSET_LIMIT | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP | PCRE2_NEVER_BACKSLASH_C

  /// Compiles a pattern and its JIT code.
  ///
  /// Where JIT code cannot be made (the platform has none, executable memory is forbidden, the
  /// pattern is too large for it) searches use the interpreter: slower, with equal results.
  static func compile(
    _ source: String,
    caseless: Bool,
    startsAreKnown: Bool
  ) throws(PatternError) -> CompiledPattern {
    let options =
      options | (caseless ? PCRE2_CASELESS : 0) | (startsAreKnown ? PCRE2_NO_START_OPTIMIZE : 0)
    guard let context = unsafe pcre2_compile_context_create_8(nil) else {
      throw PatternError(code: PCRE2_ERROR_HEAP_FAILED, offset: 0)
    }
    defer { unsafe pcre2_compile_context_free_8(context) }
    // Set, not inherited from how the system's library was built.
    unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    unsafe pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
    unsafe pcre2_set_max_pattern_length_8(context, maximumLength)

    var failure: Int32 = 0
    var offset = 0
    let bytes = Array(source.utf8)
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      // An empty array may have no address; PCRE2 wants one even for no bytes.
      unsafe withUnsafePointer(to: 0 as UInt8) { empty in
        unsafe pcre2_compile_8(
          buffer.baseAddress ?? empty,
          buffer.count,
          options,
          &failure,
          &offset,
          context
        )
      }
    }
    guard let code = unsafe code else {
      throw PatternError(code: failure, offset: min(max(offset, 0), bytes.count))
    }
    let compiled =
      unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
      && information(of: code, PCRE2_INFO_JITSIZE, as: Int.self) > 0
    return unsafe CompiledPattern(
      code: code,
      groupCount: Int(information(of: code, PCRE2_INFO_CAPTURECOUNT, as: UInt32.self)),
      isJITCompiled: compiled,
      matchesDirectly: compiled && !source.utf8.starts(with: "(*".utf8)
    )
  }

  /// The names of a pattern's groups and their numbers; the lowest number where a name has several.
  ///
  /// The table holds entries of fixed size: the number in two bytes, big-endian, then the name,
  /// which a zero byte ends (pcre2api, "Information about a compiled pattern").
  static func groupNames(of pattern: CompiledPattern) -> [String: Int] {
    let code = unsafe pattern.code
    let count = unsafe Int(information(of: code, PCRE2_INFO_NAMECOUNT, as: UInt32.self))
    let size = unsafe Int(information(of: code, PCRE2_INFO_NAMEENTRYSIZE, as: UInt32.self))
    let address = unsafe information(of: code, PCRE2_INFO_NAMETABLE, as: UInt.self)
    guard let start = unsafe UnsafePointer<UInt8>(bitPattern: address), size > 2 else { return [:] }
    let table = unsafe UnsafeBufferPointer(start: start, count: count * size)
    var names: [String: Int] = [:]
    for index in 0..<count {
      let entry = unsafe table[index * size..<(index + 1) * size]
      let number = unsafe Int(entry[entry.startIndex]) << 8 | Int(entry[entry.startIndex + 1])
      let name = unsafe String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
      names[name] = min(number, names[name] ?? number)
    }
    return names
  }

  /// One fact about compiled code; `Value` must be the C type that PCRE2 documents for it.
  private static func information<Value: FixedWidthInteger>(
    of code: OpaquePointer,
    _ what: Int32,
    as: Value.Type
  ) -> Value {
    var value: Value = 0
    let status = unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
    return status == 0 ? value : 0
  }
}
