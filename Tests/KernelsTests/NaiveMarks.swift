/// Finds marks one place at a time, as `kh_marks_find` says what they are.
///
/// No place knows of another, so what is found in a range is what is found everywhere, but for the places outside of it.
struct NaiveMarks {
  struct Mark: Hashable {
    let position: Int
    let isRun: Bool
  }

  private let escape: Regex<AnyRegexOutput>

  /// Compiles the regex of escapes, which takes longer than to search some thousand places: make one and keep it.
  init() throws {
    let telling = "(?:0[9AaDd]|[2-6][0-9A-Fa-f]|7[0-9A-Ea-e])"
    let upper = "(?:0[9AD]|[2-6][0-9A-F]|7[0-9A-E])"
    let octal = #"\\(?:0(?:11|12|15|[4-7][0-7])|1(?:[0-6][0-7]|7[0-6]))"#
    let pattern =
      "^(?:%\(telling)|=\(upper)|=\n|=\r\n|&#[0-9xX]|&(?:qu|am|ap|lt|gt)"
      + #"|(?:\\x\#(telling)){1,3}(?!\\x)|(?:\\x\#(telling)){3}|\#(octal)(?:\#(octal)){0,1}(?!\\[0-3][0-7]{2})|(?:\#(octal)){3}|\\u(?:00|\{)|\\U00|\\[nrt][A-Za-z0-9_]|\\/[A-Za-z0-9_\\])"#
    escape = try Regex(pattern).matchingSemantics(.unicodeScalar)
  }

  func find(in data: [UInt8], _ range: Range<Int>) -> Set<Mark> {
    var found: Set<Mark> = []
    for place in range {
      let text = (place..<place + 12).map { $0 < data.count ? data[$0] : 0 }
      if Self.beginsRun(Array(text[..<8]), behind: place > 0 ? data[place - 1] : nil) {
        found.insert(Mark(position: place, isRun: true))
      }
      if beginsEscape(text) { found.insert(Mark(position: place, isRun: false)) }
    }
    return found
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// How what is packed begins, and what has a byte order mark, in base64.
  private static let magic: [[UInt8]] = {
    let zlib = ["eA": "EFGH", "eF": "4567", "eJ": "wxyz", "eN": "opqr"]
    let texts =
      ["H4s", "KLU", "UEs", "/Td", "//4", "//5", "/v8", "77u"]
      + zlib.flatMap { head in head.value.map { head.key + String($0) } }
    return texts.map { Array($0.utf8) }
  }()

  private static func beginsRun(_ text: [UInt8], behind before: UInt8?) -> Bool {
    if let before, digits[..<62].contains(before), before != UInt8(ascii: "x") { return false }
    if magic.contains(where: { text.starts(with: $0) }) { return true }
    return isPlain(bytes(text.map(base64Value), bits: 6))
      || isPlain(bytes(text.map(hexValue), bits: 4))
  }

  private static func base64Value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: digits.firstIndex(of: byte)
    }
  }

  private static func hexValue(_ byte: UInt8) -> Int? {
    hexDigits.firstIndex(of: (0x41...0x46).contains(byte) ? byte | 0x20 : byte)
  }

  /// The bytes that eight digits of so many bits stand for; nil where one is none.
  private static func bytes(_ digits: [Int?], bits: Int) -> [UInt8]? {
    var number: UInt64 = 0
    for digit in digits {
      guard let digit else { return nil }
      number = number << UInt64(bits) | UInt64(digit)
    }
    return (1...bits).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * (bits - $0))) }
  }

  private static func isPlain(_ bytes: [UInt8]?) -> Bool {
    guard let bytes else { return false }
    return bytes[0] != 0
      && bytes.allSatisfy { [0, 9, 10, 13].contains($0) || (0x20...0x7E).contains($0) }
  }

  private func beginsEscape(_ bytes: [UInt8]) -> Bool {
    guard "%=&\\".utf8.contains(bytes[0]) else { return false }
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x1F }, as: UTF8.self)
    return text.firstMatch(of: escape) != nil
  }
}
