/// Tells names whose values nobody hides: captions, identifiers, digests, keys under another key, files.
enum PublicName {
  /// Whether a name says so.
  ///
  /// - Complexity: O(length of the name).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    if isFile(found.name, text) { return true }
    var walk = WordWalk(text, found.name)
    var (last, before) = (Word.other, Word.other)
    var (isPublic, isAccess) = (false, false)
    while walk.advance() {
      (before, last) = (last, Word(walk.letters))
      switch last {
      case .caption: return true
      case .public: isPublic = true
      case .access: isAccess = true
      case .key where before == .encrypted: return true
      default: break
      }
    }
    if isPublic, found.word == .key || found.word == .api { return true }
    switch last {
    case .digest: return true
    // `key_id`, `client_id`, `token_id`; but of the pair of an access key both parts are told.
    case .id:
      return before == .client || before == .handle || before == .key && !isAccess
    case .key where before == .gpg: return isHex(found.value, text)
    default: return false
    }
  }

  private static func isHex(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.allSatisfy { text[$0].isHex }
  }

  /// Whether the name is that of a file: `token.go`, as in lists of digests.
  private static func isFile(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    let end = name.upperBound
    for length in 2...6 where name.count > length && text[end - length] == UInt8(ascii: ".") {
      return extensions.contains {
        $0.utf8CodeUnitCount == length - 1 && text.holds($0, at: end - length + 1)
      }
    }
    return false
  }

  private static let extensions: [StaticString] = [
    "c", "cc", "class", "cpp", "cs", "css", "csv", "gif", "go", "gz", "h", "hpp", "html", "htm",
    "jar",
    "java", "jpg", "js", "json", "jsx", "less", "lua", "md", "php", "pl", "png", "py", "rb", "rs",
    "rst", "scss", "sh", "svg", "ts", "tsx", "txt", "xml", "yaml", "yml", "zip",
  ]

  /// What a word of a name is.
  private enum Word {
    case caption, `public`, access, key, encrypted, digest, id, client, handle, gpg, other

    /// The word whose first eight letters these are, small, the first one highest.
    init(_ letters: UInt64) {
      self =
        switch letters {
        case Self.of("label"), Self.of("labels"), Self.of("title"), Self.of("caption"),
          Self.of("placehol"), Self.of("hint"), Self.of("tooltip"), Self.of("heading"):
          .caption
        case Self.of("pub"), Self.of("public"): .public
        case Self.of("access"): .access
        case Self.of("key"): .key
        case Self.of("encrypte"): .encrypted
        case Self.of("fingerpr"), Self.of("thumbpri"), Self.of("checksum"), Self.of("digest"),
          Self.of("hash"):
          .digest
        case Self.of("id"): .id
        case Self.of("client"): .client
        case Self.of("token"), Self.of("auth"), Self.of("credenti"): .handle
        case Self.of("gpg"), Self.of("pgp"): .gpg
        default: .other
        }
    }

    @inline(__always)
    private static func of(_ word: StaticString) -> UInt64 {
      var letters: UInt64 = 0
      for index in 0..<word.utf8CodeUnitCount {
        letters = letters << 8 | UInt64(unsafe word.utf8Start[index])
      }
      return letters
    }
  }
}
