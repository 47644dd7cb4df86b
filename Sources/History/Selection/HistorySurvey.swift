public import GitStorage

/// A visitor that takes down how objects hang together and scans none: whoever scans them counts them,
/// and comes upon their faults again.
public protocol HistorySurvey: ObjectVisitor {
  /// What was taken down.
  var part: HistoryPart { get set }
  /// Tells whether the run was stopped.
  var isStopped: () -> Bool { get }
}

extension HistorySurvey {
  /// Notes that an object was too large to be looked at.
  public mutating func visitPart(
    _ object: FoundObject,
    part: Span<UInt8>,
    offset: Int,
    isLast: Bool
  ) {
    if isLast, object.kind != .blob { self.part.addUnread(object) }
  }

  /// None: nothing is searched here.
  public var partOverlap: Int { 0 }

  /// Does nothing.
  public mutating func passedOver(_ object: FoundObject) {}

  /// Does nothing.
  public mutating func failed(_ problem: StorageProblem, kind: ObjectKind?) {}

  /// Does nothing.
  public mutating func disputed(_ problem: StorageProblem) {}

  /// Whether the run was stopped.
  public var isCancelled: Bool { isStopped() }
}
