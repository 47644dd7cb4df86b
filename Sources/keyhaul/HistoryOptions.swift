public import ArgumentParser
import Findings
import KeyhaulKit
import Rules

/// The options that say which objects of a mirror are scanned.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Which objects of a mirror are scanned: all, whether a ref leads to them or not (default); refs, \
      what refs lead to; none, the files at the tip of the default branch, or of the work tree.
      """,
      valueName: "all|refs|none"
    )
  )
  var history: ScanPlan.History?

  @Option(
    help: ArgumentHelp(
      "Scan what these refs lead to: refs/heads/*, main, v1.*; repeatable. Implies --history refs.",
      valueName: "glob"
    )
  )
  var ref: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out what commits before a date lead to: 2022-09-15 (in UTC) or 2022-09-15T08:30:00+09:00. "
        + "Implies --history refs.",
      valueName: "date"
    ),
    transform: Self.moment
  )
  var since: Int64?

  @Option(
    help: ArgumentHelp(
      "Leave out what a commit leads to, by ref or id; repeatable. Implies --history refs.",
      valueName: "commit"
    )
  )
  var sinceCommit: [String] = []

  func validate() throws {
    guard let history, history != .refs else { return }
    guard ref.isEmpty, since == nil, sinceCommit.isEmpty else {
      throw ValidationError(
        "--ref, --since and --since-commit choose among what refs lead to; leave out --history \(history)"
      )
    }
  }

  /// Puts the choice into a plan.
  func apply(to plan: inout ScanPlan) {
    plan.refGlobs = ref.map { Glob($0) }
    plan.since = since
    plan.sinceCommits = sinceCommit
    let isLimited = !ref.isEmpty || since != nil || !sinceCommit.isEmpty
    plan.history = history ?? (isLimited ? .refs : .all)
  }

  private static func moment(_ text: String) throws -> Int64 {
    guard let date = CommitDate(rfc3339: text) ?? CommitDate(rfc3339: text + "T00:00:00Z") else {
      throw ValidationError("write dates as 2022-09-15 or 2022-09-15T08:30:00+09:00")
    }
    return date.seconds
  }
}

extension ScanPlan.History: ExpressibleByArgument {}
