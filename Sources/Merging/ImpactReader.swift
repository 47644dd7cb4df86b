public import Bytes
public import Findings

/// Reads the JSON lines of runs and tells what was exposed, for each mirror and over all of them.
public struct ImpactReader: Sendable {
  /// The impact over all that was read.
  public private(set) var overall = Impact()
  /// The impact of each mirror, and of each file outside mirrors, of which there is anything to say.
  public private(set) var places: [[UInt8]: Impact] = [:]
  /// Lines and files that could not be read, and runs that did not come to their end: where there is any,
  /// more may be exposed anywhere.
  public private(set) var faults: [Merge.Fault] = []
  /// Runs that did not scan all that they were asked for, or whose file has no summary.
  public private(set) var incompleteRuns = 0

  /// Reads the files, one after another.
  ///
  /// - Complexity: O(n) in their bytes; memory for each distinct secret and each mirror.
  public init(files: [BytePath]) {
    for path in files { read(path) }
    for place in places.keys { places[place]?.lookedFor = overall.lookedFor }
  }

  /// Whether all was read, of complete runs.
  public var isComplete: Bool { faults.isEmpty && incompleteRuns == 0 }

  private mutating func read(_ path: BytePath) {
    var source = RecordFiles()
    do throws(FileError) {
      source.append(try RecordFile(path))
    } catch {
      faults.append(Merge.Fault(file: path, detail: "\(error)"))
      return
    }
    var reader = LineReader()
    source.forEachLine(of: 0) { line, position in
      switch reader.take(line) {
      case .finding(let fingerprint):
        guard let finding = source.finding(file: 0, offset: position.offset),
          let rule = finding.ruleReference
        else {
          faults.append(
            Merge.Fault(
              file: path,
              line: position.line,
              detail: "the finding does not have the form of schema 1"
            )
          )
          return true
        }
        let place = finding.repositoryReference?.path ?? finding.path ?? []
        let exposure = finding.exposureValue
        func add(to impact: inout Impact) {
          impact.add(
            fingerprint: fingerprint,
            rule: rule,
            place: place,
            exposure: exposure,
            setting: finding.settingValue,
            personalData: finding.personalDataFound
          )
        }
        add(to: &overall)
        add(to: &places[place, default: Impact()])
      case .problem(let kind, let place):
        overall.addProblem(kind: kind)
        if let place { places[place, default: Impact()].addProblem(kind: kind) }
      case .summary(let lookedFor): overall.lookedFor.formUnion(lookedFor)
      case .other: break
      case .fault(let detail):
        faults.append(Merge.Fault(file: path, line: position.line, detail: detail))
      }
      return true
    }
    if source.wasTruncated(0) {
      faults.append(Merge.Fault(file: path, detail: "\(FileError(.shrank))"))
    }
    if !reader.endsWithSummary {
      let detail = "no summary is at its end: the run was killed, or the file is cut off"
      faults.append(Merge.Fault(file: path, detail: detail))
    } else if reader.wasInterrupted {
      let detail = "a run was stopped before it had scanned everything; scan again"
      faults.append(Merge.Fault(file: path, detail: detail))
    }
    incompleteRuns += reader.incompleteRuns + (reader.endsWithSummary ? 0 : 1)
  }
}
