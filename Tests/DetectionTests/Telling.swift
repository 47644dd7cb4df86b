import Bytes
import Containers

/// Takes down what there is to tell: contents with the word "secret", faults.
struct Telling: InnerVisitor, Equatable {
  enum Told: Hashable {
    case content([UInt8], [InnerStep])
    case fault(ExpansionFault, [InnerStep])

    /// Of a content the size alone: to hash it byte by byte takes longer than to compare it.
    func hash(into hasher: inout Hasher) {
      switch self {
      case .content(let bytes, let trail):
        hasher.combine(bytes.count)
        hasher.combine(trail)
      case .fault(let fault, let trail):
        hasher.combine(fault)
        hasher.combine(trail)
      }
    }
  }

  var told: [Told] = []
  var visits = 0
  var examined = 0
  /// The contents that come in parts, as far as they came, each inside of the one before.
  private var parts: [(steps: Int, bytes: [UInt8])] = []
  /// How many contents came in parts.
  var parted = 0
  /// How much is held now, and was at most.
  var held = 0
  var most = 0

  static func == (a: Telling, b: Telling) -> Bool {
    a.told == b.told && a.visits == b.visits && a.examined == b.examined
  }

  mutating func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?) -> Bool {
    visits += 1
    examined += content.count
    return take(content.array(0..<content.count), trail)
  }

  mutating func visit(_ content: Span<UInt8>, _ part: ContentPart, trail: [InnerStep]) -> Bool {
    if part.offset == 0 {
      parts.removeAll { $0.steps >= trail.count }
      parts.append((trail.count, []))
      visits += 1
      parted += 1
    }
    guard let index = parts.firstIndex(where: { $0.steps == trail.count }) else {
      preconditionFailure("no part before")
    }
    let known = parts[index].bytes.count
    precondition(part.offset <= known && part.count == content.count, "a gap between parts")
    let fresh = content.array(known - part.offset..<content.count)
    examined += fresh.count
    parts[index].bytes += fresh
    guard part.isLast else { return false }
    return take(parts.remove(at: index).bytes, trail)
  }

  /// In bytes: to make a string of what is no text throws an error for each byte that is wrong, and Swift Testing takes
  /// down the calls that led to each error.
  private static func holdsSecret(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "s")) {
      if rest[start...].starts(with: "secret".utf8) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }

  private mutating func take(_ bytes: [UInt8], _ trail: [InnerStep]) -> Bool {
    guard Self.holdsSecret(bytes) else { return false }
    told.append(.content(bytes, trail))
    return true
  }

  mutating func failed(_ fault: ExpansionFault, trail: [InnerStep]) {
    told.append(.fault(fault, trail))
  }

  mutating func holds(_ bytes: Int) {
    held += bytes
    most = max(most, held)
  }

  var isCancelled: Bool { false }
}
