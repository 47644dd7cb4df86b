internal import CKernels

/// A glance at the few bytes beside a hot word, which mostly shows that it leads to nothing.
///
/// What is refused is what ``Judge/judge(_:_:at:least:)`` finds nothing for, here and wherever the same
/// ``Judge/narrowWindow`` bytes stand on both sides. What is not refused has to be judged.
public enum HotWordGlance: Sendable {
  case name, url
  /// For other words the judge sees as much as soon.
  case none

  /// What to look for beside a literal.
  public init(_ literal: [UInt8], _ word: HotWord) {
    switch word {
    case .url: self = .url
    case .bearer, .basic: self = .none
    // A word of ASCII letters, maybe with what closes it; not of two words.
    default: self = literal.dropLast().allSatisfy(\.isLetter) ? .name : .none
    }
  }

  /// Whether the hot word at a place leads to nothing; false says nothing.
  ///
  /// - Complexity: O(1), some ten nanoseconds.
  @inline(__always)
  public func refuses(_ content: Span<UInt8>, at place: Int) -> Bool {
    if case .none = self { return false }
    return isRefused(content, place)
  }

  private func isRefused(_ content: Span<UInt8>, _ place: Int) -> Bool {
    let reach = KH_WORD_READ
    // Both kernels read as many bytes on each side.
    guard place >= reach, content.count - place >= reach else { return false }
    return unsafe content.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe isName
        ? kh_name_leads_nowhere(base + place) : kh_url_leads_nowhere(base + place)
    }
  }

  private var isName: Bool { if case .name = self { true } else { false } }
}
