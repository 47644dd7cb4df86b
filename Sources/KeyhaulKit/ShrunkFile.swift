import Findings

/// What could not be read of a file, such as a pack, that shrank while it was read: one problem, however many objects it held.
struct ShrunkFile: Sendable {
  /// The problem of one of the objects.
  private var first: ProblemRecord
  /// How many there are.
  private var count = 1

  /// Begins with one object.
  init(first: ProblemRecord) { self.first = first }

  /// The objects of both.
  static func + (one: ShrunkFile, other: ShrunkFile) -> ShrunkFile {
    var sum = one
    sum.count += other.count
    return sum
  }

  /// The record for all of them.
  var problem: ProblemRecord {
    guard count > 1 else { return first }
    var problem = first
    problem.object = nil
    problem.detail =
      "the file shrank while it was read, and \(count) objects in it could not be scanned; scan again when nothing rewrites it"
    return problem
  }
}
