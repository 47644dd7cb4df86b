public import Bytes
public import GitStorage

/// Takes down how a store's objects hang together, before it is known which of them are scanned.
///
/// One for each unit of work.
public struct StoreSurvey: HistorySurvey {
  /// What was taken down.
  public var part = HistoryPart()
  /// Tells whether the run was stopped.
  public let isStopped: () -> Bool
  private let history: MirrorHistory
  private let usesDeltas: Bool

  /// The kinds of objects that hang others together.
  public static let kinds: Set<ObjectKind> = [.commit, .tree, .tag]

  /// Begins a unit.
  ///
  /// - Parameters:
  ///   - history: what all workers share; made for choosing.
  ///   - usesDeltas: whether only what deltas change is looked at.
  ///   - isStopped: tells whether the run was stopped.
  public init(_ history: MirrorHistory, usesDeltas: Bool, isStopped: @escaping () -> Bool) {
    self.history = history
    self.usesDeltas = usesDeltas
    self.isStopped = isStopped
  }

  /// Ends the unit.
  public mutating func finish() { part.finish(in: history) }

  /// Takes an object down.
  public mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    switch object.kind {
    case .tree:
      return part.addTree(
        object,
        content,
        base: usesDeltas ? base as? TreeMemory : nil,
        baseContent: baseContent,
        copies: copies,
        to: history
      )
    case .commit: part.addCommit(object, content, to: history)
    case .tag: part.addTag(object, content, to: history)
    case .blob: break
    }
    return nil
  }
}
