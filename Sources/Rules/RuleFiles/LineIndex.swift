/// Where the tables and keys of a TOML text stand.
///
/// The TOML reader keeps no lines of values, so this looks for headers and keys itself: at the start of a line,
/// outside strings and arrays of several lines. Places are written as `rules[2].allowlists[0].regexes`. It serves
/// messages only: a place that it misses costs a line number.
struct LineIndex {
  private var lines: [String: Int] = [:]
  /// Longer names, in bytes, are missed: a table's name is kept with each key in it.
  private static let longestName = 200

  /// The line of a place, counted from 1, or else of the table around it.
  subscript(place: String) -> Int? {
    if let line = lines[place] { return line }
    guard let dot = place.lastIndex(of: ".") else { return nil }
    return self[String(place[..<dot])]
  }

  init(_ text: String) {
    var counts: [String: Int] = [:]
    var table = ""
    var scanner = ValueScanner()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let inside = scanner.isInside
      let statement = line.drop { $0 == " " || $0 == "\t" }
      if inside {
        scanner.scan(line.utf8)
      } else if statement.hasPrefix("[[") {
        let name = Self.name(statement.dropFirst(2), counts)
        let count = counts[name, default: 0]
        counts[name] = count + 1
        table = "\(name)[\(count)]"
        lines[table] = index + 1
      } else if statement.hasPrefix("[") {
        table = Self.name(statement.dropFirst(), counts)
        lines[table] = index + 1
      } else if let equals = statement.firstIndex(of: "="), !statement.hasPrefix("#") {
        let key = statement[..<equals].filter { !" \t\"'".contains($0) }
        if key.utf8.count + table.utf8.count <= Self.longestName {
          let place = table.isEmpty ? key : "\(table).\(key)"
          lines[place] = lines[place] ?? index + 1
        }
        scanner.scan(statement[equals...].utf8)
      }
    }
  }

  /// A header's name with the number of the last element put behind each array in it.
  private static func name(_ header: Substring, _ counts: [String: Int]) -> String {
    let parts = header.prefix { $0 != "]" }.filter { !" \t\"'".contains($0) }.split(separator: ".")
    var name = ""
    for (index, part) in parts.enumerated() {
      name += index == 0 ? String(part) : ".\(part)"
      if index < parts.count - 1, let count = counts[name] { name += "[\(count - 1)]" }
    }
    return name
  }
}

/// Follows strings and brackets of values over line ends.
private struct ValueScanner {
  /// The three quotes that a string of several lines waits for.
  private var quote: UInt8?
  private var depth = 0

  /// Whether the next line continues a value.
  var isInside: Bool { quote != nil || depth > 0 }

  mutating func scan(_ line: Substring.UTF8View) {
    let bytes = Array(line)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isTriple =
        (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) && index + 2 < bytes.count
        && bytes[index + 1] == byte && bytes[index + 2] == byte
      if let waiting = quote {
        if byte == UInt8(ascii: "\\"), waiting == UInt8(ascii: "\"") { index += 1 }
        if isTriple, byte == waiting {
          quote = nil
          index += 2
        }
      } else if isTriple {
        quote = byte
        index += 2
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index = endOfString(bytes, from: index)
      } else if byte == UInt8(ascii: "#") {
        return
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth = max(0, depth - 1)
      }
      index += 1
    }
  }

  /// The offset of the quote that ends a string of one line.
  private func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      if bytes[index] == UInt8(ascii: "\\"), bytes[start] == UInt8(ascii: "\"") { index += 1 }
      index += 1
    }
    return index
  }
}
