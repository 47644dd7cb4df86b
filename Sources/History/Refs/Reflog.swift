import Bytes
import GitStorage

/// An entry of a reflog: how a ref moved, who moved it, and why.
struct ReflogEntry: Hashable {
  var ref: [UInt8]
  var old: ObjectID
  var new: ObjectID
  var name: [UInt8]
  var email: [UInt8]
  /// Seconds since 1970.
  var seconds: Int
  /// The zone as git writes it: 200 for two hours.
  var zone: Int
  var message: [UInt8]

  /// The entry as a line of a reflog file.
  var line: [UInt8] {
    let sign = zone < 0 ? "-" : "+"
    let digits = "\(zone.magnitude)"
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Array("\(old) \(new) ".utf8) + name + Array(" <".utf8) + email
      + Array("> \(seconds) \(sign)\(padded)\t".utf8) + message
      + (message.last == 0x0A ? [] : [0x0A])
  }
}

/// Reflog files: `old new name <mail> seconds zone`, a tab and a message on each line.
///
/// Source: git's documentation, git-reflog and git-update-ref.
enum Reflog {
  /// Hands out the ids that each line begins with; what is no such line is passed over.
  static func ids(_ text: Span<UInt8>, format: ObjectFormat, found: (ObjectID) -> Void) {
    let digits = format.idLength * 2
    var at = 0
    while let line = text.line(at: at) {
      at = line.upperBound + 1
      guard let old = ObjectID(hex: text, at: line.lowerBound, format: format),
        text.hasByte(UInt8(ascii: " "), at: line.lowerBound + digits),
        let new = ObjectID(hex: text, at: line.lowerBound + digits + 1, format: format)
      else { continue }
      found(old)
      found(new)
    }
  }
}
