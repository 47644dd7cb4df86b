import Dispatch
import Rules
import Synchronization

extension CompiledRule {
  /// Makes rules ready, on all processors: to analyse the patterns takes most of the time before a scan.
  static func all(of rules: [Rule]) -> [CompiledRule] {
    // Families of dear patterns stand together, so each part has rules of all.
    let parts = min(8, max(rules.count, 1))
    let made = Mutex([[CompiledRule]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = stride(from: part, to: rules.count, by: parts).map { CompiledRule(rules[$0]) }
      made.withLock { $0[part] = own }
    }
    let all = made.withLock { $0 }
    return rules.indices.map { all[$0 % parts][$0 / parts] }
  }
}
