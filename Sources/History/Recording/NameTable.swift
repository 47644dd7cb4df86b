import Bytes
import Synchronization

/// Gives each file name a number; the same name has the same number for all workers.
///
/// In shards, so that workers seldom wait for each other. Hashes are seeded anew for each table:
/// no mirror can be made to collide.
public final class NameTable: Sendable {
  fileprivate struct Shard: Sendable {
    /// Numbers of names within the shard, by hash; open addressing, 0 for a free place, else the
    /// number plus 1.
    var places = Column<UInt32>(repeating: 0, count: 64)
    var hashes = Column<UInt32>()
    var ends = Column<UInt32>()
    var bytes: [UInt8] = []
  }

  private static let shardBits = 5
  private let shards: [Mutexed]
  private let largestShard: Int
  private let seed = (UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1)

  /// A shard and its lock; an array cannot hold a lock itself.
  private final class Mutexed: Sendable {
    let shard = Mutex(Shard())
  }

  /// Starts without names.
  ///
  /// - Parameter maximumBytes: a bound on the bytes of all names together; past it names get no
  ///   numbers.
  public init(maximumBytes: Int) {
    shards = (0..<1 << Self.shardBits).map { _ in Mutexed() }
    largestShard = min(maximumBytes >> Self.shardBits, Int(UInt32.max) >> 1)
  }

  /// The number of a name; nil where the table is full.
  public func number(of name: Span<UInt8>) -> UInt32? {
    let hash = hash(of: name)
    let number = Int(hash & (1 << UInt64(Self.shardBits) - 1))
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    return shards[number].shard.withLock { shard in
      let mask = shard.places.count - 1
      var place = Int(tag) & mask
      while shard.places[place] != 0 {
        let known = Int(shard.places[place] - 1)
        if shard.hashes[known] == tag, shard.holds(name, at: known) {
          return UInt32(known << Self.shardBits | number)
        }
        place = (place + 1) & mask
      }
      guard shard.bytes.count + name.count <= largestShard,
        shard.ends.count < Int(UInt32.max) >> (Self.shardBits + 1)
      else { return nil }
      let added = shard.ends.count
      shard.places[place] = UInt32(added + 1)
      shard.hashes.append(tag)
      unsafe name.withUnsafeBufferPointer { unsafe shard.bytes.append(contentsOf: $0) }
      shard.ends.append(UInt32(shard.bytes.count))
      if shard.ends.count * 2 > shard.places.count { shard.grow() }
      return UInt32(added << Self.shardBits | number)
    }
  }

  /// The bytes that the table takes.
  var byteCount: Int {
    shards.reduce(0) { sum, shard in
      sum + shard.shard.withLock { $0.bytes.count + 8 * $0.ends.count + 4 * $0.places.count }
    }
  }

  /// Multiplies eight bytes at a time with secret numbers and folds the halves of each product.
  private func hash(of name: Span<UInt8>) -> UInt64 {
    var hash = seed.0 ^ UInt64(name.count)
    var at = 0
    while name.count - at >= 8 {
      hash = Self.fold(hash ^ name.bigEndian64(at: at), seed.1)
      at += 8
    }
    var rest: UInt64 = 0
    while at < name.count {
      rest = rest << 8 | UInt64(name[at])
      at += 1
    }
    return Self.fold(Self.fold(hash ^ rest, seed.1), seed.0)
  }

  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The name with a number.
  ///
  /// - Precondition: this table gave the number.
  public func name(_ number: UInt32) -> [UInt8] {
    shards[Int(number) & (1 << Self.shardBits - 1)].shard.withLock { shard in
      Array(shard.bytes[shard.range(Int(number) >> Self.shardBits)])
    }
  }
}

extension NameTable.Shard {
  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  func holds(_ name: Span<UInt8>, at number: Int) -> Bool {
    let range = range(number)
    guard range.count == name.count else { return false }
    return bytes.span.extracting(range).isEqual(to: name)
  }

  mutating func grow() {
    places = Column(repeating: 0, count: places.count * 2)
    let mask = places.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(number + 1)
    }
  }
}
