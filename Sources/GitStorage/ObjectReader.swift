/// Reads single objects of a store by their ids, for those few that are wanted out of order.
///
/// One per thread: it owns buffers that are reused.
public struct ObjectReader: ~Copyable {
  private let store: ObjectStore
  private var decoder: EntryDecoder

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - store: the store to read from.
  ///   - limits: bounds on memory.
  public init(_ store: ObjectStore, limits: DecodeLimits) {
    self.store = store
    decoder = EntryDecoder(limits: limits)
  }

  /// Lends an object's content to `body`.
  ///
  /// - Parameters:
  ///   - id: which object.
  ///   - body: gets its kind and content, valid during the call.
  /// - Returns: what `body` returns.
  /// - Throws: ``DecodeError``.
  /// - Complexity: O(sum of the sizes along its chain of deltas).
  public mutating func read<Result>(
    _ id: ObjectID,
    _ body: (ObjectKind, Span<UInt8>) -> Result
  ) throws(DecodeError) -> Result {
    let object = try store.read(id, using: &decoder)
    let result = body(object.kind, object.buffer.bytes)
    decoder.pool.giveBack(object.buffer)
    return result
  }
}
