import Bytes

/// The paths that `objects/info/alternates` names.
///
/// Source: git's own code (`parse_alt_odb_entry`, `unquote_c_style`): one a line, comments behind `#`, and a path may stand in
/// quotes as C writes it. A broken quote is a part of the path.
enum AlternateList {
  /// Reads the file.
  static func paths(_ text: [UInt8]) -> [BytePath] {
    text.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map { BytePath(unquoted($0) ?? Array($0)) }
  }

  /// What stands in quotes; nil where the line is not one text in quotes.
  private static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard line.first == quote else { return nil }
    var rest = line.dropFirst()
    var path: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == quote { return rest.isEmpty ? path : nil }
      guard byte == UInt8(ascii: "\\") else {
        path.append(byte)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      if let value = escapes[escape] {
        path.append(value)
      } else {
        let digits = [escape] + rest.prefix(2)
        guard digits.count == 3, (0x30...0x33).contains(digits[0]),
          digits.allSatisfy({ (0x30...0x37).contains($0) })
        else { return nil }
        path.append(digits.reduce(0) { $0 << 3 | ($1 & 7) })
        rest = rest.dropFirst(2)
      }
    }
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
    UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]
}
