public import Bytes

/// What is remembered of a content for the deltas on it: bounds on how many values it holds.
public struct CensusMemory: Sendable, Hashable {
  /// The content's length in bytes.
  var count: Int
  /// At least as many as there are distinct addresses, and distinct numbers of any kind.
  var addresses: Int
  var numbers: Int
}

/// Counts the distinct values of personal data in contents.
///
/// Of a content that is a delta, only what the delta changes is looked at. This is exact: a value that
/// lies with its surroundings in a copied piece is a value of the base, however often the piece is
/// copied, so that distinct values of the content ≤ those of the base + those near changed bytes. The
/// latter are bounded by `@` and digits, then, if the sum reaches the threshold, by the marks of
/// ``MarkFinder``, then by the values that are there; and only if the sum still reaches it is the content
/// read as a whole.
///
/// One per worker.
public struct Census: ~Copyable {
  private let options: CensusOptions
  private let marks = MarkFinder()
  private var reader = NumberReader()
  private var columns = ColumnReader()
  private var tally: Tally
  private var changed: [Range<Int>] = []

  /// How many bytes were read for values; what the bounds spared is not among them.
  public private(set) var bytesRead = 0

  /// Starts with nothing counted.
  public init(_ options: CensusOptions) {
    self.options = options
    tally = Tally(options)
  }

  /// How far from a mark the bytes stand that decide on its value.
  private static let reach = Reach(
    behind: max(Address.reach.behind, NumberReader.reach.behind),
    ahead: max(Address.reach.ahead, NumberReader.reach.ahead)
  )
  /// How far before a place the bytes stand that decide on whether it is a mark.
  private static let lookBehind = 8

  /// Counts the values of a content.
  ///
  /// - Parameters:
  ///   - content: the whole content.
  ///   - headings: where words stand that may name a column of customers or phones, in rising order.
  ///   - base: what was remembered of its base; nil where it has none.
  ///   - copies: the pieces that are the same as in that base, in rising order.
  /// - Returns: the personal data, if it is that of many, and what to remember.
  /// - Complexity: O(changed bytes + pieces), or O(content) where there may be many values.
  public mutating func take(
    _ content: Span<UInt8>,
    headings: Span<Int>,
    base: CensusMemory? = nil,
    copies: Span<CopiedRange> = .init()
  ) -> (dump: Dump?, memory: CensusMemory) {
    var memory = base ?? CensusMemory(count: 0, addresses: 0, numbers: 0)
    findChanges(content.count, base: base, copies)
    // Three bounds, each dearer and lower than the one before.
    var counts = MarkFinder.Counts()
    for range in changed where !reaches(memory, counts) {
      counts += wanted(marks.bound(content, range, enough: enough(memory, counts)))
    }
    if reaches(memory, counts) {
      var marked = MarkFinder.Counts()
      for range in changed where !reaches(memory, marked) {
        marked += wanted(marks.counts(in: content, range, enough: enough(memory, marked)))
      }
      if !reaches(memory, marked) { counts = marked }
    }
    let isWhole = changed == [0..<content.count]
    var isCounted = false
    if reaches(memory, counts), !isWhole {
      tally.removeAll()
      for range in changed { read(content, range) }
      counts = MarkFinder.Counts(addresses: tally.addressCount, numbers: tally.numberCount)
    }
    if reaches(memory, counts) {
      countAll(content)
      isCounted = true
      memory.addresses = tally.addressCount
      memory.numbers = tally.numberCount
    } else {
      memory.addresses += counts.addresses
      memory.numbers += counts.numbers
    }
    memory.count = content.count
    if !headings.isEmpty, options.countsColumns {
      if !isCounted { tally.removeAll() }
      columns.begin()
      columns.read(content, headings: headings, isLast: true, into: &tally)
      if max(tally.customers.count, tally.phones.count) >= options.threshold, !isCounted {
        // The columns' values are kept: the rest is added to them.
        read(content, 0..<content.count)
        isCounted = true
      } else if max(tally.customers.count, tally.phones.count) == 0, !isCounted {
        return (nil, memory)
      }
    }
    return (isCounted ? Dump(tally, options) : nil, memory)
  }

  /// Begins a content that comes in parts.
  public mutating func begin() {
    tally.removeAll()
    columns.begin()
  }

  /// Counts the values of a part; parts share bytes, so that each value lies whole in one of them.
  ///
  /// - Parameters:
  ///   - part: the bytes.
  ///   - headings: as for a whole content, in bytes from the part's start.
  ///   - offset: where the part begins in the content, in bytes; parts come in order.
  ///   - isLast: whether the content ends with it.
  public mutating func add(
    _ part: Span<UInt8>,
    headings: Span<Int>,
    offset: Int,
    isLast: Bool
  ) {
    tally.offset = offset
    read(part, 0..<part.count)
    columns.read(part, headings: headings, isLast: isLast, into: &tally)
    tally.offset = 0
  }

  /// Where the first values of each form stand so far, in bytes from the content's start.
  public var firstPlaces: Set<Int> { tally.firstPlaces }

  /// What the parts hold together.
  public mutating func finish() -> Dump? { Dump(tally, options) }

  /// The counts of what is to be counted.
  private func wanted(_ counts: MarkFinder.Counts) -> MarkFinder.Counts {
    MarkFinder.Counts(
      addresses: options.countsAddresses ? counts.addresses : 0,
      numbers: options.countsNumbers ? counts.numbers : 0
    )
  }

  /// How many more there must be to reach the threshold; of what is not counted no number is enough.
  private func enough(_ memory: CensusMemory, _ counts: MarkFinder.Counts) -> MarkFinder.Counts {
    MarkFinder.Counts(
      addresses: options.countsAddresses
        ? options.threshold - memory.addresses - counts.addresses : .max,
      numbers: options.countsNumbers ? options.threshold - memory.numbers - counts.numbers : .max
    )
  }

  private func reaches(_ memory: CensusMemory, _ counts: MarkFinder.Counts) -> Bool {
    memory.addresses + counts.addresses >= options.threshold
      || memory.numbers + counts.numbers >= options.threshold
  }

  private mutating func countAll(_ content: Span<UInt8>) {
    tally.removeAll()
    read(content, 0..<content.count)
  }

  /// Adds the values whose marks lie in a range; all of the content decides on them.
  private mutating func read(_ content: Span<UInt8>, _ range: Range<Int>) {
    bytesRead += range.count
    Self.read(content, range, options, marks, &reader, &tally)
  }

  private static func read(
    _ content: Span<UInt8>,
    _ range: Range<Int>,
    _ options: CensusOptions,
    _ marks: borrowing MarkFinder,
    _ reader: inout NumberReader,
    _ tally: inout Tally
  ) {
    let (addresses, numbers) = (options.countsAddresses, options.countsNumbers)
    var done = 0
    marks.forEach(content, range) { place, isAt in
      if isAt {
        if addresses, let address = Address(content, at: place) { tally.add(address, in: content) }
      } else if numbers, place >= done {
        done = reader.read(content, mark: place, upTo: range.upperBound, into: &tally)
      }
    }
  }

  /// Finds the ranges outside of which all is as in the base, neighbours included.
  private mutating func findChanges(_ count: Int, base: CensusMemory?, _ copies: Span<CopiedRange>)
  {
    changed.removeAll(keepingCapacity: true)
    var next = 0
    if let base {
      let shortest = Self.reach.behind + Self.reach.ahead + Self.lookBehind
      for i in copies.indices where copies[i].count > shortest {
        let copy = copies[i]
        let isHead = copy.source == 0 && copy.target == 0
        let isTail = copy.source + copy.count == base.count && copy.target + copy.count == count
        add(next..<(isHead ? 0 : copy.target + Self.reach.behind))
        next = isTail ? count : copy.target + copy.count - Self.reach.ahead
      }
    }
    add(next..<count)
  }

  /// Adds a range with the bytes before it that decide on its marks.
  private mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    changed.append(max(0, range.lowerBound - Self.lookBehind)..<range.upperBound)
  }
}
