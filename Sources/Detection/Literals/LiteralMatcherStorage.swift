internal import CKernels

/// The memory of a matcher's tables.
@safe
final class LiteralMatcherStorage {
  private let rows: UnsafeMutablePointer<UInt32>
  private let slots: UnsafeMutablePointer<kh_slot>
  private let windows: UnsafeMutablePointer<kh_window>
  private let literals: UnsafeMutablePointer<kh_literal>
  let tables: UnsafeMutablePointer<kh_literal_tables>

  /// Lays out literals, of which each comes with its two windows.
  init(_ literals: [LiteralMatcher.Literal], _ windows: [[LiteralMatcherWindow]]) {
    var passing: [UInt32] = .init(repeating: 0, count: Int(KH_LITERAL_ROWS))
    // Each window under each key: one, or 32 to 64 when it is incomplete.
    var keyed: [(hash: UInt32, window: kh_window)] = []
    for (number, pair) in windows.enumerated() {
      for window in pair {
        let entry = kh_window(literal: UInt16(number), offset: Int16(window.offset))
        window.forEachKey { row, third in
          passing[Int(row)] |= 1 << third
          keyed.append((kh_literal_hash(row, third), entry))
        }
      }
    }
    // Four times as many slots as keys keep windows from sharing one by chance.
    let slotBits = max(4, Int.bitWidth - keyed.count.leadingZeroBitCount + 1)
    let shift = UInt32(32 - slotBits)
    keyed.sort { a, b in
      (a.hash >> shift, a.window.literal, a.window.offset)
        < (b.hash >> shift, b.window.literal, b.window.offset)
    }

    unsafe rows = .allocate(capacity: passing.count)
    unsafe rows.initialize(from: passing, count: passing.count)
    unsafe self.literals = .allocate(capacity: literals.count)
    for (number, literal) in literals.enumerated() {
      unsafe (self.literals + number).initialize(to: Self.entry(literal))
    }
    unsafe self.windows = .allocate(capacity: keyed.count)
    unsafe slots = .allocate(capacity: 1 << slotBits)
    unsafe slots.initialize(
      repeating: kh_slot(mask: 0, value: 1, first: 0, count: 0, back: 0),
      count: 1 << slotBits
    )
    var count = 0
    var next = 0
    while next < keyed.count {
      let slot = keyed[next].hash >> shift
      let first = count
      var members: [kh_window] = []
      while next < keyed.count, keyed[next].hash >> shift == slot {
        let window = keyed[next].window
        next += 1
        // Two keys of an incomplete window can fall into one slot.
        if let last = members.last, last.literal == window.literal, last.offset == window.offset {
          continue
        }
        members.append(window)
        unsafe (self.windows + count).initialize(to: window)
        count += 1
      }
      unsafe slots[Int(slot)] = Self.slot(members, of: literals, first: first)
    }

    unsafe tables = .allocate(capacity: 1)
    unsafe tables.initialize(
      to: kh_literal_tables(
        rows: rows,
        slots: slots,
        slot_shift: shift,
        max_offset: UInt32(windows.joined().map(\.offset).max().map { max($0, 0) } ?? 0),
        windows: self.windows,
        literals: self.literals
      )
    )
  }

  deinit {
    unsafe tables.deallocate()
    unsafe rows.deallocate()
    unsafe slots.deallocate()
    unsafe windows.deallocate()
    unsafe literals.deallocate()
  }

  /// A slot whose check demands what its windows' literals have in common.
  private static func slot(
    _ members: [kh_window],
    of literals: [LiteralMatcher.Literal],
    first: Int
  ) -> kh_slot {
    let least = members.map { Int($0.offset) }.min() ?? 0
    let back = min(max(least, 0), Int(KH_SLOT_MAX_BACK))
    var mask = UInt64.max
    var value: UInt64 = 0
    for (index, member) in members.enumerated() {
      let bytes = literals[Int(member.literal)].bytes
      var ownMask: UInt64 = 0
      var ownValue: UInt64 = 0
      for place in 0..<Int(KH_SLOT_BYTES) {
        let inLiteral = place + Int(member.offset) - back
        guard bytes.indices.contains(inLiteral) else { continue }
        ownMask |= 0xFF << UInt64(8 * place)
        ownValue |= UInt64(bytes[inLiteral] | 0x20) << UInt64(8 * place)
      }
      if index == 0 { value = ownValue }
      mask &= ownMask & ~(value ^ ownValue)
    }
    return kh_slot(
      mask: mask,
      value: value & mask,
      first: UInt32(first),
      count: UInt16(members.count),
      back: UInt16(back)
    )
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
