extension FeatureVector {
  /// Looks at the name of an assignment.
  mutating func describeName(_ found: Assignment, _ text: TextWindow) {
    self[.word] = Int(found.word.rawValue)
    self[.lastWord] = Int(found.word.rawValue)
    self[.nameLength] = found.name.count
    self[.nameCloser] = Self.closerNumber(found.nameCloser)
    self[.nameMark] = Self.markNumber(text[found.name.lowerBound - 1])
    describeHotWords(found, text)
    var walk = WordWalk(text, found.name)
    var isBehind = false
    var (upper, lower, dots) = (0, 0, 0)
    for offset in found.name {
      let byte = text[offset]
      if byte.isUpper { upper += 1 }
      if byte.isLower { lower += 1 }
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
    self[.nameDots] = dots
    self[.nameCase] =
      lower == 0 ? 2 : upper == 0 ? 0 : text[found.name.lowerBound].isUpper ? 3 : 1
    let table = WordClass.table
    while walk.advance() {
      let word = table[walk.letters]
      if word.contains(.hot) || holdsHotWord(walk.range, text) {
        isBehind = true
        self[.lastClass] = 0
        self[.wordsAfter] = 0
        self[.afterAttribute] = 0
        self[.afterPlace] = 0
        self[.afterDialogue] = 0
        self[.afterDerived] = 0
        continue
      }
      if isBehind {
        add(1, to: .wordsAfter)
        if word.contains(.attribute) { add(1, to: .afterAttribute) }
        if word.contains(.place) { add(1, to: .afterPlace) }
        if word.contains(.dialogue) { add(1, to: .afterDialogue) }
        if word.contains(.derived) { add(1, to: .afterDerived) }
        self[.lastClass] = Self.classNumber(word, walk.letters)
      } else {
        add(1, to: .wordsBefore)
        if word.contains(.attribute) { add(1, to: .beforeAttribute) }
        if word.contains(.place) { add(1, to: .beforePlace) }
        if word.contains(.dialogue) { add(1, to: .beforeDialogue) }
        if word.contains(.derived) { add(1, to: .beforeDerived) }
      }
      if word.contains(.open) { add(1, to: .beforeOpen) }
      if word.contains(.owner) { add(1, to: .beforeOwner) }
      if word.contains(.variant) { add(1, to: .beforeVariant) }
      if word.contains(.action) { add(1, to: .beforeAction) }
    }
  }

  private static func classNumber(_ word: WordClass, _ letters: UInt64) -> Int {
    if letters == 0x6964 { return 1 }
    if word.contains(.dialogue) { return 2 }
    if word.contains(.place) { return 3 }
    if word.contains(.derived) { return 4 }
    if word.contains(.attribute) { return 5 }
    return word.isEmpty ? 6 : 7
  }

  private func holdsHotWord(_ range: Range<Int>, _ text: TextWindow) -> Bool {
    for offset in range where text.hotWord(at: offset) != nil { return true }
    return false
  }

  /// Notes all hot words of a name, and what is glued to the last one of them.
  private mutating func describeHotWords(_ found: Assignment, _ text: TextWindow) {
    var last: (offset: Int, length: Int)?
    var offset = found.name.lowerBound
    while offset < found.name.upperBound {
      guard let (word, length) = text.hotWord(at: offset) else {
        offset += 1
        continue
      }
      switch word {
      case .password: self[.hasPass] = 1
      case .secret: self[.hasSecret] = 1
      case .token: self[.hasToken] = 1
      case .key: self[.hasKey] = 1
      case .api: self[.hasAPI] = 1
      case .auth: self[.hasAuth] = 1
      default: break
      }
      self[.lastWord] = Int(word.rawValue)
      last = (offset, length)
      offset += length
    }
    guard let last else { return }
    var before = last.offset
    while before > found.name.lowerBound, text[before - 1].isLetter,
      !(text[before].isUpper && text[before - 1].isLower)
    {
      before -= 1
    }
    self[.gluedBefore] = last.offset - before
    var after = last.offset + Self.commonLength(text, last.offset, last.length)
    let end = after
    while after < found.name.upperBound, text[after].isLetter,
      !(text[after].isUpper && text[after - 1].isLower)
    {
      after += 1
    }
    self[.gluedAfter] = after - end
    self[.plural] = after == end + 1 && text[end] | 0x20 == UInt8(ascii: "s") ? 1 : 0
  }

  /// The length of the whole word that a hot word begins: `passphrase`, `credentials`.
  private static func commonLength(_ text: TextWindow, _ offset: Int, _ length: Int) -> Int {
    if text.holds("password", at: offset) { return 8 }
    if text.holds("passwd", at: offset) { return 6 }
    if text.holds("passphrase", at: offset) { return 10 }
    if text.holds("passcode", at: offset) { return 8 }
    if text.holds("passwort", at: offset) { return 8 }
    if text.holds("credential", at: offset) { return 10 }
    if text.holds("creds", at: offset) { return 5 }
    if text.holds("authorization", at: offset) { return 13 }
    if text.holds("authentication", at: offset) { return 14 }
    return length
  }

  private static func closerNumber(_ byte: UInt8) -> Int {
    switch byte {
    case 0: 0
    case UInt8(ascii: "\""): 1
    case UInt8(ascii: "'"): 2
    case UInt8(ascii: "`"): 3
    case UInt8(ascii: "]"): 4
    case UInt8(ascii: ")"): 5
    default: 6
    }
  }

  private static func markNumber(_ byte: UInt8) -> Int {
    switch byte {
    case 0, 0x0A, 0x0D: 0
    case 0x20, 0x09: 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): 2
    case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "%"): 3
    case UInt8(ascii: "&"), UInt8(ascii: "?"): 4
    case UInt8(ascii: ":"): 5
    case UInt8(ascii: "<"), UInt8(ascii: "/"): 6
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): 7
    case UInt8(ascii: ","), UInt8(ascii: ";"): 8
    default: 9
    }
  }
}
