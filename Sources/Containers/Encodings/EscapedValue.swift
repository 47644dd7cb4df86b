/// What a value stands for that was found as it stands in a text with escapes.
public enum EscapedValue {
  /// The values that the escapes of each kind make of it, where there may be any.
  ///
  /// Of several lines the first one is a value too: decoded, a text shows as lines what is one where it is not.
  ///
  /// - Complexity: O(n).
  public static func meanings(of value: Span<UInt8>) -> [[UInt8]] {
    var meanings: [[UInt8]] = []
    for kind in Escape.kinds where value.contains(Escape.lead(of: kind)) {
      let whole = Stretch(kind: kind, range: 0..<value.count).decode(value, limit: .max).bytes
      meanings.append(whole)
      if let end = whole.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        meanings.append(Array(whole[..<end]))
      }
    }
    return meanings
  }
}

extension Span<UInt8> {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    for place in 0..<count where self[place] == byte { return true }
    return false
  }
}
