internal import Findings

extension JSONLinesWriter {
  static func write(_ problem: ProblemRecord, to json: inout JSONText) {
    writeHead("problem", to: &json)
    json.object("repository", problem.repository) { write($1, to: &$0) }
    json.member("object", problem.object)
    json.member("file", bytes: problem.file)
    write(problem.inner, to: &json)
    json.member("kind", problem.kind.rawValue)
    json.member("detail", problem.detail)
  }

  static func write(_ repository: RepositoryRecord, to json: inout JSONText) {
    writeHead("repository", to: &json)
    json.object("repository") { write(repository.repository, to: &$0) }
    json.member("state", repository.state.rawValue)
    json.object("objects") { write(repository.objects, to: &$0) }
    json.object("bytes") { write(repository.bytes, to: &$0) }
    json.member("findings", repository.findings)
    write(repository.suppressed, to: &json)
    json.member("seconds", decimal: repository.seconds)
  }

  static func write(_ summary: SummaryRecord, to json: inout JSONText) {
    writeHead("summary", to: &json)
    json.member("state", summary.state.rawValue)
    json.member("version", summary.version)
    json.member("rules_digest", summary.rulesDigest)
    json.member("fingerprints", summary.fingerprints)
    json.member("looked_for", list: summary.lookedFor.map { Array($0.utf8) })
    json.object("repositories") { json in
      json.member("total", summary.repositories.total)
      json.member("complete", summary.repositories.complete)
      json.member("incomplete", summary.repositories.incomplete)
    }
    json.object("objects") { write(summary.objects, to: &$0) }
    json.object("bytes") { write(summary.bytes, to: &$0) }
    json.object("findings") { write(summary.findings, to: &$0) }
    json.member("problems", summary.problems)
    json.member("seconds", decimal: summary.seconds)
    json.member("cpu_seconds", decimal: summary.cpuSeconds)
  }

  private static func write(_ tally: ObjectTally, to json: inout JSONText) {
    for kind in ObjectTally.Kind.allCases {
      json.object(foreignKey: kind.rawValue) { json in
        json.member("promised", tally[kind].promised)
        json.member("scanned", tally[kind].scanned)
        json.member("known", tally[kind].known)
        json.member("problems", tally[kind].problems)
        json.member("excluded", tally[kind].excluded)
      }
    }
  }

  private static func write(_ bytes: ByteCounts, to json: inout JSONText) {
    json.member("packed", bytes.packed)
    json.member("expanded", bytes.expanded)
    json.member("examined", bytes.examined)
  }

  private static func write(_ findings: FindingCounts, to json: inout JSONText) {
    json.member("total", findings.total)
    json.object("by_severity") { json in
      for severity in RuleReference.Severity.allCases.reversed() {
        json.member(foreignKey: severity.rawValue, findings.bySeverity[severity] ?? 0)
      }
    }
    json.object("by_rule") { json in
      for (rule, count) in findings.byRule.sorted(by: { $0.key < $1.key }) {
        json.member(foreignKey: rule, count)
      }
    }
    write(findings.suppressed, to: &json)
  }

  private static func write(
    _ suppressed: [FindingCounts.Suppression: Int],
    to json: inout JSONText
  ) {
    json.object("suppressed") { json in
      for reason in FindingCounts.Suppression.allCases {
        json.member(foreignKey: reason.rawValue, suppressed[reason] ?? 0)
      }
    }
  }
}
