import Rules

extension Detector {
  /// How near the secrets of partners stand to each other, in bytes.
  public static var partnerReach: Int { 1024 }

  /// The accepted matches near one that are told together with it: of each kind of partner the nearest.
  ///
  /// - Parameters:
  ///   - match: the number of an accepted match.
  ///   - matches: all matches of the content, in rising order.
  /// - Returns: the numbers of its partners; of several rules that could be the other half, the first that has one.
  /// - Complexity: O(matches within the reach · partners of a rule).
  public func partners(of match: Int, in matches: [Match]) -> [Int] {
    let own = matches[match]
    for rule in partnerRules[own.rule] {
      var nearest: (index: Int, distance: Int)?
      func look(_ index: Int) {
        let other = matches[index]
        guard other.rule == rule, case .accepted = other.verdict,
          !other.secret.overlaps(own.secret)
        else { return }
        let distance = abs(other.secret.lowerBound - own.secret.lowerBound)
        guard distance <= Self.partnerReach, distance < nearest?.distance ?? .max else { return }
        nearest = (index, distance)
      }
      var index = match - 1
      while index >= 0,
        own.range.lowerBound - matches[index].range.lowerBound <= 2 * Self.partnerReach
      {
        look(index)
        index -= 1
      }
      index = match + 1
      while index < matches.count,
        matches[index].range.lowerBound - own.range.lowerBound <= 2 * Self.partnerReach
      {
        look(index)
        index += 1
      }
      if let nearest { return [nearest.index] }
    }
    return []
  }

  /// The rules of ``Pairs/wholes`` that are in force, by their numbers.
  static func wholes(_ rules: [Rule]) -> [(whole: Int, part: Int)] {
    Pairs.wholes.compactMap { whole, part in
      guard let whole = rules.firstIndex(where: { $0.id == whole }),
        let part = rules.firstIndex(where: { $0.id == part })
      else { return nil }
      return (whole, part)
    }
  }

  /// The rules whose matches are told together with those of another, by their numbers.
  static func partnerRules(_ rules: [Rule]) -> [[Int]] {
    // Few rules have any.
    let paired = rules.indices.filter { !Pairs.partners(of: rules[$0].id).isEmpty }
    let numbers = Dictionary(
      paired.map { (rules[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var all: [[Int]] = Array(repeating: [], count: rules.count)
    for number in paired {
      all[number] = Pairs.partners(of: rules[number].id).compactMap { numbers[$0] }
    }
    return all
  }
}
