import Synchronization

/// A regular expression in PCRE2's syntax that searches bytes.
///
/// Making one costs nothing; it is compiled, with JIT code, when it is first needed, and so is its start
/// filter: most patterns' candidates are all refused by that. A pattern is shared by all workers: it never
/// changes once it is compiled. The dialect (what `.`, `^`, `$`,
/// `\w` mean) is described at ``PatternCompiler``.
public final class Pattern: Sendable {
  /// The pattern's text; its UTF-8 bytes are what is compiled.
  public let source: String

  /// Whether ASCII letters match both cases throughout.
  public let caseless: Bool

  /// The address of the ``CompiledPattern``, or 0; once set it stays until the pattern's end.
  ///
  /// Not a reference, so that a search does not touch a reference count that all workers share; a
  /// number, because atomic pointers are not `Sendable`.
  private let compiled = Atomic<UInt>(0)

  /// The address of the ``StartFilter``, 0 before that was asked for, 1 where there is none.
  private let filter = Atomic<UInt>(0)

  /// Held while compiling; remembers why that failed.
  private let failure = Mutex<PatternError?>(nil)

  /// Whether searches are told nearly exactly where a match may start.
  ///
  /// PCRE2 then does not look ahead for bytes that a match must hold, which it does for thousands of
  /// bytes before it tries even one start.
  public let startsAreKnown: Bool

  /// Keeps the text; nothing is compiled or checked yet.
  public init(_ source: String, caseless: Bool = false, startsAreKnown: Bool = false) {
    self.source = source
    self.caseless = caseless
    self.startsAreKnown = startsAreKnown
  }

  deinit {
    // Relaxed: whoever drops the last reference is ordered after all other uses.
    let address = compiled.load(ordering: .relaxed)
    if let pointer = unsafe UnsafeMutablePointer<CompiledPattern>(bitPattern: address) {
      unsafe pointer.pointee.free()
      unsafe pointer.deallocate()
    }
    let filterAddress = filter.load(ordering: .relaxed)
    guard filterAddress > 1,
      let pointer = unsafe UnsafeMutablePointer<StartFilter>(bitPattern: filterAddress)
    else { return }
    unsafe pointer.pointee.free()
    unsafe pointer.deallocate()
  }

  /// Compiles the pattern and its JIT code, unless that was done before.
  ///
  /// Any thread may call this; the work is done once, and its failure is remembered.
  /// - Throws: ``PatternError`` when the text is not a valid pattern.
  public func prepare() throws(PatternError) {
    _ = try unsafe code()
  }

  /// The number of the pattern's highest capture group; 0 when it has none.
  ///
  /// Prepares the pattern.
  /// - Throws: ``PatternError`` when the text is not a valid pattern.
  public func captureCount() throws(PatternError) -> Int {
    try unsafe code().pointee.groupCount
  }

  /// The numbers of the named groups (the lowest, where a name stands twice).
  ///
  /// Prepares the pattern.
  /// - Throws: ``PatternError`` when the text is not a valid pattern.
  public func groupNames() throws(PatternError) -> [String: Int] {
    try unsafe PatternCompiler.groupNames(of: code().pointee)
  }

  /// Whether searches run as machine code and not in PCRE2's interpreter.
  ///
  /// Prepares the pattern.
  /// - Throws: ``PatternError`` when the text is not a valid pattern.
  public func isJITCompiled() throws(PatternError) -> Bool {
    try unsafe code().pointee.isJITCompiled
  }

  /// The compiled code, made now if need be; valid as long as the pattern lives.
  func code() throws(PatternError) -> UnsafePointer<CompiledPattern> {
    if let ready = unsafe readyCode { return unsafe ready }
    try failure.withLock { remembered throws(PatternError) in
      if let remembered { throw remembered }
      // Another thread may have compiled while this one waited for the lock.
      guard unsafe readyCode == nil else { return }
      do throws(PatternError) {
        let code = try PatternCompiler.compile(
          source,
          caseless: caseless,
          startsAreKnown: startsAreKnown
        )
        let pointer = UnsafeMutablePointer<CompiledPattern>.allocate(capacity: 1)
        unsafe pointer.initialize(to: code)
        // Releasing: pairs with the acquiring load, so that the code's memory is seen as written.
        compiled.store(UInt(bitPattern: pointer), ordering: .releasing)
      } catch {
        remembered = error
        throw error
      }
    }
    guard let ready = unsafe readyCode else { preconditionFailure("compiled code vanished") }
    return unsafe ready
  }

  /// What tells quickly where no match can start; nil for patterns whose beginning tells little or whose
  /// ``startsAreKnown`` is false.
  ///
  /// Made when it is first asked for, by any thread, without compiling the pattern.
  public func startFilter() -> StartFilter? {
    guard startsAreKnown else { return nil }
    var address = filter.load(ordering: .acquiring)
    if address == 0 {
      failure.withLock { _ in
        // Another thread may have made it while this one waited for the lock.
        guard filter.load(ordering: .relaxed) == 0 else { return }
        let made = PatternPrefix(source, caseless: caseless).map { StartFilter($0) }
        let pointer = made.map {
          let pointer = UnsafeMutablePointer<StartFilter>.allocate(capacity: 1)
          unsafe pointer.initialize(to: $0)
          return UInt(bitPattern: pointer)
        }
        filter.store(pointer ?? 1, ordering: .releasing)
      }
      address = filter.load(ordering: .acquiring)
    }
    guard address > 1 else { return nil }
    return unsafe UnsafePointer<StartFilter>(bitPattern: address)?.pointee
  }

  /// The compiled code, if there is some already.
  private var readyCode: UnsafePointer<CompiledPattern>? {
    unsafe UnsafePointer(bitPattern: compiled.load(ordering: .acquiring))
  }
}
