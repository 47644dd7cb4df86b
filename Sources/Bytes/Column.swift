/// A column of plain values of one type, such as a number for each object of a mirror.
///
/// Behaves like an array: a value, copied where one of two owners changes it. What differs is where a
/// large one lies: in memory as long as its ``ColumnSpace`` has room, beyond that in a mapped
/// temporary file, which the system writes out when it needs the memory for something else. So it
/// must never hold bytes of contents, names or secrets, and an element must have no padding: nobody
/// knows what is in that.
///
/// Sendable because no storage changes while it has two owners.
@safe
public struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// Nil where there is no room for any element.
  @usableFromInline var storage: ColumnStorage?
  /// Where the elements are; `storage` keeps them alive.
  @usableFromInline var base: UnsafeMutablePointer<Element>
  @usableFromInline let space: ColumnSpace
  @usableFromInline var length = 0

  /// Makes an empty column.
  ///
  /// - Precondition: elements have no padding.
  @inlinable
  public init(in space: ColumnSpace = .shared) {
    precondition(MemoryLayout<Element>.size == MemoryLayout<Element>.stride, "padding in a column")
    self.space = space
    unsafe base = ColumnStorage.nowhere.assumingMemoryBound(to: Element.self)
  }

  /// Makes a column with one value in all places.
  ///
  /// - Precondition: `count` is not negative.
  @inlinable
  public init(repeating value: Element, count: Int, in space: ColumnSpace = .shared) {
    precondition(count >= 0, "a column has no negative length")
    self.init(in: space)
    move(toRoomFor: count)
    unsafe base.initialize(repeating: value, count: count)
    length = count
  }

  /// Makes a column of what a sequence holds.
  @inlinable
  public init(_ elements: some Sequence<Element>, in space: ColumnSpace = .shared) {
    self.init(in: space)
    reserveCapacity(elements.underestimatedCount)
    append(contentsOf: elements)
  }

  /// The number of elements.
  @inlinable public var count: Int { length }

  /// Whether it lies in a file, not in memory.
  public var isInFile: Bool { storage?.isInFile ?? false }

  /// How many bytes of its elements lie in a file, not in memory: all or none.
  public var bytesInFile: Int { isInFile ? count * MemoryLayout<Element>.stride : 0 }

  /// How many elements there is room for.
  @inlinable var capacity: Int { (storage?.size ?? 0) / MemoryLayout<Element>.stride }

  /// The elements.
  @inlinable
  public var span: Span<Element> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: base, count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// The elements, to be changed: cheaper than one place at a time, of each of which it is asked who owns the column.
  @inlinable
  public var mutableSpan: MutableSpan<Element> {
    @_lifetime(&self)
    mutating get {
      makeUnique()
      let span = unsafe MutableSpan(_unsafeStart: base, count: count)
      return unsafe _overrideLifetime(span, mutating: &self)
    }
  }

  /// Makes room for a number of elements in all.
  public mutating func reserveCapacity(_ wanted: Int) {
    if wanted > capacity { move(toRoomFor: wanted) }
  }

  /// Adds an element.
  @inlinable
  public mutating func append(_ element: Element) {
    if count == capacity || !isKnownUniquelyReferenced(&storage) { makeRoomForMore() }
    unsafe (base + count).initialize(to: element)
    length += 1
  }

  /// Adds the elements of a sequence.
  @inlinable
  public mutating func append(contentsOf elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// Adds the elements of another column.
  public mutating func append(contentsOf other: Column) {
    let all = count + other.count
    if all > capacity { move(toRoomFor: Swift.max(all, 2 * count)) } else { makeUnique() }
    unsafe (base + count).initialize(from: other.base, count: other.count)
    length = all
  }

  /// Takes the last element away; nil where there is none.
  @inlinable
  public mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    length -= 1
    return unsafe base[count]
  }

  /// Takes the last elements away.
  ///
  /// - Precondition: there are as many.
  public mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count, "fewer elements in the column")
    length -= number
  }

  /// Takes all elements away, and their memory unless it is to be used again.
  public mutating func removeAll(keepingCapacity keepsCapacity: Bool = false) {
    if keepsCapacity { length = 0 } else { self = Column(in: space) }
  }

  /// Takes elements away of which `isDispensable` is true; the others keep their order.
  @inlinable
  public mutating func removeAll(where isDispensable: (Element) -> Bool) {
    makeUnique()
    var kept = 0
    for place in 0..<count where !isDispensable(unsafe base[place]) {
      unsafe base[kept] = base[place]
      kept += 1
    }
    length = kept
  }

  /// Sorts a part.
  ///
  /// - Precondition: the range lies inside the column.
  @inlinable
  public mutating func sort(_ range: Range<Int>, by precedes: (Element, Element) -> Bool) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such part of the column")
    makeUnique()
    var part = unsafe UnsafeMutableBufferPointer(start: base + range.lowerBound, count: range.count)
    unsafe part.sort(by: precedes)
  }

  @inlinable
  mutating func makeUnique() {
    if storage != nil, !isKnownUniquelyReferenced(&storage) { move(toRoomFor: capacity) }
  }

  @usableFromInline
  mutating func makeRoomForMore() {
    let more = count == capacity ? Swift.max(2 * count, 16) : capacity
    move(toRoomFor: more)
  }

  /// Copies the elements to a place of its own.
  @usableFromInline
  mutating func move(toRoomFor wanted: Int) {
    guard wanted > 0 else { return }
    let (size, overflow) = wanted.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    precondition(!overflow, "a column larger than all memory")
    let moved = space.storage(of: size)
    let place = unsafe moved.address.bindMemory(to: Element.self, capacity: wanted)
    unsafe place.initialize(from: base, count: count)
    unsafe base = place
    storage = moved
  }
}

extension Column: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { 0 }
  /// Behind the last place.
  @inlinable public var endIndex: Int { count }

  /// The element at a place.
  @inlinable
  public subscript(place: Int) -> Element {
    get {
      check(place)
      return unsafe base[place]
    }
    set {
      check(place)
      makeUnique()
      unsafe base[place] = newValue
    }
  }

  @inlinable @inline(__always)
  func check(_ place: Int) {
    // One comparison, since what is negative is large as a number without a sign.
    precondition(UInt(bitPattern: place) < UInt(bitPattern: length), "no such place in the column")
  }
}

extension Column {
  /// Adds the elements of a sequence.
  @inlinable
  public static func += (column: inout Column, elements: some Sequence<Element>) {
    column.append(contentsOf: elements)
  }

  /// Adds the elements of another column.
  public static func += (column: inout Column, other: Column) { column.append(contentsOf: other) }
}
