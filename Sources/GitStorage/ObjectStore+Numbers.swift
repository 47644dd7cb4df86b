import Bytes

/// Numbers for objects: what a walk through history keeps of an object's name.
///
/// All entries of the packs' indexes are numbered one pack after the other, each in the order of its
/// ids, then those of the loose folders. An object that lies in several places goes by the lowest of
/// its numbers, which is also the one under which a decoder shows it.
extension ObjectStore {
  /// How many numbers there are: those of doubles count too.
  public var numberCount: Int { numberStarts[numberStarts.count - 1] }

  /// Where the numbers of each pack, then of each loose folder begin; one more than there are.
  static func numberStarts(_ packs: [Pack], _ looseFolders: [LooseFolder]) -> [Int] {
    var starts = [0]
    for pack in packs { starts.append(starts[starts.count - 1] + pack.index.count) }
    for folder in looseFolders { starts.append(starts[starts.count - 1] + folder.ids.count) }
    return starts
  }

  /// The number of an object, or nil where the store does not list it.
  ///
  /// - Complexity: O(p) for p packs of evenly spread ids, O(p log n) for others.
  public func number(of id: ObjectID) -> Int? {
    for (number, pack) in packs.enumerated() {
      if let position = pack.index.position(of: id) { return numberStarts[number] + position }
    }
    for (number, folder) in looseFolders.enumerated() {
      if let position = folder.position(of: id) {
        return numberStarts[packs.count + number] + position
      }
    }
    return nil
  }

  /// The numbers of many objects, ``noNumber`` for those that the store does not list.
  ///
  /// They are looked up in the order of their first bits, so that what one search reads is near what
  /// the last one read, where indexes are larger than the caches.
  ///
  /// - Complexity: that of ``number(of:)-(ObjectID)`` for each.
  public func numbers(of ids: [ObjectID]) -> [UInt32] {
    let bits: UInt64 = 12
    var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
    for id in ids { starts[Int(id.firstWord >> (64 - bits)) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var order = [PackIndex.OrderedID](repeating: .init(), count: ids.count)
    for (number, id) in ids.enumerated() {
      let bucket = Int(id.firstWord >> (64 - bits))
      order[starts[bucket]] = PackIndex.OrderedID(word: id.firstWord, place: UInt32(number))
      starts[bucket] += 1
    }
    var numbers = [UInt32](repeating: Self.noNumber, count: ids.count)
    for (number, pack) in packs.enumerated() {
      pack.index.find(ids, order: order, start: numberStarts[number], numbers: &numbers)
    }
    for place in numbers.indices where numbers[place] == Self.noNumber {
      guard let number = number(of: ids[place]) else { continue }
      numbers[place] = UInt32(clamping: number)
    }
    return numbers
  }

  /// Stands for an object that the store does not list.
  public static var noNumber: UInt32 { .max }

  /// The number of an object that a decoder of this store shows.
  public func number(of object: FoundObject) -> Int? {
    switch object.source {
    // What goes by an id that is not its own may be a double.
    case .packed where object.isDamaged: return number(of: object.id)
    case .packed(let pack, let position):
      guard let number = packs.firstIndex(where: { $0 === pack }) else { return nil }
      return numberStarts[number] + position
    case .loose(let id): return number(of: id)
    }
  }

  /// The object with a number.
  ///
  /// - Precondition: the number is one that this store gave.
  public func id(at number: Int) -> ObjectID {
    let place = place(of: number)
    return place.source < packs.count
      ? packs[place.source].index.id(at: place.position)
      : looseFolders[place.source - packs.count].ids[place.position]
  }

  /// How many objects there are: each counts once, however many copies the store lists.
  ///
  /// - Complexity: O(1) for a single pack; else O(n p) for n objects in p packs and folders.
  public var objectCount: Int {
    guard
      packs.count != 1 || packs[0].index.repeatsIDs
        || looseFolders.contains(where: { !$0.ids.isEmpty })
    else { return packs[0].index.count }
    return (0..<numberCount).count { number(of: id(at: $0)) == $0 }
  }

  /// The objects whose ids begin with some hexadecimal digits.
  ///
  /// - Parameter digits: 4 digits or more, in either case; nothing is found for other texts.
  /// - Returns: their ids in rising order, each once.
  /// - Complexity: O(p log n + found) for p packs and folders.
  public func objects(withPrefix digits: String) -> [ObjectID] {
    let length = format.idLength * 2
    let digits = Array(digits.utf8)
    guard (4...length).contains(digits.count),
      let first = ObjectID(
        hex: digits + Array(repeating: UInt8(ascii: "0"), count: length - digits.count),
        format: format
      ),
      let last = ObjectID(
        hex: digits + Array(repeating: UInt8(ascii: "f"), count: length - digits.count),
        format: format
      )
    else { return [] }
    var found: Set<ObjectID> = []
    for source in 0..<numberStarts.count - 1 {
      let numbers = numberStarts[source]..<numberStarts[source + 1]
      let start = numbers.partitioningIndex { id(at: $0) >= first }
      for number in start..<numbers.upperBound {
        let id = id(at: number)
        guard id <= last else { break }
        found.insert(id)
      }
    }
    return found.sorted()
  }

  /// Whether the object with a number lies in a pack that a promisor remote sent.
  ///
  /// - Precondition: the number is one that this store gave.
  public func isFromPromisor(_ number: Int) -> Bool {
    let source = place(of: number).source
    return source < packs.count && packs[source].isFromPromisor
  }

  /// Which pack or loose folder a number belongs to, and where in it the object is listed.
  private func place(of number: Int) -> (source: Int, position: Int) {
    precondition(number >= 0 && number < numberCount, "no such object number")
    // Of several that begin there, all but the last are empty.
    let source = numberStarts.dropLast().partitioningIndex { $0 > number } - 1
    return (source, number - numberStarts[source])
  }
}
