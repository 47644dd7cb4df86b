import Findings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One finding in any of the forms that ``ForeignReport`` reads, or what else stands on such a line.
struct ForeignFinding: Decodable {
  private struct Match: Decodable {
    var value: String?
    var fingerprint: String?
  }

  private struct Inner: Decodable {
    var snippet: String?
    var match: Match?
  }

  private struct Line: Decodable {
    var value: String?
  }

  /// Something of which no more matters than whether it is a list.
  private struct Anything: Decodable {
    let isList: Bool

    init(from decoder: any Decoder) {
      isList = (try? decoder.unkeyedContainer()) != nil
    }
  }

  private enum CodingKeys: String, CodingKey {
    case gitleaks = "Secret"
    case trufflehog = "Raw"
    case finding
    case betterleaks = "match"
    case noseyParker = "groups"
    case credsweeper = "line_data_list"
    case audit, scan, findings
    case applied = "rules_applied"
  }

  private var gitleaks: String?
  private var trufflehog: String?
  /// Of kingfisher, and of betterleaks' JSON lines.
  private var finding: Inner?
  private var betterleaks: Match?
  private var noseyParker: [Data]?
  private var credsweeper: [Line]?
  private var audit: Anything?
  private var scan: Anything?
  private var findings: Anything?
  private var applied: Anything?

  /// The secret, or several that each are one; nil where none is told.
  var values: [SensitiveBytes]? {
    if let noseyParker { return noseyParker.map { SensitiveBytes(Array($0)) } }
    let match = finding?.match ?? betterleaks
    if let value = gitleaks ?? trufflehog ?? finding?.snippet ?? match?.value {
      return [SensitiveBytes(Array(value.utf8))]
    }
    guard let lines = credsweeper?.compactMap(\.value) else { return nil }
    // A pair stands in two lines, a private key in many.
    let texts = lines.count > 2 ? [lines.joined(separator: "\n")] : lines
    return texts.map { SensitiveBytes(Array($0.utf8)) }
  }

  /// A digest of the secret.
  var digest: String? { (finding?.match ?? betterleaks)?.fingerprint }

  /// Whether it is what betterleaks and kingfisher tell of a run at its end, and no whole document.
  var isAboutTheRun: Bool {
    (audit != nil || scan != nil || applied != nil) && findings?.isList != true
  }
}

/// A whole document: findings in a list, or the baseline of detect-secrets.
struct ForeignDocument: Decodable {
  /// A secret by the SHA-1 of its bytes.
  struct Hashed: Decodable {
    var type: String
    var hashed_secret: String
  }

  var findings: [ForeignFinding]?
  /// By path.
  var results: [String: [Hashed]]?
}

extension SensitiveBytes {
  /// Whether it only says that a secret was here, or shows its beginning.
  var isRedacted: Bool {
    count == 0 || bytes.starts(with: "REDACTED".utf8) || bytes.starts(with: "[REDACTED".utf8)
      || bytes.suffix(3).elementsEqual("...".utf8)
  }
}
