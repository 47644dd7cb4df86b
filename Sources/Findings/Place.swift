/// A place in the order that decides which occurrence of a secret is the first.
struct Place: Sendable {
  /// What kind of content it is in.
  var kind: Location.Kind
  /// The object id's bytes, or the path of a file.
  var key: [UInt8]
  /// The steps to the inner content that holds the secret; empty where it stands in the content
  /// itself.
  var inner: [InnerPlace] = []
  /// The offset of the secret in the innermost content.
  var offset: Int

  /// Whether an offset in another content lies before this place.
  func isPreceded(
    byOffset other: Int,
    inner otherInner: [InnerPlace],
    kind otherKind: Location.Kind,
    key otherKey: [UInt8]
  ) -> Bool {
    for index in 0..<min(key.count, otherKey.count) where otherKey[index] != key[index] {
      return otherKey[index] < key[index]
    }
    if otherKey.count != key.count { return otherKey.count < key.count }
    if otherKind != kind { return otherKind.rawValue < kind.rawValue }
    if otherInner != inner { return otherInner.lexicographicallyPrecedes(inner) }
    return other < offset
  }

  /// Whether another place lies before this one.
  func isPreceded(by other: Place) -> Bool {
    isPreceded(byOffset: other.offset, inner: other.inner, kind: other.kind, key: other.key)
  }
}
