import Bytes

/// Reading single objects by id, wherever they are: for delta bases outside a pack and for second
/// copies of damaged objects.
extension ObjectStore {
  /// Chains longer than this are taken for circles; git itself makes none above 4,095.
  private static var longestChain: Int { 10_000 }

  /// Where a packed object begins.
  private struct Place {
    var pack: Pack
    var offset: Int
  }

  /// The end of a chain of deltas: an entry that is no delta, or a loose object.
  private enum ChainEnd {
    case packed(Pack, EntryHeader, ObjectKind)
    case loose(LooseFolder, ObjectID)
  }

  /// The kind of an object, or nil where the store does not hold it or it cannot be told.
  func kind(of id: ObjectID) -> ObjectKind? {
    do throws(DecodeError) {
      switch try chain(from: id, except: nil).end {
      case .packed(_, _, let kind): return kind
      case .loose(let folder, let id):
        return try EntryDecoder(limits: DecodeLimits()).looseHeader(folder.open(id)).kind
      }
    } catch {
      return nil
    }
  }

  /// Reads an object.
  ///
  /// - Parameters:
  ///   - id: which one.
  ///   - except: a pack whose copy is known to be damaged.
  ///   - decoder: the worker's decoder.
  /// - Returns: the object's kind and content.
  /// - Throws: ``DecodeError``; ``DecodeError/baseAbsent`` where the store does not hold the
  ///   object.
  /// - Complexity: O(sum of the sizes along its chain of deltas); holds two objects and a delta at
  ///   a time.
  func read(
    _ id: ObjectID,
    except: Pack? = nil,
    using decoder: inout EntryDecoder
  ) throws(DecodeError) -> (kind: ObjectKind, buffer: ObjectBuffer) {
    let chain = try chain(from: id, except: except)
    var object: (kind: ObjectKind, buffer: ObjectBuffer)
    switch chain.end {
    case .packed(let pack, let header, let kind):
      object = (kind, try decoder.inflated(pack, header, limit: decoder.limits.objectSize).0)
    case .loose(let folder, let id):
      object = try decoder.loose(folder.open(id))
    }
    for (pack, header) in chain.deltas.reversed() {
      object.buffer = try decoder.applied(pack, header, base: object.buffer).0
    }
    guard objectID(of: object.buffer.bytes, kind: object.kind, format: format) == id else {
      throw .idDiffers
    }
    return object
  }

  private func chain(
    from id: ObjectID,
    except: Pack?
  ) throws(DecodeError) -> (deltas: [(Pack, EntryHeader)], end: ChainEnd) {
    var deltas: [(Pack, EntryHeader)] = []
    guard var place = place(of: id, preferring: nil, except: except) else {
      return (deltas, try looseEnd(id))
    }
    while deltas.count < Self.longestChain {
      let pack = place.pack
      let file = pack.file
      let header = try EntryHeader(
        file.bytes,
        at: place.offset,
        end: pack.end,
        format: format
      )
      switch header.base {
      case .none:
        guard let kind = header.kind else { throw .unknownType }
        return (deltas, .packed(pack, header, kind))
      case .offset(let offset):
        place.offset = offset
      case .id(let base):
        guard let next = self.place(of: base, preferring: pack, except: except) else {
          deltas.append((pack, header))
          return (deltas, try looseEnd(base))
        }
        place = next
      }
      deltas.append((pack, header))
    }
    throw .deltaCycle
  }

  private func place(of id: ObjectID, preferring: Pack?, except: Pack?) -> Place? {
    if let preferring, let place = place(of: id, in: preferring) { return place }
    for pack in packs where pack !== except && pack !== preferring {
      if let place = place(of: id, in: pack) { return place }
    }
    return nil
  }

  private func place(of id: ObjectID, in pack: Pack) -> Place? {
    pack.index.position(of: id).flatMap { pack.index.offset(at: $0) }
      .map { Place(pack: pack, offset: $0) }
  }

  private func looseEnd(_ id: ObjectID) throws(DecodeError) -> ChainEnd {
    guard let folder = looseFolders.first(where: { $0.contains(id) }) else { throw .baseAbsent }
    return .loose(folder, id)
  }
}
