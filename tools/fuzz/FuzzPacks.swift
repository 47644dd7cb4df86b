// A libFuzzer target over pack bytes: whatever a pack holds, reading it may neither crash nor hang,
// and every object that the plan promises is shown or named once.
//
// An input that begins with "PACK" is taken as it is, one that begins with "#" as a bundle. Any other is a list of entries, which are
// compressed here since a fuzzer cannot guess checksums: a byte for the type, one added to the
// size in the head, one for the distance to the base, one for the length, and so many bytes of
// data.

import Bytes
import CZlib
import GitStorage

/// Runs one input.
@c(LLVMFuzzerTestOneInput)
public func fuzzPacks(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard let opened = input.first == UInt8(ascii: "#") ? bundle(input) : store(input) else {
    return 0
  }
  for pack in opened.packs {
    let plan = opened.plan(pack, kinds: Set(ObjectKind.allCases))
    var decoder = ObjectDecoder(store: opened, limits: DecodeLimits(objectSize: 1 << 20))
    var account = Account()
    decoder.run(PackWork(plan: plan, roots: plan.roots.indices), visitor: &account)
    let promised = plan.census.byKind.values.reduce(plan.census.unknown, +)
    precondition(account.shown.count + account.failed.count == promised, "objects went missing")
    precondition(account.shown.isDisjoint(with: account.failed), "shown and failed")
  }
  readHeld(input, opened)
  return 0
}

/// Reads the same bytes as a pack in memory: what the store's index lists is told.
private func readHeld(_ input: [UInt8], _ opened: ObjectStore) {
  let isPlain = input.starts(with: Array("PACK".utf8)) || input.first == UInt8(ascii: "#")
  let bytes = isPlain ? input : pack(from: input)
  var told: Set<ObjectID> = []
  let (problems, _) = HeldPack.read(
    bytes.span,
    limits: DecodeLimits(),
    bound: 1 << 30,
    isStopped: { false }
  ) { id, _, _ in told.insert(id) }
  for pack in opened.packs {
    for position in 0..<pack.index.count {
      precondition(told.contains(pack.index.id(at: position)), "an object was not told")
    }
    precondition(pack.index.count == 0 || !told.isEmpty || !problems.isEmpty, "lost without a word")
  }
}

private func store(_ input: [UInt8]) -> ObjectStore? {
  let isPack = input.starts(with: Array("PACK".utf8))
  write(isPack ? input : pack(from: input), to: folder + "/objects/pack/pack-1.pack")
  return try? ObjectStore(gitDirectory: BytePath(folder), isAllowed: { _ in false })
}

private func bundle(_ input: [UInt8]) -> ObjectStore? {
  write(input, to: folder + "/bundle")
  guard let file = try? Directory(path: BytePath(folder)).map(Array("bundle".utf8)),
    let bundle = try? GitBundle(file, path: BytePath("bundle"))
  else { return nil }
  precondition(bundle.refLines.upperBound <= file.count, "refs beyond the file")
  return try? ObjectStore(bundle)
}

/// The folder of the one repository that is written again and again.
private let folder = makeFolder(["objects", "objects/pack"])

private func pack(from input: [UInt8]) -> [UInt8] {
  var body: [UInt8] = []
  var starts: [Int] = []
  var at = 0
  while at + 4 <= input.count {
    let (type, added, distance) = (input[at] & 7, Int(input[at + 1]), Int(input[at + 2]))
    let end = min(input.count, at + 4 + Int(input[at + 3]))
    let data = Array(input[(at + 4)..<end])
    at = end
    starts.append(body.count)
    let size = data.count + (added < 240 ? 0 : added - 240)
    body.append(type << 4 | UInt8(size & 15) | 0x80)
    body += [UInt8(size >> 4 & 0x7F) | 0x80, UInt8(size >> 11)]
    if type == 6 {
      // Mostly the beginning of an earlier entry, sometimes none.
      let base = starts[max(0, starts.count - 2 - distance % 8)]
      let back = distance > 250 ? distance : starts[starts.count - 1] - base
      body +=
        back < 128 ? [UInt8(back)] : [UInt8((back >> 7) - 1 & 0x7F) | 0x80, UInt8(back & 127)]
    } else if type == 7 {
      body += [UInt8](repeating: UInt8(distance), count: 20)
    }
    body += deflated(data)
  }
  let count = UInt8(clamping: starts.count)
  return Array("PACK".utf8) + [0, 0, 0, 2, 0, 0, 0, count] + body + [UInt8](repeating: 0, count: 20)
}

private func deflated(_ data: [UInt8]) -> [UInt8] {
  unsafe [UInt8](unsafeUninitializedCapacity: Int(compressBound(uLong(data.count)))) {
    buffer,
    count in
    var size = uLong(buffer.count)
    unsafe compress2(buffer.baseAddress, &size, data, uLong(data.count), 0)
    count = Int(size)
  }
}

/// A base's length.
private final class Length: Sendable {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }
}

/// Counts what is shown and what is named.
private struct Account: ObjectVisitor {
  var shown: Set<ObjectID> = []
  var failed: Set<ObjectID> = []

  mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    for i in copies.indices {
      let copy = copies[i]
      precondition(copy.target + copy.count <= content.count, "copied beyond the content")
      precondition(
        (base as? Length).map { copy.source + copy.count <= $0.bytes } ?? false,
        "copied from nowhere"
      )
    }
    if !object.isDamaged { shown.insert(object.id) }
    return Length(content.count)
  }

  mutating func visitPart(_ object: FoundObject, part: Span<UInt8>, offset: Int, isLast: Bool) {
    if isLast, !object.isDamaged { shown.insert(object.id) }
  }

  var partOverlap: Int { 100 }
  mutating func passedOver(_ object: FoundObject) {}
  mutating func failed(_ problem: StorageProblem, kind: ObjectKind?) {
    if let id = problem.object { precondition(failed.insert(id).inserted, "named twice") }
  }
  mutating func disputed(_ problem: StorageProblem) {}
  var isCancelled: Bool { false }
}
