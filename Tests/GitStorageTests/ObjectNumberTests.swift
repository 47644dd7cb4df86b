import Bytes
import GitStorage
import TestSupport
import Testing

/// Looking objects up by their ids, one by one and many together.
@Suite struct ObjectNumberTests {
  /// Ids that are spread like hashes, share their first bytes, or come twice.
  private static func ids(_ random: inout SeededRandom) -> [[UInt8]] {
    var ids: [[UInt8]] = []
    for shared in [0, 1, 2, 7, 8, 9, 19] {
      let front = (0..<shared).map { _ in UInt8.random(in: 0...255, using: &random) }
      for _ in 0..<Int.random(in: 1...90, using: &random) {
        ids.append(front + (shared..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
      }
    }
    return ids
  }

  /// Ids in texts are read eight digits at a time, beside a way of one after the other.
  @Test(arguments: [ObjectFormat.sha1, .sha256])
  func digitsAreReadAsOneByOne(format: ObjectFormat) {
    var random = SeededRandom(seed: 7)
    let digits = Array("0123456789abcdefABCDEF".utf8)
    let count = format.idLength * 2
    for round in 0..<40 {
      var text = (0..<count + 3).map { _ in digits[Int.random(in: 0..<22, using: &random)] }
      let place = Int.random(in: 0..<count, using: &random)
      for byte in UInt8.min...UInt8.max {
        text[3 + place] = byte
        let truth = ObjectID(hex: Array(text[3...]), format: format)
        #expect(ObjectID(hex: text.span, at: 3, format: format) == truth, "\(round), \(byte)")
      }
      #expect(ObjectID(hex: text.span, at: 4, format: format) == nil)
    }
  }

  @Test(arguments: 0..<8)
  func eachIdIsFoundWhereItStands(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let folder = try TemporaryFolder()
    let path = folder.path("repo.git")
    try Git(in: folder.path)("init", "-q", "--bare", path)
    var known: Set<[UInt8]> = []
    for _ in 0..<2 {
      var pack = PackBuilder()
      for (number, id) in Self.ids(&random).enumerated() where known.insert(id).inserted {
        pack.add(.blob, data: SomeText.text(number), id: id)
      }
      // Some are in both packs.
      for (number, id) in known.prefix(10).enumerated() where seed % 2 == 0 {
        pack.add(.blob, data: SomeText.text(number), id: id)
      }
      try pack.write(toObjectsOf: path)
    }
    let store = try ObjectStore(gitDirectory: BytePath(path)) { _ in true }
    #expect(store.packs.count == 2)
    var asked = known.map { ObjectID($0.span, format: .sha1) }
    let present = asked.count
    // What is not there, but nearly.
    for id in known {
      var near = id
      near[Int.random(in: 0..<20, using: &random)] ^= 1
      if !known.contains(near) { asked.append(ObjectID(near.span, format: .sha1)) }
    }
    let numbers = store.numbers(of: asked)
    for (place, id) in asked.enumerated() {
      let number = store.number(of: id)
      #expect((number != nil) == (place < present), "\(id)")
      #expect(numbers[place] == number.map { UInt32($0) } ?? ObjectStore.noNumber)
      if let number { #expect(store.id(at: number) == id) }
      #expect(store.objects(withPrefix: "\(id)") == (number == nil ? [] : [id]))
    }
    let all = (0..<store.numberCount).map { store.id(at: $0) }
    #expect(store.objectCount == Set(all).count)
    for length in [4, 5, 8, 16, 39] {
      let prefix = String("\(asked[0])".prefix(length))
      let expected = Set(all.filter { "\($0)".hasPrefix(prefix) }).sorted()
      #expect(store.objects(withPrefix: prefix) == expected)
    }
    #expect(store.objects(withPrefix: "abc").isEmpty)
    #expect(store.objects(withPrefix: "xyzw").isEmpty)
  }
}

private enum SomeText {
  static func text(_ number: Int) -> [UInt8] { Array("content \(number)\n".utf8) }
}
