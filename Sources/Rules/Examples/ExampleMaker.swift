/// The making of one example out of the parts of its template.
struct ExampleMaker {
  /// Completes `<checksum>`; without one that part is left out.
  let checksum: Checksum?

  var generator: SeededGenerator

  /// The text so far.
  private(set) var bytes: [UInt8] = []

  private var start = 0
  private var end: Int?

  init(checksum: Checksum?, generator: SeededGenerator) {
    self.checksum = checksum
    self.generator = generator
  }

  /// Where the secret lies.
  var secret: Range<Int> { start..<max(start, end ?? bytes.count) }

  mutating func append(_ parts: [ExampleTemplate.Part]) {
    for part in parts { append(part) }
  }

  private mutating func append(_ part: ExampleTemplate.Part) {
    switch part {
    case .text(let text): bytes += text.utf8
    case .raw(let raw): bytes += raw
    case .random(let set, let least, let most):
      appendRandom(set, count: Int.random(in: least...most, using: &generator))
    case .uuid: appendUUID()
    case .encoded(let parts, let url):
      var inner = ExampleMaker(checksum: nil, generator: generator)
      inner.append(parts)
      generator = inner.generator
      bytes += base64Encoded(inner.bytes.span, url: url).filter { $0 != UInt8(ascii: "=") }
    case .checksum: appendTail(wrong: false)
    case .wrongChecksum: appendTail(wrong: true)
    case .secretStart: start = bytes.count
    case .secretEnd: end = bytes.count
    }
  }

  private mutating func appendRandom(_ set: CharacterSet, count: Int) {
    for _ in 0..<count {
      if let byte = set.bytes.randomElement(using: &generator) { bytes.append(byte) }
    }
  }

  private mutating func appendUUID() {
    guard let digits = CharacterSet.named("hex") else { return }
    for (index, length) in [8, 4, 4, 4, 12].enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "-")) }
      appendRandom(digits, count: length)
    }
  }

  private mutating func appendTail(wrong: Bool) {
    guard let checksum, let tail = checksum.completion(of: Array(bytes[start...])) else { return }
    let secret = bytes[start...] + tail
    bytes +=
      wrong
      ? spoiled(tail) { checksum.state(of: Array(secret.dropLast(tail.count) + $0).span) } : tail
  }

  /// The tail with one character changed, so that it is not valid: of a check of one byte every 256th change is.
  private func spoiled(_ tail: [UInt8], state: ([UInt8]) -> ChecksumState) -> [UInt8] {
    guard let index = tail.firstIndex(where: { $0.isAlphanumeric }) else { return tail }
    // Digits of every alphabet in use; capitals stay capitals.
    let digits = (0x41...0x5A).contains(tail[index]) ? "CAEF" : "3245"
    for digit in digits.utf8 where digit != tail[index] {
      var spoiled = tail
      spoiled[index] = digit
      if state(spoiled) != .valid { return spoiled }
    }
    return tail
  }
}
