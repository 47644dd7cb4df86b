import Bytes
import GitStorage
import TestSupport
import Testing

@Suite struct LFSPointerTests {
  private let name = String(repeating: "0123456789abcdef", count: 4)

  private func id(_ hex: String) -> LFSFileID? { LFSFileID(hex: Array(hex.utf8).span) }

  private func read(_ text: String) -> String? {
    LFSPointer(Array(text.utf8).span).map { "\($0.id)" }
  }

  @Test func pointersAsTheSpecificationHasThem() {
    let version = "version https://git-lfs.github.com/spec/v1\n"
    #expect(read("\(version)oid sha256:\(name)\nsize 12345\n") == name)
    let extensions = "ext-0-a sha256:\(String(repeating: "f", count: 64))\n"
    #expect(read("\(version)\(extensions)oid sha256:\(name)\nsize 1\n") == name)
    #expect(read("version https://hawser.github.com/spec/v1\noid sha256:\(name)\nsize 1") == name)
  }

  @Test func whatIsNone() {
    let version = "version https://git-lfs.github.com/spec/v1\n"
    #expect(read("") == nil)
    #expect(read(version) == nil)
    #expect(read("\(version)oid sha256:\(name.dropLast())") == nil)
    #expect(read("\(version)oid sha256:\(name.dropLast())g\n") == nil)
    #expect(read("\(version)oid sha1:\(name)\n") == nil)
    #expect(read(" \(version)oid sha256:\(name)\n") == nil)
    #expect(read("\(version)oid sha256:\(name)\n" + String(repeating: "x", count: 1000)) == nil)
  }

  @Test func namesOfFilesAreReadBack() throws {
    let file = try #require(id(name))
    #expect(file.path.elementsEqual("lfs/objects/01/23/\(name)".utf8))
    #expect(LFSFileID(ofFileAt: file.path) == file)
    for other in ["lfs/objects/01/24/\(name)", "lfs/tmp/01/23/\(name)", "lfs/objects/\(name)", ""] {
      #expect(LFSFileID(ofFileAt: Array(other.utf8)) == nil, "\(other)")
    }
    #expect(file.bytes.count == 32 && "\(file)" == name)
  }

  @Test func theyAreOrderedAsTheirBytesAre() throws {
    var random = SeededRandom()
    var ids: [LFSFileID] = []
    for _ in 0..<50 {
      ids.append(try #require(id(random.string(64, from: Alphabet.hexadecimal))))
    }
    let sorted = ids.sorted().map(\.bytes)
    #expect(sorted == ids.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) })
  }
}
