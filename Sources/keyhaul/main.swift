import Bytes
import Findings
import KeyhaulKit
import Reports
var plan = ScanPlan(roots: CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") }.map { BytePath($0) })
plan.jobs = CommandLine.arguments.contains("-1") ? 1 : 2
plan.usesDeltas = !CommandLine.arguments.contains("--no-deltas")
let report = Report(writer: JSONLinesWriter(), sink: OutputSink())
let scan = try Scan(plan)
let summary = scan.run { report.write($0) }
_ = report.finish(summary)
