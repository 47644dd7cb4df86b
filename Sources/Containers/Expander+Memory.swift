/// Memory for what is unpacked at once, used again from content to content: to get it from the system each time, page by page, costs
/// as much as to unpack what it is for.
extension Expander {
  /// Memory of some bytes at least; what is in them does not matter.
  mutating func takeMemory(_ count: Int) -> [UInt8] {
    var memory: [UInt8] = []
    swap(&memory, &spareMemory)
    guard memory.count < count else { return memory }
    memory = []
    return [UInt8](repeating: 0, count: count)
  }

  /// Keeps memory for the next that needs some, unless it is too much.
  mutating func giveBack(_ memory: [UInt8]) {
    if memory.count > spareMemory.count, memory.count <= limits.heldBytes / Self.spareShare {
      spareMemory = memory
    }
  }

  /// Which part of what may be held is kept while nothing is in it.
  private static var spareShare: Int { 4 }
}
