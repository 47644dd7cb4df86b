import Findings

/// To what the findings belong that runs were asked not to list: a mirror's record tells its own, a summary those of the run.
///
/// What a run has beyond its mirrors' is of files outside mirrors, of which nothing is told but the sum. Earlier versions told
/// the sum alone; then it may be of anything.
struct UnlistedAccounts {
  /// Those of all mirrors of the current run.
  private var ofMirrors = 0
  /// Whether a mirror's record of the current run does not tell its own.
  private var lacksMirrors = false
  /// Mirrors that have told theirs.
  private var mirrors: Set<[UInt8]> = []
  private var ofFiles = 0
  private var ofAnything = 0

  /// Takes in what a mirror's record tells; nil where it does not.
  mutating func add(_ unlisted: Int?, in mirror: [UInt8]) {
    guard let unlisted else {
      lacksMirrors = true
      return
    }
    mirrors.insert(mirror)
    ofMirrors = Impact.sum(ofMirrors, unlisted)
  }

  /// Takes in the sum of a run, at its end.
  mutating func endRun(_ unlisted: Int) {
    let rest = max(0, unlisted - ofMirrors)
    if lacksMirrors {
      ofAnything = Impact.sum(ofAnything, rest)
    } else {
      ofFiles = Impact.sum(ofFiles, rest)
    }
    (ofMirrors, lacksMirrors) = (0, false)
  }

  /// Ends a file.
  ///
  /// - Returns: what the mirrors have of a run whose summary is lacking.
  mutating func endFile() -> Int {
    defer { (ofMirrors, lacksMirrors) = (0, false) }
    return ofMirrors
  }

  /// How many may be of a mirror or file beside those that are told of it.
  func perhaps(in place: [UInt8]) -> Int {
    mirrors.contains(place) ? ofAnything : Impact.sum(ofAnything, ofFiles)
  }
}
