public import Bytes
import GitStorage
import Inputs
import Reports

/// The mirrors that a scan of some folders would come upon, one at a time.
public struct MirrorInventory: Sequence, IteratorProtocol {
  private var walker: InputWalker
  private let roots: ScanRoots
  private let neighbours: BundleNeighbours
  /// The roots come upon so far that are files and no bundles, so that nothing can be told of them.
  public private(set) var plainFiles: [BytePath] = []

  /// Searches folders, lazily.
  public init(roots: [BytePath]) {
    guardMappedFiles()
    walker = InputWalker(roots: roots)
    let found = ScanRoots(roots)
    self.roots = found
    neighbours = BundleNeighbours(limits: DecodeLimits(), roots: roots) { found.contains($0) }
  }

  /// The next mirror, or nil at the end.
  ///
  /// What is no mirror is passed over.
  public mutating func next() -> MirrorDescription? {
    while let input = walker.next() {
      switch input {
      case .mirror(let location): return MirrorDescription(location, roots, neighbours)
      case .problem(let problem):
        return MirrorDescription(path: problem.path, text: problem.detail, isReadable: false)
      case .file(let file):
        if let bundle = MirrorLocation(bundleIn: file) {
          return MirrorDescription(bundle, roots, neighbours)
        }
        if file.isRoot { plainFiles.append(file.path) }
      }
    }
    return nil
  }
}

/// One mirror in a line: where it is, what it holds, in what state it is.
public struct MirrorDescription: Sendable, CustomStringConvertible {
  private let path: BytePath
  private let text: String
  /// Whether all of its store could be opened.
  public let isReadable: Bool

  init(path: BytePath, text: String, isReadable: Bool) {
    self.path = path
    self.text = text
    self.isReadable = isReadable
  }

  init(_ location: MirrorLocation, _ roots: ScanRoots, _ neighbours: BundleNeighbours) {
    path = location.workTree ?? location.commonDirectory
    do throws(StorageProblem) {
      let store = try location.openStore(neighbours: neighbours) { roots.contains($0) }
      let packed = store.packs.reduce(0) { $0 + $1.index.count }
      let loose = store.looseFolders.reduce(0) { $0 + $1.ids.count }
      let bytes = store.packs.reduce(0) { $0 + $1.file.count }
      var state = [location.kind.rawValue, store.format.rawValue]
      if store.condition.isShallow { state.append("shallow") }
      if store.condition.isPartial { state.append("partial") }
      if !store.problems.isEmpty { state.append("damaged: \(store.problems[0].detail)") }
      text =
        "\(Human.count(packed, "packed object")) in \(Human.count(store.packs.count, "pack")) of \(Human.count(bytes, "byte")), \(Human.grouped(loose)) loose; "
        + state.joined(separator: ", ")
      isReadable = store.problems.isEmpty
    } catch {
      text = error.detail
      isReadable = false
    }
  }

  /// The path and what is known, with nothing that a terminal would obey.
  public var description: String {
    let line = "\(path): \(text)"
    return String(
      String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.isControl ? "?" : $0 })
    )
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the character steers a terminal or the direction of text instead of being shown.
  fileprivate var isControl: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
