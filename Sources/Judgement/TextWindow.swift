/// The bytes around a place in a content: all that a verdict may depend on.
///
/// Reading outside of the window, or of the content, gives zero. So whatever is computed from a window is the same
/// wherever these bytes stand.
struct TextWindow: ~Escapable {
  /// How far a narrow window reaches before and behind its place, in bytes.
  static let narrow = 224
  /// How far a window reaches before its place, in bytes.
  static let behind = 256
  /// How far a window reaches from its place on, in bytes.
  static let ahead = 8192

  private let bytes: Span<UInt8>
  /// The window's first byte, in bytes from the content's start.
  let low: Int
  /// The end of the window.
  let high: Int

  @_lifetime(copy content)
  init(_ content: Span<UInt8>, around place: Int) {
    bytes = content
    low = max(place - Self.behind, 0)
    high = min(place + Self.ahead, content.count)
  }

  /// A window that reaches no further than a name and what gives it a value.
  @_lifetime(copy content)
  init(_ content: Span<UInt8>, narrowlyAround place: Int) {
    bytes = content
    low = max(place - Self.narrow, 0)
    high = min(place + Self.narrow, content.count)
  }

  /// The byte at an offset from the content's start; zero outside of the window.
  subscript(offset: Int) -> UInt8 {
    // Both bounds lie within the content.
    offset >= low && offset < high ? unsafe bytes[unchecked: offset] : 0
  }

  /// Whether a lower-case text stands at an offset, letters in any case.
  func holds(_ text: StaticString, at offset: Int) -> Bool {
    var index = 0
    while index < text.utf8CodeUnitCount {
      guard unsafe text.utf8Start[index] == self[offset + index].lowercased else { return false }
      index += 1
    }
    return true
  }
}
