/// The text of some members, kept with what it says: the next record often says the same again.
struct JSONFragment<Content: Equatable & Sendable>: Sendable {
  private(set) var content: Content?
  private(set) var text: [UInt8] = []

  /// Keeps the text of a content.
  mutating func keep(_ content: Content, _ text: ArraySlice<UInt8>) {
    self.content = content
    self.text.removeAll(keepingCapacity: text.count <= Self.longest)
    // A list of thousands of paths is kept by its record alone.
    if text.count > Self.longest { self.content = nil } else { self.text += text }
  }

  /// Longer texts are not kept, in bytes.
  private static var longest: Int { 4096 }
}

extension JSONText {
  /// Writes members that are not the first ones of their object; what they were written as last is copied where they say the same.
  mutating func members<Content: Equatable & Sendable>(
    _ content: Content,
    _ fragment: inout JSONFragment<Content>,
    _ body: (inout JSONText, Content) -> Void
  ) {
    if content == fragment.content { return repeatMembers(fragment.text) }
    let start = bytes.count
    body(&self, content)
    fragment.keep(content, bytes[start...])
  }
}
