import PersonalData
import Testing

/// Published sample numbers pass, and lists of numbers with other check digits do not.
@Suite struct NationalNumberTests {
  /// One sample for each form, from the countries' public descriptions; each is counted where it stands alone
  /// and the threshold is one.
  @Test(arguments: [
    "123456789018", "3174054107900002", "09.254.294.3-407.000", "9999 4105 7058",
    "11010519491231002X", "529.982.247-25", "20-12345678-6", "12.345.678-5",
    "112-233-445 95", "85.07.30-033.28", "756.9217.0769.85", "536-90-4399", "811228-9874",
    "131052-308T", "12345678Z", "S1234567D", "A123456789", "A123456(3)", "44051401359",
    "10000000146",
  ])
  func countsTheSample(_ sample: String) {
    #expect(count("id \(sample)\n", threshold: 1)[.nationalIDs] == 1)
    // In brackets and quotes as well; within something longer not.
    #expect(count("(\"\(sample)\")", threshold: 1)[.nationalIDs] == 1)
    #expect(count("x_\(sample)7", threshold: 1)[.nationalIDs] == nil)
  }
}
