import GitStorage
import TestSupport
import Testing

@Suite struct NumberSetTests {
  /// Compared with a set of the standard library.
  @Test func isTheSameAsBytes() throws {
    var random = SeededRandom()
    for count in [0, 1, 8, 63, 64, 65, 200] {
      var set = NumberSet(count: count)
      var numbers: Set<Int> = []
      for _ in 0..<count {
        let number = Int.random(in: 0..<count, using: &random)
        #expect(set.insert(number) == numbers.insert(number).inserted)
      }
      let bytes = set.bytes
      for number in 0..<count {
        #expect((bytes[number / 8] >> (number % 8) & 1 == 1) == numbers.contains(number))
      }
      #expect(NumberSet(count: count, bytes: bytes) == set)
      #expect(NumberSet(count: count + 64, bytes: bytes) == nil)
      #expect(NumberSet(count: count, bytes: bytes + [0]) == nil)
    }
  }

  @Test func unites() {
    var left = NumberSet(count: 100)
    var right = NumberSet(count: 100)
    for number in stride(from: 0, to: 100, by: 2) { left.insert(number) }
    for number in stride(from: 0, to: 100, by: 3) { right.insert(number) }
    var either = left
    either.formUnion(right)
    #expect(either.members(below: 100) == (0..<100).filter { $0 % 2 == 0 || $0 % 3 == 0 })
  }
}
