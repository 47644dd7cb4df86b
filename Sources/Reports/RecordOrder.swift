internal import Findings

/// The order of records under `--sort`: by repository, and within one findings, problems, then the
/// repository itself.
///
/// It looks at everything that tells two records of a run apart, so that the order does not depend
/// on how work was shared.
enum RecordOrder {
  /// What tells nearly all records apart, side by side: records lie far from one another.
  private struct Key {
    /// The place of its repository among all.
    var repository = 0
    var rank = 0
    /// The place of its rule among all.
    var rule = 0
    var fingerprint = Fingerprint(high: 0, low: 0)
    var record: Int
  }

  /// Records in their order.
  ///
  /// - Complexity: O(n log n).
  static func sorted(_ records: [Record]) -> [Record] {
    let repositories = places(of: records.map { repository($0) }) { compare($0, $1) < 0 }
    let rules = places(of: records.compactMap { rule($0) }, by: <)
    var keys = records.indices.map { index in
      var key = Key(rank: rank(records[index]), record: index)
      if case .summary = records[index] {
        key.repository = .max
      } else {
        key.repository = repositories[repository(records[index])] ?? 0
      }
      if case .finding(let finding) = records[index] {
        key.rule = rules[finding.rule.id] ?? 0
        key.fingerprint = finding.fingerprint
      }
      return key
    }
    keys.sort { left, right in
      if left.repository != right.repository { return left.repository < right.repository }
      if left.rank != right.rank { return left.rank < right.rank }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.fingerprint != right.fingerprint { return left.fingerprint < right.fingerprint }
      return precedes(records[left.record], records[right.record])
    }
    return keys.map { records[$0.record] }
  }

  /// The places of all distinct values in their order.
  private static func places<Value: Hashable>(
    of values: [Value],
    by precedes: (Value, Value) -> Bool
  ) -> [Value: Int] {
    let sorted = Set(values).sorted(by: precedes)
    return Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
  }

  private static func rule(_ record: Record) -> String? {
    if case .finding(let finding) = record { finding.rule.id } else { nil }
  }

  /// Whether a record comes before another.
  static func precedes(_ left: Record, _ right: Record) -> Bool {
    if case .summary = left { return false }
    if case .summary = right { return true }
    let order = compare(repository(left), repository(right))
    if order != 0 { return order < 0 }
    switch (left, right) {
    case (.finding(let left), .finding(let right)): return precedes(left, right)
    case (.problem(let left), .problem(let right)): return precedes(left, right)
    default: return rank(left) < rank(right)
    }
  }

  private static func precedes(_ left: FindingRecord, _ right: FindingRecord) -> Bool {
    if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
    if left.fingerprint != right.fingerprint { return left.fingerprint < right.fingerprint }
    let order = compare(left.location.path ?? [], right.location.path ?? [])
    if order != 0 { return order < 0 }
    let (object, other) = (left.location.object ?? "", right.location.object ?? "")
    if object != other { return object < other }
    let (inner, otherInner) = (left.location.inner, right.location.inner)
    if inner != otherInner { return inner.lexicographicallyPrecedes(otherInner) }
    return left.location.offset < right.location.offset
  }

  private static func precedes(_ left: ProblemRecord, _ right: ProblemRecord) -> Bool {
    let order = compare(left.file ?? [], right.file ?? [])
    if order != 0 { return order < 0 }
    let (object, other) = (left.object ?? "", right.object ?? "")
    if object != other { return object < other }
    if left.inner != right.inner { return left.inner.lexicographicallyPrecedes(right.inner) }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.detail < right.detail
  }

  private static func repository(_ record: Record) -> [UInt8] {
    switch record {
    case .finding(let finding): finding.repository?.path ?? []
    case .problem(let problem): problem.repository?.path ?? []
    case .repository(let repository): repository.repository.path
    case .summary: []
    }
  }

  private static func rank(_ record: Record) -> Int {
    switch record {
    case .finding: 0
    case .problem: 1
    case .repository: 2
    case .summary: 3
    }
  }

  /// Negative, zero or positive, as the left bytes are less, equal or greater.
  private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    for (byte, other) in zip(left, right) where byte != other { return Int(byte) - Int(other) }
    return left.count - right.count
  }
}
