import Benchmark
import Detection
import Rules

/// The literal search alone: the literals of all built-in rules, and of those of one provider.
func literalBenchmarks() {
  let text = Texts.code(bytes: 1 << 18)
  let all = RuleSet.builtin.rules
  for (name, rules) in [
    ("all-rules", all), ("one-provider", all.filter { $0.id.hasPrefix("github-") }),
  ] {
    let literals = Array(Set(rules.flatMap { SearchPlan($0).literals }))
    guard let matcher = try? LiteralMatcher(literals) else {
      fatalError("the literals are refused")
    }
    let hits = naiveCount(of: literals, in: text)
    Benchmark("LiteralMatcher.find/\(name)") { benchmark in
      var buffer = LiteralHits()
      benchmark.measure(text.count, expecting: hits) {
        var (from, found) = (0, 0)
        while from < text.count {
          from = matcher.find(in: text.span, from: from, upTo: text.count, into: &buffer)
          found += buffer.count
        }
        return found
      }
    }
  }
}

/// What the matcher must find, by trying every literal at every place.
private func naiveCount(of literals: [LiteralMatcher.Literal], in text: [UInt8]) -> Int {
  let small = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  return literals.reduce(0) { sum, literal in
    let (haystack, needle) =
      literal.isCaseless
      ? (small, literal.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
      : (text, literal.bytes)
    guard haystack.count >= needle.count else { return sum }
    var found = 0
    for place in 0...haystack.count - needle.count where haystack[place] == needle[0] {
      var length = 1
      while length < needle.count, haystack[place + length] == needle[length] { length += 1 }
      if length == needle.count { found += 1 }
    }
    return sum + found
  }
}
