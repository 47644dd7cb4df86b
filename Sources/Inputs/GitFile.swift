/// The small files by which git refers from one folder to another.
enum GitFile {
  /// More than any path that the system takes; git writes nothing else into these files.
  static let largestSize = 4096

  /// The path in a `.git` file: `gitdir: PATH` and line breaks, nothing else.
  ///
  /// - Returns: `nil` if the file has another form.
  static func gitDirectory(_ contents: [UInt8]) -> [UInt8]? {
    let prefix = Array("gitdir: ".utf8)
    guard contents.starts(with: prefix) else { return nil }
    return path(Array(contents.dropFirst(prefix.count)))
  }

  /// The path in a file that holds nothing but a path (`commondir`, `gitdir`).
  ///
  /// - Returns: `nil` if the file holds no path.
  static func path(_ contents: [UInt8]) -> [UInt8]? {
    var path = contents[...]
    while let last = path.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      path.removeLast()
    }
    return path.isEmpty || path.contains(0) ? nil : Array(path)
  }

  /// The value of `core.worktree` in a repository's `config`.
  ///
  /// Only ever compared with the folder that we came from; no setting is obeyed. Escapes other than
  /// quotes and doubled backslashes are not known here: such a path will simply not compare equal.
  static func workTree(config: [UInt8]) -> [UInt8]? {
    var isInCore = false
    var found: [UInt8]?
    for line in config.split(separator: UInt8(ascii: "\n")) {
      let line = String(decoding: line, as: UTF8.self).trimmingSpaces
      if line.hasPrefix("[") {
        isInCore = line.lowercased() == "[core]"
      } else if isInCore, let equals = line.firstIndex(of: "="),
        line[..<equals].trimmingSpaces.lowercased() == "worktree"
      {
        found = unquoted(line[line.index(after: equals)...].trimmingSpaces)
      }
    }
    return found
  }

  private static func unquoted(_ value: Substring) -> [UInt8] {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      if !isEscaped, byte == UInt8(ascii: "\"") { continue }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      if !isEscaped { result.append(byte) }
    }
    return result
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate var trimmingSpaces: Substring {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    let tail = self[...].drop(while: isSpace)
    guard let end = tail.lastIndex(where: { !isSpace($0) }) else { return "" }
    return tail[...end]
  }
}
