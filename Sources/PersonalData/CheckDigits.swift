/// Checks that numbers carry in themselves; digits are values from 0 to 9.
enum CheckDigits {
  /// Whether the digits pass Luhn's check.
  static func luhn(_ digits: some BidirectionalCollection<Int>) -> Bool {
    var (sum, isDoubled) = (0, false)
    for digit in digits.reversed() {
      let value = isDoubled ? digit * 2 : digit
      sum += value > 9 ? value - 9 : value
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }

  /// The sum of the first digits, each times its weight.
  static func weighted(_ digits: ArraySlice<Int>, _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Whether the digits pass Verhoeff's check, which is over the symmetries of the pentagon.
  static func verhoeff(_ digits: [Int]) -> Bool {
    var check = 0
    for (place, digit) in digits.reversed().enumerated() {
      var permuted = digit
      for _ in 0..<place % 8 { permuted = permutation[permuted] }
      check = product(check, permuted)
    }
    return check == 0
  }

  /// The product of two symmetries: 0...4 are turns, 5...9 reflections.
  private static func product(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): (a + b) % 5 + 5
    case (false, true): (a - b) % 5 + 5
    case (false, false): (a - b + 5) % 5
    }
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  /// Whether six digits are a day, a month and the last two digits of a year.
  static func isDate(day: Int, month: Int) -> Bool {
    (1...12).contains(month) && (1...31).contains(day)
  }
}

extension ArraySlice<Int> {
  /// The digits as one number.
  var number: Int { reduce(0) { $0 &* 10 &+ $1 } }
}
