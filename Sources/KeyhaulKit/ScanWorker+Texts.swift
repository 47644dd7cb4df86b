import Bytes
import Findings
import GitStorage
import History

/// Scanning what a mirror holds beside its objects.
extension ScanWorker {
  /// Scans a mirror's settings, and its reflogs where all there is is asked for; a bundle has neither.
  func scanTexts(of mirror: MirrorScan) {
    guard mirror.store.bundle == nil else { return }
    let texts = MirrorTexts(
      gitDirectory: mirror.gitDirectory,
      format: mirror.store.format,
      kinds: shared.plan.history == .all ? [.config, .reflog] : [.config]
    ) { kind, path, text in
      self.scanContent(text, .beside(kind == .config ? .config : .reflog, path.bytes))
      return !self.isCancelled
    }
    for problem in texts.problems
    where !mirror.store.problems.contains(where: { $0.file == problem.file }) {
      note(ProblemRecord(problem, repository: mirror.reference))
    }
  }
}
