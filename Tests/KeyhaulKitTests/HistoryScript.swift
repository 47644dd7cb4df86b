import TestSupport

/// A bare repository whose commits a test writes down one by one, with the dates that it wants.
final class HistoryScript {
  let path: String
  private let folder: TemporaryFolder
  private var stream: [UInt8] = []
  private var marks = 0

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("repo.git")
    try Git(in: folder.path)("init", "-q", "--bare", path)
  }

  var git: Git { Git(in: path) }

  /// The folder in which the repository lies, for others beside it.
  var root: String { folder.path }

  /// Adds a commit.
  ///
  /// - Parameters:
  ///   - parents: the marks of its parents; none for a root.
  ///   - seconds: when it is made; a minute after the one before unless told otherwise.
  ///   - files: new contents by path; nil removes the file or folder.
  ///   - extra: further lines of the stream.
  /// - Returns: the commit's mark.
  @discardableResult
  func commit(
    _ parents: [Int],
    at seconds: Int? = nil,
    _ files: [String: [UInt8]?],
    extra: String = ""
  ) -> Int {
    marks += 1
    let date = seconds ?? 1_500_000_000 + marks * 60
    add("reset refs/heads/tmp\n\ncommit refs/heads/tmp\nmark :\(marks)\n")
    add("author A U Thor <author@example.com> \(date - 5) +0200\n")
    add("committer C O Mitter <committer@example.com> \(date) +0200\n")
    data(Array("commit \(marks)\n".utf8))
    for (number, parent) in parents.enumerated() {
      add("\(number == 0 ? "from" : "merge") :\(parent)\n")
    }
    for (path, contents) in files.sorted(by: { $0.key < $1.key }) {
      guard let contents else {
        add("D \(path)\n")
        continue
      }
      add("M 100644 inline \(path)\n")
      data(contents)
    }
    add("\(extra)\n")
    return marks
  }

  /// Lets a ref name a commit.
  func ref(_ name: String, _ mark: Int) { add("reset \(name)\nfrom :\(mark)\n\n") }

  /// Makes all of it in the repository; what no ref names stays.
  func finish() throws {
    try git(
      "-c",
      "fastimport.unpackLimit=1",
      "fast-import",
      "--quiet",
      "--force",
      "--date-format=raw",
      input: stream
    )
    try git("update-ref", "-d", "refs/heads/tmp")
    stream = []
  }

  private func add(_ text: String) { stream += Array(text.utf8) }

  private func data(_ contents: [UInt8]) {
    add("data \(contents.count)\n")
    stream += contents
    add("\n")
  }
}
