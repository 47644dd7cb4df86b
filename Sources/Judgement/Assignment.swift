/// A name, something that gives it a value, and the value, as they stand in a content.
///
/// All offsets are in bytes from the content's start.
struct Assignment {
  /// What stands between name and value.
  enum Operator: Int16 {
    case equals, colon, colonEquals, arrow, comparison, comma, call, flag, blank, element, entry
    case scheme, userInfo
  }

  /// What encloses the value.
  enum Quote: Int16 {
    case none, double, single, back, escaped, triple, text
  }

  /// The hot word that led here.
  var word: HotWord
  /// The name, as far as its bytes are those of names.
  var name: Range<Int>
  /// What closes the name: a quote, a bracket; zero where nothing does.
  var nameCloser: UInt8 = 0
  var sign = Operator.equals
  /// Blanks before and behind the sign.
  var blanks = 0
  var value: Range<Int>
  var quote = Quote.none
  /// Where the expression begins that the value is a part of; the value's start where it is all.
  var expression: Int
  /// The end of all that belongs together: the value with its closing quote.
  var end: Int
}
