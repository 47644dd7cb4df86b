import Findings
import GitStorage
import History

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Giving a mirror's findings their places in its history, and telling what is missing.
extension MirrorScan {
  /// Fills in path, commit and exposure of each finding.
  ///
  /// - Parameters:
  ///   - findings: all findings of the mirror, in the order in which the aggregator tells them.
  ///   - history: what all workers shared.
  ///   - part: what they took down.
  ///   - results: what all units found; missing objects are added to its accounts.
  ///   - shared: the run.
  ///   - handOut: takes what another worker may do.
  /// - Returns: what is missing or could not be understood.
  func place(
    _ findings: inout [FindingRecord],
    in history: MirrorHistory,
    _ part: inout HistoryPart,
    _ results: inout Results,
    _ shared: ScanShared,
    _ handOut: HandOut
  ) -> [ProblemRecord] {
    let refs = recalled?.refs ?? refs(shared)
    let isSound = results.tally.tellsAllLinks && refs.problems.isEmpty
    var report = HistoryReport(self, refs, shared.plan.namedMissingObjects)
    let selection = survey?.selection
    report.tell(&part, refs: selection?.refs ?? refs.refs, accounts: &results.tally)
    if let selection { report.tell(selection) }
    guard tellsPlaces else { return report.problems }
    let keeping = durableName != nil && isSound ? KeptHistory(part) : nil
    var subjects = Subjects()
    let numbers = results.findings.contentNumbers
    // The finding as a whole, and the one object that its location names.
    let whole = numbers.map { subjects.number(of: $0) }
    let objects = findings.map { self.objects(of: $0.location) }
    let first = objects.map { subjects.number(of: $0) }
    let (places, isCutOff) = places(
      of: subjects.all,
      in: history,
      &part,
      keeping: keeping,
      refs,
      shared,
      handOut
    )
    if isCutOff || results.findings.droppedNumbers > 0 { report.cutOff() }
    var placer = FindingPlacer(
      store: store,
      refs: refs,
      knowsAllLinks: report.knowsAllLinks,
      limits: shared.limits,
      now: now()
    )
    for index in findings.indices where findings[index].location.kind.hasID {
      placer.place(
        &findings[index],
        object: objects[index].first.map { store.id(at: Int($0)) },
        whole: places[whole[index]],
        first: places[first[index]]
      )
      // The same secret may lie in older objects that nobody asked for.
      if shared.plan.leavesOutReachable { findings[index].exposure?.mayBeOlder = true }
    }
    return report.problems
  }

  /// The numbers of the objects that stand for what a location names.
  private func objects(of location: Location) -> [UInt32] {
    let name = Array((location.object ?? "").utf8)
    if location.kind == .lfs {
      return LFSFileID(hex: name.span).flatMap { pointers?.blobs(pointingTo: $0) } ?? []
    }
    let number = ObjectID(hex: name, format: store.format).flatMap { store.number(of: $0) }
    return number.flatMap { UInt32(exactly: $0) }.map { [$0] } ?? []
  }

  /// The mirror's refs.
  func refs(_ shared: ScanShared) -> RefSet {
    survey?.refs ?? shared.refs(of: store, in: gitDirectory)
  }

  private func now() -> Int64 { Int64(time(nil)) }
}

/// What is looked for in history: lists of objects, each list once.
private struct Subjects {
  private(set) var all: [[UInt32]] = []
  private var numbers: [[UInt32]: Int] = [:]

  mutating func number(of objects: [UInt32]) -> Int {
    if let known = numbers[objects] { return known }
    numbers[objects] = all.count
    all.append(objects)
    return all.count - 1
  }
}

extension ObjectTally {
  /// Whether all commits, trees and tags that there are could be read.
  var tellsAllLinks: Bool {
    let linking: [Kind] = [.commit, .tree, .tag, .unknown]
    return linking.allSatisfy { self[$0].problems == 0 }
  }
}
