/// A copy of some elements that is never freed, for tables that are looked up for each value.
///
/// An array in a global takes and gives back a reference for each look-up.
func immortal<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
  unsafe copy.initialize(from: elements, count: elements.count)
  return unsafe UnsafePointer(copy)
}

/// A table of fixed length that is made once and never freed.
@safe struct ImmortalTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Sendable because nothing writes to it.
  private let elements: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    unsafe self.elements = immortal(elements)
    count = elements.count
  }

  /// The first element, for kernels.
  @unsafe var start: UnsafePointer<Element> { unsafe elements }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "outside of the table")
    return unsafe elements[index]
  }
}
