import Foundation
import GitStorage
import TestSupport
import Testing

/// Replays the inputs with which the fuzzer once found a fault, and its seeds (see
/// tools/fuzz/FuzzPacks).
@Suite struct MalformedPackTests {
  /// The repository's folder of such packs.
  private static let folder = URL(filePath: #filePath, directoryHint: .notDirectory)
    .resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpora/malformed/packs")

  @Test func `every pack kept from the fuzzer is accounted for`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(!names.isEmpty)
    let mirror = try Mirror()
    for name in names {
      let pack = try Data(contentsOf: Self.folder.appending(path: name))
      try TestFile("\(mirror.path)/objects/pack/pack-1.pack").write([UInt8](pack))
      let reading = try Reading(mirror.path, limits: DecodeLimits(objectSize: 1 << 20))
      #expect(reading.faults == [], "\(name)")
    }
  }
}
