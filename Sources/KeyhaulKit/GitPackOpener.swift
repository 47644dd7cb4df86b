import Containers
import GitStorage

/// Opens packs and bundles that lie inside of other contents.
struct GitPackOpener: PackOpener {
  func open(
    _ pack: Span<UInt8>,
    room: Int,
    isStopped: () -> Bool,
    look: ([UInt8]?, Span<UInt8>) -> Void
  ) -> [ExpansionFault] {
    // A base, its delta and the result; what waits for deltas has the rest.
    let limits = DecodeLimits(objectSize: room / 6, partSize: room / 6, waitingSize: room / 2)
    var tooLarge: [ExpansionFault] = []
    let problems = HeldPack.read(pack, limits: limits, isStopped: isStopped) {
      id,
      kind,
      size,
      content in
      if let content {
        look(kind == .tree ? nil : Array("\(id)".utf8), content)
      } else if kind != .tree {
        let detail =
          "object \(id) of \(size) bytes has no room, and was not scanned; raise --max-memory"
        tooLarge.append(ExpansionFault(.limit, detail))
      }
    }
    return tooLarge + problems.map { ExpansionFault(ExpansionFault.Kind($0.kind), $0.detail) }
  }
}

extension ExpansionFault.Kind {
  fileprivate init(_ kind: StorageProblem.Kind) {
    self =
      switch kind {
      case .missingObject, .missingBase: .missing
      case .limit: .limit
      case .unsupported: .unsupported
      case .corrupt, .unreadable, .outsideRoots, .changed: .corrupt
      }
  }
}
