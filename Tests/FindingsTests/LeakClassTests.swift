import Findings
import Testing

@Suite struct LeakClassTests {
  @Test(
    arguments: [
      ("payments, refunds and customer payment records", [.payments, .customers, .databases]),
      ("Source code, CI and packages of the user", [.sourceCode, .identity]),
      ("cloud servers, databases and DNS", [.infrastructure, .databases]),
      ("e-mail sending as the owner, recipient lists", [.messages, .customers]),
      ("AI model usage billed to the owner", [.artificialIntelligence]),
      ("whatever service the value opens", [.other]),
      ("", [.other]),
    ] as [(String, Set<LeakClass>)]
  )
  func wordsOfWhatASecretOpensTellItsClasses(leaks: String, classes: Set<LeakClass>) {
    #expect(LeakClass.classes(of: leaks) == classes)
  }

  @Test func partsOfWordsTellNothing() {
    #expect(LeakClass.classes(of: "maintenance of discards") == [.other])
    #expect(LeakClass.classes(of: nil) == [.other])
  }
}
