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
  private var accounts = UnlistedAccounts()
  private var kinds = FingerprintKinds()
  /// How many files end before their runs do.
  private var cutOff = 0
  /// In how many of these it is told what became of a mirror.
  private var closedBeforeTheEnd: [[UInt8]: Int] = [:]
  /// Whether a line, or a whole file, could not be read: what is lost so may be of any mirror.
  private var lacksLines = false

  /// Reads the files, one after another.
  ///
  /// - Complexity: O(n) in their bytes; memory for each distinct secret and each mirror.
  public init(files: [BytePath]) {
    for path in files { read(path) }
    for place in places.keys {
      places[place]?.lookedFor = overall.lookedFor
      places[place]?.perhapsUnlisted = accounts.perhaps(in: place)
    }
  }

  /// Whether all was read, of complete runs.
  public var isComplete: Bool { faults.isEmpty && incompleteRuns == 0 }

  /// Whether all is known of a mirror or file that was scanned there.
  ///
  /// What became of a mirror is told behind all else of it: where that was read, a file may end before its run does.
  public func isWhole(_ place: [UInt8]) -> Bool {
    !lacksLines && closedBeforeTheEnd[place, default: 0] == cutOff
  }

  private mutating func read(_ path: BytePath) {
    var source = RecordFiles()
    do throws(FileError) {
      source.append(try RecordFile(path))
    } catch {
      lacksLines = true
      return note(path, RecordFile.detail(error))
    }
    var reader = LineReader()
    var isMerged = false
    var closed: Set<[UInt8]> = []
    // Behind the last line that was written nothing is lost but what was still to come.
    var isCut = false
    var broken = 0
    source.forEachLine(of: 0) { line, position in
      if isCut { lacksLines = true }
      switch reader.take(line) {
      case .finding(let fingerprint):
        if let finding = source.finding(file: 0, offset: position.offset),
          let rule = finding.ruleReference
        {
          add(finding, of: rule, fingerprint)
        } else {
          lacksLines = true
          note(path, "the finding does not have the form of schema 1", line: position.line)
        }
      case .secret: isMerged = true
      case .problem(let kind, let place):
        overall.addProblem(kind: kind)
        if let place { places[place, default: Impact()].addProblem(kind: kind) }
      case .repository(let place, let unread, let unlisted):
        closed.insert(place)
        accounts.add(unlisted, in: place)
        if unread > 0 {
          overall.addUnread(unread)
          places[place, default: Impact()].addUnread(unread)
        }
        if let unlisted, unlisted > 0 { places[place, default: Impact()].addUnlisted(unlisted) }
      case .summary(let lookedFor, let unlisted):
        overall.lookedFor.formUnion(lookedFor)
        overall.addUnlisted(unlisted)
        accounts.endRun(unlisted)
      case .other: break
      case .fault(let detail):
        isCut = true
        broken += 1
        if broken <= Merge.Fault.told { note(path, detail, line: position.line) }
      }
      return !isMerged
    }
    if let rest = Merge.Fault(untoldOf: broken, in: path) { faults.append(rest) }
    if source.wasTruncated(0) { note(path, "\(FileError(.shrank))") }
    if let fault = kinds.add(reader.fingerprintKinds, of: path) { faults.append(fault) }
    overall.addUnlisted(accounts.endFile())
    lacksLines = lacksLines || isMerged
    if isCut || source.wasTruncated(0) || !reader.endsWithSummary || reader.wasInterrupted {
      cutOff += 1
      for place in closed { closedBeforeTheEnd[place, default: 0] += 1 }
    }
    if isMerged {
      note(path, LineReader.mergedFile)
    } else if !reader.endsWithSummary {
      note(path, "no summary is at its end: the run was killed, or the file is cut off")
    } else if reader.wasInterrupted {
      note(path, "a run was stopped before it had scanned everything; scan again")
    }
    incompleteRuns += reader.incompleteRuns + (reader.endsWithSummary ? 0 : 1)
  }

  /// Adds a finding to its mirror's impact and to that over all.
  private mutating func add(
    _ finding: FindingLine,
    of rule: RuleReference,
    _ fingerprint: Fingerprint
  ) {
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
  }

  private mutating func note(_ file: BytePath, _ detail: String, line: Int? = nil) {
    faults.append(Merge.Fault(file: file, line: line, detail: detail))
  }
}
