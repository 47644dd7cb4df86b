extension AssignmentReader {
  /// Whether names with hot words stand so close at the beginning of a long bare value that it is none: `key=a:key=b:key=…`.
  ///
  /// The values of all of them would end where this one does, kilobytes away, so that a line of such would cost its length for each.
  /// Encoded bytes of this length hold so many once in millions.
  ///
  /// - Parameter value: its first bytes; asked at 128 and at 384.
  /// - Returns: true only for these two lengths.
  /// - Complexity: O(length).
  func isCrowd(_ value: Range<Int>) -> Bool {
    let most: Int
    switch value.count {
    case 128: most = 8
    case 384: most = 4
    default: return false
    }
    var (offset, count) = (value.lowerBound, 0)
    while offset < value.upperBound {
      if text.hotWord(at: offset) != nil || isForeignHotWord(offset) {
        count += 1
        if count == most { return true }
        // A name leads to one value, whatever its words.
        offset = text.nameEnd(offset, upTo: value.upperBound)
      }
      offset += 1
    }
    return false
  }

  private func isForeignHotWord(_ offset: Int) -> Bool {
    text[offset] >= 0x80 && HotWord.foreign.contains { text.holds($0, at: offset) }
  }
}
