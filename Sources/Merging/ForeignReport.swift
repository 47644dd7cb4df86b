import Findings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the report, baseline or ignore file of another scanner says is known.
///
/// Secrets are known again by their value, or by the digest that the tool keeps of it. What a file
/// tells in a way that nothing can be known again by is counted, so that it can be told.
///
/// Forms, as these versions write them: gitleaks 8.30 (JSON), betterleaks 2.0 (JSON, JSON lines, ignore
/// file), kingfisher 2.14 (JSON, JSON lines), trufflehog 3 (JSON lines), Nosey Parker 0.24 (JSON,
/// JSON lines), detect-secrets 1.5 (baseline), CredSweeper 1.19 (JSON).
struct ForeignReport {
  /// The secrets that will be known again.
  private(set) var secrets = KnownSecrets()
  /// How many of the file's findings cannot be known again, by the reason.
  private(set) var losses: [Baseline.Loss: Int] = [:]

  /// Reads a file.
  ///
  /// - Returns: nil if the file has none of the forms, or only in part.
  /// - Complexity: O(n) time; the memory for a document is some times its size, for lines that of one.
  init?(_ files: RecordFiles, _ number: Int) {
    var first: UInt8?
    files.forEachLine(of: number) { line, _ in
      first = line.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      return first == nil
    }
    let isRead =
      switch first {
      case UInt8(ascii: "["): readList(files.contents(of: number))
      case UInt8(ascii: "{"):
        readLines(files, number) || readDocument(files.contents(of: number))
      case nil: false
      default: readDigests(files, number)
      }
    guard isRead else { return nil }
  }

  private mutating func readList(_ text: Data) -> Bool {
    guard let entries = try? JSONDecoder().decode([ForeignFinding].self, from: text) else {
      return false
    }
    return entries.allSatisfy { take($0) }
  }

  private mutating func readDocument(_ text: Data) -> Bool {
    guard let document = try? JSONDecoder().decode(ForeignDocument.self, from: text),
      document.findings != nil || document.results != nil
    else { return false }
    for entry in (document.results ?? [:]).values.joined() {
      if entry.type == "Private Key" {
        losses[.header, default: 0] += 1
      } else {
        guard secrets.insert(digest: entry.hashed_secret) else { return false }
      }
    }
    return (document.findings ?? []).allSatisfy { take($0) }
  }

  /// Lines of JSON, each of a finding or of something else that the tool tells of its run.
  private mutating func readLines(_ files: RecordFiles, _ number: Int) -> Bool {
    var read = self
    var isRead = true
    files.forEachLine(of: number) { line, _ in
      let entry = try? JSONDecoder().decode(ForeignFinding.self, from: Data(line))
      isRead = entry.map { read.take($0) || $0.isAboutTheRun } ?? false
      return isRead
    }
    if isRead { self = read }
    return isRead
  }

  /// Lines of digests, and comments.
  private mutating func readDigests(_ files: RecordFiles, _ number: Int) -> Bool {
    var isRead = true
    files.forEachLine(of: number) { line, _ in
      let text = String(decoding: line, as: UTF8.self)
      let words = text.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      if let first = words.first { isRead = words.count == 1 && take(digest: String(first)) }
      return isRead
    }
    return isRead
  }

  /// Takes in what an entry tells; false if it tells no finding.
  private mutating func take(_ entry: ForeignFinding) -> Bool {
    if let digest = entry.digest, !digest.hasPrefix(Self.keyed) { return take(digest: digest) }
    guard let values = entry.values else { return false }
    if values.contains(where: \.isRedacted) {
      losses[.redacted, default: 0] += 1
    } else {
      for value in values { secrets.insert(value) }
    }
    return true
  }

  /// Takes in a digest as betterleaks writes it; false if it is of another form.
  private mutating func take(digest: String) -> Bool {
    guard !digest.hasPrefix(Self.keyed) else {
      losses[.keyed, default: 0] += 1
      return true
    }
    return digest.utf8.count == 64 && secrets.insert(digest: digest)
  }

  private static let keyed = "hmac-sha256:"
}
