/// What a content is, told by its first bytes alone.
enum ContentFormat: Hashable {
  case zip, tar, ar, zlib, rpm
  /// An archive that libarchive alone reads: 7z, cpio or cab.
  case archive(InnerStep.Kind)
  case compressed(InnerStep.Kind)
  case sqlite, pdf
  case utf16(isBigEndian: Bool)
  case utf32(isBigEndian: Bool)
  /// A git pack, or a bundle.
  case pack(InnerStep.Kind)
  /// A container that nobody here can open.
  case unopened(Unopened)
  /// A picture, sound, film, font or program: packed already or without texts of its own.
  case media
  /// Anything else, most likely text.
  case other

  /// Containers that are known and not opened.
  enum Unopened {
    case rar

    /// What it is, and what to do.
    var description: String {
      switch self {
      case .rar: "a RAR archive is not unpacked; unpack it and scan that"
      }
    }
  }

  /// Recognises a content.
  ///
  /// - Complexity: O(1).
  init(_ content: Span<UInt8>) {
    self = .other
    guard content.count >= 4 else { return }
    // Nearly all contents are text, and none of the formats begins with a letter or a space that
    // is common there.
    switch content[0] {
    case UInt8(ascii: "P"):
      if content.begins(with: [0x50, 0x4B, 3, 4]) || content.begins(with: [0x50, 0x4B, 5, 6]) {
        self = .zip
      } else if content.begins(with: [0x50, 0x41, 0x43, 0x4B, 0, 0, 0]),
        content.count > 7, content[7] == 2 || content[7] == 3
      {
        self = .pack(.gitPack)
      }
    case UInt8(ascii: "7"):
      if content.begins(with: Self.sevenZipSignature) { self = .archive(.sevenZip) }
    case UInt8(ascii: "0"): if Self.isCPIO(content) { self = .archive(.cpio) }
    case UInt8(ascii: "M"):
      if content.count >= 36, content.begins(with: [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]) {
        self = .archive(.cab)
      }
    case 0xED: if content.begins(with: [0xED, 0xAB, 0xEE, 0xDB]) { self = .rpm }
    case UInt8(ascii: "#"):
      // Of any version, so that one that is not known is told where it is opened.
      if content.count > 4, content.begins(with: "# v"),
        content.extracting(4...).begins(with: " git bundle\n")
      {
        self = .pack(.gitBundle)
      }
    case UInt8(ascii: "!"): if content.begins(with: "!<arch>\n") { self = .ar }
    case 0x1F:
      // Deflate is the only method; the three upper flags are reserved.
      if content.count >= 10, content.begins(with: [0x1F, 0x8B, 8]), content[3] & 0xE0 == 0 {
        self = .compressed(.gzip)
      }
    case UInt8(ascii: "B"):
      if content.count >= 10, content.begins(with: "BZh"),
        (0x31...0x39).contains(content[3]),
        content.extracting(4..<content.count).begins(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
      {
        self = .compressed(.bzip2)
      }
    case 0xFD:
      if content.begins(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) { self = .compressed(.xz) }
    case 0x28: if content.begins(with: [0x28, 0xB5, 0x2F, 0xFD]) { self = .compressed(.zstd) }
    case UInt8(ascii: "S"): if content.begins(with: "SQLite format 3\0") { self = .sqlite }
    case UInt8(ascii: "x"): if Inflation.begins(content) { self = .zlib }
    case UInt8(ascii: "%"): if content.begins(with: "%PDF-") { self = .pdf }
    case 0x5D: if LZMAHead(content) != nil { self = .compressed(.lzma) }
    case UInt8(ascii: "R"):
      if content.begins(with: [0x52, 0x61, 0x72, 0x21, 0x1A, 7]) {
        self = .unopened(.rar)
      } else if content.begins(with: "RIFF") {
        self = .media
      }
    default: if Self.isMedia(content) { self = .media }
    }
    if self == .other, Self.isTar(content) { self = .tar }
    if self == .other, let isBigEndian = UTF32.isBigEndian(content) {
      self = .utf32(isBigEndian: isBigEndian)
    }
    if self == .other, let isBigEndian = UTF16.isBigEndian(content) {
      self = .utf16(isBigEndian: isBigEndian)
    }
  }

  /// The archive that it is, if its entries can be read one after the other as it is unpacked.
  var streamed: InnerStep.Kind? {
    switch self {
    case .tar: .tar
    case .archive(.cpio): .cpio
    default: nil
    }
  }

  private static func isMedia(_ content: Span<UInt8>) -> Bool {
    switch content[0] {
    case 0x89: content.begins(with: [0x89, 0x50, 0x4E, 0x47])  // PNG
    case 0xFF: content.begins(with: [0xFF, 0xD8, 0xFF])  // JPEG
    case UInt8(ascii: "G"): content.begins(with: "GIF8")
    case UInt8(ascii: "O"): content.begins(with: "OggS")
    case UInt8(ascii: "f"): content.begins(with: "fLaC")
    case UInt8(ascii: "I"): content.begins(with: [0x49, 0x44, 0x33])  // MP3 with tags
    case UInt8(ascii: "w"): content.begins(with: "wOF2") || content.begins(with: "wOFF")
    case 0x7F: content.begins(with: [0x7F, 0x45, 0x4C, 0x46])  // ELF
    case 0: content.count >= 12 && content.extracting(4..<12).begins(with: "ftyp")  // MP4
    default: false
    }
  }

  /// The first bytes of a 7z archive.
  static let sevenZipSignature: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]

  /// Whether the content begins with a header of a cpio archive, all of which is digits: octal ones in the portable format,
  /// hexadecimal ones in the newer two.
  ///
  /// Source: POSIX.1-2001, pax, "cpio Interchange Format"; cpio(5).
  private static func isCPIO(_ content: Span<UInt8>) -> Bool {
    guard content.count >= 110, content.begins(with: "07070") else { return false }
    switch content[5] {
    case UInt8(ascii: "7"):
      for place in 6..<76 where !(0x30...0x37).contains(content[place]) { return false }
    case UInt8(ascii: "1"), UInt8(ascii: "2"):
      for place in 6..<110 where content[place].hexValue > 15 { return false }
    default: return false
    }
    return true
  }

  /// The length of a tar archive's header, in bytes.
  static let tarHeaderLength = 512

  /// Whether the content begins with a tar header.
  ///
  /// That is 512 bytes with their sum, in which the sum's own eight bytes count as spaces. Source:
  /// POSIX.1-2017, pax, "ustar Interchange Format".
  private static func isTar(_ content: Span<UInt8>) -> Bool {
    // The checksum is octal digits in a fixed place, which hardly any text has.
    guard content.count >= tarHeaderLength, (0x30...0x37).contains(content[150])
    else { return false }
    var declared = 0
    for place in 148..<156 {
      let byte = content[place]
      if (0x30...0x37).contains(byte) {
        declared = declared * 8 + Int(byte - 0x30)
      } else if byte != 0, byte != 0x20 {
        return false
      }
    }
    var sum = 0
    for place in 0..<tarHeaderLength {
      sum += (148..<156).contains(place) ? 0x20 : Int(content[place])
    }
    return sum == declared
  }
}

extension Span where Element == UInt8 {
  /// Whether the first bytes are these.
  func begins(with bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    for place in bytes.indices where self[place] != bytes[place] { return false }
    return true
  }

  /// Whether the first bytes are these characters.
  func begins(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return unsafe withUnsafeBufferPointer { own in
      for place in 0..<text.utf8CodeUnitCount where unsafe own[place] != text.utf8Start[place] {
        return false
      }
      return true
    }
  }
}
