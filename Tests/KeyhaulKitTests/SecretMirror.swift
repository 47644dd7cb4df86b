import Findings
import TestSupport

/// Places in a repository where a secret may lie.
enum SecretPlace: String, CaseIterable {
  case reachableBlob, deletedBlob, mergeOnlyBlob, tagOnlyBlob, stashedBlob, droppedBlob, note
  case commitMessage, tagMessage, tagOfTagMessage

  /// The kind of object that holds it, as findings name it.
  var kind: Location.Kind {
    switch self {
    case .commitMessage: .commit
    case .tagMessage, .tagOfTagMessage: .tag
    default: .blob
    }
  }
}

/// A mirror made by git with one secret in every place.
final class SecretMirror {
  let path: String
  let samples: [SecretPlace: Sample]
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    var samples: [SecretPlace: Sample] = [:]
    for (number, place) in SecretPlace.allCases.enumerated() { samples[place] = try Sample(number) }
    self.samples = samples
    func text(_ place: SecretPlace) -> [UInt8] { samples[place]?.text ?? [] }
    func line(_ place: SecretPlace) -> String { String(decoding: text(place), as: UTF8.self) }
    let git = work.git

    try work.commit(text(.reachableBlob), as: "config")
    try work.commit(text(.deletedBlob), as: "secrets")
    try git("rm", "-q", "secrets")
    try git("commit", "-q", "-m", "clean up\n\n\(line(.commitMessage))")
    try git("checkout", "-q", "-b", "side", "main~1")
    try work.commit([0x31], as: "side")
    try git("checkout", "-q", "main")
    try git("merge", "-q", "--no-ff", "--no-commit", "side")
    try work.commit(text(.mergeOnlyBlob), as: "merged")
    try git("tag", "-a", "-m", line(.tagMessage), "v1")
    try git("tag", "-a", "-m", line(.tagOfTagMessage), "v1-again", "v1")
    try git(
      "tag",
      "loose-blob",
      git("hash-object", "-w", "--stdin", input: text(.tagOnlyBlob)).text
    )
    try git("notes", "add", "-m", line(.note), "main")
    try work.write(text(.stashedBlob), as: "config")
    try git("stash", "-q")
    try git("checkout", "-q", "-b", "dropped")
    try work.commit(text(.droppedBlob), as: "dropped")
    try git("checkout", "-q", "main")
    try git("branch", "-q", "-D", "dropped")
    // What nothing leads to stays, in a pack of its own or loose.
    try git("repack", "-adkq")
    path = work.path + "/.git"
  }

  /// What git says that an object holds.
  func content(of id: String) throws -> [UInt8] {
    let kind = try Git(in: path)("cat-file", "-t", id).text
    return try Git(in: path)("cat-file", kind, id).output
  }
}

/// A repository with a work tree.
struct WorkTree {
  let path: String
  private let folder: TemporaryFolder
  private let name: String

  init(in folder: TemporaryFolder, name: String = "work") throws {
    self.folder = folder
    self.name = name
    path = try folder.makeFolder(name)
    try git("init", "-q")
  }

  var git: Git { Git(in: path) }

  func write(_ contents: [UInt8], as file: String) throws {
    try folder.write(contents, to: "\(name)/\(file)")
  }

  /// Writes a file and commits all there is.
  func commit(_ contents: [UInt8], as file: String) throws {
    try write(contents, as: file)
    try git("add", "-A")
    try git("commit", "-q", "-m", "add \(file)")
  }

  /// Commits a file that the next commit removes, and packs both.
  func commitAndRemove(_ contents: [UInt8], as file: String) throws {
    try commit(contents, as: file)
    try git("rm", "-q", file)
    try git("commit", "-q", "-m", "clean up")
    try git("repack", "-adq")
  }
}
