public import Bytes
public import Findings

/// The fingerprints that a former run reported, read from its JSON lines.
public struct Baseline: Sendable {
  /// The fingerprints of all its findings.
  public let fingerprints: Set<Fingerprint>

  /// Reads a file.
  ///
  /// Every line must be a record: a baseline that is read in part would make known findings new,
  /// one that is no baseline at all would do so silently.
  ///
  /// - Throws: ``Merge/Fault`` that names the file, the line and what is wrong.
  public init(_ path: BytePath) throws(Merge.Fault) {
    var source = RecordFiles()
    do throws(FileError) {
      source.append(try RecordFile(path))
    } catch {
      throw Merge.Fault(file: path, detail: "\(error)")
    }
    var reader = LineReader()
    var found: Set<Fingerprint> = []
    var fault: Merge.Fault?
    source.forEachLine(of: 0) { line, position in
      switch reader.take(line) {
      case .finding(let fingerprint): found.insert(fingerprint)
      case .problem, .summary, .other: break
      case .fault(let detail):
        fault = Merge.Fault(file: path, line: position.line, detail: detail)
      }
      return fault == nil
    }
    if source.wasTruncated(0) { fault = Merge.Fault(file: path, detail: "\(FileError(.shrank))") }
    if let fault { throw fault }
    fingerprints = found
  }
}
