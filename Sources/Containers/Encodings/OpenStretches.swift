import Bytes

/// Stretches of a content that comes in parts: those that go on behind the end of a part are held until all of them is there.
///
/// Parts share bytes, and a stretch belongs to the part in whose share it begins. So one is found twice at most, and the parts
/// behind are told what belongs to it.
struct OpenStretches {
  /// A stretch whose end was not seen, by its place in the whole content.
  private struct Beginning {
    let kind: InnerStep.Kind
    let start: Int
  }

  /// The bytes from the first of them on, with what it depends on in front, to the end of the part seen last.
  private(set) var bytes: [UInt8] = []
  /// Where these begin in the whole content.
  private(set) var offset = 0
  private var beginnings: [Beginning] = []
  /// Where the last stretch of each kind ends, in the whole content; those that begin before are parts of it.
  private var ends: [InnerStep.Kind: Int] = [:]

  /// Whether none is open.
  var isEmpty: Bool { beginnings.isEmpty }

  /// Adds what a part holds behind the parts before.
  ///
  /// - Parameters:
  ///   - part: it shares bytes with the one before.
  ///   - start: where it begins in the whole content.
  mutating func append(_ part: Span<UInt8>, at start: Int) {
    let known = min(max(offset + bytes.count - start, 0), part.count)
    bytes.reserveCapacity(bytes.count + part.count - known)
    for place in known..<part.count { bytes.append(part[place]) }
  }

  /// Takes the stretches out that are whole now, and those for which there is no more room.
  ///
  /// - Parameters:
  ///   - finder: finds them again.
  ///   - isLast: whether nothing follows.
  ///   - limit: how many bytes are held at most.
  /// - Returns: the stretches in ``bytes``, and whether there is more of one than that.
  mutating func takeWhole(
    _ finder: StretchFinder,
    isLast: Bool,
    limit: Int
  ) -> [(stretch: Stretch, isCut: Bool)] {
    var taken: [(Stretch, Bool)] = []
    var open: [Beginning] = []
    for beginning in beginnings {
      let start = beginning.start - offset
      let found = finder.stretches(in: bytes.span, [start..<start + 1], runsFrom: start)
      guard
        let stretch = found.first(where: {
          $0.kind == beginning.kind && $0.range.lowerBound == start
        })
      else { continue }
      let isWhole = isLast || Self.isWhole(stretch, in: bytes.count)
      if isWhole || bytes.count >= limit {
        taken.append((stretch, !isWhole))
        end(stretch, at: offset)
      } else {
        open.append(beginning)
      }
    }
    beginnings = open
    return taken
  }

  /// Lets go of bytes that no open stretch needs.
  ///
  /// - Returns: how many.
  mutating func trim() -> Int {
    let count = bytes.count
    if let first = beginnings.map(\.start).min() {
      let needed = max(first - StretchFinder.farthestReach - offset, 0)
      bytes.removeSubrange(0..<needed)
      offset += needed
    } else {
      bytes = []
    }
    return count - bytes.count
  }

  /// Takes note of a stretch of a part.
  ///
  /// - Parameters:
  ///   - stretch: it belongs to the part.
  ///   - part: the part, of which all is in ``bytes`` that open stretches need.
  ///   - start: where the part begins in the whole content.
  /// - Returns: whether all of it is there; if not, it is open now.
  mutating func add(_ stretch: Stretch, of part: Span<UInt8>, at start: Int) -> Bool {
    if Self.isWhole(stretch, in: part.count) {
      end(stretch, at: start)
      return true
    }
    if beginnings.isEmpty {
      let first = max(stretch.range.lowerBound - StretchFinder.farthestReach, 0)
      bytes = part.array(first..<part.count)
      offset = start + first
    }
    beginnings.append(Beginning(kind: stretch.kind, start: start + stretch.range.lowerBound))
    return false
  }

  /// Where runs of digits are looked for from, in the whole content: behind the last one, or nowhere while one is open.
  var runsFrom: Int {
    beginnings.contains { $0.kind.isRun } ? .max : ends[.base64] ?? 0
  }

  /// Whether a stretch that begins at a place of the whole content is a part of one that began before.
  func covers(_ kind: InnerStep.Kind, at place: Int) -> Bool {
    let isOpen = beginnings.contains {
      $0.kind.hiding == kind.hiding && $0.start < place
    }
    return isOpen || place < ends[kind.hiding] ?? 0
  }

  private mutating func end(_ stretch: Stretch, at start: Int) {
    ends[stretch.kind.hiding] = start + stretch.range.upperBound
  }

  /// Whether a stretch does not depend on what may follow behind a number of bytes.
  private static func isWhole(_ stretch: Stretch, in count: Int) -> Bool {
    stretch.range.upperBound + StretchFinder.farthestReach <= count
  }
}

extension InnerStep.Kind {
  /// Whether it is a run of digits.
  var isRun: Bool { self == .base64 || self == .hex }

  /// The kind by which those are known that share no bytes: all runs of digits, and the escapes of each kind.
  fileprivate var hiding: InnerStep.Kind { isRun ? .base64 : self }
}
