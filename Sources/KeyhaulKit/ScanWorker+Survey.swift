import Bytes
import Findings
import GitStorage
import History
import Pipeline

/// Choosing the objects of a mirror that are asked for, where these are not all.
extension ScanWorker {
  /// How many objects are read one by one in a unit.
  private static var singleObjectsPerUnit: Int { 256 }

  /// Begins to find out which objects are asked for; scanning begins when that is known.
  func beginSurvey(
    _ survey: MirrorSurvey,
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    // The survey as a whole is one of the mirror's units, the choice made at its end included.
    mirror.unitBegins()
    if shared.plan.history == .none {
      survey.unitBegins()
      context.push(.surveyTip(mirror))
    } else {
      for pack in mirror.store.packs {
        let plan = mirror.store.plan(pack, kinds: StoreSurvey.kinds)
        shared.add { $0.estimatedBytes += plan.estimatedSize }
        for unit in plan.units(of: Self.unitSize).reversed() {
          survey.unitBegins()
          context.push(.surveyPack(mirror, PackWork(plan: plan, roots: unit)))
        }
      }
      forEachLooseUnit(of: mirror.store) { folder, range in
        survey.unitBegins()
        context.push(.surveyLoose(mirror, folder: folder, range))
      }
    }
    endSurveyUnit(of: mirror, HistoryPart(), context)
  }

  /// Takes down families of a pack.
  func survey(
    _ work: PackWork,
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    guard let survey = mirror.survey else { return }
    lease = shared.memory.lease(work.peakMemory(limit: shared.limits.objectSize))
    var visitor = storeSurvey(survey)
    decoder?.run(
      work,
      visitor: &visitor,
      isWorkWanted: { context.isSomeoneHungry },
      give: { gift in
        survey.unitBegins()
        context.push(.surveyPack(mirror, gift))
      }
    )
    lease = nil
    visitor.finish()
    endSurveyUnit(of: mirror, visitor.part, context)
  }

  /// Takes down loose objects.
  func survey(
    _ folder: Int,
    _ range: Range<Int>,
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    guard let survey = mirror.survey else { return }
    var visitor = storeSurvey(survey)
    decoder?.runLoose(folder, range, kinds: StoreSurvey.kinds, visitor: &visitor)
    visitor.finish()
    endSurveyUnit(of: mirror, visitor.part, context)
  }

  /// Takes down the tree at the tip of the default branch.
  func surveyTip(of mirror: MirrorScan, _ context: borrowing WorkContext<ScanJob>) {
    guard let survey = mirror.survey else { return }
    var part = HistoryPart()
    if let tip = mirror.tip(survey) {
      var visitor = TipSurvey(tip, survey.history, isStopped: { self.isCancelled })
      while let next = visitor.takeNext() { decoder?.runObjects(next, visitor: &visitor) }
      part = visitor.part
    }
    endSurveyUnit(of: mirror, part, context)
  }

  private func storeSurvey(_ survey: MirrorSurvey) -> StoreSurvey {
    StoreSurvey(
      survey.history,
      usesDeltas: shared.plan.usesDeltas,
      isStopped: { self.isCancelled }
    )
  }

  /// Hands in what a unit took down; the last one makes the choice and begins the scan.
  private func endSurveyUnit(
    of mirror: MirrorScan,
    _ part: HistoryPart,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    guard let survey = mirror.survey else { return }
    if survey.unitEnded(part) {
      if !isCancelled {
        survey.choose { mirror.selection(shared.plan, survey, &$0) }
        turn(to: mirror)
        let refs = selection?.refs.count ?? 0
        shared.add {
          $0.choices += 1
          $0.chosenRefs += refs
        }
        beginScan(mirror, context)
      }
      endUnit(of: mirror, context)
    }
  }

  /// Reads what is asked for object by object, and counts all else as left out.
  func beginSingleObjects(
    _ selection: HistorySelection,
    of mirror: MirrorScan,
    _ context: borrowing WorkContext<ScanJob>
  ) {
    let end = mirror.store.numberCount
    let wanted = selection.wanted.members(below: end)
    let trees = selection.objects.members(below: end).count - wanted.count
    let others = mirror.store.objectCount - wanted.count - trees
    results.tally[.tree].promised += trees
    results.tally[.tree].excluded += trees
    results.tally[.unknown].promised += others
    results.tally[.unknown].excluded += others
    for start in stride(from: 0, to: wanted.count, by: Self.singleObjectsPerUnit) {
      let last = min(start + Self.singleObjectsPerUnit, wanted.count)
      mirror.unitBegins()
      context.push(.objects(mirror, Array(wanted[start..<last])))
    }
  }

  /// Scans objects by their numbers.
  func scanObjects(_ numbers: [Int]) {
    guard let store = mirror?.store else { return }
    var visitor = self
    countsPromises = true
    decoder?.runObjects(numbers.lazy.map { store.id(at: $0) }, visitor: &visitor)
    countsPromises = false
  }
}

extension MirrorScan {
  /// The tip of the default branch; nil where there is none, or its files are scanned as files.
  func tip(_ survey: MirrorSurvey) -> ObjectID? {
    workTree == nil ? survey.refs.defaultTip : nil
  }

  /// Chooses what a plan asks for.
  func selection(
    _ plan: ScanPlan,
    _ survey: MirrorSurvey,
    _ part: inout HistoryPart
  ) -> HistorySelection {
    let history = survey.history
    if plan.history == .none { return HistorySelection(treeOf: tip(survey), history, &part) }
    let globs = RefGlobs(plan.refGlobs)
    let query = HistoryQuery(since: plan.since, borders: plan.sinceCommits) { globs.match($0) }
    return HistorySelection(query, history, &part, refs: survey.refs)
  }
}
