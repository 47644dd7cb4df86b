import Foundation
import TestSupport
import Testing

/// The executable `keyhaul`, run as its users run it.
enum Program {
  /// Its path: it lies beside the tests.
  static let path: String = {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("keyhaul").path
  }()

  /// Runs it to its end.
  static func run(_ arguments: [String]) throws -> Command.Result {
    try Command([path] + arguments, in: "/").run()
  }

  /// Runs it to its end.
  static func run(
    _ arguments: String...,
    in folder: String = "/",
    input: [UInt8] = []
  ) throws -> Command.Result {
    try Command([path] + arguments, in: folder, input: input).run()
  }
}

extension Command.Result {
  /// The records of the output.
  func records() throws -> [OutputRecord] { try OutputRecord.parse(output) }

  /// Standard error as text.
  var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// A line of the output, as far as tests look at it.
struct OutputRecord: Decodable {
  struct Rule: Decodable {
    var id: String
  }
  struct Location: Decodable {
    var object: String?
    var kind: String
    var path: String?
    var path_base64: String?
    var line: Int
    var column: Int
    var offset: Int
  }
  struct Repository: Decodable {
    var path: String
    var remote: String?
  }

  var record: String
  var state: String?
  var kind: String?
  var detail: String?
  var file: String?
  var secret: String?
  var secret_base64: String?
  var rule: Rule?
  var location: Location?
  var repository: Repository?

  static func parse(_ output: [UInt8]) throws -> [OutputRecord] {
    try output.split(separator: 0x0A).map { line in
      try JSONDecoder().decode(OutputRecord.self, from: Data(line))
    }
  }
}
