/// Looks for aliases in YAML before it is parsed.
enum YAMLAliases {
  /// The line of a `*name` for which there is a `&name`; nil where there is none.
  ///
  /// It need not know where texts begin and end: an alias without its anchor is an error of the parser, so every
  /// file with aliases is found. A text that happens to hold both costs the file.
  ///
  /// - Complexity: O(n).
  static func line(in text: String) -> Int? {
    var line = 1
    var anchors: Set<[UInt8]> = []
    var aliases: [(name: [UInt8], line: Int)] = []
    var before = UInt8(ascii: "\n")
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), startsValue(behind: before) {
        let name = Array(bytes.prefix { isNamePart($0) })
        if byte == UInt8(ascii: "&") {
          anchors.insert(name)
        } else if !name.isEmpty {
          aliases.append((name, line))
        }
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      before = byte
    }
    return aliases.first { anchors.contains($0.name) }?.line
  }

  /// What may stand before a value.
  private static func startsValue(behind byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "-"):
      true
    // Line ends of Unicode, and the byte order mark, end in such bytes.
    default: byte >= 0x80
    }
  }

  /// What the parser takes for a part of a name.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
