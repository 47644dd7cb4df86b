import Benchmark
import Findings
import Foundation
import Reports

/// Writing findings as JSON lines.
func reportBenchmarks() {
  let records = (0..<1000).map { number in
    Record.problem(
      ProblemRecord(
        repository: RepositoryReference(path: Array("mirrors/team-\(number)/résumé.git".utf8)),
        object: String(repeating: "0123456789", count: 4),
        file: Array("src/\u{1B}[31mred/\(number)".utf8) + [0xFF],
        kind: .corrupt,
        detail: "a sentence with \"quotes\" and a number, \(number)"
      )
    )
  }
  var writer = JSONLinesWriter()
  var lines: [UInt8] = []
  for record in records { writer.append(record, to: &lines) }
  let parsed = lines.split(separator: 0x0A).count {
    (try? JSONSerialization.jsonObject(with: Data($0))) is [String: Any]
  }
  precondition(parsed == records.count, "\(parsed) of \(records.count) lines are JSON")
  let size = lines.count
  Benchmark("JSONLinesWriter.append/1000-problems") { benchmark in
    var output: [UInt8] = []
    output.reserveCapacity(size)
    benchmark.measure(size, expecting: size) {
      var writer = JSONLinesWriter()
      for record in records { writer.append(record, to: &output) }
      return output.count
    }
  }
}
