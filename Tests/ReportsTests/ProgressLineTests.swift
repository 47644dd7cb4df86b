import Reports
import Testing

@Suite struct ProgressLineTests {
  private let line = ProgressLine(
    mirrorsDone: 12,
    mirrorsTotal: 3400,
    bytesDone: 1_200_000_000,
    bytesTotal: 6_000_000_000,
    findings: 1,
    problems: 3,
    seconds: 5
  )

  @Test func aWideLineTellsAll() {
    #expect(
      line.text(width: 200)
        == "20%  12 of 3,400 mirrors  1.20 GB of 6.00 GB  240 MB/s  20.0 s left"
        + "  1 finding  3 problems"
    )
  }

  @Test func aNarrowLineTellsTheMost() {
    for width in 0...120 { #expect(line.text(width: width).utf8.count <= width) }
    #expect(line.text(width: 40) == "20%  240 MB/s  20.0 s left")
    #expect(line.text(width: 12) == "20%")
    #expect(line.text(width: 2) == "20")
  }

  @Test func whatIsNotKnownIsNotSaid() {
    let start = ProgressLine(
      mirrorsDone: 0,
      mirrorsTotal: nil,
      bytesDone: 0,
      bytesTotal: nil,
      findings: 0,
      problems: 0,
      seconds: 0
    )
    #expect(start.text(width: 100) == "0 mirrors  0 B  0 findings")
    #expect(start.rate == nil)
    #expect(start.secondsLeft == nil)
  }

  @Test func absurdCountersDoNotTrap() {
    for value in [Int.min, -1, 0, 1, Int.max] {
      for seconds in [-1, 0, 1e-300, 1e300, Double.nan, .infinity] {
        for total in [value, 1, nil] {
          let line = ProgressLine(
            mirrorsDone: value,
            mirrorsTotal: total,
            bytesDone: value,
            bytesTotal: total,
            findings: value,
            problems: value,
            seconds: seconds
          )
          #expect(line.text(width: 200).utf8.count <= 200)
        }
      }
    }
  }
}
