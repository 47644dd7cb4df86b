import Bytes
import Containers
import TestSupport
import Testing

/// Compressed data that come again are passed over only where that hides nothing.
@Suite struct KnownStreamTests {
  @Test func passesOverWhatHadNothingToTell() {
    var expander = Expander(limits: ExpansionLimits())
    var visitor = Collector()
    expander.expand(Self.gzip("nothing here, but more than once", time: 1).span, into: &visitor)
    expander.expand(Self.gzip("nothing here, but more than once", time: 2).span, into: &visitor)
    expander.expand(
      Self.gzip("nothing here, but more than once", time: 3, name: "a").span,
      into: &visitor
    )
    #expect(visitor.visits == 1)
    #expect(visitor.examined == 3 * 32, "all counts as looked at")
    expander.expand(Self.gzip("nothing here, but something else", time: 1).span, into: &visitor)
    #expect(visitor.visits == 2)
  }

  @Test func tellsAgainWhatThereIsToTell() {
    var expander = Expander(limits: ExpansionLimits())
    var visitor = Collector()
    for time in 0..<3 as Range<UInt8> {
      expander.expand(Self.gzip("a secret, in every version", time: time).span, into: &visitor)
    }
    #expect(visitor.visits == 3)
    // Broken data are a fault each time: there is no fourth type of a block.
    var faults: [Int] = []
    for time in 0..<3 as Range<UInt8> {
      var broken = Self.gzip("nothing here, but it is broken", time: time)
      broken[10] = 0xFF
      expander.expand(broken.span, into: &visitor)
      faults.append(visitor.faults - faults.reduce(0, +))
    }
    #expect(faults[0] > 0 && faults == [faults[0], faults[0], faults[0]])
  }

  @Test func remembersNothingWhereNamesCount() {
    var expander = Expander(limits: ExpansionLimits(), remembers: false)
    var visitor = Collector()
    for time in 0..<3 as Range<UInt8> {
      expander.expand(
        Self.gzip("nothing here, but more than once", time: time).span,
        into: &visitor
      )
    }
    #expect(visitor.visits == 3)
  }

  private static func gzip(_ text: String, time: UInt8, name: String? = nil) -> [UInt8] {
    let bytes = Array(text.utf8)
    var head: [UInt8] = [0x1F, 0x8B, 8, name == nil ? 0 : 8, time, 0, 0, 0, 0, 3]
    if let name { head += Array(name.utf8) + [0] }
    // A zlib stream is two bytes, what gzip holds too, and four bytes.
    let body = Zlib.deflated(bytes).dropFirst(2).dropLast(4)
    let sum = Zlib.crc32(bytes[...])
    let tail = [sum, UInt32(bytes.count)].flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    return head + body + tail
  }
}

/// Counts what is handed out; contents with the word "secret" have something to tell.
private struct Collector: InnerVisitor {
  var visits = 0
  var faults = 0
  var examined = 0

  mutating func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?) -> Bool {
    visits += 1
    examined += content.count
    let text = String(decoding: content.array(0..<content.count), as: UTF8.self)
    return text.contains("secret")
  }

  mutating func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool {
    visit(content, trail: trail, decoded: nil)
  }

  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep]) { faults += 1 }

  mutating func holds(_ bytes: Int) {}

  var isCancelled: Bool { false }
}
