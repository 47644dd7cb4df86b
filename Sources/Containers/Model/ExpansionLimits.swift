/// Bounds on what is unpacked of one content, so that none can take all time or memory.
///
/// Each is a function of the content alone: what is cut off does not depend on other contents.
public struct ExpansionLimits: Sendable, Hashable {
  /// How many steps lie between a content and its innermost at most; 0 opens nothing but loose objects of git.
  public var depth: Int
  /// The most that all inner contents held at a time may take, in bytes; what is larger comes in parts, or is cut where it is a
  /// container.
  public var heldBytes: Int
  /// The most that decoders may take to look back in what they unpacked, in bytes.
  public var windowBytes: Int
  /// How many bytes a part has at least.
  public var partBytes = 1 << 20
  /// How many bytes two parts share: at least twice as many as ``StretchFinder/farthestReach``, so that no stretch of the next part
  /// begins before it is known where an open one ends.
  public var sharedBytes = 128 << 10
  /// How many bytes may come out of one byte of the outermost content, above `allowance`.
  public var ratio = 200
  /// How many bytes any content may become.
  public var allowance = 16 << 20
  /// How many bytes may come out of a content at most.
  public var totalBytes = 1 << 30
  /// How many inner contents are looked at.
  public var contents = 200_000
  /// How many faults of one content are told.
  public var faults = 50

  /// Sets bounds.
  public init(depth: Int = 8, heldBytes: Int = 32 << 20) {
    self.depth = depth
    self.heldBytes = heldBytes
    windowBytes = 2 * heldBytes
  }

  /// How many bytes of text in text may come out of an encoded stretch of a size.
  func text(forStretchOf count: Int) -> Int { 8 * count + 4096 }

  /// How many bytes may come out of a content of a size.
  func bytes(forContentOf count: Int) -> Int {
    let (product, isTooMuch) = count.multipliedReportingOverflow(by: ratio)
    return min(totalBytes, max(allowance, isTooMuch ? .max : product))
  }
}
