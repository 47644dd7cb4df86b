/// What the judge looks at: small whole numbers, so that a verdict is the same on every machine.
public enum Feature: Int, CaseIterable, Sendable {
  // The name.
  case word, lastWord, hasPass, hasSecret, hasToken, hasKey, hasAPI, hasAuth
  case nameLength, wordsBefore, wordsAfter, gluedBefore, gluedAfter, plural
  case afterAttribute, afterPlace, afterDialogue, afterDerived, lastClass
  case beforeAttribute, beforePlace, beforeDialogue, beforeDerived
  case beforeOpen, beforeOwner, beforeVariant, beforeAction
  case nameCase, nameMark, nameCloser, nameDots
  // The sign.
  case sign, blanks, quote, inner, gap
  // The value.
  case length, lower, upper, digits, special, spaces, wide
  case distinct, entropy, pairs, worstPairs, turns, letterRun, digitRun, repeats, firstByte,
    lastByte
  case dots, slashes, dashes, underscores, colons, brackets, dollars, percents, angles, ats, equals
  case hexadecimal, base64, shape, words, standIns, languageWords, hotWords, proseWords, userWords
  case derivedWords, placeWords, sameAsName, decoded, padding, innerHot, sameAsUser, host, steps
  // Around it.
  case parent, behind, rest, indent, commentMark, lineQuotes, lineBefore
  case lineTest, lineDeclaration, lineUser, lineStandIn, lineDerived, lineLanguage, lineProse
  case aboveUser, aboveTest, aboveHot, aboveStandIn
  case aboveText, belowText, wideAround

  /// The name in explanations.
  public var name: String { "\(self)" }

  /// Whether it is of other lines than the candidate's: they are looked at only where all else leaves a doubt.
  var isLate: Bool {
    switch self {
    case .aboveUser, .aboveTest, .aboveHot, .aboveStandIn, .aboveText, .belowText, .wideAround: true
    default: false
    }
  }
}

/// One number for each feature.
struct FeatureVector {
  private var numbers = InlineArray<128, Int16>(repeating: 0)

  subscript(feature: Feature) -> Int {
    // Through a span: to read an element of an inline array by itself copies all of it (Swift 6.3).
    get { Int(numbers.span[feature.rawValue]) }
    set { numbers[feature.rawValue] = Int16(clamping: newValue) }
  }

  /// Adds to a number in place.
  mutating func add(_ count: Int, to feature: Feature) {
    numbers[feature.rawValue] = Int16(clamping: Int(numbers.span[feature.rawValue]) + count)
  }

  /// All numbers, by the raw values of the features; 128 of them, so that seven bits always name one.
  var all: Span<Int16> {
    @_lifetime(borrow self) borrowing get { numbers.span }
  }
}
