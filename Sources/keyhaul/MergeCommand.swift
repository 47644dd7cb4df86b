import ArgumentParser
import Bytes
import Merging
import Reports

/// `keyhaul merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the JSON lines of several runs: each secret once, with all that hold it.",
    discussion: """
      Reads what `keyhaul scan -f jsonl` wrote, in the order of the runs: of two findings of one \
      secret in one mirror the later one counts. Writes a secret record for each fingerprint. Mirrors \
      that share the commit which brought a secret in count as one where independence is asked for. \
      Exit codes: 0 all joined; 2 wrong usage; 3 a file, a line or a run was not complete.
      """
  )

  @Argument(help: ArgumentHelp("Files of JSON lines; - is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("How many mirrors and paths of a secret are listed.", valueName: "n")
  )
  var list = 100

  @Option(
    help: ArgumentHelp(
      "From how many independent mirrors on a value is taken for a public one: low confidence.",
      valueName: "n"
    )
  )
  var common = 8

  @Option(
    help: ArgumentHelp("Bound on the memory for sorting, such as 64M or 2G.", valueName: "size")
  )
  var maxMemory: ByteSize = ByteSize(bytes: 256 << 20)

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("name at least one file") }
    try refuseUnreadable(files)
    guard list >= 0 else { throw ValidationError("--list must not be negative") }
    guard common >= 2 else { throw ValidationError("--common must be at least 2") }
  }

  func run() throws {
    Terminal.ignoreBrokenPipes()
    var options = Merge.Options()
    options.listed = list
    options.common = common
    options.maximumMemory = maxMemory.bytes
    options.temporaryFolder = Terminal.temporaryFolder
    let sink = try output.open(besides: files)
    let writer = JSONLinesWriter()
    var buffer: [UInt8] = []
    var failure: OutputError?
    func flush() {
      if case .failed(let error) = sink.write(buffer) { failure = error }
      buffer.removeAll(keepingCapacity: true)
    }
    let merge = Merge(files: files.map { BytePath(argument: $0) }, options: options)
    let outcome = try merge.run(onFault: { Terminal.say("keyhaul: \($0)") }) { secret in
      guard failure == nil else { return }
      writer.append(secret, to: &buffer)
      if buffer.count >= 1 << 18 { flush() }
    }
    flush()
    try OutputOptions.end(failure ?? sink.finish(), brokenPipe: 3)
    Terminal.say(
      "keyhaul: \(Human.count(outcome.findings, "finding")), \(Human.count(outcome.secrets, "secret")); "
        + "\(Human.count(outcome.completeRuns, "complete run")), \(outcome.incompleteRuns) incomplete; "
        + "lines or files that could not be read: \(Human.grouped(outcome.faults))"
    )
    throw ExitCode(outcome.isComplete ? 0 : 3)
  }
}
