extension Fingerprint {
  /// Reads the 32 hex digits that `description` writes; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 32 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      halves.0 = halves.0 << 4 | halves.1 >> 60
      halves.1 = halves.1 << 4 | UInt64(digit)
    }
    self.init(high: halves.0, low: halves.1)
  }
}
