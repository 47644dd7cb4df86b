public import Bytes

/// A git bundle: a mirror in one file, its refs first, then a pack with its objects.
///
/// Source: git's documentation, gitformat-bundle, versions 2 and 3. Every byte is untrusted; nothing here traps on any content.
public struct GitBundle: Sendable {
  /// The whole file.
  public let file: MappedFile
  /// The file's path, as it is named in problems.
  public let path: BytePath
  /// The hash function of the object ids.
  public let format: ObjectFormat
  /// The commits that it builds on without holding them: those that its receiver is known to have.
  public let prerequisites: [ObjectID]
  /// Whether objects were left out on purpose (`--filter`).
  public let isPartial: Bool
  /// The lines that name the refs, each `id name`, in bytes from the file's start.
  public let refLines: Range<Int>
  /// Where the pack begins, in bytes from the file's start.
  let packStart: Int

  /// Whether a content begins as a bundle of some version does; one that is not known is refused when it is opened.
  ///
  /// - Complexity: O(1).
  public static func begins(_ bytes: Span<UInt8>) -> Bool { version(of: bytes) != nil }

  private static func version(of bytes: Span<UInt8>) -> Int? {
    guard bytes.count >= signatureLength, bytes[0] == UInt8(ascii: "#"),
      (0x30...0x39).contains(bytes[versionAt])
    else { return nil }
    var line = bytes.array(0..<signatureLength)
    let version = Int(line[versionAt] - 0x30)
    line[versionAt] = UInt8(ascii: "2")
    return line.elementsEqual("# v2 git bundle\n".utf8) ? version : nil
  }

  private static let signatureLength = 16
  /// The place of its digit in the signature.
  private static let versionAt = 3
  private static let mostPrerequisites = 1 << 18

  /// Reads the head of a bundle.
  ///
  /// - Parameters:
  ///   - file: the mapped file.
  ///   - path: its name in problems.
  /// - Throws: ``StorageProblem`` where it is no bundle, or needs what is not known here.
  /// - Complexity: O(length of the head).
  public init(_ file: MappedFile, path: BytePath) throws(StorageProblem) {
    func refusal(_ kind: StorageProblem.Kind, at offset: Int, _ detail: String) -> StorageProblem {
      StorageProblem(kind, file: path, offset: offset, detail)
    }
    let bytes = file.bytes
    guard let version = Self.version(of: bytes) else {
      throw refusal(.corrupt, at: 0, "it does not begin as a git bundle does")
    }
    guard version == 2 || version == 3 else {
      throw refusal(
        .unsupported,
        at: 0,
        "a git bundle of version \(version), of which only 2 and 3 are known; its objects could not be scanned"
      )
    }
    var format = ObjectFormat.sha1
    var isPartial = false
    var prerequisites: Set<ObjectID> = []
    var at = Self.signatureLength
    var firstRef: Int?
    while true {
      var end = at
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      guard end < bytes.count else {
        throw refusal(.corrupt, at: at, "the bundle ends within its head; its objects are lost")
      }
      if end == at { break }
      switch bytes[at] {
      case UInt8(ascii: "@") where version == 3 && firstRef == nil:
        let capability = bytes.array(at + 1..<min(end, at + 64))
        if capability.elementsEqual("object-format=sha256".utf8) {
          format = .sha256
        } else if capability.starts(with: "filter=".utf8) {
          isPartial = true
        } else if !capability.elementsEqual("object-format=sha1".utf8) {
          throw refusal(.unsupported, at: at, "the bundle asks for a capability that is not known")
        }
      case UInt8(ascii: "-") where firstRef == nil:
        guard let id = ObjectID(hex: bytes.extracting(at + 1..<end), at: 0, format: format) else {
          throw refusal(.corrupt, at: at, "the bundle does not name what it builds on as it should")
        }
        guard prerequisites.count < Self.mostPrerequisites else {
          throw refusal(.limit, at: at, "the bundle builds on more commits than can be noted")
        }
        prerequisites.insert(id)
      default: firstRef = firstRef ?? at
      }
      at = end + 1
    }
    self.file = file
    self.path = path
    self.format = format
    self.isPartial = isPartial
    self.prerequisites = prerequisites.sorted()
    refLines = (firstRef ?? at)..<at
    packStart = at + 1
  }

  /// Whether one of its refs names some commit.
  ///
  /// - Complexity: O(length of the head).
  public func names(anyOf ids: Set<ObjectID>) -> Bool {
    let file = self.file
    let bytes = file.bytes
    var at = refLines.lowerBound
    while at < refLines.upperBound {
      if let id = ObjectID(hex: bytes, at: at, format: format), ids.contains(id) { return true }
      while at < refLines.upperBound, bytes[at] != 0x0A { at += 1 }
      at += 1
    }
    return false
  }

  /// What cannot be known from the bundle alone, nor from what others lend.
  func problems(with lent: LentObjects) -> [StorageProblem] {
    let count = prerequisites.count { !lent.holds($0) }
    guard count > 0 else { return [] }
    let detail =
      "the bundle builds on the history of \(count == 1 ? "a commit" : "\(count) commits") that it does not "
      + "hold: that could not be scanned; put the bundle or the mirror that it follows into the same folder and scan that"
    return [StorageProblem(.missingObject, file: path, detail)]
  }
}
