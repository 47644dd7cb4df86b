import Bytes

extension Expander {
  /// Hands out the members of an ar archive (`.a`, `.lib`, `.deb`).
  ///
  /// It is read here because libarchive knows neither the name table that Microsoft's tools write
  /// nor how to go on behind it. Nothing is copied: members lie in the archive as they are.
  mutating func openAr(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    var names: Range<Int>?
    var place = ArMember.firstHeader
    while place < content.count, !isDone(visitor) {
      guard let member = ArMember(content, at: place, names: names) else {
        return fail(.corrupt, "the ar data are broken at byte \(place)", &visitor)
      }
      switch member.role {
      case .symbols: break
      case .names: names = member.data
      case .file(let name):
        let step = InnerStep(.ar, path: name)
        deliver(content.extracting(member.data), step, into: &visitor)
      }
      guard member.isWhole else {
        return fail(.corrupt, "the ar data end too early, in a member at byte \(place)", &visitor)
      }
      place = member.next
    }
  }
}

/// A member of an ar archive, as its header tells it.
///
/// Sources: System V's ar(5) for the header and `/` names, FreeBSD's ar(5) for `#1/` names,
/// "Archive (Library) File Format" in Microsoft's PE Format for name tables with zeros.
private struct ArMember {
  enum Role {
    /// The linker's table of symbols.
    case symbols
    /// The table of names that do not fit into a header.
    case names
    case file([UInt8])
  }

  /// Where the first header begins: behind `!<arch>` and a line feed.
  static var firstHeader: Int { 8 }
  private static var headerSize: Int { 60 }

  var role: Role
  /// Where its bytes lie, as far as they are there.
  var data: Range<Int>
  /// Whether all of them are there.
  var isWhole: Bool
  /// Where the next header begins; beyond the archive's end behind the last one.
  var next: Int

  /// Reads a header.
  ///
  /// - Returns: nil where there is none.
  init?(_ content: Span<UInt8>, at place: Int, names: Range<Int>?) {
    let start = place + Self.headerSize
    guard start <= content.count, content[start - 2] == 0x60, content[start - 1] == 0x0A,
      let size = Self.number(content, place + 48..<place + 58)
    else { return nil }
    let end = min(content.count, start + size)
    isWhole = end == start + size
    data = start..<end
    next = start + size + size % 2
    let field = Self.trimmed(content, place..<place + 16)
    switch field {
    case [UInt8(ascii: "/")], Array("/SYM64/".utf8), Array("__.SYMDEF".utf8): role = .symbols
    case Array("//".utf8): role = .names
    default:
      role = .file(field)
      if field.starts(with: "#1/".utf8) {
        let count = Self.number(content, place + 3..<place + 16).map { min($0, data.count) } ?? 0
        role = .file(Self.name(content, data.prefix(count)))
        data.removeFirst(count)
      } else if field.first == UInt8(ascii: "/") {
        let offset = Self.number(content, place + 1..<place + 16)
        if let names, let offset, offset < names.count {
          role = .file(Self.name(content, names.lowerBound + offset..<names.upperBound))
        }
      } else if field.last == UInt8(ascii: "/") {
        role = .file(field.dropLast())
      }
    }
  }

  /// A decimal number; spaces are passed over.
  private static func number(_ content: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value: Int?
    for place in range where content[place] != 0x20 {
      guard (0x30...0x39).contains(content[place]) else { return nil }
      value = (value ?? 0) * 10 + Int(content[place] - 0x30)
    }
    return value
  }

  private static func trimmed(_ content: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var end = range.upperBound
    while end > range.lowerBound, content[end - 1] == 0x20 { end -= 1 }
    return content.array(range.lowerBound..<end)
  }

  /// A name up to a zero or the line's end, at most 4,096 bytes of it.
  private static func name(_ content: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let range = range.prefix(4096)
    let end = range.first { content[$0] == 0 || content[$0] == 0x0A } ?? range.upperBound
    let name = content.array(range.lowerBound..<end)
    return name.last == UInt8(ascii: "/") ? name.dropLast() : name
  }
}
