/// Why something could not be scanned, as a stable word that programs can rely on.
public enum ProblemKind: String, Sendable, Hashable, CaseIterable {
  /// An index, ref, tree or commit names an object that the store does not have.
  case missingObject = "missing-object"
  /// A delta's base is neither in the pack nor in the store.
  case missingBase = "missing-base"
  /// A symbolic ref, such as `HEAD`, leads to no ref: where it led is not known; no object is lost with it.
  case missingRef = "missing-ref"
  /// The bytes contradict their format, their checksum or each other.
  case corrupt
  /// The system refused to open or read.
  case unreadable
  /// A limit on memory, size, depth or count was reached.
  case limit
  /// A limit on time was reached.
  case timeout
  /// A path leads out of the folders that were to be scanned.
  case outsideRoots = "outside-roots"
  /// The format, or a feature of it, is not supported.
  case unsupported
  /// It needs a password.
  case encrypted
  /// The file changed or shrank while it was read.
  case changedWhileReading = "changed-while-reading"
  /// The run was interrupted before this was scanned.
  case interrupted
}
