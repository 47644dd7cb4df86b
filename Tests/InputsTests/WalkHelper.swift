import Bytes
import Inputs
import TestSupport

/// Walks roots in a temporary folder and writes each input as one line with paths from there.
func walk(_ folder: TemporaryFolder, _ roots: String...) -> [String] {
  var lines: [String] = []
  let walker = InputWalker(roots: roots.map { BytePath(folder.path($0)) })
  for input in walker { lines.append(line(for: input, in: folder)) }
  return lines
}

private func line(for input: Input, in folder: TemporaryFolder) -> String {
  func short(_ path: BytePath) -> String {
    let text = path.description
    return text.hasPrefix(folder.path + "/") ? String(text.dropFirst(folder.path.count + 1)) : text
  }
  switch input {
  case .file(let file): return "file \(short(file.path)) \((try? file.open().size) ?? -1)"
  case .problem(let problem): return "problem \(problem.kind.rawValue) \(short(problem.path))"
  case .mirror(let mirror):
    var line = "\(mirror.kind.rawValue) \(short(mirror.gitDirectory))"
    if mirror.commonDirectory != mirror.gitDirectory {
      line += " common \(short(mirror.commonDirectory))"
    }
    if let workTree = mirror.workTree { line += " in \(short(workTree))" }
    return line
  }
}

extension TemporaryFolder {
  /// A bare repository without commits.
  func makeBare(_ name: String) throws {
    try Git(in: path)("init", "-q", "--bare", path(name))
  }

  /// A repository with a work tree, one file `a` of one byte and one commit.
  @discardableResult
  func makeWorkTree(_ name: String) throws -> Git {
    try Git(in: path)("init", "-q", path(name))
    try write("a", to: "\(name)/a")
    let git = Git(in: path(name))
    try git("add", ".")
    try git("commit", "-q", "-m", "first")
    return git
  }

  /// Runs a program with paths in this folder.
  func run(_ words: String...) throws {
    try Command(words, in: path).runChecked()
  }
}
