import Bytes
import Containers
import GitStorage
import History

/// Opens packs and bundles that lie inside of other contents.
struct GitPackOpener: PackOpener {
  func open(
    _ pack: Span<UInt8>,
    room: Int,
    bound: Int,
    isStopped: () -> Bool,
    look: ([UInt8]?, Span<UInt8>) -> Void
  ) -> (faults: [ExpansionFault], spent: Int) {
    // A base, its delta and the result; what waits for deltas, and names, have the rest.
    let limits = DecodeLimits(objectSize: room / 6, partSize: room / 6, waitingSize: 3 * room / 8)
    var names = BlobNames(maximumBytes: room / 8)
    let (problems, spent) = HeldPack.read(pack, limits: limits, bound: bound, isStopped: isStopped)
    {
      id,
      kind,
      content in
      if kind == .tree {
        names.add(content, format: id.format)
        look(nil, content)
      } else {
        look(names.path(of: id), content)
      }
    }
    return (problems.map { ExpansionFault(ExpansionFault.Kind($0.kind), $0.detail) }, spent)
  }
}

/// The names that trees give to blobs: rules may depend on them, and people know files by them.
///
/// Of several names the first counts.
private struct BlobNames {
  private var names: [ObjectID: [UInt8]] = [:]
  private var bytesLeft: Int

  init(maximumBytes: Int) { bytesLeft = maximumBytes }

  mutating func add(_ tree: Span<UInt8>, format: ObjectFormat) {
    var at = 0
    while at < tree.count, let entry = TreeEntry(tree, at: at, format: format) {
      at = entry.idOffset + format.idLength
      // What the table takes for a key, beside the name's own bytes.
      let cost = entry.name.count + 128
      guard entry.target == .blob, cost <= bytesLeft else { continue }
      let id = ObjectID(tree, at: entry.idOffset, format: format)
      guard names[id] == nil else { continue }
      names[id] = tree.array(entry.name)
      bytesLeft -= cost
    }
  }

  /// The object's id, and behind a slash its name where one is known.
  func path(of id: ObjectID) -> [UInt8] {
    Array("\(id)".utf8) + (names[id].map { [UInt8(ascii: "/")] + $0 } ?? [])
  }
}

extension ExpansionFault.Kind {
  fileprivate init(_ kind: StorageProblem.Kind) {
    self =
      switch kind {
      case .missingObject, .missingBase, .missingRef: .missing
      case .limit: .limit
      case .unsupported: .unsupported
      case .corrupt, .unreadable, .outsideRoots, .changed: .corrupt
      }
  }
}
