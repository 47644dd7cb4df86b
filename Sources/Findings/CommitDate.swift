/// A moment and the time zone in which it was written down, as git keeps it.
public struct CommitDate: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64
  /// Minutes that the local time is ahead of UTC.
  public var zoneMinutes: Int

  /// Notes a moment.
  public init(seconds: Int64, zoneMinutes: Int) {
    self.seconds = seconds
    self.zoneMinutes = zoneMinutes
  }

  /// The date in the form of RFC 3339, or nil if that cannot express it.
  ///
  /// RFC 3339 has the years 0000 to 9999 and zones of less than a day; commits in the wild have
  /// anything.
  public var rfc3339: String? {
    guard zoneMinutes > -1440, zoneMinutes < 1440 else { return nil }
    let (local, overflow) = seconds.addingReportingOverflow(Int64(zoneMinutes) * 60)
    let first: Int64 = -62_167_219_200  // 0000-01-01T00:00:00Z
    let last: Int64 = 253_402_300_799  // 9999-12-31T23:59:59Z
    guard !overflow, local >= first, local <= last else { return nil }
    // Counting from 0000-01-01 keeps everything below positive.
    let since = local - first
    let (year, month, day) = Self.civil(fromDaysSinceYearZero: Int(since / 86_400))
    let second = Int(since % 86_400)
    let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    let time =
      "\(Self.digits(second / 3600, 2)):\(Self.digits(second / 60 % 60, 2))"
      + ":\(Self.digits(second % 60, 2))"
    guard zoneMinutes != 0 else { return "\(date)T\(time)Z" }
    let zone = zoneMinutes.magnitude
    let sign = zoneMinutes < 0 ? "-" : "+"
    return
      "\(date)T\(time)\(sign)\(Self.digits(Int(zone / 60), 2)):\(Self.digits(Int(zone % 60), 2))"
  }

  /// The Gregorian date of a day counted from 0000-01-01.
  private static func civil(fromDaysSinceYearZero days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097  // days in 400 years
    var rest = days % 146_097
    var year = era * 400
    while true {
      let length = isLeap(year) ? 366 : 365
      guard rest >= length else { break }
      rest -= length
      year += 1
    }
    var month = 1
    while true {
      let length = daysInMonth(month, leap: isLeap(year))
      guard rest >= length else { break }
      rest -= length
      month += 1
    }
    return (year, month, rest + 1)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysInMonth(_ month: Int, leap: Bool) -> Int {
    switch month {
    case 2: leap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
