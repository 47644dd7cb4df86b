import Pipeline

/// What the user's wish to stop reaches; only a scan asks for it.
enum Interruption {
  static let cancellation = Cancellation()

  /// Whether the user wishes to stop.
  static var isWanted: Bool { cancellation.isCancelled }
}
