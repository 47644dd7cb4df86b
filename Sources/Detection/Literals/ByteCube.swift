/// Bytes that have some bits in common: those in `mask` are `value`.
///
/// By such sets the literal pass tells, within one comparison, what may stand behind a literal (docs/KERNELS.md).
struct ByteCube: Hashable, Sendable {
  var mask: UInt8
  var value: UInt8

  /// All bytes.
  static let any = ByteCube(mask: 0, value: 0)

  /// A few cubes that have no byte in common and together hold all bytes of a set, and maybe some more.
  ///
  /// - Parameters:
  ///   - most: how many there may be.
  ///   - has: whether a byte is in the set.
  /// - Returns: nil where that needs more.
  /// - Complexity: O(256).
  static func cover(most: Int, of has: (UInt8) -> Bool) -> [ByteCube]? {
    // Of bytes with the same upper half, what the lower halves have in common.
    var cubes: [ByteCube] = (UInt8(0)..<16).compactMap { upper in
      let members = (upper << 4...upper << 4 | 15).filter(has)
      guard let first = members.first else { return nil }
      let mask = members.reduce(0xFF) { $0 & ~($1 ^ first) }
      return ByteCube(mask: mask, value: first & mask)
    }
    // Two that differ in one bit are one.
    var bit: UInt8 = 0x10
    while bit != 0 {
      var merged: [ByteCube] = []
      for cube in cubes {
        let other = merged.firstIndex { $0.mask == cube.mask && $0.value ^ cube.value == bit }
        if let other, cube.mask & bit != 0 {
          merged[other].mask &= ~bit
          merged[other].value &= ~bit
        } else {
          merged.append(cube)
        }
      }
      cubes = merged
      bit <<= 1
    }
    return cubes.count <= most ? cubes : nil
  }
}
