/// Remembers the results of operations on two numbers, as far as they were not pushed out by others.
struct PairCache {
  private var keys: [UInt64]
  private var values: [UInt32]

  /// Makes an empty cache with `1 << bits` places.
  init(bits: Int) {
    keys = Array(repeating: .max, count: 1 << bits)
    values = Array(repeating: 0, count: 1 << bits)
  }

  /// The result for a pair; nil where it is not known.
  ///
  /// - Precondition: the pair is not (`UInt32.max`, `UInt32.max`).
  subscript(a: UInt32, b: UInt32) -> UInt32? {
    get {
      let key = UInt64(a) << 32 | UInt64(b)
      let place = place(key)
      return keys[place] == key ? values[place] : nil
    }
    set {
      let key = UInt64(a) << 32 | UInt64(b)
      let place = place(key)
      keys[place] = key
      values[place] = newValue ?? 0
    }
  }

  private func place(_ key: UInt64) -> Int {
    // The multiplier is 2^64 divided by the golden ratio, which spreads neighbours far apart.
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - keys.count.trailingZeroBitCount))
  }
}
