import Bytes
import GitStorage
import TestSupport

/// Writes down every object that is shown to it, and checks each against its id.
struct Ledger: ObjectVisitor {
  /// How often each object was shown in full and found to be what its id promises.
  private(set) var intact: [ObjectID: Int] = [:]
  /// The kinds of these objects.
  private(set) var kinds: [ObjectID: ObjectKind] = [:]
  /// Objects shown in parts.
  private(set) var inParts: Set<ObjectID> = []
  /// Objects shown as sound whose content does not hash to the id.
  private(set) var wrong: [ObjectID] = []
  /// Objects shown as damaged.
  private(set) var damaged: [ObjectID] = []
  /// Objects passed over, by kind.
  private(set) var passedOver: [ObjectKind: Int] = [:]
  /// What was reported.
  private(set) var problems: [StorageProblem] = []
  /// What the contents hold that were copied from bases, in bytes.
  private(set) var copied = 0
  /// Copied pieces that are not the same in content and base.
  private(set) var wrongCopies = 0
  /// How often a base's content was shown that is not what was shown of the base itself.
  private(set) var wrongBases = 0
  /// The largest piece of memory shown at a time, in bytes.
  private(set) var largest = 0
  /// Called before each object.
  var beforeEach: (Int) -> Void = { _ in }
  var partOverlap = 0

  private var assembled: [UInt8] = []
  private var shown = 0

  mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    let bytes = content.array(0..<content.count)
    let remembered = (base as? Remembered)?.bytes
    if baseContent.array(0..<baseContent.count) != remembered ?? [] { wrongBases += 1 }
    check(copies, from: remembered, in: bytes)
    largest = max(largest, bytes.count)
    take(object, bytes)
    return object.hasDeltas ? Remembered(bytes) : nil
  }

  mutating func visitPart(
    _ object: FoundObject,
    part: Span<UInt8>,
    offset: Int,
    isLast: Bool
  ) {
    if offset == 0 { assembled = [] }
    let repeated = assembled.count - offset
    largest = max(largest, part.count)
    let bytes = part.array(0..<part.count)
    guard repeated >= 0, repeated <= bytes.count, repeated <= partOverlap,
      assembled.suffix(repeated).elementsEqual(bytes.prefix(repeated))
    else {
      wrong.append(object.id)
      return
    }
    assembled += bytes[repeated...]
    guard isLast else { return }
    inParts.insert(object.id)
    take(object, assembled)
  }

  mutating func passedOver(_ object: FoundObject) { passedOver[object.kind, default: 0] += 1 }

  mutating func failed(_ problem: StorageProblem, kind: ObjectKind?) { problems.append(problem) }

  mutating func disputed(_ problem: StorageProblem) { problems.append(problem) }

  var isCancelled: Bool { false }

  private mutating func take(_ object: FoundObject, _ bytes: [UInt8]) {
    beforeEach(shown)
    shown += 1
    let id = object.id
    if object.isDamaged {
      damaged.append(id)
    } else if objectID(of: bytes.span, kind: object.kind, format: id.format) == id {
      intact[id, default: 0] += 1
      kinds[id] = object.kind
    } else {
      wrong.append(id)
    }
  }

  private mutating func check(_ copies: Span<CopiedRange>, from base: [UInt8]?, in bytes: [UInt8]) {
    var filled = 0
    for i in copies.indices {
      let copy = copies[i]
      copied += copy.count
      guard let base, copy.target >= filled, copy.source >= 0, copy.count > 0,
        copy.target + copy.count <= bytes.count, copy.source + copy.count <= base.count,
        bytes[copy.target..<copy.target + copy.count]
          .elementsEqual(base[copy.source..<copy.source + copy.count])
      else {
        wrongCopies += 1
        continue
      }
      filled = copy.target + copy.count
    }
  }
}

/// A base's content.
private final class Remembered: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// All that a store holds, read from end to end.
struct Reading {
  let store: ObjectStore
  private(set) var ledger = Ledger()
  /// How many objects the store promises: what the packs list, each once, and what is loose
  /// besides.
  private(set) var promised = 0
  /// How often a part of the work was given away.
  private(set) var gifts = 0

  /// Opens a store and reads all of it.
  init(
    _ gitDirectory: String,
    limits: DecodeLimits = DecodeLimits(),
    kinds: Set<ObjectKind> = Set(ObjectKind.allCases),
    partOverlap: Int = 0,
    isWorkWanted: @escaping () -> Bool = { false },
    isAllowed: @escaping (BytePath) -> Bool = { _ in true },
    beforeEach: @escaping (Int, ObjectStore) -> Void = { _, _ in }
  ) throws {
    let store = try ObjectStore(gitDirectory: BytePath(gitDirectory), isAllowed: isAllowed)
    self.store = store
    ledger.partOverlap = partOverlap
    ledger.beforeEach = { beforeEach($0, store) }
    var decoder = ObjectDecoder(store: store, limits: limits)
    for pack in store.packs {
      let plan = store.plan(pack, kinds: kinds)
      promised += plan.census.unknown
      for kind in ObjectKind.allCases { promised += plan.census.byKind[kind, default: 0] }
      var waiting = plan.units(of: 1 << 16).map { PackWork(plan: plan, roots: $0) }
      while let work = waiting.popLast() {
        var given: [PackWork] = []
        decoder.run(work, visitor: &ledger, isWorkWanted: isWorkWanted) { given.append($0) }
        gifts += given.count
        waiting += given
      }
    }
    for (number, folder) in store.looseFolders.enumerated() {
      promised += folder.ids.count { id in
        !store.isPacked(id) && !store.looseFolders[..<number].contains { $0.contains(id) }
      }
      decoder.runLoose(number, folder.ids.indices, kinds: kinds, visitor: &ledger)
    }
    ledger.beforeEach = { _ in }
  }

  /// Reads all of a fixture, which stays there meanwhile.
  init(
    _ fixture: GitFixture,
    limits: DecodeLimits = DecodeLimits(),
    kinds: Set<ObjectKind> = Set(ObjectKind.allCases),
    partOverlap: Int = 0
  ) throws {
    self = try withExtendedLifetime(fixture) {
      try Reading(fixture.gitDirectory, limits: limits, kinds: kinds, partOverlap: partOverlap)
    }
  }

  /// The objects that a problem names.
  var failed: [ObjectID] { problems.compactMap(\.object) }

  /// All problems: of the opening and of the reading.
  var problems: [StorageProblem] { store.problems + store.lostObjects + ledger.problems }

  /// What is wrong with the account: every object is shown or named in a problem, once.
  var faults: [String] {
    var faults: [String] = []
    for (id, times) in ledger.intact where times != 1 {
      faults.append("\(id) shown \(times) times")
    }
    if !ledger.wrong.isEmpty { faults.append("shown as sound but wrong: \(ledger.wrong)") }
    let failed = Set(self.failed)
    let lost = Set((store.problems + store.lostObjects).compactMap(\.object))
    if failed.count != self.failed.count { faults.append("objects named in more than one problem") }
    for id in failed where ledger.intact[id] != nil { faults.append("\(id) shown and failed") }
    for id in ledger.damaged where !failed.contains(id) {
      faults.append("\(id) damaged, no problem")
    }
    let passedOver = ledger.passedOver.values.reduce(0, +)
    let accounted = ledger.intact.count + failed.count - lost.count + passedOver
    if accounted != promised { faults.append("\(promised) promised, \(accounted) accounted for") }
    if ledger.wrongCopies > 0 { faults.append("\(ledger.wrongCopies) copies are none") }
    if ledger.wrongBases > 0 { faults.append("\(ledger.wrongBases) bases were shown otherwise") }
    return faults
  }
}
