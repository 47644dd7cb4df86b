public import Bytes
public import Findings

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Joins the JSON lines of one or several runs: each secret once, with all that hold it.
///
/// The files are read twice: first for the place of each finding, then, ordered by fingerprint,
/// for what the findings say. Memory is bounded by the places that are held and by the holders of
/// one secret, however large the files are.
public struct Merge: Sendable {
  /// How secrets are joined and listed.
  public struct Options: Sendable {
    /// How many holders and paths of a secret are listed; all are counted.
    public var listed = 100
    /// From how many independent mirrors on a secret is taken for a public value, and its
    /// confidence is lowered.
    public var common = 8
    /// A bound on the memory for places, in bytes.
    public var maximumMemory = 256 << 20
    /// Where places go that do not fit; they hold no secret.
    public var temporaryFolder = BytePath("/tmp")

    /// The defaults.
    public init() {}
  }

  /// A line, or a file, that could not be joined.
  public struct Fault: Error, Sendable, CustomStringConvertible {
    /// The file.
    public var file: BytePath
    /// The line, from 1; nil if it is about the file as a whole.
    public var line: Int?
    /// What is wrong, and what to do.
    public var detail: String

    /// How many broken lines of a file are told one by one; a file of another kind has nothing else.
    static let told = 8

    /// Says how many lines are broken beyond those that were told; nil where there are none.
    init?(untoldOf count: Int, in file: BytePath) {
      guard count > Self.told else { return nil }
      let further = count - Self.told
      self.init(
        file: file,
        detail: further == 1
          ? "1 further line is no record either" : "\(further) further lines are no records either"
      )
    }

    init(file: BytePath, line: Int? = nil, detail: String) {
      self.file = file
      self.line = line
      self.detail = detail
    }

    /// For people: the file, the line and what is wrong.
    public var description: String {
      line.map { "\(file):\($0): \(detail)" } ?? "\(file): \(detail)"
    }
  }

  /// What was joined.
  public struct Outcome: Sendable, Hashable {
    /// Findings that were read.
    public var findings = 0
    /// Distinct secrets that were written.
    public var secrets = 0
    /// Runs, told by their summaries, that scanned all that they were asked for.
    public var completeRuns = 0
    /// Runs that did not, and files that hold no summary at their end.
    public var incompleteRuns = 0
    /// Lines and files that could not be read.
    public var faults = 0

    /// Whether all was read, of complete runs.
    public var isComplete: Bool { faults == 0 && incompleteRuns == 0 }
  }

  private let files: [BytePath]
  private let options: Options

  /// Says what to join; the files in the order of their runs.
  public init(files: [BytePath], options: Options = Options()) {
    self.files = files
    self.options = options
  }

  /// Joins the files.
  ///
  /// - Parameters:
  ///   - onFault: is told of each line and file that could not be read.
  ///   - onSecret: is handed the secrets, ordered by fingerprint.
  /// - Returns: How much was joined, and whether that is all.
  /// - Throws: ``FileError`` if the places could not be sorted on disk.
  public func run(
    onFault: (Fault) -> Void,
    onSecret: (SecretRecord) -> Void
  ) throws(FileError) -> Outcome {
    var outcome = Outcome()
    func note(_ file: BytePath, _ line: Int?, _ detail: String) {
      outcome.faults += 1
      onFault(Fault(file: file, line: line, detail: detail))
    }
    let room = max(1, options.maximumMemory / MemoryLayout<FindingKey>.stride)
    var sorter = KeySorter(limit: room, folder: options.temporaryFolder)
    var sources = RecordFiles()
    var kinds = FingerprintKinds()
    var kindOfFile: [String?] = []
    for path in files {
      do throws(FileError) {
        sources.append(try RecordFile(path))
      } catch {
        note(path, nil, RecordFile.detail(error))
        continue
      }
      let number = sources.count - 1
      var state = LineReader()
      var failure: FileError?
      var told = 0
      sources.forEachLine(of: number) { line, position in
        switch state.take(line) {
        case .finding(let fingerprint):
          outcome.findings += 1
          let key = FindingKey(
            high: fingerprint.high,
            low: fingerprint.low,
            file: UInt64(number),
            offset: UInt64(position.offset)
          )
          do throws(FileError) { try sorter.add(key) } catch { failure = error }
        case .secret:
          note(path, position.line, LineReader.mergedFile)
          return false
        case .problem, .repository, .summary, .other: break
        case .fault(let detail):
          told += 1
          if told <= Fault.told { note(path, position.line, detail) } else { outcome.faults += 1 }
        }
        return failure == nil
      }
      if let failure { throw failure }
      if let rest = Fault(untoldOf: told, in: path) { onFault(rest) }
      if sources.wasTruncated(number) { note(path, nil, "\(FileError(.shrank))") }
      if let fault = kinds.add(state.fingerprintKinds, of: path) { note(path, nil, fault.detail) }
      kindOfFile.append(state.fingerprintKinds.count == 1 ? state.fingerprintKinds.first : nil)
      outcome.completeRuns += state.completeRuns
      outcome.incompleteRuns += state.incompleteRuns + (state.endsWithSummary ? 0 : 1)
    }
    try join(&sorter, sources, onFault: note) { secret, file in
      var secret = secret
      secret.fingerprints = kindOfFile[file]
      outcome.secrets += 1
      onSecret(secret)
    }
    return outcome
  }

  private func join(
    _ sorter: inout KeySorter,
    _ sources: borrowing RecordFiles,
    onFault: (BytePath, Int?, String) -> Void,
    onSecret: (SecretRecord, _ file: Int) -> Void
  ) throws(FileError) {
    var last: FindingKey?
    var group: SecretGroup?
    func close() {
      guard let last, let record = group?.record(listed: options.listed, common: options.common)
      else { return }
      onSecret(record, Int(last.file))
    }
    try sorter.forEachSorted { key in
      if last.map({ !$0.hasSameFingerprint(as: key) }) ?? true {
        close()
        group = SecretGroup(Fingerprint(high: key.high, low: key.low))
      }
      last = key
      guard let finding = sources.finding(file: Int(key.file), offset: Int(key.offset)),
        let rule = finding.ruleReference
      else {
        onFault(
          sources.path(Int(key.file)),
          nil,
          "the finding at byte \(key.offset) does not have the form of schema 1"
        )
        return
      }
      group?.add(
        rule: rule,
        secret: finding.secretBytes,
        verified: finding.verifiedState,
        holder: finding.holder,
        paths: finding.paths,
        companions: finding.companionNames,
        personalData: finding.personalDataFound
      )
    }
    close()
  }
}
