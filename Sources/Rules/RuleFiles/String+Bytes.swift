extension String {
  /// Where a text stands first, in bytes.
  ///
  /// Over bytes, since searching for characters traps on some texts (Swift 6.3) and files are untrusted.
  func offset(of text: String) -> Int? {
    let (own, wanted) = (Array(utf8), Array(text.utf8))
    guard let first = wanted.first, own.count >= wanted.count else {
      return wanted.isEmpty ? 0 : nil
    }
    return (0...own.count - wanted.count).first { start in
      own[start] == first && own[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// Whether a text stands in this one, byte for byte.
  func holds(_ text: String) -> Bool { offset(of: text) != nil }
}
