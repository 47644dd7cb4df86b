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

  @Argument(help: ArgumentHelp("Folders and bundles.", valueName: "path")) var paths: [String] = [
    "."
  ]

  func validate() throws { try refuseEmpty(paths) }

  func run() throws {
    let output = StandardOutput()
    var hasProblem = false
    var inventory = MirrorInventory(roots: paths.map { BytePath(argument: $0) })
    while let mirror = inventory.next() {
      try output.say(mirror.description)
      hasProblem = hasProblem || !mirror.isReadable
    }
    guard inventory.plainFiles.isEmpty else {
      throw UsageError(
        inventory.plainFiles
          .map {
            "\($0): a file and no bundle; name the folder of a mirror, or one with mirrors in it"
          }
          .joined(separator: "\n")
      )
    }
    if hasProblem { throw ExitCode(3) }
  }
}
