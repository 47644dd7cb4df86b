import Dispatch
import Patterns
import Testing

@Suite struct PatternTests {
  @Test func `preparing names the fault and its place`() {
    let faults: [(source: String, offset: Int)] = [
      ("ab(cd", 5), ("ab)", 2), ("[a", 2), ("a**", 2), ("ab\\", 3), ("a{99999}", 7),
      ("é(?<=a+)", 2),
      ("[\\w-.]", 3), ("(?<n>a)(?<n>b)", 12),
    ]
    for (source, offset) in faults {
      let error = #expect(throws: PatternError.self) { try Pattern(source).prepare() }
      #expect(error?.offset == offset, "\(source)")
      #expect(error?.message.contains("byte \(offset)") == true)
    }
  }

  @Test func `the failure of preparing is remembered`() {
    let pattern = Pattern("(")
    let first = #expect(throws: PatternError.self) { try pattern.prepare() }
    let second = #expect(throws: PatternError.self) { try pattern.prepare() }
    #expect(first == second)
    var scratch = PatternScratch()
    #expect(
      pattern.firstMatch(in: Array("a(".utf8).span, using: &scratch) == .limit(.invalidPattern)
    )
  }

  @Test(arguments: ["(*UTF)é", "(*UCP)\\w", "a\\C"])
  func `a pattern cannot leave the bytes`(_ source: String) {
    #expect(throws: PatternError.self) { try Pattern(source).prepare() }
  }

  @Test func `a pattern that is too long is refused`() {
    #expect(throws: PatternError.self) {
      try Pattern(String(repeating: "a", count: 1 << 17)).prepare()
    }
  }

  @Test func `groups have numbers and names`() throws {
    let pattern = Pattern("(?<key>a)(b)?(?P<value>c)(?|(?<x>d)|(?<x>e))")
    #expect(try pattern.captureCount() == 4)
    #expect(try pattern.groupNames() == ["key": 1, "value": 3, "x": 4])
    #expect(try Pattern("abc").groupNames().isEmpty)
    #expect(try Pattern("(?J)(?<n>a)|(?<n>b)").groupNames() == ["n": 1])
  }

  @Test func `many threads prepare a pattern once and agree`() throws {
    for _ in 0..<20 {
      let pattern = Pattern("a(b+)c")
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        var scratch = PatternScratch()
        let outcome = pattern.firstMatch(in: Array("xabbc".utf8).span, using: &scratch)
        #expect(outcome == .match(1..<5))
        #expect(scratch.range(ofGroup: 1) == 2..<4)
      }
    }
  }

  @Test(
    arguments: [
      ("a.c", "a\nc", nil), ("(?s)a.c", "a\nc", 0..<3), ("^b", "a\nb", nil),
      ("(?m)^b", "a\nb", 2..<3),
      ("a$", "a\n", 0..<1), ("a$", "a\nb", nil), ("a\\z", "a\n", nil), ("a$", "a\r\n", nil),
      ("(?i)É", "é", nil), ("\\w+", "é", nil), ("a\\Rb", "a\r\nb", 0..<4), ("a.c", "a\rc", 0..<3),
      ("", "", 0..<0), ("a", "", nil), ("a(?C1)b", "ab", 0..<2),
    ] as [(String, String, Range<Int>?)]
  )
  func `the dialect is as documented`(_ source: String, _ text: String, _ range: Range<Int>?) {
    var scratch = PatternScratch()
    let outcome = Pattern(source).firstMatch(in: Array(text.utf8).span, using: &scratch)
    #expect(outcome == (range.map { .match($0) } ?? .none))
  }

  @Test func `the option for caselessness folds ASCII letters`() {
    var scratch = PatternScratch()
    let text = Array("xKeY".utf8)
    #expect(
      Pattern("key", caseless: true).firstMatch(in: text.span, using: &scratch) == .match(1..<4)
    )
    #expect(Pattern("key").firstMatch(in: text.span, using: &scratch) == .none)
  }
}
