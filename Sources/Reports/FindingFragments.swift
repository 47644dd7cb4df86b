internal import Findings

/// The members of findings that those of one file or object have in common, as they were written last.
struct FindingFragments: Sendable {
  var rule = JSONFragment<RuleReference>()
  var holder = JSONFragment<Holder>()
  var history = JSONFragment<History>()

  /// What holds a secret: the members before its line.
  ///
  /// The object of its place stays open.
  struct Holder: Equatable, Sendable {
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

  /// Where and when a secret stood in history: the members behind its place.
  struct History: Equatable, Sendable {
    private let commit: CommitReference?
    private let exposure: Exposure?
    private let occurrences: Occurrences
    private let setting: Setting

    init(_ finding: FindingRecord) {
      commit = finding.commit
      exposure = finding.exposure
      occurrences = finding.occurrences
      setting = finding.setting
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
      json.member("setting", setting.rawValue)
    }
  }
}
