public import Judgement
internal import Rules

/// Finds all that the judge would judge in a content, told or not, for people and for training.
public struct HotWordSearch: Sendable {
  private let matcher: LiteralMatcher

  /// Prepares the search for all hot words.
  ///
  /// - Throws: ``DetectorError`` where the matcher does not take them.
  public init() throws(DetectorError) {
    do throws(LiteralMatcherError) {
      matcher = try LiteralMatcher(
        HotWord.literals.map { LiteralMatcher.Literal(Array($0.text.utf8), isCaseless: true) }
      )
    } catch {
      throw DetectorError()
    }
  }

  /// All candidates of a content, in the order of their hot words.
  public func explanations(in content: Span<UInt8>) -> [Judge.Explanation] {
    var found: [Judge.Explanation] = []
    var hits = LiteralHits()
    var from = 0
    while from < content.count {
      from = matcher.find(in: content, from: from, upTo: content.count, into: &hits)
      for index in hits.indices {
        let (place, literal) = hits[index]
        let word = HotWord.literals[literal].word
        if let candidate = Judge.explanation(of: content, word, at: place) {
          let isPublished = PublishedSample.isOne(content.extracting(candidate.secret))
          found.append(isPublished ? candidate.ofSample : candidate)
        }
      }
    }
    return found
  }
}
