import Reports
import Testing

@Suite struct HumanTests {
  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (9_994, "9.99 kB"), (9_995, "10.0 kB"),
      (99_949, "99.9 kB"), (99_950, "100 kB"), (999_499, "999 kB"), (999_500, "1.00 MB"),
      (386_000_000, "386 MB"), (5_808_000_000, "5.81 GB"), (.max, "9.22 EB"), (-5000, "-5.00 kB"),
      (.min, "-9.22 EB"),
    ] as [(Int, String)]
  )
  func bytesHaveThreeDigits(count: Int, expected: String) {
    #expect(Human.bytes(count) == expected)
  }

  @Test(
    arguments: [
      (0, "0.00 s"), (0.123, "0.12 s"), (59.94, "59.9 s"), (59.95, "1 min 0 s"),
      (200, "3 min 20 s"), (3599.6, "1 h 0 min"), (86_399, "23 h 59 min"), (187_200, "2 d 4 h"),
      (-1, "0.00 s"), (.nan, "a long time"), (.infinity, "a long time"),
    ] as [(Double, String)]
  )
  func durationsHaveTwoUnits(seconds: Double, expected: String) {
    #expect(Human.duration(seconds) == expected)
  }

  @Test func numbersAreGrouped() {
    #expect(
      [0, 999, 1000, 1_234_567, -1000].map(Human.grouped) == [
        "0", "999", "1,000", "1,234,567", "-1,000",
      ]
    )
    #expect(Human.count(1, "file") == "1 file")
    #expect(Human.count(2000, "file") == "2,000 files")
  }
}
