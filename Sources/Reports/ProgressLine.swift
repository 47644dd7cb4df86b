/// Tells how far a running scan is, from its counters at one moment.
public struct ProgressLine: Sendable, Hashable {
  /// Mirrors that are done.
  public let mirrorsDone: Int
  /// All mirrors; nil while the search goes on.
  public let mirrorsTotal: Int?
  /// Bytes that are done, of `bytesTotal`.
  public let bytesDone: Int
  /// All bytes that are to be scanned; nil while that is not known.
  public let bytesTotal: Int?
  /// Findings so far.
  public let findings: Int
  /// Problems so far.
  public let problems: Int
  /// Seconds since the start.
  public let seconds: Double

  /// Notes the counters; negative ones and a time that is no number count as 0.
  public init(
    mirrorsDone: Int,
    mirrorsTotal: Int?,
    bytesDone: Int,
    bytesTotal: Int?,
    findings: Int,
    problems: Int,
    seconds: Double
  ) {
    self.mirrorsDone = max(0, mirrorsDone)
    self.mirrorsTotal = mirrorsTotal.map { max(0, $0) }
    self.bytesDone = max(0, bytesDone)
    self.bytesTotal = bytesTotal.map { max(0, $0) }
    self.findings = max(0, findings)
    self.problems = max(0, problems)
    self.seconds = seconds.isFinite ? max(0, seconds) : 0
  }

  /// Bytes per second since the start; nil before anything was measured.
  public var rate: Double? {
    guard seconds > 0, bytesDone > 0 else { return nil }
    return Double(bytesDone) / seconds
  }

  /// Seconds left if the rate stays; nil while that cannot be told.
  public var secondsLeft: Double? {
    guard let rate, let bytesTotal else { return nil }
    return Double(max(0, bytesTotal - bytesDone)) / rate
  }

  /// The line that tells people how far the scan is, in at most `width` columns.
  ///
  /// It is plain ASCII without a line feed. What does not fit is left out, the least telling first.
  public func text(width: Int) -> String {
    var parts = self.parts
    while parts.count > 1, Self.length(parts) > width {
      let least = parts.indices.max { parts[$0].rank < parts[$1].rank } ?? 0
      parts.remove(at: least)
    }
    return String(parts.map(\.text).joined(separator: Self.separator).prefix(max(0, width)))
  }

  private static let separator = "  "

  /// The parts from left to right, each with the rank of its worth, 0 being the most telling.
  private var parts: [(rank: Int, text: String)] {
    var parts: [(rank: Int, text: String)] = []
    if let bytesTotal, bytesTotal > 0 {
      let share = min(1, Double(bytesDone) / Double(bytesTotal))
      parts.append((0, "\(Int(share * 100))%"))
    }
    let total = mirrorsTotal.map { " of \(Human.grouped($0))" } ?? ""
    parts.append((3, "\(Human.grouped(mirrorsDone))\(total) mirrors"))
    parts.append((4, Human.bytes(bytesDone) + (bytesTotal.map { " of \(Human.bytes($0))" } ?? "")))
    if let rate { parts.append((2, "\(Human.bytes(Int(min(rate, 1e18))))/s")) }
    if let secondsLeft { parts.append((1, "\(Human.duration(secondsLeft)) left")) }
    parts.append((5, Human.count(findings, "finding")))
    if problems > 0 { parts.append((6, Human.count(problems, "problem"))) }
    return parts
  }

  private static func length(_ parts: [(rank: Int, text: String)]) -> Int {
    parts.reduce(-separator.utf8.count) { $0 + $1.text.utf8.count + separator.utf8.count }
  }
}
