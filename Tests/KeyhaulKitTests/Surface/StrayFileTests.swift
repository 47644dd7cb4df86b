import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Files within a mirror's `objects` that are none of git's, and what transfers left half done there.
@Suite struct StrayFileTests {
  private let script: HistoryScript

  init() throws {
    script = try HistoryScript()
    script.ref("refs/heads/main", script.commit([], ["readme": [1]]))
    try script.finish()
  }

  private func put(_ bytes: [UInt8], at place: String) throws {
    let file = "\(script.path)/objects/\(place)"
    try Command(["sh", "-c", "mkdir -p \"$(dirname \"$0\")\"", file]).runChecked()
    try TestFile(file).write(bytes)
  }

  /// A loose object's file.
  private func loose(_ content: [UInt8]) -> [UInt8] {
    Zlib.deflated(Array("blob \(content.count)\0".utf8) + content, level: 1)
  }

  private func pack(_ content: [UInt8]) -> [UInt8] {
    var pack = PackBuilder()
    pack.add(.blob, content)
    return pack.pack
  }

  @Test(arguments: [1, 4]) func allAreSearched(jobs: Int) throws {
    let texts = [
      "notes", "ba/notes", "ba/sub/notes", "sub/dir/notes", "pack/notes", "pack/sub/notes",
      "pack/pack-1.keep", "pack/pack-1.promisor", "info/http-alternates", "info/sub/notes",
      "tmp_objdir-incoming-a/pack/notes",
    ]
    let objects = [
      "tmp_obj_a1B2c3", "ab/tmp_obj_a1B2c3", "ae/\(String(repeating: "f", count: 38)).temp",
      "AF/\(String(repeating: "0", count: 38))", "xy/\(String(repeating: "0", count: 38))",
      "incoming-a/ab/tmp_obj_a1B2c3",
    ]
    for (number, place) in texts.enumerated() { try put(try Sample(number).text, at: place) }
    for (number, place) in objects.enumerated() {
      try put(loose(try Sample(50 + number).text), at: place)
    }
    let scanned = try Scanned(script.path) { $0.jobs = jobs }
    for (number, place) in (texts + objects).enumerated() {
      let isObject = number >= texts.count
      let sample = try Sample(isObject ? 50 + number - texts.count : number)
      let finding = try #require(scanned.finding(sample), "\(place)")
      #expect(finding.location.kind == .mirrorFile)
      #expect(finding.location.path?.elementsEqual("objects/\(place)".utf8) == true)
      #expect(finding.location.inner.isEmpty != isObject)
    }
    #expect(scanned.problems == [])
    #expect(scanned.summary.objects.addsUp)
    #expect(scanned.summary.objects[.file].scanned >= texts.count + objects.count)
    let refs = try Scanned(script.path) { $0.history = .refs }
    #expect(refs.findings == [] && refs.problems == [])
  }

  /// An object is no container: what git holds is unfolded whatever is decoded beside.
  @Test func objectsUnderOtherNamesAreUnfoldedWithoutDecoding() throws {
    let (object, text, packed) = try (Sample(60), Sample(61), Sample(62))
    try put(loose(object.text), at: "ab/tmp_obj_a1B2c3")
    // Plain compressed data may be anything, and a container in an object is one.
    try put(Zlib.deflated(text.text, level: 1), at: "ab/notes")
    try put(loose(Zlib.deflated(packed.text, level: 1)), at: "ac/tmp_obj_a1B2c3")
    try put(Array(loose(text.text + text.text).dropLast(9)), at: "ad/tmp_obj_a1B2c3")
    let scanned = try Scanned(script.path) { $0.maximumDepth = 0 }
    let finding = try #require(scanned.finding(object))
    #expect(finding.location.path?.elementsEqual("objects/ab/tmp_obj_a1B2c3".utf8) == true)
    #expect(finding.location.inner.count == 1)
    #expect(scanned.finding(packed) == nil)
    let files = scanned.problems.compactMap(\.file).map { String(decoding: $0, as: UTF8.self) }
    #expect(files == ["objects/ad/tmp_obj_a1B2c3"])
  }

  /// A `multi-pack-index` in layers is as little believed as one in one file, and all packs beside it are read.
  @Test func layersOfAMultiPackIndexMisleadNobody() throws {
    for number in 0..<3 {
      script.ref("refs/heads/b\(number)", script.commit([], ["f": try Sample(number).text]))
      try script.finish()
    }
    let packs = "\(script.path)/objects/pack"
    try script.git("multi-pack-index", "write")
    let index = try TestFile("\(packs)/multi-pack-index").read()
    try Command(["rm", "-f", "\(packs)/multi-pack-index"]).runChecked()
    // Its name in the chain is its own checksum.
    let name = index.suffix(20).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let chain = "pack/multi-pack-index.d/multi-pack-index-chain"
    for layer in [index, Array(index.dropLast(21)) + [0] + index.suffix(20), []] {
      try put(layer, at: "pack/multi-pack-index.d/multi-pack-index-\(name).midx")
      for listed in ["\(name)\n", "\(String(repeating: "0", count: 40))\n\(name)\n", "nonsense"] {
        try put(Array(listed.utf8), at: chain)
        let scanned = try Scanned(script.path)
        for number in 0..<3 { #expect(scanned.finding(try Sample(number))?.location.kind == .blob) }
        #expect(scanned.problems == [] && scanned.summary.objects.addsUp)
      }
    }
    try Command(["sh", "-c", "rm -f \"$0\"/*.pack", packs]).runChecked()
    let lost = try Scanned(script.path)
    #expect(lost.summary.state == .incomplete && lost.findings.isEmpty)
  }

  /// Under whatever name, a pack's objects are the mirror's.
  @Test func packsUnderOtherNamesAreRead() throws {
    for (number, name) in ["pack-1.pack.temp", "pack-2.pack.bak", "old"].enumerated() {
      try put(pack(try Sample(number).text), at: "pack/\(name)")
    }
    try put(pack(try Sample(3).text), at: "other.pack")
    let scanned = try Scanned(script.path)
    for number in 0..<3 {
      let finding = try #require(scanned.finding(try Sample(number)))
      #expect(finding.location.kind == .blob && finding.exposure?.reachable == false)
    }
    #expect(scanned.finding(try Sample(3))?.location.kind == .mirrorFile)
    #expect(scanned.problems == [])
  }

  @Test func whatEndsEarlyIsSearchedAndTold() throws {
    let sample = try Sample(1)
    var random = SeededRandom(seed: 7)
    try put(Array(loose(sample.text + random.bytes(9000)).dropLast(2000)), at: "ab/tmp_obj_a1B2c3")
    try put([], at: "ab/tmp_obj_empty1")
    let scanned = try Scanned(script.path)
    #expect(scanned.finding(sample) != nil)
    #expect(scanned.problems.map(\.kind) == [.corrupt])
    #expect(scanned.problems.first?.file?.elementsEqual("objects/ab/tmp_obj_a1B2c3".utf8) == true)
    #expect(scanned.summary.state == .incomplete)
  }

  /// What git makes from packs holds ids and numbers; a link is not followed.
  @Test func whatHoldsNothingIsPassedOver() throws {
    let names = [
      "pack/pack-1.rev", "pack/pack-1.bitmap", "pack/pack-1.mtimes", "pack/multi-pack-index",
      "pack/multi-pack-index.d/multi-pack-index-chain", "pack/tmp_idx_a1B2c3", "info/packs",
      "info/commit-graph", "info/commit-graphs/commit-graph-chain",
    ]
    let before = try Scanned(script.path).summary.objects[.file]
    for (number, name) in names.enumerated() { try put(try Sample(number).text, at: name) }
    try Command(["ln", "-s", "/etc/passwd", "\(script.path)/objects/link"]).runChecked()
    try Command(["mkfifo", "\(script.path)/objects/pipe"]).runChecked()
    try Command(["mkdir", "\(script.path)/objects/nothing"]).runChecked()
    let scanned = try Scanned(script.path)
    #expect(scanned.findings == [] && scanned.problems == [])
    #expect(scanned.summary.objects[.file] == before)
  }

  /// Those of a lender are searched where that is scanned.
  @Test func thoseOfAnAlternateAreToldOnce() throws {
    try put(try Sample(1).text, at: "notes")
    let borrower = "\(script.root)/borrower.git"
    try Git(in: script.root)("clone", "-q", "--bare", "--shared", script.path, borrower)
    let scanned = try Scanned(script.path, borrower)
    #expect(scanned.finding(try Sample(1))?.repository?.path == Array(script.path.utf8))
  }
}
