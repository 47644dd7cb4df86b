import Bytes
import TestSupport
import Testing

/// Searches in order, against a look at every element.
@Suite struct PartitioningIndexTests {
  @Test func itIsTheFirstThatALookAtAllFinds() {
    var random = SeededRandom(seed: 1)
    for count in 0..<40 {
      let values = (0..<count).map { _ in Int.random(in: 0..<20, using: &random) }.sorted()
      // Places of a slice do not begin at zero.
      let slice = values.dropFirst(count / 3)
      for value in -1...20 {
        #expect(
          values.partitioningIndex { $0 >= value } == values.firstIndex { $0 >= value } ?? count
        )
        #expect(
          slice.partitioningIndex { $0 > value } == slice.firstIndex { $0 > value } ?? count
        )
        #expect(values.sortedIndex(of: value) == values.firstIndex(of: value))
        #expect(Column(values).sortedIndex(of: value) == values.firstIndex(of: value))
      }
    }
  }
}
