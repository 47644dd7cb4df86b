import ArgumentParser
import Bytes
import KeyhaulKit
import Reports

extension RulesCommand {
  /// `keyhaul rules explain`.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what the judge makes of each value in a file that a name leads to.",
      discussion: "Shows names, lines and numbers, never a value."
    )
    @Argument(help: "The files.") var files: [String]
    @Flag(help: "Write JSON lines with all features.") var json = false

    func run() throws {
      let output = StandardOutput()
      for file in files {
        let content = try readNamedFile(BytePath(argument: file))
        let lines = try CandidateListing(content.span).candidates.map { candidate in
          json ? Self.line(candidate, file) : Self.text(candidate, file, content)
        }
        if !lines.isEmpty { try output.say(lines.joined(separator: "\n")) }
      }
    }

    private static func line(_ candidate: CandidateListing.Candidate, _ file: String) -> String {
      let name = [candidate.name.lowerBound, candidate.name.upperBound]
      let value = [candidate.value.lowerBound, candidate.value.upperBound]
      let features = candidate.features.map { "\"\($0.name)\":\($0.number)" }
      return "{\"file\":\(JSONText.quoted(file)),\"line\":\(candidate.line),\"name\":\(name),"
        + "\"value\":\(value),\"score\":\(candidate.score),\"sample\":\(candidate.isSample),"
        + "\"guessable\":\(candidate.isGuessable),"
        + "\"features\":{\(features.joined(separator: ","))}}"
    }

    private static func text(
      _ candidate: CandidateListing.Candidate,
      _ file: String,
      _ content: [UInt8]
    ) -> String {
      let name = String(
        decoding: content[candidate.name].filter { $0 > 0x20 && $0 < 0x7F },
        as: UTF8.self
      )
      let parts = candidate.features.filter { $0.weight != 0 }
        .sorted { abs($0.weight) > abs($1.weight) }.prefix(12)
        .map { "    \($0.name) = \($0.number): \($0.weight > 0 ? "+" : "")\($0.weight)" }
      let verdict =
        (candidate.confidence ?? "not reported") + (candidate.isSample ? ", a sample" : "")
        + (candidate.isGuessable ? ", to be guessed" : "")
      return (["\(file):\(candidate.line): \(name): \(candidate.score), \(verdict)"] + parts)
        .joined(separator: "\n")
    }
  }
}
