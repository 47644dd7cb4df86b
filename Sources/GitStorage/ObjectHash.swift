import Crypto

/// The hash of bytes in a repository's format.
func hash(of bytes: Span<UInt8>, format: ObjectFormat) -> [UInt8] {
  unsafe bytes.withUnsafeBytes { raw in
    switch format {
    case .sha1: unsafe Array(Insecure.SHA1.hash(data: raw))
    case .sha256: unsafe Array(SHA256.hash(data: raw))
    }
  }
}

/// The id that git gives to an object: the hash of "kind size", NUL and the content.
///
/// Source: git's documentation, gitformat-loose and "Git Internals - Git Objects".
///
/// - Complexity: O(size).
public func objectID(of content: Span<UInt8>, kind: ObjectKind, format: ObjectFormat) -> ObjectID {
  let header = Array("\(kind.name) \(content.count)\0".utf8)
  let digest: [UInt8] =
    switch format {
    case .sha1: digest(Insecure.SHA1(), header, content)
    case .sha256: digest(SHA256(), header, content)
    }
  return ObjectID(digest.span, format: format)
}

private func digest<Function: HashFunction>(
  _ function: Function,
  _ header: [UInt8],
  _ content: Span<UInt8>
) -> [UInt8] {
  var function = function
  function.update(data: header)
  unsafe content.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
  return Array(function.finalize())
}
