/// What a filter expression of betterleaks says, as far as allowlists and an entropy can say it.
///
/// The expression is true for what is not to be reported. It is taken as alternatives (`||`), each of which becomes an
/// allowlist of its own; one that is not understood is left out, so that more is reported, never less.
struct FilterExpression {
  private(set) var allowlists: [Allowlist] = []
  /// The least entropy of a secret.
  private(set) var entropy: Double?
  /// What was left out.
  private(set) var losses: [String] = []

  /// An expression that filters nothing.
  init() {}

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - source: the expression.
  ///   - canTestEntropy: whether there is a rule to which an entropy can be given.
  init(_ source: String, canTestEntropy: Bool) {
    guard let tokens = FilterToken.tokens(of: source) else {
      losses = ["the filter is no expression that is understood"]
      return
    }
    let parts = tokens.withoutDefinitions.split(at: "||")
    var reasons: [String] = []
    for part in parts {
      do throws(FilterParser.NotUnderstood) {
        try add(FilterParser.tests(in: part), canTestEntropy)
      } catch {
        reasons.append(error.reason)
      }
    }
    guard !reasons.isEmpty else { return }
    let different = Set(reasons).sorted().joined(separator: "; ")
    losses = ["\(reasons.count) of \(parts.count) parts of the filter are left out: \(different)"]
  }

  /// Adds one alternative: tests that all hold for what is filtered.
  private mutating func add(
    _ tests: [FilterTest],
    _ canTestEntropy: Bool
  ) throws(FilterParser.NotUnderstood) {
    if tests.count == 1, case .entropy(let least) = tests[0] {
      guard canTestEntropy else { throw .init("an entropy for all rules") }
      entropy = max(entropy ?? least, least)
      return
    }
    var regexes: [[String]] = []
    var targets: Set<Allowlist.Target> = []
    var paths: [[String]] = []
    for test in tests {
      switch test {
      case .entropy: throw .init("an entropy together with other tests")
      case .found(let patterns, .path): paths.append(patterns)
      case .found(let patterns, .text(let target)):
        regexes.append(patterns)
        targets.insert(target)
      }
    }
    guard regexes.count <= 1, paths.count <= 1 else {
      throw .init("several tests of one kind that must hold together")
    }
    allowlists.append(
      Allowlist(
        summary: "filter",
        condition: .and,
        regexes: regexes.first ?? [],
        regexTarget: targets.first ?? .secret,
        paths: paths.first ?? []
      )
    )
  }
}

/// A test in a filter expression.
enum FilterTest {
  enum Subject {
    case text(Allowlist.Target), path
  }

  /// The secret's entropy is less than this.
  case entropy(least: Double)
  /// One of the patterns, in PCRE2's syntax, is found.
  case found([String], Subject)
}
