/// How often byte strings occur in source text, by the probability of each byte after the one before
/// it.
///
/// Rough on purpose: it only has to rank fragments and to tell good buckets from bad ones.
struct LiteralMatcherModel: Sendable {
  /// Bytes that seldom occur count as one symbol.
  static let symbols = 98
  static let rareBytes = 256 - (symbols - 1)

  /// P(column | row), row by row.
  private let follows: [Float]

  /// P(symbol).
  private let frequency: [Float]

  /// The model that is built in.
  static let sourceCode = LiteralMatcherModel(followers)

  private init(_ text: StaticString) {
    let n = Self.symbols
    let digits = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let levels: [Float] = unsafe digits.filter { $0 != 0x0A }.map { digit in
      Float(digit < 0x61 ? digit - 0x41 : digit - 0x61 + 26)
    }
    precondition(levels.count == n * n, "one digit for each pair")
    var follows = levels.map { exp2Approximate($0) }
    for row in 0..<n {
      let sum = follows[row * n..<(row + 1) * n].reduce(0, +)
      for column in 0..<n { follows[row * n + column] /= sum }
    }
    // The frequency of each symbol is what following goes to in the long run.
    var frequency = [Float](repeating: 1 / Float(n), count: n)
    for _ in 0..<30 {
      var next = [Float](repeating: 0, count: n)
      for row in 0..<n {
        for column in 0..<n { next[column] += frequency[row] * follows[row * n + column] }
      }
      frequency = next
    }
    self.follows = follows
    self.frequency = frequency
  }

  /// The share of positions in a text where a byte of each set follows the one before.
  func probability(of sets: [LiteralMatcherByteSet]) -> Float {
    let n = Self.symbols
    var behind = [Float](repeating: 1, count: n)
    for (index, set) in sets.enumerated().reversed() {
      var here = [Float](repeating: 0, count: n)
      for symbol in 0..<n {
        let weight = set.weight(of: symbol)
        guard weight > 0 else { continue }
        var sum: Float = 0
        if index == sets.count - 1 {
          sum = 1
        } else {
          for next in 0..<n { sum += follows[symbol * n + next] * behind[next] }
        }
        here[symbol] = weight * sum
      }
      behind = here
    }
    var total: Float = 0
    for symbol in 0..<n { total += frequency[symbol] * behind[symbol] }
    return total
  }
}

/// 2 ^ (-level / 3), without a mathematics library.
private func exp2Approximate(_ level: Float) -> Float {
  let cubeRootOfHalf: Float = 0.793_700_5
  var result: Float = 1
  for _ in 0..<Int(level) { result *= cubeRootOfHalf }
  return result
}
