internal import Bytes
internal import Findings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files that are merged, by number, and what their lines say.
struct RecordFiles {
  /// What a line turned out to be.
  enum Line {
    case finding(Fingerprint)
    case other
    case fault(String)
  }

  /// What was read of one file so far.
  struct Reading {
    private(set) var completeRuns = 0
    private(set) var incompleteRuns = 0
    /// Whether the last record was a summary: a run that was killed leaves a file without.
    private(set) var endsWithSummary = false
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
      switch head.record {
      case "finding":
        guard let fingerprint = head.fingerprint.flatMap({ Fingerprint($0) }) else {
          return .fault("a finding without a fingerprint of 32 hex digits")
        }
        return .finding(fingerprint)
      case "summary":
        if head.state == "complete" { completeRuns += 1 } else { incompleteRuns += 1 }
        return .other
      default:
        return .other
      }
    }
  }

  private final class Entry {
    let file: RecordFile
    init(_ file: consuming RecordFile) { self.file = file }
  }

  private var entries: [Entry] = []

  /// How many files there are.
  var count: Int { entries.count }

  /// Adds a file.
  mutating func append(_ file: consuming RecordFile) { entries.append(Entry(file)) }

  /// The path of a file.
  func path(_ number: Int) -> BytePath { entries[number].file.path }

  /// Whether a file shrank while it was read.
  func wasTruncated(_ number: Int) -> Bool { entries[number].file.wasTruncated }

  /// Goes through the lines that are not empty until the body says false.
  func forEachLine(
    of number: Int,
    _ body: (_ line: [UInt8], _ position: (line: Int, offset: Int)) -> Bool
  ) {
    var position = (line: 1, offset: 0)
    while let (line, next) = entries[number].file.line(at: position.offset) {
      if !line.isEmpty, !body(line, position) { return }
      position = (position.line + 1, next)
    }
  }

  /// The finding of a line; nil if it has another form.
  func finding(file: Int, offset: Int) -> FindingLine? {
    guard let (line, _) = entries[file].file.line(at: offset) else { return nil }
    return try? JSONDecoder().decode(FindingLine.self, from: Data(line))
  }
}
