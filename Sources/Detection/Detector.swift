public import Patterns
public import Rules

/// All rules, made ready to find their matches in contents.
///
/// Immutable and shared by all workers; each brings its own ``DetectionScratch``. What counts as a
/// match is defined in docs/MATCHING.md. Patterns are compiled when their first candidate shows up,
/// so that starting costs little.
public final class Detector: Sendable {
  /// The rules by number.
  public let rules: [Rule]

  let compiled: [CompiledRule]
  let matcher: LiteralMatcher
  /// The rules that each literal belongs to.
  let rulesOfLiteral: [[Int32]]
  /// How far the rules of each literal look; nil where there is no bound.
  let windows: [CandidateWindow?]
  /// Rules without literals, which are run over every content.
  let alwaysRun: [Int]
  let longestLiteral: Int

  /// Prepares rules.
  ///
  /// - Throws: ``DetectorError`` where there are more literals than the matcher takes.
  /// - Complexity: O(length of all patterns).
  public init(_ set: RuleSet) throws(DetectorError) {
    rules = set.rules
    let compiled = set.rules.map { CompiledRule($0) }
    self.compiled = compiled
    var numbers: [LiteralMatcher.Literal: Int] = [:]
    var literals: [LiteralMatcher.Literal] = []
    var owners: [[Int32]] = []
    for (number, rule) in compiled.enumerated() {
      for literal in Set(rule.literals) {
        if let known = numbers[literal] {
          owners[known].append(Int32(number))
        } else {
          numbers[literal] = literals.count
          literals.append(literal)
          owners.append([Int32(number)])
        }
      }
    }
    do throws(LiteralMatcherError) {
      matcher = try LiteralMatcher(literals)
    } catch {
      throw DetectorError()
    }
    rulesOfLiteral = owners
    windows = owners.map { rules in
      rules.reduce(CandidateWindow(behind: 0, ahead: 0) as CandidateWindow?) { window, rule in
        guard let window, case .around(let own?) = compiled[Int(rule)].search else { return nil }
        return window.union(own)
      }
    }
    alwaysRun = compiled.indices.filter { compiled[$0].literals.isEmpty }
    longestLiteral = literals.map(\.bytes.count).max() ?? 1
  }

  /// Compiles every pattern, to find those that PCRE2 does not accept.
  ///
  /// - Returns: the numbers of the rules and what is wrong with a pattern of theirs; empty when all
  ///   are well.
  public func invalidPatterns() -> [(rule: Int, error: PatternError)] {
    var faults: [(rule: Int, error: PatternError)] = []
    for (number, rule) in compiled.enumerated() {
      let patterns =
        [rule.pattern] + (rule.path.map { [$0] } ?? [])
        + rule.allowlists.flatMap { $0.regexes + $0.paths }
      for pattern in patterns {
        do throws(PatternError) { try pattern.prepare() } catch { faults.append((number, error)) }
      }
    }
    return faults
  }
}

/// The rules have more literals than one pass can look for.
public struct DetectorError: Error, Hashable, Sendable {}
