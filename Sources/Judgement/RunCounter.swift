/// Counts runs of alike bytes.
struct RunCounter {
  /// How often the class of bytes changes.
  private(set) var turns = 0
  private(set) var longestLetters = 0
  private(set) var longestDigits = 0
  /// The longest run of one and the same byte.
  private(set) var longestRepeat = 0
  /// How often a byte is one more or one less than the one before, as in `12345` and `abc`.
  private(set) var steps = 0

  private var (letters, digits, repeated) = (0, 0, 0)
  private var last: UInt8 = 0
  private var lastClass: UInt64 = 0

  /// Takes the next byte.
  ///
  /// Without branches: in random text they are wrong every other time.
  mutating func take(_ byte: UInt8, _ kind: ByteKind) {
    let byteClass = kind.number
    turns &+= lastClass != 0 && byteClass != lastClass ? 1 : 0
    letters = byteClass <= 2 ? letters &+ 1 : 0
    digits = byteClass == 3 ? digits &+ 1 : 0
    let (up, down) = (last &+ 1 == byte, last &- 1 == byte)
    steps &+= last != 0 && (up || down) ? 1 : 0
    repeated = byte == last ? repeated &+ 1 : 1
    longestLetters = max(longestLetters, letters)
    longestDigits = max(longestDigits, digits)
    longestRepeat = max(longestRepeat, repeated)
    last = byte
    lastClass = byteClass
  }
}
