import Bytes

/// The head of a loose object: its kind and declared length.
struct LooseHeader {
  var kind: ObjectKind
  /// The content's declared length in bytes.
  var size: Int
  /// The head's own length in bytes, with its NUL.
  var length: Int

  /// The most bytes that a head can take: the longest kind, a space, 19 digits and a NUL.
  static let longest = 32

  /// Reads the head of a loose object's file.
  ///
  /// - Throws: ``DecodeError``; a declared size is believed only as far as the file's length could
  ///   bear it out.
  init(inflating file: MappedFile) throws(DecodeError) {
    let buffer = ObjectBuffer(capacity: Self.longest)
    do throws(DecodeError) {
      let filled = try StreamInflater.start(of: file.bytes, into: buffer)
      self = try LooseHeader(buffer.bytes.extracting(0..<filled))
    } catch {
      throw file.wasTruncated ? .truncatedFile : error
    }
    guard Inflater.leastInput(for: size) <= file.count else { throw .sizeNotEarned }
  }

  /// Reads the head of an inflated loose object.
  ///
  /// - Throws: ``DecodeError/looseHeader``.
  init(_ bytes: Span<UInt8>) throws(DecodeError) {
    var at = 0
    var name: [UInt8] = []
    while at < bytes.count, at < 8, bytes[at] != UInt8(ascii: " ") {
      name.append(bytes[at])
      at += 1
    }
    guard let kind = ObjectKind.allCases.first(where: { Array($0.name.utf8) == name }) else {
      throw .looseHeader
    }
    self.kind = kind
    at += 1
    var size = 0
    let digitsAt = at
    while at < bytes.count, bytes[at] != 0 {
      guard case 0...9 = Int(bytes[at]) - 0x30, at - digitsAt < 18 else { throw .looseHeader }
      size = size * 10 + Int(bytes[at]) - 0x30
      at += 1
    }
    guard at < bytes.count, at > digitsAt else { throw .looseHeader }
    self.size = size
    length = at + 1
  }
}
