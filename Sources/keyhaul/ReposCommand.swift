import ArgumentParser
import Bytes
import Inputs
import KeyhaulKit
import Reports

/// `keyhaul repos`.
struct ReposCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repos",
    abstract: "Show what would be scanned: mirrors, their objects, bytes and state."
  )

  @Argument(help: ArgumentHelp("Folders.", valueName: "path")) var paths: [String] = ["."]

  func validate() throws { try refuseEmpty(paths) }

  func run() throws {
    let output = StandardOutput()
    var hasProblem = false
    for mirror in MirrorInventory(roots: paths.map { BytePath(argument: $0) }) {
      try output.say(mirror.description)
      hasProblem = hasProblem || !mirror.isReadable
    }
    if hasProblem { throw ExitCode(3) }
  }
}
