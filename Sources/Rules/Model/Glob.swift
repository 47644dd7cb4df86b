/// A pattern over names: `*` stands for any text, `?` for one byte, all else for itself.
public struct Glob: Sendable, Hashable {
  private let pattern: [UInt8]

  /// Makes a glob; every text is one.
  public init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether the whole name matches.
  ///
  /// Only the last star is ever tried again: what an earlier one took can never need to change.
  ///
  /// - Complexity: the product of both lengths at worst.
  public func matches(_ name: [UInt8]) -> Bool {
    var (at, offset) = (0, 0)
    var retry: (at: Int, offset: Int)?
    while offset < name.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        retry = (at, offset)
        at += 1
      } else if at < pattern.count, pattern[at] == UInt8(ascii: "?") || pattern[at] == name[offset]
      {
        at += 1
        offset += 1
      } else if let star = retry {
        retry = (star.at, star.offset + 1)
        (at, offset) = (star.at + 1, star.offset + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Whether the whole text matches.
  public func matches(_ name: String) -> Bool { matches(Array(name.utf8)) }
}
