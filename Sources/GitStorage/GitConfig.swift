/// The settings in a repository's `config` file that say what the store is like.
///
/// Nothing in it is ever carried out: includes are not followed, commands are not run.
public struct GitConfig: Sendable {
  private let sections: [GitConfigSection]
  /// The first line that git does not understand: it opens no such repository; counted from 1.
  public let brokenLine: Int?

  /// Reads the settings; lines that are no setting are passed over.
  ///
  /// - Complexity: O(length).
  public init(_ bytes: [UInt8]) {
    var parser = GitConfigParser(bytes)
    sections = parser.parse()
    brokenLine = parser.brokenAt.map { end in 1 + bytes[..<end].count { $0 == 0x0A } }
  }

  /// The last value of a key, "section.key" or "section.subsection.key", as git takes it; section and
  /// key in lower case.
  public subscript(key: String) -> String? {
    guard let point = key.lastIndex(of: ".") else { return nil }
    let (section, name) = (key[..<point], String(key[key.index(after: point)...]))
    return sections.first { $0.name == section }?.values[name]
  }

  /// The address of the remote that the mirror was made from: `origin`'s, else the first by name.
  public var remoteURL: String? {
    if let origin = self["remote.origin.url"] { return origin }
    let remotes = sections.filter { $0.name.hasPrefix("remote.") && $0.values["url"] != nil }
    return remotes.min { $0.name < $1.name }?.values["url"]
  }

  /// The hash function of the object ids; nil where the config names one that git does not know.
  public var objectFormat: ObjectFormat? {
    guard let name = self["extensions.objectformat"] else { return .sha1 }
    return ObjectFormat(rawValue: name.lowercased())
  }

  /// Whether the repository is a partial clone, whose missing objects a remote has promised.
  public var isPartialClone: Bool {
    self["extensions.partialclone"] != nil
      || sections.contains { $0.name.hasPrefix("remote.") && $0.values["promisor"] != nil }
  }
}

/// The settings of one section, wherever in the file they stand.
///
/// The section's name is kept once: with each key, a long one would make gigabytes of a small file.
private struct GitConfigSection {
  /// "section" or "section.subsection".
  let name: String
  /// The last value of each key.
  var values: [String: String] = [:]
}

/// Reads a config file byte by byte.
///
/// Source: git's documentation, git-config, "Syntax"; of what is broken git's source, config.c, `git_parse_source`.
private struct GitConfigParser {
  private let bytes: [UInt8]
  private var at = 0
  private var sections: [GitConfigSection] = []
  private var numbers: [String: Int] = [:]
  /// The section that the next setting belongs to; nil behind a broken head.
  private var section: Int?
  /// Where the first thing that git does not understand begins, in bytes.
  private(set) var brokenAt: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // What some editors put in front of a text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func parse() -> [GitConfigSection] {
    while let byte = peek() {
      let start = at
      switch byte {
      case UInt8(ascii: "["):
        section = header().map { number(of: $0) }
        if section == nil { isBroken(at: start) }
      case UInt8(ascii: "#"), UInt8(ascii: ";"): skipLine()
      case _ where byte.isLetter: setting()
      case _ where byte.isSpace || byte == newline: at += 1
      default:
        isBroken(at: start)
        skipLine()
      }
    }
    return sections
  }

  private mutating func isBroken(at place: Int) { brokenAt = brokenAt ?? place }

  private mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = sections.count
    sections.append(GitConfigSection(name: name))
    return sections.count - 1
  }

  private let newline = UInt8(ascii: "\n")

  private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func next() -> UInt8? {
    guard at < bytes.count else { return nil }
    at += 1
    // Git takes a carriage return before a line break for a part of it.
    if bytes[at - 1] == UInt8(ascii: "\r"), peek() == newline { at += 1 }
    return bytes[at - 1]
  }

  private mutating func skipLine() {
    while let byte = next(), byte != newline {}
  }

  /// Reads `[section]` or `[section "subsection"]`; settings may follow in the same line.
  private mutating func header() -> String? {
    at += 1
    var name: [UInt8] = []
    while let byte = next(), byte != newline {
      if byte == UInt8(ascii: "]") {
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self).lowercased()
      }
      guard byte.isSpace else {
        guard byte.isOfName || byte == UInt8(ascii: ".") else { return nil }
        name.append(byte)
        continue
      }
      while peek()?.isSpace == true { at += 1 }
      guard let subsection = quoted(), next() == UInt8(ascii: "]") else { break }
      let section = String(decoding: name, as: UTF8.self).lowercased()
      return "\(section).\(String(decoding: subsection, as: UTF8.self))"
    }
    return nil
  }

  private mutating func quoted() -> [UInt8]? {
    guard next() == UInt8(ascii: "\"") else { return nil }
    var text: [UInt8] = []
    while let byte = next(), byte != newline {
      if byte == UInt8(ascii: "\"") { return text }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if let escaped = next(), escaped != newline {
        text.append(escaped)
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func setting() {
    let start = at
    var name: [UInt8] = []
    while let byte = peek(), byte.isOfName {
      name.append(byte)
      at += 1
    }
    while peek() == 0x20 || peek() == 0x09 { at += 1 }
    var value: [UInt8]? = Array("true".utf8)
    if peek() == UInt8(ascii: "=") {
      at += 1
      value = self.value()
      if value == nil { isBroken(at: start) }
    } else if let byte = next(), byte != newline {
      isBroken(at: start)
      skipLine()
    }
    guard let section, let value else { return }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    sections[section].values[key] = String(decoding: value, as: UTF8.self)
  }

  /// Reads a value to the end of its line; nil where a quote is left open.
  private mutating func value() -> [UInt8]? {
    var text: [UInt8] = []
    // How much of the text is meant: spaces at its end are not, unless quoted.
    var length = 0
    var isQuoted = false
    while let byte = next(), byte != newline {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        length = text.count
        continue
      case UInt8(ascii: "#") where !isQuoted, UInt8(ascii: ";") where !isQuoted:
        skipLine()
        return Array(text.prefix(length))
      case UInt8(ascii: "\\"):
        guard let escaped = next(), escaped != newline else { continue }
        if Self.escapes[escaped] == nil { isBroken(at: at) }
        text.append(Self.escapes[escaped] ?? escaped)
      case _ where byte.isSpace && !isQuoted:
        if !text.isEmpty { text.append(byte) }
        continue
      default: text.append(byte)
      }
      length = text.count
    }
    return isQuoted ? nil : Array(text.prefix(length))
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether names of sections and keys may hold it.
  fileprivate var isOfName: Bool { isLetter || isDigit || self == UInt8(ascii: "-") }

  /// Whether it is white space inside a line.
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
