#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Expander {
  /// Hands out the streams of a PDF document that are compressed by deflate, but for pictures and
  /// fonts.
  ///
  /// Source: ISO 32000-1, 7.3.8 "Stream Objects" and 7.4.4 "LZWDecode and FlateDecode Filters".
  mutating func openDocument(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    var buffer = InnerBuffer()
    var broken = 0
    var place = 0
    // Broken streams may lie in one another, each as long as the rest of the document.
    var effort = 4 * content.count
    while !isDone(visitor), let keyword = content.firstIndex(of: "stream", from: place) {
      place = keyword + 6
      guard !content.extracting(max(0, keyword - 3)..<keyword).begins(with: "end"),
        let start = Self.dataStart(content, behind: place),
        Self.isDeflated(content, before: keyword)
      else { continue }
      let step = InnerStep(.pdf, offset: start)
      var inflation = Inflation()
      var isBroken = false
      _ = deliver(step, in: &buffer, into: &visitor) { bytes, limit in
        switch inflation.inflate(content, from: start, limit: limit, into: &bytes) {
        case .whole: return .end
        case .cut: return .more
        case .broken:
          isBroken = true
          return .end
        }
      }
      if isBroken {
        broken += 1
        effort -= inflation.used
      } else if inflation.isAtEnd {
        place = start + inflation.used
      }
      guard effort > 0 else {
        fail(.limit, "too many broken streams in one another; the rest was not read", &visitor)
        break
      }
    }
    hold(-buffer.held, &visitor)
    guard broken > 0 else { return }
    if content.firstIndex(of: "/Encrypt", from: 0) != nil {
      fail(.encrypted, "the document is encrypted", &visitor)
    } else {
      let noun = broken == 1 ? "stream" : "streams"
      fail(.corrupt, "\(broken) \(noun) of the document are broken", &visitor)
    }
  }

  /// Where the data of a stream begin, behind the keyword and a line break.
  private static func dataStart(_ content: Span<UInt8>, behind place: Int) -> Int? {
    guard place + 2 < content.count else { return nil }
    if content[place] == 0x0A { return place + 1 }
    return content[place] == 0x0D && content[place + 1] == 0x0A ? place + 2 : nil
  }

  /// Whether the dictionary in front of a stream says that deflate comes first, and of what is no
  /// picture or font.
  private static func isDeflated(_ content: Span<UInt8>, before keyword: Int) -> Bool {
    var start = max(0, keyword - longestDictionary)
    // The dictionary belongs to the object that was begun last.
    while let next = content.extracting(0..<keyword).firstIndex(of: " obj", from: start) {
      start = next + 4
    }
    let head = content.extracting(start..<keyword)
    guard let filter = head.firstIndex(of: "/FlateDecode", from: 0) else { return false }
    // Whatever filter stands before it was applied first.
    if let first = head.firstIndex(of: "Decode", from: 0), first < filter { return false }
    for word in ["/Image", "/Length1", "/FontFile", "/Type1C", "/OpenType"] as [StaticString]
    where head.firstIndex(of: word, from: 0) != nil { return false }
    return true
  }

  /// In bytes.
  private static var longestDictionary: Int { 2048 }
}

extension Span where Element == UInt8 {
  /// Where a word stands first from a place on.
  ///
  /// - Precondition: the word is not empty.
  func firstIndex(of word: StaticString, from place: Int) -> Int? {
    unsafe withUnsafeBytes { bytes in
      var place = place
      while place < bytes.count, let base = bytes.baseAddress,
        let found = unsafe memchr(base + place, Int32(word.utf8Start[0]), bytes.count - place)
      {
        place = unsafe UnsafeRawPointer(found) - base
        if extracting(place..<count).begins(with: word) { return place }
        place += 1
      }
      return nil
    }
  }
}
