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
      guard found(text.array(line.lowerBound + digits + 1..<end), id) else { return }
    }
  }
}
