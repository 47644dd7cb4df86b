/// The personal data of a content that holds many values.
public struct Dump: Sendable {
  /// The worst kind of which there are as many values as make a dump.
  public let kind: PersonalDataKind
  /// The numbers of distinct values.
  ///
  /// Kinds of which there are less than a tenth of what makes a dump
  /// are left out: so many are there by chance.
  public let counts: [PersonalDataKind: Int]
  /// Where the first value of ``kind`` stands, in bytes from the content's start.
  public let first: Range<Int>
  /// Bytes that are the same for contents with nearly the same values of ``kind``: the three values
  /// with the smallest hashes.
  ///
  /// They are personal data themselves; only a digest of them may be shown.
  public let identity: [UInt8]
  /// The values as they are written; empty unless asked for.
  public let values: [PersonalDataKind: [[UInt8]]]
  /// Whether there are more values than could be held; the counts are then too low.
  public let isCutOff: Bool
}

extension Dump {
  /// What a tally comes to; nil where it makes no dump.
  init?(_ tally: Tally, _ options: CensusOptions) {
    var counts: [PersonalDataKind: Int] = [:]
    var sets: [PersonalDataKind: [ValueSet]] = [:]
    for kind in options.kinds {
      let found = tally.sets(of: kind)
      let count = found.count == 1 ? found[0].countWithoutSequences : Self.union(found)
      let named = kind == .phoneNumbers ? tally.phones.countWithoutSequences : 0
      counts[kind] = max(count, named)
      sets[kind] = kind == .phoneNumbers ? found + [tally.phones] : found
    }
    guard let kind = counts.filter({ $0.value >= options.threshold }).keys.min() else { return nil }
    self.kind = kind
    let least = max(1, options.threshold / 10)
    self.counts = counts.filter { $0.value >= least }
    let own = sets[kind] ?? []
    first = own.compactMap(\.first).min { $0.lowerBound < $1.lowerBound } ?? 0..<0
    identity = Self.identity(own)
    values =
      options.keepsValues
      ? self.counts.mapValues { _ in [] }.reduce(into: [:]) { values, entry in
        values[entry.key] = (sets[entry.key] ?? []).flatMap(\.texts)
      } : [:]
    isCutOff = tally.isFull
  }

  /// How many distinct values there are in several sets, rows that count up being one.
  private static func union(_ sets: [ValueSet]) -> Int {
    let all = sets.reduce(into: Set<UInt64>()) { $0.formUnion($1.hashes) }
    return sets.reduce(all.count) { $0 - ($1.count - $1.countWithoutSequences) }
  }

  private static func identity(_ sets: [ValueSet]) -> [UInt8] {
    let sorted = sets.flatMap(\.least).sorted { $0.order < $1.order }
    var identity: [UInt8] = []
    var last: UInt64?
    var taken = 0
    for (order, value) in sorted where order != last && taken < 3 {
      identity += value + [0]
      last = order
      taken += 1
    }
    return identity
  }
}

extension Tally {
  /// The sets of values of a kind.
  ///
  /// Forms of which most numbers fail the check are left out: those
  /// that pass it do so by chance.
  func sets(of kind: PersonalDataKind) -> [ValueSet] {
    switch kind {
    case .emailAddresses: [addresses]
    case .authorAddresses: [authors]
    case .customerNumbers: [customers]
    default:
      NumberForm.allCases.filter { $0.kind == kind }.map { numbers[$0.rawValue] }
        .filter { !$0.hashes.isEmpty && $0.passed * 2 >= $0.shaped }
    }
  }
}
