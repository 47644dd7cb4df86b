internal import CKernels

extension FeatureVector {
  /// How much of a value is looked at, in bytes.
  private static let reach = 128

  /// Looks at the value of an assignment.
  mutating func describeValue(_ found: Assignment, _ text: TextWindow) {
    self[.sign] = Int(found.sign.rawValue)
    self[.blanks] = found.blanks
    self[.quote] = Int(found.quote.rawValue)
    let gap = found.value.lowerBound - found.expression
    self[.gap] = gap
    self[.inner] = gap > 2 ? 1 : 0
    let value = found.value.prefix(Self.reach)
    self[.length] = found.value.count
    self[.padding] = text[value.upperBound - 1] == UInt8(ascii: "=") ? 1 : 0
    let counts = ByteCounts(text.part(value).bytes)
    describeBytes(counts, value.count)
    describeWords(value, found, text)
    describeShape(value, found, text, counts)
  }

  private mutating func describeBytes(_ counts: borrowing ByteCounts, _ total: Int) {
    let sums = counts.sums
    self[.distinct] = Int(sums.distinct)
    // Σ c·log2 c is in 64ths; bits a byte in hundredths.
    self[.entropy] = (Int(Logarithms.table[total]) - Int(sums.weight)) * 100 / (64 * max(total, 1))
    let spaces = counts[" "] + counts["\t"]
    let wide = Int(sums.wide)
    self[.lower] = counts.lower * 100 / total
    self[.upper] = counts.upper * 100 / total
    self[.digits] = counts.digits * 100 / total
    self[.wide] = wide * 100 / total
    self[.spaces] = spaces
    self[.special] = total - counts.lower - counts.upper - counts.digits - wide - spaces
    self[.hexadecimal] = sums.hexadecimal == total ? 1 : 0
    self[.base64] = counts.base64 == total ? 1 : 0
    self[.steps] = Int(sums.steps) * 100 / total
    self[.turns] = Int(sums.turns) * 100 / total
    self[.letterRun] = Int(sums.letter_run)
    self[.digitRun] = Int(sums.digit_run)
    self[.repeats] = Int(sums.repeats)
    let pairs = Int(sums.pairs)
    self[.pairs] = pairs == 0 ? -1 : Int(sums.pair_weight) / pairs
    self[.worstPairs] = pairs == 0 ? -1 : Int(sums.heavy_pairs) * 100 / pairs
    self[.dots] = counts["."]
    self[.slashes] = counts["/"] + counts["\\"]
    self[.dashes] = counts["-"]
    self[.underscores] = counts["_"]
    self[.colons] = counts[":"]
    self[.brackets] =
      counts["("] + counts[")"] + counts["["] + counts["]"] + counts["{"] + counts["}"]
    self[.dollars] = counts["$"]
    self[.percents] = counts["%"]
    self[.angles] = counts["<"] + counts[">"]
    self[.ats] = counts["@"]
    self[.equals] = counts["="]
  }

  private mutating func describeWords(_ value: Range<Int>, _ found: Assignment, _ text: TextWindow)
  {
    var walk = WordWalk(text, value)
    let table = WordClass.table
    var same = 0
    while walk.advance() {
      guard walk.range.count > 1 else { continue }
      add(1, to: .words)
      let word = table[walk.letters]
      if word.contains(.standIn) { add(1, to: .standIns) }
      if word.contains(.language) { add(1, to: .languageWords) }
      if word.contains(.hot) { add(1, to: .hotWords) }
      if word.contains(.prose) { add(1, to: .proseWords) }
      if word.contains(.user) { add(1, to: .userWords) }
      if word.contains(.derived) { add(1, to: .derivedWords) }
      if word.contains(.place) { add(1, to: .placeWords) }
      if isInName(walk.range, found.name, text) { same += walk.range.count }
    }
    self[.sameAsName] = same * 100 / value.count
  }

  private func isInName(_ word: Range<Int>, _ name: Range<Int>, _ text: TextWindow) -> Bool {
    guard word.count <= name.count, word.count >= 3 else { return false }
    var start = name.lowerBound
    while start + word.count <= name.upperBound {
      var length = 0
      while length < word.count,
        text[start + length].lowercased == text[word.lowerBound + length].lowercased
      {
        length += 1
      }
      if length == word.count { return true }
      start += 1
    }
    return false
  }

  private mutating func describeShape(
    _ value: Range<Int>,
    _ found: Assignment,
    _ text: TextWindow,
    _ counts: borrowing ByteCounts
  ) {
    self[.firstByte] = Self.kind(of: text[value.lowerBound])
    self[.lastByte] = Self.kind(of: text[value.upperBound - 1])
    self[.shape] = ValueShape.of(value, text, counts).rawValue
    self[.decoded] = Base64Glimpse.readableShare(value, text)
    self[.innerHot] = value.count { text.hotWord(at: $0) != nil }
    if found.sign == .userInfo { describeUserInfo(found, text) }
    if found.word == .basic { describeLogin(found, text) }
  }

  /// Looks at the user and the host of a URL.
  private mutating func describeUserInfo(_ found: Assignment, _ text: TextWindow) {
    let user = found.expression..<found.value.lowerBound - 1
    var same = 0
    while same < min(user.count, found.value.count),
      text[user.lowerBound + same] == text[found.value.lowerBound + same]
    {
      same += 1
    }
    self[.sameAsUser] = same * 100 / found.value.count
    var walk = WordWalk(text, user)
    let table = WordClass.table
    while walk.advance() {
      let word = table[walk.letters]
      if word.contains(.user) { add(10, to: .lineUser) }
      if word.contains(.standIn) { add(10, to: .lineStandIn) }
    }
    let start = found.end + 1
    var end = start
    while end - start < 64, text[end].isName { end += 1 }
    self[.host] = end == start ? 4 : text[start].isDigit ? 1 : 0
    var host = WordWalk(text, start..<end)
    while host.advance() {
      if table[host.letters].contains(.standIn) { self[.host] = 3 }
      if host.letters == 0x6C6F_6361_6C68_6F73 { self[.host] = 2 }
    }
  }

  private static func kind(of byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
    case UInt8(ascii: "_"), UInt8(ascii: "-"): 3
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#"): 4
    case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): 5
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "\\"): 6
    case UInt8(ascii: ">"), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"): 7
    case UInt8(ascii: ":"), UInt8(ascii: "@"): 8
    case UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "^"): 9
    case UInt8(ascii: "!"), UInt8(ascii: "?"): 10
    case UInt8(ascii: "="), UInt8(ascii: "+"): 11
    case 0x80...0xFF: 12
    default: 13
    }
  }
}

/// `n·log2(n)` in 64ths, rounded, for n up to 128.
enum Logarithms {
  static let table: ImmortalTable<Int32> = {
    // log2(n) by squaring, in whole numbers, so that it is the same everywhere.
    var table: [Int32] = [0]
    for number in 1...256 {
      var mantissa = UInt64(number) << 32
      var log: UInt64 = 0
      while mantissa >= 2 << 32 {
        mantissa >>= 1
        log += 1 << 16
      }
      for bit in 1...16 {
        mantissa = UInt64(
          truncatingIfNeeded: (mantissa.multipliedFullWidth(by: mantissa).high << 32)
            | (mantissa.multipliedFullWidth(by: mantissa).low >> 32)
        )
        if mantissa >= 2 << 32 {
          mantissa >>= 1
          log += 1 << (16 - UInt64(bit))
        }
      }
      table.append(Int32((UInt64(number) * log + 512) >> 10))
    }
    return ImmortalTable(table)
  }()
}
