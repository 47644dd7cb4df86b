import Benchmark
import Bytes
import Detection
import Patterns
import Rules

/// Whole scans with all built-in rules, of contents and of deltas on them, and one pattern alone.
func detectionBenchmarks() {
  guard let detector = try? Detector(.builtin, judgedFrom: .medium) else {
    fatalError("too many literals")
  }
  let (text, tokens) = Texts.codeWithTokens(bytes: 1 << 20, every: 10_000)
  let webhook = detector.rules.firstIndex { $0.id == "slack-incoming-webhook" }

  Benchmark("Detector.scan/code") { benchmark in
    var scratch = DetectionScratch(for: detector)
    benchmark.measure(text.count, expecting: tokens) {
      detector.scan(text.span, using: &scratch)
      return scratch.matches.count { $0.rule == webhook }
    }
  }

  // One line in the middle is new.
  let line = Array("  changed = true;\n".utf8)
  let middle = text.count / 2
  let changed = text[..<middle] + line + text[middle...]
  let content = Array(changed)
  Benchmark("Detector.rescan/one-line-changed") { benchmark in
    var scratch = DetectionScratch(for: detector)
    detector.scan(text.span, using: &scratch)
    let memory = scratch.memory()
    let copies = [
      CopiedRange(target: 0, source: 0, count: middle),
      CopiedRange(target: middle + line.count, source: middle, count: text.count - middle),
    ]
    benchmark.measure(content.count, expecting: tokens) {
      detector.rescan(content.span, base: memory, copies: copies.span, using: &scratch)
      return scratch.matches.count { $0.rule == webhook }
    }
  }

  let pattern = Pattern(#"hooks\.slack\.com/services/T[A-Z0-9]{8}/B[A-Z0-9]{8}/[A-Za-z0-9]{24}"#)
  Benchmark("Pattern.firstMatch/all-in-1-MB") { benchmark in
    var scratch = PatternScratch()
    benchmark.measure(text.count, expecting: tokens) {
      var (from, found) = (0, 0)
      while case .match(let range) = pattern.firstMatch(
        in: text.span,
        from: from,
        startingAtMost: text.count,
        using: &scratch
      ) {
        found += 1
        from = range.upperBound
      }
      return found
    }
  }
}
