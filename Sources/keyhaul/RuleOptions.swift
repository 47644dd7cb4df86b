import ArgumentParser
import Bytes
import Rules

/// The flags that choose the rules, shared by all commands that use them.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Rule file (TOML), or a folder of such files; adds to the built-in rules or replaces those of the same id.",
      valueName: "file|dir"
    )
  )
  var files: [String] = []

  @Flag(name: .customLong("no-builtin-rules"), help: "Use only the rules given with --rules.")
  var leavesOutBuiltin = false

  @Option(name: .customLong("only-rule"), help: "Use only rules whose id matches.")
  var only: [String] = []

  @Option(name: .customLong("skip-rule"), help: "Leave out rules whose id matches.")
  var skip: [String] = []

  /// Reads the rule files and selects.
  ///
  /// - Throws: ``UsageError`` that says everything that is wrong with the files.
  func ruleSet() throws -> RuleSet {
    var files: [RuleFile] = []
    var faults: [String] = []
    for path in try self.files.flatMap(Self.tomlFiles) {
      do {
        let text = try readText(path)
        let file = try RuleFile(text: text, label: path)
        for notice in file.notices { Terminal.say("keyhaul: \(notice)") }
        files.append(file)
      } catch {
        faults.append("\(error)")
      }
    }
    guard faults.isEmpty else { throw UsageError(faults.joined(separator: "\n")) }
    do {
      return try RuleSet(files: files, includingBuiltin: !leavesOutBuiltin)
        .selecting(only: only, skip: skip)
    } catch {
      throw UsageError("\(error)")
    }
  }

  /// A file itself, or the TOML files directly in a folder, by name.
  private static func tomlFiles(_ path: String) throws -> [String] {
    guard let folder = try? Directory(path: BytePath(path)) else { return [path] }
    return try folder.names().filter { $0.suffix(5).elementsEqual(".toml".utf8) }
      .map { BytePath(path).appending($0).description }
  }
}

/// What the user asked for cannot be done; the text says what and what to do.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Reads a small text file that the user named.
func readText(_ path: String) throws -> String {
  do {
    let bytes = try readBytes(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError("\(path): not UTF-8; save the file as UTF-8")
    }
    return text
  } catch let error as FileError {
    throw UsageError("\(path): \(error)")
  }
}

/// Reads a small file that the user named, or standard input for "-".
func readBytes(_ path: String) throws -> [UInt8] {
  if path == "-" { return try readFully(0, sizeHint: 0, limit: 1 << 30) }
  let bytes = BytePath(path)
  let slash = bytes.bytes.lastIndex(of: UInt8(ascii: "/"))
  let folder = slash.map { BytePath(Array(bytes.bytes[...$0])) } ?? BytePath(".")
  let name = slash.map { Array(bytes.bytes[($0 + 1)...]) } ?? bytes.bytes
  return try Directory(path: folder).read(name, limit: 1 << 30)
}
