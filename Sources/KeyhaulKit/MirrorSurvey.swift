import GitStorage
import History
import Synchronization

/// Finding out which objects of a mirror are asked for, before any is scanned.
///
/// The worker that hands in the last unit makes the choice. After that everything is final.
final class MirrorSurvey: Sendable {
  /// Takes down what ties the mirror's objects together.
  let history: MirrorHistory
  /// The mirror's refs, read once for all.
  let refs: RefSet
  private let unitsOut = Atomic<Int>(1)
  private let state = Mutex((part: HistoryPart(), selection: HistorySelection?.none))

  /// Begins with one unit out: whoever pushes the others.
  init(_ history: MirrorHistory, _ refs: RefSet) {
    self.history = history
    self.refs = refs
  }

  /// Says that a unit will be worked on; called before it can start.
  func unitBegins() {
    // Relaxed: the unit reaches another worker through the pool's lock, which orders this before
    // it.
    unitsOut.wrappingAdd(1, ordering: .relaxed)
  }

  /// Hands in what a unit took down.
  ///
  /// - Returns: whether it was the last one.
  func unitEnded(_ part: HistoryPart) -> Bool {
    state.withLock { $0.part.merge(part) }
    // Acquiring and releasing: the worker that sees zero sees what all others merged.
    return unitsOut.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0
  }

  /// Makes the choice.
  func choose(_ choice: (inout HistoryPart) -> HistorySelection) {
    state.withLock { $0.selection = choice(&$0.part) }
  }

  /// What was chosen; nil until then.
  var selection: HistorySelection? { state.withLock { $0.selection } }

  /// All that was taken down, handed over.
  func takePart() -> HistoryPart {
    state.withLock { state in
      defer { state.part = HistoryPart() }
      return state.part
    }
  }
}
