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

/// The making of an object's id from its content part by part.
struct ObjectHasher {
  private enum Function {
    case sha1(Insecure.SHA1)
    case sha256(SHA256)
  }

  private var function: Function

  /// Begins with an object of this kind and length in bytes.
  init(kind: ObjectKind, size: Int, format: ObjectFormat) {
    function = format == .sha1 ? .sha1(Insecure.SHA1()) : .sha256(SHA256())
    let header = Array("\(kind.name) \(size)\0".utf8)
    update(header.span)
  }

  /// Takes the next part in.
  mutating func update(_ part: Span<UInt8>) {
    unsafe part.withUnsafeBytes { raw in
      switch function {
      case .sha1(var sha1):
        unsafe sha1.update(bufferPointer: raw)
        function = .sha1(sha1)
      case .sha256(var sha256):
        unsafe sha256.update(bufferPointer: raw)
        function = .sha256(sha256)
      }
    }
  }

  /// The id of an object that consists of all parts so far.
  var id: ObjectID {
    switch function {
    case .sha1(let sha1): ObjectID(Array(sha1.finalize()).span, format: .sha1)
    case .sha256(let sha256): ObjectID(Array(sha256.finalize()).span, format: .sha256)
    }
  }
}
