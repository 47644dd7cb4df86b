import Bytes
import GitStorage
import Inputs
import Synchronization

/// Gives bundles that build on what they do not hold the objects of bundles and mirrors in the same folder; those that were given
/// themselves, or lie in a folder that was given, the objects of all others of which that is so.
///
/// What bundles lend each other is found out once, by the worker that comes upon the first of them that needs it; the
/// others wait.
final class BundleNeighbours: Sendable {
  private let limits: DecodeLimits
  private let isAllowed: @Sendable (BytePath) -> Bool
  private let given: GivenBundles
  private let circles = Mutex<[BytePath: Slot]>([:])

  /// What is known of a folder, or of what was given, once it is.
  private final class Slot: Sendable {
    let circle = Mutex<BundleCircle?>(nil)
  }

  /// Prepares for a run.
  ///
  /// - Parameters:
  ///   - limits: which objects are too large to be held.
  ///   - roots: what the user asked to scan.
  ///   - isAllowed: whether a folder, given by its real path, lies in what is scanned.
  init(
    limits: DecodeLimits,
    roots: [BytePath],
    isAllowed: @escaping @Sendable (BytePath) -> Bool
  ) {
    self.limits = limits
    given = GivenBundles(roots)
    self.isAllowed = isAllowed
  }

  /// Opens the objects of a bundle.
  ///
  /// - Parameters:
  ///   - bundle: the bundle.
  ///   - isStopped: asked now and then; once it says so objects are left out.
  /// - Returns: them.
  /// - Throws: ``StorageProblem`` where there is no pack to be read in it.
  func store(
    of bundle: GitBundle,
    isStopped: @escaping () -> Bool
  ) throws(StorageProblem) -> ObjectStore {
    let place = BundlePlace(bundle.path)
    guard let folder = realPath(place.folder),
      let circle = circle(
        of: place,
        in: folder,
        isNeeded: !bundle.prerequisites.isEmpty,
        isStopped
      ),
      let named = circle.bundles[folder.appending(place.name)]
    else { return try ObjectStore(bundle, limits: limits, isStopped: isStopped) }
    let isWhole = named.bundle.prerequisites.isEmpty
    return ObjectStore(named, lent: isWhole ? LentObjects() : circle.lent)
  }

  /// What a bundle and others lend each other.
  ///
  /// - Returns: nil where that is not known and not needed, or none may.
  private func circle(
    of place: BundlePlace,
    in folder: BytePath,
    isNeeded: Bool,
    _ isStopped: @escaping () -> Bool
  ) -> BundleCircle? {
    let isGiven = given.holds(place.name, in: folder)
    guard isGiven || isAllowed(folder) else { return nil }
    // No real path is empty.
    let key = isGiven ? BytePath("") : folder
    let slot = circles.withLock { circles in
      if circles[key] == nil, isNeeded { circles[key] = Slot() }
      return circles[key]
    }
    return slot?.circle.withLock { known in
      if let known { return known }
      let found = BundleCircle(
        isGiven ? given : GivenBundles(folder: place.folder, folder),
        limits: limits,
        isAllowed,
        isStopped
      )
      if !isStopped() { known = found }
      return found
    }
  }
}

/// Where bundles are looked for that lend each other objects.
struct GivenBundles: Sendable {
  /// Folders, as they were given and by their real paths.
  private(set) var folders: [(path: BytePath, real: BytePath)] = []
  /// Files that were given by themselves: their folders, likewise, and their names.
  private(set) var files: [(path: BytePath, real: BytePath, name: [UInt8])] = []
  /// Whether the folders may be mirrors themselves.
  let areRoots: Bool

  /// A folder alone.
  init(folder: BytePath, _ real: BytePath) {
    folders = [(folder, real)]
    areRoots = false
  }

  /// What was given.
  init(_ roots: [BytePath]) {
    areRoots = true
    for root in roots {
      if (try? Directory(path: root)) != nil {
        if let real = realPath(root) { folders.append((root, real)) }
      } else {
        let place = BundlePlace(root)
        if let real = realPath(place.folder) { files.append((place.folder, real, place.name)) }
      }
    }
  }

  /// Whether a file was given itself, or its folder was.
  func holds(_ name: [UInt8], in folder: BytePath) -> Bool {
    folders.contains { $0.real == folder }
      || files.contains { $0.real == folder && $0.name == name }
  }
}

/// Where a bundle lies.
private struct BundlePlace {
  let folder: BytePath
  let name: [UInt8]

  init(_ path: BytePath) {
    let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
    folder = slash.map { BytePath(Array(path.bytes[..<max($0, 1)])) } ?? BytePath(".")
    name = Array(path.bytes[(slash.map { $0 + 1 } ?? 0)...])
  }
}

/// The bundles of a folder, or of several, that lend each other objects, and mirrors there that lend them some.
struct BundleCircle: Sendable {
  /// The bundles by the real paths of their folders with their names.
  private(set) var bundles: [BytePath: NamedBundle] = [:]
  /// The objects of all of them.
  private(set) var lent = LentObjects()
  private var mirrors: [ObjectStore] = []

  /// A folder with more bundles is taken for one of many repositories: only those count that build on others, and those
  /// whose refs name a commit that others build on.
  private static let fewBundles = 64
  private static let mostBundles = 1024
  private static let mostNames = 1 << 14
  /// How often the bundles are gone through: by their names, which mostly tell their order, so that once is enough.
  private static let mostRounds = 5

  /// Finds out what bundles lend each other.
  ///
  /// - Parameters:
  ///   - places: where to look for them.
  ///   - limits: which objects are too large to be held.
  ///   - isAllowed: whether a folder may be read as an alternate.
  ///   - isStopped: asked now and then.
  /// - Complexity: that of naming each bundle, six times at most.
  init(
    _ places: GivenBundles,
    limits: DecodeLimits,
    _ isAllowed: @escaping (BytePath) -> Bool,
    _ isStopped: @escaping () -> Bool
  ) {
    var heads = BundleHeads()
    for (path, real, name) in places.files {
      guard let directory = try? Directory(path: path) else { continue }
      heads.add(name, of: directory, at: path, real)
    }
    var folders: [(path: BytePath, names: [[UInt8]])] = []
    for (path, real) in places.folders {
      guard let directory = try? Directory(path: path), let names = try? directory.names() else {
        continue
      }
      let first = names.sorted { $0.lexicographicallyPrecedes($1) }.prefix(Self.mostNames)
      for name in first where !directory.isFolder(name) {
        heads.add(name, of: directory, at: path, real)
      }
      folders.append((path, first.filter { directory.isFolder($0) }))
    }
    let wanted = Set(heads.found.flatMap(\.bundle.prerequisites))
    let isCrowd = heads.found.count > Self.fewBundles
    let lending = heads.found.lazy.filter {
      !isCrowd || !$0.bundle.prerequisites.isEmpty || $0.bundle.names(anyOf: wanted)
    }
    for (path, names) in folders {
      guard let directory = try? Directory(path: path) else { continue }
      if places.areRoots { addMirror(at: path, directory, wanted, limits, isAllowed, isStopped) }
      for name in names where !isStopped() {
        guard let inner = try? directory.subdirectory(name) else { continue }
        let path = path.appending(name)
        addMirror(at: path, inner, wanted, limits, isAllowed, isStopped)
        let dotGit = Array(".git".utf8)
        guard inner.isFolder(dotGit), let inner = try? inner.subdirectory(dotGit) else { continue }
        addMirror(at: path.appending(dotGit), inner, wanted, limits, isAllowed, isStopped)
      }
    }
    for (place, bundle) in lending.prefix(Self.mostBundles) where !isStopped() {
      bundles[place] = try? NamedBundle(bundle, limits: limits, isStopped: isStopped)
    }
    lendAnew()
    lendEachOther(limits, isStopped)
  }

  /// Adds a mirror that holds a commit which a bundle builds on.
  private mutating func addMirror(
    at path: BytePath,
    _ folder: borrowing Directory,
    _ wanted: Set<ObjectID>,
    _ limits: DecodeLimits,
    _ isAllowed: @escaping (BytePath) -> Bool,
    _ isStopped: @escaping () -> Bool
  ) {
    guard folder.isFolder(Array("objects".utf8)),
      let store = try? ObjectStore(
        gitDirectory: path,
        limits: limits,
        isAllowed: isAllowed,
        isStopped: isStopped
      ),
      wanted.contains(where: { $0.format == store.format && store.number(of: $0) != nil })
    else { return }
    mirrors.append(store)
  }

  /// Puts together what all hold now.
  private mutating func lendAnew() {
    lent = LentObjects()
    for mirror in mirrors { lent.add(mirror) }
    for place in places { if let bundle = bundles[place] { lent.add(bundle) } }
  }

  /// The bundles in the order of their paths.
  private var places: [BytePath] {
    bundles.keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Names again what can be named with what others hold, until that names nothing more.
  private mutating func lendEachOther(_ limits: DecodeLimits, _ isStopped: () -> Bool) {
    let names = places
    // How often something more was named, and how often that was so when each bundle was named last.
    var gains = 0
    var gainsSeen: [BytePath: Int] = [:]
    for _ in 0..<Self.mostRounds {
      let before = gains
      for name in names where gainsSeen[name] != gains && !isStopped() {
        guard let known = bundles[name], known.lacksBases,
          let next = try? NamedBundle(
            known.bundle,
            lent: lent,
            limits: limits,
            isStopped: isStopped
          )
        else { continue }
        if next.count > known.count {
          bundles[name] = next
          lendAnew()
          gains += 1
        }
        gainsSeen[name] = gains
      }
      if gains == before { return }
    }
  }
}

/// Bundles of which only the heads were read.
private struct BundleHeads {
  /// They with their real paths, in the order in which they were found.
  private(set) var found: [(place: BytePath, bundle: GitBundle)] = []
  private var places: Set<BytePath> = []
  private var prerequisites = 0

  /// How many commits all of them together may build on; bundles behind those are left alone.
  private static let mostPrerequisites = 1 << 18

  /// Adds a file that is a bundle, unless it was added before.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - directory: its folder.
  ///   - path: that folder as it was given.
  ///   - real: that folder's real path.
  mutating func add(
    _ name: [UInt8],
    of directory: borrowing Directory,
    at path: BytePath,
    _ real: BytePath
  ) {
    let place = real.appending(name)
    guard prerequisites <= Self.mostPrerequisites, let file = try? directory.map(name),
      GitBundle.begins(file.bytes), !places.contains(place),
      let bundle = try? GitBundle(file, path: path.appending(name))
    else { return }
    prerequisites += bundle.prerequisites.count
    guard prerequisites <= Self.mostPrerequisites else { return }
    places.insert(place)
    found.append((place, bundle))
  }
}
