extension Expander {
  /// Hands out the entries of an archive, or what a compressed stream unfolds to.
  ///
  /// A compressed tar or cpio archive is read as a stream: its entries are held, not the archive.
  ///
  /// - Parameters:
  ///   - content: the archive or stream.
  ///   - kind: what it is.
  ///   - done: how many entries were handed out already.
  ///   - held: how many bytes count as held for them.
  ///   - isUnpacked: whether `content` is what the stream unfolds to.
  ///   - visitor: looks at what is in it.
  mutating func openArchive(
    _ content: Span<UInt8>,
    _ kind: InnerStep.Kind,
    behind done: Int = 0,
    held: Int = 0,
    isUnpacked: Bool = false,
    into visitor: inout some InnerVisitor
  ) {
    unsafe content.withUnsafeBytes { bytes in
      guard var reader = unsafe ArchiveReader.open(bytes, kind, isUnpacked: isUnpacked) else {
        hold(-held, &visitor)
        return fail(.corrupt, "the \(kind.rawValue) data cannot be opened", &visitor)
      }
      var entries = EntryWalk(kind: kind, isUnpacked: isUnpacked, done: done, held: held)
      readEntries(&reader, &entries, into: &visitor)
      hold(-entries.buffer.held, &visitor)
      if entries.encrypted > 0 {
        let noun = entries.encrypted == 1 ? "entry is" : "entries are"
        fail(.encrypted, "\(entries.encrypted) \(noun) encrypted", &visitor)
      }
      if entries.inner != nil { trail.removeLast() }
    }
  }

  private mutating func readEntries(
    _ reader: inout ArchiveReader,
    _ entries: inout EntryWalk,
    into visitor: inout some InnerVisitor
  ) {
    while !isDone(visitor) {
      switch reader.next() {
      case .end: return
      case .broken:
        fail(.corrupt, "the \(entries.kind.rawValue) data are broken or end too early", &visitor)
        return
      case .entry: break
      }
      entries.number += 1
      if entries.number <= entries.done { continue }
      if entries.number == 1, let inner = reader.inner {
        guard trail.count + 1 < limits.depth else { return tooDeep(&visitor) }
        trail.append(InnerStep(entries.kind))
        entries.inner = inner
      }
      guard !reader.isEncrypted else {
        entries.encrypted += 1
        continue
      }
      let step = entries.step(name: reader.name)
      guard readEntry(&reader, &entries, step, into: &visitor) else { return }
    }
  }

  /// Reads an entry and hands it out.
  ///
  /// - Returns: whether the archive can be read further.
  private mutating func readEntry(
    _ reader: inout ArchiveReader,
    _ entries: inout EntryWalk,
    _ step: InnerStep,
    into visitor: inout some InnerVisitor
  ) -> Bool {
    let effort = entries.kind == .zip ? reader.effort : .little
    guard effort != .model else {
      fail(.unsupported, "packed by PPMd; unpack it and scan that", at: step, &visitor)
      return true
    }
    // As if all that may be is taken at once: how much comes out is not known before.
    let most = effort == .window ? windowLeft : .max
    let window = effort == .window ? most : 0
    holdWindow(window, &visitor)
    defer { holdWindow(-window, &visitor) }
    var isBroken = false
    var isTooFar = false
    func fill(_ bytes: inout [UInt8], _ limit: Int) -> Progress {
      while true {
        if reader.place >= most {
          isTooFar = true
          return .end
        }
        switch reader.read(into: &bytes, limit: limit) {
        case .bytes: continue
        case .end: return .end
        case .broken:
          isBroken = true
          return .end
        case nil: return .more
        }
      }
    }
    var progress = Progress.end
    if entries.isInPlace,
      reader.withWholeEntry(limit: bytesLeft, { deliver($0, step, into: &visitor) })
    {
      var rest: [UInt8] = []
      _ = fill(&rest, 0)
    } else {
      progress = deliver(step, in: &entries.buffer, into: &visitor, fill: fill)
    }
    if progress == .more, entries.isUnpackedInOrder { skipEntry(&reader, &visitor) }
    if isTooFar {
      let detail = "only its first \(reader.place) bytes were unpacked: more takes too much memory"
      fail(.limit, detail + "; raise --max-memory", at: step, &visitor)
    } else if isBroken {
      let detail = "broken, cut off or not supported behind byte \(reader.place)"
      fail(.corrupt, detail, at: step, &visitor)
    } else if reader.isDoubtful {
      fail(.corrupt, "not of the size or the checksum that the archive tells", at: step, &visitor)
    }
    // In a zip archive each entry can be found by the directory; a stream is lost.
    return !isBroken || entries.kind == .zip
  }

  /// Unpacks the rest of an entry to get behind it, which costs as much as if it were kept.
  private mutating func skipEntry(
    _ reader: inout ArchiveReader,
    _ visitor: inout some InnerVisitor
  ) {
    while !isDone(visitor), let count = reader.skipPiece() { discard(count, &visitor) }
  }
}

/// How far the entries of an archive were read.
private struct EntryWalk {
  let kind: InnerStep.Kind
  /// Whether entries lie in the content as they are: of a tar or cpio archive that is no stream.
  let isInPlace: Bool
  /// How many entries were handed out before.
  let done: Int
  /// The archive in a compressed stream of which entries are read.
  var inner: InnerStep.Kind?
  var number = 0
  var encrypted = 0
  /// Holds one entry after the other.
  var buffer: InnerBuffer

  init(kind: InnerStep.Kind, isUnpacked: Bool, done: Int, held: Int) {
    (self.kind, self.done, buffer) = (kind, done, InnerBuffer(held: held))
    isInPlace = kind == .tar || kind == .cpio || isUnpacked
  }

  /// Whether it is a compressed stream, not an archive.
  private var isStream: Bool {
    switch kind {
    case .zip, .tar, .cpio, .cab, .sevenZip: false
    default: true
    }
  }

  /// Whether what comes before an entry must be unpacked to read it.
  var isUnpackedInOrder: Bool { isStream || kind == .sevenZip || kind == .cab }

  /// The step to the entry that was come upon last.
  func step(name: [UInt8]?) -> InnerStep {
    if isStream && inner == nil { return InnerStep(kind) }
    return InnerStep(inner ?? kind, path: name ?? Array("entry \(number)".utf8))
  }
}
