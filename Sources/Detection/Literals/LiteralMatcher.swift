internal import CKernels

/// Finds all occurrences of a set of short byte strings in one pass over a buffer.
///
/// Immutable and shared by all workers; each worker brings its own `LiteralHits`. The search itself
/// is C (docs/KERNELS.md); this type builds its tables and owns them.
///
///     var hits = LiteralHits()
///     var from = range.lowerBound
///     while from < range.upperBound {
///       from = matcher.find(in: bytes, from: from, upTo: range.upperBound, into: &hits)
///       for index in hits.indices { use(hits[index].position, hits[index].literal) }
///     }
@safe
public final class LiteralMatcher: @unchecked Sendable {
  // Sendable because the tables are written in `init` only.
  private let storage: LiteralMatcherStorage

  /// How many literals there are: hits carry 0 ..< count, in the order of `init`.
  public let count: Int

  /// The most literals that one matcher takes.
  public static let maxCount = 32_768

  /// From which share of positions with its windows on it is worth to know what may stand behind a literal.
  ///
  /// Of the built-in rules' literals these are some thirty. To ask their patterns takes about 20 µs each.
  private static let frequent: Float = 1 / 8192

  /// The lengths that a literal may have, in bytes.
  public static let lengths = KH_LITERAL_MIN_LENGTH...KH_LITERAL_MAX_LENGTH

  /// Builds the tables for a set of literals.
  ///
  /// - Parameters:
  ///   - literals: what to find.
  ///   - behind: of a literal by its number, whether a byte may stand behind it; occurrences with other bytes there may be
  ///     left out. Asked for frequent literals only.
  /// - Throws: `LiteralMatcherError` when a literal has a wrong length or occurs twice with the
  ///   same case rule (the caller maps equal literals to one), or when there are more than
  ///   `maxCount`.
  /// - Complexity: O(n) in the literals' number, some microseconds for each.
  public init(
    _ literals: [Literal],
    behind: (Int) -> (UInt8) -> Bool = { _ in { _ in true } }
  ) throws(LiteralMatcherError) {
    guard literals.count <= Self.maxCount else {
      throw LiteralMatcherError(code: .tooMany, literal: Self.maxCount)
    }
    var seen = Set<Literal>(minimumCapacity: literals.count)
    for (index, literal) in literals.enumerated() {
      guard Self.lengths.contains(literal.bytes.count) else {
        throw LiteralMatcherError(code: .wrongLength, literal: index)
      }
      guard seen.insert(literal).inserted else {
        throw LiteralMatcherError(code: .duplicate, literal: index)
      }
    }
    let model = LiteralMatcherModel.sourceCode
    let windows = literals.map { literal in
      let (even, odd) = LiteralMatcherWindow.rarest(of: literal.bytes, by: model)
      return [even, odd]
    }
    count = literals.count
    let cubes = literals.indices.map { index in
      let chance = windows[index].reduce(1) { min($0, model.probability(of: $1)) }
      guard chance > Self.frequent else { return [ByteCube.any] }
      return ByteCube.cover(most: 4, of: behind(index)) ?? [.any]
    }
    storage = LiteralMatcherStorage(literals, windows, cubes)
  }

  /// Replaces the contents of `hits` by the occurrences that begin at or after `start` and lie
  /// wholly before `end`.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - start: Offset of the first byte, 0...end.
  ///   - end: Offset behind the last byte, at most `data.count`.
  ///   - hits: Where they go, by ascending position, then literal.
  /// - Returns: `end`, or, when `hits` is full, the offset from which to go on: every occurrence
  ///   that begins before it was found.
  /// - Complexity: O(end - start), at about the speed of memory; some 30 ns for each call.
  public func find(
    in data: Span<UInt8>,
    from start: Int,
    upTo end: Int,
    into hits: inout LiteralHits
  ) -> Int {
    precondition(0 <= start && start <= end && end <= data.count, "range outside of the data")
    var resume = 0
    unsafe data.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return hits.count = 0 }
      unsafe hits.count = kh_literals_find(
        storage.tables,
        base,
        end,
        start,
        hits.buffer,
        hits.capacity,
        &resume
      )
    }
    return resume
  }
}
