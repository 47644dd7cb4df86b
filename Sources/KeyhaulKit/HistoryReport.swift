import Bytes
import Findings
import GitStorage
import History

/// Tells what a mirror's history lacks.
struct HistoryReport {
  private(set) var problems: [ProblemRecord] = []
  /// Whether all refs, and all commits, trees and tags that they lead to, could be read.
  private(set) var knowsAllLinks = true
  private let mirror: MirrorScan
  private let refs: RefSet
  /// How many objects are named one by one.
  private let limit: Int

  init(_ mirror: MirrorScan, _ refs: RefSet, _ limit: Int) {
    self.mirror = mirror
    self.refs = refs
    self.limit = limit
    problems = (refs.problems + refs.doubts).map { ProblemRecord($0, repository: mirror.reference) }
  }

  /// Names what is missing and what could not be understood.
  ///
  /// - Parameters:
  ///   - part: what was taken down; objects that refs name and are missing are added to it.
  ///   - refs: the refs that count.
  ///   - accounts: gets the missing objects as promised and as problems.
  mutating func tell(
    _ part: inout HistoryPart,
    refs: [RefSet.Ref],
    accounts: inout ObjectTally
  ) {
    let namers = part.addMissing(refs, in: mirror.store)
    // What lies beside a bundle is scanned there.
    part.leaveOut { mirror.store.borrows($0) }
    // Where all is asked for, what was lost with packs is told already, when the store is opened.
    if mirror.survey == nil {
      part.leaveOut { mirror.store.isLost($0) }
    } else {
      let notAsked = mirror.store.lostObjects.reduce(0) { count, lost in
        count + (lost.object.map { part.missing.facts[$0] == nil } ?? false ? 1 : 0)
      }
      accounts[.unknown].promised += notAsked
      accounts[.unknown].excluded += notAsked
    }
    let facts = part.missing.facts.sorted { $0.key < $1.key }
    for (_, fact) in facts {
      accounts[.init(fact.kind)].promised += 1
      accounts[.init(fact.kind)].problems += 1
    }
    tellPromised(facts.lazy.filter { $0.value.isPromised }.map { $0.value.kind })
    let lost = facts.filter { !$0.value.isPromised }
    for (id, fact) in lost.prefix(limit) {
      let kind = fact.kind?.name ?? "object"
      let namer =
        fact.namer.map { "\(mirror.store.id(at: $0))" }
        ?? namers[id].map { String(decoding: $0, as: UTF8.self) } ?? "a ref"
      add(.missingObject, id, "\(namer) names this \(kind), which is not in the store")
    }
    if lost.count > limit {
      add(.missingObject, nil, "\(lost.count - limit) further objects are named and missing")
    }
    if part.missing.dropped > 0 {
      add(.limit, nil, "there are more missing objects than can be noted; not all are counted")
    }
    let faults = part.faults.sorted { $0.object < $1.object }
    for fault in faults.prefix(limit) {
      let kind: ProblemKind = fault.reason == .tooLarge ? .limit : .corrupt
      add(kind, fault.object, fault.reason.rawValue)
    }
    let more = max(0, faults.count - limit) + part.moreFaults
    if more > 0 { add(.corrupt, nil, "\(more) further trees, commits or tags are broken") }
    knowsAllLinks =
      self.refs.problems.isEmpty && faults.isEmpty && more == 0 && part.missing.dropped == 0
      && accounts.tellsAllLinks
  }

  /// Tells where more was scanned than was asked for, since it could not be told apart.
  mutating func tell(_ selection: HistorySelection) {
    if selection.lacksBorder {
      add(
        .missingObject,
        nil,
        "--since-commit names no commit of this mirror, or several: all that its refs lead to was scanned"
      )
    }
    if selection.isCutOff {
      add(
        .limit,
        nil,
        "what refs lead to could not be found out with the memory allowed: all objects were scanned; "
          + remedy
      )
    }
  }

  /// Says that not all of history could be held.
  mutating func cutOff() {
    knowsAllLinks = false
    add(
      .limit,
      nil,
      "the history takes more memory than allowed: some findings lack paths, commits or dates, and "
        + "missing objects may have been overlooked; " + remedy
    )
  }

  /// What helps where there is too little memory: beyond it all goes to temporary files.
  private var remedy: String {
    let space = ColumnSpace.shared
    guard let failure = space.failure else { return "raise --max-memory" }
    return
      "set TMPDIR to a folder on a disk with enough room (\(space.folder): \(failure)), or raise "
      + "--max-memory"
  }

  private mutating func tellPromised(_ kinds: some Sequence<ObjectKind?>) {
    var counts: [ObjectKind: Int] = [:]
    for kind in kinds { counts[kind ?? .blob, default: 0] += 1 }
    guard !counts.isEmpty else { return }
    let list = ObjectKind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(kind.name)\($0 == 1 ? "" : "s")" }
    }
    add(
      .missingObject,
      nil,
      "a partial clone: \(list.joined(separator: ", ")) that the remote kept back could not be "
        + "scanned; fetch them with `git fetch --refetch --no-filter`"
    )
  }

  private mutating func add(_ kind: ProblemKind, _ object: ObjectID?, _ detail: String) {
    problems.append(
      ProblemRecord(
        repository: mirror.reference,
        object: object?.description,
        kind: kind,
        detail: detail
      )
    )
  }
}
