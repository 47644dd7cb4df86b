import Foundation
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

  /// The key that a Supabase project's pages show is one, the one that opens all of it is none.
  @Test(arguments: [("anon", true), ("service_role", false), ("anonymous", false)])
  func keysThatAreShownAreKnown(role: String, isPublic: Bool) {
    let header = #"{"alg":"HS256","typ":"JWT"}"#
    let claims =
      #"{"iss":"supabase","ref":"qhzkvwtxbnmrplsdfgjc","role":"\#(role)","iat":1759764409}"#
    let parts = [header, claims].map {
      Data($0.utf8).base64EncodedString().replacing("=", with: "")
    }
    let isOne = isOne("\(parts[0]).\(parts[1]).c2lnbmF0dXJl"[...])
    #expect(isOne == isPublic, "\(role)")
  }

  private func isOne(_ text: Substring) -> Bool { PublishedSample.isOne(Array(text.utf8).span) }
}
