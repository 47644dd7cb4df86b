internal import CKernels

/// The memory of a matcher's tables.
@safe
final class LiteralMatcherStorage {
  private let rows: UnsafeMutablePointer<UInt32>
  private let ranks: UnsafeMutablePointer<UInt32>
  private let checks: UnsafeMutablePointer<kh_check>
  private let firsts: UnsafeMutablePointer<UInt32>
  private let masks: UnsafeMutablePointer<UInt64>
  private let values: UnsafeMutablePointer<UInt64>
  private let windows: UnsafeMutablePointer<kh_window>
  private let literals: UnsafeMutablePointer<kh_literal>
  let tables: UnsafeMutablePointer<kh_literal_tables>

  /// Lays out literals, of which each comes with its two windows and with what may stand behind it.
  init(
    _ literals: [LiteralMatcher.Literal],
    _ pairs: [[LiteralMatcherWindow]],
    _ behind: [[ByteCube]]
  ) {
    // Each window under each text that it accepts: one, or 32 to 64 when it is incomplete. If the byte behind the literal is
    // among those that are compared, as often as what may stand there takes.
    var keyed: [(key: UInt32, window: kh_window, behind: ByteCube)] = []
    for (number, pair) in pairs.enumerated() {
      let length = literals[number].bytes.count
      for window in pair {
        let isSeen = length - window.offset + Int(KH_CHECK_BACK) < Int(KH_CHECK_BYTES)
        for (more, cube) in (isSeen ? behind[number] : [.any]).enumerated() {
          let entry = kh_window(
            literal: UInt16(number),
            offset: Int8(window.offset),
            is_repeated: more > 0
          )
          window.forEachKey { row, third in keyed.append((row << 5 | third, entry, cube)) }
        }
      }
    }
    keyed.sort { ($0.key, $0.window.literal) < ($1.key, $1.window.literal) }

    let own = keyed.map { Self.check($0.window, $0.behind, of: literals) }
    var passing = [UInt32](repeating: 0, count: Int(KH_LITERAL_ROWS))
    var checks: [kh_check] = []
    var firsts: [UInt32] = []
    var next = 0
    while next < keyed.count {
      let key = keyed[next].key
      let first = next
      while next < keyed.count, keyed[next].key == key { next += 1 }
      passing[Int(key >> 5)] |= 1 << (key & 31)
      checks.append(Self.common(own[first..<next]))
      firsts.append(UInt32(first))
    }
    firsts.append(UInt32(keyed.count))
    var rank: UInt32 = 0
    let ranks = passing.map { row in
      defer { rank += UInt32(row.nonzeroBitCount) }
      return rank
    }

    unsafe rows = Self.copy(passing)
    unsafe self.ranks = Self.copy(ranks)
    unsafe self.checks = Self.copy(checks)
    unsafe self.firsts = Self.copy(firsts)
    // Stage 3 reads seven more.
    let more = [UInt64](repeating: 0, count: Int(KH_WINDOWS_READ_BEHIND))
    unsafe masks = Self.copy(own.map(\.mask) + more)
    unsafe values = Self.copy(own.map(\.value) + more)
    unsafe windows = Self.copy(keyed.map(\.window))
    unsafe self.literals = Self.copy(literals.map(Self.entry))
    unsafe tables = .allocate(capacity: 1)
    unsafe tables.initialize(
      to: kh_literal_tables(
        rows: rows,
        ranks: self.ranks,
        checks: self.checks,
        firsts: self.firsts,
        masks: masks,
        values: values,
        windows: windows,
        literals: self.literals,
        max_offset: UInt32(max(0, pairs.joined().map(\.offset).max() ?? 0))
      )
    )
  }

  deinit {
    unsafe tables.deallocate()
    unsafe rows.deallocate()
    unsafe ranks.deallocate()
    unsafe checks.deallocate()
    unsafe firsts.deallocate()
    unsafe masks.deallocate()
    unsafe values.deallocate()
    unsafe windows.deallocate()
    unsafe literals.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    unsafe copy.initialize(from: elements, count: elements.count)
    return unsafe copy
  }

  /// What a window's literal has in the bytes around it, and behind it.
  private static func check(
    _ window: kh_window,
    _ behind: ByteCube,
    of literals: [LiteralMatcher.Literal]
  ) -> kh_check {
    let literal = literals[Int(window.literal)]
    var check = kh_check(mask: 0, value: 0)
    for place in 0..<Int(KH_CHECK_BYTES) {
      let index = place + Int(window.offset) - Int(KH_CHECK_BACK)
      if index == literal.bytes.count {
        check.mask |= UInt64(behind.mask) << UInt64(8 * place)
        check.value |= UInt64(behind.value) << UInt64(8 * place)
      }
      guard literal.bytes.indices.contains(index) else { continue }
      let mask: UInt64 = literal.ignoresCase(at: index) ? 0xDF : 0xFF
      check.mask |= mask << UInt64(8 * place)
      check.value |= (UInt64(literal.bytes[index]) & mask) << UInt64(8 * place)
    }
    return check
  }

  /// What some checks have in common.
  private static func common(_ checks: ArraySlice<kh_check>) -> kh_check {
    var common = kh_check(mask: .max, value: checks.first?.value ?? 0)
    for check in checks { common.mask &= check.mask & ~(common.value ^ check.value) }
    common.value &= common.mask
    return common
  }

  private static func entry(_ literal: LiteralMatcher.Literal) -> kh_literal {
    var entry = kh_literal()
    entry.length = UInt32(literal.bytes.count)
    unsafe withUnsafeMutableBytes(of: &entry.value) { value in
      for (index, byte) in literal.bytes.enumerated() { unsafe value[index] = byte }
    }
    unsafe withUnsafeMutableBytes(of: &entry.fold) { fold in
      for index in literal.bytes.indices where literal.ignoresCase(at: index) {
        unsafe fold[index] = 0x20
      }
    }
    return entry
  }
}
