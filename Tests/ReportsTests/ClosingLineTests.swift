import Findings
import Reports
import Testing

@Suite struct ClosingLineTests {
  @Test(arguments: [
    (SummaryRecord.State.complete, "complete: "), (.incomplete, "NOT complete, 11 problems: "),
    (.interrupted, "INTERRUPTED: "),
  ])
  func tellsWhatBecameOfTheRun(state: SummaryRecord.State, verdict: String) {
    var summary = SampleRecords(bytes: []).summary
    summary.state = state
    let findings = Human.count(summary.findings.total, "finding")
    let line = "\(verdict)\(findings) in 3 mirrors, told in out"
    #expect(ClosingLine(summary, writtenTo: "out").text == line)
  }

  @Test func withoutMirrorsFilesAreCounted() {
    var summary = SampleRecords(bytes: []).summary
    summary.repositories = SummaryRecord.RepositoryCounts()
    summary.objects[.file] = ObjectCounts(promised: 1, scanned: 1)
    #expect(ClosingLine(summary, writtenTo: "out").text.contains(" in 1 file, "))
  }
}
