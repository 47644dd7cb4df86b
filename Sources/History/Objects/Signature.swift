import Bytes

/// Who made an object and when: `Name <mail> seconds zone`.
public struct Signature: Hashable, Sendable {
  /// The name, without the spaces around it.
  public var name: [UInt8]
  /// What stands between the angle brackets.
  public var email: [UInt8]
  /// Seconds since 1970 in UTC; nil where no number in the range of 64 bits stands there.
  public var seconds: Int64?
  /// Minutes that the local time was ahead of UTC; 0 where no zone stands there.
  public var zoneMinutes: Int

  /// The most bytes kept of a name or an address.
  public static let lengthLimit = 1024

  /// Reads what stands in a line behind `author`, `committer` or `tagger`.
  ///
  /// Whatever is missing or unreadable stays empty: nothing about such lines can be relied on.
  public init(_ line: Span<UInt8>) {
    let open = line.firstIndex(of: UInt8(ascii: "<"), from: 0)
    let close = line.lastIndex(of: UInt8(ascii: ">"))
    var nameEnd = open ?? line.count
    while nameEnd > 0, line[nameEnd - 1] == UInt8(ascii: " ") { nameEnd -= 1 }
    name = line.array(0..<min(nameEnd, Self.lengthLimit))
    email = []
    if let open, let close, open < close {
      email = line.array(open + 1..<min(close, open + 1 + Self.lengthLimit))
    }
    (seconds, zoneMinutes) = Self.date(line)
  }

  /// The date at the end of such a line, without the rest being kept.
  static func date(_ line: Span<UInt8>) -> (seconds: Int64?, zoneMinutes: Int) {
    guard let close = line.lastIndex(of: UInt8(ascii: ">")) else { return (nil, 0) }
    var at = close + 1
    while line.hasByte(UInt8(ascii: " "), at: at) { at += 1 }
    let seconds = number(line, &at)
    var zoneMinutes = 0
    while line.hasByte(UInt8(ascii: " "), at: at) { at += 1 }
    let isWest = line.hasByte(UInt8(ascii: "-"), at: at)
    if isWest || line.hasByte(UInt8(ascii: "+"), at: at) { at += 1 }
    if let zone = number(line, &at), zone >= 0, zone <= 9999 {
      zoneMinutes = Int(zone / 100 * 60 + zone % 100) * (isWest ? -1 : 1)
    }
    return (seconds, zoneMinutes)
  }

  private static func number(_ line: Span<UInt8>, _ at: inout Int) -> Int64? {
    var value: Int64?
    let isNegative = line.hasByte(UInt8(ascii: "-"), at: at)
    if isNegative { at += 1 }
    while at < line.count, case let digit = line[at] &- UInt8(ascii: "0"), digit < 10 {
      let (tens, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = tens.addingReportingOverflow(Int64(digit))
      if overflow || overflow2 { return nil }
      value = sum
      at += 1
    }
    return isNegative ? value.map { -$0 } : value
  }
}
