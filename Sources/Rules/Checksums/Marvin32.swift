/// Marvin32, a keyed hash over bytes, folded to 32 bits: the two halves of its state joined by exclusive or.
///
/// The algorithm is the one of the .NET runtime's string hashing (US patent 20130262421, open since).
package func marvin32(_ bytes: Span<UInt8>, seed: UInt64) -> UInt32 {
  var low = UInt32(truncatingIfNeeded: seed)
  var high = UInt32(truncatingIfNeeded: seed >> 32)

  func mix() {
    high ^= low
    low = rotated(low, by: 20)
    low = low &+ high
    high = rotated(high, by: 9)
    high ^= low
    low = rotated(low, by: 27)
    low = low &+ high
    high = rotated(high, by: 19)
  }

  var index = 0
  while index + 4 <= bytes.count {
    low = low &+ word(bytes, at: index, count: 4)
    mix()
    index += 4
  }
  // The rest, closed by the byte 0x80.
  let left = bytes.count - index
  low = low &+ (word(bytes, at: index, count: left) | 0x80 << UInt32(8 * left))
  mix()
  mix()
  return low ^ high
}

private func word(_ bytes: Span<UInt8>, at offset: Int, count: Int) -> UInt32 {
  var value: UInt32 = 0
  for index in 0..<count { value |= UInt32(bytes[offset + index]) << UInt32(8 * index) }
  return value
}

private func rotated(_ value: UInt32, by bits: UInt32) -> UInt32 {
  value << bits | value >> (32 - bits)
}
