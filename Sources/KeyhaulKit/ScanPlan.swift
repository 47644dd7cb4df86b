public import Bytes
public import Findings
public import Rules

/// Everything that a run needs to know, checked: what to scan, with which rules, within which
/// bounds.
public struct ScanPlan: Sendable {
  /// Which objects of a mirror are scanned.
  public enum History: String, Sendable, CaseIterable {
    /// Every object in the store, reachable or not.
    case all
    /// What refs lead to.
    case refs
    /// The tree at the tip of the default branch; of a repository whose files are scanned, nothing.
    case none
  }

  /// The folders and files to scan, in this order.
  public var roots: [BytePath]
  /// Files that the run's own records go to; below the roots they are passed over.
  public var outputs: [BytePath] = []
  /// A file that tells what earlier runs scanned and found nothing in, which this run leaves out and
  /// adds to; nil to scan everything.
  public var stateFile: BytePath?
  /// Whether standard input is scanned too.
  public var readsStandardInput = false
  /// Which objects of a mirror are scanned.
  public var history = History.all
  /// With ``History/refs``: globs of which one must match a ref's full name, or what follows
  /// `refs/heads/` and the like in it; empty for all refs.
  public var refGlobs: [Glob] = []
  /// With ``History/refs``: leaves out what commits before this moment lead to, in seconds since 1970.
  public var since: Int64?
  /// With ``History/refs``: leaves out what these commits lead to: refs, ids or beginnings of ids.
  public var sinceCommits: [String] = []
  /// Whether each finding gets its place in history, and objects that are named but missing are
  /// looked for; both need all trees to be read.
  public var readsHistory = true
  /// How many missing objects of a mirror are named one by one; all are counted.
  public var namedMissingObjects = 100
  /// The rules.
  public var rules: RuleSet
  /// Findings that are less sure than this are left out.
  public var minimumConfidence = Confidence.medium
  /// How many workers scan at the same time; at least 1.
  public var jobs = 1
  /// A bound on memory for contents and findings, in bytes.
  public var maximumMemory = Self.usualMemory
  /// The bound on memory unless another one is given, in bytes.
  static let usualMemory = 256 << 20
  /// What large tables of numbers may take of it: a quarter of what is left beside 32 MB, which any scan takes.
  var columnMemory: Int { max(maximumMemory - (32 << 20), 0) / 4 }
  /// Where tables of numbers lie that do not fit into memory: a folder on a disk.
  public var temporaryFolder = BytePath("/tmp")
  /// How many containers and encodings are opened in one another; 0 where none is.
  public var maximumDepth = 8
  /// Whether only what deltas change is looked at; off only to check that the result is the same.
  public var usesDeltas = true
  /// Whether marks in texts (`keyhaul:allow`, `gitleaks:allow`) and `.gitleaksignore` files count.
  public var honorsIgnores = false
  /// From how many distinct values of a kind of personal data on a content is a finding; at least 1.
  public var personalDataThreshold = 100
  /// Whether the values of personal data are told, and not only their numbers.
  public var showsPersonalData = false
  /// Whether the findings of a file outside mirrors come together, as far as memory allows.
  ///
  /// To write a few hundred at a time takes less memory and time. With ``isRedacted`` they always come together.
  public var tellsFilesTogether = true
  /// Whether labels stand for secrets in every field of every record.
  ///
  /// Hidden in the records of a mirror, or of a file, are the secrets of all its findings, listed or not, and what is a secret
  /// by itself in the names that they tell. Problems of a mirror then come with its other records.
  public var isRedacted = false
  /// Findings that are known and not listed.
  public var suppression = Suppression()
  /// Makes the fingerprints of findings.
  public var fingerprinter = Fingerprinter()

  /// Plans a scan of folders and files.
  public init(roots: [BytePath], rules: RuleSet = .builtin) {
    self.roots = roots
    self.rules = rules
  }

  /// Whether some of what refs lead to is not scanned.
  var leavesOutReachable: Bool {
    switch history {
    case .all: false
    case .refs: !refGlobs.isEmpty || since != nil || !sinceCommits.isEmpty
    case .none: true
    }
  }
}
