public import GitStorage

/// What is kept of a history as bytes: numbers of variable length, and before each list how long it is.
/// Paths, and lists of refs, are told once and then by their place among all of them.
extension KeptHistory {
  /// All of it.
  ///
  /// - Complexity: O(size).
  public var bytes: [UInt8] {
    var writer = NumberWriter()
    writer.append(missing.count)
    for (id, fact) in missing.sorted(by: { $0.key < $1.key }) {
      writer.bytes += id.bytes
      writer.append(optional: fact.kind.map { Int($0.rawValue) })
      writer.append(optional: fact.namer)
      writer.append(fact.isPromised ? 1 : 0)
    }
    writer.append(faults.count)
    for fault in faults {
      writer.bytes += fault.object.bytes
      writer.append(HistoryPart.Reason.allCases.firstIndex(of: fault.reason) ?? 0)
    }
    writer.append(moreFaults)
    var paths = Listing<[UInt8]>()
    var tips = Listing<[Int]>()
    var body = NumberWriter()
    for (subject, place) in places.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      body.append(subject.count)
      for number in subject { body.append(Int(number)) }
      body.append(place.commits)
      body.append(optional: place.introduced)
      body.append(optional: place.removed)
      body.append(place.flags)
      body.append(tips.place(of: place.tips))
      body.append(place.tipCount)
      body.append(place.paths.count)
      for path in place.paths { body.append(paths.place(of: path)) }
    }
    writer.append(paths.all.count)
    for path in paths.all {
      writer.append(path.count)
      writer.bytes += path
    }
    writer.append(tips.all.count)
    for list in tips.all {
      writer.append(list.count)
      for ref in list { writer.append(ref) }
    }
    writer.append(places.count)
    return writer.bytes + body.bytes
  }

  /// Reads what was kept; nil where it is not that, or names an object or a ref that is not there.
  ///
  /// - Parameters:
  ///   - bytes: what ``bytes`` told.
  ///   - store: the objects that it is of.
  ///   - refs: how many refs the mirror has.
  /// - Complexity: O(size), in memory too.
  public init?(_ bytes: [UInt8], of store: ObjectStore, refs: Int) {
    self.init(bytes, format: store.format, numbers: store.numberCount, refs: refs)
  }

  /// The same for so many numbers of objects.
  init?(_ bytes: [UInt8], format: ObjectFormat, numbers: Int, refs: Int) {
    var reader = NumberReader(bytes)
    guard let kept = try? Self(&reader, format, numbers: numbers, refs: refs), reader.isAtEnd
    else { return nil }
    self = kept
  }

  private init(
    _ reader: inout NumberReader,
    _ format: ObjectFormat,
    numbers: Int,
    refs: Int
  ) throws(NumberReader.Failure) {
    self.init()
    for _ in 0..<(try reader.count()) {
      let id = try reader.id(format)
      let kind = try reader.optional(below: 256).flatMap { ObjectKind(rawValue: UInt8($0)) }
      let namer = try reader.optional(below: numbers)
      let isPromised = try reader.number(below: 2) == 1
      missing[id] = MissingObjects.Fact(kind: kind, namer: namer, isPromised: isPromised)
    }
    let reasons = HistoryPart.Reason.allCases
    for _ in 0..<(try reader.count()) {
      let id = try reader.id(format)
      let reason = reasons[try reader.number(below: reasons.count)]
      faults.append(HistoryPart.Fault(object: id, reason: reason))
    }
    moreFaults = try reader.number()
    var paths: [[UInt8]] = []
    for _ in 0..<(try reader.count()) {
      let length = try reader.count()
      paths.append(try reader.bytes(length))
    }
    var tips: [[Int]] = []
    for _ in 0..<(try reader.count()) { tips.append(try reader.numbers(below: refs)) }
    for _ in 0..<(try reader.count()) {
      let subject = try reader.numbers(below: numbers).map { UInt32(clamping: $0) }
      var place = SubjectPlace()
      place.commits = try reader.number()
      place.introduced = try reader.optional(below: numbers)
      place.removed = try reader.optional(below: numbers)
      place.flags = try reader.number(below: 16)
      place.tips = tips[try reader.number(below: tips.count)]
      place.tipCount = try reader.number()
      place.paths = try reader.numbers(below: paths.count).map { paths[$0] }
      places[subject] = place
    }
  }
}

extension NumberReader {
  fileprivate mutating func id(_ format: ObjectFormat) throws(Failure) -> ObjectID {
    let bytes = try bytes(format.idLength)
    return ObjectID(bytes.span, format: format)
  }
}

extension SubjectPlace {
  /// What is either so or not, as bits.
  fileprivate var flags: Int {
    get {
      (mayBeOlder ? 1 : 0) | (isReachable ? 2 : 0) | (isKeptByReflog ? 4 : 0)
        | (hasMorePaths ? 8 : 0)
    }
    set {
      (mayBeOlder, isReachable) = (newValue & 1 != 0, newValue & 2 != 0)
      (isKeptByReflog, hasMorePaths) = (newValue & 4 != 0, newValue & 8 != 0)
    }
  }
}

/// Values, each once, in the order in which they came.
private struct Listing<Value: Hashable> {
  private(set) var all: [Value] = []
  private var places: [Value: Int] = [:]

  mutating func place(of value: Value) -> Int {
    if let known = places[value] { return known }
    places[value] = all.count
    all.append(value)
    return all.count - 1
  }
}
