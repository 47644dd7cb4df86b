import ArgumentParser
import KeyhaulKit

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
      3 something could not be read (what was found is written all the same); 130 interrupted.
      """,
    version: keyhaulVersion,
    subcommands: [
      ScanCommand.self, RulesCommand.self, ReposCommand.self, MergeCommand.self, ReportCommand.self,
    ],
    defaultSubcommand: ScanCommand.self
  )

  static func main() {
    StandardStreams.occupy()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        print(message)
        return
      }
      Terminal.say(message)
      exit(withError: ExitCode(2))
    }
  }
}
