internal import Findings
internal import PersonalData

/// The members of findings that those of one file or object have in common, as they were written last.
struct FindingFragments: Sendable {
  /// By confidence: the matches of a rule that judges have each of them in turns.
  private var rules = InlineArray<3, JSONFragment<RuleReference>> { _ in JSONFragment() }
  /// The members that begin each record; empty before the first one.
  var head: [UInt8] = []
  var holder = JSONFragment<Holder>()
  var history = JSONFragment<History>()

  /// What was written of a rule that is as sure as another one.
  subscript(rule: RuleReference) -> JSONFragment<RuleReference> {
    get { rules[Self.place(rule.confidence)] }
    _modify { yield &rules[Self.place(rule.confidence)] }
  }

  private static func place(_ confidence: RuleReference.Confidence) -> Int {
    switch confidence {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }

  /// What holds a secret: the members before its line.
  ///
  /// The object of its place stays open. Held apart, so that it is compared where it lies.
  final class Holder: FindingMembers {
    private let verified: VerifiedState
    private let repository: RepositoryReference?
    private let object: String?
    private let kind: Location.Kind
    private let path: [UInt8]?
    private let inner: [InnerPlace]

    init(_ finding: FindingRecord) {
      verified = finding.verified
      repository = finding.repository
      object = finding.location.object
      kind = finding.location.kind
      path = finding.location.path
      inner = finding.location.inner
    }

    func holds(for finding: FindingRecord) -> Bool {
      verified == finding.verified && kind == finding.location.kind
        && path == finding.location.path && inner == finding.location.inner
        && object == finding.location.object
        && isSame(repository, finding.repository)
    }

    func write(to json: inout JSONText) {
      json.object("verified") { $0.member("checksum", verified.checksum.rawValue) }
      json.object("repository", repository) { JSONLinesWriter.write($1, to: &$0) }
      json.beginObject("location")
      json.member("object", object)
      json.member("kind", kind.rawValue)
      json.member("path", bytes: path)
      JSONLinesWriter.write(inner, to: &json)
    }
  }

  /// Where and when a secret stood in history: the members behind its place; held apart as well.
  final class History: FindingMembers {
    private let commit: CommitReference?
    private let exposure: Exposure?
    private let occurrences: Occurrences
    private let settings: SettingSet

    init(_ finding: FindingRecord) {
      commit = finding.commit
      exposure = finding.exposure
      occurrences = finding.occurrences
      settings = finding.settings
    }

    func holds(for finding: FindingRecord) -> Bool {
      settings == finding.settings && occurrences == finding.occurrences
        && isSame(commit, finding.commit) && isSame(exposure, finding.exposure)
    }

    func write(to json: inout JSONText) {
      json.object("commit", commit) { JSONLinesWriter.write($1, to: &$0) }
      json.object("exposure", exposure) { JSONLinesWriter.write($1, to: &$0) }
      json.object("occurrences") { json in
        json.member("objects", occurrences.objects)
        json.member("paths", list: occurrences.paths)
        json.member("commits", occurrences.commits)
        json.member("more", occurrences.more)
      }
      json.member("setting", settings.worst.rawValue)
    }
  }
}

extension RuleReference: FindingMembers {
  init(_ finding: FindingRecord) { self = finding.rule }

  func holds(for finding: FindingRecord) -> Bool {
    confidence == finding.rule.confidence && severity == finding.rule.severity
      && id == finding.rule.id && name == finding.rule.name && leaks == finding.rule.leaks
  }

  func write(to json: inout JSONText) {
    json.object("rule") { JSONLinesWriter.write(self, to: &$0) }
  }
}

/// Whether two values are the same; of large ones that are lacking nothing is copied.
private func isSame<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
  left == nil ? right == nil : left == right
}
