internal import Findings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Tells what the lines of one file are, and keeps account of the runs that wrote them.
struct LineReader {
  /// What is wrong with joining or counting once more what was joined.
  static let mergedFile = "it is what `merge` wrote; give the files of the runs themselves"

  /// What a line turned out to be.
  enum Line {
    case finding(Fingerprint)
    /// What `merge` wrote: each secret once, of runs that are no longer told apart.
    case secret(Fingerprint)
    /// Of a mirror, or of a file outside of mirrors; of nothing in particular where `place` is nil.
    case problem(kind: String, place: [UInt8]?)
    /// What became of a mirror: how many objects could not be scanned, and how many of its findings are not listed; nil
    /// where that is not told.
    case repository(place: [UInt8], unread: Int, unlisted: Int?)
    case summary(lookedFor: [String], unlisted: Int)
    case other
    case fault(String)
  }

  /// Runs whose summary says that all was scanned.
  private(set) var completeRuns = 0
  /// Runs whose summary says otherwise.
  private(set) var incompleteRuns = 0
  /// Whether a summary says that its run was stopped.
  private(set) var wasInterrupted = false
  /// Whether the last record was a summary: a run that was killed leaves a file without.
  private(set) var endsWithSummary = false
  /// How the runs made their fingerprints (``Fingerprinter/mark``), as far as they tell.
  private(set) var fingerprintKinds: Set<String> = []
  private let decoder = JSONDecoder()

  /// Looks at the next line.
  mutating func take(_ line: [UInt8]) -> Line {
    guard let head = try? decoder.decode(RecordHead.self, from: Data(line)) else {
      return .fault("no record of Keyhaul's JSON lines; was the file cut off or edited?")
    }
    guard head.schema == 1 else {
      return .fault("schema \(head.schema) is not known here; use the version that wrote it")
    }
    endsWithSummary = head.record == "summary"
    if let kind = head.fingerprints { fingerprintKinds.insert(kind) }
    switch head.record {
    case "finding", "secret":
      guard let fingerprint = head.fingerprint.flatMap({ Fingerprint($0) }) else {
        return .fault("a \(head.record) without a fingerprint of 32 hex digits")
      }
      return head.record == "finding" ? .finding(fingerprint) : .secret(fingerprint)
    case "problem":
      return .problem(kind: head.kind ?? "unknown", place: head.place)
    case "repository":
      return head.place.map {
        .repository(place: $0, unread: head.unreadObjects, unlisted: head.unlistedHere)
      } ?? .other
    case "summary":
      if head.state == "complete" { completeRuns += 1 } else { incompleteRuns += 1 }
      wasInterrupted = wasInterrupted || head.state == "interrupted"
      return .summary(lookedFor: head.looked_for ?? [], unlisted: head.findings?.unlisted ?? 0)
    default:
      return .other
    }
  }
}
