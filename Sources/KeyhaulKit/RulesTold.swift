import Dispatch
import Findings
import Rules
import Synchronization

/// What the summary of a run says of its rules.
///
/// It takes a fifth as long as to make the rules ready, and is made beside that by another thread.
final class RulesTold: Sendable {
  private struct Texts: Sendable {
    var digest = ""
    var classes: [String] = []
  }

  private let texts = Mutex(Texts())
  private let work = DispatchGroup()

  /// Begins to make it.
  init(of rules: RuleSet) {
    DispatchQueue.global().async(group: work) { [self] in
      // Many rules say the same.
      let leaks = Set(rules.rules.lazy.filter { $0.counted == nil }.map(\.leaks))
      let found = leaks.reduce(into: Set<LeakClass>()) { $0.formUnion(LeakClass.classes(of: $1)) }
      let made = Texts(
        digest: rules.digest,
        classes: LeakClass.allCases.filter { found.contains($0) }.map(\.rawValue)
      )
      texts.withLock { $0 = made }
    }
  }

  /// Their digest; waits for it.
  var digest: String { finished.digest }
  /// The classes of what the secrets of all of them open, in a fixed order; waits for them.
  var classes: [String] { finished.classes }

  private var finished: Texts {
    work.wait()
    return texts.withLock { $0 }
  }
}
