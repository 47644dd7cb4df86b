import Rules
import TestSupport
import Testing

/// What users of scanners asked for in public is so here, at default confidence.
@Suite struct ReportedFormTests {
  @Test func whatWasMissedIsToldWithItsBounds() throws {
    let folder = try TemporaryFolder()
    var missing: [String: String] = [:]
    for (number, form) in ReportedForm.told.enumerated() {
      let example = ExampleTemplate(form).example(checksum: nil, seed: UInt64(number + 1))
      missing[String(decoding: example.bytes[example.secret], as: UTF8.self)] = form
      try folder.write(String(decoding: example.bytes, as: UTF8.self), to: "form-\(number)")
    }
    #expect(missing.count == ReportedForm.told.count)
    let result = try Program.run("scan", "-f", "jsonl", folder.path)
    for secret in try result.records().compactMap(\.secret) { missing[secret] = nil }
    #expect(missing.isEmpty)
  }

  @Test func whatIsNoneIsNotTold() throws {
    let folder = try TemporaryFolder()
    for (number, form) in ReportedForm.untold.enumerated() {
      let example = ExampleTemplate(form).example(checksum: nil, seed: UInt64(number + 1))
      try folder.write(String(decoding: example.bytes, as: UTF8.self), to: "form-\(number)")
    }
    let result = try Program.run("scan", "-f", "jsonl", folder.path)
    let told = try result.records().compactMap { record in
      record.secret.map { "\(record.location?.path ?? ""): \(record.rule?.id ?? "") \($0)" }
    }
    #expect(told.isEmpty)
  }
}
