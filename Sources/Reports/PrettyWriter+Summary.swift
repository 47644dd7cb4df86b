internal import Findings

extension PrettyWriter {
  func append(_ problems: ProblemGroups, to output: inout [UInt8]) {
    for kind in ProblemKind.allCases {
      guard let group = problems.groups[kind] else { continue }
      style.append(.warning, "\(Human.count(group.count, "problem")): ", to: &output)
      style.append(.title, kind.rawValue, to: &output)
      output.append("\n")
      for problem in group.named { append(problem, to: &output) }
      let others = group.count - group.named.count
      if others > 0 {
        output.append("  and \(Human.grouped(others)) more; the format jsonl names them all\n")
      }
      output.append("\n")
    }
  }

  private func append(_ problem: ProblemRecord, to output: inout [UInt8]) {
    output.append(" ")
    let object = problem.object.map { Array($0.utf8) }
    let place = [problem.repository?.path, problem.file, object].compactMap(\.self)
    for part in place {
      output.append(" ")
      Self.append(foreign: part, to: &output)
    }
    Self.append(problem.inner, to: &output)
    output.append(place.isEmpty ? " " : ": ")
    Self.append(foreign: problem.detail, to: &output)
    output.append("\n")
  }

  func append(_ summary: SummaryRecord, to output: inout [UInt8]) {
    appendVerdict(summary, to: &output)
    let mirrors = summary.repositories
    row("mirrors", to: &output) { output in
      output.append(Human.grouped(mirrors.total))
      if mirrors.incomplete > 0 {
        output.append(", \(Human.grouped(mirrors.incomplete)) of them not wholly scanned")
      }
    }
    for kind in ObjectTally.Kind.allCases where summary.objects[kind] != ObjectCounts() {
      row(kind == .unknown ? "unknown" : "\(kind.rawValue)s", to: &output) {
        append(summary.objects[kind], to: &$0)
      }
    }
    row("bytes", to: &output) { output in
      output.append("\(Human.bytes(summary.bytes.packed)) stored, ")
      output.append("\(Human.bytes(summary.bytes.expanded)) unpacked, ")
      output.append("\(Human.bytes(summary.bytes.examined)) examined")
    }
    if let seconds = summary.seconds {
      row("time", to: &output) { output in
        output.append(Human.duration(seconds))
        if let cpu = summary.cpuSeconds {
          output.append(" (\(Human.duration(cpu)) of processor time)")
        }
      }
    }
    row("findings", to: &output) { append(summary.findings, to: &$0) }
    let byRule = summary.findings.byRule.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    for (rule, count) in byRule {
      row("", to: &output) { output in
        output.append("\(Human.grouped(count))  ")
        Self.append(foreign: rule, to: &output)
      }
    }
    let unlisted = FindingCounts.Suppression.allCases.compactMap { reason in
      summary.findings.suppressed[reason].map { "\(Human.grouped($0)) \(Self.text(reason))" }
    }
    if !unlisted.isEmpty {
      row("unlisted", to: &output) { $0.append(unlisted.joined(separator: ", ")) }
    }
  }

  /// Why a finding is not listed, behind a number.
  private static func text(_ reason: FindingCounts.Suppression) -> String {
    switch reason {
    case .baseline: "known from the baseline"
    case .allowed: "allowed"
    case .marked: "marked as known in the text"
    case .ignored: "in lists of what to ignore"
    case .outOfPlace: "where their rule does not apply"
    case .setting: "in settings that were left out"
    }
  }

  private func appendVerdict(_ summary: SummaryRecord, to output: inout [UInt8]) {
    switch summary.state {
    case .complete where summary.isOfNothing:
      style.append(
        .warning,
        "There was NOTHING to scan: no mirror and no file; is the path right, and mounted?\n",
        to: &output
      )
    case .complete:
      style.append(.good, "The scan is complete: everything was read.\n", to: &output)
    case .incomplete:
      let problems = Human.count(summary.problems, "problem")
      style.append(
        .alarm,
        "The scan is NOT complete: \(problems), named above, hid something from it.\n",
        to: &output
      )
    case .interrupted:
      style.append(
        .alarm,
        "The scan was INTERRUPTED: what was found until then is above.\n",
        to: &output
      )
    }
  }

  private func append(_ counts: ObjectCounts, to output: inout [UInt8]) {
    output.append("\(Human.grouped(counts.scanned)) of \(Human.grouped(counts.promised)) scanned")
    if counts.known > 0 {
      output.append(", \(Human.grouped(counts.known)) known from an earlier run")
    }
    if counts.excluded > 0 {
      output.append(", \(Human.grouped(counts.excluded)) left out on purpose")
    }
    if counts.problems > 0 {
      output.append(", ")
      style.append(.warning, "\(Human.grouped(counts.problems)) not readable", to: &output)
    }
  }

  private func append(_ findings: FindingCounts, to output: inout [UInt8]) {
    style.append(findings.total > 0 ? .title : .good, Human.grouped(findings.total), to: &output)
    for severity in RuleReference.Severity.allCases.reversed() {
      guard let count = findings.bySeverity[severity], count > 0 else { continue }
      output.append(", \(Human.grouped(count)) ")
      style.append(Self.role(severity), severity.rawValue, to: &output)
    }
  }

  private func row(_ name: String, to output: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    let padding = String(repeating: " ", count: max(0, 10 - name.utf8.count))
    style.append(.faint, "  \(name)\(padding)", to: &output)
    body(&output)
    output.append("\n")
  }
}
