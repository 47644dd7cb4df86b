import ArgumentParser
import KeyhaulKit
import Pipeline

/// The command line.
///
/// It turns flags into a plan and records into output; the work is KeyhaulKit's.
@main
struct Keyhaul: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyhaul",
    abstract: "Finds leaked credentials in mirrored git repositories.",
    discussion: """
      Exit codes: 0 complete, nothing found; 1 complete, findings; 2 wrong usage or rules; \
      3 something could not be read (what was found is written all the same) or the output not \
      be written; 130 interrupted.
      """,
    version: keyhaulVersion,
    subcommands: [
      ScanCommand.self, RulesCommand.self, ReposCommand.self, MergeCommand.self, ReportCommand.self,
    ],
    defaultSubcommand: ScanCommand.self
  )

  static func main() {
    SignalWatch.holdBack()
    StandardStreams.occupy()
    let code = run()
    // From here, where nothing is left to free: sanitizers look for leaks as the program ends.
    if !code.isSuccess { exit(withError: code) }
  }

  private static func run() -> ExitCode {
    do {
      var command = try parseAsRoot()
      // A scan alone has something to write when it is stopped.
      if !(command is ScanCommand) { SignalWatch.letThrough() }
      try command.run()
      return .success
    } catch let code as ExitCode {
      return code
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error).isSuccess {
        print(message)
        return .success
      }
      Terminal.say(message)
      return ExitCode(Interruption.isWanted ? 130 : 2)
    }
  }
}
