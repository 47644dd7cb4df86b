import Rules

/// Which refs a user means.
struct RefGlobs: Sendable {
  private let globs: [Glob]

  /// No globs mean all refs.
  init(_ globs: [Glob]) { self.globs = globs }

  /// What may be left away in front of a ref's name.
  private static let prefixes = ["refs/heads/", "refs/tags/", "refs/remotes/", "refs/"].map {
    Array($0.utf8)
  }

  /// Whether a ref is meant, by its full name.
  func match(_ name: [UInt8]) -> Bool {
    if globs.isEmpty { return true }
    let short = Self.prefixes.first { name.starts(with: $0) }.map {
      Array(name.dropFirst($0.count))
    }
    return globs.contains { glob in glob.matches(name) || short.map(glob.matches) ?? false }
  }
}
