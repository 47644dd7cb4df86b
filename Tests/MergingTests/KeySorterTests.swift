import Bytes
import Merging
import TestSupport
import Testing

@Suite struct KeySorterTests {
  @Test(arguments: [(0, 1), (1, 1), (7, 3), (64, 64), (65, 64), (5000, 1), (5000, 7), (5000, 999)])
  func keysComeOutAsASortOfAllOfThem(count: Int, limit: Int) throws {
    var random = SeededRandom()
    let keys = (0..<count).map { _ in
      FindingKey(
        high: .random(in: 0...3, using: &random),
        low: .random(in: 0...3, using: &random),
        file: .random(in: 0...2, using: &random),
        offset: .random(in: 0...9, using: &random)
      )
    }
    let folder = try TemporaryFolder()
    var sorter = KeySorter(limit: limit, folder: BytePath(folder.path))
    for key in keys { try sorter.add(key) }
    var sorted: [FindingKey] = []
    try sorter.forEachSorted { sorted.append($0) }
    #expect(sorted == keys.sorted(), "\(random)")
    #expect(try Command(["ls", "-A", folder.path]).runChecked().output.isEmpty)
  }

  @Test func aFolderThatDoesNotExistIsToldNotTrapped() throws {
    var sorter = KeySorter(limit: 1, folder: BytePath("/nonexistent/folder"))
    #expect(throws: FileError.self) {
      try sorter.add(FindingKey(high: 0, low: 0, file: 0, offset: 0))
    }
  }

  @Test func keysHoldNoPaddingThatCouldCarryMemoryToDisk() {
    #expect(MemoryLayout<FindingKey>.size == MemoryLayout<FindingKey>.stride)
    #expect(MemoryLayout<FindingKey>.size == 32)
  }
}
