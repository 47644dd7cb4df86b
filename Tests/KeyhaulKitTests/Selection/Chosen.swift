import Bytes
import GitStorage
import History
import TestSupport

/// The objects of a repository that a query chooses, by their ids.
struct Chosen {
  let objects: Set<String>
  /// What of it is to be read a second time.
  let wanted: Set<String>
  let missing: Set<String>
  let lacksBorder: Bool
  let isCutOff: Bool

  init(_ path: String, _ query: HistoryQuery, usesDeltas: Bool = true, maximumBytes: Int = 1 << 28)
    throws
  {
    let path = BytePath(path)
    let store = try ObjectStore(gitDirectory: path) { _ in true }
    let history = MirrorHistory(
      store: store,
      gitDirectory: path,
      maximumBytes: maximumBytes,
      isForChoosing: true
    )
    var survey = StoreSurvey(history, usesDeltas: usesDeltas) { false }
    var decoder = ObjectDecoder(store: store, limits: DecodeLimits())
    for pack in store.packs {
      let plan = store.plan(pack, kinds: StoreSurvey.kinds)
      decoder.run(PackWork(plan: plan, roots: 0..<plan.roots.count), visitor: &survey)
    }
    for (number, folder) in store.looseFolders.enumerated() {
      decoder.runLoose(
        number,
        0..<folder.ids.count,
        kinds: StoreSurvey.kinds,
        visitor: &survey
      )
    }
    survey.finish()
    var part = HistoryPart()
    part.merge(survey.part)
    let refs = RefSet(gitDirectory: path, format: store.format)
    let selection = HistorySelection(query, history, &part, refs: refs)
    let end = store.numberCount
    objects = Set(selection.objects.members(below: end).map { "\(store.id(at: $0))" })
    wanted = Set(selection.wanted.members(below: end).map { "\(store.id(at: $0))" })
    missing = Set(part.missing.facts.keys.map { "\($0)" })
    lacksBorder = selection.lacksBorder
    isCutOff = selection.isCutOff
  }
}

/// What git lists.
struct Listed {
  var present: Set<String> = []
  var missing: Set<String> = []

  /// All that some commits and tags lead to; nil for all refs.
  init(_ git: Git, _ names: [String]? = nil) throws {
    let lines = try git.run(
      ["--no-replace-objects", "rev-list", "--objects", "--missing=print"]
        + (names == nil ? ["--all"] : ["--stdin"]),
      input: Array((names ?? []).joined(separator: "\n").utf8)
    ).lines
    for line in lines {
      if line.hasPrefix("?") {
        missing.insert(String(line.dropFirst()))
      } else {
        present.insert(String(line.prefix { $0 != " " }))
      }
    }
  }

  /// What is in it and not in another list.
  func without(_ other: Listed) -> Listed {
    var rest = self
    rest.present.subtract(other.present)
    rest.missing.subtract(other.missing)
    return rest
  }
}
