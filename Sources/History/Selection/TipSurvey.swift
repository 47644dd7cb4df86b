public import Bytes
public import GitStorage

/// Takes down the tree of one commit, object by object, and nothing of what lies before it.
public struct TipSurvey: HistorySurvey {
  /// What was taken down.
  public var part = HistoryPart()
  /// Tells whether the run was stopped.
  public let isStopped: () -> Bool
  private let history: MirrorHistory
  /// Objects that are to be read next.
  private var ahead: [ObjectID] = []
  private var seen: Set<ObjectID> = []

  /// Begins with a commit, or a tag that names one.
  ///
  /// - Parameters:
  ///   - tip: the commit or tag.
  ///   - history: what all workers share; made for choosing.
  ///   - isStopped: tells whether the run was stopped.
  public init(_ tip: ObjectID, _ history: MirrorHistory, isStopped: @escaping () -> Bool) {
    self.history = history
    self.isStopped = isStopped
    look(at: tip)
  }

  /// The objects that are to be shown next; nil when all is taken down.
  ///
  /// What cannot be read is left to whoever scans the objects.
  public mutating func takeNext() -> [ObjectID]? {
    guard !ahead.isEmpty else {
      part.finish(in: history)
      return nil
    }
    defer { ahead = [] }
    return ahead
  }

  private mutating func look(at id: ObjectID) {
    if history.store.number(of: id) != nil, seen.insert(id).inserted { ahead.append(id) }
  }

  /// Takes an object down and goes on to what it names.
  public mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    let format = history.store.format
    switch object.kind {
    case .blob: break
    case .commit:
      part.addCommit(object, content, to: history, withParents: false)
      if let tree = CommitHead(content, format: format)?.tree { look(at: tree) }
    case .tag:
      part.addTag(object, content, to: history)
      if let target = TagHead(content, format: format)?.target { look(at: target) }
    case .tree:
      _ = part.addTree(
        object,
        content,
        base: nil,
        baseContent: baseContent,
        copies: copies,
        to: history
      )
      var at = 0
      while at < content.count, let entry = TreeEntry(content, at: at, format: format) {
        if entry.target == .tree {
          look(at: ObjectID(content, at: entry.idOffset, format: format))
        }
        at = entry.idOffset + format.idLength
      }
    }
    return nil
  }
}
