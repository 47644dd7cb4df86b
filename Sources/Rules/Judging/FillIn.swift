// Fill-in texts: what people write where a secret belongs.
//
// Every test here must leave real random tokens alone (RulesTests measures it: fewer than 1 in 10,000 of each
// character set). The probabilities below are for 60 characters.
//
// 1. Markers such as <…>, ${…}, {{…}} and %NAME% enclose the whole value; token characters do not contain them.
// 2. A value most of which repeats with a short period ("aaaa…", "abcdabcd…"). Random digits: 1e-5 at 8, far
//    less at 16.
// 3. A value half of which lies in alphabetic or numeric runs of 5 or more ("12345678", "abcdef"). Random
//    digits, the worst case: about 1e-5.
// 4. Words of 5 letters and more anywhere in a value of at most 256 bytes: one of 5 letters occurs in random
//    base62 with 60/31^5 = 2e-6. Shorter words count only when they stand alone between separators: "-your-".
//    In longer ones only EXAMPLE in capitals, as of AWS: in 4,096 random letters with 4,096/64^7 = 1e-9.
// 5. A value without a letter or digit: "***", "...".
// 6. Capitals and underscores alone, at least ten, that name a secret: "CORP_NPM_TOKEN". Random base64url: less than
//    1e-5, since of ten bytes half must be given.

extension Span<UInt8> {
  /// Whether the value equals a documented sample; a trailing `*` of the sample stands for any rest.
  func isSample(_ sample: String) -> Bool {
    let text = sample.utf8
    if text.last == UInt8(ascii: "*") { return matchesIgnoringCase(text.dropLast(), at: 0) }
    return text.count == count && matchesIgnoringCase(text, at: 0)
  }

  /// Whether people wrote the value as a stand-in for a secret.
  ///
  /// - Complexity: O(n) with a factor of about 30; no allocation.
  package var isFillIn: Bool {
    hasMarkers || isPeriodic || isMostlyRuns || isPunctuation || isNameOfSecret
      || (count <= 256 ? hasFillInWord : hasExample)
  }

  /// Whether it is what a variable with a secret would be called: `CORP_NPM_TOKEN`, `DB_PASSWORD`.
  private var isNameOfSecret: Bool {
    guard count >= 10, count <= 64 else { return false }
    var hasUnderscore = false
    for index in indices {
      if self[index] == UInt8(ascii: "_") {
        hasUnderscore = true
      } else if !(0x41...0x5A).contains(self[index]) {
        return false
      }
    }
    return hasUnderscore
      && indices.contains { offset in
        ["PASS", "TOKEN", "SECRET", "KEY"].contains { matchesIgnoringCase($0.utf8, at: offset) }
      }
  }

  /// Whether the whole value is a variable or a blank: `<…>`, `[…]`, `{…}`, `${…}`, `$(…)`, `$NAME`, `%NAME%`.
  private var hasMarkers: Bool {
    guard count >= 2 else { return true }
    let (first, second, last) = (self[0], self[1], self[count - 1])
    // `%NAME` alone, as programs put it together, has an underscore and no small letter.
    if first == UInt8(ascii: "%"), last != first, (1..<count).contains(where: { self[$0] == 0x5F })
    {
      return (1..<count).allSatisfy { (0x41...0x5A).contains(self[$0]) || self[$0] == 0x5F }
    }
    return switch (first, last) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")):
      true
    case (UInt8(ascii: "$"), UInt8(ascii: "}")), (UInt8(ascii: "#"), UInt8(ascii: "}")):
      second == UInt8(ascii: "{")
    case (UInt8(ascii: "$"), UInt8(ascii: ")")): second == UInt8(ascii: "(")
    case (UInt8(ascii: "%"), UInt8(ascii: "%")): isVariableName(in: 1..<count - 1)
    case (UInt8(ascii: "$"), _): isVariableName(in: 1..<count)
    default: false
    }
  }

  /// Whether capitals, digits and underscores alone stand there, as in `$DATABASE_PASSWORD`.
  private func isVariableName(in range: Range<Int>) -> Bool {
    for index in range {
      let byte = self[index]
      guard byte == UInt8(ascii: "_") || (byte.isAlphanumeric && !(0x61...0x7A).contains(byte))
      else { return false }
    }
    return true
  }

  /// Whether three quarters of the bytes behind the first period, of at most 8, repeat what stands a period before.
  private var isPeriodic: Bool {
    guard count >= 8 else { return false }
    for period in 1...Swift.min(8, count / 3) {
      var repeated = 0
      for index in period..<count where self[index] == self[index - period] { repeated += 1 }
      if repeated * 4 >= (count - period) * 3 { return true }
    }
    return false
  }

  /// Whether half of the value lies in runs of 5 or more bytes that rise, fall or stay by one step.
  private var isMostlyRuns: Bool {
    guard count >= 8 else { return false }
    var covered = 0
    var run = 1
    var step = 0
    for index in 1..<count {
      let next = stepInAlphabet(from: self[index - 1], to: self[index])
      if let next, run == 1 || next == step {
        step = next
        run += 1
        continue
      }
      if run >= 5 { covered += run }
      if let next {
        step = next
        run = 2
      } else {
        run = 1
      }
    }
    if run >= 5 { covered += run }
    return covered >= 8 && covered * 2 >= count
  }

  /// -1, 0 or 1 when two bytes are neighbours in `0…9` (closed to a ring) or in the letters, 9 before a.
  private func stepInAlphabet(from left: UInt8, to right: UInt8) -> Int? {
    guard left.isAlphanumeric, right.isAlphanumeric else { return left == right ? 0 : nil }
    switch (left.lowercased, right.lowercased) {
    case (0x39, 0x30), (0x39, 0x61), (0x30, 0x61): return 1
    case (0x30, 0x39): return -1
    case (let left, let right):
      let difference = Int(right) - Int(left)
      return abs(difference) <= 1 ? difference : nil
    }
  }

  private var isPunctuation: Bool {
    indices.allSatisfy { !self[$0].isAlphanumeric && self[$0] < 0x80 }
  }

  /// Whether a long value has `EXAMPLE` in its first 4,096 bytes, as AWS writes it into sample tokens.
  private var hasExample: Bool {
    let mark = "EXAMPLE".utf8
    return (0..<Swift.min(count, 4096) - mark.count).contains { start in
      self[start] == UInt8(ascii: "E")
        && mark.enumerated().allSatisfy { self[start + $0.offset] == $0.element }
    }
  }

  private var hasFillInWord: Bool {
    for index in indices {
      // Cheap first: most bytes begin no word of the list.
      switch self[index].lowercased {
      case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "f"),
        UInt8(ascii: "i"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "s"),
        UInt8(ascii: "x"), UInt8(ascii: "y"):
        if hasWord(at: index) { return true }
      default: continue
      }
    }
    return false
  }

  private func hasWord(at offset: Int) -> Bool {
    if fillInWords.contains(where: { matchesIgnoringCase($0.utf8, at: offset) }) { return true }
    guard offset == 0 || !self[offset - 1].isAlphanumeric else { return false }
    return loneFillInWords.contains {
      let end = offset + $0.utf8.count
      return matchesIgnoringCase($0.utf8, at: offset)
        && (end == count || !self[end].isAlphanumeric)
    }
  }
}

/// Words of 5 letters and more that a fill-in text contains anywhere.
private let fillInWords = [
  "changeme", "change-me", "change_me", "dummy", "example", "foobar", "insert-", "insert_",
  "placeholder",
  "redacted", "replace", "sample", "xxxxx", "your-", "your_", "yourpass", "yourtoken", "yourkey",
  "yoursecret", "yourstrong", "yoursecure",
]

/// Words that make a fill-in text only when they stand between separators.
private let loneFillInWords = ["fake", "xxx", "xxxx", "your", "change", "fixme", "insert", "some"]
