/// The settings in a repository's `config` file that say what the store is like.
///
/// Nothing in it is ever carried out: includes are not followed, commands are not run.
///
/// Source: git's documentation, git-config, "Syntax".
public struct GitConfig: Sendable {
  /// Values by "section.key" or "section.subsection.key"; section and key in lower case.
  private var values: [String: [String]] = [:]

  /// Reads the settings; lines that are no setting are passed over.
  public init(_ bytes: [UInt8]) {
    var section = ""
    var pending = ""
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: true,
      whereSeparator: \.isNewline
    ) {
      var text = pending + line
      pending = ""
      if text.last == "\\" {
        text.removeLast()
        // A hostile file could continue one line for ever.
        if text.utf8.count < 1 << 16 { pending = text }
        continue
      }
      let trimmed = text.trimmingSpaces
      if trimmed.first == "[" {
        section = Self.sectionName(trimmed) ?? ""
      } else if let first = trimmed.first, first.isLetter, !section.isEmpty {
        let (key, value) = Self.setting(trimmed)
        values["\(section).\(key)", default: []].append(value)
      }
    }
  }

  /// The last value of a key, as git takes it.
  public subscript(key: String) -> String? { values[key]?.last }

  /// The address of the remote that the mirror was made from: `origin`'s, else the first by name.
  public var remoteURL: String? {
    if let origin = self["remote.origin.url"] { return origin }
    let keys = values.keys.filter { $0.hasPrefix("remote.") && $0.hasSuffix(".url") }
    return keys.min().flatMap { self[$0] }
  }

  /// The hash function of the object ids; nil where the config names one that git does not know.
  public var objectFormat: ObjectFormat? {
    guard let name = self["extensions.objectformat"] else { return .sha1 }
    return ObjectFormat(rawValue: name.lowercased())
  }

  /// Whether the repository is a partial clone, whose missing objects a remote has promised.
  public var isPartialClone: Bool {
    values.keys.contains { $0 == "extensions.partialclone" || $0.hasSuffix(".promisor") }
  }

  private static func sectionName(_ text: String) -> String? {
    guard let close = text.lastIndex(of: "]") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<close]
    guard let quote = inner.firstIndex(of: "\"") else { return inner.lowercased() }
    let section = String(inner[..<quote]).trimmingSpaces.lowercased()
    let subsection = inner[inner.index(after: quote)...].filter { $0 != "\\" && $0 != "\"" }
    return "\(section).\(subsection)"
  }

  private static func setting(_ text: String) -> (key: String, value: String) {
    guard let equals = text.firstIndex(of: "=") else { return (text.lowercased(), "true") }
    let key = String(text[..<equals]).trimmingSpaces.lowercased()
    var value = ""
    var isQuoted = false
    var isEscaped = false
    for character in String(text[text.index(after: equals)...]).trimmingSpaces {
      if isEscaped {
        value.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted && (character == "#" || character == ";") {
        break
      } else {
        value.append(character)
      }
    }
    return (key, value.trimmingSpaces)
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
