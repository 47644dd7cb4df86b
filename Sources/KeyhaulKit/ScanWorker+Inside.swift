import Containers
import Detection
import Findings
import Pipeline

/// Scanning what lies inside of contents: entries of archives, decoded stretches.
extension ScanWorker: InnerVisitor {
  func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?) -> Bool {
    inside = Inside(steps: trail.map { InnerPlace($0) }, decoded: decoded)
    defer { inside = nil }
    let path = path(of: trail)
    shared.detector.scan(content, path: path, isPart: decoded != nil, using: &scratch)
    let hasAny = collect(content, starts: 0..<content.count + 1)
    // Of a decoded text what is around the decoded bytes would be counted again.
    guard decoded == nil else { return hasAny }
    let isTold = countPersonalData(in: content).isTold || hasAny
    // The same bytes under another path may be a secret.
    return isTold || shared.detector.mayBeWholeUnderPath(count: content.count)
  }

  func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool {
    inside = Inside(steps: trail.map { InnerPlace($0) }, decoded: nil)
    defer { inside = nil }
    return search(content, part, depth: trail.count, path: path(of: trail))
  }

  private func path(of trail: [InnerStep]) -> [UInt8]? {
    trail.last { $0.path != nil }?.path ?? origin.path
  }

  func failed(_ fault: ExpansionFault, trail: [InnerStep]) {
    isSilent = false
    note(
      ProblemRecord(
        repository: mirror?.reference,
        object: origin.object,
        file: origin.path,
        inner: trail.map { InnerPlace($0) },
        kind: ProblemKind(fault.kind),
        detail: fault.detail
      )
    )
  }

  var examined: Int {
    get { results.bytes.examined }
    set { results.bytes.examined = newValue }
  }

  func holds(_ bytes: Int) {
    if bytes <= 0 {
      lease?.shrink(by: -bytes)
    } else if lease == nil {
      lease = shared.memory.lease(bytes)
    } else {
      // Never waits: whoever holds memory comes to an end.
      lease?.extend(by: bytes)
    }
  }

  /// Opens a content of which the worker holds all bytes.
  ///
  /// Where nothing is to be opened an object of git is: it is no container.
  func expand(_ content: Span<UInt8>) {
    let opensAll = shared.plan.maximumDepth > 0
    guard opensAll || origin.isAmongObjects else { return }
    var visitor = self
    // It calls back, but not for itself.
    if opensAll {
      expander.expand(content, into: &visitor)
    } else {
      expander.expandLooseObject(content, into: &visitor)
    }
    openedFrom = expander.openedFrom ?? .max
  }

  /// Decodes what is encoded in a content, or a part of it, that was scanned last.
  ///
  /// - Parameters:
  ///   - content: the content, or a part of it.
  ///   - starts: which starts of encoded stretches count, in bytes from the start of `content`.
  ///   - offset: where the part begins in the whole content, in bytes.
  ///   - isLast: whether no part follows.
  /// - Returns: the places that deltas on the content must look at again.
  func decode(
    _ content: Span<UInt8>,
    starts: Range<Int>,
    offset: Int = 0,
    isLast: Bool = true
  ) -> [Range<Int>] {
    guard shared.plan.maximumDepth > 0 else { return [] }
    // Inner contents are scanned with the same scratch memory.
    scratch.exchangeChanges(with: &changes)
    var visitor = self
    return expander.decode(
      content,
      changes,
      starts: starts,
      offset: offset,
      isLast: isLast,
      into: &visitor
    )
  }
}

/// What a content inside of another needs to be told by.
struct Inside {
  /// The steps to it.
  let steps: [InnerPlace]
  /// Which bytes came from decoding; a match that holds none of them is one of the outer content.
  let decoded: DecodedBytes?
}

extension InnerPlace {
  fileprivate init(_ step: InnerStep) {
    self.init(kind: step.kind.rawValue, path: step.path, offset: step.offset)
  }
}

extension ProblemKind {
  fileprivate init(_ kind: ExpansionFault.Kind) {
    self =
      switch kind {
      case .corrupt: .corrupt
      case .missing: .missingObject
      case .encrypted: .encrypted
      case .limit: .limit
      case .unsupported: .unsupported
      }
  }
}
