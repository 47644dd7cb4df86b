extension AssignmentReader {
  /// Where a setting's value ends if the next setting runs on in the same line, since a line end is missing:
  /// `DB_PASSWORD=x7Kq2mAPI_SECRET=…`.
  ///
  /// Only where both names are capitals, as those of a program's environment are, and the value ends with none.
  ///
  /// - Complexity: O(length of the value).
  func gluedLine(_ value: Range<Int>, _ found: Assignment) -> Int {
    guard found.sign == .equals, found.blanks == 0, value.count > 12,
      found.name.allSatisfy({ isOfSetting(text[$0]) || text[$0].isDigit })
    else { return value.upperBound }
    for sign in value.dropFirst(12).dropLast() where text[sign] == UInt8(ascii: "=") {
      var start = sign
      while start > value.lowerBound, isOfSetting(text[start - 1]) { start -= 1 }
      // What fills up base64 is followed by nothing.
      if sign - start >= 6, start - value.lowerBound >= 6, text[start].isUpper,
        text[start - 1].isAlphanumeric, text[sign + 1] != UInt8(ascii: "="),
        (start..<sign).contains(where: { text[$0] == UInt8(ascii: "_") })
      {
        return start
      }
    }
    return value.upperBound
  }

  private func isOfSetting(_ byte: UInt8) -> Bool { byte.isUpper || byte == UInt8(ascii: "_") }
}
