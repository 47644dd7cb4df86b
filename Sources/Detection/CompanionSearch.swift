import Bytes
import Rules

/// Looks near matches of rules that need another rule's match, among all matches of one content.
///
/// What counts is the list of a content's matches, not how it came about: with delta-aware scanning it is the same.
public struct CompanionSearch {
  /// A place as lines and columns, both from 0.
  private struct Place {
    var offset: Int
    var line: Int
    var column: Int
    /// The match's number in the list.
    var match: Int
  }

  private let detector: Detector
  private let rules: [Int]
  /// The places of the accepted matches of each rule that needs another or is needed, in the order of their secrets.
  private var places: [Int: [Place]] = [:]
  private var placeOfMatch: [Int: Place] = [:]

  /// Prepares a search; nil where no match needs another.
  ///
  /// - Parameters:
  ///   - detector: the detector that found the matches.
  ///   - matches: all matches of the content.
  ///   - content: the content.
  /// - Complexity: O(content + n log n), and nothing where no rule needs another.
  public init?(_ detector: Detector, matches: [Match], content: Span<UInt8>) {
    guard !detector.required.isEmpty,
      matches.contains(where: { detector.required[$0.rule] != nil && $0.isAccepted })
    else { return nil }
    self.detector = detector
    rules = matches.map(\.rule)
    let involved = matches.indices.filter { index in
      matches[index].isAccepted && detector.isInvolved(matches[index].rule)
    }
    .sorted { matches[$0].secret.lowerBound < matches[$1].secret.lowerBound }
    var (line, lineStart, at) = (0, 0, 0)
    for index in involved {
      let offset = matches[index].secret.lowerBound
      while at < offset {
        if content[at] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, at + 1) }
        at += 1
      }
      let place = Place(offset: offset, line: line, column: offset - lineStart, match: index)
      places[matches[index].rule, default: []].append(place)
      placeOfMatch[index] = place
    }
  }

  /// The matches near an accepted one that its rule needs, the nearest for each demand; nil where one is missing.
  ///
  /// - Complexity: O(demands · log n), up to `mostTries` where lines and columns are limited.
  public func companions(of match: Int) -> [Int]? {
    guard let demands = detector.required[rules[match]] else { return [] }
    guard let own = placeOfMatch[match] else { return nil }
    var found: [Int] = []
    for demand in demands {
      guard let rule = demand.number, let near = places[rule],
        let companion = Self.nearest(to: own, in: near, demand.rule)
      else { return nil }
      found.append(companion.match)
    }
    return found
  }

  /// How many places are looked at before the rest is taken to be near: a finding too much is better than one too few.
  private static let mostTries = 4096

  /// Goes outwards from a place, so that what is found first is the nearest.
  private static func nearest(to own: Place, in places: [Place], _ demand: RequiredRule) -> Place? {
    var after = places.partitioningIndex { $0.offset >= own.offset }
    var before = after - 1
    for _ in 0..<mostTries {
      let candidates = [before, after].filter { places.indices.contains($0) }
      guard let next = candidates.min(by: { distance(places[$0], own) < distance(places[$1], own) })
      else { return nil }
      let place = places[next]
      let isBefore = next == before
      if isBefore { before -= 1 } else { after += 1 }
      if place.match == own.match { continue }
      // Lines and bytes grow outwards: behind one that is too far, all on its side are.
      if isTooFar(place, own, demand) {
        if isBefore { before = -1 } else { after = places.count }
        continue
      }
      if let columns = demand.withinColumns, abs(place.column - own.column) > columns { continue }
      return place
    }
    return places.first { $0.match != own.match }
  }

  private static func distance(_ place: Place, _ own: Place) -> Int {
    abs(place.offset - own.offset)
  }

  private static func isTooFar(_ place: Place, _ own: Place, _ demand: RequiredRule) -> Bool {
    if let bytes = demand.withinBytes, distance(place, own) > bytes { return true }
    if let lines = demand.withinLines, abs(place.line - own.line) > lines { return true }
    return false
  }
}

/// A demand for another rule's match.
struct Demand: Sendable {
  let rule: RequiredRule
  /// The other rule's number; nil where it is not in force, so that the demand is never met.
  let number: Int?
}

extension Detector {
  /// Whether a rule needs another or is needed.
  fileprivate func isInvolved(_ rule: Int) -> Bool {
    required[rule] != nil || needed.contains(rule)
  }
}

extension Match {
  var isAccepted: Bool {
    if case .accepted = verdict { true } else { false }
  }
}
