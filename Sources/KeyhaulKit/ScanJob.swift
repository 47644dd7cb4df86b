import Bytes
import Detection
import Findings
import GitStorage
import History
import Inputs
import Pipeline

/// A piece of a run that one worker does.
enum ScanJob: Sendable {
  /// Open a mirror and cut it into units.
  case mirror(MirrorLocation)
  /// Take down families of a pack, to find out which objects are asked for.
  case surveyPack(MirrorScan, PackWork)
  /// Take down loose objects for the same purpose.
  case surveyLoose(MirrorScan, folder: Int, Range<Int>)
  /// Take down the tree at the tip of the default branch for the same purpose.
  case surveyTip(MirrorScan)
  /// Decode and scan families of a pack.
  case pack(MirrorScan, PackWork)
  /// Scan loose objects: those of `folder`, by their number in its list.
  case loose(MirrorScan, folder: Int, Range<Int>)
  /// Scan single objects by their numbers.
  case objects(MirrorScan, [Int])
  /// Scan the files in a folder of the mirror's own that are none of git's, by the folder's path there.
  case beside(MirrorScan, path: [UInt8])
  /// Scan those from a place in the folder on.
  case besideRest(MirrorScan, MirrorFolder, from: Int)
  /// Scan what is none of git's among the mirror's objects, from one on.
  case strays(MirrorScan, from: Int)
  /// Write a mirror's records, when all else of it is done and let go of.
  case close(MirrorScan)
  /// A part of such an end that whoever is at it need not do himself.
  case errand(Errand)
  /// Scan some plain files.
  case files([FileLocation])
  /// Scan what standard input holds.
  case standardInput
  /// Tell of an input that cannot be scanned.
  case problem(ProblemRecord)
}

extension ScanWorker {
  /// The estimated decoded size of a unit: some milliseconds of work.
  static var unitSize: Int { 64 << 20 }
  private static var looseObjectsPerUnit: Int { 256 }
  private static var manyObjects: Int { 50_000 }

  /// Does a job.
  func run(_ job: ScanJob, _ context: borrowing WorkContext<ScanJob>) {
    defer { lease = nil }
    guard let trace = shared.trace else { return work(on: job, context) }
    let start = ContinuousClock.now
    work(on: job, context)
    let traced = job.traced
    trace.add(traced.kind, traced.mirror ?? opened, pieces: traced.pieces, since: start)
    opened = nil
  }

  private func work(on job: ScanJob, _ context: borrowing WorkContext<ScanJob>) {
    switch job {
    case .mirror(let location):
      open(location, context)
    case .surveyPack(let mirror, let work):
      turn(to: mirror)
      survey(work, of: mirror, context)
    case .surveyLoose(let mirror, let folder, let range):
      turn(to: mirror)
      survey(folder, range, of: mirror, context)
    case .surveyTip(let mirror):
      turn(to: mirror)
      surveyTip(of: mirror, context)
    case .pack(let mirror, let work):
      turn(to: mirror)
      results.seen = [SeenPack(work)]
      lease = shared.memory.lease(work.peakMemory(limit: shared.limits.objectSize))
      var visitor = self
      decoder?.run(
        work,
        visitor: &visitor,
        isWorkWanted: { context.isSomeoneHungry },
        give: { gift in
          mirror.unitBegins()
          context.push(.pack(mirror, gift))
        }
      )
      lease = nil
      endUnit(of: mirror, context)
      shared.freedMemory.settle()
    case .loose(let mirror, let folder, let range):
      turn(to: mirror)
      var visitor = self
      countsPromises = true
      decoder?.runLoose(
        folder,
        range,
        kinds: mirror.wantedKinds,
        wanted: selection?.wanted,
        visitor: &visitor
      )
      countsPromises = false
      endUnit(of: mirror, context)
    case .objects(let mirror, let numbers):
      turn(to: mirror)
      scanObjects(numbers)
      endUnit(of: mirror, context)
    case .beside(let mirror, let path):
      turnAside(to: mirror)
      scanFolder(at: path, of: mirror, context)
      endUnit(of: mirror, isBeside: true, context)
    case .besideRest(let mirror, let folder, let place):
      turnAside(to: mirror)
      scanFiles(of: folder, from: place, of: mirror, context)
      endUnit(of: mirror, isBeside: true, context)
    case .strays(let mirror, let first):
      turnAside(to: mirror)
      scanStrays(of: mirror, from: first, context)
      endUnit(of: mirror, isBeside: true, context)
    case .close(let mirror):
      self.mirror = nil
      decoder = nil
      // The decoders are done; what follows needs much memory in a large mirror.
      if mirror.store.numberCount >= Self.manyObjects { returnFreedMemory() }
      close(mirror, context)
      for location in shared.twins.end(mirror.store) { context.push(.mirror(location)) }
    case .errand(let errand):
      errand.takeOn()
    case .files(let locations):
      scanFiles(locations) { context.push($0) }
    case .standardInput:
      scanStandardInput()
    case .problem(let problem):
      shared.counters.add(1, to: .problems, worker: number)
      shared.report([problem])
    }
  }

  /// Writes a mirror's records, with the help of a worker that has nothing to do.
  private func close(_ mirror: MirrorScan, _ context: borrowing WorkContext<ScanJob>) {
    mirror.close(shared, isInterrupted: false) { work in
      let errand = Errand(work)
      if context.isSomeoneHungry { context.push(.errand(errand)) }
      return { errand.finish() }
    }
  }

  private func open(_ location: MirrorLocation, _ context: borrowing WorkContext<ScanJob>) {
    let store: ObjectStore
    do throws(StorageProblem) {
      store = try location.openStore(
        shared.limits,
        neighbours: shared.neighbours,
        isAllowed: { self.shared.roots.contains($0) },
        isStopped: { self.isCancelled }
      )
    } catch {
      let path = location.workTree ?? location.commonDirectory
      let reference = RepositoryReference(path: path.bytes)
      shared.counters.add(1, to: .problems, worker: number)
      shared.report([ProblemRecord(error, repository: reference)])
      shared.emit([.repository(RepositoryRecord(unreadable: reference))])
      shared.add {
        $0.opened += 1
        $0.repositories.total += 1
        $0.repositories.incomplete += 1
      }
      return
    }
    let twin =
      shared.plan.history == .all ? shared.twins.twin(of: store) { self.isCancelled } : nil
    if shared.plan.history == .all, twin == nil, !shared.twins.begin(store, at: location) { return }
    let mirror = MirrorScan(store: store, location, copyOf: twin, shared)
    shared.opened(mirror)
    if shared.trace != nil { opened = mirror }
    defer { shared.add { $0.opened += 1 } }
    self.mirror = mirror
    for problem in store.problems { note(ProblemRecord(problem, repository: mirror.reference)) }
    if let history = mirror.anyHistory {
      for problem in history.problems { note(ProblemRecord(problem, repository: mirror.reference)) }
    } else if store.condition.isPartial {
      note(.partialClone(mirror.reference))
    }
    tellLost(of: mirror)
    scanTexts(of: mirror)
    mirror.keepBeside(takeResults())
    if let twin = mirror.twin {
      take(twin)
    } else if let survey = mirror.survey {
      beginSurvey(survey, of: mirror, context)
    } else {
      beginScan(mirror, context)
    }
    endUnit(of: mirror, context)
    self.mirror = nil
    decoder = nil
  }

  /// Takes what was found in the objects of a mirror of which the current one is a copy.
  private func take(_ twin: MirrorTwins.Twin) {
    results.merge(twin.results, seenLimit: 0)
    if shared.state != nil, let mirror {
      results.seen = zip(mirror.store.packs, twin.silent).map { SeenPack($0, silent: $1) }
    }
    let bytes = twin.results.bytes.expanded
    shared.counters.add(bytes, to: .bytes, worker: number)
    shared.add { $0.estimatedBytes += bytes }
  }

  /// Cuts the scan of a mirror into units.
  func beginScan(_ mirror: MirrorScan, _ context: borrowing WorkContext<ScanJob>) {
    for pack in mirror.store.packs { results.bytes.packed += pack.file.count }
    if shared.plan.history == .none, let selection {
      return beginSingleObjects(selection, of: mirror, context)
    }
    for pack in mirror.store.packs { plan(pack, of: mirror, context) }
    forEachLooseUnit(of: mirror.store) { folder, range in
      mirror.unitBegins()
      context.push(.loose(mirror, folder: folder, range))
    }
  }

  /// Cuts loose objects into units.
  func forEachLooseUnit(of store: ObjectStore, _ body: (_ folder: Int, Range<Int>) -> Void) {
    for (number, folder) in store.looseFolders.enumerated() {
      for start in stride(from: 0, to: folder.ids.count, by: Self.looseObjectsPerUnit) {
        body(number, start..<min(start + Self.looseObjectsPerUnit, folder.ids.count))
      }
    }
  }

  private func plan(
    _ pack: Pack,
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    let plan = mirror.store.plan(
      pack,
      kinds: mirror.wantedKinds,
      known: shared.known,
      silent: shared.silentObjects(of: pack),
      isRestSound: mirror.recalled != nil,
      wanted: selection?.wanted
    )
    count(plan.spared)
    for (kind, count) in plan.knownByKind { results.tally[.init(kind)].known += count }
    if shared.state != nil { results.seen.append(SeenPack(plan)) }
    for (kind, count) in plan.unwanted { results.tally[.init(kind)].excluded += count }
    for kind in ObjectKind.allCases {
      results.tally[.init(kind)].promised += plan.census.byKind[kind, default: 0]
    }
    results.tally[.unknown].promised += plan.census.unknown
    if mirror.history == nil, mirror.survey == nil {
      results.tally[.tree].excluded += plan.census.byKind[.tree, default: 0]
    }
    shared.add { $0.estimatedBytes += plan.estimatedSize }
    // The worker takes what it pushed last: pushed in reverse, the pack is read from its start.
    for unit in plan.units(of: Self.unitSize).reversed() {
      mirror.unitBegins()
      context.push(.pack(mirror, PackWork(plan: plan, roots: unit)))
    }
  }
}

extension RepositoryRecord {
  /// The record of a mirror that could not be opened.
  init(unreadable repository: RepositoryReference) {
    self.init(
      repository: repository,
      state: .incomplete,
      objects: ObjectTally(),
      bytes: ByteCounts(),
      findings: 0,
      seconds: nil
    )
  }
}

extension ProblemRecord {
  /// Tells that a mirror was cloned without some of its objects.
  static func partialClone(_ repository: RepositoryReference) -> ProblemRecord {
    ProblemRecord(
      repository: repository,
      kind: .missingObject,
      detail:
        "the mirror is a partial clone, and with --no-attribution nobody looks whether objects that "
        + "its remote kept back are missing"
    )
  }
}
