// A libFuzzer target over pattern bytes: neither the analysis nor the compiler may crash or hang,
// and what the analysis promises must hold for what PCRE2 finds.
//
// An input is a pattern, a zero byte, and a subject; without a zero byte the pattern is its own
// subject.

import Patterns

/// Runs one input.
@c(LLVMFuzzerTestOneInput)
public func fuzzPatterns(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let source = String(decoding: parts[0], as: UTF8.self)
  let subject = Array(parts.count > 1 ? parts[1] : parts[0])

  let shape = PatternShape(source)
  let pattern = Pattern(source)
  guard (try? pattern.prepare()) != nil else { return 0 }
  if let known = shape.captureCount {
    precondition(known == (try? pattern.captureCount()), "groups were miscounted")
  }
  var scratch = PatternScratch(
    limits: PatternLimits(steps: 2_000, depth: 500, memory: 1 << 10, jitStack: 1 << 16)
  )
  let span = subject.span
  var start = 0
  while start <= subject.count {
    let outcome = pattern.firstMatch(
      in: span,
      from: start,
      startingAtMost: subject.count,
      using: &scratch
    )
    guard case .match(let match) = outcome else { break }
    check(shape, match, subject)
    start = max(start, match.lowerBound) + 1
  }
  return 0
}

/// Stops the process when a match breaks the shape's promises.
private func check(_ shape: PatternShape, _ match: Range<Int>, _ subject: [UInt8]) {
  precondition(match.count >= shape.width.minimum, "a match is narrower than promised")
  precondition(match.count <= shape.width.maximum ?? .max, "a match is wider than promised")
  guard !shape.literals.isEmpty else { return }
  let stands = match.contains { place in
    let distance = place - match.lowerBound
    guard distance >= shape.before.minimum, distance <= shape.before.maximum ?? .max else {
      return false
    }
    return shape.literals.contains { literal in
      guard place + literal.bytes.count <= match.upperBound else { return false }
      return zip(subject[place...], literal.bytes).allSatisfy { byte, wanted in
        let isUpper = (0x41...0x5A).contains(byte)
        return (literal.caseless && isUpper ? byte | 0x20 : byte) == wanted
      }
    }
  }
  precondition(stands, "a match has no literal")
}
