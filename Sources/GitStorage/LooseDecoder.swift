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
    let header = try LooseHeader(inflating: file)
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
}

extension ObjectDecoder {
  /// Shows loose objects to the visitor: those that neither a pack nor an earlier folder has.
  ///
  /// - Parameters:
  ///   - folder: which of the store's loose folders.
  ///   - range: which of its ids.
  ///   - kinds: the kinds of objects that are wanted.
  ///   - wanted: the numbers of the objects that are asked for; nil for all. Of others only the head is
  ///     read.
  ///   - visitor: looks at the objects.
  public mutating func runLoose<Visitor: ObjectVisitor>(
    _ folder: Int,
    _ range: Range<Int>,
    kinds: Set<ObjectKind>,
    wanted: NumberSet? = nil,
    visitor: inout Visitor
  ) {
    for position in range {
      if visitor.isCancelled { return }
      let id = store.looseFolders[folder].ids[position]
      let isElsewhere =
        store.isPacked(id) || store.looseFolders[..<folder].contains { $0.contains(id) }
      let number =
        isElsewhere
        ? store.number(of: id) : store.numberStarts[store.packs.count + folder] + position
      let isWanted = wanted.map { wanted in number.map(wanted.contains) ?? false } ?? true
      if isElsewhere {
        if isWanted { compare(folder, id, kinds, &visitor) }
        continue
      }
      visitLoose(folder, id, isWanted ? kinds : [], &visitor)
    }
  }

  /// Compares a loose object with its id, which is delivered from elsewhere; what is something else is told and shown.
  private mutating func compare<Visitor: ObjectVisitor>(
    _ number: Int,
    _ id: ObjectID,
    _ kinds: Set<ObjectKind>,
    _ visitor: inout Visitor
  ) {
    let folder = store.looseFolders[number]
    // Of one that cannot be read nothing is lost.
    guard let file = try? folder.open(id), let header = try? LooseHeader(inflating: file),
      kinds.contains(header.kind)
    else { return }
    if header.size > decoder.limits.objectSize {
      let object = LargeObject(ContentStream(file, header))
      do throws(DecodeError) {
        try decoder.verify(object, id)
      } catch {
        guard error == .idDiffers else { return }
        visitor.disputed(folder.problem(.idDisputed, id))
        guard header.kind != .tree else { return }
        try? show(.loose(id, header.kind, isDamaged: true), object, kinds, &visitor)
      }
      return
    }
    guard let loose = try? decoder.loose(file) else { return }
    guard objectID(of: loose.buffer.bytes, kind: loose.kind, format: id.format) != id else {
      return decoder.pool.giveBack(loose.buffer)
    }
    visitor.disputed(folder.problem(.idDisputed, id))
    show(
      .loose(id, loose.kind, isDamaged: true),
      loose.buffer,
      loose.kind == .tree ? [] : kinds,
      &visitor
    )
  }

  private mutating func visitLoose<Visitor: ObjectVisitor>(
    _ number: Int,
    _ id: ObjectID,
    _ kinds: Set<ObjectKind>,
    _ visitor: inout Visitor
  ) {
    let folder = store.looseFolders[number]
    var kind: ObjectKind?
    do throws(DecodeError) {
      let file = try folder.open(id)
      let header = try LooseHeader(inflating: file)
      kind = header.kind
      guard kinds.contains(header.kind) else {
        visitor.passedOver(.loose(id, header.kind))
        return
      }
      if header.size > decoder.limits.objectSize {
        let object = LargeObject(ContentStream(file, header))
        // No checksum vouches for loose objects as the index does for packed ones.
        try decoder.verify(object, id)
        try show(.loose(id, header.kind), object, kinds, &visitor)
        return
      }
      let loose = try decoder.loose(file)
      guard objectID(of: loose.buffer.bytes, kind: loose.kind, format: id.format) == id else {
        if showOtherCopy(number, id, kinds, &visitor) { return }
        visitor.failed(folder.problem(.idDiffers, id), kind: kind)
        show(.loose(id, loose.kind, isDamaged: true), loose.buffer, kinds, &visitor)
        return
      }
      show(.loose(id, loose.kind), loose.buffer, kinds, &visitor)
    } catch {
      if showOtherCopy(number, id, kinds, &visitor) { return }
      visitor.failed(folder.problem(error, id), kind: kind)
    }
  }

  /// Shows a damaged loose object from another place in the store.
  ///
  /// - Returns: whether there is a sound copy.
  private mutating func showOtherCopy<Visitor: ObjectVisitor>(
    _ number: Int,
    _ id: ObjectID,
    _ kinds: Set<ObjectKind>,
    _ visitor: inout Visitor
  ) -> Bool {
    let broken = ObjectCopy.loose(number, id)
    if let other = try? store.read(id, avoiding: broken, using: &decoder) {
      show(.loose(id, other.kind), other.buffer, kinds, &visitor)
      return true
    }
    guard let other = try? store.large(id, avoiding: broken, using: &decoder) else { return false }
    return (try? show(.loose(id, other.kind), other, kinds, &visitor)) != nil
  }

  private mutating func show<Visitor: ObjectVisitor>(
    _ object: FoundObject,
    _ buffer: ObjectBuffer,
    _ kinds: Set<ObjectKind>,
    _ visitor: inout Visitor
  ) {
    if kinds.contains(object.kind) {
      let none: [CopiedRange] = []
      _ = visitor.visit(
        object,
        content: buffer.bytes,
        base: nil,
        baseContent: .init(),
        copies: none.span
      )
    } else if !object.isDamaged {
      visitor.passedOver(object)
    }
    decoder.pool.giveBack(buffer)
  }
}

extension FoundObject {
  static func loose(
    _ id: ObjectID,
    _ kind: ObjectKind,
    isDamaged: Bool = false
  ) -> FoundObject {
    FoundObject(
      source: .loose(id),
      kind: kind,
      countedAs: kind,
      isDamaged: isDamaged,
      hasDeltas: false,
      packedLength: nil
    )
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

  /// Reads the head of an object.
  func header(of id: ObjectID) throws(DecodeError) -> LooseHeader {
    try LooseHeader(inflating: open(id))
  }

  /// The problem that an object's error is reported as.
  func problem(_ error: DecodeError, _ id: ObjectID) -> StorageProblem {
    StorageProblem(error.kind, object: id, file: file(of: id), offset: 0, error.detail)
  }
}
