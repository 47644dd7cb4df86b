/// The candidates of the content that is being scanned.
///
/// Memory of its own and not an array: millions are appended a second, and an array asks each time
/// whether it is shared.
@safe struct CandidateList: ~Copyable, @unchecked Sendable {
  private var storage: UnsafeMutableBufferPointer<Candidate>
  /// How many there are.
  private(set) var count = 0

  init() { unsafe storage = .allocate(capacity: 1024) }

  deinit { unsafe storage.deallocate() }

  mutating func removeAll() { count = 0 }

  mutating func append(_ candidate: Candidate) {
    if unsafe count == storage.count { grow() }
    unsafe storage[count] = candidate
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Candidate>.allocate(capacity: count * 2)
    _ = unsafe larger.update(fromContentsOf: storage)
    unsafe storage.deallocate()
    unsafe storage = larger
  }

  subscript(index: Int) -> Candidate {
    precondition(index >= 0 && index < count, "outside of the list")
    return unsafe storage[index]
  }

  /// The candidates as an array of just their number.
  var array: [Candidate] {
    unsafe Array(UnsafeMutableBufferPointer(rebasing: storage[..<count]))
  }
}
