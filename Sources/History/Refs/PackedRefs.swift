import Bytes
import GitStorage

/// The file `packed-refs`: one ref a line, `id name`; lines with `^` tell what the tag above leads
/// to, which the tag itself tells as well.
///
/// Source: git's source, refs/packed-backend.c, "packed-refs file".
enum PackedRefs {
  /// Reads all refs.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - format: the repository's hash function.
  ///   - found: gets each ref, and returns whether to go on; the id is nil where the line is broken.
  static func read(
    _ text: Span<UInt8>,
    format: ObjectFormat,
    found: ([UInt8], ObjectID?) -> Bool
  ) {
    let digits = format.idLength * 2
    var at = 0
    while let line = text.line(at: at) {
      at = line.upperBound + 1
      if line.isEmpty || text.hasByte(UInt8(ascii: "#"), at: line.lowerBound)
        || text.hasByte(UInt8(ascii: "^"), at: line.lowerBound)
      {
        continue
      }
      var end = line.upperBound
      if text.hasByte(0x0D, at: end - 1) { end -= 1 }
      guard end - line.lowerBound > digits + 1,
        text.hasByte(UInt8(ascii: " "), at: line.lowerBound + digits),
        let id = ObjectID(hex: text, at: line.lowerBound, format: format)
      else {
        guard found([], nil) else { return }
        continue
      }
      let name = text.array(line.lowerBound + digits + 1..<end)
      guard mayBeName(name) ? found(name, id) : found([], nil) else { return }
    }
  }

  /// Whether git could have written a name: where a piece of the file is lost, two lines run together.
  ///
  /// Source: git's source, refs.c, `refname_disposition` and `refname_is_safe`.
  private static func mayBeName(_ name: [UInt8]) -> Bool {
    var isOfCapitals = true
    for byte in name {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
      case 0...0x20, 0x7F, UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: ":"),
        UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "\\"):
        return false
      default: isOfCapitals = false
      }
    }
    return isOfCapitals || name.starts(with: "refs/".utf8)
  }
}
