/// Tells how usual the neighbouring letters of a text are in words and names.
struct PairCounter {
  private var sum = 0
  private var count = 0
  private var rare = 0
  private var last = 0

  mutating func take(_ byte: UInt8) {
    let letter = byte.isLetter ? Int(byte & 0x1F) : 0
    // Looked up in any case: whether two letters stand together is a guess that is wrong every other time.
    let isPair = last != 0 && letter != 0
    let rarity = Int(LetterPairs.rarity(isPair ? last : 1, isPair ? letter : 1))
    sum &+= isPair ? rarity : 0
    count &+= isPair ? 1 : 0
    rare &+= isPair && rarity >= LetterPairs.rareFrom ? 1 : 0
    last = letter
  }

  /// The average rarity, in tenths of a bit; -1 where there is no pair.
  var average: Int { count == 0 ? -1 : sum / count }
  /// The share of rare pairs, in percent; -1 where there is no pair.
  var rareShare: Int { count == 0 ? -1 : rare * 100 / count }
}
