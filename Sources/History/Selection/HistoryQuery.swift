/// Which part of a mirror's history is asked for.
public struct HistoryQuery: Sendable {
  /// Tells of a ref's full name whether the ref counts.
  public var isRefWanted: @Sendable ([UInt8]) -> Bool
  /// Leaves out what commits before this moment lead to, in seconds since 1970.
  public var since: Int64?
  /// Leaves out what these commits lead to: refs, ids or beginnings of ids.
  public var borders: [String]

  /// Asks for what refs lead to.
  public init(
    since: Int64? = nil,
    borders: [String] = [],
    isRefWanted: @escaping @Sendable ([UInt8]) -> Bool = { _ in true }
  ) {
    self.since = since
    self.borders = borders
    self.isRefWanted = isRefWanted
  }
}
