import Findings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is looked at in every line: which record it is, and what it says of a whole mirror or run.
struct RecordHead: Decodable {
  var record: String
  var schema: Int
  var fingerprint: String?
  /// Of a summary and of what `merge` wrote; records of earlier versions do not tell it.
  var fingerprints: String?
  var state: String?
  var kind: String?
  var looked_for: [String]?
  var findings: Findings?
  /// Of a mirror's record; earlier versions wrote these numbers for the whole run only.
  var suppressed: [String: Int]?
  /// Of a mirror's record, by kind.
  var objects: [String: Objects]?
  var repository: FindingLine.Repository?
  var file: String?
  var file_base64: Data?

  /// What became of the objects of a kind.
  struct Objects: Decodable {
    var problems: Int
  }

  /// How many findings there are: of a run the numbers by kind, of a mirror one number.
  struct Findings: Decodable {
    /// How many the run left out, though they are findings; 0 where one number is all.
    let unlisted: Int

    private enum Member: CodingKey { case suppressed }

    init(from decoder: any Decoder) throws {
      let members = try? decoder.container(keyedBy: Member.self)
      let counts = try members?.decodeIfPresent([String: Int].self, forKey: .suppressed) ?? [:]
      unlisted = RecordHead.unlisted(counts)
    }
  }

  /// How many objects of a mirror could not be scanned.
  var unreadObjects: Int {
    (objects ?? [:]).values.reduce(0) { Impact.sum($0, max(0, $1.problems)) }
  }

  /// How many findings a run left out of a mirror; nil where that is not told.
  var unlistedHere: Int? { suppressed.map(Self.unlisted) }

  private static func unlisted(_ counts: [String: Int]) -> Int {
    FindingCounts.unlisted { counts[$0.rawValue] ?? 0 }
  }

  /// The mirror that the record is about, or else the file outside of mirrors.
  var place: [UInt8]? {
    repository?.reference.path ?? file_base64.map { Array($0) } ?? file.map { Array($0.utf8) }
  }
}

/// A finding as docs/schema/finding.schema.json describes it; members that merging does not need
/// are passed over.
struct FindingLine: Decodable {
  struct Rule: Decodable {
    var id: String
    var name: String
    var severity: String
    var confidence: String
    var leaks: String?
  }

  struct Repository: Decodable {
    var path: String
    var path_base64: Data?
    var remote: String?
    var remote_base64: Data?
  }

  struct Location: Decodable {
    var path: String?
    var path_base64: Data?
    var line: Int?
    var inner: [Inner]?

    /// A step to something inside; that there is one is all that counts here.
    struct Inner: Decodable {}
  }

  struct Verified: Decodable {
    var checksum: String
  }

  /// What is used together with the secret: another one, by its rule, or a value, by its role.
  struct Companion: Decodable {
    var rule: String?
    var role: String?
  }

  struct Commit: Decodable {
    var id: String
    var author: String
    var author_base64: Data?
    var email: String
    var email_base64: Data?
    var date: String?
    var subject: String
    var subject_base64: Data?
  }

  struct Exposure: Decodable {
    var introduced: Commit?
    var removed: Commit?
    var days: Int?
    var reachable: Bool?
    var at_tips: [String]
    var at_tips_base64: [Data]?
    var tips: Int?
    var may_be_older: Bool?
    var kept_by_reflog: Bool?
  }

  struct Occurrences: Decodable {
    var paths: [String]
    var paths_base64: [Data]?
  }

  var rule: Rule
  var secret: String
  var secret_base64: Data?
  var verified: Verified?
  var repository: Repository?
  var location: Location
  var exposure: Exposure?
  var occurrences: Occurrences
  /// Records of earlier versions do not tell it.
  var setting: String?
  var personal_data: PersonalData?
  var companions: [Companion]?

  struct PersonalData: Decodable {
    var counts: [String: Int]
  }
}
