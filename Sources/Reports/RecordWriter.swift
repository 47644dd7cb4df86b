public import Findings

/// Turns records into the text of one output format.
///
/// A writer may hold records back, but with the summary, which is the last record, all must be
/// written.
public protocol RecordWriter: Sendable {
  /// Appends the text of a record.
  mutating func append(_ record: Record, to output: inout [UInt8])
}
