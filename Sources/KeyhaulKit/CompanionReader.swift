import Detection
import Findings
import Judgement
import Rules

/// Collects what is told together with a match: matches that its rule needs, the other half of a pair, and who and where
/// it is for.
struct CompanionReader: ~Escapable {
  private let detector: Detector
  private let content: Span<UInt8>
  private let offset: Int

  /// Reads a content, or a part that begins at an offset.
  @_lifetime(copy content)
  init(_ detector: Detector, _ content: Span<UInt8>, offset: Int) {
    self.detector = detector
    self.content = content
    self.offset = offset
  }

  /// The companions of a match, in the order in which they stand in the content.
  ///
  /// - Parameters:
  ///   - index: the number of the match.
  ///   - matches: all matches of the content.
  ///   - needed: the numbers of those that its rule needs.
  ///   - walk: counts the lines of the content.
  ///   - memo: what is known of the neighbours in the content.
  /// - Returns: what is told with it.
  /// - Complexity: O(matches within reach), and what `walk` takes.
  func companions(
    of index: Int,
    in matches: [Match],
    needed: [Int],
    _ walk: inout PositionWalk,
    _ memo: inout NeighbourMemo
  ) -> [CompanionDetails] {
    let match = matches[index]
    var others = needed
    for partner in detector.partners(of: index, in: matches) where !others.contains(partner) {
      others.append(partner)
    }
    var found = others.map {
      (matches[$0].secret, CompanionDetails.Kind.match(rule: matches[$0].rule))
    }
    let roles = detector.companionRoles[match.rule]
    if !roles.isEmpty {
      for (role, range) in Neighbours.near(content, match.secret, memo: &memo) {
        let known = Pairs.Role(role)
        guard roles.contains(known),
          !others.contains(where: { matches[$0].secret.overlaps(range) })
        else { continue }
        found.append((range, .value(role: known.rawValue)))
      }
    }
    guard !found.isEmpty else { return [] }
    found.sort { $0.0.lowerBound < $1.0.lowerBound }
    return found.map { range, kind in
      CompanionDetails(
        kind,
        content: content,
        range: range,
        offset: offset + range.lowerBound,
        position: walk.position(at: range.lowerBound, in: content)
      )
    }
  }
}

extension Pairs.Role {
  init(_ role: Neighbours.Role) {
    self =
      switch role {
      case .user: .user
      case .host: .host
      case .client: .client
      }
  }
}
