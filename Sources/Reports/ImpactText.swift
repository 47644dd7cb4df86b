public import Findings
internal import PersonalData

/// Writes an impact as text for people: what was exposed, since when and until when, what was
/// looked for and not found, and what could not be read.
public struct ImpactText: Sendable {
  private let style: TerminalStyle

  /// Makes a writer.
  public init(usesColor: Bool) { style = TerminalStyle(usesColor: usesColor) }

  init(style: TerminalStyle) { self.style = style }

  /// Appends the text of one mirror or of a collection.
  ///
  /// - Parameters:
  ///   - impact: what was exposed there.
  ///   - title: the name of the mirror or collection.
  ///   - isWhole: whether all records could be read, of runs that came to their end.
  ///   - output: gets the text.
  public func append(
    _ impact: Impact,
    title: [UInt8],
    isWhole: Bool = true,
    to output: inout [UInt8]
  ) {
    style.append(.title, to: &output) { PrettyWriter.append(foreign: title, to: &$0) }
    output.append("\n")
    let classes = impact.worstFirst
    let counted = impact.counted.filter { !$0.value.dumps.isEmpty }.sorted { $0.key < $1.key }
    if classes.isEmpty && counted.isEmpty {
      output.append("  Nothing was found that is more than doubtful.\n")
    } else {
      output.append("  Exposed \(Self.text(impact.span)).\n")
    }
    let width = classes.map(\.leakClass.title.count).max() ?? 0
    for (leakClass, exposed) in classes {
      output.append("  ")
      let severity = exposed.severity
      style.append(
        PrettyWriter.role(severity),
        Self.padded(severity.rawValue.uppercased(), 8),
        to: &output
      )
      output.append("  \(Self.padded(leakClass.title, width))  ")
      output.append(Self.count(exposed.secrets.count, "secret"))
      if exposed.places.count > 1 { output.append(" in \(exposed.places.count) places") }
      let harmless = exposed.harmless.compactMap { part in
        part.setting.phrase.map { "\(part.secrets) only \($0)" }
      }
      if !harmless.isEmpty { output.append(" (\(harmless.joined(separator: ", ")))") }
      if !exposed.doubtful.isEmpty { output.append(", \(exposed.doubtful.count) more doubtful") }
      output.append("; \(Self.text(exposed.span))\n")
    }
    for (kind, entry) in counted {
      output.append("  ")
      let severity = entry.severity.rawValue.uppercased()
      style.append(PrettyWriter.role(entry.severity), Self.padded(severity, 8), to: &output)
      output.append("  \(Human.grouped(entry.most)) distinct \(kind.title)")
      if entry.dumps.count > 1 { output.append(", the most of \(entry.dumps.count) lists") }
      if !entry.doubtful.isEmpty { output.append(", \(entry.doubtful.count) more doubtful") }
      output.append("; \(Self.text(entry.span))\n")
    }
    for (number, place) in [
      (impact.unlisted, ""), (impact.perhapsUnlisted, ", here or elsewhere,"),
    ]
    where number > 0 {
      output.append("  Not told of: \(Human.count(number, "finding"))\(place) that the run ")
      output.append("was asked not to list, as known or for where they stand.\n")
    }
    appendNotFound(impact, to: &output)
    appendProblems(impact, isWhole: isWhole, to: &output)
    output.append("\n")
  }

  private func appendNotFound(_ impact: Impact, to output: inout [UInt8]) {
    let names = impact.notFound.filter { $0 != .other }.map(\.title)
    guard !impact.lookedFor.isEmpty else {
      output.append("  The run does not say what was looked for.\n")
      return
    }
    if !names.isEmpty {
      let what =
        impact.unlisted > 0 || impact.perhapsUnlisted > 0 ? "not found beside that" : "not found"
      output.append(
        "  Looked for and \(what): secrets that open \(names.joined(separator: "; ")).\n"
      )
    }
    let kinds = impact.notCounted.map { "no \($0.title)" }
    if !kinds.isEmpty {
      output.append("  Of many people there are \(kinds.joined(separator: ", ")).\n")
    }
  }

  private func appendProblems(_ impact: Impact, isWhole: Bool, to output: inout [UInt8]) {
    if !isWhole {
      output.append(
        "  Not all is known, as a file or a run is not whole: more may be exposed.\n"
      )
    }
    guard !impact.problems.isEmpty else {
      if isWhole { output.append("  All was read.\n") }
      return
    }
    let kinds = impact.problems.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    output.append("  Could not be read, so nothing is known of it: ")
    PrettyWriter.append(foreign: kinds.joined(separator: ", "), to: &output)
    if impact.unreadObjects > 0 {
      output.append("; in all \(Human.count(impact.unreadObjects, "object"))")
    }
    output.append(".\n")
  }

  private static func text(_ span: ExposureSpan) -> String {
    var parts: [String] = []
    if let first = span.first?.day { parts.append("since \(first)") }
    if span.present > 0 {
      parts.append("still on a branch (\(span.present))")
    } else if let last = span.last?.day {
      parts.append("until \(last)")
    }
    if span.atOtherTips > 0 { parts.append("still held by other refs (\(span.atOtherTips))") }
    if span.first == nil, span.untold > 0 { parts.append("dates unknown") }
    return parts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
