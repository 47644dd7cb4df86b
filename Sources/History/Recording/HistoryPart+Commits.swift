import Bytes
public import GitStorage

/// Taking down commits and annotated tags as they are decoded.
extension HistoryPart {
  /// Takes down a commit: its tree, its parents, its date.
  ///
  /// - Parameters:
  ///   - object: the commit.
  ///   - content: its bytes.
  ///   - history: what all workers share.
  ///   - withParents: whether its parents matter.
  public mutating func addCommit(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    to history: MirrorHistory,
    withParents: Bool = true
  ) {
    guard !object.isDamaged, let number = history.store.number(of: object) else { return }
    let start = pendingCommitIDs.count
    let seconds = CommitHead.read(content, format: history.store.format, into: &pendingCommitIDs)
    let parents = pendingCommitIDs.count - start - 1
    guard let seconds, hasRoom(for: 24 + 4 * parents, in: history) else {
      if seconds != nil {
        isCutOff = true
      } else {
        note(Fault(object: object.id, reason: .brokenCommit))
      }
      pendingCommitIDs.removeSubrange(start...)
      return
    }
    if !withParents { pendingCommitIDs.removeSubrange((start + 1)...) }
    pendingCommits.append(
      PendingCommit(
        number: UInt32(number),
        idsEnd: UInt32(pendingCommitIDs.count),
        seconds: seconds
      )
    )
    if pendingCommitIDs.count >= history.batchSize { finishCommits(in: history) }
  }

  /// Looks up the ids that commits name.
  mutating func finishCommits(in history: MirrorHistory) {
    guard !pendingCommits.isEmpty else { return }
    let ids = pendingCommitIDs
    let numbers = history.store.numbers(of: ids)
    var place = 0
    for commit in pendingCommits {
      var tree = numbers[place]
      if tree == TreeRecords.none {
        noteMissing(ids[place], .tree, Int(commit.number), history)
        tree = history.unlisted?.number(of: ids[place]) ?? TreeRecords.none
      }
      var lacksParents = false
      for parent in place + 1..<Int(commit.idsEnd) {
        if numbers[parent] != TreeRecords.none {
          parents.append(numbers[parent])
          continue
        }
        lacksParents = true
        if history.shallow.contains(history.store.id(at: Int(commit.number))) {
          missing.noteShallow(ids[parent])
        } else {
          noteMissing(ids[parent], .commit, Int(commit.number), history)
          if let unlisted = history.unlisted { parents.append(unlisted.number(of: ids[parent])) }
        }
      }
      place = Int(commit.idsEnd)
      commits.append(
        Commit(
          number: commit.number,
          tree: tree,
          parentsEnd: UInt32(parents.count),
          lacking: lacksParents ? 1 : 0,
          seconds: commit.seconds
        )
      )
    }
    let inFiles = commits.bytesInFile + parents.bytesInFile
    history.note(inFiles: inFiles - commitsInFiles)
    commitsInFiles = inFiles
    pendingCommits.removeAll(keepingCapacity: true)
    pendingCommitIDs.removeAll(keepingCapacity: true)
  }

  /// Takes down an annotated tag.
  public mutating func addTag(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    to history: MirrorHistory
  ) {
    guard !object.isDamaged, let number = history.store.number(of: object) else { return }
    guard let head = TagHead(content, format: object.id.format) else {
      note(Fault(object: object.id, reason: .brokenTag))
      return
    }
    var target = history.store.number(of: head.target).map { UInt32($0) }
    if target == nil {
      noteMissing(head.target, head.kind, number, history)
      target = history.unlisted?.number(of: head.target)
    }
    if let target { tags.append(Tag(number: UInt32(number), target: target)) }
  }
}
