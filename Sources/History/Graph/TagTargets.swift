/// What annotated tags name, by number: a tag may name another one.
struct TagTargets {
  private let targets: [UInt32: UInt32]
  /// Tags on tags are rare; a circle of them cannot be told from a long chain.
  private static let longestChain = 64

  /// Arranges tags; of two with one number the first counts.
  init(_ tags: some Sequence<HistoryPart.Tag>) {
    targets = Dictionary(tags.map { ($0.number, $0.target) }) { first, _ in first }
  }

  /// What a tag names in the end.
  ///
  /// - Parameters:
  ///   - number: an object.
  ///   - visit: called with each tag on the way.
  /// - Returns: another object's number, or the same where it is no tag.
  func peeled(_ number: UInt32, _ visit: (UInt32) -> Void = { _ in }) -> UInt32 {
    var number = number
    for _ in 0..<Self.longestChain {
      guard let target = targets[number] else { break }
      visit(number)
      number = target
    }
    return number
  }
}
