/// Reads the numbers in a text that have the form of a phone, a card, an account or an identity.
struct NumberReader {
  private var chain = NumberChain()
  private var digits: [Int] = []
  private var word: [UInt8] = []
  private var found: [NumberShape.Found] = []

  /// How far from the first mark of its chain the bytes stand that decide on a number.
  ///
  /// A number that a seam changes so lies within this of the seam, with all its digits.
  static let reach = Reach(
    behind: NumberChain.longest + BankAccount.reach,
    ahead: NumberChain.longest + BankAccount.reach
  )

  /// Reads the number around a mark.
  ///
  /// What comes of it depends on the bytes within ``reach`` alone, and is the same for each mark of a
  /// chain of digits.
  ///
  /// - Parameters:
  ///   - text: the content.
  ///   - mark: where a mark stands.
  ///   - last: where marks end.
  ///   - tally: where what is there goes.
  /// - Returns: where its chain ends; marks before that belong to it.
  /// - Complexity: O(1), or O(chain) where that is a table of numbers, of which no other mark is read then.
  mutating func read(
    _ text: Span<UInt8>,
    mark: Int,
    upTo last: Int,
    into tally: inout Tally
  ) -> Int {
    let place = text[mark].isDigit ? mark : mark - 1
    guard text[orSpace: place].isDigit else { return mark + 1 }
    if let end = Self.endOfPlainRun(text, around: place) { return end }
    guard chain.read(text, around: place) else {
      return max(NumberChain.end(text, from: place, upTo: last), mark + 1)
    }
    if chain.digits < 9, Self.isPlain(text, chain.start, chain.end) { return chain.end }
    let (start, end) = (chain.start, chain.end)
    let before = text[orSpace: start - 1]
    if before == UInt8(ascii: "+"), !text[orSpace: start - 2].isAlphanumeric,
      text[orSpace: start - 2] != 0x29
    {
      readInternational(text, &tally)
      return end
    }
    if before.isLetter || before == 0x20 || text[orSpace: end].isLetter, readAccount(text, &tally) {
      return end
    }
    if before.isLetter || text[orSpace: end].isLetter || text[orSpace: end] == 0x28
      || text[orSpace: end] | 0x02 == 0x2F
    {
      readLettered(text, &tally)
    }
    readGroups(text, 0..<chain.groups.count, &tally)
    if chain.separators.contains(.space) {
      var first = 0
      for i in 1...chain.groups.count
      where i == chain.groups.count || chain.separators[i - 1] == .space {
        readGroups(text, first..<i, &tally)
        first = i
      }
    }
    return end
  }

  /// What begins with `+`: the first group where it is long enough alone, else all groups.
  private mutating func readInternational(_ text: Span<UInt8>, _ tally: inout Tally) {
    let groups = chain.groups[0].count >= 8 ? 0..<1 : chain.groups.indices
    take(text, groups)
    let end = chain.groups[groups.upperBound - 1].upperBound
    guard digits.count <= 15, !Self.goesOn(text, end), !isReading(text) else { return }
    if PhoneNumber.isInternational(digits) {
      tally.add(.internationalPhone, digits, isValid: true, chain.start - 1..<end, in: text)
    }
  }

  /// Whether it is what Go prints of a clock that only goes forward: `2020-05-17 02:11:20 m=+31.652031279`.
  private func isReading(_ text: Span<UInt8>) -> Bool {
    let sign = chain.start - 1
    return text[orSpace: sign - 1] == UInt8(ascii: "=")
      && text[orSpace: sign - 2] == UInt8(ascii: "m")
      && !text[orSpace: sign - 3].isLetter
  }

  /// Reads an account number that the chain is a part of.
  private mutating func readAccount(_ text: Span<UInt8>, _ tally: inout Tally) -> Bool {
    let group = chain.groups.first { $0.count >= 4 } ?? chain.groups[0]
    guard let start = BankAccount.start(text, holding: group.lowerBound),
      let (end, isValid) = BankAccount.read(text, at: start, into: &word)
    else { return false }
    tally.add(.iban, word: word, isValid: isValid, start..<end, in: text)
    return true
  }

  /// What has letters beside its digits.
  private mutating func readLettered(_ text: Span<UInt8>, _ tally: inout Tally) {
    guard let last = chain.groups.last else { return }
    let behind = text[orSpace: last.upperBound]
    let after = text[orSpace: last.upperBound + 1]
    take(text, chain.groups.indices)
    switch (chain.groups.count, behind) {
    case (2, _)
    where chain.groups[0].count == 6 && last.count == 3 && behind.isUpper
      && chain.separators == [.hyphen] && !after.isAlphanumeric && !Self.isJoined(text, chain.start):
      let isValid = LetteredNumber.isFinnish(digits, check: behind)
      add(.finnishNumber, isValid, chain.start..<last.upperBound + 1, text, &tally)
      return
    case (3, 0x2D) where after | 0x20 == 0x6B && chain.separators == [.point, .point]:
      let isValid = isChilean(digits[...], check: 10)
      add(.chileanNumber, isValid, chain.start..<last.upperBound + 2, text, &tally)
      return
    case (1, 0x2D) where last.count == 8 && after.isUpper && !Self.isJoined(text, chain.start):
      // Spanish numbers are also written with a hyphen before the letter.
      word = last.map { text[$0] } + [after]
      if let (form, isValid) = LetteredNumber.read(word.span) {
        add(form, isValid, chain.start..<last.upperBound + 2, text, &tally)
      }
      return
    case (1, 0x28), (2, 0x29):
      if readHongKong(text, &tally) { return }
    default: break
    }
    for group in chain.groups where group.count >= 6 {
      var (start, end) = (group.lowerBound, group.upperBound)
      while start > 0, group.lowerBound - start < 12, text[start - 1].isAlphanumeric { start -= 1 }
      while end < text.count, end - group.upperBound < 12, text[end].isAlphanumeric { end += 1 }
      guard !Self.isJoined(text, start), !Self.goesOn(text, end) else { continue }
      if let (form, isValid) = LetteredNumber.read(text.extracting(start..<end)) {
        add(form, isValid, start..<end, text, &tally)
      }
    }
  }

  /// One letter, six digits, and one more or an A in parentheses.
  private mutating func readHongKong(_ text: Span<UInt8>, _ tally: inout Tally) -> Bool {
    let six = chain.groups[0]
    let check = six.upperBound + 1
    let sign = text[orSpace: check]
    guard six.count == 6, text[orSpace: check - 1] == 0x28, text[orSpace: check + 1] == 0x29,
      sign.isDigit || sign == UInt8(ascii: "A"), text[orSpace: six.lowerBound - 1].isUpper,
      !text[orSpace: six.lowerBound - 2].isAlphanumeric
    else { return false }
    take(text, 0..<1)
    let isValid = LetteredNumber.isHongKong(
      text[six.lowerBound - 1],
      digits,
      check: sign.isDigit ? sign.digitValue : 10
    )
    add(.hongKongNumber, isValid, six.lowerBound - 1..<check + 2, text, &tally)
    return true
  }

  /// Whether nothing but digits and their separators can decide on a chain.
  private static func isPlain(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let (before, behind) = (text[orSpace: start - 1], text[orSpace: end])
    return !before.isLetter && !(before == 0x20 && BankAccount.isPart(text[orSpace: start - 2]))
      && !behind.isLetter && behind != 0x28
      && behind | 0x02 != 0x2F
  }

  /// The end of a run of digits that stands alone and is nothing alone: most are such.
  private static func endOfPlainRun(_ text: Span<UInt8>, around place: Int) -> Int? {
    var (start, end) = (place, place + 1)
    while start > 0, end - start <= 10, text[start - 1].isDigit { start -= 1 }
    while end < text.count, end - start <= 10, text[end].isDigit { end += 1 }
    // Ten digits alone are no number of any form, as nine and eleven are.
    guard end - start < 9 || end - start == 10 else { return nil }
    let (before, behind) = (text[orSpace: start - 1], text[orSpace: end])
    if before.isUpper || before == UInt8(ascii: "+") || behind.isLetter || behind == 0x28 {
      return nil
    }
    // Spanish numbers have a hyphen before their letter.
    if behind == UInt8(ascii: "-"), text[orSpace: end + 1].isUpper { return nil }
    let isAlone =
      NumberChain.separatorBehind(text, start) == nil && NumberChain.separator(text, end) == nil
    return isAlone ? end : nil
  }

  /// What groups of digits are, without letters beside them.
  private mutating func readGroups(
    _ text: Span<UInt8>,
    _ groups: Range<Int>,
    _ tally: inout Tally
  ) {
    guard let first = groups.first, let last = groups.last else { return }
    let (start, end) = (chain.groups[first].lowerBound, chain.groups[last].upperBound)
    var (total, shape) = (0, NumberShape())
    for i in groups {
      total += chain.groups[i].count
      shape.add(chain.groups[i].count, after: i == first ? nil : chain.separators[i - 1])
    }
    guard (9...19).contains(total), !Self.isJoined(text, start), !Self.goesOn(text, end) else {
      return
    }
    take(text, groups)
    found.removeAll(keepingCapacity: true)
    shape.findForms(of: digits, into: &found)
    for (form, isValid, prefix) in found {
      tally.add(form, prefix: prefix, digits, isValid: isValid, start..<end, in: text)
    }
  }

  private func isChilean(_ digits: ArraySlice<Int>, check: Int) -> Bool {
    let sizes = chain.groups.map(\.count)
    return sizes.count == 3 && sizes[0] <= 2 && sizes[1] == 3 && sizes[2] == 3
      && NationalNumber.isChilean(digits, check: check)
  }

  private mutating func add(
    _ form: NumberForm,
    _ isValid: Bool,
    _ range: Range<Int>,
    _ text: Span<UInt8>,
    _ tally: inout Tally
  ) {
    word.removeAll(keepingCapacity: true)
    for i in range where text[i].isAlphanumeric { word.append(text[i]) }
    tally.add(form, word: word, isValid: isValid, range, in: text)
  }

  /// Takes the digits of some groups.
  private mutating func take(_ text: Span<UInt8>, _ groups: Range<Int>) {
    digits.removeAll(keepingCapacity: true)
    for group in groups {
      for i in chain.groups[group] { digits.append(text[i].digitValue) }
    }
  }

  /// Whether what begins at an offset is only the end of something longer.
  private static func isJoined(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let before = text[orSpace: start - 1]
    switch before {
    case 0x23...0x25, 0x2D...0x2F, 0x40, 0x5C, 0x5F: return true
    default: return before.isAlphanumeric
    }
  }

  /// Whether what ends at an offset is only the beginning of something longer.
  private static func goesOn(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let (behind, after) = (text[orSpace: end], text[orSpace: end + 1])
    if behind == UInt8(ascii: ".") || behind == UInt8(ascii: "-") { return after.isAlphanumeric }
    return behind.isAlphanumeric || behind == 0x5F || behind == 0x40 || behind == 0x25
  }
}
