/// Looks at every content inside of another.
public protocol InnerVisitor {
  /// Looks at an inner content.
  ///
  /// - Parameters:
  ///   - content: the bytes, valid during the call.
  ///   - trail: the steps that lead to it, the outermost first; never empty.
  ///   - decoded: which bytes came from decoding; nil where all of them did.
  /// - Returns: whether there is anything to tell of it.
  mutating func visit(
    _ content: Span<UInt8>,
    trail: [InnerStep],
    decoded: DecodedBytes?
  ) -> Bool

  /// Looks at a part of an inner content that has no room as a whole, and is no container.
  ///
  /// Parts come in order; what is encoded in one comes before the next. The last one may be missing where the run is stopped.
  ///
  /// - Parameters:
  ///   - content: the bytes of the part, valid during the call.
  ///   - part: where it lies in the inner content.
  ///   - trail: the steps that lead to that, the outermost first; never empty.
  /// - Returns: whether there is anything to tell of it.
  mutating func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool

  /// Takes note of something inside that could not be read.
  ///
  /// - Parameters:
  ///   - fault: what it is.
  ///   - trail: the steps that lead to it; empty where it is the outermost content itself.
  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep])

  /// Takes note of memory that is taken for inner contents, in bytes; negative where it is given
  /// back.
  mutating func holds(_ bytes: Int)

  /// How many bytes were looked at; what is known to have nothing to tell counts as if it were looked at again.
  var examined: Int { get set }

  /// Whether to stop soon; asked before each inner content.
  var isCancelled: Bool { get }
}
