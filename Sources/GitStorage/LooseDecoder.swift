import Bytes

/// Decodes loose objects.
extension EntryDecoder {
  /// Decodes a loose object; whether it is the one that its name promises is for the caller to
  /// verify.
  ///
  /// - Returns: the object's kind and content.
  /// - Throws: ``DecodeError``; ``DecodeError/tooLarge`` where it is larger than the limit.
  mutating func loose(
    _ file: MappedFile
  ) throws(DecodeError) -> (kind: ObjectKind, buffer: ObjectBuffer) {
    let header = try looseHeader(file)
    guard header.size <= limits.objectSize else { throw .tooLarge }
    let buffer = pool.take(header.size)
    do throws(DecodeError) {
      var stream = StreamInflater()
      var consumed = 0
      let head = ObjectBuffer(capacity: LooseHeader.longest)
      unsafe try stream.inflate(file.bytes, &consumed, into: head.fill(header.length))
      unsafe try stream.inflate(file.bytes, &consumed, into: buffer.fill(header.size))
      try stream.finish(file.bytes, &consumed)
    } catch {
      pool.giveBack(buffer)
      throw file.wasTruncated ? .truncatedFile : error
    }
    return (header.kind, buffer)
  }

  /// Reads the head of a loose object.
  ///
  /// - Throws: ``DecodeError``; a declared size is believed only as far as the file's length could
  ///   bear it out.
  func looseHeader(_ file: MappedFile) throws(DecodeError) -> LooseHeader {
    let buffer = ObjectBuffer(capacity: LooseHeader.longest)
    let filled = try StreamInflater.start(of: file.bytes, into: buffer)
    let header = try LooseHeader(buffer.bytes.extracting(0..<filled))
    guard Inflater.leastInput(for: header.size) <= file.count else { throw .sizeNotEarned }
    return header
  }
}

extension ObjectDecoder {
  /// Shows loose objects to the visitor: those that neither a pack nor an earlier folder has.
  ///
  /// - Parameters:
  ///   - folder: which of the store's loose folders.
  ///   - range: which of its ids.
  ///   - kinds: the kinds of objects that are wanted.
  ///   - visitor: looks at the objects.
  public mutating func runLoose(
    _ folder: Int,
    _ range: Range<Int>,
    kinds: Set<ObjectKind>,
    visitor: inout Visitor
  ) {
    for id in store.looseFolders[folder].ids[range] {
      if visitor.isCancelled { return }
      let isElsewhere =
        store.isPacked(id) || store.looseFolders[..<folder].contains { $0.contains(id) }
      if !isElsewhere { visitLoose(store.looseFolders[folder], id, kinds, &visitor) }
    }
  }

  private mutating func visitLoose(
    _ folder: LooseFolder,
    _ id: ObjectID,
    _ kinds: Set<ObjectKind>,
    _ visitor: inout Visitor
  ) {
    var kind: ObjectKind?
    do throws(DecodeError) {
      let file = try folder.open(id)
      let header = try decoder.looseHeader(file)
      kind = header.kind
      guard kinds.contains(header.kind) else {
        visitor.passedOver(header.kind)
        return
      }
      if header.size > decoder.limits.objectSize {
        let object = FoundObject(
          source: .loose(id),
          kind: header.kind,
          countedAs: header.kind,
          isDamaged: false
        )
        try showInParts(object, file.bytes, header.size, skipping: header.length, &visitor)
        return
      }
      let loose = try decoder.loose(file)
      let found = objectID(of: loose.buffer.bytes, kind: loose.kind, format: id.format)
      if found != id { visitor.failed(folder.problem(.idDiffers, id), kind: kind) }
      let object = FoundObject(
        source: .loose(id),
        kind: loose.kind,
        countedAs: loose.kind,
        isDamaged: found != id
      )
      let none: [CopiedRange] = []
      _ = visitor.visit(object, content: loose.buffer.bytes, base: nil, copies: none.span)
      decoder.pool.giveBack(loose.buffer)
    } catch {
      visitor.failed(folder.problem(error, id), kind: kind)
    }
  }
}

extension LooseFolder {
  /// Maps the file that holds an object; what the system says to a failure is told as
  /// ``DecodeError/unreadable``.
  func open(_ id: ObjectID) throws(DecodeError) -> MappedFile {
    do throws(FileError) {
      return try map(id)
    } catch {
      throw .unreadable
    }
  }

  /// The problem that an object's error is reported as.
  func problem(_ error: DecodeError, _ id: ObjectID) -> StorageProblem {
    StorageProblem(error.kind, object: id, file: file(of: id), offset: 0, error.detail)
  }
}
