import ArgumentParser
import Bytes
import Reports

/// Where a command writes to.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file (made with mode 0600).", valueName: "file")
  )
  var path: String?

  /// Opens the file, or standard output; before any work is done, so that none is in vain.
  ///
  /// - Parameter inputs: what else the command line names; to open one of these files would empty it.
  /// - Returns: where to write.
  /// - Throws: ``UsageError`` where one of them is the file, `OutputError` where it cannot be opened.
  func open(besides inputs: [String]) throws -> OutputSink {
    guard let path else { return OutputSink() }
    let output = BytePath(argument: path)
    if inputs.contains(where: { isOneFile(BytePath(argument: $0), output) }) {
      throw UsageError("\(path) is read and would be overwritten; write to another file")
    }
    return try OutputSink(path: path)
  }

  /// Writes a whole text.
  ///
  /// - Throws: see ``end(_:)``.
  static func write(_ text: [UInt8], to sink: OutputSink) throws {
    let outcome = sink.write(text)
    let failure: OutputError? = if case .failed(let error) = outcome { error } else { nil }
    try end(failure ?? sink.finish())
  }

  /// Ends the command where something could not be written.
  ///
  /// - Parameters:
  ///   - error: what went wrong first.
  ///   - brokenPipe: the code where a reader had seen enough, such as `head`; nothing is said then.
  /// - Throws: the exit code: `brokenPipe`, else 3, and the error is told.
  static func end(_ error: OutputError?, brokenPipe: Int32 = 0) throws {
    guard let error else { return }
    if error.isBrokenPipe { throw ExitCode(brokenPipe) }
    Terminal.say("keyhaul: \(error)")
    throw ExitCode(3)
  }
}
