/// Something in a rule file that is wrong, or, as a notice, has no effect.
public struct RuleFileError: Error, Sendable, Hashable {
  /// The file, by the label that the caller gave.
  public let file: String

  /// The line, counted from 1; nil when it is not known.
  public let line: Int?

  /// The id of the rule; nil outside rules, and for rules without one.
  public let rule: String?

  /// What is wrong.
  public let problem: String

  /// What to do about it.
  public let remedy: String
}

extension RuleFileError: CustomStringConvertible {
  /// File, line, rule, what is wrong and what to do, in one line.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let subject = rule.map { " rule \"\($0)\":" } ?? ""
    return "\(place):\(subject) \(problem); \(remedy)"
  }
}

/// Everything that is wrong in one rule file.
public struct RuleFileErrors: Error, Sendable, Hashable, CustomStringConvertible {
  /// The errors in the order of the file as far as the reader keeps it; never empty.
  public let errors: [RuleFileError]

  /// A single error of a file.
  init(file: String, line: Int?, problem: String, remedy: String) {
    errors = [RuleFileError(file: file, line: line, rule: nil, problem: problem, remedy: remedy)]
  }

  /// Everything that is wrong.
  init(errors: [RuleFileError]) { self.errors = errors }

  /// One error a line.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
