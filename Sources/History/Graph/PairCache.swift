/// Remembers the results of operations on two numbers, as far as they were not pushed out by others.
struct PairCache {
  private struct Place {
    var key: UInt64
    var value: UInt32
  }

  private var places: [Place]

  /// Makes an empty cache with `1 << bits` places.
  init(bits: Int) {
    places = Array(repeating: Place(key: .max, value: 0), count: 1 << bits)
  }

  /// The result for a pair; nil where it is not known.
  ///
  /// - Precondition: the pair is not (`UInt32.max`, `UInt32.max`).
  subscript(a: UInt32, b: UInt32) -> UInt32? {
    get {
      let key = UInt64(a) << 32 | UInt64(b)
      let known = places[place(key)]
      return known.key == key ? known.value : nil
    }
    set {
      let key = UInt64(a) << 32 | UInt64(b)
      places[place(key)] = Place(key: key, value: newValue ?? 0)
    }
  }

  private func place(_ key: UInt64) -> Int {
    // The multiplier is 2^64 divided by the golden ratio, which spreads neighbours far apart.
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - places.count.trailingZeroBitCount))
  }
}
