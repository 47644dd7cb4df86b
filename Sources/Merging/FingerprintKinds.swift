import Bytes

/// Looks whether the fingerprints of several files can be compared: those made with different keys never meet.
struct FingerprintKinds {
  private var first: (kind: String, file: BytePath)?

  /// Takes in how the runs of a file made theirs (``Fingerprinter/mark``), as far as they tell.
  ///
  /// - Returns: What is wrong with it, beside the files before.
  mutating func add(_ kinds: Set<String>, of file: BytePath) -> Merge.Fault? {
    for kind in kinds.sorted() {
      guard let first else {
        first = (kind, file)
        continue
      }
      guard kind != first.kind else { continue }
      return Merge.Fault(
        file: file,
        detail: first.file == file
          ? "its runs made their fingerprints with different keys (--fingerprint-key), so a secret counts once for each key; "
            + "scan again with one"
          : "its fingerprints were made with another key (--fingerprint-key) than those of \(first.file), so a secret of both "
            + "counts twice; scan again with one key"
      )
    }
    return nil
  }
}
