import Findings

extension CommitReference {
  /// Appends which commit it is, by whom and of when, as `since commit 0123456789ab by A on 2026-11-30`.
  ///
  /// - Parameters:
  ///   - role: what it is the commit of: `since`, `until`.
  ///   - date: how much is said of the date.
  ///   - output: gets the text.
  func append(as role: String, date: (CommitDate) -> String?, to output: inout [UInt8]) {
    output.append("\(role) commit ")
    PrettyWriter.append(foreign: String(id.prefix(12)), to: &output)
    output.append(" by ")
    PrettyWriter.append(foreign: author, to: &output)
    if let date = self.date.flatMap(date) { output.append(" on \(date)") }
  }
}

extension CommitDate {
  /// The day, in the commit's own zone.
  var day: String? { rfc3339.map { String($0.prefix(10)) } }
}
