import Benchmark
import Bytes
import Foundation
import GitStorage

/// Decoding: packs of whole entries (inflating), and of one family of deltas (inflating and applying).
func storageBenchmarks() {
  for (name, depth) in [("whole-entries", 0), ("deltas", 50)] {
    let fixture = Fixture(depth: depth)
    Benchmark("ObjectDecoder.run/\(name)") { benchmark in
      let store = fixture.store
      benchmark.measure(
        fixture.bytes,
        expecting: Count(objects: fixture.versions, bytes: fixture.bytes)
      ) {
        var visitor = Count()
        var decoder = ObjectDecoder(
          store: store,
          limits: DecodeLimits(objectSize: 32 << 20, partSize: 8 << 20)
        )
        for pack in store.packs {
          let plan = store.plan(pack, kinds: [.blob])
          for roots in plan.units(of: 64 << 20) {
            decoder.run(PackWork(plan: plan, roots: roots), visitor: &visitor)
          }
        }
        return visitor
      }
    }
  }
}

/// Counts what is decoded.
struct Count: ObjectVisitor, Equatable {
  var objects = 0
  var bytes = 0

  mutating func visit(
    _ object: FoundObject,
    content: Span<UInt8>,
    base: ObjectMemory?,
    baseContent: Span<UInt8>,
    copies: Span<CopiedRange>
  ) -> ObjectMemory? {
    objects += 1
    bytes += content.count
    return nil
  }

  mutating func visitPart(_ object: FoundObject, part: Span<UInt8>, offset: Int, isLast: Bool) {
    fatalError("no object is large")
  }

  var partOverlap: Int { 0 }
  mutating func passedOver(_ object: FoundObject) {}
  mutating func failed(_ problem: StorageProblem, kind: ObjectKind?) {
    fatalError("\(problem.detail)")
  }
  mutating func disputed(_ problem: StorageProblem) { fatalError("\(problem.detail)") }
  var isCancelled: Bool { false }
}

/// A repository with many versions of one file, packed by git.
private final class Fixture: Sendable {
  let versions = 400
  let bytes: Int
  let store: ObjectStore
  private let folder: String

  init(depth: Int) {
    folder =
      NSTemporaryDirectory()
      + "keyhaul-benchmark-\(ProcessInfo.processInfo.processIdentifier)-\(depth)"
    Self.git(["init", "-q", "--bare", folder])
    var text = Texts.code(bytes: 60_000)
    var stream = Data()
    var sum = 0
    for version in 0..<versions {
      let line = Array("changed(\(version), \(Texts.token(version).suffix(24)));\n".utf8)
      let place = (version * 7919) % (text.count - 100)
      text.replaceSubrange(place..<place + 20, with: line)
      sum += text.count
      stream +=
        Data("blob\nmark :\(version + 1)\ndata \(text.count)\n".utf8) + text + Data("\n".utf8)
    }
    stream += Data(
      "commit refs/heads/main\ncommitter A <a@b.example> 1700000000 +0000\ndata 0\n".utf8
    )
    for version in 0..<versions { stream += Data("M 100644 :\(version + 1) f\(version)\n".utf8) }
    bytes = sum
    Self.git(["-C", folder, "fast-import", "--quiet"], input: stream)
    Self.git(["-C", folder, "repack", "-adfq", "--window=10", "--depth=\(depth)"])
    guard let store = try? ObjectStore(gitDirectory: BytePath(folder), isAllowed: { _ in false })
    else {
      fatalError("the repository cannot be opened")
    }
    self.store = store
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static func git(_ arguments: [String], input: Data = Data()) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    do {
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: input)
      try pipe.fileHandleForWriting.close()
    } catch { fatalError("git cannot be run: \(error)") }
    process.waitUntilExit()
    precondition(process.terminationStatus == 0, "git \(arguments) failed")
  }
}
