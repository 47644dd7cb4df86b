import ArgumentParser
import Bytes
import Merging
import Reports

/// `keyhaul report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell from the JSON lines of runs what was exposed.",
    discussion: """
      For each mirror and over all: which kinds of data and power the secrets open, since when and \
      until when; what was looked for and not found; what could not be read. \
      Exit codes: 0 all read; 2 wrong usage; 3 a file, a line or a run was not complete.
      """
  )

  @Flag(help: "Tell what was exposed (the one report there is).")
  var impact = false

  @Argument(help: ArgumentHelp("Files of JSON lines.", valueName: "file"))
  var files: [String]

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard impact else { throw ValidationError("say which report: --impact") }
    guard !files.isEmpty else { throw ValidationError("name at least one file") }
  }

  func run() throws {
    Terminal.ignoreBrokenPipes()
    let sink = try output.open(besides: files)
    let reader = ImpactReader(files: files.map { BytePath(argument: $0) })
    for fault in reader.faults { Terminal.say("keyhaul: \(fault)") }
    let writer = ImpactText(usesColor: output.path == nil && Terminal.usesColor)
    var text: [UInt8] = []
    let places = reader.places.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let isWhole = reader.faults.isEmpty
    for (place, impact) in places {
      writer.append(impact, title: place, isWhole: isWhole, to: &text)
    }
    writer.append(reader.overall, title: Array("Over all".utf8), isWhole: isWhole, to: &text)
    try OutputOptions.write(text, to: sink)
    throw ExitCode(reader.isComplete ? 0 : 3)
  }
}
