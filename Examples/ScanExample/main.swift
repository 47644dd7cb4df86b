// Scans a text in memory and then the files, folders and mirrors that the command line names:
// `swift run scan-example PATH ...`
import KeyhaulKit

let scanner = try SecretScanner()

// A text as the first rule would find it, made at run time: no secret stands in this file.
let text = RuleSet.builtin.rules[0].examples(seed: 1)[0].bytes
for finding in scanner.scan(text.span).findings {
  print("in memory: \(finding.rule.name) in line \(finding.location.line)")
}

for path in CommandLine.arguments.dropFirst() {
  let result = scanner.scan(BytePath(path))
  for finding in result.findings {
    print("\(path): \(finding.rule.name) in line \(finding.location.line)")
  }
  for problem in result.problems { print("\(path): not all was read: \(problem.detail)") }
}
