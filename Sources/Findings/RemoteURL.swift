/// The address of a remote from which everything that may be a credential was removed.
///
/// Addresses come from a mirror's config and may be anything, so that in doubt more is removed:
/// user names too, every query and fragment (git has no use for them; in practice they carry
/// tokens), and all before the last `@`, wherever that is, plain or percent-encoded. Where that
/// leaves it open what the host was, `REMOVED` stands for the rest.
public struct RemoteURL: Sendable, Hashable, CustomStringConvertible {
  /// How many bytes of an address are kept.
  public static let lengthLimit = 2048

  /// The address without credentials; it need not be UTF-8.
  public let bytes: [UInt8]

  /// The address without credentials as text.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Removes the credentials from an address; nil if nothing is left.
  public init?(removingCredentialsFrom address: some Sequence<UInt8>) {
    let printable = address.lazy.filter { $0 >= 0x20 && $0 != 0x7F }
    let cleaned = Array(printable.prefix(Self.lengthLimit * 4).drop { $0 == 0x20 })
    guard !cleaned.isEmpty else { return nil }
    bytes = Array(Self.removeCredentials(cleaned[...]).prefix(Self.lengthLimit))
  }

  /// Takes an address that needs no further cleaning.
  init(clean bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static let removed = Array("REMOVED".utf8)

  private static func removeCredentials(_ address: ArraySlice<UInt8>) -> [UInt8] {
    if isLocalPath(address) { return Array(address) }
    if let transport = split(address, at: "::") {
      // A remote helper's address: another URL, or a command line of which nothing is safe to show.
      guard let url = split(transport.tail, at: "://") else {
        return transport.head + Array("::".utf8) + removed
      }
      return transport.head + Array("::".utf8) + removeCredentials(scheme: url.head, url.tail)
    }
    if let url = split(address, at: "://") {
      return removeCredentials(scheme: url.head, url.tail)
    }
    return removeUser(address, isURL: false)
  }

  private static func removeCredentials(
    scheme: ArraySlice<UInt8>,
    _ rest: ArraySlice<UInt8>
  ) -> [UInt8] {
    let body = removeUser(rest, isURL: true)
    let host = body.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
    let isMarked = host.elementsEqual(removed) || host.starts(with: removed + [UInt8(ascii: "@")])
    let isSafe = host.isEmpty || isMarked || isHostAndPort(host)
    return Array(scheme) + Array("://".utf8) + (isSafe ? body : removed)
  }

  /// Removes what stands before the last `@`, and the query.
  private static func removeUser(_ text: ArraySlice<UInt8>, isURL: Bool) -> [UInt8] {
    let query = text.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    guard let at = lastAtSign(text) else {
      return Array(text[..<(query ?? text.endIndex)])
    }
    // An @ behind a ? is in a password with a ? or in a query with an @: neither side is safe.
    if let query, at.lowerBound > query { return removed }
    let before = text[..<at.lowerBound]
    let isPlain =
      isURL
      ? !before.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      : !before.contains(UInt8(ascii: "/")) && lastAtSign(before) == nil
    let after = text[at.upperBound..<(query ?? text.endIndex)]
    return isPlain ? Array(after) : removed + [UInt8(ascii: "@")] + after
  }

  /// The last `@`, also if it is percent-encoded, or that again (`%40`, `%2540`, …).
  private static func lastAtSign(_ text: ArraySlice<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "@") {
        found = index..<index + 1
      } else if text[index] == UInt8(ascii: "%") {
        var end = index + 1
        while text[end...].starts(with: "25".utf8) { end += 2 }
        if text[end...].starts(with: "40".utf8) { found = index..<end + 2 }
      }
      index += 1
    }
    return found
  }

  private static func isLocalPath(_ address: ArraySlice<UInt8>) -> Bool {
    ["/", "./", "../", "~/"].contains { address.starts(with: $0.utf8) }
  }

  /// Whether a name of letters, digits and `._-`, an address in brackets, and a port number are all
  /// there is.
  private static func isHostAndPort(_ text: ArraySlice<UInt8>) -> Bool {
    var host = text
    if host.first != UInt8(ascii: "["), let colon = host.lastIndex(of: UInt8(ascii: ":")) {
      guard host[(colon + 1)...].allSatisfy({ isDigit($0) }) else { return false }
      host = host[..<colon]
    }
    return host.allSatisfy { byte in
      isDigit(byte) || isLetter(byte) || byte >= 0x80 || "._-".utf8.contains(byte)
        || (text.first == UInt8(ascii: "[") && "[]:".utf8.contains(byte))
    }
  }

  /// Splits at a separator that follows a name such as `https` or `git+ssh`.
  ///
  /// Digits and long names are legal too, but then it might be a token, and what follows is read
  /// as if there were no scheme.
  private static func split(
    _ text: ArraySlice<UInt8>,
    at separator: String
  ) -> (head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>)? {
    let head = text.prefix { isLetter($0) || "+-".utf8.contains($0) }
    guard (1...16).contains(head.count), text[head.endIndex...].starts(with: separator.utf8) else {
      return nil
    }
    return (head, text[head.endIndex...].dropFirst(separator.utf8.count))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
