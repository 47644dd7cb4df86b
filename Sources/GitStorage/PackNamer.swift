import Bytes

/// Gives the entries of a pack without a usable index their ids: decodes all families, depth first,
/// and hashes every object.
///
/// A delta that names its base by id waits until an object gets that id, so that one pass is enough
/// for chains of any length. What hangs on no object of the pack gets no id.
struct PackNamer: ~Copyable {
  private let pack: MappedFile
  private let end: Int
  private let format: ObjectFormat
  private let headers: [EntryHeader]
  private var decoder = EntryDecoder(limits: DecodeLimits())
  /// The deltas that name their base by its place, and those by its id.
  private var deltasOnEntry: [Int: [Int]] = [:]
  private var deltasOnID: [ObjectID: [Int]] = [:]
  /// How many entries each entry's subtree has, and how long they are in the pack, in bytes.
  private var weights: [Int]
  private var lengths: [Int]
  private var stack: [Frame] = []
  private var held = 0
  /// The average length of an entry of the current family, in bytes of the pack.
  private var familyShare = 0
  /// The entries' ids; nil where there is none.
  private(set) var ids: [ObjectID?]

  /// Bases held at a time, in bytes: more is needed only by hostile packs.
  private static let mostHeld = 1 << 30

  private struct Frame {
    var base: ObjectDecoder.Base
    var children: ArraySlice<Int>
  }

  /// Names the entries of a pack.
  ///
  /// - Parameters:
  ///   - pack: the pack's bytes.
  ///   - end: where entries end.
  ///   - offsets: where each entry begins, rising.
  ///   - headers: the entries' heads.
  ///   - format: the hash function of the object ids.
  /// - Complexity: O(decoded size of the pack).
  init(
    pack: MappedFile,
    end: Int,
    offsets: [Int],
    headers: [EntryHeader],
    format: ObjectFormat
  ) {
    self.pack = pack
    self.end = end
    self.format = format
    self.headers = headers
    ids = Array(repeating: nil, count: headers.count)
    weights = Array(repeating: 1, count: headers.count)
    lengths = zip(offsets, offsets.dropFirst() + [end]).map { $1 - $0 }
    link(offsets)
    for entry in headers.indices {
      guard case .none = headers[entry].base else { continue }
      nameRoot(entry)
      nameDescendants()
    }
  }

  private mutating func link(_ offsets: [Int]) {
    var entryAt: [Int: Int] = [:]
    for (entry, offset) in offsets.enumerated() { entryAt[offset] = entry }
    // Bases stand before the deltas that name them by place: backwards, weights are complete.
    for entry in headers.indices.reversed() {
      switch headers[entry].base {
      case .none: break
      case .id(let id): deltasOnID[id, default: []].append(entry)
      case .offset(let offset):
        guard let base = entryAt[offset] else { break }
        deltasOnEntry[base, default: []].append(entry)
        weights[base] += weights[entry]
        lengths[base] += lengths[entry]
      }
    }
  }

  private mutating func nameRoot(_ entry: Int) {
    let header = headers[entry]
    guard let kind = header.kind else { return }
    familyShare = lengths[entry] / weights[entry]
    if header.size > decoder.limits.objectSize {
      guard let stream = try? ContentStream(pack, header, end: end) else { return }
      named(entry, LargeObject(stream))
    } else if let buffer = try? decoder.inflated(
      pack,
      header,
      end: end,
      limit: decoder.limits.objectSize
    ).0 {
      named(entry, buffer, kind)
    }
  }

  private mutating func nameDescendants() {
    while var frame = stack.popLast() {
      let entry = frame.children.removeFirst()
      let isLast = frame.children.isEmpty
      if !isLast { stack.append(frame) }
      switch frame.base.content {
      case .held(let base):
        var decoded: ObjectBuffer?
        var large: LargeObject?
        do throws(DecodeError) {
          decoded = try decoder.applied(pack, headers[entry], end: end, base: base).0
        } catch {
          if error == .tooLarge { large = LargeObject(base, kind: frame.base.kind) }
        }
        // The base is given back before its last and heaviest delta is followed.
        if isLast {
          held -= base.capacity
          decoder.pool.giveBack(base)
        }
        if let decoded { named(entry, decoded, frame.base.kind) }
        if let large { nameLarge(entry, on: large) }
      case .large(let base): nameLarge(entry, on: base)
      }
    }
  }

  /// Names a delta of which the base or the result is too large to be held.
  private mutating func nameLarge(_ entry: Int, on base: LargeObject) {
    guard
      case (var object, let entryEnd)? = try? decoder.large.object(
        pack,
        headers[entry],
        end: end,
        on: base
      )
    else { return }
    object.effort = LargeObject.effort(
      for: entryEnd - headers[entry].dataOffset + familyShare
    )
    if object.size > decoder.limits.objectSize {
      named(entry, object)
    } else if let buffer = try? decoder.whole(object) {
      named(entry, buffer, object.kind)
    }
  }

  private mutating func named(_ entry: Int, _ object: LargeObject) {
    guard let id = try? decoder.id(of: object, format) else { return }
    ids[entry] = id
    let children = children(of: entry, id)
    if !children.isEmpty { stack.append(Frame(base: .init(object), children: children)) }
  }

  private mutating func named(_ entry: Int, _ buffer: ObjectBuffer, _ kind: ObjectKind) {
    let id = objectID(of: buffer.bytes, kind: kind, format: format)
    ids[entry] = id
    let children = children(of: entry, id)
    guard !children.isEmpty, held + buffer.capacity <= Self.mostHeld else {
      decoder.pool.giveBack(buffer)
      return
    }
    held += buffer.capacity
    let base = ObjectDecoder.Base(buffer, kind: kind, memory: nil, isSuspect: false)
    stack.append(Frame(base: base, children: children))
  }

  /// The deltas on an entry, lightest subtree first; each is told once.
  private mutating func children(of entry: Int, _ id: ObjectID) -> ArraySlice<Int> {
    let children =
      (deltasOnEntry.removeValue(forKey: entry) ?? [])
      + (deltasOnID.removeValue(forKey: id) ?? [])
    return children.sorted { (weights[$0], $0) < (weights[$1], $1) }[...]
  }
}
