/// A made-up history of commits, as the stream that `git fast-import` reads.
///
/// Files grow and change in a few lines at a time, so that git finds deltas; some are renamed or
/// removed. There are an empty file, a binary one, a large one, and names with spaces, quotes, line
/// breaks and bytes that are not UTF-8.
public struct History: Sendable {
  /// The stream.
  public private(set) var stream: [UInt8] = []

  private var random: SeededRandom
  private var files: [[UInt8]: [[UInt8]]] = [:]
  private var commits = 0

  /// Begins a history; the same seed gives the same one.
  public init(seed: UInt64 = 1) { random = SeededRandom(seed: seed) }

  /// Adds commits to `branch`, each of which changes some of about `files` files.
  ///
  /// A single file is never removed, so that it can have a long line of versions.
  public mutating func add(commits count: Int, files limit: Int = 8, branch: String = "main") {
    for _ in 0..<count {
      let changes = (0..<Int.random(in: 1...3, using: &random)).map { _ in change(limit) }
      begin(branch: branch, parent: branch, message: "commit \(commits)")
      for change in changes { stream += change }
      if commits == 1 { stream += oddFiles() }
      stream += Array("\n".utf8)
    }
  }

  /// Adds an empty merge of `other` into `branch`.
  public mutating func merge(_ other: String, into branch: String) {
    begin(branch: branch, parent: branch, message: "merge \(other)")
    stream += Array("merge refs/heads/\(other)\n\n".utf8)
  }

  /// Adds an annotated tag on `branch`.
  public mutating func tag(_ name: String, on branch: String = "main") {
    stream += Array("tag \(name)\nfrom refs/heads/\(branch)\n".utf8)
    stream += Array("tagger T Agger <tagger@example.com> 1500000000 +0000\n".utf8)
    stream += data(Array("the tag \(name)\n".utf8))
  }

  /// Begins a branch at the tip of another.
  public mutating func branch(_ name: String, from other: String = "main") {
    stream += Array("reset refs/heads/\(name)\nfrom refs/heads/\(other)\n\n".utf8)
  }

  private mutating func begin(branch: String, parent: String, message: String) {
    commits += 1
    let who = "Us Er <user\(commits % 5)@example.com> \(1_500_000_000 + commits * 3_600) +0100"
    stream += Array("commit refs/heads/\(branch)\nauthor \(who)\ncommitter \(who)\n".utf8)
    stream += data(Array("\(message)\n".utf8))
  }

  /// A change of one file: usually of a few of its lines.
  private mutating func change(_ limit: Int) -> [UInt8] {
    let number = Int.random(in: 0..<limit, using: &random)
    let name = Array(
      (number % 3 == 0 ? "file\(number)" : "dir\(number % 3)/sub/file\(number)").utf8
    )
    if limit > 1, files[name] != nil, random.chance(1, outOf: 25) {
      files[name] = nil
      return Array("D ".utf8) + name + Array("\n".utf8)
    }
    var lines = files[name] ?? (0..<40).map { _ in random.bytes(30, from: Alphabet.source) }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<lines.count, using: &random)
      let line = random.bytes(Int.random(in: 0...60, using: &random), from: Alphabet.source)
      if random.chance(1, outOf: 2) { lines.insert(line, at: place) } else { lines[place] = line }
    }
    files[name] = lines
    return modify(name, Array(lines.joined(separator: [0x0a])))
  }

  private mutating func oddFiles() -> [UInt8] {
    let names: [([UInt8], [UInt8])] = [
      (Array("empty".utf8), []),
      (Array("binary".utf8), random.bytes(3_000)),
      (Array("large".utf8), random.text(200_000)),
      (Array("name with spaces".utf8), [0x31]),
      (Array(#""quote\" and \nbreak""#.utf8), [0x32]),
      ([0xff, 0xfe] + Array("name".utf8), [0x33]),
    ]
    return names.flatMap { modify($0.0, $0.1) }
  }

  private func modify(_ name: [UInt8], _ contents: [UInt8]) -> [UInt8] {
    Array("M 100644 inline ".utf8) + name + Array("\n".utf8) + data(contents)
  }

  private func data(_ contents: [UInt8]) -> [UInt8] {
    Array("data \(contents.count)\n".utf8) + contents + Array("\n".utf8)
  }
}
