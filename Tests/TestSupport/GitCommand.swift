/// Real git with an environment in which every run does the same.
///
/// No user or system settings, fixed names and dates, so that object ids are the same everywhere.
public struct Git: Sendable {
  /// The folder in which git runs.
  public let folder: String

  /// Runs git in `folder`.
  public init(in folder: String) { self.folder = folder }

  /// The environment of every run.
  public static let environment = [
    "HOME": "/nonexistent",
    "XDG_CONFIG_HOME": "/nonexistent",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_COUNT": "4",
    "GIT_CONFIG_KEY_0": "protocol.file.allow",
    "GIT_CONFIG_VALUE_0": "always",
    "GIT_CONFIG_KEY_1": "gc.auto",
    "GIT_CONFIG_VALUE_1": "0",
    "GIT_CONFIG_KEY_2": "init.defaultBranch",
    "GIT_CONFIG_VALUE_2": "main",
    // With several threads git finds other deltas each time.
    "GIT_CONFIG_KEY_3": "pack.threads",
    "GIT_CONFIG_VALUE_3": "1",
    "GIT_TERMINAL_PROMPT": "0",
    // Else a new repository gets twenty files, most of them hooks that are samples.
    "GIT_TEMPLATE_DIR": "",
    "GIT_AUTHOR_NAME": "A U Thor",
    "GIT_AUTHOR_EMAIL": "author@example.com",
    "GIT_AUTHOR_DATE": "1500000000 +0200",
    "GIT_COMMITTER_NAME": "C O Mitter",
    "GIT_COMMITTER_EMAIL": "committer@example.com",
    "GIT_COMMITTER_DATE": "1500000000 +0200",
    "LC_ALL": "C",
    "TZ": "UTC",
  ]

  /// Runs git to its end, whatever its exit code.
  ///
  /// - Throws: ``Command/Failure`` if git cannot be started.
  public func run(_ arguments: [String], input: [UInt8] = []) throws -> Command.Result {
    try command(arguments, input: input).run()
  }

  /// Runs git and expects exit code 0.
  ///
  /// - Throws: ``Command/Failure`` with what git wrote to standard error.
  @discardableResult
  public func callAsFunction(_ arguments: String..., input: [UInt8] = []) throws -> Command.Result {
    try command(arguments, input: input).runChecked()
  }

  private func command(_ arguments: [String], input: [UInt8]) -> Command {
    Command(["git"] + arguments, in: folder, environment: Self.environment, input: input)
  }
}
