/// Finds which of many secrets begin at a place of a text.
///
/// The sorted list serves as a trie: reading the text byte by byte narrows the range of secrets
/// that still agree with it by binary search. A place costs O(d log n), where d is how far any of
/// the n secrets agrees with the text, mostly 0.
struct SecretTrie: Sendable {
  private let secrets: [[UInt8]]
  /// Where the secrets that begin with each byte start, and the end.
  private let starts: [Int]

  /// Takes secrets in ascending order, without duplicates, none empty.
  init(sorted secrets: [[UInt8]]) {
    self.secrets = secrets
    var starts: [Int] = []
    var index = 0
    for byte in 0...255 {
      while index < secrets.count, Int(secrets[index][0]) < byte { index += 1 }
      starts.append(index)
    }
    starts.append(secrets.count)
    self.starts = starts
  }

  /// The length of a secret in bytes.
  func length(_ secret: Int) -> Int { secrets[secret].count }

  /// What agrees with a text from a place on.
  struct Agreement {
    /// The longest secret that stands there whole: its number.
    var whole: Int?
    /// A secret of which the text has only the beginning before it ends.
    var cut: Int?
  }

  /// Finds the longest secret at a place, and a secret that the end of the text cuts off.
  func agreement(with text: Span<UInt8>, at place: Int) -> Agreement {
    let byte = Int(text[place])
    var range = starts[byte]..<starts[byte + 1]
    var result = Agreement()
    var depth = 1
    while !range.isEmpty {
      // The shortest sorts first: a secret that ends here is the first of the range.
      if secrets[range.lowerBound].count == depth {
        result.whole = range.lowerBound
        range = range.lowerBound + 1..<range.upperBound
        if range.isEmpty { break }
      }
      guard place + depth < text.count else {
        result.cut = range.lowerBound
        break
      }
      let next = text[place + depth]
      let lower = partition(range, depth: depth) { $0 >= next }
      range = lower..<partition(lower..<range.upperBound, depth: depth) { $0 > next }
      depth += 1
    }
    return result
  }

  /// The first secret of a range whose byte at a depth satisfies an upward-closed condition.
  private func partition(
    _ range: Range<Int>,
    depth: Int,
    where condition: (UInt8) -> Bool
  ) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if condition(secrets[middle][depth]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
