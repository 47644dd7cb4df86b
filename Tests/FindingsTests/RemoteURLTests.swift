import Findings
import TestSupport
import Testing

@Suite struct RemoteURLTests {
  private func clean(_ address: String) -> String? {
    RemoteURL(removingCredentialsFrom: address.utf8)?.description
  }

  @Test(arguments: [
    ("https://git.example/team/app.git", "https://git.example/team/app.git"),
    ("https://git.example:8443/team/app.git", "https://git.example:8443/team/app.git"),
    ("ssh://git.example:22/~me/app", "ssh://git.example:22/~me/app"),
    ("git://[2001:db8::1]:9418/app", "git://[2001:db8::1]:9418/app"),
    ("git.example:team/app.git", "git.example:team/app.git"),
    ("file:///srv/git/app.git", "file:///srv/git/app.git"),
    ("/srv/git/app@2.git", "/srv/git/app@2.git"),
    ("../app.git", "../app.git"),
    ("https://bücher.example/app", "https://bücher.example/app"),
  ])
  func addressesWithoutCredentialsStay(address: String, expected: String) {
    #expect(clean(address) == expected)
  }

  @Test(arguments: [
    ("https://me:S3CRET@git.example/app.git", "https://git.example/app.git"),
    ("https://S3CRET@git.example/app.git", "https://git.example/app.git"),
    ("https://me:S3@CRET@git.example/app.git", "https://git.example/app.git"),
    ("https://me:S3%40CRET@git.example/app", "https://git.example/app"),
    ("https://me%3AS3CRET%40git.example/app", "https://git.example/app"),
    ("https://me:S3CRET%2540git.example/app", "https://git.example/app"),
    ("ssh://git:S3CRET@git.example:22/app", "ssh://git.example:22/app"),
    ("git@git.example:team/app.git", "git.example:team/app.git"),
    ("me:S3CRET@git.example:team/app.git", "git.example:team/app.git"),
    ("HTTPS://me:S3CRET@git.example/app", "HTTPS://git.example/app"),
    ("  https://me:S3CRET@git.example/app", "https://git.example/app"),
    ("ht\ttps:/\n/me:S3CRET@git.example/app", "https://git.example/app"),
    ("https://git.example/app?private_token=S3CRET", "https://git.example/app"),
    ("https://git.example/app#S3CRET", "https://git.example/app"),
    ("keybase::https://me:S3CRET@git.example/app", "keybase::https://git.example/app"),
  ])
  func credentialsGo(address: String, expected: String) {
    #expect(clean(address) == expected)
  }

  @Test(arguments: [
    ("https://me:S3/CRET@git.example/app", "https://REMOVED@git.example/app"),
    ("https://S3/CRET@git.example/app", "https://REMOVED@git.example/app"),
    ("https://me:S3?CRET@git.example/app", "https://REMOVED"),
    ("https://me:S3#CRET@git.example/app", "https://REMOVED"),
    ("https://me:S3CRET", "https://REMOVED"),
    ("https://me:S3CRET/app", "https://REMOVED"),
    ("https:/me:S3CRET@git.example/app", "REMOVED@git.example/app"),
    ("https:\\\\me:S3CRET@git.example/app", "git.example/app"),
    ("me:S3@CRET@git.example:app", "REMOVED@git.example:app"),
    ("me:S3/CRET@git.example:app", "REMOVED@git.example:app"),
    ("ext::sh -c 'curl -u me:S3CRET host'", "ext::REMOVED"),
    ("a::b::https://me:S3CRET@git.example", "a::REMOVED"),
    ("https%3A%2F%2Fme%3AS3CRET%40git.example/app", "git.example/app"),
  ])
  func inDoubtMoreGoes(address: String, expected: String) {
    #expect(clean(address) == expected)
  }

  @Test func nothingIsLeftOfAnEmptyAddress() {
    #expect(clean("") == nil)
    #expect(clean("\u{01}\n ") == nil)
  }

  @Test func userInformationNeverSurvives() {
    var random = SeededRandom()
    let alphabet = Array("ab:/@%?#\\[]&=;+ .~2540".utf8)
    for _ in 0..<3000 {
      // Whatever is around it, the marker stands before an @ and must go.
      let before = random.string(Int.random(in: 0...6, using: &random), from: alphabet)
      let after = random.string(Int.random(in: 0...6, using: &random), from: alphabet)
      let scheme = random.pick(["https://", "ssh://", "", "git+ssh://", "x::https://"])
      let address = "\(scheme)u\(before)M4RK3R\(after)@git.example/app"
      #expect(clean(address)?.contains("M4RK3R") != true, "\(random)")
    }
  }

  @Test func arbitraryBytesGiveABoundedTextWithoutControls() {
    var random = SeededRandom()
    for _ in 0..<100 {
      let bytes = random.bytes(Int.random(in: 0...4000, using: &random))
      guard let url = RemoteURL(removingCredentialsFrom: bytes) else { continue }
      #expect(url.description.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(random)")
      #expect(url.description.unicodeScalars.count <= RemoteURL.lengthLimit, "\(random)")
    }
  }
}
