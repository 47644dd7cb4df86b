// A libFuzzer target over whole contents: whatever a content holds, unpacking and decoding it may
// neither crash nor hang, and keeps to its limits.

import Bytes
import Containers

/// Runs one input.
@c(LLVMFuzzerTestOneInput)
public func fuzzContents(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let content = unsafe bytes(start, count)
  var limits = ExpansionLimits(depth: 4, heldBytes: 1 << 20)
  limits.allowance = 1 << 20
  limits.partBytes = 1 << 16
  limits.sharedBytes = 1 << 12
  limits.contents = 100
  limits.faults = 5
  var expander = Expander(limits: limits)
  var account = Account(limits: limits)
  expander.begin(contentOf: content.count)
  expander.expand(content.span, into: &account)
  precondition(account.held == 0, "memory was not given back")
  expander.begin(contentOf: content.count)
  let all = [0..<content.count]
  for told in expander.decode(content.span, all, starts: all[0], into: &account) {
    precondition(told.upperBound <= content.count, "a place outside of the content")
  }
  precondition(account.held == 0, "memory of texts was not given back")
  decodeParts(of: content, limits)
  return 0
}

/// Decodes the content as one that is too large to be held.
private func decodeParts(of content: [UInt8], _ limits: ExpansionLimits) {
  var limits = limits
  (limits.partBytes, limits.sharedBytes) = (256, 200)
  var expander = Expander(limits: limits)
  var account = Account(limits: limits)
  expander.begin(contentOf: content.count)
  var offset = 0
  while offset < content.count {
    let end = min(offset + 1500, content.count)
    let count = end - offset
    let part = ContentPart(offset: offset, count: count, sharing: 350, isLast: end == content.count)
    let bytes = content.span.extracting(offset..<end)
    _ = expander.decode(
      bytes,
      [0..<count],
      starts: part.starts,
      offset: offset,
      isLast: part.isLast,
      into: &account
    )
    if part.isLast { break }
    offset += part.advance
  }
  precondition(account.held == 0, "memory of parts was not given back")
}

/// Watches the limits.
private struct Account: InnerVisitor {
  let limits: ExpansionLimits
  var held = 0
  var faults = 0
  var examined = 0

  mutating func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?) -> Bool {
    precondition(!trail.isEmpty && trail.count <= limits.depth, "deeper than allowed")
    // Each byte is looked at, so that the sanitizer does.
    var sum = 0
    for place in content.indices { sum &+= Int(content[place]) }
    return sum != -1
  }

  mutating func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool {
    precondition(part.count == content.count, "a part of another length")
    return visit(content, trail: trail, decoded: nil)
  }

  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep]) {
    faults += 1
    precondition(trail.count <= limits.depth + 1, "a fault deeper than allowed")
  }

  mutating func holds(_ bytes: Int) { held += bytes }
  var isCancelled: Bool { false }
}
