public import ArgumentParser
import Bytes
import Detection
import Findings
import Inputs
import KeyhaulKit
import Merging
import Pipeline
import Reports
public import Rules

/// `keyhaul scan`.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Scan mirrors and files.",
    discussion: """
      Folders are searched for git repositories (bare, .git, worktrees) at any depth; other files are \
      scanned as files. Repositories are read natively; no git process is started, no hook is run and \
      no setting is obeyed. Exit codes: see `keyhaul --help`.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, pretty, sarif, gitleaks

    /// What takes records that do not say whether all could be read.
    var silentPlace: String? { self == .gitleaks ? "standard output" : nil }
  }

  @Argument(
    help: ArgumentHelp(
      "Folders and files; - is standard input; default: the current folder.",
      valueName: "path"
    )
  )
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read further paths from a file, one a line or each ended by a NUL byte; - is standard input.",
      valueName: "file"
    )
  )
  var reposFrom: String?

  @OptionGroup var historyOptions: HistoryOptions

  @OptionGroup var output: OutputOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How records are written; default: pretty on a terminal, else jsonl.",
      valueName: "format"
    )
  )
  var format: Format?

  @OptionGroup var ruleOptions: RuleOptions

  @Option(
    help: ArgumentHelp("Leave out findings that are less sure.", valueName: "level")
  )
  var minConfidence: Confidence = .medium

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many workers scan at the same time; default: one for each processor.",
      valueName: "n"
    )
  )
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Bound on memory for contents and findings, such as 64M or 2G.",
      valueName: "size"
    )
  )
  var maxMemory: ByteSize = ByteSize(bytes: 256 << 20)

  @Option(
    help: ArgumentHelp(
      "Count findings that are in the JSON lines of a former run, or in a report or baseline of gitleaks, betterleaks, kingfisher, trufflehog, Nosey Parker, detect-secrets or CredSweeper, and list only new ones.",
      valueName: "file"
    )
  )
  var baseline: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out what an earlier run with this file scanned and found nothing in; the file is made, and kept up to date.",
      valueName: "file"
    )
  )
  var state: String?

  @Option(
    help: ArgumentHelp(
      "Count findings that a file of [[allow]] tables (TOML) says are known, and do not list them.",
      valueName: "file"
    )
  )
  var allow: [String] = []

  @Option(
    help: ArgumentHelp(
      "Count findings of which every path tells such a setting (test, example, documentation, vendored, unknown, production), and do not list them; repeatable, or with commas.",
      valueName: "setting"
    )
  )
  var skipSetting: [SettingList] = []

  @Flag(
    help: ArgumentHelp(
      "Count findings that their author marked (keyhaul:allow or gitleaks:allow on the line) or a .gitleaksignore names, and do not list them."
    )
  )
  var honorIgnores = false

  @Flag(help: "Look neither into archives and documents nor into encodings such as base64.")
  var noDecode = false

  @Option(
    help: ArgumentHelp(
      "How many archives and encodings are opened in one another.",
      valueName: "n"
    )
  )
  var maxDepth = 8

  @Option(
    help: ArgumentHelp(
      "From how many distinct values of a kind of personal data on a content is a finding.",
      valueName: "n"
    )
  )
  var personalDataThreshold = 100

  @Flag(help: "Show the values of personal data, and not only their numbers.")
  var showPersonalData = false

  @Flag(help: "Show no secret in any field.")
  var redact = false

  @Flag(help: "Write at the end, in an order and form that depend on the input alone.")
  var sort = false

  @Flag(help: "Show no progress.")
  var noProgress = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp("The exit code for a complete scan with findings.", valueName: "n")
  )
  var exitCode: Int32 = 1

  @Option(
    help: ArgumentHelp(
      "Make fingerprints with the key in this file, so that they cannot be guessed from a secret.",
      valueName: "file"
    )
  )
  var fingerprintKey: String?

  @Flag(help: "Tell at the end, on standard error, what each rule cost; the scan is slower for it.")
  var profileRules = false

  @Flag(
    help:
      "Do not tell since when, until when and where in history; do not look for missing objects."
  )
  var noAttribution = false

  @Option(
    help: ArgumentHelp(
      "How many missing objects of a mirror are named; all are counted.",
      valueName: "n"
    )
  )
  var maxMissing = 100

  @Flag(help: .hidden)
  var noDeltas = false

  @Flag(help: .hidden)
  var traceUnits = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024")
    }
    guard (1...100).contains(maxDepth) else {
      throw ValidationError("--max-depth must be from 1 to 100; --no-decode opens nothing")
    }
    guard maxMissing >= 0 else { throw ValidationError("--max-missing must not be negative") }
    guard personalDataThreshold >= 1 else {
      throw ValidationError(
        "--personal-data-threshold must be at least 1; --skip-rule 'personal-data-*' counts nothing"
      )
    }
    guard (0...125).contains(exitCode) else {
      throw ValidationError("--exit-code must be from 0 to 125")
    }
    guard maxMemory.bytes >= 16 << 20 else {
      throw ValidationError("--max-memory must be at least 16M")
    }
    try refuseEmpty(paths)
    let options =
      ruleOptions.files + baseline + allow + [reposFrom, fingerprintKey].compactMap(\.self)
    guard options.count(where: { $0 == "-" }) + (paths.contains("-") ? 1 : 0) <= 1 else {
      throw ValidationError(
        "standard input (-) can be read once; put all but one of these into files"
      )
    }
  }

  func run() throws {
    let signals = SignalWatch(cancelling: Interruption.cancellation) {
      Terminal.say("keyhaul: stopping; what was found is being written (again to stop at once)")
    }
    Terminal.ignoreBrokenPipes()
    try AddressSpace.check(maximumMemory: maxMemory.bytes, workers: jobs ?? Terminal.processors)
    let rules = try ruleOptions.chosenRules(naming: quiet ? .nothing : .howMany)
    guard !rules.rules.rules.isEmpty else {
      throw UsageError("no rule is left to scan with; name some with --rules, or choose fewer away")
    }
    var plan = try plan(rules.rules)
    plan.suppression.allowed += rules.files.flatMap(\.allowed)
    let scan: Scan
    do throws(ScanError) {
      scan = try Scan(plan, cancellation: Interruption.cancellation)
    } catch {
      throw UsageError("\(error)")
    }
    let faults = ruleOptions.files.isEmpty ? [] : scan.invalidPatterns()
    guard faults.isEmpty else { throw UsageError(faults.map(rules.text).joined(separator: "\n")) }
    let report = Report(
      writer: writer,
      sink: try output.open(besides: inputs),
      options: Report.Options(isSorted: sort)
    )
    let progress = ProgressDisplay(isWanted: !quiet && !noProgress)
    let failure = FirstFailure()
    let profile: (([RuleReference], [RuleCost]) -> Void)? =
      profileRules ? { RuleProfileTable.print($0, $1) } : nil
    let trace = traceUnits ? UnitTrace() : nil
    let summary = scan.run(
      progress: progress.start,
      profile: profile,
      trace: trace,
      warn: { Terminal.say("keyhaul: \($0)") }
    ) { records in
      guard case .failed(let error) = report.write(records) else { return }
      failure.note(error)
      scan.cancellation.cancel(.failed)
    }
    progress.stop()
    withExtendedLifetime(signals) {}
    if let trace { UnitTraceTable.print(trace) }
    // Where not all that was found is written, the run is as good as incomplete, whoever ended it.
    try OutputOptions.end(report.finish(summary) ?? failure.error, brokenPipe: 3)
    if summary.isOfNothing && !quiet && chosenFormat != .pretty {
      Terminal.say("keyhaul: there was nothing to scan: no mirror and no file")
    } else if !quiet, let place = output.path ?? chosenFormat.silentPlace {
      Terminal.say("keyhaul: \(ClosingLine(summary, writtenTo: place).text)")
    }
    throw ExitCode(code(for: summary))
  }

  /// The exit code: what is incomplete wins over findings.
  private func code(for summary: SummaryRecord) -> Int32 {
    switch summary.state {
    case .interrupted: 130
    case .incomplete: 3
    case .complete: summary.findings.total > 0 ? exitCode : 0
    }
  }

  /// All files and folders that are read.
  private var inputs: [String] {
    paths + ruleOptions.files + baseline + allow
      + [reposFrom, state, fingerprintKey].compactMap(\.self)
  }

  private var chosenFormat: Format {
    format ?? (output.path == nil && Terminal.isOutputTerminal ? .pretty : .jsonl)
  }

  private var writer: any RecordWriter {
    switch chosenFormat {
    case .jsonl: JSONLinesWriter()
    case .sarif: SARIFWriter()
    case .gitleaks: GitleaksWriter(isRedacted: redact)
    case .pretty: PrettyWriter(usesColor: output.path == nil && Terminal.usesColor)
    }
  }

  private func plan(_ rules: RuleSet) throws -> ScanPlan {
    var roots = paths.filter { $0 != "-" }.map { BytePath(argument: $0) }
    if let reposFrom {
      roots += PathList.parse(try readNamedFile(BytePath(argument: reposFrom)))
    }
    let readsStandardInput = paths.contains("-")
    if roots.isEmpty && !readsStandardInput && reposFrom == nil { roots = [BytePath(".")] }
    var plan = ScanPlan(roots: roots, rules: rules)
    plan.outputs = [output.path.map { BytePath(argument: $0) } ?? BytePath("/dev/stdout")]
    if let state {
      let file = BytePath(argument: state)
      plan.stateFile = file
      plan.outputs += [file, BytePath(file.bytes + Array("-journal".utf8))]
    }
    plan.readsStandardInput = readsStandardInput
    historyOptions.apply(to: &plan)
    plan.minimumConfidence = minConfidence
    plan.jobs = jobs ?? Terminal.processors
    plan.maximumMemory = maxMemory.bytes
    plan.temporaryFolder = Terminal.temporaryFolder
    plan.maximumDepth = noDecode ? 0 : maxDepth
    plan.usesDeltas = !noDeltas
    plan.personalDataThreshold = personalDataThreshold
    plan.showsPersonalData = showPersonalData
    plan.tellsFilesTogether = false
    // A log for dashboards never says what secrets are, so it needs no flag.
    plan.isRedacted = redact || chosenFormat == .sarif
    plan.honorsIgnores = honorIgnores
    plan.readsHistory = !noAttribution
    plan.namedMissingObjects = maxMissing
    if let fingerprintKey {
      let key = try readNamedFile(BytePath(argument: fingerprintKey))
      guard !key.isEmpty else {
        throw UsageError(
          "\(fingerprintKey): the file is empty; a key needs bytes that nobody can guess"
        )
      }
      plan.fingerprinter = Fingerprinter(key: key)
    }
    plan.suppression = try suppression(comparedBy: plan.fingerprinter)
    return plan
  }

  /// What the user knows already.
  private func suppression(comparedBy fingerprinter: Fingerprinter) throws -> Suppression {
    var known = Suppression()
    known.settings = SettingSet(skipSetting.flatMap(\.settings).map { SettingSet($0) })
    for file in baseline {
      do throws(Merge.Fault) {
        let run = try Baseline(BytePath(argument: file), comparedBy: fingerprinter)
        known.baseline.formUnion(run.fingerprints)
        known.secrets.formUnion(run.secrets)
        for loss in quiet ? [] : run.losses.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          Terminal.say(
            "keyhaul: \(file): \(loss.value) of its findings cannot be known again: \(loss.key.rawValue)"
          )
        }
      } catch {
        throw UsageError("\(error)")
      }
    }
    for file in allow {
      let path = BytePath(argument: file)
      let text = try readNamedText(path)
      do throws(RuleFileErrors) {
        known.allowed += try AllowFile(text: text, label: path.description).rules
      } catch {
        throw UsageError("\(error)")
      }
    }
    return known
  }
}

extension Confidence: ExpressibleByArgument {}
