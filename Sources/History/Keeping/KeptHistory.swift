import GitStorage

/// What was found out about a mirror's history, for a later run over the same objects, refs and reflogs.
///
/// That is the places of all that was looked for, and what is missing or broken. It says nothing of what
/// was found; but paths are names that people gave, so whoever keeps it sees to it that not everybody
/// reads it.
public struct KeptHistory: Sendable {
  /// What is missing, apart from what nobody expects.
  var missing: [ObjectID: MissingObjects.Fact] = [:]
  /// What could not be understood, the first of them, and how many more.
  var faults: [HistoryPart.Fault] = []
  var moreFaults = 0
  /// The place of each subject, by the numbers of the objects that hold it.
  var places: [[UInt32]: SubjectPlace] = [:]

  init() {}

  /// Begins with what is missing and broken; nil where that is not the whole of it.
  ///
  /// - Parameter part: all that was taken down.
  public init?(_ part: HistoryPart) {
    guard !part.isCutOff, part.missing.dropped == 0 else { return nil }
    missing = part.missing.facts
    faults = part.faults
    moreFaults = part.moreFaults
  }

  /// Keeps the places of subjects.
  ///
  /// - Parameters:
  ///   - places: those that a walk found that was not cut off.
  ///   - subjects: for each the numbers of the objects that hold it, in the same order.
  public mutating func keep(_ places: [SubjectPlace], of subjects: [[UInt32]]) {
    for (subject, place) in zip(subjects, places) { self.places[subject] = place }
  }

  /// The places of subjects, nil unless all are known.
  public func places(of subjects: [[UInt32]]) -> [SubjectPlace]? {
    var found: [SubjectPlace] = []
    for subject in subjects {
      guard let place = places[subject] else { return nil }
      found.append(place)
    }
    return found
  }

  /// What is missing and broken, as if it had been taken down.
  public var part: HistoryPart {
    var part = HistoryPart()
    for (id, fact) in missing { part.missing.note(id, fact) }
    part.faults = faults
    part.moreFaults = moreFaults
    return part
  }
}
