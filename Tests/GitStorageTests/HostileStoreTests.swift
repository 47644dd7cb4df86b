import Bytes
import GitStorage
import TestSupport
import Testing

/// Folders and files that are not what a repository's should be.
@Suite struct HostileStoreTests {
  @Test func `alternates in a circle are read once`() throws {
    let first = try Mirror()
    let second = try Mirror("second.git", beside: first)
    try first.add(.small())
    try second.addLoose("blob", Array("of the second".utf8))
    try first.borrow("../../second.git/objects", "\(first.path)/objects")
    try second.borrow("\(first.path)/objects", "\(second.path)/objects", "../../second.git/objects")
    let reading = try Reading(first.path)
    #expect(reading.faults == [])
    #expect(reading.problems == [])
    #expect(reading.ledger.intact.count == 5)
  }

  @Test func `alternates in quotes are read as git reads them`() throws {
    let first = try Mirror()
    let second = try Mirror("a \\ \"\u{e9}\n.git", beside: first)
    try second.addLoose("blob", Array("of the second".utf8))
    let third = try Mirror("\"third", beside: first)
    try third.addLoose("blob", Array("of the third".utf8))
    try first.borrow(#""../../a \\ \"\303\251\n.git/objects""#, "../../\"third/objects")
    let reading = try Reading(first.path)
    #expect(reading.problems == [])
    #expect(reading.ledger.intact.count == 2)
  }

  @Test func `alternates outside the allowed folders are named, not read`() throws {
    let mirror = try Mirror()
    let other = try Mirror("other.git", beside: mirror)
    try other.add(.small())
    let link = mirror.folder.path("link")
    try Command(["ln", "-s", "\(other.path)/objects", link]).runChecked()
    try mirror.borrow(
      "../../other.git/objects",
      link,
      "/nonexistent/\u{1}",
      "\0",
      String(
        repeating: "a/",
        count: 5000
      )
    )
    let own = BytePath(mirror.path)
    let reading = try Reading(mirror.path, isAllowed: { $0.bytes.starts(with: own.bytes) })
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.isEmpty)
    let outside = reading.problems.filter { $0.kind == .outsideRoots }
    #expect(outside.map(\.file) == .init(repeating: BytePath("\(other.path)/objects"), count: 2))
    #expect(reading.problems.allSatisfy { $0.file != nil })
  }

  @Test func `alternates are followed five deep`() throws {
    let mirrors = try (0..<8).reduce(into: [Mirror]()) { mirrors, number in
      mirrors.append(try Mirror("\(number).git", beside: mirrors.first))
    }
    for (number, mirror) in mirrors.enumerated() {
      try mirror.addLoose("blob", [UInt8(number)])
      if number < 7 { try mirror.borrow("\(mirrors[number + 1].path)/objects") }
    }
    let reading = try Reading(mirrors[0].path)
    #expect(reading.ledger.intact.count == 6)
    #expect(reading.problems.map(\.kind) == [.limit])
    // An optimising compiler would otherwise remove the folder before it is read.
    withExtendedLifetime(mirrors) {}
  }

  @Test func `what is no regular file is named, not opened`() throws {
    let mirror = try Mirror()
    let other = try Mirror("other.git", beside: mirror)
    let pack = try other.add(.small())
    let folder = "\(mirror.path)/objects/pack"
    try Command(["mkfifo", "\(folder)/fifo.pack", "\(folder)/fifo.idx"]).runChecked()
    try Command(["ln", "-s", pack, "\(folder)/link.pack"]).runChecked()
    try Command(["ln", "-s", "\(pack.dropLast(5)).idx", "\(folder)/link.idx"]).runChecked()
    try Command(["ln", "-s", "loop.pack", "\(folder)/loop.pack"]).runChecked()
    try TestFolder.make("\(folder)/folder.pack")
    try TestFile("\(folder)/empty.pack").write([])
    try TestFolder.make("\(mirror.path)/objects/ab")
    let loose = "\(mirror.path)/objects/ab/" + String(repeating: "0", count: 37)
    try Command(["mkfifo", "\(loose)0"]).runChecked()
    try Command(["ln", "-s", pack, "\(loose)1"]).runChecked()
    try TestFolder.make("\(loose)2")
    try TestFile("\(loose)3").write([])
    try TestFile("\(loose)x").write([])
    try Command(["ln", "-s", "\(other.path)/objects", "\(mirror.path)/objects/cd"]).runChecked()
    let reading = try Reading(mirror.path)
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.isEmpty)
    #expect(reading.failed.count == 4)
    let named = Set(reading.problems.compactMap { $0.file?.description.split(separator: "/").last })
    #expect(named.isSuperset(of: ["fifo.pack", "link.pack", "loop.pack", "folder.pack"]))
    #expect(named.isSuperset(of: ["empty.pack", "cd"]))
  }

  @Test func `folders that are links are not followed`() throws {
    let other = try Mirror("other.git")
    try other.add(.small())
    for name in ["objects", "objects/pack"] {
      let mirror = try Mirror("\(name.count).git", beside: other)
      try Command(["rm", "-r", "\(mirror.path)/\(name)"]).runChecked()
      try Command(["ln", "-s", "\(other.path)/\(name)", "\(mirror.path)/\(name)"]).runChecked()
      let reading = try Reading(mirror.path)
      #expect(reading.ledger.intact.isEmpty)
      #expect(reading.problems.map(\.kind) == [.unreadable])
    }
  }

  @Test func `an unknown hash function is refused`() throws {
    let mirror = try Mirror()
    try mirror.folder.write("[extensions] objectformat = md5", to: "repo.git/config")
    #expect(throws: StorageProblem.self) { try Reading(mirror.path) }
  }

  @Test func `a folder without objects is told of`() throws {
    let mirror = try Mirror()
    try Command(["rm", "-r", "\(mirror.path)/objects"]).runChecked()
    let reading = try Reading(mirror.path)
    #expect(reading.problems.map(\.kind) == [.unreadable])
    #expect(throws: StorageProblem.self) { try Reading("/nonexistent/repo.git") }
  }

  @Test(arguments: [0, 20, 4096])
  func `a pack that shrinks while it is read ends in problems`(_ rest: Int) throws {
    let mirror = try Mirror()
    var random = SeededRandom(seed: 9)
    var pack = PackBuilder()
    for number in 0..<64 {
      let content = random.bytes(8000)
      pack.add(.blob, content)
      let delta = DeltaScript(
        baseSize: content.count,
        [.copy(offset: 0, size: 4000), .insert(random.bytes(100))]
      )
      pack.add(.delta(onEntry: 2 * number), delta, base: content)
    }
    let path = try mirror.add(pack)
    let bytes = try TestFile(path).read()
    let reading = try Reading(
      mirror.path,
      beforeEach: { shown, _ in
        if shown == 10 { try? TestFile(path).write(Array(bytes.prefix(rest))) }
      }
    )
    #expect(reading.faults == [])
    #expect(reading.ledger.intact.count >= 10)
    #expect(reading.failed.count > 100)
    #expect(reading.problems.allSatisfy { $0.kind == .changed })
  }
}
