import Rules
import TestSupport

/// Encodes texts as they are found in the wild.
enum EncodedText {
  /// Tokens for ``ContentMaker``: examples of the built-in rules in all encodings, some in two, and
  /// pieces of encoded text that are nearly worth decoding.
  static func tokens(_ random: inout SeededRandom) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    for rule in RuleSet.builtin.rules.shuffled(using: &random).prefix(60) {
      guard let example = rule.examples(seed: random.next()).first else { continue }
      var bytes = example.bytes
      if random.chance(1, outOf: 3) {
        bytes = Array("name = ".utf8) + bytes + Array("\nmore\n".utf8)
      }
      for _ in 0..<Int.random(in: 1...3, using: &random) { bytes = encode(bytes, &random) }
      tokens.append(bytes)
      tokens.append(
        encode(random.bytes(random.pick([5, 16, 17, 40, 200]), from: Alphabet.source), &random)
      )
    }
    let pieces = [
      "%41", "%3D", "%20", "\\n", "\\x41", "\\x8f", "\\101", "\\0", "\\303\\251", "\\u0041",
      "&quot;", "&#61;", "&amp;", "=3D",
      "=\n", "==",
      "abcdefghijklmnop", "0x", "\\\\", "\r\n", "    ", "AAAAAAAA", "////", "a-b_c",
      "SGVsbG8sIHdvcmxkIQ",
    ]
    let strings = (0..<4).map { _ in byteString(&random) }
    let long = [random.bytes(random.pick([260, 1000, 4500]), from: Alphabet.alphanumeric)]
    return tokens + strings + long + pieces.map { Array($0.utf8) }
  }

  /// A string of bytes of which most are no text, with some of it in between, of any length.
  private static func byteString(_ random: inout SeededRandom) -> [UInt8] {
    let bytes = (0..<random.pick([2, 5, 20])).flatMap { _ in
      random.bytes(random.pick([1, 2]), from: [0, 0x7F, 0x80, 0xFF])
        + random.bytes(Int.random(in: 0...17, using: &random), from: Alphabet.source)
    }
    if random.chance(1, outOf: 2) { return bytes.flatMap { octal($0) } }
    return bytes.flatMap { Array("\\x".utf8) + hex($0, upper: random.chance(1, outOf: 8)) }
  }

  /// The bytes in one of the encodings, chosen at random.
  static func encode(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return base64(bytes, padded: random.chance(1, outOf: 2))
    case 2:
      return base64(bytes).map {
        $0 == UInt8(ascii: "+")
          ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
      }
    case 3:
      return lines(
        base64(bytes),
        random.pick([32, 40, 64, 76]),
        random.pick(["\n", "\r\n", "\n    "])
      )
    case 4: return bytes.flatMap { hex($0) }
    case 5: return (random.chance(1, outOf: 2) ? Array("0x".utf8) : []) + bytes.flatMap { hex($0) }
    case 6: return escape(bytes, &random) { [UInt8(ascii: "%")] + hex($0, upper: true) }
    case 7: return escape(bytes, &random) { Array("\\x".utf8) + hex($0) }
    case 8: return escape(bytes, &random) { Array("\\u00".utf8) + hex($0) }
    case 9: return escape(bytes, &random) { Array("&#\($0);".utf8) }
    case 10: return escape(bytes, &random) { octal($0) }
    default:
      return lines(escape(bytes, &random) { [UInt8(ascii: "=")] + hex($0, upper: true) }, 75, "=\n")
    }
  }

  private static func octal(_ byte: UInt8) -> [UInt8] {
    Array("\\\(String(Int(byte) + 512, radix: 8).dropFirst())".utf8)
  }

  private static func escape(
    _ bytes: [UInt8],
    _ random: inout SeededRandom,
    _ write: (UInt8) -> [UInt8]
  ) -> [UInt8] {
    let share = random.pick([1, 2, 8])
    return bytes.flatMap { byte -> [UInt8] in
      let isOrdinary = Alphabet.alphanumeric.contains(byte)
      return !isOrdinary || random.chance(1, outOf: share) ? write(byte) : [byte]
    }
  }

  static func base64(_ bytes: [UInt8], padded: Bool = true) -> [UInt8] {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for digit in 0...group.count { text.append(Alphabet.digits[bits >> (18 - 6 * digit) & 63]) }
      if padded { text += Array(repeating: UInt8(ascii: "="), count: 3 - group.count) }
    }
    return text
  }

  private static func hex(_ byte: UInt8, upper: Bool = false) -> [UInt8] {
    let text = String(byte, radix: 16, uppercase: upper)
    return Array((text.count == 1 ? "0" : "").utf8) + Array(text.utf8)
  }

  static func lines(_ text: [UInt8], _ width: Int, _ mark: String) -> [UInt8] {
    stride(from: 0, to: text.count, by: width).map { Array(text[$0..<min($0 + width, text.count)]) }
      .joined(separator: Array(mark.utf8)).map { $0 }
  }
}

extension Alphabet {
  /// The digits of base64 by their value.
  static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )
}
