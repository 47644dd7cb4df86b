import Bytes

/// Reads a compressed content from any place on.
///
/// Going forward it inflates; for going back it has marks, at most 64 of some 40 KB each, from which
/// it inflates again. Holds 64 KiB of content besides.
struct StreamCursor: ~Copyable {
  /// A place to come back to, with the inflater as it was there.
  private final class Mark {
    let place: Int
    let consumed: Int
    let inflater: StreamInflater

    init(place: Int, consumed: Int, inflater: consuming StreamInflater) {
      self.place = place
      self.consumed = consumed
      self.inflater = inflater
    }
  }

  private static let capacity = 1 << 16
  private static let mostMarks = 64
  private static let leastSpacing = 1 << 20

  private let content: ContentStream
  private let spacing: Int
  private var inflater = StreamInflater()
  private var consumed = 0
  private var marks: [Mark] = []
  private let chunk = ObjectBuffer(capacity: Self.capacity)
  /// Where the chunk begins and ends in what is inflated, a loose object's head included.
  private var start = 0
  private var end = 0
  /// What is inflated in all, in bytes.
  private let size: Int

  init(_ content: ContentStream) {
    self.content = content
    size = content.prefix + content.size
    spacing = max(Self.leastSpacing, size / Self.mostMarks)
  }

  /// Whether it reads this content.
  func isOn(_ other: ContentStream) -> Bool { content.isSame(as: other) }

  /// Copies what is wanted of the content to where it is wanted.
  ///
  /// - Parameters:
  ///   - fragments: what is wanted, sorted by its place.
  ///   - output: the targets.
  ///   - effort: lessened by how much was inflated.
  /// - Throws: ``DecodeError``.
  mutating func read(
    _ fragments: [Fragment],
    into output: UnsafeMutableRawBufferPointer,
    effort: inout Int
  ) throws(DecodeError) {
    var sweep = FragmentSweep(fragments)
    while let position = sweep.position {
      try move(to: position + content.prefix, effort: &effort)
      let first = start - content.prefix
      sweep.take(upTo: end - content.prefix)
      for piece in sweep.taken {
        let place = piece.source - first
        let chunk = self.chunk
        unsafe output.copy(chunk.bytes.extracting(place..<place + piece.count), to: piece.target)
      }
    }
  }

  /// Inflates up to the chunk that holds a byte.
  private mutating func move(to place: Int, effort: inout Int) throws(DecodeError) {
    if let mark = marks.last(where: { $0.place <= place }), place < start || mark.place > end {
      inflater = mark.inflater.copy()
      consumed = mark.consumed
      (start, end) = (mark.place, mark.place)
    } else if place < start {
      inflater.reset()
      (consumed, start, end) = (0, 0, 0)
    }
    while place >= end { try inflate(effort: &effort) }
  }

  private mutating func inflate(effort: inout Int) throws(DecodeError) {
    guard end < size else { throw .sizeDiffers }
    if end > 0, end >= (marks.last?.place ?? 0) + spacing {
      marks.append(Mark(place: end, consumed: consumed, inflater: inflater.copy()))
    }
    let count = min(Self.capacity, size - end)
    effort -= count
    guard effort >= 0 else { throw .deltaBomb }
    let file = content.file
    let input = file.bytes.extracting(content.range)
    unsafe try inflater.inflate(input, &consumed, into: chunk.fill(count))
    (start, end) = (end, end + count)
    if end == size { try inflater.finish(input, &consumed) }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies bytes to a place in the buffer.
  ///
  /// - Precondition: they fit in there.
  func copy(_ bytes: Span<UInt8>, to place: Int) {
    unsafe bytes.withUnsafeBytes { raw in
      unsafe UnsafeMutableRawBufferPointer(rebasing: self[place..<place + raw.count])
        .copyMemory(from: raw)
    }
  }
}
