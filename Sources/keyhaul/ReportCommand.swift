import ArgumentParser
import Bytes
import Findings
import Merging
import Reports

/// `keyhaul report`.
struct ReportCommand: ParsableCommand {
  /// The reports that there are.
  enum Kind: EnumerableFlag {
    case impact
    case worklist

    static func help(for value: Self) -> ArgumentHelp? {
      switch value {
      case .impact:
        "Tell which kinds of data and power were exposed, since when and until when, for each mirror and over all."
      case .worklist:
        "Tell what to revoke first: the most pressing secrets, one entry for a rule's in a mirror."
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell from the JSON lines of runs what was exposed, or what to revoke first.",
    discussion: """
      Reads what `keyhaul scan -f jsonl` wrote. The impact also says what was looked for and not found, and \
      what could not be read. The worklist shows no secret. \
      Exit codes: 0 all read; 2 wrong usage; 3 a file, a line or a run was not complete.
      """
  )

  @Flag var kind: Kind?

  @Option(
    name: .customLong("first"),
    help: ArgumentHelp(
      "How many entries of the worklist are told; default: \(Self.usualEntries).",
      valueName: "n"
    )
  )
  var entries: Int?

  private static let usualEntries = 50

  @Argument(help: ArgumentHelp("Files of JSON lines; - is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard kind != nil else {
      throw ValidationError("say which report: --impact or --worklist")
    }
    if let entries {
      guard entries >= 1 else { throw ValidationError("--first must be at least 1") }
      guard kind == .worklist else {
        throw ValidationError("--first goes with --worklist; the impact tells of all mirrors")
      }
    }
    guard !files.isEmpty else { throw ValidationError("name at least one file") }
    try refuseUnreadable(files)
  }

  func run() throws {
    Terminal.ignoreBrokenPipes()
    let sink = try output.open(besides: files)
    let usesColor = output.path == nil && Terminal.usesColor
    let paths = files.map { BytePath(argument: $0) }
    var text: [UInt8] = []
    let isComplete =
      kind == .worklist
      ? try appendWorklist(of: paths, usesColor: usesColor, to: &text)
      : appendImpact(of: paths, usesColor: usesColor, to: &text)
    try OutputOptions.write(text, to: sink)
    throw ExitCode(isComplete ? 0 : 3)
  }

  private func appendImpact(
    of files: [BytePath],
    usesColor: Bool,
    to text: inout [UInt8]
  ) -> Bool {
    let reader = ImpactReader(files: files)
    for fault in reader.faults { Terminal.say("keyhaul: \(fault)") }
    let writer = ImpactText(usesColor: usesColor)
    let places = reader.places.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (place, impact) in places {
      writer.append(impact, title: place, isWhole: reader.isWhole(place), to: &text)
    }
    let isWhole = reader.faults.isEmpty
    writer.append(reader.overall, title: Array("Over all".utf8), isWhole: isWhole, to: &text)
    return reader.isComplete
  }

  private func appendWorklist(
    of files: [BytePath],
    usesColor: Bool,
    to text: inout [UInt8]
  ) throws -> Bool {
    var options = Merge.Options()
    options.temporaryFolder = Terminal.temporaryFolder
    var list = Worklist()
    let outcome = try Merge(files: files, options: options).run(
      onFault: { Terminal.say("keyhaul: \($0)") },
      onSecret: { list.add($0) }
    )
    WorklistText(usesColor: usesColor).append(
      list,
      first: entries ?? Self.usualEntries,
      isComplete: outcome.isComplete,
      to: &text
    )
    return outcome.isComplete
  }
}
