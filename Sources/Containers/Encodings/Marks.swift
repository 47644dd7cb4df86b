internal import CKernels

/// The places of a content where a look for encoded text is worth its while.
@safe
final class Marks {
  private let buffer: UnsafeMutablePointer<kh_mark>
  private static let capacity = 256

  init() { unsafe buffer = .allocate(capacity: Self.capacity) }

  deinit { unsafe buffer.deallocate() }

  /// Calls `body` with all marks of a range, in the order of their blocks; of a block the one in a
  /// run of digits comes first (`kh_marks_find`).
  ///
  /// - Precondition: the range lies in the content.
  /// - Complexity: O(n), at about half the speed of memory.
  func forEach(
    in content: Span<UInt8>,
    _ range: Range<Int>,
    _ body: (_ place: Int, _ isRun: Bool) -> Void
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= content.count, "outside")
    unsafe content.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var from = range.lowerBound
      while from < range.upperBound {
        var resume = 0
        let count = unsafe kh_marks_find(
          base,
          bytes.count,
          from,
          range.upperBound,
          buffer,
          Self.capacity,
          &resume
        )
        for index in 0..<count {
          let mark = unsafe buffer[index]
          body(Int(mark.position), mark.is_run)
        }
        from = resume
      }
    }
  }
}
