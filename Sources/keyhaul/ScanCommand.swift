public import ArgumentParser
import Bytes
import Findings
import Inputs
public import KeyhaulKit
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
      no setting is obeyed.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, pretty }

  @Argument(help: ArgumentHelp("Folders and files; - is standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read further paths from a file, one a line; - is standard input.",
      valueName: "file"
    )
  )
  var reposFrom: String?

  @Option(help: "Which objects of a mirror are scanned: all that its store holds.")
  var history: ScanPlan.History = .all

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file (made with mode 0600).", valueName: "file")
  )
  var output: String?

  @Option(name: .shortAndLong, help: "jsonl or pretty; default: pretty on a terminal, else jsonl.")
  var format: Format?

  @OptionGroup var ruleOptions: RuleOptions

  @Option(help: "Leave out findings that are less sure: low, medium or high.")
  var minConfidence: Confidence = .low

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many workers scan at the same time; default: one for each processor."
  )
  var jobs: Int?

  @Option(help: ArgumentHelp("Bound on memory, such as 256M or 1G.", valueName: "size"))
  var maxMemory: ByteSize = ByteSize(bytes: 256 << 20)

  @Flag(help: "Show no secret in any field.")
  var redact = false

  @Flag(help: "Write at the end, in an order that depends on the input alone.")
  var sort = false

  @Flag(help: "Show no progress.")
  var noProgress = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
  var quiet = false

  @Option(help: "The exit code for a complete scan with findings.")
  var exitCode: Int32 = 1

  @Option(
    help: ArgumentHelp(
      "Make fingerprints with the key in this file, so that they cannot be guessed from a secret.",
      valueName: "file"
    )
  )
  var fingerprintKey: String?

  @Flag(help: .hidden)
  var noDeltas = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 1024")
    }
    guard (0...125).contains(exitCode) else {
      throw ValidationError("--exit-code must be from 0 to 125")
    }
    guard maxMemory.bytes >= 16 << 20 else {
      throw ValidationError("--max-memory must be at least 16M")
    }
  }

  func run() throws {
    Terminal.ignoreBrokenPipes()
    let plan = try plan()
    let scan = try Scan(plan)
    let faults = ruleOptions.files.isEmpty ? [] : scan.invalidPatterns()
    guard faults.isEmpty else { throw UsageError(faults.joined(separator: "\n")) }
    let report = Report(
      writer: writer,
      sink: try output.map { try OutputSink(path: $0) } ?? OutputSink(),
      options: Report.Options(isSorted: sort, isRedacted: redact)
    )
    let signals = SignalWatch(cancelling: scan.cancellation) {
      Terminal.say("keyhaul: stopping; what was found is being written (again to stop at once)")
    }
    let progress = ProgressDisplay(isWanted: !quiet && !noProgress)
    let failure = FirstFailure()
    let summary = scan.run(progress: progress.start) { records in
      guard case .failed(let error) = report.write(records) else { return }
      failure.note(error)
      scan.cancellation.cancel(.failed)
    }
    progress.stop()
    withExtendedLifetime(signals) {}
    if let error = report.finish(summary) ?? failure.error {
      // A reader that has seen enough, such as `head`, is no failure.
      if error.isBrokenPipe { throw ExitCode(0) }
      throw UsageError("keyhaul: \(error)")
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

  private var writer: any RecordWriter {
    switch format ?? (output == nil && Terminal.isOutputTerminal ? .pretty : .jsonl) {
    case .jsonl: JSONLinesWriter()
    case .pretty: PrettyWriter(usesColor: output == nil && Terminal.usesColor)
    }
  }

  private func plan() throws -> ScanPlan {
    var roots = paths.filter { $0 != "-" }.map { BytePath($0) }
    if let reposFrom {
      do {
        roots += PathList.parse(try readBytes(reposFrom))
      } catch let error as FileError {
        throw UsageError("\(reposFrom): \(error)")
      }
    }
    let readsStandardInput = paths.contains("-")
    guard !(readsStandardInput && reposFrom == "-") else {
      throw UsageError("standard input cannot be both scanned and the list of --repos-from")
    }
    if roots.isEmpty && !readsStandardInput && reposFrom == nil { roots = [BytePath(".")] }
    var plan = ScanPlan(roots: roots, rules: try ruleOptions.ruleSet())
    plan.readsStandardInput = readsStandardInput
    plan.history = history
    plan.minimumConfidence = minConfidence
    plan.jobs = jobs ?? Terminal.processors
    plan.maximumMemory = maxMemory.bytes
    plan.usesDeltas = !noDeltas
    if let fingerprintKey {
      do {
        plan.fingerprinter = Fingerprinter(key: try readBytes(fingerprintKey))
      } catch let error as FileError {
        throw UsageError("\(fingerprintKey): \(error)")
      }
    }
    return plan
  }
}

extension ScanPlan.History: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}
