import Bytes
import Containers
import TestSupport
import Testing

/// Strings of programs that come in parts are whole, wherever a part ends.
@Suite struct StringPartTests {
  private static let partLength = 400

  @Test func textsOf16BitCharactersAreWhole() {
    for length in Self.partLength - 12...Self.partLength + 30 {
      let text = Self.letters(length)
      let wide =
        Array("bplist00".utf8) + [UInt8](repeating: 0xFF, count: 24) + text.flatMap { [0, $0] } + [
          0xFF, 0xFF,
        ]
      #expect(Self.read(wide) == text + [0x0A], "\(length)")
    }
  }

  @Test func stringsOfCompiledPythonAreWhole() {
    for length in Self.partLength - 12...Self.partLength + 30 {
      let (first, second) = (Self.letters(length), Self.letters(2 * length))
      let head: [UInt8] = [0xA7, 0x0D, 0x0D, 0x0A] + [UInt8](repeating: 0, count: 28)
      let lines = [first, second].flatMap { [UInt8(ascii: "'")] + $0 + Array("',\n".utf8) }
      #expect(
        Self.read(head + Self.string(first) + Self.string(second) + [0x4E, 0x4E]) == lines,
        "\(length)"
      )
    }
  }

  private static func letters(_ count: Int) -> [UInt8] {
    var random = SeededRandom(seed: UInt64(count))
    return random.bytes(count, from: Alphabet.alphanumeric)
  }

  private static func string(_ text: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "a")] + (0..<4).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text
  }

  private static func read(_ content: [UInt8]) -> [UInt8] {
    var limits = ExpansionLimits(heldBytes: partLength)
    (limits.partBytes, limits.sharedBytes) = (partLength, 40)
    var expander = Expander(limits: limits)
    var joiner = PartJoiner()
    expander.expand(content.span, into: &joiner)
    return joiner.bytes
  }
}

/// Puts the parts of an inner content together.
private struct PartJoiner: InnerVisitor {
  var bytes: [UInt8] = []
  var examined = 0

  mutating func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?) -> Bool {
    bytes = content.array(0..<content.count)
    return false
  }

  mutating func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool {
    bytes.removeSubrange(part.offset...)
    bytes += content.array(0..<content.count)
    return false
  }

  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep]) { Issue.record("\(fault)") }

  mutating func holds(_ bytes: Int) {}

  var isCancelled: Bool { false }
}
