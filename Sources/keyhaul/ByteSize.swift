import ArgumentParser

/// A size as people write it: a number, and K, M, G or T for the binary multiples.
struct ByteSize: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units: [Character: Int] = ["k": 10, "m": 20, "g": 30, "t": 40]
    var digits = argument.lowercased()
    if digits.hasSuffix("ib") {
      digits.removeLast(2)
    } else if digits.last == "b" {
      digits.removeLast()
    }
    let shift = digits.last.flatMap { units[$0] }
    if shift != nil { digits.removeLast() }
    guard let number = Int(digits), number >= 0 else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    guard !overflow else { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String { bytes >= 1 << 20 ? "\(bytes >> 20)M" : "\(bytes)" }
}
