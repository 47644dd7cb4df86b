internal import CKernels

/// Where lines begin and end.
extension Span where Element == UInt8 {
  /// The offset behind the last newline before a place; the limit where there is none from there on.
  ///
  /// - Precondition: `limit <= place`, both in the span.
  func lineStart(before place: Int, downTo limit: Int) -> Int {
    let part = extracting(limit..<place)
    let offset = unsafe part.withUnsafeBufferPointer { part in
      unsafe part.baseAddress.map { unsafe kh_line_start($0, part.count) } ?? 0
    }
    return limit + offset
  }

  /// The offset of the first newline from a place on; the limit where there is none before.
  ///
  /// - Precondition: `place <= limit`, both in the span.
  func lineEnd(behind place: Int, upTo limit: Int) -> Int {
    let part = extracting(place..<limit)
    let offset = unsafe part.withUnsafeBufferPointer { part in
      unsafe part.baseAddress.map { unsafe kh_line_end($0, part.count) } ?? 0
    }
    return place + offset
  }
}
