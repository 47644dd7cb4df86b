import Rules
import Testing

@Suite struct AllowlistTests {
  private func allows(
    _ allowlist: Allowlist,
    _ secret: String,
    regex: Bool = false,
    path: Bool = false,
    commit: Bool = false
  ) -> Bool {
    allowlist.allows(
      secret: Array(secret.utf8).span,
      regexFound: { regex },
      pathFound: { path },
      commitFound: { commit }
    )
  }

  @Test func oneCriterionIsEnoughByDefault() {
    let allowlist = Allowlist(regexes: ["a"], stopwords: ["Stop"], paths: ["b"])
    #expect(allows(allowlist, "xxSTOPxx"))
    #expect(allows(allowlist, "x", regex: true))
    #expect(allows(allowlist, "x", path: true))
    #expect(!allows(allowlist, "x", commit: true))
    #expect(!allows(allowlist, "x"))
  }

  @Test func everyGivenCriterionIsNeededWithAnd() {
    let allowlist = Allowlist(condition: .and, regexes: ["a"], stopwords: ["stop"])
    #expect(allows(allowlist, "stop", regex: true))
    #expect(!allows(allowlist, "stop"))
    #expect(!allows(allowlist, "x", regex: true))
  }

  @Test func emptyAllowlistAllowsNothing() {
    for condition in [Allowlist.Condition.or, .and] {
      #expect(!allows(Allowlist(condition: condition), "x", regex: true, path: true, commit: true))
    }
  }
}
