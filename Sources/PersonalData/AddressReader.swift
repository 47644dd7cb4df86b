/// An e-mail address in a text.
struct Address {
  var range: Range<Int>
  /// Whether it stands in angle brackets, as the addresses of authors do.
  var isBracketed: Bool

  /// How far before and behind its `@` the bytes stand that decide on an address.
  static let reach = Reach(
    behind: longestLocal + longestUserInfo + 2,
    ahead: longestDomain + 2
  )

  private static let longestLocal = 48
  private static let longestDomain = 64
  private static let longestUserInfo = 40

  /// Reads the address around an `@`; nil where there is none that could be somebody's.
  ///
  /// Not somebody's are addresses of examples, of machines that want no answer, logins in URLs and
  /// version specifiers.
  ///
  /// - Complexity: O(1).
  init?(_ text: Span<UInt8>, at place: Int) {
    guard Self.mayStand(around: place, in: text) else { return nil }
    guard let start = Self.start(text, place), let end = Self.end(text, place) else { return nil }
    let before = text[orSpace: start - 1]
    let behind = text[orSpace: end]
    if before == UInt8(ascii: "@") || before == UInt8(ascii: "/") { return nil }
    if behind == UInt8(ascii: "@") || behind == UInt8(ascii: "_") || behind == UInt8(ascii: "(") {
      return nil
    }
    if before == UInt8(ascii: ":"), Self.isUserInfo(text, start) { return nil }
    guard !Unanswered.contains(local: text.extracting(start..<place)),
      !Unanswered.contains(domain: text.extracting(place + 1..<end))
    else { return nil }
    range = start..<end
    isBracketed =
      before == UInt8(ascii: "<") && behind == UInt8(ascii: ">")
      || behind == UInt8(ascii: "&") && Self.isBracketInMarkup(text, before: start)
  }

  /// Whether an address may stand around an `@`, as the bytes right before and behind it show.
  static func mayStand(around place: Int, in text: Span<UInt8>) -> Bool {
    let (before, behind) = (text[orSpace: place - 1], text[orSpace: place + 1])
    return isLocal(before) && before != UInt8(ascii: ".") && behind.isAlphanumeric
  }

  private static func start(_ text: Span<UInt8>, _ place: Int) -> Int? {
    var start = place
    while start > 0, isLocal(text[start - 1]) {
      start -= 1
      if place - start > longestLocal { return nil }
    }
    // The letter of an escaped line end or tab is not part of the name.
    if text[orSpace: start - 1] == UInt8(ascii: "\\"), start < place,
      [0x6E, 0x72, 0x74].contains(text[start])
    {
      start += 1
    }
    while start < place, !text[start].isAlphanumeric { start += 1 }
    guard start < place else { return nil }
    return start
  }

  private static func end(_ text: Span<UInt8>, _ place: Int) -> Int? {
    var end = place + 1
    while end < text.count, isDomain(text[end]) {
      end += 1
      if end - place > longestDomain { return nil }
    }
    while end > place + 1, !text[end - 1].isAlphanumeric { end -= 1 }
    var label = place + 1
    var labels = 0
    for i in label..<end where text[i] == UInt8(ascii: ".") {
      guard i > label, text[label] != UInt8(ascii: "-") else { return nil }
      label = i + 1
      labels += 1
    }
    guard labels > 0, end - label >= 2 else { return nil }
    return TopLevelDomains.contains(text.extracting(label..<end)) ? end : nil
  }

  /// Whether what precedes is `scheme://user`, so that the text is a password and a host.
  private static func isUserInfo(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var i = start - 1
    while i > 1, start - i < longestUserInfo, text[i] > 0x20, text[i] != 0x22, text[i] != 0x27 {
      if text[i] == UInt8(ascii: "/"), text[i - 1] == UInt8(ascii: "/") { return true }
      i -= 1
    }
    return false
  }

  /// Whether an opening angle bracket precedes, written as markup has it.
  private static func isBracketInMarkup(_ text: Span<UInt8>, before start: Int) -> Bool {
    start >= 4 && text[start - 1] == UInt8(ascii: ";") && text[start - 2] == UInt8(ascii: "t")
      && text[start - 3] == UInt8(ascii: "l") && text[start - 4] == UInt8(ascii: "&")
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}

/// Addresses that are nobody's.
private enum Unanswered {
  static func contains(local: Span<UInt8>) -> Bool {
    var hash = ValueHash()
    for i in local.indices { hash.add(local[i].lowered) }
    return locals.contains(hash.value)
  }

  static func contains(domain: Span<UInt8>) -> Bool {
    // Every whole label and every end of the domain that begins at one.
    var start = 0
    while start < domain.count {
      var (end, label) = (start, ValueHash())
      while end < domain.count, domain[end] != UInt8(ascii: ".") {
        label.add(domain[end].lowered)
        end += 1
      }
      if labels.contains(label.value) { return true }
      while end < domain.count {
        label.add(domain[end].lowered)
        end += 1
      }
      if ends.contains(label.value) { return true }
      start = (start..<domain.count).first { domain[$0] == UInt8(ascii: ".") }.map { $0 + 1 } ?? end
    }
    return false
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { ValueHash($0.utf8).value })
  }

  private static let locals = hashes(
    "git hg svn noreply no-reply donotreply do-not-reply user username"
  )
  private static let labels = hashes("example noreply localhost yourdomain mydomain yourcompany")
  private static let ends = hashes(
    "test.com foo.com bar.com baz.com domain.com host.com email.com.test test.org test.net foo.org bar.org"
  )
}
