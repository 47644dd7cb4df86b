/// Numbers as people read them.
public enum Human {
  /// A number with its noun, such as `1 file` or `12,345 files`; the noun for several where it has no mere `s` behind.
  public static func count(_ count: Int, _ noun: String, _ several: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? noun : several ?? noun + "s")"
  }

  /// A number with commas between groups of three digits.
  public static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  /// A number of bytes with three digits and a decimal unit, such as `386 MB` or `5.81 GB`.
  public static func bytes(_ count: Int) -> String {
    let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
    guard count.magnitude >= 1000 else { return "\(count) B" }
    var value = Double(count)
    var unit = -1
    // 999.5 would round up to 1000 of its unit.
    while value.magnitude >= 999.5, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    return "\(threeDigits(value)) \(units[unit])"
  }

  /// A length of time in its two largest units, such as `0.12 s`, `3 min 20 s` or `2 d 4 h`.
  public static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e12 else { return "a long time" }
    guard seconds >= 59.95 else { return "\(threeDigits(max(0, seconds))) s" }
    let whole = Int(seconds.rounded())
    let (days, hours, minutes) = (whole / 86_400, whole / 3600 % 24, whole / 60 % 60)
    if days > 0 { return "\(grouped(days)) d \(hours) h" }
    if hours > 0 { return "\(hours) h \(minutes) min" }
    return "\(minutes) min \(whole % 60) s"
  }

  /// A number below 1000 with three digits, but at most two behind the point.
  private static func threeDigits(_ value: Double) -> String {
    let magnitude = value.magnitude
    let sign = value < 0 ? "-" : ""
    if magnitude >= 99.95 { return "\(sign)\(Int(magnitude.rounded()))" }
    if magnitude >= 9.995 {
      let tenths = Int((magnitude * 10).rounded())
      return "\(sign)\(tenths / 10).\(tenths % 10)"
    }
    let hundredths = Int((magnitude * 100).rounded())
    let fraction = hundredths % 100
    return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
