import Bytes
import TestSupport
import Testing

/// Columns beside arrays, in memory and in files.
@Suite struct ColumnTests {
  /// Where the columns of a test lie.
  enum Place: CaseIterable {
    case memory, files, noFiles
  }

  private static func space(_ place: Place, _ folder: TemporaryFolder) -> ColumnSpace {
    switch place {
    case .memory: ColumnSpace(limit: .max, folder: BytePath(folder.path))
    case .files: ColumnSpace(limit: 0, folder: BytePath(folder.path))
    case .noFiles: ColumnSpace(limit: 0, folder: BytePath(folder.path("none")))
    }
  }

  /// Random steps; the column is large enough for a file after some of them, and small again.
  @Test(arguments: Place.allCases)
  func doesWhatAnArrayDoes(place: Place) throws {
    let folder = try TemporaryFolder()
    let space = Self.space(place, folder)
    var random = SeededRandom(seed: 3)
    var column = Column<UInt32>(in: space)
    var array: [UInt32] = []
    // Copies that were made on the way must keep what they held.
    var copies: [(Column<UInt32>, [UInt32])] = []
    for _ in 0..<300 {
      switch Int.random(in: 0..<9, using: &random) {
      case 0, 1, 2:
        let more = (0..<Int.random(in: 0..<9000, using: &random)).map { _ in
          UInt32.random(in: 0 ... .max, using: &random)
        }
        if Bool.random(using: &random) {
          column += more
        } else {
          column += Column(more, in: space)
        }
        array += more
      case 3:
        for place in array.indices.shuffled(using: &random).prefix(50) {
          column[place] &+= 1
          array[place] &+= 1
        }
        var elements = column.mutableSpan
        for place in elements.indices where place % 7 == 0 { elements[place] &*= 3 }
        for place in array.indices where place % 7 == 0 { array[place] &*= 3 }
      case 4:
        for _ in 0..<Int.random(in: 0..<5000, using: &random) {
          #expect(column.popLast() == array.popLast())
        }
        let last = Int.random(in: 0...array.count / 2, using: &random)
        column.removeLast(last)
        array.removeLast(last)
      case 5:
        let first = Int.random(in: 0...array.count, using: &random)
        let range = first..<Int.random(in: first...array.count, using: &random)
        column.sort(range) { $0 > $1 }
        array[range].sort { $0 > $1 }
      case 6:
        column.removeAll { $0 % 3 == 0 }
        array.removeAll { $0 % 3 == 0 }
      case 7:
        if copies.count < 20 { copies.append((column, array)) }
      default:
        guard Int.random(in: 0..<10, using: &random) == 0 else { continue }
        let keeps = Bool.random(using: &random)
        column.removeAll(keepingCapacity: keeps)
        array.removeAll(keepingCapacity: keeps)
      }
      #expect(column.elementsEqual(array), "\(random)")
      #expect(column.span.count == array.count)
    }
    for (column, array) in copies { #expect(column.elementsEqual(array)) }
    #expect(copies.contains { $0.0.isInFile } == (place == .files))
    #expect((space.failure != nil) == (place == .noFiles))
  }

  @Test func filesHaveNoNamesAndTakeNoMemory() throws {
    let folder = try TemporaryFolder()
    let space = Self.space(.files, folder)
    let small = Column<Int>(repeating: 1, count: 100, in: space)
    let large = Column<Int>(repeating: 2, count: 1 << 16, in: space)
    #expect(!small.isInFile && large.isInFile)
    #expect(large.bytesInFile == 8 << 16)
    #expect(space.bytesInMemory == 0)
    #expect(large.allSatisfy { $0 == 2 })
    #expect(try Command(["ls", "-A", folder.path]).runChecked().output.isEmpty)
  }

  @Test func memoryIsTakenFirstAndCounts() throws {
    let folder = try TemporaryFolder()
    let space = ColumnSpace(limit: 1 << 20, folder: BytePath(folder.path))
    let first = Column<UInt64>(repeating: 1, count: 1 << 16, in: space)
    var second = Column<UInt64>(repeating: 2, count: 1 << 17, in: space)
    #expect(!first.isInFile && second.isInFile)
    #expect(space.bytesInMemory == 8 << 16)
    second.removeAll()
    let third = Column<UInt64>(repeating: 3, count: 1 << 16, in: space)
    #expect(!third.isInFile)
    #expect(space.bytesInMemory == 1 << 20)
    #expect(first.first == 1 && third.last == 3)
  }

  /// What cannot lie in a file lies in memory, is counted, and why is told.
  @Test func whereNoFileCanBeMadeMemoryIsTaken() throws {
    let folder = try TemporaryFolder()
    let space = Self.space(.noFiles, folder)
    do {
      let column = Column<Int>(repeating: 7, count: 1 << 16, in: space)
      #expect(!column.isInFile && column.bytesInFile == 0)
      #expect(column.allSatisfy { $0 == 7 })
      #expect(space.bytesInMemory == 8 << 16)
      #expect(space.failure?.step == .open && space.failure?.isAbsent == true)
    }
    #expect(space.bytesInMemory == 0)
  }
}
