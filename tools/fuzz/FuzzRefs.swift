// A libFuzzer target over the files beside a mirror's objects: refs, reflogs, tables, settings, indexes
// and alternates may neither crash nor hang, and take little memory.
//
// The first byte of an input tells which file the rest is. Checksums that a fuzzer cannot guess are
// put right.

import Bytes
import GitStorage
import History

/// Runs one input.
@c(LLVMFuzzerTestOneInput)
public func fuzzRefs(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard let choice = input.first else { return 0 }
  let names = [
    "packed-refs", "HEAD", "refs/heads/main", "config", "logs/HEAD", "reftable/1.ref",
    "objects/pack/pack-1.idx", "objects/info/alternates", "worktrees/w/HEAD", "shallow",
  ]
  let name = names[Int(choice) % names.count]
  var content = Array(input.dropFirst())
  if name.hasPrefix("reftable"), content.count > 92 {
    let end = content.count - 68
    content.replaceSubrange(end..<end + 24, with: content.prefix(24))
    let sum = Deflated.checksum(content.span.extracting(end..<content.count - 4))
    for place in 0..<4 {
      content[content.count - 4 + place] = UInt8(
        truncatingIfNeeded: sum >> (24 - 8 * UInt32(place))
      )
    }
    write("1.ref\n".utf8, to: folder + "/reftable/tables.list")
  } else {
    write([], to: folder + "/reftable/tables.list")
  }
  for other in names where other != name { write([], to: "\(folder)/\(other)") }
  write([], to: "\(folder)/objects/pack/pack-1.pack")
  write(content, to: "\(folder)/\(name)")
  for format in [ObjectFormat.sha1, .sha256] {
    let refs = RefSet(gitDirectory: BytePath(folder), format: format)
    precondition(refs.refs.allSatisfy { $0.name.count <= 1 << 14 }, "a name without end")
    _ = refs.defaultTip
    var read = 0
    _ = MirrorTexts(gitDirectory: BytePath(folder), format: format, kinds: [.config, .reflog]) {
      _,
      _,
      text in
      read += text.count
      return read < 1 << 24
    }
  }
  if let store = try? ObjectStore(gitDirectory: BytePath(folder), isAllowed: { _ in false }) {
    _ = store.config.remoteURL
    _ = ReflogTips(gitDirectory: BytePath(folder), store: store)
    for pack in store.packs { _ = store.plan(pack, kinds: Set(ObjectKind.allCases)) }
  }
  return 0
}

/// The folder of the one repository whose files are written again and again.
private let folder = makeFolder([
  "objects", "objects/pack", "objects/info", "refs", "refs/heads", "logs", "reftable", "worktrees",
  "worktrees/w",
])
