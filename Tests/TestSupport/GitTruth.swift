/// What real git says about every object that the store of a repository lists.
public struct GitTruth: Sendable {
  /// An object that git can print.
  public struct Object: Hashable, Sendable {
    /// `blob`, `tree`, `commit` or `tag`.
    public let type: String
    /// In bytes.
    public let size: Int
    /// Whether what git printed hashes to the id; git itself does not ask when it reads packs.
    public let isIntact: Bool
  }

  /// Every listed object by its id in hexadecimal; `nil` for one that git cannot print.
  public let objects: [String: Object?]

  /// The ids of the objects that git can print and that are what their ids promise.
  public var intact: Set<String> {
    Set(objects.compactMap { id, object in object?.isIntact == true ? id : nil })
  }

  /// The ids of the listed objects that git cannot print.
  public var unprintable: Set<String> {
    Set(objects.compactMap { id, object in object == nil ? id : nil })
  }

  /// Asks git about all objects in the store of a repository.
  ///
  /// - Parameters:
  ///   - gitDirectory: The repository's own folder.
  ///   - largest: Objects whose size is above are not read, and count as not printable.
  /// - Throws: ``Command/Failure`` if git cannot be run.
  public init(of gitDirectory: String, largest: Int = 1 << 26) throws {
    let catFile = CatFile(gitDirectory: gitDirectory)
    let names = try catFile.run("--batch-all-objects", "--batch-check=%(objectname)").lines
    let printed = try catFile.printAll(names, largest: largest)
    var objects: [String: Object?] = [:]
    for id in names { objects.updateValue(nil, forKey: id) }
    for object in printed {
      let hash: HashKind = object.id.utf8.count == 40 ? .sha1 : .sha256
      let id = hexadecimal(hash.objectID(type: object.type, object.contents))
      objects[object.id] = Object(type: object.type, size: object.size, isIntact: object.id == id)
    }
    self.objects = objects
  }
}

/// An object as `git cat-file --batch` prints it.
private struct Printed {
  let id: String
  let type: String
  let size: Int
  var contents: [UInt8] = []
}

/// Runs `git cat-file` within limits: on a cycle of deltas git 2.39 takes memory without end.
private struct CatFile {
  let gitDirectory: String

  func run(_ options: String..., asking ids: some Sequence<String> = []) throws -> Command.Result {
    let limits = "ulimit -t 20; ulimit -v 300000; exec \"$@\""
    let git = ["git", "--git-dir", gitDirectory, "cat-file"]
    return try Command(
      ["sh", "-c", limits, "sh"] + git + options,
      in: gitDirectory,
      environment: Git.environment,
      input: ids.flatMap { Array($0.utf8) + [0x0a] }
    ).run()
  }

  /// All of these objects that git can print.
  func printAll(_ ids: [String], largest: Int) throws -> [Printed] {
    let small = try answers(about: ids, withContents: false).filter { $0.size <= largest }
    return try answers(about: small.map(\.id), withContents: true)
  }

  /// What git tells about those of the objects that it can read.
  ///
  /// At some of the others git breaks off; then it is asked anew from behind that one.
  private func answers(about ids: [String], withContents: Bool) throws -> [Printed] {
    let option = withContents ? "--batch" : "--batch-check"
    var found: [Printed] = []
    var waiting = ids[...]
    while !waiting.isEmpty {
      var output = BatchOutput(bytes: try run(option, asking: waiting).output[...])
      reading: while !waiting.isEmpty {
        switch output.next(withContents: withContents) {
        case .object(let object): found.append(object)
        case .missing: break
        case .brokenOff: break reading
        }
        waiting.removeFirst()
      }
      waiting = waiting.dropFirst()
    }
    return found
  }
}

/// What `git cat-file --batch` prints of each object: `ID TYPE SIZE` or `ID missing`, a line break,
/// and, with contents, these and a line break.
private struct BatchOutput {
  enum Answer {
    case object(Printed)
    case missing
    /// The end of the output, or of what git printed before it gave up.
    case brokenOff
  }

  var bytes: ArraySlice<UInt8>

  mutating func next(withContents: Bool) -> Answer {
    guard let end = bytes.firstIndex(of: 0x0a) else { return .brokenOff }
    let fields = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    bytes = bytes[(end + 1)...]
    guard fields.count == 3, let size = Int(fields[2]) else { return .missing }
    var object = Printed(id: String(fields[0]), type: String(fields[1]), size: size)
    guard withContents else { return .object(object) }
    guard bytes.count > size else { return .brokenOff }
    object.contents = Array(bytes.prefix(size))
    bytes = bytes.dropFirst(size + 1)
    return .object(object)
  }
}
