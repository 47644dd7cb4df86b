import Detection
import Findings
import GitStorage
import History
import Pipeline

/// Scanning the objects of a mirror's store, as its decoder brings them.
extension ScanWorker: ObjectVisitor {
  func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    if !isAskedFor(object) {
      passedOver(object)
      return nil
    }
    if let recorder {
      switch object.kind {
      case .tree:
        passedOver(object)
        countTree(content.count)
        return history.addTree(
          object,
          content,
          base: shared.plan.usesDeltas ? base as? TreeMemory : nil,
          baseContent: baseContent,
          copies: copies,
          to: recorder
        )
      case .commit: history.addCommit(object, content, to: recorder)
      case .tag: history.addTag(object, content, to: recorder)
      case .blob: break
      }
    }
    return scan(object, content, base: base, copies: copies)
  }

  /// Whether an object is to be scanned; trees that were read to find out are not.
  private func isAskedFor(_ object: FoundObject) -> Bool {
    guard let selection, let store = mirror?.store else { return true }
    return object.kind != .tree && store.number(of: object).map(selection.wanted.contains) ?? false
  }

  /// Looks for secrets in an object.
  private func scan(
    _ object: FoundObject,
    _ content: Span<UInt8>,
    base: ObjectMemory?,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    begin(.object(object))
    let examinedBefore = results.bytes.examined
    expand(content)
    let base = shared.plan.usesDeltas ? base as? BlobMemory : nil
    if let base {
      shared.detector.rescan(content, base: base.matches, copies: copies, using: &scratch)
    } else {
      shared.detector.scan(content, using: &scratch)
    }
    var matches = object.hasDeltas ? scratch.memory() : nil
    count(object)
    results.bytes.expanded += content.count
    shared.counters.add(content.count, to: .bytes, worker: number)
    collect(content, starts: 0..<content.count + 1)
    if object.kind == .blob, let pointer = LFSPointer(content) { note(pointer, in: object) }
    // Decoding scans with the same scratch memory.
    let counted = countPersonalData(in: content, base: base?.census, copies: copies).memory
    let told = decode(content, starts: 0..<content.count + 1)
    if !told.isEmpty { matches = matches?.keeping(told) }
    let examined = isSilent ? results.bytes.examined - examinedBefore : nil
    // Of a content that was looked into when the run was stopped a part may not have been.
    if !shared.cancellation.isCancelled, !results.seen.isEmpty {
      if isSilent { results.seen[0].noteSilence(of: object) }
      // Each mirror has a history of its own: what ties it together is never spared.
      let canBeSpared = object.kind == .blob || mirror?.isTakenDown == false
      if canBeSpared, let seen = object.seen(size: content.count, examined: examined) {
        results.seen[0].append(seen, limit: shared.known.mostUsed)
      }
    }
    return matches.map { BlobMemory(matches: $0, census: counted) }
  }

  /// Takes note of a blob that stands for a file elsewhere; it is looked at again in each mirror and each run.
  private func note(_ pointer: LFSPointer, in object: FoundObject) {
    isSilent = false
    guard let number = mirror?.store.number(of: object), let blob = UInt32(exactly: number) else {
      return
    }
    results.pointers.append(LFSPointers.Entry(id: pointer.id, blob: UInt64(blob)))
  }

  /// Counts objects that need no scan, since the same bytes were scanned in another mirror and
  /// nothing was found in them.
  func count(_ spared: SparedObjects) {
    for (kind, count) in spared.byKind { results.tally[.init(kind)].scanned += count }
    results.bytes.expanded += spared.size
    results.bytes.examined += spared.examined
    shared.counters.add(spared.size, to: .bytes, worker: number)
  }

  func visitPart(_ object: FoundObject, part: Span<UInt8>, offset: Int, isLast: Bool) {
    if isLast, object.kind != .blob, mirror?.history != nil { history.addUnread(object) }
    guard object.kind != .tree, isAskedFor(object) else {
      if isLast { passedOver(object) }
      return
    }
    scanPart(part, of: .object(object), offset: offset, isLast: isLast)
    shared.counters.add(part.count, to: .bytes, worker: number)
    if isLast { count(object) }
  }

  var partOverlap: Int { Self.overlap }

  private func count(_ object: FoundObject) {
    let kind = ObjectTally.Kind(object.countedAs)
    // A damaged object was counted when its fault was told.
    guard !object.isDamaged else { return }
    if object.isLoose { results.tally[kind].promised += 1 }
    results.tally[kind].scanned += 1
  }

  func passedOver(_ object: FoundObject) {
    guard !object.isDamaged else { return }
    let kind = ObjectTally.Kind(object.countedAs)
    if object.isLoose { results.tally[kind].promised += 1 }
    results.tally[kind].excluded += 1
  }

  func failed(_ problem: StorageProblem, kind: ObjectKind?) {
    if let object = problem.object {
      if countsPromises { results.tally[.init(kind)].promised += 1 }
      if let selection, let number = mirror?.store.number(of: object),
        !selection.wanted.contains(number)
      {
        // Nobody asked for it, so nothing is hidden by it either.
        results.tally[.init(kind)].excluded += 1
        return
      }
      results.tally[.init(kind)].problems += 1
      if problem.kind == .changed, let file = problem.file?.bytes {
        let one = ShrunkFile(first: ProblemRecord(problem, repository: mirror?.reference))
        results.shrunk[file] = results.shrunk[file].map { $0 + one } ?? one
        return
      }
    }
    note(ProblemRecord(problem, repository: mirror?.reference))
  }

  func disputed(_ problem: StorageProblem) {
    if let object = problem.object, let selection,
      mirror?.store.number(of: object).map(selection.wanted.contains) == false
    {
      return
    }
    note(ProblemRecord(problem, repository: mirror?.reference))
  }

  /// Whether the run was stopped.
  ///
  /// Whoever asks and is told so leaves the rest of the unit undone, so that is noted.
  var isCancelled: Bool {
    guard shared.cancellation.isCancelled else { return false }
    results.isCutShort = true
    return true
  }
}

extension ObjectTally.Kind {
  /// The kind under which an object is counted.
  init(_ kind: ObjectKind?) {
    self =
      switch kind {
      case .blob: .blob
      case .tree: .tree
      case .commit: .commit
      case .tag: .tag
      case nil: .unknown
      }
  }
}

extension ProblemRecord {
  /// The record of something in a store that could not be read.
  init(_ problem: StorageProblem, repository: RepositoryReference?) {
    let place = problem.offset.map { " (at byte \($0))" } ?? ""
    self.init(
      repository: repository,
      object: problem.object?.description,
      file: problem.file?.bytes,
      kind: ProblemKind(rawValue: problem.kind.rawValue) ?? .corrupt,
      detail: problem.detail + place
    )
  }
}
