public import PersonalData

/// How many distinct values of personal data a content holds.
public struct PersonalDataFound: Sendable, Hashable {
  /// The numbers of values; over several contents, the most that one of them holds.
  public var counts: [PersonalDataKind: Int]
  /// The values of one content as they are written; empty unless they were asked for.
  public var values: [PersonalDataKind: [SensitiveBytes]]

  /// States what was counted.
  public init(
    counts: [PersonalDataKind: Int],
    values: [PersonalDataKind: [SensitiveBytes]] = [:]
  ) {
    self.counts = counts
    self.values = values
  }

  /// The kinds of which there is something, the worst first.
  public var kinds: [PersonalDataKind] { counts.keys.sorted() }

  /// Raises the numbers to those of another content.
  public mutating func raise(to other: PersonalDataFound) {
    counts.merge(other.counts) { max($0, $1) }
  }

  var byteCount: Int {
    values.values.joined().reduce(64 * counts.count) { $0 + 32 + $1.count }
  }
}

extension PersonalDataFound: CustomStringConvertible, CustomDebugStringConvertible {
  /// The numbers alone.
  public var description: String {
    kinds.map { "\(counts[$0] ?? 0) \($0.title)" }.joined(separator: ", ")
  }

  /// The same as `description`.
  public var debugDescription: String { description }
}
