extension FixtureMaker {
  /// The usual repository with one thing broken.
  func makeDamage(_ kind: GitFixture.Kind) throws -> String? {
    switch kind {
    case .flippedLoose: return try damagedLoose { $0[$0.count / 2] ^= 0x10 }
    case .truncatedLoose: return try damagedLoose { $0.removeLast($0.count / 2) }
    default: break
    }
    guard let (fileType, damage) = Self.damage(kind) else { return nil }
    let path = try packed()
    let pack = try onlyPack(path)
    let entries = try PackIndexBuilder(
      hash: .sha1,
      readingIndex: "\(pack).idx",
      packChecksum: []
    ).entries.sorted { $0.offset < $1.offset }
    // A reverse index would still tell the truth.
    try Command(["rm", "-f", "\(pack).rev"]).runChecked()
    switch fileType {
    case .pack: try TestFile("\(pack).pack").alter { damage(&$0, entries) }
    case .index: try TestFile("\(pack).idx").alter { damage(&$0, entries) }
    }
    // Damage that leaves nothing of a file removes it.
    for file in ["\(pack).pack", "\(pack).idx"] where try TestFile(file).read() == Self.removed {
      try Command(["rm", "-f", file]).runChecked()
    }
    return path
  }

  private typealias Entries = [PackIndexBuilder.Entry]
  private typealias Damage = (inout [UInt8], Entries) -> Void
  private enum Damaged { case pack, index }
  private static let removed = Array("removed".utf8)

  private static func damage(_ kind: GitFixture.Kind) -> (Damaged, Damage)? {
    switch kind {
    case .missingIndex: (.index, { file, _ in file = removed })
    case .missingPack: (.pack, { file, _ in file = removed })
    case .truncatedPack: (.pack, { file, _ in file.removeLast(file.count * 2 / 5) })
    case .emptyPack: (.pack, { file, _ in file = [] })
    case .flippedSignature: (.pack, { file, _ in file[1] ^= 1 })
    case .flippedCount: (.pack, { file, _ in file[11] ^= 1 })
    case .flippedEntryHeader: (.pack, damageEntries { file, start in file[start] ^= 0x41 })
    case .flippedZlibHeader:
      (.pack, damageEntries { file, start in file[dataStart(file, start)] ^= 0x0f })
    case .flippedZlibData:
      (.pack, damageEntries { file, start in file[dataStart(file, start) + 8] ^= 0x20 })
    case .flippedBaseReference:
      (.pack, damageDeltas { file, start in file[dataStart(file, start) - 1] ^= 0x01 })
    case .flippedTrailer: (.pack, { file, _ in file[file.count - 1] ^= 1 })
    case .indexOffsetsAltered: (.index, alterIndex { $0.swapOffsets() })
    case .indexOffsetsBeyondEnd: (.index, alterIndex { $0.moveOffsetsBeyondEnd() })
    case .indexFanoutAltered:
      (.index, alterIndex { $0.alterFanout = { $0.swapAt(10, 200) } })
    case .indexChecksumsAltered:
      (.index, alterIndex { for i in $0.entries.indices { $0.entries[i].crc ^= 0xffff } })
    case .indexIDAltered: (.index, alterIndex { $0.entries[7].id[19] ^= 1 })
    case .indexUnsorted: (.index, alterIndex { $0.isSorted = false })
    case .indexOfOtherPack: (.index, alterIndex { $0.packChecksum[0] ^= 1 })
    default: nil
    }
  }

  /// Damages every 40th entry of a pack.
  private static func damageEntries(_ damage: @escaping (inout [UInt8], Int) -> Void) -> Damage {
    { file, entries in
      for entry in stride(from: 3, to: entries.count, by: 40) {
        damage(&file, entries[entry].offset)
      }
    }
  }

  /// Damages every 20th delta of a pack.
  private static func damageDeltas(_ damage: @escaping (inout [UInt8], Int) -> Void) -> Damage {
    { file, entries in
      let deltas = entries.filter { file[$0.offset] >> 4 & 7 >= 6 }
      for delta in stride(from: 5, to: deltas.count, by: 20) {
        damage(&file, deltas[delta].offset)
      }
    }
  }

  /// Where the compressed data of the entry at `start` begins.
  private static func dataStart(_ pack: [UInt8], _ start: Int) -> Int {
    var place = start
    while pack[place] & 0x80 != 0 { place += 1 }
    place += 1
    switch pack[start] >> 4 & 7 {
    case 6:
      while pack[place] & 0x80 != 0 { place += 1 }
      return place + 1
    case 7: return place + 20
    default: return place
    }
  }

  /// Writes the index anew, with a right checksum, after `change`.
  private static func alterIndex(
    _ change: @escaping @Sendable (inout PackIndexBuilder) -> Void
  ) -> Damage {
    { file, entries in
      var index = PackIndexBuilder(
        hash: .sha1,
        entries: entries,
        packChecksum: file[(file.count - 40)..<(file.count - 20)]
      )
      change(&index)
      file = index.encoded
    }
  }

  private func damagedLoose(_ damage: (inout [UInt8]) -> Void) throws -> String {
    let path = try bare()
    try fill(path, usualHistory(), loose: true)
    let objects = try Command(["find", "\(path)/objects", "-type", "f", "-path", "*/??/*"])
      .runChecked().lines.sorted()
    for object in stride(from: 0, to: objects.count, by: 25) {
      try TestFile(objects[object]).alter(damage)
    }
    return path
  }
}

extension PackIndexBuilder {
  /// Exchanges the offsets of neighbours among the first forty objects.
  fileprivate mutating func swapOffsets() {
    for index in stride(from: 0, to: 40, by: 2) {
      let offset = entries[index].offset
      entries[index].offset = entries[index + 1].offset
      entries[index + 1].offset = offset
    }
  }

  /// Lets some objects lie behind the end, within the trailer, or at the largest numbers.
  fileprivate mutating func moveOffsetsBeyondEnd() {
    let end = entries.map(\.offset).max() ?? 0
    let nowhere = [end + 1_000_000, 0, 11, 1 << 31, 1 << 62, -1]
    for (index, offset) in nowhere.enumerated() { entries[index * 3].offset = offset }
    // Negative numbers are very large ones when read without a sign.
    firstLargeOffset = 1 << 31
  }
}
