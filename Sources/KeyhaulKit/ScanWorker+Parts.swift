import Bytes
import Containers
import Detection
import Findings
import PersonalData

/// Where the scan of a content stands that comes in parts.
final class PartScan {
  /// How many steps lead to it.
  let depth: Int
  /// Whether it begins like something that is opened.
  let isContainer: Bool
  /// The line and column where the next part begins.
  var position = TextPosition.start
  var census: Census
  /// The columns of passwords that go on in the next part.
  var columns: [PasswordColumn] = []
  /// Where the first personal values stand, by their offsets.
  var firstPositions: [Int: TextPosition] = [:]

  init(depth: Int, isContainer: Bool, _ options: CensusOptions) {
    (self.depth, self.isContainer) = (depth, isContainer)
    census = Census(options)
    census.begin()
  }
}

/// Scanning contents that are too large to be held as a whole.
extension ScanWorker {
  /// Scans a part of an outermost content.
  func scanPart(_ content: Span<UInt8>, of origin: ContentOrigin, offset: Int, isLast: Bool) {
    if offset == 0 {
      begin(origin)
      expander.begin(contentOf: content.count)
      if shared.plan.maximumDepth == 0, origin.isAmongObjects {
        var visitor = self
        expander.refuseLooseObject(beginningWith: content, into: &visitor)
      }
    }
    let part = ContentPart(
      offset: offset,
      count: content.count,
      sharing: Self.overlap,
      isLast: isLast
    )
    search(content, part, depth: 0, path: origin.path)
    _ = decode(content, starts: part.starts, offset: offset, isLast: isLast)
    results.bytes.expanded += isLast ? part.count : part.advance
  }

  /// How many bytes two parts of a large content share.
  ///
  /// Matches of up to half of it are found wherever they lie.
  static let overlap = 128 << 10

  /// Looks for secrets and personal data in a part of a content; parts come in order, and between two of them all of what is
  /// inside.
  ///
  /// - Parameters:
  ///   - content: the bytes of the part.
  ///   - part: where it lies.
  ///   - depth: how many steps lead to the content.
  ///   - path: its path, where it is known.
  /// - Returns: whether there was anything to tell.
  @discardableResult
  func search(_ content: Span<UInt8>, _ part: ContentPart, depth: Int, path: [UInt8]?) -> Bool {
    let scan = partScan(of: content, part, depth)
    shared.detector.scan(
      part: content,
      path: path,
      next: part.isLast ? nil : part.advance,
      columns: &scan.columns,
      using: &scratch
    )
    let hasAny = collect(
      content,
      starts: part.starts,
      offset: part.offset,
      position: scan.position,
      isContainer: scan.isContainer || part.isAnotherForm
    )
    let isTold = !part.isAnotherForm && countPersonalData(in: content, part, scan)
    if !part.isLast {
      scan.position = scan.position.advanced(over: content.extracting(0..<part.advance))
    }
    return hasAny || isTold
  }

  /// Where the scan stands of the content that a part belongs to.
  private func partScan(of content: Span<UInt8>, _ part: ContentPart, _ depth: Int) -> PartScan {
    if part.offset > 0, let scan = parts.first(where: { $0.depth == depth }) { return scan }
    // What was as deep or deeper is over, also where it did not come to its end.
    parts.removeAll { $0.depth >= depth }
    let isContainer = Expander.isContainer(content)
    let scan = PartScan(depth: depth, isContainer: isContainer, shared.censusOptions)
    parts.append(scan)
    return scan
  }

  /// Counts the personal data in a part.
  ///
  /// - Returns: whether the content ends with it and holds a dump.
  private func countPersonalData(
    in content: Span<UInt8>,
    _ part: ContentPart,
    _ scan: PartScan
  ) -> Bool {
    guard !shared.countingRules.isEmpty else { return false }
    let headings = scratch.headings
    scan.census.add(content, headings: headings.span, offset: part.offset, isLast: part.isLast)
    // The bytes are gone when it is known which place is told.
    var walk = PositionWalk(from: scan.position)
    for place in scan.census.firstPlaces.sorted()
    where place >= part.offset && scan.firstPositions[place] == nil {
      scan.firstPositions[place] = walk.position(at: place - part.offset, in: content)
    }
    guard part.isLast, let dump = scan.census.finish() else { return false }
    let position = scan.firstPositions[dump.first.lowerBound] ?? scan.position
    return tell(dump, isContainer: scan.isContainer) { position }
  }
}
