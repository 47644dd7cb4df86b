import Foundation
import TestSupport
import Testing

/// The executable while it runs, with its standard input held open by the test.
final class RunningProgram {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var pending: [UInt8] = []

  init(_ arguments: String...) throws {
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// The next line of output; waits for it, and is nil at the end.
  func nextLine() -> [UInt8]? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeFirst(end + 1) }
        return Array(pending[..<end])
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      pending += more
    }
  }

  /// Lines up to the first of a kind of record, that one included.
  func lines(upTo record: String) throws -> [OutputRecord] {
    var found: [OutputRecord] = []
    while let line = nextLine() {
      found += try OutputRecord.parse(line)
      if found.last?.record == record { return found }
    }
    Issue.record("the output ended before a record of the kind \(record)")
    return found
  }

  func send(_ bytes: [UInt8]) throws { try input.fileHandleForWriting.write(contentsOf: bytes) }

  func endInput() throws { try input.fileHandleForWriting.close() }

  /// Waits until the program has opened a file; no longer than it should take.
  ///
  /// - Returns: whether it has.
  func waitToOpen(_ path: String) -> Bool {
    let folder = "/proc/\(process.processIdentifier)/fd"
    for _ in 0..<600 {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let paths = files.map {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
      }
      if paths.contains(path) { return true }
      usleep(50_000)
    }
    return false
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end; the exit code.
  func waitForEnd() -> Int {
    process.waitUntilExit()
    return Int(process.terminationStatus)
  }
}
