public import Bytes
public import Findings

/// What a former run reported, ours or that of another scanner.
public struct Baseline: Sendable {
  /// The fingerprints of all findings of a run of ours, or of several that were merged.
  public private(set) var fingerprints: Set<Fingerprint> = []
  /// The secrets that another scanner's file tells.
  public private(set) var secrets = KnownSecrets()
  /// How many findings of another scanner's file will not be known again, by the reason.
  public private(set) var losses: [Loss: Int] = [:]

  /// Why a finding in another scanner's file cannot be known again; the text is for people.
  public enum Loss: String, Sendable, CaseIterable {
    /// The file does not show the secret.
    case redacted = "redacted there"
    /// Whose key it is was not passed on.
    case keyed = "known there by a keyed digest alone"
    /// detect-secrets keeps the digest of that line, which all keys of a kind share.
    case header = "private keys, known there by their first line alone"
  }

  /// Reads a file: the JSON lines of a run or of merged runs, or what another scanner wrote
  /// (``ForeignReport``).
  ///
  /// Every line must be a record: a baseline that is read in part would make known findings new,
  /// one that is no baseline at all would do so silently. For the same reason its fingerprints must be of the kind
  /// that `fingerprinter` makes, as far as the file tells.
  ///
  /// - Throws: ``Merge/Fault`` that names the file, the line and what is wrong.
  public init(
    _ path: BytePath,
    comparedBy fingerprinter: Fingerprinter = Fingerprinter()
  ) throws(Merge.Fault) {
    var source = RecordFiles()
    do throws(FileError) {
      source.append(try RecordFile(path))
    } catch {
      throw Merge.Fault(file: path, detail: RecordFile.detail(error))
    }
    var fault = takeRecords(of: source, kind: fingerprinter.mark)
    if fault != nil, fault?.line == source.firstLine(of: 0) {
      if let report = ForeignReport(source, 0) {
        fault = nil
        secrets = report.secrets
        losses = report.losses
      } else {
        fault?.detail += " Nor is it a report of another scanner in a form that is known here."
      }
    }
    if source.wasTruncated(0) { fault = Merge.Fault(file: path, detail: "\(FileError(.shrank))") }
    if let fault { throw fault }
  }

  /// Takes in the records of a run, up to a line that is none.
  private mutating func takeRecords(of source: RecordFiles, kind: String) -> Merge.Fault? {
    var reader = LineReader()
    var fault: Merge.Fault?
    source.forEachLine(of: 0) { line, position in
      switch reader.take(line) {
      case .finding(let fingerprint), .secret(let fingerprint): fingerprints.insert(fingerprint)
      case .problem, .repository, .summary, .other: break
      case .fault(let detail):
        fault = Merge.Fault(file: source.path(0), line: position.line, detail: detail)
      }
      return fault == nil
    }
    if fault == nil, !reader.fingerprintKinds.isSubset(of: [kind]) {
      fault = Merge.Fault(
        file: source.path(0),
        detail:
          "its fingerprints were made \(Self.wording(of: reader.fingerprintKinds)), so this run would know none of "
          + "them again; give both runs the same key, or make the baseline anew"
      )
    }
    return fault
  }

  private static func wording(of kinds: Set<String>) -> String {
    kinds == [Fingerprinter().mark] ? "without a key" : "with another key (--fingerprint-key)"
  }
}
