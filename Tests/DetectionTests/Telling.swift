import Bytes
import Containers

/// Takes down what there is to tell: contents with the word "secret", faults.
struct Telling: InnerVisitor, Equatable {
  enum Told: Hashable {
    case content([UInt8], [InnerStep])
    case fault(ExpansionFault, [InnerStep])
  }

  var told: [Told] = []
  var visits = 0
  var examined = 0
  /// How much is held now, and was at most.
  var held = 0
  var most = 0

  static func == (a: Telling, b: Telling) -> Bool {
    a.told == b.told && a.visits == b.visits && a.examined == b.examined
  }

  mutating func visit(_ content: Span<UInt8>, trail: [InnerStep], decoded: DecodedBytes?) -> Bool {
    visits += 1
    examined += content.count
    let bytes = content.array(0..<content.count)
    guard String(decoding: bytes, as: UTF8.self).contains("secret") else { return false }
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
