// A libFuzzer target over rule files of all formats, files of known findings and ignore files: reading
// them may neither crash nor hang, and what was read can be written and read again.

import Rules

/// Runs one input.
@c(LLVMFuzzerTestOneInput)
public func fuzzRules(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  let text = String(decoding: input, as: UTF8.self)
  let ignored = IgnoreFile(input, rules: ["rule"])
  _ = ignored.ignores(rule: "a", path: [0x61], line: 1, commits: ["b"])
  _ = try? AllowFile(text: text, label: "allow")
  guard let file = try? RuleFile(text: text, label: "rules"), file.saysAnything else { return 0 }
  let written = RuleFileWriter.text(rules: file.rules, allowlists: file.allowlists)
  let again = try? RuleFile(text: written, label: "again")
  precondition(again != nil || file.extendsOthers, "what was written cannot be read")
  if let again { precondition(again.rules.count == file.rules.count, "rules were lost in writing") }
  return 0
}
