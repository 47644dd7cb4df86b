import TestSupport

/// Values of people who do not exist, well-formed.
struct MadeUpPeople {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in random.pick(Array("0123456789")) })
  }

  mutating func word(_ count: Int) -> String {
    String((0..<count).map { _ in random.pick(Array("abcdefghijklmnopqrstuvwxyz")) })
  }

  mutating func address() -> String {
    "\(word(5)).\(word(6))@\(word(7)).\(random.pick(["co.jp", "com", "org"]))"
  }

  /// A number of an issuer with the right check digit.
  mutating func card() -> String {
    let body = random.pick(["4", "51", "3528"])
    return withLuhn(body + digits(15 - body.count))
  }

  func withLuhn(_ body: String) -> String {
    let values = body.compactMap(\.wholeNumberValue)
    let sum = values.reversed().enumerated().reduce(0) { sum, entry in
      let doubled = entry.offset.isMultiple(of: 2) ? entry.element * 2 : entry.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return body + String((10 - sum % 10) % 10)
  }

  /// A German account number.
  mutating func account() -> String {
    let body = digits(18)
    let rest = (body + "131400").reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    let check = 98 - rest
    return "DE\(check < 10 ? "0" : "")\(check)\(body)"
  }

  /// A Japanese My Number.
  mutating func japaneseNumber() -> String {
    let body = digits(11)
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return body + String(sum % 11 <= 1 ? 0 : 11 - sum % 11)
  }

  mutating func japanesePhone() -> String {
    "0\(random.pick([7, 8, 9]))0-\(Int.random(in: 3...8, using: &random))\(digits(3))-\(digits(4))"
  }
  mutating func indonesianPhone() -> String { "0812\(digits(8))" }
  mutating func americanPhone() -> String {
    "(2\(Int.random(in: 2...8, using: &random))2) 6\(Int.random(in: 20...99, using: &random))-\(digits(4))"
  }
  mutating func international() -> String { "+44 20 7\(digits(3)) \(digits(4))" }
}
