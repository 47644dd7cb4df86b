import Bytes
import Detection
import GitStorage
import Rules
import TestSupport
import Testing

/// On real contents the three ways to find matches agree: by deltas, as a whole, by the reference.
///
/// `KEYHAUL_MIRRORS` names a folder of bare repositories, directly in it or one deeper. Random families of three random
/// ones are taken.
@Suite(.enabled(if: TestEnvironment.text("KEYHAUL_MIRRORS") != nil))
struct MirrorTests {
  @Test func agreeOnRealMirrors() throws {
    let mirrors = try mirrors(in: BytePath(TestEnvironment.text("KEYHAUL_MIRRORS") ?? ""))
    #expect(!mirrors.isEmpty)
    let detector = try Detector(.builtin)
    let reference = ReferenceDetector(detector.rules)
    for mirror in mirrors.shuffled().prefix(3 * Effort.factor) {
      let store = try ObjectStore(gitDirectory: mirror) { _ in true }
      guard let pack = store.packs.max(by: { $0.file.count < $1.file.count }) else { continue }
      let plan = store.plan(pack, kinds: [.blob, .commit, .tag])
      guard !plan.roots.isEmpty else { continue }
      var decoder = ObjectDecoder(store: store, limits: DecodeLimits())
      var comparison = ScanComparison(detector, reference)
      for _ in 0..<200 {
        let root = Int.random(in: plan.roots.indices)
        comparison.familyEnd = comparison.expanded + 2 << 20
        decoder.run(PackWork(plan: plan, roots: root..<root + 1), visitor: &comparison)
      }
      #expect(comparison.differences.isEmpty, "\(mirror)")
      print(
        "\(mirror): \(comparison.contents) contents, \(comparison.expanded) bytes, of which",
        "\(comparison.examined) examined and \(comparison.referred) given to the reference"
      )
    }
  }

  /// The bare repositories directly in a folder or one deeper.
  private func mirrors(in folder: BytePath) throws -> [BytePath] {
    var found: [BytePath] = []
    for path in subfolders(folder).flatMap({ [$0] + subfolders($0) }) {
      let names = (try? Directory(path: path).names()) ?? []
      if names.contains(Array("objects".utf8)), names.contains(Array("refs".utf8)) {
        found.append(path)
      }
    }
    return found
  }

  private func subfolders(_ folder: BytePath) -> [BytePath] {
    let names = (try? Directory(path: folder).names()) ?? []
    return names.map { folder.appending($0) }
  }
}

/// Scans each content in all three ways.
private final class ScanComparison: ObjectVisitor {
  let detector: Detector
  let reference: ReferenceDetector
  var byDelta: DetectionScratch
  var asWhole: DetectionScratch
  var differences: [String] = []
  var (contents, expanded, examined, referred) = (0, 0, 0, 0)
  /// The value of `expanded` from which on the rest of a family is left out.
  var familyEnd = 0
  let partOverlap = 0

  /// How many bytes of a mirror the reference gets: it takes some seconds for a megabyte.
  private static let mostReferred = 500_000

  init(_ detector: Detector, _ reference: ReferenceDetector) {
    self.detector = detector
    self.reference = reference
    byDelta = DetectionScratch(for: detector)
    asWhole = DetectionScratch(for: detector)
  }

  var isCancelled: Bool { expanded > familyEnd }

  func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    detector.scan(content, using: &asWhole)
    var memory = asWhole.memory()
    let found = asWhole.found(by: detector)
    if let base = base as? ContentMemory {
      detector.rescan(content, base: base, copies: copies, using: &byDelta)
      memory = byDelta.memory()
      let differs =
        byDelta.matches != asWhole.matches || byDelta.limitHits != asWhole.limitHits
      if differs { differences.append("\(object.id) by delta") }
      examined += byDelta.examined
    } else {
      examined += asWhole.examined
    }
    contents += 1
    expanded += content.count
    // The reference sees contents with matches and, now and then, one without.
    let isChosen = !found.isEmpty || contents.isMultiple(of: 20)
    if isChosen, content.count < 50_000, referred < Self.mostReferred {
      referred += content.count
      let expected = reference.matches(in: content.array(0..<content.count))
      if let difference = difference(found, expected) {
        differences.append("\(object.id): \(difference)")
      }
    }
    return memory
  }

  func visitPart(_ object: FoundObject, part: Span<UInt8>, offset: Int, isLast: Bool) {}
  func passedOver(_ object: FoundObject) {}
  func failed(_ problem: StorageProblem, kind: ObjectKind?) {}
  func disputed(_ problem: StorageProblem) {}
}
