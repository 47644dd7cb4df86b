import Findings
import GitStorage
import Pipeline

/// Telling what could not be read.
extension ScanWorker {
  /// How many problems are held: a broken pack may have one for each of millions of objects.
  private static let mostProblems = 1024

  /// Takes a problem of the current unit up.
  func note(_ problem: ProblemRecord) {
    problems.append(problem)
    if problems.count >= Self.mostProblems { writeProblems() }
  }

  /// Writes the problems that were taken up.
  func writeProblems() {
    guard !problems.isEmpty else { return }
    shared.counters.add(problems.count, to: .problems, worker: number)
    if mirror == nil {
      shared.report(problems)
    } else {
      results.problems += problems.count
      if shared.plan.isRedacted { hold(&problems) }
      if !problems.isEmpty { shared.emit(problems.map { .problem($0) }) }
    }
    problems = []
  }

  /// How many problems of a mirror a worker keeps until all of its secrets are known.
  private static let mostHeld = 4096

  /// Keeps problems until all secrets of the mirror are known; of more than there is room for names and places are left out.
  private func hold(_ problems: inout [ProblemRecord]) {
    let room = max(Self.mostHeld - results.held.count, 0)
    results.held += problems.prefix(room)
    problems = problems.dropFirst(room).map(\.withoutNames)
  }

  /// Counts the objects of a mirror that were lost with their packs, and names the first of them.
  ///
  /// Where not all objects are asked for, those that are turn out to be missing when others name them.
  func tellLost(of mirror: MirrorScan) {
    guard mirror.survey == nil else { return }
    let limit = shared.plan.namedMissingObjects
    var count = 0
    for problem in mirror.store.lostObjects {
      if count < limit { note(ProblemRecord(problem, repository: mirror.reference)) }
      count += 1
    }
    results.tally[.unknown].promised += count
    results.tally[.unknown].problems += count
    guard count > limit else { return }
    note(
      ProblemRecord(
        repository: mirror.reference,
        kind: .missingObject,
        detail: "\(count - limit) further objects were lost with packs that are gone or broken"
      )
    )
  }
}

extension ProblemRecord {
  /// The problem without what names in the mirror could tell.
  fileprivate var withoutNames: ProblemRecord {
    ProblemRecord(
      repository: repository.map { RepositoryReference(path: $0.path) },
      object: object,
      kind: kind,
      detail: "one of very many problems of this mirror; a scan without --redact says more"
    )
  }
}
