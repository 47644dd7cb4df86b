public import Findings
internal import PersonalData

/// Writes a worklist as text for people: what each entry is, where it is, since when, whether it is still there, and what
/// it opens.
///
/// It writes no secret that the records tell, in paths and names neither. What is one by its form alone and was found nowhere
/// stands there as in the records, unless the run had `--redact`.
public struct WorklistText: Sendable {
  private let style: TerminalStyle

  /// Makes a writer.
  public init(usesColor: Bool) { style = TerminalStyle(usesColor: usesColor) }

  /// Appends the first entries of a list, and how much there is in all.
  ///
  /// - Parameters:
  ///   - list: what to revoke.
  ///   - shown: how many entries are written at most.
  ///   - isComplete: whether all records could be read, of complete runs.
  ///   - output: gets the text.
  public func append(
    _ list: Worklist,
    first shown: Int,
    isComplete: Bool,
    to output: inout [UInt8]
  ) {
    let entries = list.mostPressingFirst
    let redactor = list.redactor
    for (index, entry) in entries.prefix(shown).enumerated() {
      append(entry, number: index + 1, redactor, to: &output)
    }
    if entries.isEmpty {
      output.append("Nothing to revoke was found that is more than doubtful.\n")
    } else {
      output.append("Shown: \(Human.grouped(min(shown, entries.count))) of ")
      output.append("\(Human.grouped(entries.count)) entries, which stand for ")
      output.append("\(Human.count(list.secrets, "secret")).\n")
    }
    if list.doubtful > 0 {
      output.append("Left out: \(Human.count(list.doubtful, "secret")) of low confidence.\n")
    }
    if !isComplete {
      output.append("Not all is known, as a file or a run is not complete: there may be more.\n")
    }
  }

  private func append(
    _ entry: Worklist.Entry,
    number: Int,
    _ redactor: Redactor,
    to output: inout [UInt8]
  ) {
    let secret = entry.secret
    output.append("\(number). ")
    PrettyWriter.appendTitle(
      secret.rule,
      secret.verified,
      note: ", urgency \(secret.urgency) of \(Urgency.highest)",
      style: style,
      to: &output
    )
    if let holder = secret.leadingHolder { append(redactor.redact(holder), to: &output) }
    style.append(.faint, to: &output) { appendRest(secret, entry.secrets, to: &$0) }
    output.append("\n")
  }

  private func append(_ holder: SecretRecord.Holder, to output: inout [UInt8]) {
    output.append("   ")
    if let repository = holder.repository {
      PrettyWriter.append(foreign: repository.path, to: &output)
      if holder.path != nil { output.append("  ") }
    }
    if let path = holder.path { PrettyWriter.append(foreign: path, to: &output) }
    if let line = holder.line { output.append(":\(line)") }
    output.append("\n")
    guard let exposure = holder.exposure else { return }
    output.append("   ")
    if let commit = exposure.introduced {
      commit.append(as: "since", date: \.day, to: &output)
      output.append(", ")
    }
    output.append(exposure.standing)
    if let day = exposure.removed?.date?.day { output.append(" (\(day))") }
    output.append("\n")
  }

  private func appendRest(_ secret: SecretRecord, _ secrets: Int, to output: inout [UInt8]) {
    if let personalData = secret.personalData {
      output.append("   holds: \(PrettyWriter.counts(of: personalData))\n")
    }
    if let leaks = secret.rule.leaks {
      output.append("   opens: ")
      PrettyWriter.append(foreign: leaks, to: &output)
      output.append("\n")
    }
    if !secret.companions.isEmpty {
      output.append("   together with: ")
      PrettyWriter.append(foreign: secret.companions.joined(separator: ", "), to: &output)
      output.append("\n")
    }
    output.append("   fingerprint \(secret.fingerprint)")
    if secret.mirrors > 1 { output.append(", in \(Human.count(secret.mirrors, "mirror"))") }
    if secret.paths > 1 { output.append(", at \(Human.count(secret.paths, "path"))") }
    if let phrase = secret.setting.phrase { output.append(", only \(phrase)") }
    if secrets > 1 {
      output.append("; \(Human.count(secrets - 1, "other secret")) of this rule here")
    }
    output.append("\n")
  }
}
