// A libFuzzer target over contents as the detector sees them: whatever a content holds, looking for secrets in it may
// neither crash nor hang, a delta's content has the matches that a scan of the whole finds, and so has one in parts.
//
// The first four bytes of an input say which stretch of the rest its delta base lacks, and what it has there.

import Bytes
import Detection
import Rules

/// What is made once and used for all inputs.
@MainActor private enum Tools {
  static let detector: Detector = {
    guard let detector = try? Detector(.builtin) else { fatalError("too many literals") }
    return detector
  }()
  static var scratch = DetectionScratch(for: detector)
  static var twin = DetectionScratch(for: detector, remembers: false)
}

/// Runs one input.
@c(LLVMFuzzerTestOneInput)
public func fuzzScan(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard input.count > 4 else { return 0 }
  return MainActor.assumeIsolated {
    scan(Array(input.dropFirst(4)), change: Array(input.prefix(4)))
    return 0
  }
}

@MainActor private func scan(_ content: [UInt8], change: [UInt8]) {
  let detector = Tools.detector
  detector.scan(content.span, using: &Tools.twin)
  for match in Tools.twin.matches {
    precondition(match.range.lowerBound >= 0 && match.range.upperBound <= content.count, "outside")
    precondition(match.secret.clamped(to: match.range) == match.secret, "a secret beside its match")
  }
  let cut = content.count * Int(change[0]) / 256
  let inserted = min(Int(change[1]), content.count - cut)
  let base = content[..<cut] + content.suffix(Int(change[2]) % 64) + content[(cut + inserted)...]
  let behind = base.count - (content.count - cut - inserted)
  let copies = [
    CopiedRange(target: 0, source: 0, count: cut),
    CopiedRange(target: cut + inserted, source: behind, count: base.count - behind),
  ].filter { $0.count > 0 }
  detector.scan(Array(base).span, using: &Tools.scratch)
  let memory = Tools.scratch.memory()
  detector.rescan(content.span, base: memory, copies: copies.span, using: &Tools.scratch)
  precondition(Tools.scratch.matches == Tools.twin.matches, "a delta has other matches")
}
