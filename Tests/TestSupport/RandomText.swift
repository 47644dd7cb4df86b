/// Sets of bytes to draw random text from.
public enum Alphabet {
  /// All 256 bytes.
  public static let all = Array(UInt8.min...UInt8.max)
  /// Letters, digits, and what stands between the words of a source text.
  public static let source = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \t\n\"'=:;,.-_/+(){}".utf8
  )
  /// Letters and digits.
  public static let alphanumeric = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8
  )
  /// The characters of base64.
  public static let base64 = alphanumeric + Array("+/".utf8)
  /// Lower-case hexadecimal digits.
  public static let hexadecimal = Array("0123456789abcdef".utf8)
}

extension SeededRandom {
  /// `count` bytes, each drawn from `alphabet`.
  public mutating func bytes(_ count: Int, from alphabet: [UInt8] = Alphabet.all) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(pick(alphabet)) }
    return result
  }

  /// `count` characters, each drawn from `alphabet`, which must be ASCII.
  public mutating func string(_ count: Int, from alphabet: [UInt8] = Alphabet.alphanumeric)
    -> String
  {
    String(decoding: bytes(count, from: alphabet), as: UTF8.self)
  }

  /// Lines of source-like text of together about `count` bytes.
  public mutating func text(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      result += bytes(Int.random(in: 0...80, using: &self), from: Alphabet.source)
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Something that a careless search would take for `literal`.
  ///
  /// One byte is other, missing, doubled or in the other case, or two are swapped. It differs from
  /// `literal` unless that is empty.
  public mutating func nearMiss(of literal: [UInt8]) -> [UInt8] {
    guard !literal.isEmpty else { return literal }
    while true {
      var result = literal
      let place = Int.random(in: 0..<literal.count, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: result[place] = pick(Alphabet.all)
      case 1: result.remove(at: place)
      case 2: result.insert(result[place], at: place)
      case 3: result[place] ^= 0x20
      default: result.swapAt(place, pick(literal.indices))
      }
      if result != literal { return result }
    }
  }

  /// Text of about `count` bytes strewn with the given literals and with near misses of them.
  ///
  /// - Returns: The text and the offsets at which a literal was put; others may occur by chance.
  public mutating func text(_ count: Int, strewnWith literals: [[UInt8]]) -> (
    text: [UInt8], offsets: [Int]
  ) {
    var text: [UInt8] = []
    var offsets: [Int] = []
    while text.count < count {
      text += bytes(Int.random(in: 0...40, using: &self), from: Alphabet.source)
      guard !literals.isEmpty else { continue }
      let literal = pick(literals)
      if chance(1, outOf: 3) {
        offsets.append(text.count)
        text += literal
      } else {
        text += nearMiss(of: literal)
      }
    }
    return (text, offsets)
  }
}
