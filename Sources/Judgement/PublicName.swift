/// Tells names whose values nobody hides: captions, identifiers, digests, keys under another key, files.
enum PublicName {
  /// Whether a name says so.
  ///
  /// - Complexity: O(length of the name).
  static func isOne(_ found: Assignment, _ text: TextWindow) -> Bool {
    if isFile(found.name, text) || isSum(found.name, text) || isPart(found.name, text) {
      return true
    }
    let (start, end) = (found.name.lowerBound, found.name.upperBound)
    // What Kubernetes' charts note of a secret: `checksum/secret`; what Drone looks up: `from_secret`.
    if text.holds("checksum/", at: start - 9) || text.holds("from_secret", at: end - 11) {
      return true
    }
    // Microsoft's number of what sends measurements, which pages show.
    if text.holds("instrumentationkey", at: end - 18) { return true }
    // What GitHub's pages show so that a form is not sent too fast.
    if text.holds("timestamp_secret", at: end - 16) { return true }
    // .NET's number of whose key signed a library, cut off at its start, too.
    if text.holds("keytoken", at: end - 8), found.value.count == 16, isHex(found.value, text) {
      return true
    }
    // Where a token is fetched: `TOKEN_URL = "https://…"`.
    if text.holds("url", at: end - 3), text.holds("http", at: found.value.lowerBound) {
      return true
    }
    // CloudFront's number of a pair of keys, which signed links show; Google's number of a sheet; a page of SAP's.
    if text.holds("key_pair_id", at: end - 11) || text.holds("keypairid", at: end - 9)
      || text.holds("open_by_key", at: end - 11) || text.holds("pagekey", at: end - 7)
    {
      return true
    }
    // Of what a link leads to only a part may be secret, which is told by itself: `setPasswordLink("/login/pw?token=…")`.
    if text[found.value.lowerBound] == UInt8(ascii: "/"), found.quote != .none,
      text.holds("link", at: end - 4) || text.holds("url", at: end - 3)
        || text.holds("path", at: end - 4)
    {
      return true
    }
    // What Kubernetes calls the secret by with which images are fetched: `image_pull_secrets`.
    if isOfPull(end, text), found.value.allSatisfy({ text[$0].isName }) {
      return true
    }
    // libvirt's number of a secret that it keeps: `libvirt_secret_uuid`.
    if text.holds("uuid", at: end - 4), isUUID(found.value, text) { return true }
    // TeamCity's reference to a secret that it keeps.
    if text.holds("credentialsjson", at: found.name.upperBound - 15) { return true }
    var walk = WordWalk(text, found.name)
    var (last, before) = (leading(found, text), Word.other)
    var (isEncrypted, isOfDKIM) = (false, false)
    var (isPublic, isAccess, isPlace, isOther, isHashed) = (false, false, false, false, false)
    while walk.advance() {
      (before, last) = (last, Word(walk.letters))
      switch last {
      case .caption: return true
      case .public: isPublic = true
      case .hashed: isHashed = true
      // `hash_of_signing_key`
      case .binding where before == .digest: return true
      case .access: isAccess = true
      case .dkim: isOfDKIM = true
      case .encrypted: isEncrypted = true
      // `RepositoryIdentifierKey`
      case .key where isEncrypted || before == .thing && !isOfService(found, text) || before == .id:
        return true
      // How graphics are drawn: `renderPass`.
      case .pass where before == .graphics: return true
      case .place: isPlace = true
      // `ClientRequestToken`: that a request is not done twice.
      case .request where before == .client: isPlace = true
      // ASP.NET's: `__RequestVerificationToken`.
      case .verification where before == .request: isPlace = true
      // Of `authenticity` and `authentication` the first letters are the same.
      case .authentication where walk.range.count == 12: isPlace = true
      // The name of a program, Authentik's.
      case .authentication where walk.range.count == 9: isOther = true
      // An `authenticator` is a device, or the digest of a message.
      case .authentication where text.holds("or", at: walk.range.upperBound - 2): isOther = true
      case .encoded: isHashed = found.value.count >= 32 && isHex(found.value, text)
      case .otherWord: isOther = true
      case .key, .handle, .api: isOther = false
      case .other where WordClass.table[walk.letters].contains(.hot): isOther = false
      default: break
      }
    }
    if isOther || isHashed { return true }
    if isPublic, found.word == .key || found.word == .api { return true }
    // `next_token`, `csrfToken`, `idempotency-key`.
    // DNS shows them to everybody: `DkimTokens`.
    if isOfDKIM, last == .handle { return true }
    if isPlace, last == .key || last == .handle || last == .value { return true }
    switch last {
    // `token_prefix: sk_uXQ6`
    case .digest, .version, .prefix: return true
    case .place: return found.word == .token || found.word == .auth
    // `key_id`, `client_id`, `token_id`, `authorizationId`; but of the pair of an access key both parts are told.
    case .id:
      return found.word == .auth || found.word == .credential || found.word == .api
        || before == .client || before == .handle || before == .api || before == .key && !isAccess
    // `API_NAME`, `key_name`, `token_address`
    case .name: return before == .api || before == .key || before == .handle
    // What SES wants to see in DNS.
    case .handle where before == .verification:
      return found.value.count == 44 && text[found.value.upperBound - 1] == UInt8(ascii: "=")
    // AWS's, so that a request is not done twice; others' tokens of clients are no UUIDs.
    case .handle where before == .client: return isUUID(found.value, text)
    case .key where before == .gpg: return isHex(found.value, text)
    case .seed, .error: return isUUID(found.value, text)
    // `credentials.username`, `auth_username`
    case .user: return found.word == .credential || found.word == .api || before == .handle
    case .key: return isFingerprint(found, text)
    default:
      return text.holds("signingkey", at: found.name.upperBound - 10) && isFingerprint(found, text)
    }
  }

  /// Whether a name ends with that of secrets for fetching images.
  private static func isOfPull(_ end: Int, _ text: TextWindow) -> Bool {
    let last = text[end - 1] | 0x20 == UInt8(ascii: "s") ? end - 1 : end
    return text.holds("pull_secret", at: last - 11) || text.holds("pullsecret", at: last - 10)
  }

  /// Whether it is the first of the two keys that Azure's services have, 32 or 64 bytes in base64, `"primaryKey": "…="`, or
  /// PagerDuty's for a service, 16 bytes in hexadecimal, `routing_key: …`.
  private static func isOfService(_ found: Assignment, _ text: TextWindow) -> Bool {
    let end = found.name.upperBound
    if text.holds("routing_key", at: end - 11) || text.holds("routingkey", at: end - 10) {
      return found.value.count == 32 && isHex(found.value, text)
    }
    return (text.holds("primarykey", at: end - 10) || text.holds("primary_key", at: end - 11))
      && (found.value.count == 44 || found.value.count == 88)
      && text[found.value.upperBound - 1] == UInt8(ascii: "=")
  }

  /// What stands before a key in a text, if it has one that only names it: `cache key: …`, `sort key = …`.
  private static func leading(_ found: Assignment, _ text: TextWindow) -> Word {
    let end = found.name.lowerBound - 1
    guard found.word == .key, found.name.count == 3, text[end] == UInt8(ascii: " "),
      text[end - 1].isLetter
    else { return .other }
    let start = text.nameStart(end, downTo: end - 16)
    // Of two keys of Azure one is the primary one.
    guard !text.holds("primary", at: start) else { return .other }
    var walk = WordWalk(text, start..<end)
    var last = Word.other
    while walk.advance() { last = Word(walk.letters) }
    return last == .thing ? last : .other
  }

  /// Whether a key of GnuPG is named by its digest, or a part of that.
  private static func isFingerprint(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard value.count == 40 || value.count == 16,
      value.allSatisfy({ text[$0].isDigit || text[$0].isUpper && text[$0].isHex })
    else { return false }
    if text.holds("signingkey", at: found.name.upperBound - 10)
      || text.holds("default-key", at: found.name.upperBound - 11)
      || value.count == 40 && found.name.count == 3
    {
      return true
    }
    for offset in found.name.lowerBound - 32..<found.name.upperBound
    where text[offset] | 0x20 == UInt8(ascii: "g") {
      if text.holds("gpg", at: offset) || text.holds("pgp", at: offset - 1) { return true }
    }
    return false
  }

  /// Whether it is a header for a part of a signature: `X-Ops-Authorization-3`.
  private static func isPart(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    let end = name.upperBound
    return text[end - 1].isDigit && text.holds("authorization-", at: end - 15)
  }

  /// Whether the name ends with that of a digest, which may be glued to it: `VALKEYSHA256`.
  private static func isSum(_ name: Range<Int>, _ text: TextWindow) -> Bool {
    let end = name.upperBound
    return text.holds("sha256", at: end - 6) || text.holds("sha512", at: end - 6)
      || text.holds("sha1", at: end - 4) || text.holds("md5", at: end - 3)
  }

  private static func isUUID(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count == 36
      && value.allSatisfy { text[$0].isHex || text[$0] == UInt8(ascii: "-") }
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
    "c", "cc", "class", "cpp", "cs", "css", "csv", "erb", "gif", "go", "gz", "h", "hpp", "html",
    "htm",
    "jar",
    "java", "jpg", "js", "json", "jsx", "less", "lua", "md", "php", "pl", "png", "pp", "py", "rb",
    "rs",
    "rst", "scss", "sh", "svg", "ts", "tsx", "txt", "xml", "yaml", "yml", "zip",
  ]

  /// What a word of a name is.
  private enum Word {
    case caption, `public`, access, key, encrypted, digest, id, client, handle, gpg, name, other
    case encoded
    case verification, dkim
    case api, version, seed, value, user, error, request, authentication, binding, prefix
    case graphics, pass
    /// What has a key that only names it: `object_key`, `cacheKey`.
    case thing
    /// What says that the value is not the secret itself.
    case hashed
    /// A token or key that tells where one was, or that a request is no other's: `next`, `csrf`.
    case place
    /// A word that merely holds a hot one, `monkey`, or whose key shows that a request is no other's, `fkey`.
    case otherWord

    /// The word whose first eight letters these are, small, the first one highest.
    init(_ letters: UInt64) {
      self =
        switch letters {
        case Self.of("label"), Self.of("labels"), Self.of("title"), Self.of("caption"),
          Self.of("placehol"), Self.of("hint"), Self.of("tooltip"), Self.of("heading"):
          .caption
        case Self.of("pub"), Self.of("public"), Self.of("publisha"): .public
        case Self.of("access"): .access
        case Self.of("key"), Self.of("keys"): .key
        case Self.of("encrypte"), Self.of("sealed"), Self.of("wrapped"): .encrypted
        case Self.of("fingerpr"), Self.of("thumbpri"), Self.of("checksum"), Self.of("digest"),
          Self.of("hash"), Self.of("sha"), Self.of("md"), Self.of("sum"), Self.of("etag"),
          Self.of("timestam"), Self.of("keyid"), Self.of("nonce"), Self.of("signatur"),
          Self.of("keyids"), Self.of("kid"), Self.of("revision"), Self.of("realm"):
          .digest
        case Self.of("id"), Self.of("identifi"): .id
        case Self.of("name"), Self.of("address"): .name
        case Self.of("client"): .client
        case Self.of("token"), Self.of("tokens"), Self.of("auth"), Self.of("credenti"),
          Self.of("otp"):
          .handle
        case Self.of("encoded"): .encoded
        case Self.of("gpg"), Self.of("pgp"): .gpg
        case Self.of("api"): .api
        case Self.of("user"), Self.of("username"): .user
        case Self.of("error"): .error
        case Self.of("of"): .binding
        // What random keys are made of says nothing of them.
        case Self.of("prefix"), Self.of("alphabet"), Self.of("charset"), Self.of("characte"):
          .prefix
        case Self.of("hashed"): .hashed
        case Self.of("request"): .request
        case Self.of("verifica"): .verification
        case Self.of("dkim"): .dkim
        case Self.of("authenti"): .authentication
        case Self.of("object"), Self.of("cache"), Self.of("partitio"), Self.of("routing"),
          Self.of("row"), Self.of("foreign"), Self.of("primary"), Self.of("part"),
          Self.of("project"), Self.of("properti"), Self.of("item"), Self.of("url"),
          Self.of("magic"), Self.of("unique"), Self.of("rule"), Self.of("spreadsh"),
          Self.of("attribut"), Self.of("operatio"), Self.of("batch"), Self.of("ref"),
          Self.of("parent"), Self.of("sort"), Self.of("list"), Self.of("definiti"):
          .thing
        case Self.of("render"), Self.of("shadow"), Self.of("shader"): .graphics
        case Self.of("pass"): .pass
        case Self.of("version"): .version
        case Self.of("seed"): .seed
        case Self.of("value"), Self.of("param"): .value
        case Self.of("csrf"), Self.of("xsrf"), Self.of("csrftoke"), Self.of("xsrftoke"),
          Self.of("next"), Self.of("page"), Self.of("continua"), Self.of("paginati"),
          Self.of("idempote"), Self.of("creation"), Self.of("cursor"), Self.of("postman"),
          Self.of("deferral"), Self.of("state"), Self.of("csrfmidd"), Self.of("atl"),
          Self.of("echo"), Self.of("lock"):
          .place
        case Self.of("monkey"), Self.of("donkey"), Self.of("turkey"), Self.of("hockey"),
          Self.of("whiskey"), Self.of("jockey"), Self.of("keynote"), Self.of("seedling"),
          Self.of("compass"), Self.of("bypass"), Self.of("passport"), Self.of("passage"),
          Self.of("passenge"), Self.of("passthro"), Self.of("secretar"), Self.of("tokenize"),
          Self.of("tokeniza"), Self.of("capital"), Self.of("capitali"), Self.of("rapid"),
          Self.of("sacred"), Self.of("incredib"), Self.of("feedkeys"), Self.of("opaquelo"),
          Self.of("openapi"), Self.of("googleap"), Self.of("secretsm"), Self.of("passbolt"),
          Self.of("askpass"), Self.of("mapi"), Self.of("passenv"), Self.of("exchange"),
          Self.of("challeng"), Self.of("rspauth"), Self.of("fkey"), Self.of("sesskey"),
          Self.of("imagepul"), Self.of("keypath"), Self.of("overpass"), Self.of("apiserve"),
          Self.of("multipas"), Self.of("seasonpa"), Self.of("passbook"), Self.of("seeder"),
          Self.of("seeders"), Self.of("apiref"), Self.of("termcapi"), Self.of("passmark"),
          Self.of("vault"), Self.of("bandpass"), Self.of("lowpass"), Self.of("highpass"),
          Self.of("formkey"), Self.of("passout"), Self.of("battlepa"), Self.of("credit"),
          Self.of("credits"), Self.of("stencil"):
          .otherWord
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
