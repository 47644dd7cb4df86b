internal import Findings

/// Members that findings often have in common with the one before.
protocol FindingMembers: Sendable {
  /// Takes what they say out of a finding.
  init(_ finding: FindingRecord)
  /// Whether they say the same of a finding.
  func holds(for finding: FindingRecord) -> Bool
  /// Writes them; they are not the first ones of their object.
  func write(to json: inout JSONText)
}

/// The text of some members, kept with what it says: the next record often says the same again.
struct JSONFragment<Content: FindingMembers>: Sendable {
  private var content: Content?
  private(set) var text: [UInt8] = []

  /// Whether the text says the same of a finding.
  func holds(for finding: FindingRecord) -> Bool { content?.holds(for: finding) ?? false }

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
  /// Writes members of a finding; what they were written as last is copied where they say the same.
  mutating func members<Content>(
    of finding: FindingRecord,
    _ fragment: inout JSONFragment<Content>
  ) {
    if fragment.holds(for: finding) { return repeatMembers(fragment.text) }
    let start = bytes.count
    let content = Content(finding)
    content.write(to: &self)
    fragment.keep(content, bytes[start...])
  }
}
