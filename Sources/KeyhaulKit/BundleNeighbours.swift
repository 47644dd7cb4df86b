import Bytes
import GitStorage
import Inputs
import Synchronization

/// Gives bundles that build on what they do not hold the objects of bundles and mirrors in the same folder.
///
/// What a folder's bundles lend each other is found out once, by the worker that comes upon the first of them that
/// needs it; the others wait.
final class BundleNeighbours: Sendable {
  private let limits: DecodeLimits
  private let isAllowed: @Sendable (BytePath) -> Bool
  private let circles = Mutex<[BytePath: Slot]>([:])

  /// What is known of a folder, once it is.
  private final class Slot: Sendable {
    let circle = Mutex<BundleCircle?>(nil)
  }

  /// Prepares for a run.
  ///
  /// - Parameters:
  ///   - limits: which objects are too large to be held.
  ///   - isAllowed: whether a folder, given by its real path, lies in what is scanned.
  init(limits: DecodeLimits, isAllowed: @escaping @Sendable (BytePath) -> Bool) {
    self.limits = limits
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
    guard let folder = realPath(place.folder), isAllowed(folder),
      let circle = circle(
        of: place.folder,
        folder,
        isNeeded: !bundle.prerequisites.isEmpty,
        isStopped
      ),
      let named = circle.bundles[place.name]
    else { return try ObjectStore(bundle, limits: limits, isStopped: isStopped) }
    let isWhole = named.bundle.prerequisites.isEmpty
    return ObjectStore(named, lent: isWhole ? LentObjects() : circle.lent)
  }

  /// What the bundles of a folder lend each other.
  ///
  /// - Returns: nil where that is not known and not needed.
  private func circle(
    of folder: BytePath,
    _ real: BytePath,
    isNeeded: Bool,
    _ isStopped: @escaping () -> Bool
  ) -> BundleCircle? {
    let slot = circles.withLock { circles in
      if circles[real] == nil, isNeeded { circles[real] = Slot() }
      return circles[real]
    }
    return slot?.circle.withLock { known in
      if let known { return known }
      let found = BundleCircle(in: folder, limits: limits, isAllowed, isStopped)
      if !isStopped() { known = found }
      return found
    }
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

/// The bundles of a folder that lend each other objects, and mirrors there that lend them some.
struct BundleCircle: Sendable {
  /// The bundles by their names.
  private(set) var bundles: [[UInt8]: NamedBundle] = [:]
  /// The objects of all of them.
  private(set) var lent = LentObjects()
  private var mirrors: [ObjectStore] = []

  /// A folder with more bundles is taken for one of many repositories: only those count that build on others, and those
  /// whose refs name a commit that others build on.
  private static let fewBundles = 64
  private static let mostBundles = 1024
  private static let mostNames = 1 << 14
  /// How many commits all of them together may build on; bundles behind those are left alone.
  private static let mostPrerequisites = 1 << 18
  /// How often the bundles are gone through: by their names, which mostly tell their order, so that once is enough.
  private static let mostRounds = 5

  /// Finds out what the bundles of a folder lend each other.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - limits: which objects are too large to be held.
  ///   - isAllowed: whether a folder may be read as an alternate.
  ///   - isStopped: asked now and then.
  /// - Complexity: that of naming each bundle, six times at most.
  init(
    in folder: BytePath,
    limits: DecodeLimits,
    _ isAllowed: @escaping (BytePath) -> Bool,
    _ isStopped: @escaping () -> Bool
  ) {
    guard let directory = try? Directory(path: folder), let names = try? directory.names() else {
      return
    }
    let first = names.sorted { $0.lexicographicallyPrecedes($1) }.prefix(Self.mostNames)
    var heads: [(name: [UInt8], bundle: GitBundle)] = []
    var prerequisites = 0
    for name in first where !directory.isFolder(name) {
      guard let file = try? directory.map(name), GitBundle.begins(file.bytes),
        let bundle = try? GitBundle(file, path: folder.appending(name))
      else { continue }
      prerequisites += bundle.prerequisites.count
      guard prerequisites <= Self.mostPrerequisites else { break }
      heads.append((name, bundle))
    }
    let wanted = Set(heads.flatMap(\.bundle.prerequisites))
    if heads.count > Self.fewBundles {
      heads.removeAll { $0.bundle.prerequisites.isEmpty && !$0.bundle.names(anyOf: wanted) }
    }
    for name in first where directory.isFolder(name) && !isStopped() {
      guard let inner = try? directory.subdirectory(name) else { continue }
      let path = folder.appending(name)
      addMirror(at: path, inner, wanted, limits, isAllowed, isStopped)
      let dotGit = Array(".git".utf8)
      guard inner.isFolder(dotGit), let inner = try? inner.subdirectory(dotGit) else { continue }
      addMirror(at: path.appending(dotGit), inner, wanted, limits, isAllowed, isStopped)
    }
    for (name, bundle) in heads.prefix(Self.mostBundles) where !isStopped() {
      bundles[name] = try? NamedBundle(bundle, limits: limits, isStopped: isStopped)
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
    for (_, bundle) in bundles.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      lent.add(bundle)
    }
  }

  /// Names again what can be named with what others hold, until that names nothing more.
  private mutating func lendEachOther(_ limits: DecodeLimits, _ isStopped: () -> Bool) {
    let names = bundles.keys.sorted { $0.lexicographicallyPrecedes($1) }
    // How often something more was named, and how often that was so when each bundle was named last.
    var gains = 0
    var gainsSeen: [[UInt8]: Int] = [:]
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
