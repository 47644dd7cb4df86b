import ArgumentParser
import Reports

/// Lines on standard output for people; no byte of them can steer a terminal, and none is lost in silence.
struct StandardOutput {
  private let sink = OutputSink()

  init() { Terminal.ignoreBrokenPipes() }

  /// Writes a text, and a line feed behind it.
  ///
  /// - Throws: the exit code where it could not be written; see ``OutputOptions/end(_:)``.
  func say(_ text: String) throws {
    guard case .failed(let error) = sink.write(Array((TerminalText.lines(text) + "\n").utf8)) else {
      return
    }
    try OutputOptions.end(error)
  }
}
