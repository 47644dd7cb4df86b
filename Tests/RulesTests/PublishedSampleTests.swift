import Rules
import Testing

@Suite struct PublishedSampleTests {
  @Test(arguments: PublishedSample.all) func samplesAreKnown(sample: String) {
    let value = sample.hasSuffix("*") ? sample.dropLast() + "xyz" : sample[...]
    #expect(value.utf8.count >= 8, "\(sample)")
    let (isOne, isPart) = (isOne(value), isOne(value.dropLast()))
    #expect(isOne, "\(sample)")
    #expect(isPart == sample.hasSuffix("*"), "\(sample)")
  }

  /// What begins as a sample does may be a secret.
  @Test(arguments: ["", "keyboard", "keyboard dog", "AKIAIOSFODNN7EXAMPLF", "Circle Of Lives"])
  func othersAreNone(value: String) {
    let isOne = isOne(value[...])
    #expect(!isOne, "\(value)")
  }

  private func isOne(_ text: Substring) -> Bool { PublishedSample.isOne(Array(text.utf8).span) }
}
