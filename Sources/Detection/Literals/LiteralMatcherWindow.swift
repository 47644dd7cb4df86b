internal import CKernels

/// Three neighbouring bytes by which the first stage finds a literal; any byte where it has none.
struct LiteralMatcherWindow: Sendable {
  /// Where it begins, in bytes from the literal's start; -1 when it begins before.
  let offset: Int

  /// The bytes; nil where any byte will do.
  let bytes: (UInt8?, UInt8?, UInt8?)

  init(of literal: [UInt8], at offset: Int) {
    func byte(_ index: Int) -> UInt8? { literal.indices.contains(index) ? literal[index] : nil }
    self.offset = offset
    bytes = (byte(offset), byte(offset + 1), byte(offset + 2))
  }

  /// The least frequent window of a literal among those at even offsets, and among those at odd
  /// ones.
  ///
  /// The search looks at every other place: wherever the literal begins, one of the two is there.
  /// Two of a window's bytes belong to the literal, so that a literal of two bytes has one of each.
  static func rarest(
    of literal: [UInt8],
    by model: LiteralMatcherModel
  ) -> (even: LiteralMatcherWindow, odd: LiteralMatcherWindow) {
    (
      rarest(of: literal, among: stride(from: 0, through: literal.count - 2, by: 2), by: model),
      rarest(of: literal, among: stride(from: -1, through: literal.count - 2, by: 2), by: model)
    )
  }

  private static func rarest(
    of literal: [UInt8],
    among offsets: StrideThrough<Int>,
    by model: LiteralMatcherModel
  ) -> LiteralMatcherWindow {
    var best = LiteralMatcherWindow(of: literal, at: offsets.first { _ in true } ?? 0)
    var least = model.probability(of: best)
    for offset in offsets.dropFirst() {
      let other = LiteralMatcherWindow(of: literal, at: offset)
      let probability = model.probability(of: other)
      if probability < least { (best, least) = (other, probability) }
    }
    return best
  }

  /// Calls `body` with the row and the third byte's lower five bits of all texts that the window
  /// accepts.
  func forEachKey(_ body: (_ row: UInt32, _ third: UInt32) -> Void) {
    // One byte of each class that the first stage tells apart.
    let any: [UInt8] = (0...127).filter { $0 & 0x20 == 0 }
    for a in bytes.0.map({ [$0] }) ?? any {
      for b in bytes.1.map({ [$0] }) ?? any {
        let row = kh_literal_row(a, b)
        if let c = bytes.2 {
          body(row, UInt32(c & 31))
        } else {
          for third in 0..<32 { body(row, UInt32(third)) }
        }
      }
    }
  }
}
