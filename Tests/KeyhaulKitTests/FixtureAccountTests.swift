import Bytes
import Findings
import KeyhaulKit
import TestSupport
import Testing

/// The accounts of every kind of repository that the tests know.
@Suite struct FixtureAccountTests {
  @Test(arguments: GitFixture.Kind.allCases)
  func everyObjectIsAccountedFor(kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    let runs = try [1, 2].map { jobs in
      try Scanned(fixture.gitDirectory) { plan in
        plan.jobs = jobs
        plan.roots.append(BytePath(fixture.root))
      }
    }
    for run in runs {
      #expect(run.summary.objects.addsUp)
      for repository in run.repositories { #expect(repository.objects.addsUp) }
      var sum = ObjectTally()
      for repository in run.repositories { sum += repository.objects }
      for kind in ObjectTally.Kind.allCases where kind != .file {
        #expect(run.summary.objects[kind] == sum[kind], "\(kind)")
      }
      #expect(run.summary.problems == run.problems.count)
      let isComplete = run.problems.isEmpty
      #expect(run.summary.state == (isComplete ? .complete : .incomplete))
      #expect(run.summary.repositories.total == run.repositories.count)
    }
    #expect(runs[0].timeless == runs[1].timeless)
    let isSound = runs[0].summary.state == .complete
    #expect(isSound == Self.sound.contains(kind), "\(runs[0].problems.first?.detail ?? "")")
  }

  /// The kinds of which everything can be read.
  private static let sound: Set<GitFixture.Kind> = [
    .deltas, .deepChain, .severalPacks, .keptPack, .indexVersion1, .index64Bit, .refDeltas,
    .packVersion3, .thinOnOtherPack, .thinOnLoose, .sha256, .looseOnly, .empty,
    .refsAndUnreachable, .shallow, .relativeAlternate, .absoluteAlternate, .nestedAlternates,
    .cyclicAlternates, .handMade,
    // An index is not needed, as long as the pack is well; its checksums are no part of the contents.
    .missingIndex, .indexChecksumsAltered,
  ]

  @Test(arguments: [GitFixture.Kind.deltas, .deepChain, .refDeltas, .sha256, .looseOnly])
  func blobsPromisedAreThoseThatGitLists(kind: GitFixture.Kind) throws {
    let fixture = try GitFixture(kind)
    let truth = try fixture.truth()
    let run = try Scanned(fixture.gitDirectory)
    for (name, kind) in [("blob", ObjectTally.Kind.blob), ("commit", .commit), ("tag", .tag)] {
      let count = truth.objects.values.count { $0?.type == name }
      #expect(run.summary.objects[kind].scanned == count, "\(name)")
    }
  }
}
