import GitStorage
import History

extension MirrorScan {
  /// The kinds of objects that are decoded.
  ///
  /// Trees hold nothing but names and ids: they are read for the history's sake alone and are
  /// counted as excluded.
  var wantedKinds: Set<ObjectKind> {
    history == nil && survey == nil ? [.blob, .commit, .tag] : Set(ObjectKind.allCases)
  }
}
