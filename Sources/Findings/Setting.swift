/// What the paths of a finding say that its text is for, the most harmless first.
///
/// It says nothing of whether a secret is one: tests and documents hold live keys, too. It is there so that readers
/// of many findings can take first what is least likely made up.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  /// Tests, what they read and what stands in for others in them.
  case test
  /// Examples, samples and demonstrations.
  case example
  /// Documents for people.
  case documentation
  /// Other people's code that is kept with a project's own.
  case vendored
  /// No path is known, or not all are and none of those that are is of production.
  case unknown
  /// None of these, as far as paths tell.
  case production
}

extension Setting: Comparable {
  /// Whether it is more harmless.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  fileprivate var rank: UInt8 {
    switch self {
    case .test: 0
    case .example: 1
    case .documentation: 2
    case .vendored: 3
    case .unknown: 4
    case .production: 5
    }
  }
}

/// The settings of all places of a finding.
public struct SettingSet: OptionSet, Sendable, Hashable {
  /// A bit for each setting.
  public let rawValue: UInt8

  /// States which there are, by bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one.
  public init(_ setting: Setting) { self.init(rawValue: 1 << setting.rank) }

  /// The least harmless of them; unknown where there are none.
  public var worst: Setting {
    Setting.allCases.last { contains(SettingSet($0)) } ?? .unknown
  }

  /// The settings that some paths tell.
  ///
  /// - Complexity: O(n) in their lengths.
  public init(paths: [[UInt8]]) {
    self = SettingSet(paths.map { SettingSet(Setting(path: $0)) })
  }

  /// The settings of a finding of whose places these are what is known without the paths of its contents.
  ///
  /// Which of its contents stand under which of the paths is not known here, so each may stand under each.
  ///
  /// - Parameters:
  ///   - paths: what the paths tell that are known.
  ///   - more: whether there are others.
  /// - Returns: the settings of all places.
  public func under(_ paths: SettingSet, more: Bool) -> SettingSet {
    let (unknown, production) = (SettingSet(.unknown), SettingSet(.production))
    let inside = subtracting(unknown)
    guard !inside.isEmpty else { return self }
    var result = intersection(unknown).union(paths.subtracting(production))
    if paths.isEmpty {
      result.formUnion(
        inside.contains(production) ? inside.subtracting(production).union(unknown) : inside
      )
    }
    // Where the path says nothing what is inside may.
    if paths.contains(production) { result.formUnion(inside) }
    if more, !result.contains(production) { result.formUnion(unknown) }
    return result
  }
}
