import ArgumentParser
import Bytes
import KeyhaulKit
import Reports
import Rules

extension RulesCommand {
  /// `keyhaul rules import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Carry rule files of other tools over into our format.",
      discussion: """
        Reads files of gitleaks, betterleaks, kingfisher, Nosey Parker and trufflehog (custom \
        detectors), told by their content, and writes one file of our own (TOML). Standard error \
        names each rule and each part of a rule that could not be carried over, and why.
        """
    )
    @Argument(help: ArgumentHelp("Rule files, or folders of such.", valueName: "file|dir"))
    var files: [String]

    @OptionGroup var output: OutputOptions

    func validate() throws {
      guard !files.isEmpty else { throw ValidationError("name at least one file") }
    }

    func run() throws {
      Terminal.ignoreBrokenPipes()
      let sink = try output.open(besides: files)
      var loaded = try RuleOptions.load(files, naming: .everyLoss)
      let samples = loaded.indices.reduce(0) { sum, index in
        let known = loaded[index].notices.count
        defer {
          for notice in loaded[index].notices[known...] { Terminal.say("keyhaul: \(notice)") }
        }
        return sum + loaded[index].trySamples()
      }
      var losses = loaded.reduce(0) { $0 + $1.notices.count }
      let rules = RuleSet(files: loaded, includingBuiltin: false, allowing: false) { loss in
        losses += 1
        Terminal.say("keyhaul: \(loss)")
      }
      let text = RuleFileWriter.text(
        rules: rules.rules,
        allowlists: loaded.flatMap(\.allowlists)
      )
      try OutputOptions.write(Array(text.utf8), to: sink)
      Terminal.say(
        "keyhaul: \(Human.count(rules.rules.count, "rule")) carried over, \(Human.count(losses, "loss", "losses")); \(Human.count(samples, "example")) tried"
      )
    }
  }
}
