internal import CKernels

/// The bytes as which the numbers of one feature are compared: a threshold's is below that of just those numbers that are above it.
enum ForestScale {
  /// One more than the number, held to what a byte can be.
  case shifted
  /// How many of the thresholds are below the number; these in rising order.
  case ranks([Int16])

  /// Finds the scale for all thresholds of a feature.
  init(_ thresholds: Set<Int16>) {
    if thresholds.allSatisfy({ (-1...253).contains($0) }) {
      self = .shifted
    } else {
      // Training puts each feature into 255 bins at most.
      precondition(thresholds.count <= 255, "too many thresholds")
      self = .ranks(thresholds.sorted())
    }
  }

  /// The byte of a threshold.
  func byte(of threshold: Int16) -> UInt8 {
    switch self {
    case .shifted: UInt8(threshold + 1)
    case .ranks(let thresholds): Self.rank(of: Int(threshold), thresholds)
    }
  }

  /// As the kernel wants it, never freed; nil where it needs none.
  func forKernel(feature: Int) -> kh_forest_scale? {
    guard case .ranks(let thresholds) = self, let low = thresholds.first,
      let high = thresholds.last
    else { return nil }
    // From the highest threshold on all numbers above are one.
    let bytes = (Int(low)...Int(high) + 1).map { Self.rank(of: $0, thresholds) }
    return unsafe kh_forest_scale(
      feature: UInt32(feature),
      low: Int32(low),
      high: Int32(high) + 1,
      bytes: immortal(bytes)
    )
  }

  private static func rank(of number: Int, _ thresholds: [Int16]) -> UInt8 {
    UInt8(thresholds.count { $0 < number })
  }
}
