/// How many bytes a scan went through, at three stages.
public struct ByteCounts: Sendable, Hashable {
  /// Bytes as they lie on the disk: packs, loose objects, files.
  public var packed: Int
  /// Bytes of the contents that they stand for.
  public var expanded: Int
  /// Bytes that the detector looked at; less than `expanded` where deltas repeat what was seen.
  public var examined: Int

  /// Starts with the given counts.
  public init(packed: Int = 0, expanded: Int = 0, examined: Int = 0) {
    self.packed = packed
    self.expanded = expanded
    self.examined = examined
  }

  /// Adds what another worker counted.
  ///
  /// Wraps instead of trapping: a hostile store may claim, but not earn, sizes near 2^63.
  public static func += (left: inout Self, right: Self) {
    left.packed &+= right.packed
    left.expanded &+= right.expanded
    left.examined &+= right.examined
  }
}
