/// Rules in a fixed order with unique ids, each checked as far as that goes without compiling patterns.
public struct RuleSet: Sendable, Hashable {
  /// The rules, in the order of their files and in these from first to last.
  public let rules: [Rule]

  /// Checks the rules.
  ///
  /// - Throws: `RuleSetError` with everything that is wrong.
  public init(_ rules: [Rule]) throws(RuleSetError) {
    var seen = Set<String>()
    var faults: [RuleSetError.Fault] = []
    for rule in rules {
      if !seen.insert(rule.id).inserted { faults.append(.init(rule: rule.id, kind: .duplicateID)) }
      faults += rule.faults.map { .init(rule: rule.id, kind: $0) }
    }
    guard faults.isEmpty else { throw RuleSetError(faults: faults) }
    self.rules = rules
  }

  /// Takes rules that are known to be valid.
  init(trusted rules: [Rule]) {
    self.rules = rules
  }

  /// The rules of both sets; a rule of `other` replaces the one of the same id, in its place.
  public func replacing(with other: RuleSet) -> RuleSet {
    var replacements = Dictionary(other.rules.map { ($0.id, $0) }) { first, _ in first }
    let kept = rules.map { replacements.removeValue(forKey: $0.id) ?? $0 }
    return RuleSet(trusted: kept + other.rules.filter { replacements[$0.id] != nil })
  }
}

/// Why rules are not a valid set.
public struct RuleSetError: Error, Sendable, Hashable {
  /// What is wrong with one rule.
  public struct Fault: Sendable, Hashable {
    /// The id as given.
    public let rule: String

    /// What is wrong.
    public let kind: Kind
  }

  /// The ways in which a rule is wrong.
  public enum Kind: String, Sendable, Hashable {
    /// Another rule has the same id.
    case duplicateID = "another rule has the same id"
    /// The id is empty, too long, or holds other characters than names do.
    case badID =
      "the id must be of letters, digits, '.', '_' and '-', at most 128, a letter or digit first"
    /// There is no pattern.
    case emptyPattern = "the regex is empty"
    /// PCRE2 has no such group.
    case badSecretGroup = "secretGroup must be from 0 to 65535"
    /// Bytes cannot have such an entropy.
    case badEntropy = "entropy must be from 0 to 8 bits a byte"
    /// The limit is none.
    case badMaximumLength = "max_length must be from 1 to 16777216 bytes"
    /// Some text is longer than any use of it.
    case longText = "no text of a rule may be longer than 65536 bytes"

    /// The key of the rule file that the fault lies in.
    var key: String {
      switch self {
      case .duplicateID, .badID, .longText: "id"
      case .emptyPattern: "regex"
      case .badSecretGroup: "secretGroup"
      case .badEntropy: "entropy"
      case .badMaximumLength: "max_length"
      }
    }
  }

  /// Everything that is wrong, in the order of the rules; never empty.
  public let faults: [Fault]
}

extension Rule {
  /// What is wrong with this rule alone.
  var faults: [RuleSetError.Kind] {
    var faults: [RuleSetError.Kind] = []
    if !Rule.isValid(id: id) { faults.append(.badID) }
    if pattern.isEmpty && judged == nil && counted == nil { faults.append(.emptyPattern) }
    if let secretGroup, !(0...65_535).contains(secretGroup) { faults.append(.badSecretGroup) }
    if let entropy, !(entropy >= 0 && entropy <= 8) { faults.append(.badEntropy) }
    if let maximumLength, !(1...16_777_216).contains(maximumLength) {
      faults.append(.badMaximumLength)
    }
    let texts = [id, name, summary, pattern, leaks, path ?? ""] + placeholders + keywords
    if texts.contains(where: { $0.utf8.count > 65_536 }) { faults.append(.longText) }
    return faults
  }

  private static func isValid(id: String) -> Bool {
    guard let first = id.utf8.first, first.isAlphanumeric, id.utf8.count <= 128 else {
      return false
    }
    return id.utf8.allSatisfy {
      $0.isAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ".")
    }
  }
}
