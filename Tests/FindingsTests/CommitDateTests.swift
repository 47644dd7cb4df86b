import Findings
import Foundation
import TestSupport
import Testing

@Suite struct CommitDateTests {
  @Test(
    arguments: [
      (0, 0, "1970-01-01T00:00:00Z"),
      (1_663_200_000, 540, "2022-09-15T09:00:00+09:00"),
      (951_782_400, -330, "2000-02-28T18:30:00-05:30"),
      (1_709_164_799, 60, "2024-02-29T00:59:59+01:00"),
      (253_402_300_799, 0, "9999-12-31T23:59:59Z"),
      (-62_167_219_200, 0, "0000-01-01T00:00:00Z"),
      (-1, 0, "1969-12-31T23:59:59Z"),
    ] as [(Int64, Int, String)]
  )
  func datesAreWrittenInTheirZone(seconds: Int64, zone: Int, expected: String) {
    #expect(CommitDate(seconds: seconds, zoneMinutes: zone).rfc3339 == expected)
  }

  @Test(
    arguments: [
      (253_402_300_800, 0), (-62_167_219_201, 0), (.max, 1), (.min, -1), (0, 1440), (0, .min),
    ] as [(Int64, Int)]
  )
  func whatCannotBeExpressedIsNil(seconds: Int64, zone: Int) {
    #expect(CommitDate(seconds: seconds, zoneMinutes: zone).rfc3339 == nil)
  }

  @Test func datesAreThoseOfFoundation() throws {
    var random = SeededRandom()
    let formatter = ISO8601DateFormatter()
    for _ in 0..<300 {
      // From 1600 on: before, Foundation's calendar is the Julian one.
      let seconds = Int64.random(in: -11_000_000_000...253_000_000_000, using: &random)
      let zone = Int.random(in: -840...840, using: &random)
      let text = try #require(CommitDate(seconds: seconds, zoneMinutes: zone).rfc3339)
      #expect(formatter.date(from: text)?.timeIntervalSince1970 == Double(seconds), "\(random)")
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SeededRandom()
    for _ in 0..<2000 {
      let date = CommitDate(
        seconds: .random(in: -62_167_000_000...253_402_000_000, using: &random),
        zoneMinutes: .random(in: -1439...1439, using: &random)
      )
      let text = try #require(date.rfc3339)
      #expect(CommitDate(rfc3339: text) == date, "\(text) \(random)")
    }
  }

  @Test(arguments: [
    "", "2022-09-15", "2022-09-15T08:30:00", "2022-13-15T08:30:00Z", "2022-02-29T08:30:00Z",
    "2022-09-15T24:30:00Z", "2022-09-15T08:30:00+0900", "2022-09-15T08:30:00+24:00",
    "2022-09-15 08:30:00Z", "２022-09-15T08:30Z",
  ])
  func anythingElseIsNoDate(text: String) {
    #expect(CommitDate(rfc3339: text) == nil)
  }
}
