import Findings
import GitStorage
import History
import Pipeline

/// Finding the places of what was found.
extension MirrorScan {
  /// The places of subjects: those that an earlier run has found, or else by a walk through history, which is kept.
  ///
  /// - Parameters:
  ///   - subjects: for each the numbers of the objects that hold it.
  ///   - history: what all workers shared.
  ///   - part: what they took down; used up.
  ///   - keeping: what is missing and broken, for a later run; nil where nothing is to be kept.
  ///   - refs: the mirror's refs.
  ///   - shared: the run.
  ///   - handOut: takes what another worker may do.
  /// - Returns: the places, and whether some may lack something, since there was too much to be held in memory.
  func places(
    of subjects: [[UInt32]],
    in history: MirrorHistory,
    _ part: inout HistoryPart,
    keeping: KeptHistory?,
    _ refs: RefSet,
    _ shared: ScanShared,
    _ handOut: HandOut
  ) -> (places: [SubjectPlace], isCutOff: Bool) {
    if let recalled {
      if let known = recalled.kept.places(of: subjects) {
        shared.keep(recalled)
        return (known, false)
      }
      part = takeDown(history, shared)
    }
    var limits = HistoryWalk.Limits()
    limits.memory = shared.historyBytes
    let isCutOff = part.isCutOff
    // Handed over, so that what it no longer needs can be let go of.
    let taken = part
    part = HistoryPart()
    let reflogs = ReflogTips(gitDirectory: gitDirectory, store: store)
    let walk = HistoryWalk(
      history,
      consume taken,
      refs: refs,
      reflogs: reflogs,
      subjects: subjects,
      limits: limits,
      handOut: handOut
    )
    if var keeping, let durableName, !isCutOff, !walk.isCutOff {
      keeping.keep(walk.places, of: subjects)
      shared.keep(
        keeping,
        of: history,
        gitDirectory: gitDirectory,
        named: durableName,
        refs,
        reflogs
      )
    }
    return (walk.places, isCutOff || walk.isCutOff)
  }

  /// Takes the whole history down by itself, where what was recalled does not tell all that was found now: bytes that rot
  /// without being written to make a difference that no stamp tells.
  private func takeDown(_ history: MirrorHistory, _ shared: ScanShared) -> HistoryPart {
    var decoder = ObjectDecoder(store: store, limits: shared.limits)
    var survey = StoreSurvey(history, usesDeltas: shared.plan.usesDeltas, isStopped: { false })
    for pack in store.packs {
      let plan = store.plan(pack, kinds: StoreSurvey.kinds)
      let work = PackWork(plan: plan, roots: plan.roots.indices)
      let lease = shared.memory.lease(work.peakMemory(limit: shared.limits.objectSize))
      decoder.run(work, visitor: &survey)
      _ = consume lease
    }
    for (number, folder) in store.looseFolders.enumerated() {
      decoder.runLoose(number, folder.ids.indices, kinds: StoreSurvey.kinds, visitor: &survey)
    }
    survey.finish()
    return survey.part
  }
}
