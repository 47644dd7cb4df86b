import Findings
import PersonalData

/// Files that name people on purpose: whoever is in them put his address there, for all to see.
enum PublicLists {
  /// The finding with less confidence where all its paths are such files'.
  ///
  /// Holds for addresses alone: nobody publishes phone or card numbers of many people on purpose.
  static func weigh(_ finding: inout FindingRecord) {
    guard finding.rule.id == emailRule, !finding.occurrences.more else { return }
    let paths = (finding.location.path.map { [$0] } ?? []) + finding.occurrences.paths
    guard !paths.isEmpty, paths.allSatisfy(isPublic) else { return }
    finding.rule.confidence = .low
  }

  private static let emailRule = "personal-data-email-addresses"

  private static func isPublic(_ path: [UInt8]) -> Bool {
    let name = path.split(separator: 0x2F).last ?? []
    let lowered = String(decoding: name, as: UTF8.self).lowercased()
    if files.contains(lowered) { return true }
    let stem = lowered.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
    return stems.contains(String(stem))
  }

  /// Whole names.
  private static let files: Set = [
    ".mailmap", "composer.lock", "installed.json", "package.json", "package-lock.json",
    "gemfile.lock",
  ]

  /// Names up to their first point.
  private static let stems: Set = [
    "authors", "contributors", "maintainers", "codeowners", "owners", "credits", "thanks",
    "acknowledgements", "acknowledgments", "changelog", "changes", "history", "news", "copying",
    "copyright", "license", "notice", "mailmap", "patrons", "backers", "sponsors",
  ]
}
