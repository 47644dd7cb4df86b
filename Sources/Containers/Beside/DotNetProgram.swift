/// A program or library for .NET, which keeps the strings of its code as texts of 16-bit characters.
///
/// Sources: Microsoft's PE Format; ECMA-335, II.24.2 and II.25.
struct DotNetProgram {
  /// Where the strings lie: the heap `#US`.
  let strings: Range<Int>

  /// Reads the heads of a program; nil unless it has strings.
  ///
  /// - Complexity: O(1): heads tell of some dozen sections and streams at most.
  init?(_ content: Span<UInt8>) {
    func number(_ place: Int) -> Int? { Self.number(content, place) }
    guard let (head, address) = Self.runtime(content), let machine = number(head + 4),
      let sizes = number(head + 20)
    else { return nil }
    let sections = head + 24 + sizes & 0xFFFF
    let count = min(machine >> 16, 96)
    func place(of address: Int) -> Int? {
      for index in 0..<count {
        let section = sections + 40 * index
        guard let start = number(section + 12), let size = number(section + 16),
          let place = number(section + 20)
        else { return nil }
        if address >= start, address - start < size { return place + address - start }
      }
      return nil
    }
    guard let runtime = place(of: address), let metadata = number(runtime + 8),
      let root = place(of: metadata), number(root) == 0x424A_5342, let version = number(root + 12),
      version <= 255, let streams = number(root + 16 + version)
    else { return nil }
    var stream = root + 20 + version
    for _ in 0..<min(streams >> 16, 16) {
      guard let offset = number(stream), let size = number(stream + 4),
        let name = number(stream + 8)
      else { return nil }
      if name == 0x0053_5523 {
        let start = root + offset
        guard start < content.count else { return nil }
        strings = start..<min(start + size, content.count)
        return
      }
      // Names are filled up to a multiple of four bytes, 32 at most.
      var end = stream + 8
      while end < min(stream + 40, content.count), content[end] != 0 { end += 1 }
      stream += 8 + ((end - stream - 8) & ~3) + 4
    }
    return nil
  }

  /// Whether a content begins as such a program.
  ///
  /// - Complexity: O(1).
  static func begins(_ content: Span<UInt8>) -> Bool {
    content.begins(with: "MZ") && runtime(content) != nil
  }

  /// Where the head of a program lies, and the address of what its runtime needs; nil where it is none for .NET.
  private static func runtime(_ content: Span<UInt8>) -> (head: Int, address: Int)? {
    guard let head = number(content, 0x3C), number(content, head) == 0x0000_4550,
      let magic = number(content, head + 24)
    else { return nil }
    let directories = head + 24 + (magic & 0xFFFF == 0x20B ? 112 : 96)
    guard let known = number(content, directories - 4), known > 14,
      let address = number(content, directories + 14 * 8), address > 0
    else { return nil }
    return (head, address)
  }

  private static func number(_ content: Span<UInt8>, _ place: Int) -> Int? {
    place >= 0 && place <= content.count - 4 ? content.little32(at: place) : nil
  }
}
