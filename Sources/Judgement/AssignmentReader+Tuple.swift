extension AssignmentReader {
  /// Where the value stands that a name gets which is not the first of several: `user, password := "joe", "…"`.
  ///
  /// - Parameters:
  ///   - found: an assignment whose sign was read.
  ///   - first: where the first value begins.
  /// - Returns: where its own value begins; nil where it is the only name, or not as many texts in quotes follow.
  func ownValue(_ found: Assignment, from first: Int) -> Int? {
    guard found.sign == .equals || found.sign == .colonEquals, found.nameCloser == 0 else {
      return nil
    }
    let names = namesBefore(found.name.lowerBound)
    guard names > 0 else { return nil }
    var next = first
    for _ in 0..<names {
      var other = found
      guard readQuoted(&other, at: next) else { return nil }
      let comma = skipBlanks(other.end + 1)
      guard text[comma] == UInt8(ascii: ",") else { return nil }
      next = skipBlanks(comma + 1, lines: 1)
      guard isOpening(next) else { return nil }
    }
    return next
  }

  /// How many names stand before one on its line, with nothing but commas and blanks between.
  private func namesBefore(_ name: Int) -> Int {
    var (place, count) = (name, 0)
    while name - place < 96 {
      var end = place
      while name - end < 96, text[end - 1].isBlank { end -= 1 }
      guard text[end - 1] == UInt8(ascii: ",") else { break }
      let start = text.nameStart(end - 1, downTo: end - 65)
      guard start < end - 1 else { break }
      (place, count) = (start, count + 1)
    }
    return count
  }
}
