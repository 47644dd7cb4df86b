/// Finds what stands around a credential and says whose it is: a user, a host, the id of an application.
///
/// Only for what is told already, so cost matters little.
public enum Neighbours {
  /// What a neighbour is.
  public enum Role: Sendable, Hashable, CaseIterable {
    case user, host, client
  }

  /// How far a neighbour may stand from the secret, in bytes.
  public static let reach = 512
  /// How many lines may lie between.
  static let lines = 6
  private static let longestValue = 128

  /// The values next to a secret that names like `user`, `host` or `client_id` lead to, in its own block of lines.
  ///
  /// - Parameters:
  ///   - content: the content.
  ///   - secret: where the secret is in it.
  /// - Returns: the nearest value for each role.
  /// - Complexity: O(reach).
  public static func near(_ content: Span<UInt8>, _ secret: Range<Int>) -> [Role: Range<Int>] {
    let text = TextWindow(content, around: secret.lowerBound)
    let block = block(around: secret, text)
    var found: [Role: (value: Range<Int>, distance: Int)] = [:]
    var next = block.lowerBound
    while next < block.upperBound {
      guard text[next].isName, !text[next - 1].isName else {
        next += 1
        continue
      }
      var end = next
      while end < block.upperBound, text[end].isName { end += 1 }
      let name = next..<end
      next = end
      guard !name.overlaps(secret), let role = role(name, text),
        let value = value(behind: end, text), !value.overlaps(secret)
      else { continue }
      let distance = min(
        abs(value.lowerBound - secret.lowerBound),
        abs(value.upperBound - secret.lowerBound)
      )
      if distance < found[role]?.distance ?? .max { found[role] = (value, distance) }
      next = value.upperBound
    }
    return found.mapValues(\.value)
  }

  /// The lines around a secret, up to an empty one.
  private static func block(around secret: Range<Int>, _ text: TextWindow) -> Range<Int> {
    var (start, left) = (secret.lowerBound, lines)
    while start > text.low, secret.lowerBound - start < reach {
      if text[start - 1] == 0x0A {
        left -= 1
        if left < 0 || text[start - 2] == 0x0A { break }
      }
      start -= 1
    }
    var end = min(secret.upperBound, text.high)
    left = lines
    while end < text.high, end - secret.upperBound < reach {
      if text[end] == 0x0A {
        left -= 1
        if left < 0 || text[end + 1] == 0x0A { break }
      }
      end += 1
    }
    return start..<max(end, start)
  }

  /// What the last words of a name say.
  private static func role(_ name: Range<Int>, _ text: TextWindow) -> Role? {
    var walk = WordWalk(text, name)
    var (last, before): (UInt64, UInt64) = (0, 0)
    while walk.advance() { (before, last) = (last, walk.letters) }
    switch last {
    case letters("user"), letters("username"), letters("login"), letters("uid"), letters("usr"),
      letters("email"), letters("principal"):
      return .user
    case letters("name") where before == letters("user"): return .user
    case letters("host"), letters("hostname"), letters("server"), letters("endpoint"),
      letters("addr"), letters("address"):
      return .host
    case letters("id"), letters("key"):
      return before == letters("client") || before == letters("consumer")
        || before == letters("app") && last == letters("id") ? .client : nil
    default: return nil
    }
  }

  /// A word as ``WordWalk`` tells it.
  private static func letters(_ word: StaticString) -> UInt64 {
    var letters: UInt64 = 0
    for index in 0..<min(word.utf8CodeUnitCount, 8) {
      letters = letters << 8 | UInt64(unsafe word.utf8Start[index])
    }
    return letters
  }

  /// The value that follows a name, with a sign between; nil where none does, or only a variable.
  private static func value(behind name: Int, _ text: TextWindow) -> Range<Int>? {
    var next = name
    while text[next].isQuote || text[next] == UInt8(ascii: "]") { next += 1 }
    while text[next].isBlank { next += 1 }
    switch text[next] {
    case UInt8(ascii: "="), UInt8(ascii: ":"): next += 1
    default: return nil
    }
    if text[next] == UInt8(ascii: "=") || text[next] == UInt8(ascii: ">") { next += 1 }
    while text[next].isBlank { next += 1 }
    let quote = text[next]
    if quote.isQuote { next += 1 }
    var end = next
    while end - next < longestValue, isOfValue(text[end], quote) { end += 1 }
    guard end > next, end - next < longestValue else { return nil }
    if quote.isQuote, text[end] != quote { return nil }
    switch text[next] {
    case UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: "["):
      return nil
    default: break
    }
    // A call, or a variable in code.
    if !quote.isQuote, text[end] == UInt8(ascii: "(") { return nil }
    return next..<end
  }

  private static func isOfValue(_ byte: UInt8, _ quote: UInt8) -> Bool {
    if byte.isLineEnd { return false }
    if quote.isQuote { return byte != quote }
    return byte.isName || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "/") || byte >= 0x80
  }
}
