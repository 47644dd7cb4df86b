/// What vendors publish: defaults of their tools, short or cut samples of their documentation.
///
/// What stands around some of them decides, so the judge lowers its score; whole samples, which the value alone tells, are kept with the
/// rules (`PublishedSample`).
extension Doubt {
  /// Whether it is a short sample of a document, the beginning of a token and no more, what Android's tools put into each store of keys
  /// for trying programs out, or what Microsoft's put in the place of a password.
  ///
  /// - Complexity: O(length of the value), and of 320 bytes around it for a word of Android's.
  static func isPublished(_ found: Assignment, _ text: TextWindow) -> Bool {
    isOfDocumentation(found.value, text) || isStump(found, text) || isOfAndroid(found, text)
      || isOfExport(found.value, text) || isBlanked(found, text)
  }

  /// Whether a program wrote the URL down and left the password out, as Go does, `redis://app:xxxxx@db`, or nobody has to know it,
  /// since the user is `anonymous`, who gives an address.
  private static func isBlanked(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.sign == .userInfo else { return false }
    let user = found.expression
    return found.value.count == 5 && text.holds("xxxxx", at: found.value.lowerBound)
      || found.value.lowerBound == user + 10 && text.holds("anonymous:", at: user)
  }

  /// Whether providers' documentation or tools have it: the beginning of AWS' sample, what Google encrypts all its key stores with,
  /// the one in Redis' settings, Unity's passcode for packages.
  private static func isOfDocumentation(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    return text.holds("wjalrxutnfemi", at: start)
      || value.count == 10 && text.holds("notasecret", at: start)
      || value.count == 8 && text.holds("foobared", at: start)
      // What Unity writes into the settings of each project.
      || value.count == 32 && text.holds("fraqbc8wsa1xvp", at: start)
  }

  /// Whether a URL has the login that a server comes with, `amqp://guest:guest@rabbitmq`.
  ///
  /// It must lead to this machine or to one without a domain, as containers call each other; elsewhere it opens what nobody changed.
  ///
  /// - Complexity: O(length of the login and of the host's name).
  static func isDefaultLogin(_ found: Assignment, _ text: TextWindow) -> Bool {
    let user = found.expression..<found.value.lowerBound - 1
    guard user.count == found.value.count,
      (0..<user.count).allSatisfy({
        text[user.lowerBound + $0] == text[found.value.lowerBound + $0]
      }),
      defaults.contains(where: {
        $0.utf8CodeUnitCount == user.count && text.holds($0, at: user.lowerBound)
      })
    else { return false }
    let host = found.value.upperBound + 1
    if text.holds("127.0.0.1", at: host) || text.holds("0.0.0.0", at: host)
      || text.holds("host.docker.internal", at: host)
    {
      return true
    }
    let end = text.nameEnd(host, upTo: host + 64)
    return end > host && text[host].isLetter
      && !(host..<end).contains { text[$0] == UInt8(ascii: ".") }
  }

  private static let defaults: [StaticString] = [
    "guest", "postgres", "root", "admin", "mysql", "rabbitmq", "minioadmin",
  ]

  /// Whether a provider's mark begins it, and too little follows for a token, nor is more added: `sk_live_abc123`, `AIzaSyDZ`.
  private static func isStump(_ found: Assignment, _ text: TextWindow) -> Bool {
    let value = found.value
    guard stumps.contains(where: { value.count < $1 && text.holds($0, at: value.lowerBound) })
    else { return false }
    guard found.quote != .none else { return true }
    let next = text[AssignmentReader(text).skipBlanks(found.end + 1, lines: 1)]
    return next != UInt8(ascii: "+") && next != UInt8(ascii: ".") && next != UInt8(ascii: "&")
  }

  /// Marks, and the least length of a token that one begins.
  private static let stumps: [(StaticString, Int)] = [
    ("sk_live_", 24), ("sk_test_", 24), ("rk_live_", 24), ("whsec_", 24), ("ghp_", 40),
    ("gho_", 40), ("github_pat_", 60), ("glpat-", 24), ("xoxb-", 30), ("xoxp-", 30), ("akia", 16),
    ("aiza", 35), ("sg.", 30), ("npm_", 36), ("hf_", 30), ("gocspx-", 28), ("dckr_pat_", 24),
  ]

  /// Whether it is the password of `debug.keystore`, in which Android's tools keep a key that signs for tests.
  private static func isOfAndroid(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.value.count == 7, text.holds("android", at: found.value.lowerBound) else {
      return false
    }
    return (found.name.lowerBound - 160..<found.end + 160).contains {
      text[$0] | 0x20 == UInt8(ascii: "d")
        && (text.holds("debug.keystore", at: $0) || text.holds("debugkey", at: $0))
    }
  }

  /// Whether Microsoft's tools made it up when they wrote a database down, whose logins get other passwords: their mark is in all.
  private static func isOfExport(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.contains { text[$0] == UInt8(ascii: "m") && text.holds("msft7_&#$!~<", at: $0) }
  }
}
