public import Findings

/// Writes records as one SARIF log, for dashboards of code scanning.
///
/// It tells where secrets are and never what they are: such logs are passed on. Results are written as they come; what they leave to be
/// said (the tool with the rules that found something, the problems as notifications) comes with the summary, since members of JSON
/// objects have no order. So problems are held until then.
///
/// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
public struct SARIFWriter: RecordWriter {
  private var rules: [String: RuleReference] = [:]
  private var problems: [ProblemRecord] = []
  private var json = JSONText()
  private var hasBegun = false

  /// Makes a writer for one log.
  public init() {}

  /// Appends what can be written by now.
  public mutating func append(_ record: Record, to output: inout [UInt8]) {
    swap(&json.bytes, &output)
    if !hasBegun { begin() }
    switch record {
    case .finding(let finding):
      rules[finding.rule.id] = rules[finding.rule.id] ?? finding.rule
      json.element { Self.write(finding, to: &$0) }
    case .problem(let problem): problems.append(problem)
    case .repository: break
    case .summary(let summary): end(summary)
    }
    swap(&json.bytes, &output)
  }

  private mutating func begin() {
    hasBegun = true
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.beginList("runs")
    json.beginObject()
    json.beginList("results")
  }

  private mutating func end(_ summary: SummaryRecord) {
    json.endList()
    json.list("invocations", [problems]) { json, problems in
      // A run that could not read something came to its end, but did not do what was asked for.
      json.member("executionSuccessful", summary.state == .complete)
      json.list("toolExecutionNotifications", problems) { Self.write($1, to: &$0) }
    }
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "keyhaul")
        json.member("version", summary.version)
        json.list("rules", rules.values.sorted { $0.id < $1.id }) { Self.write($1, to: &$0) }
      }
    }
    json.endObject()
    json.endList()
    json.endObject()
    json.endLine()
  }

  private static func write(_ rule: RuleReference, to json: inout JSONText) {
    json.member("id", rule.id)
    json.object("shortDescription") { $0.member("text", rule.name) }
    if let leaks = rule.leaks {
      json.object("fullDescription") { $0.member("text", "\(rule.name): it opens \(leaks)") }
    }
    json.object("defaultConfiguration") { $0.member("level", level(rule.severity)) }
    json.object("properties") { $0.member("security-severity", score(rule.severity)) }
  }

  private static func write(_ problem: ProblemRecord, to json: inout JSONText) {
    json.member("level", "error")
    json.object("descriptor") { $0.member("id", problem.kind.rawValue) }
    json.object("message") { $0.member("text", problem.detail) }
    let path = problem.file ?? problem.repository?.path
    guard let path else { return }
    json.list("locations", [path]) { json, path in
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { json in
          json.member("uri", reference(path))
          if problem.file != nil, let repository = problem.repository {
            json.member("uriBaseId", reference(repository.path))
          }
        }
      }
    }
  }

  /// How bad a leak is, in the words of SARIF.
  static func level(_ severity: RuleReference.Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low: "note"
    }
  }

  /// How bad a leak is, as the number by which dashboards sort.
  private static func score(_ severity: RuleReference.Severity) -> String {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "2.0"
    }
  }

  /// A path as a URI reference (RFC 3986): what is not unreserved is written as percent and two digits.
  static func reference(_ path: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in path {
      if byte.isPlainInReference {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is an unreserved character, or the slash between names.
  fileprivate var isPlainInReference: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: self == UInt8(ascii: "/")
    }
  }
}
