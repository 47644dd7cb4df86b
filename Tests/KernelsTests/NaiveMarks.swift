/// Finds marks one place at a time, as `kh_marks_find` says what they are.
enum NaiveMarks {
  struct Mark: Hashable {
    let position: Int
    let isRun: Bool
  }

  static func find(in data: [UInt8], _ range: Range<Int>) -> Set<Mark> {
    var found: Set<Mark> = []
    for place in range {
      let text = (place..<place + 12).map { $0 < data.count ? data[$0] : 0 }
      if beginsRun(Array(text[..<8]), behind: place > 0 ? data[place - 1] : nil) {
        found.insert(Mark(position: place, isRun: true))
      }
      if beginsEscape(text) { found.insert(Mark(position: place, isRun: false)) }
    }
    return found
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  private static func beginsRun(_ text: [UInt8], behind before: UInt8?) -> Bool {
    if let before, digits[..<62].contains(before), before != UInt8(ascii: "x") { return false }
    let zlib = ["eA": "EFGH", "eF": "4567", "eJ": "wxyz", "eN": "opqr"]
    let magic =
      ["H4s", "KLU", "UEs", "/Td", "//4", "//5", "/v8", "77u"]
      + zlib.flatMap { head in head.value.map { head.key + String($0) } }
    if magic.contains(where: { Array($0.utf8) == Array(text[..<3]) }) { return true }
    let values = text.map { byte -> Int? in
      let usual = byte == UInt8(ascii: "-") ? UInt8(ascii: "+") : byte
      return digits.firstIndex(of: usual == UInt8(ascii: "_") ? UInt8(ascii: "/") : usual)
    }
    if !values.contains(nil) {
      let bits = values.map { value in
        let binary = String(value ?? 0, radix: 2)
        return String(repeating: "0", count: 6 - binary.count) + binary
      }.joined()
      if isPlain(bytes(bits)) { return true }
    }
    let hex: [Int?] = text.map { Int(String(UnicodeScalar($0)), radix: 16) }
    guard !hex.contains(nil) else { return false }
    let pairs: [UInt8] = stride(from: 0, to: 8, by: 2).map { place in
      let high = hex[place] ?? 0
      let low = hex[place + 1] ?? 0
      return UInt8(high * 16 + low)
    }
    return isPlain(pairs)
  }

  private static func bytes(_ bits: String) -> [UInt8] {
    var bits = Substring(bits)
    var bytes: [UInt8] = []
    while !bits.isEmpty {
      bytes.append(UInt8(bits.prefix(8), radix: 2) ?? 0)
      bits = bits.dropFirst(8)
    }
    return bytes
  }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes[0] != 0 && bytes.allSatisfy { [0, 9, 10, 13].contains($0) || (0x20...0x7E).contains($0) }
  }

  private static func beginsEscape(_ bytes: [UInt8]) -> Bool {
    guard "%=&\\".utf8.contains(bytes[0]) else { return false }
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x1F }, as: UTF8.self)
    let telling = "(?:0[9AaDd]|[2-6][0-9A-Fa-f]|7[0-9A-Ea-e])"
    let upper = "(?:0[9AD]|[2-6][0-9A-F]|7[0-9A-E])"
    let octal = #"\\(?:0(?:11|12|15|[4-7][0-7])|1(?:[0-6][0-7]|7[0-6]))"#
    let pattern =
      "^(?:%\(telling)|=\(upper)|=\n|=\r\n|&#[0-9xX]|&(?:qu|am|ap|lt|gt)"
      + #"|(?:\\x\#(telling)){1,3}(?!\\x)|(?:\\x\#(telling)){3}|\#(octal)(?:\#(octal)){0,1}(?!\\[0-3][0-7]{2})|(?:\#(octal)){3}|\\u(?:00|\{)|\\U00|\\[nrt][A-Za-z0-9_]|\\/[A-Za-z0-9_\\])"#
    guard let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}
