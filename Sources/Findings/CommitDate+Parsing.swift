extension CommitDate {
  /// Reads a date as `rfc3339` writes it: `2022-09-15T08:30:00+09:00`, or with `Z`.
  ///
  /// - Returns: nil for anything else; fractions of a second are not written and not read.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    let marks = zip([4, 7, 10, 13, 16], "--T::".utf8)
    guard marks.allSatisfy({ bytes[$0.0] == $0.1 }),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month),
      (1...Self.daysInMonth(month, leap: Self.isLeap(year))).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var zone = 0
    if bytes.count == 20 {
      guard bytes[19] == UInt8(ascii: "Z") else { return nil }
    } else {
      guard bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
        bytes[22] == UInt8(ascii: ":"), let hours = number(20..<22), let minutes = number(23..<25),
        hours < 24, minutes < 60
      else { return nil }
      zone = (hours * 60 + minutes) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
    }
    let days =
      Self.days(toYear: year)
      + (1..<month).reduce(0) {
        $0 + Self.daysInMonth($1, leap: Self.isLeap(year))
      }
    let local = Int64(days + day - 1) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(seconds: local - 62_167_219_200 - Int64(zone) * 60, zoneMinutes: zone)
  }

  /// The days from 0000-01-01 to the first of January of a year.
  private static func days(toYear year: Int) -> Int {
    guard year > 0 else { return 0 }
    let last = year - 1  // the year 0 was a leap year
    return year * 365 + last / 4 - last / 100 + last / 400 + 1
  }
}
