internal import Findings
internal import PersonalData

extension PrettyWriter {
  /// How many bytes of a match are shown where there is no excerpt.
  private static let matchLimit = 320

  /// How many bytes of a secret that is no text are shown, in base64.
  private static let binaryLimit = 48

  func append(_ finding: FindingRecord, to output: inout [UInt8]) {
    Self.appendTitle(finding.rule, finding.verified, style: style, to: &output)
    appendPlace(finding, to: &output)
    output.append("  | ")
    if let personalData = finding.personalData {
      append(personalData, to: &output)
    } else if let excerpt = finding.excerpt {
      if Self.isText(finding.secret.bytes) {
        append(excerpt, to: &output)
      } else {
        append(binary: finding.secret.bytes, to: &output)
      }
    } else {
      let match = finding.match.bytes
      Self.append(foreign: Array(match.prefix(Self.matchLimit)), to: &output)
      if match.count > Self.matchLimit { output.append("...") }
    }
    output.append("\n")
    for companion in finding.companions { append(companion, to: &output) }
    appendOccurrences(finding, to: &output)
    output.append("\n")
  }

  /// The numbers of values, and the values where they were asked for, a line each.
  private func append(_ personalData: PersonalDataFound, to output: inout [UInt8]) {
    style.append(.secret, Self.counts(of: personalData), to: &output)
    for kind in personalData.kinds {
      for value in personalData.values[kind] ?? [] {
        output.append("\n  | ")
        Self.append(foreign: value.bytes, to: &output)
      }
    }
  }

  /// Appends how bad it is, what it is, and how sure that is, as a line.
  ///
  /// - Parameters:
  ///   - rule: the rule that found it.
  ///   - verified: what could be verified.
  ///   - note: what else is to be said at the end.
  ///   - style: how it looks.
  ///   - output: gets the line.
  static func appendTitle(
    _ rule: RuleReference,
    _ verified: VerifiedState,
    note: String = "",
    style: TerminalStyle,
    to output: inout [UInt8]
  ) {
    style.append(role(rule.severity), rule.severity.rawValue.uppercased(), to: &output)
    output.append("  ")
    style.append(.title, to: &output) { append(foreign: rule.name, to: &$0) }
    style.append(.faint, to: &output) { output in
      output.append("  (")
      append(foreign: rule.id, to: &output)
      output.append(", \(rule.confidence.rawValue) confidence")
      switch verified.checksum {
      case .valid: output.append(", checksum valid")
      case .invalid: output.append(", checksum invalid")
      case .none: break
      }
      output.append("\(note))")
    }
    output.append("\n")
  }

  /// How many values of each kind there are.
  static func counts(of personalData: PersonalDataFound) -> String {
    personalData.kinds.map { "\(Human.grouped(personalData.counts[$0] ?? 0)) \($0.title)" }
      .joined(separator: ", ")
  }

  private func appendPlace(_ finding: FindingRecord, to output: inout [UInt8]) {
    let location = finding.location
    output.append("  ")
    if let repository = finding.repository {
      Self.append(foreign: repository.path, to: &output)
      output.append("  ")
    }
    // The position goes with the path where there is one, in the form that editors open.
    let object = location.object.map { "\(location.kind.rawValue) \($0)" }
    if let path = location.path {
      Self.append(foreign: path, to: &output)
    } else {
      Self.append(foreign: object ?? location.kind.rawValue, to: &output)
    }
    Self.append(location.inner, to: &output)
    output.append(":\(location.line):\(location.column)")
    if location.path != nil, let object {
      output.append("  ")
      Self.append(foreign: object, to: &output)
    }
    output.append("\n")
    // What a reader wants to know is since when and until when; the record also tells a commit of the place shown.
    if let first = finding.exposure?.introduced ?? finding.commit {
      append(first, as: "since", to: &output)
    }
    if let last = finding.exposure?.removed { append(last, as: "until", to: &output) }
  }

  private func append(_ commit: CommitReference, as role: String, to output: inout [UInt8]) {
    output.append("  ")
    commit.append(as: role, date: \.rfc3339, to: &output)
    output.append(": ")
    Self.append(foreign: commit.subject.bytes, to: &output)
    output.append("\n")
  }

  /// What is used together with the secret, a line each.
  private func append(_ companion: Companion, to output: inout [UInt8]) {
    output.append("  with ")
    switch companion.kind {
    case .match(let rule, _): Self.append(foreign: rule, to: &output)
    case .value(let role): output.append(role)
    }
    output.append(" ")
    Self.append(foreign: Array(companion.text.bytes.prefix(Self.matchLimit)), to: &output)
    output.append(" at ")
    if let object = companion.object { output.append("\(object):") }
    output.append("\(companion.position.line):\(companion.position.column)\n")
  }

  private func append(_ excerpt: Excerpt, to output: inout [UInt8]) {
    let text = excerpt.text.bytes
    Self.append(foreign: Array(text[..<excerpt.secret.lowerBound]), to: &output)
    style.append(.secret, to: &output) {
      Self.append(foreign: Array(text[excerpt.secret]), to: &$0)
    }
    if excerpt.isSecretCut { output.append("...") }
    Self.append(foreign: Array(text[excerpt.secret.upperBound...]), to: &output)
  }

  /// Whether what an excerpt may show of a secret is text: it holds no control character but tabs and line ends.
  private static func isText(_ secret: [UInt8]) -> Bool {
    secret.prefix(Excerpt.secretLimit).allSatisfy {
      $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0)
    }
  }

  /// The beginning of a secret that is no text: the line around it would tell nobody anything.
  private func append(binary secret: [UInt8], to output: inout [UInt8]) {
    output.append("\(Human.count(secret.count, "byte")), in base64 ")
    style.append(.secret, to: &output) {
      Base64.append(Array(secret.prefix(Self.binaryLimit)).span, to: &$0)
    }
    if secret.count > Self.binaryLimit { output.append("...") }
  }

  private func appendOccurrences(_ finding: FindingRecord, to output: inout [UInt8]) {
    style.append(.faint, to: &output) { output in
      let noun = finding.location.kind.isObject ? "object" : "file"
      output.append("  in \(Human.count(finding.occurrences.objects, noun))")
      if let commits = finding.occurrences.commits {
        output.append(", \(Human.count(commits, "commit"))")
      }
      if let exposure = finding.exposure {
        if let days = exposure.days { output.append(", exposed for \(Human.count(days, "day"))") }
        output.append(", \(exposure.standing)")
      }
      if let phrase = finding.setting.phrase { output.append(", only \(phrase)") }
      output.append("  fingerprint \(finding.fingerprint)")
      if let leaks = finding.rule.leaks {
        output.append("\n  ")
        Self.append(foreign: leaks, to: &output)
      }
    }
    output.append("\n")
  }

  static func role(_ severity: RuleReference.Severity) -> TerminalStyle.Role {
    switch severity {
    case .critical, .high: .alarm
    case .medium: .warning
    case .low: .title
    }
  }
}
