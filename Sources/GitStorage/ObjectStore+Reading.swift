import Bytes

/// Reading single objects by id, wherever they are: for delta bases outside a pack and for other
/// copies of damaged objects.
extension ObjectStore {
  /// Chains longer than this are not followed; git itself makes none above 4,095.
  private static var longestChain: Int { 10_000 }

  /// How many combinations of copies are tried for an object and its bases.
  private static var mostAttempts: Int { 8 }

  /// The kind of an object, or nil where the store does not hold it or it cannot be told.
  func kind(of id: ObjectID) -> ObjectKind? {
    try? attempt(id, avoiding: nil) { chain throws(BrokenCopy) in
      try chain.blame { () throws(DecodeError) in
        switch chain.end {
        case .packed(_, _, let kind): kind
        case .loose(let folder, let id): try folder.header(of: id).kind
        case nil: throw .baseAbsent
        }
      }
    }
  }

  /// Reads an object from the first of its copies that is sound, as are the bases it needs.
  ///
  /// - Parameters:
  ///   - id: which one.
  ///   - broken: a copy that is known to be damaged.
  ///   - decoder: the worker's decoder.
  /// - Returns: the object's kind and content.
  /// - Throws: ``DecodeError``; ``DecodeError/baseAbsent`` where the store does not hold the
  ///   object.
  /// - Complexity: O(sum of the sizes along its chain of deltas), at most eight times; holds two
  ///   objects and a delta at a time.
  func read(
    _ id: ObjectID,
    avoiding broken: ObjectCopy? = nil,
    using decoder: inout EntryDecoder
  ) throws(DecodeError) -> (kind: ObjectKind, buffer: ObjectBuffer) {
    try attempt(id, avoiding: broken) { chain throws(BrokenCopy) in
      try decode(chain, using: &decoder)
    }
  }

  /// Reads an object that deltas outside its pack are to be applied to.
  ///
  /// - Parameters:
  ///   - id: which object.
  ///   - effort: how much a large one may cost to be read.
  ///   - decoder: the worker's decoder.
  /// - Returns: the base; known to be sound.
  /// - Throws: ``DecodeError``.
  func base(
    _ id: ObjectID,
    effort: Int,
    using decoder: inout EntryDecoder
  ) throws(DecodeError) -> ObjectDecoder.Base {
    if let (kind, buffer) = try? read(id, using: &decoder) {
      return ObjectDecoder.Base(buffer, kind: kind, memory: nil, isSuspect: false)
    }
    do throws(DecodeError) {
      return ObjectDecoder.Base(try large(id, upTo: effort, using: &decoder))
    } catch {
      throw error == .baseAbsent || error.kind == .limit ? error : .baseFailed
    }
  }

  /// Tries one chain after another, each without the copies that earlier ones found broken.
  private func attempt<Result>(
    _ id: ObjectID,
    avoiding broken: ObjectCopy?,
    _ body: (DeltaChain) throws(BrokenCopy) -> Result
  ) throws(DecodeError) -> Result {
    var broken = Set([broken].compactMap(\.self))
    var failure = DecodeError.baseAbsent
    for _ in 0..<Self.mostAttempts {
      do throws(BrokenCopy) {
        return try body(try chain(to: id, without: broken))
      } catch {
        guard let copy = error.copy else { break }
        failure = error.reason
        broken.insert(copy)
      }
    }
    throw failure
  }

  private func decode(
    _ chain: DeltaChain,
    using decoder: inout EntryDecoder
  ) throws(BrokenCopy) -> (kind: ObjectKind, buffer: ObjectBuffer) {
    typealias Object = (kind: ObjectKind, buffer: ObjectBuffer)
    var object = try chain.blame { () throws(DecodeError) -> Object in
      switch chain.end {
      case .packed(let pack, let header, let kind):
        (
          kind,
          try decoder.inflated(
            pack.file,
            header,
            end: pack.end,
            limit: decoder.limits.objectSize
          ).0
        )
      case .loose(let folder, let id):
        try decoder.loose(folder.open(id))
      case nil: throw .baseAbsent
      }
    }
    // Only copies that were looked up by their ids can be verified, and replaced by others.
    if chain.heads.last?.deltas == chain.deltas.count { try verify(object, chain.heads.count - 1) }
    for number in chain.deltas.indices.reversed() {
      let delta = chain.deltas[number]
      object.buffer = try chain.blame(delta.head) { () throws(DecodeError) in
        try decoder.applied(
          delta.pack.file,
          delta.header,
          end: delta.pack.end,
          base: object.buffer
        ).0
      }
      if chain.heads[delta.head].deltas == number { try verify(object, delta.head) }
    }
    return object

    func verify(
      _ object: (kind: ObjectKind, buffer: ObjectBuffer),
      _ head: Int
    ) throws(BrokenCopy) {
      let found = objectID(of: object.buffer.bytes, kind: object.kind, format: format)
      if found != chain.heads[head].id {
        throw BrokenCopy(copy: chain.heads[head].copy, reason: .idDiffers)
      }
    }
  }

  /// Finds an object that is too large to be held as a whole, or has such a base.
  ///
  /// - Parameters:
  ///   - id: which one.
  ///   - broken: a copy that is known to be damaged.
  ///   - limit: the largest object, in bytes, that is read to see whether it is sound.
  ///   - decoder: the worker's decoder.
  /// - Returns: a copy that is sound.
  /// - Throws: ``DecodeError``.
  /// - Complexity: O(size), at most eight times.
  func large(
    _ id: ObjectID,
    avoiding broken: ObjectCopy? = nil,
    upTo limit: Int = .max,
    using decoder: inout EntryDecoder
  ) throws(DecodeError) -> LargeObject {
    try attempt(id, avoiding: broken) { chain throws(BrokenCopy) in
      try object(of: chain, upTo: limit, using: &decoder)
    }
  }

  private func object(
    of chain: DeltaChain,
    upTo limit: Int,
    using decoder: inout EntryDecoder
  ) throws(BrokenCopy) -> LargeObject {
    var object = try chain.blame { () throws(DecodeError) in
      let root = LargeObject(try stream(at: chain.end))
      guard root.size <= limit else { throw .deltaBomb }
      return root
    }
    if chain.heads.last?.deltas == chain.deltas.count { try verify(object, chain.heads.count - 1) }
    for number in chain.deltas.indices.reversed() {
      let delta = chain.deltas[number]
      object = try chain.blame(delta.head) { () throws(DecodeError) in
        var (result, end) = try decoder.large.object(
          delta.pack.file,
          delta.header,
          end: delta.pack.end,
          on: object
        )
        // What the bases are worth is divided among all deltas on them, which nobody counted here.
        result.effort = LargeObject.effort(for: end - delta.header.dataOffset)
        return result
      }
      if chain.heads[delta.head].deltas == number { try verify(object, delta.head) }
    }
    return object

    func verify(_ object: LargeObject, _ head: Int) throws(BrokenCopy) {
      try chain.blame(head) { () throws(DecodeError) in
        try decoder.verify(object, chain.heads[head].id)
      }
    }
  }

  private func stream(at end: DeltaChain.End?) throws(DecodeError) -> ContentStream {
    switch end {
    case .packed(let pack, let header, _):
      guard let stream = try ContentStream(pack.file, header, end: pack.end)
      else { throw .unknownType }
      return stream
    case .loose(let folder, let id):
      let file = try folder.open(id)
      return ContentStream(file, try LooseHeader(inflating: file))
    case nil: throw .baseAbsent
    }
  }

  private func chain(
    to id: ObjectID,
    without broken: Set<ObjectCopy>
  ) throws(BrokenCopy) -> DeltaChain {
    var chain = DeltaChain()
    // No copy serves twice: the chain would be a circle.
    var used = broken
    var wanted = id
    while true {
      let preferred = chain.deltas.last.flatMap { number(of: $0.pack) }
      guard let copy = copies(of: wanted, first: preferred).first(where: { !used.contains($0) })
      else { throw BrokenCopy(copy: chain.heads.last?.copy, reason: .baseAbsent) }
      used.insert(copy)
      chain.heads.append(DeltaChain.Head(copy: copy, id: wanted, deltas: chain.deltas.count))
      switch copy {
      case .loose(let number, _):
        chain.end = .loose(readableFolder(number), wanted)
        return chain
      case .packed(let number, let offset):
        let pack = readablePack(number)
        let base = try chain.blame { () throws(DecodeError) in try follow(&chain, pack, offset) }
        guard let base else { return chain }
        wanted = base
      }
    }
  }

  /// Follows offset deltas inside a pack.
  ///
  /// - Returns: the id of the base that the last of them names; nil where the chain ends.
  private func follow(
    _ chain: inout DeltaChain,
    _ pack: Pack,
    _ start: Int
  ) throws(DecodeError) -> ObjectID? {
    var offset = start
    let file = pack.file
    while chain.deltas.count < Self.longestChain {
      let header = try EntryHeader(file.bytes, at: offset, end: pack.end, format: format)
      if case .none = header.base {
        guard let kind = header.kind else { throw .unknownType }
        chain.end = .packed(pack, header, kind)
        return nil
      }
      chain.deltas.append(DeltaChain.Link(pack: pack, header: header, head: chain.heads.count - 1))
      switch header.base {
      case .none: return nil
      case .offset(let base): offset = base
      case .id(let base): return base
      }
    }
    throw .deltaCycle
  }
}

/// The way from an object down to one that is no delta.
private struct DeltaChain {
  /// A copy that was looked up by its id.
  struct Head {
    var copy: ObjectCopy
    var id: ObjectID
    /// How many deltas stand above it.
    var deltas: Int
  }

  /// A delta and the number of the head that led to it.
  struct Link {
    var pack: Pack
    var header: EntryHeader
    var head: Int
  }

  /// An entry that is no delta, or a loose object.
  enum End {
    case packed(Pack, EntryHeader, ObjectKind)
    case loose(LooseFolder, ObjectID)
  }

  var heads: [Head] = []
  /// The deltas, the object's own first.
  var deltas: [Link] = []
  /// What the last delta is applied to; nil while the chain is being made.
  var end: End?

  /// Lays an error at the door of the copy that led there, by its number or the last one.
  func blame<Result>(
    _ head: Int? = nil,
    _ body: () throws(DecodeError) -> Result
  ) throws(BrokenCopy) -> Result {
    do throws(DecodeError) {
      return try body()
    } catch {
      throw BrokenCopy(copy: (head.map { heads[$0] } ?? heads.last)?.copy, reason: error)
    }
  }
}

/// A copy that does not lead to the object; nil where none is left.
private struct BrokenCopy: Error {
  var copy: ObjectCopy?
  var reason: DecodeError
}
