public import Findings

/// Writes records for people: each finding as a paragraph, problems and totals at the end.
///
/// Whatever comes from a mirror, a rule or a path is escaped, so that the only escape sequences are
/// the writer's own colours. The secret is shown; who must not see it asks for redacted records.
public struct PrettyWriter: RecordWriter {
  /// How many problems of a kind are named; the others are counted.
  public static let namedProblems = 10

  let style: TerminalStyle
  private var impact = Impact()
  private var problems = ProblemGroups(limit: PrettyWriter.namedProblems)

  /// Makes a writer.
  ///
  /// - Parameter usesColor: Whether to write colours: only for a terminal, and not if `NO_COLOR` is
  ///   set.
  public init(usesColor: Bool) {
    style = TerminalStyle(usesColor: usesColor)
  }

  /// Appends a finding, notes a problem, or appends the totals.
  public mutating func append(_ record: Record, to output: inout [UInt8]) {
    switch record {
    case .finding(let finding):
      append(finding, to: &output)
      impact.add(
        fingerprint: finding.fingerprint,
        rule: finding.rule,
        place: finding.repository?.path ?? finding.location.path ?? [],
        exposure: finding.exposure,
        setting: finding.setting,
        personalData: finding.personalData
      )
    case .problem(let problem):
      problems.add(problem)
      impact.addProblem(kind: problem.kind.rawValue)
    case .repository(let repository): impact.addUnread(repository.objects.problems)
    case .summary(let summary):
      append(problems, to: &output)
      impact.lookedFor = Set(summary.lookedFor)
      impact.addUnlisted(summary.findings.unlisted)
      if impact.findings > 0 {
        ImpactText(style: style).append(impact, title: Array("What was exposed".utf8), to: &output)
      }
      append(summary, to: &output)
    }
  }

  /// Appends bytes from anywhere.
  static func append(foreign bytes: [UInt8], to output: inout [UInt8]) {
    TerminalText.append(bytes.span, to: &output)
  }

  /// Appends a text from anywhere.
  static func append(foreign text: String, to output: inout [UInt8]) {
    TerminalText.append(text.utf8.span, to: &output)
  }
}
